/** That nobody came to harm, or that nothing is said about it: "no one was killed", "did not mention casualties". */
import { Occurrence, Quantity } from "@corroborate/core"
import { eventSubject } from "../../event/binding.ts"
import {
  atVerbs,
  headOf,
  isLink,
  isPreposition,
  lemmaAt,
  lemmaOf,
  nounAt,
  verbAt,
  wordAt,
  type Parsed,
} from "../../grammar/Parsed.ts"
import type { NounPhrase } from "../../grammar/Phrase.ts"
import { subjectOf } from "../../grammar/subjects.ts"
import { isPeople } from "../../text/people.ts"
import type { Context, PropositionReader } from "../Context.ts"
import { saying, stretch, wordOf } from "../phrasing.ts"
import { frontedIn } from "./scope/fronted.ts"
import { LEAD } from "./scope/where.ts"
import type { Proposition } from "../Proposition.ts"
import { populationOf } from "./counted/population.ts"
import { isOnGround } from "./scope/scope.ts"
import { saidOfSubject } from "./role/predicates.ts"

const NOBODY: ReadonlySet<string> = new Set(["nobody", "none"])

const subject = (parsed: Parsed, at: number, verb: number, context: Context): string =>
  eventSubject(parsed, at, verb, context)

/** "no one", "nobody", "no passengers". */
const isNobody = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  if (noun === undefined) return false
  const first = wordAt(parsed, noun.from)
  // "not a single person", "not one American life"
  const negated = wordAt(parsed, noun.from - 1) === "not"
  if (first === "a" && wordAt(parsed, noun.from + 1) === "single") return negated && noun.to > noun.from + 2
  if (first === "one" && noun.to > noun.from + 1) return negated
  return NOBODY.has(first) || (first === "no" && !COMPARES.has(wordAt(parsed, noun.from + 1)))
}

/** "no more than twenty": a bound. */
const COMPARES: ReadonlySet<string> = new Set(["more", "fewer", "less", "longer"])

/** "No one was killed". */
const none: PropositionReader = (parsed, context) =>
  atVerbs(parsed, (_, verb): ReadonlyArray<Proposition> => {
    const who = subjectOf(parsed, verb).at
    const noun = nounAt(parsed, who)
    const said = noun === undefined || !isNobody(parsed, who) ? undefined : saidOfSubject(parsed, verb)
    if (said === undefined || noun === undefined || !isCounted(said.property)) return []
    // "no state has been hurt"
    if (BARE.has(wordAt(parsed, noun.from)) && noun.to - noun.from > 1 && !isAnybody(headOf(parsed, noun))) return []
    const population = groupOf(parsed, who)
    return [
      {
        ...saying({
          sentence: parsed,
          says: {
            property: said.property,
            subject: subject(parsed, who, verb, context),
            value: Quantity.exactly(0, "people"),
            valueAt: stretch(parsed, who, who),
            span: stretch(parsed, who, said.at),
          },
        }),
        ...(population === undefined ? {} : { population }),
      },
    ]
  })

const BARE: ReadonlySet<string> = new Set(["no", "one", "a"])

const ARRESTS = "count.arrests"

const isCounted = (property: string): boolean => property.startsWith("casualties.") || property === ARRESTS

const isAnybody = (head: string): boolean => head === "one" || head === "lives" || head === "life" || isPeople(head)

/** "None of the passengers", "no civilians": a group of which nobody came to harm. */
const groupOf = (parsed: Parsed, who: number): string | undefined => {
  const noun = nounAt(parsed, isPreposition(parsed, who + 1, OF) ? who + 2 : who)
  if (noun === undefined || noun.pronoun) return undefined
  const mark = parsed.tokens.findIndex(({ lower }, at) => at > noun.from && at < noun.head && lower === "'s")
  const words = parsed.tokens.slice(mark === -1 ? noun.from : mark + 1, noun.to)
  const named = words.filter(({ lower }) => !NOBODY.has(lower) && !SINGLE.has(lower))
  // "no American lives": of whose people.
  const whose = named.length > 1 && LIVES.has(named.at(-1)?.lower ?? "") ? named.slice(0, -1) : named
  return populationOf(whose)
}

const LIVES: ReadonlySet<string> = new Set(["life", "lives"])
const SINGLE: ReadonlySet<string> = new Set(["no", "one", "a", "single"])

const OF: ReadonlySet<string> = new Set(["of"])

const HARM: ReadonlySet<string> = new Set(["casualties", "injuries", "deaths", "fatalities", "victims"])

/** What "no deaths", "no injuries" count; for "no casualties" it is not told which. */
const NONE: ReadonlyMap<string, string> = new Map([
  ["deaths", "casualties.killed"],
  ["fatalities", "casualties.killed"],
  ["injuries", "casualties.injured"],
  ["arrests", ARRESTS],
])

const isCountable = (head: string): boolean => HARM.has(head) || NONE.has(head)

const SOFT: ReadonlySet<string> = new Set(
  "no any the reported known confirmed immediate further new other additional".split(" "),
)

/** "no serious injuries", "no civilian deaths": of some only. */
const isNarrowed = (parsed: Parsed, { from, head }: NounPhrase): boolean =>
  parsed.tokens.slice(from, head).some(({ lower }) => !SOFT.has(lower))

const CAUSES: ReadonlySet<string> = new Set("cause inflict suffer sustain leave claim take".split(" "))

const WITHOUT: ReadonlySet<string> = new Set(["without"])

const REPORTS: ReadonlySet<string> = new Set(["reports", "report", "word", "sign", "signs"])

/** The phrase with the word: "no injuries"; "no reports" of injuries, "no deaths" or injuries; -1 when there is none. */
const negatorAt = (parsed: Parsed, at: number): number => {
  if (isNobody(parsed, at)) return at
  // "without casualties", "without inflicting any casualties"
  if (isPreposition(parsed, at - 1, WITHOUT)) return at - 1
  if (
    CAUSES.has(lemmaAt(parsed, at - 1)) &&
    verbAt(parsed, at - 1)?.form === "ing" &&
    isPreposition(parsed, at - 2, WITHOUT)
  )
    return at - 2
  if (isPreposition(parsed, at - 1, OF)) return isNobody(parsed, at - 2) && isReport(parsed, at - 2) ? at - 2 : -1
  const [joint, before, noun] = [wordOf(parsed, at - 1), nounAt(parsed, at - 2), nounAt(parsed, at)]
  const alone = noun !== undefined && noun.amount === undefined && noun.to === noun.from + 1
  if (before === undefined || !alone || (joint !== "or" && joint !== "nor")) return -1
  return isCountable(headOf(parsed, before)) ? negatorAt(parsed, at - 2) : -1
}

const isReport = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  return noun !== undefined && REPORTS.has(headOf(parsed, noun))
}

/** "There were no casualties", "no injuries were reported". */
const noHarm: PropositionReader = (parsed, context) =>
  parsed.phrases.flatMap((phrase, at): ReadonlyArray<Proposition> => {
    if (phrase._tag !== "Noun" || !isCountable(headOf(parsed, phrase))) return []
    const negator = negatorAt(parsed, at)
    if (negator === -1) return []
    const counts = NONE.get(headOf(parsed, phrase))
    const verb = verbAt(parsed, at + 1) === undefined ? at : at + 1
    const part = isNarrowed(parsed, phrase) || isOnGround(parsed, at + 1) || isOnGround(parsed, verb + 1)
    const one = saying({
      sentence: parsed,
      says: {
        property: counts ?? "casualties.any",
        subject: subject(parsed, at, at, context),
        value: counts === undefined ? Occurrence.NO : Quantity.exactly(0, "people"),
        valueAt: stretch(parsed, negator, at),
        span: stretch(parsed, verbAt(parsed, negator - 1) === undefined ? negator : negator - 1, at),
      },
    })
    const heard = isReport(parsed, negator) || isReported(parsed, at + 1)
    return [
      { ...one, ...(part ? { share: "part" as const } : {}), ...(heard ? { modality: "reported" as const } : {}) },
    ]
  })

/** "no injuries were reported": none that anybody told of. */
const isReported = (parsed: Parsed, at: number): boolean =>
  verbAt(parsed, at)?.passive === true && lemmaAt(parsed, at) === "report"

const TELLS: ReadonlySet<string> = new Set("mention say report specify give know disclose clarify indicate".split(" "))

/** "did not mention if there were casualties": that it is not told is neither yes nor no. */
const untold: PropositionReader = (parsed, context) =>
  atVerbs(parsed, (phrase, verb): ReadonlyArray<Proposition> => {
    if (!phrase.negated || !TELLS.has(lemmaOf(parsed, phrase))) return []
    const harm = parsed.phrases.findIndex((_, at) => at > verb && at <= verb + 5 && HARM.has(headAt(parsed, at)))
    if (harm === -1 || parsed.phrases.slice(verb, harm).some((_, i) => isLink(parsed, verb + i, "comma"))) return []
    return [
      saying({
        sentence: parsed,
        says: {
          property: "casualties.any",
          subject: subject(parsed, harm, verb, context),
          value: Occurrence.YES,
          polarity: "unknown",
          modality: "open",
          span: stretch(parsed, verb + 1, harm),
        },
      }),
    ]
  })

const headAt = (parsed: Parsed, at: number): string => {
  const noun = nounAt(parsed, at)
  return noun === undefined || wordOf(parsed, at) === "no" ? "" : headOf(parsed, noun)
}

/** What a sentence says of harm that nobody came to: "In X, the coroner said no deaths were known" is of X. */
export const nobody: PropositionReader = (parsed, context) => {
  const all = [...none(parsed, context), ...noHarm(parsed, context), ...untold(parsed, context)]
  if (all.length === 0 || parsed.index <= LEAD) return all
  const name = frontedIn(parsed, parsed.phrases.length - 1, context, LEAD)
  return name === undefined ? all : all.map((one) => ({ ...one, place: context.places.pathOf(name) }))
}
