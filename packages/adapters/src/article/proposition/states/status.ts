/** Whether something goes on, is shut, or burns: "exports were continuing", "the fires were under control". */
import { Occurrence } from "@corroborate/core"
import { atVerbs, isLink, isPreposition, lemmaOf, nounAt, verbAt, type Parsed } from "../../grammar/Parsed.ts"
import { subjectOf } from "../../grammar/subjects.ts"
import type { PropositionReader } from "../Context.ts"
import { hedge, isUntold, saying, stretch, wordOf } from "../phrasing.ts"
import type { Proposition } from "../Proposition.ts"

/** What can be stopped and go on again, several words for one thing together. */
const SERVICES: ReadonlyMap<string, string> = new Map(
  "exports exports export|production production output|power power electricity|water water|traffic traffic|flights flights flight airport airports airspace|schools schools school classes|roads road roads highway motorway bridge|border border crossing|trains trains train railway metro|phones phone phones internet network networks|search search rescue|talks talks negotiations|shops shops shop market markets businesses|port port ports|oil crude pipeline pipelines"
    .split("|")
    .flatMap((line) => {
      const [name = "", ...words] = line.split(" ")
      return words.map((word) => [word, name] as const)
    }),
)

const FIRES: ReadonlySet<string> = new Set("fire fires blaze blazes flames inferno".split(" "))

const words = (stopped: boolean, list: string): ReadonlyArray<readonly [string, boolean]> =>
  list.split(" ").map((word) => [word, stopped])

/** Participles and adjectives by whether the service then is stopped. */
const STOPPED: ReadonlyMap<string, boolean> = new Map([
  ...words(
    true,
    "disrupted halted suspended stopped closed shut cut cancelled canceled interrupted blocked down paralysed",
  ),
  ...words(false, "continuing running normal open reopened restored resumed unaffected operating operational working"),
])

const GOES: ReadonlyMap<string, boolean> = new Map([
  ["continue", false],
  ["resume", false],
  ["reopen", false],
  ["stop", true],
  ["halt", true],
  ["close", true],
])

interface State {
  readonly property: string
  readonly subject: string
  readonly holds: boolean
  /** Last phrase of the words that say so. */
  readonly to: number
}

/** The service that a noun phrase, or a list that it closes, names; any word of it may. */
export const serviceAt = (parsed: Parsed, at: number): string | undefined => {
  const noun = nounAt(parsed, at)
  if (noun === undefined || noun.pronoun) return undefined
  const own = parsed.tokens.slice(noun.from, noun.to).map(({ lower }) => SERVICES.get(lower))
  return own.findLast((name) => name !== undefined)
}

const stateAt = (parsed: Parsed, verb: number, service: string): State | undefined => {
  const group = verbAt(parsed, verb)
  if (group === undefined) return undefined
  const property = `status.${service}`
  const subject = `${service} stopped`
  const [main, lemma] = [parsed.tokens[group.main]?.lower ?? "", lemmaOf(parsed, group)]
  const stopped = STOPPED.get(main) ?? (group.passive ? undefined : GOES.get(lemma))
  if (stopped !== undefined) return { property, subject, holds: stopped !== group.negated, to: verb }
  if (group.form !== "be" && lemma !== "be" && lemma !== "remain") return undefined
  const at = isLink(parsed, verb + 1, "adverb") ? verb + 2 : verb + 1
  const said = STOPPED.get(wordOf(parsed, at))
  return said === undefined ? undefined : { property, subject, holds: said !== group.negated, to: at }
}

/** "were under control", "was put out", "is 35 percent contained" is left out as no yes or no. */
const controlAt = (parsed: Parsed, verb: number): State | undefined => {
  const group = verbAt(parsed, verb)
  if (group === undefined) return undefined
  const main = parsed.tokens[group.main]?.lower ?? ""
  const under =
    isPreposition(parsed, verb + 1) && wordOf(parsed, verb + 1) === "under" && wordOf(parsed, verb + 2) === "control"
  const out = group.passive && ["contained", "extinguished", "controlled"].includes(main)
  if (!under && !out) return undefined
  return { property: "status.fire", subject: "fire under control", holds: !group.negated, to: under ? verb + 2 : verb }
}

/** "did not catch fire". */
const catches = (parsed: Parsed, verb: number): State | undefined => {
  const group = verbAt(parsed, verb)
  if (group === undefined || lemmaOf(parsed, group) !== "catch" || wordOf(parsed, verb + 1) !== "fire") return undefined
  return { property: "status.fire", subject: "caught fire", holds: !group.negated, to: verb + 1 }
}

const stateOf = (parsed: Parsed, verb: number): (State & { readonly who: number }) | undefined => {
  const who = subjectOf(parsed, verb).at
  const noun = nounAt(parsed, who)
  if (noun === undefined) return undefined
  const head = parsed.tokens[noun.head]?.lower ?? ""
  const service = serviceAt(parsed, who)
  const state = catches(parsed, verb) ?? (FIRES.has(head) ? controlAt(parsed, verb) : undefined)
  const found = state ?? (service === undefined ? undefined : stateAt(parsed, verb, service))
  return found === undefined ? undefined : { ...found, who }
}

/** What a sentence says of services and fires. */
export const status: PropositionReader = (parsed) =>
  atVerbs(parsed, (phrase, verb): ReadonlyArray<Proposition> => {
    const told = phrase.form !== "infinitive" && phrase.form !== "ing" && !isUntold(parsed, verb)
    const state = told ? stateOf(parsed, verb) : undefined
    if (state === undefined) return []
    const modality = hedge(parsed, verb, state.to)
    return [
      saying({
        sentence: parsed,
        says: {
          property: state.property,
          subject: state.subject,
          value: state.holds ? Occurrence.YES : Occurrence.NO,
          valueAt: stretch(parsed, verb, state.to),
          span: stretch(parsed, state.who, state.to),
          ...(modality === undefined ? {} : { modality }),
        },
      }),
    ]
  })
