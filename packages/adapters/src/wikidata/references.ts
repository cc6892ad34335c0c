/** Whose word a statement of Wikidata is: what its references say that it was stated in or imported from. */
import type { ClaimContent } from "@corroborate/core"
import { chainOf, type Gathering, type Saying } from "../gathering.ts"
import { REFERENCE } from "./properties.ts"
import type { Snak, Statement } from "./schema.ts"
import { timeOf, wordsOf } from "./value.ts"

/** One way in which a statement is referenced: who says it, and when. */
export type Referenced = Pick<Saying, "chain" | "voice"> & Pick<ClaimContent, "saidOn">

/** References read before the rest are left out. Chosen: no statement needs more witnesses. */
const MOST = 50

/** Snaks of a map, or none for the empty list that old dumps write. */
export const snaksOf = (
  snaks: NonNullable<Statement["qualifiers"]> | undefined,
  property: string,
): ReadonlyArray<Snak> =>
  snaks === undefined || Array.isArray(snaks) || !Object.hasOwn(snaks, property) ? [] : (snaks[property] ?? [])

const hostOf = (address: string): string | undefined =>
  URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, "") || undefined : undefined

type Reference = NonNullable<Statement["references"]>[number]

/** The chain and the date of one reference; `undefined` when it names nobody. */
const read = ({ snaks }: Reference, own: string, { source }: Gathering): Referenced | undefined => {
  const words = (property: string): ReadonlyArray<string> =>
    snaksOf(snaks, property).flatMap(({ datavalue }) => wordsOf(datavalue?.value) ?? [])
  const [published] = snaksOf(snaks, REFERENCE.published)
  const time = published === undefined ? undefined : timeOf(published.datavalue?.value)
  const day =
    time !== undefined && "period" in time && time.period.start === time.period.end ? time.period.start : undefined
  const carriers = words(REFERENCE.importedFrom).map((item) => source(item, "outlet"))
  const stated = [...words(REFERENCE.author), ...words(REFERENCE.authorName)].map((name) => source(name, "person"))
  const works = [...words(REFERENCE.statedIn), ...words(REFERENCE.publisher), ...words(REFERENCE.inferredFrom)].map(
    (item) => source(item, "organisation"),
  )
  const hosts = words(REFERENCE.address)
    .flatMap((address) => hostOf(address) ?? [])
    .map((host) => source(host, "outlet"))
  const speaker = stated[0] ?? works[0] ?? hosts[0] ?? carriers.at(-1)
  if (speaker === undefined) return undefined
  // What a work is by is said in the work.
  const through = stated[0] === undefined || works[0] === undefined ? carriers : [...carriers, works[0]]
  return {
    chain: chainOf([own, ...through], speaker),
    voice: "reported",
    ...(day === undefined ? {} : { saidOn: day }),
  }
}

/** Every reference that names somebody, each once; the entity's own word when none does. */
export const referencesOf = (
  { references = [] }: Statement,
  where: string,
  gathering: Gathering,
): ReadonlyArray<Referenced> => {
  const own = gathering.source("Wikidata", "record")
  if (references.length > MOST)
    gathering.issues.warnOnce("references", where, `a statement has more than ${MOST} references; the first are read`)
  const found = new Map<string, Referenced>()
  for (const reference of references.slice(0, MOST)) {
    const one = read(reference, own, gathering)
    if (one !== undefined) found.set(JSON.stringify(one), one)
    else gathering.issues.warnOnce("nobody", where, "a reference names nobody who says it")
  }
  return found.size > 0 ? Array.from(found.values()) : [{ chain: chainOf([], own), voice: "narrator" }]
}
