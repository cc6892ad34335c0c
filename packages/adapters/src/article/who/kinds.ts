/** What sort of source a name or a description means. */
import type { Source } from "@corroborate/core"
import { isTitle } from "./titles.ts"

const words = (kind: Source.SourceKind, list: string): ReadonlyArray<readonly [string, Source.SourceKind]> =>
  list.split(" ").map((word) => [word, kind])

const KINDS: ReadonlyMap<string, Source.SourceKind> = new Map<string, Source.SourceKind>([
  ...words("monitor", "monitor monitors observatory watchdog archive watch"),
  ...words(
    "agency",
    "afp reuters ap associated xinhua tass interfax efe dpa upi sana irna kyodo anadolu pti bloomberg ansa yonhap antara agence",
  ),
  ...words(
    "outlet",
    "newspaper daily weekly paper magazine tv television radio channel broadcaster website media times post news herald tribune guardian journal bulletin gazette telegraph press bbc cnn network blog outlet rappler",
  ),
  ...words(
    "government",
    "government ministry police army military authorities authority officials official department regime state council parliament committee court directorate agency service bureau office force forces municipality embassy prosecutors prosecutor coastguard navy guard administration commission kremlin pentagon survey institute governorate presidency cabinet palace",
  ),
  ...words("armed-group", "group movement militia insurgents rebels militants faction jihadists taliban"),
  ...words(
    "organisation",
    "organisation organization union association federation committee charity foundation company university hospital party centre center fund institution mission delegation crescent cross campaign firm corporation airline club bank",
  ),
  ...words(
    "unnamed",
    "source sources witness witnesses resident residents people survivors eyewitness eyewitnesses locals villagers activists medics doctors neighbours neighbors relatives reports",
  ),
])

/** Kinds of organisations before persons: the last word that says one counts. */
export const kindOf = (names: ReadonlyArray<string>): Source.SourceKind | undefined => {
  if (names.at(-1) === "agency" && (names.at(-2) === "news" || names.at(-2) === "press")) return "agency"
  for (const name of names.toReversed()) {
    const kind = KINDS.get(name)
    if (kind !== undefined) return kind
  }
  return names.some(isTitle) ? "person" : undefined
}

/** Whether a name of words says by itself that it is no person's. */
export const isOrganisation = (names: ReadonlyArray<string>): boolean => names.some((name) => KINDS.has(name))

/** Whether a noun means a body and no person: "the army", whoever speaks for it. */
export const isHouse = (noun: string): boolean => {
  const kind = KINDS.get(noun)
  return kind !== undefined && kind !== "unnamed"
}
