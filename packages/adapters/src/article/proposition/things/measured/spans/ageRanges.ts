/** How old people are who are told of together: "aged between 12 and 17", "range in age from 21 to 78", "were all aged fifteen". */
import {
  headOf,
  isLink,
  isPreposition,
  lemmaAt,
  lemmaOf,
  nounAt,
  verbAt,
  wordAt,
  type Parsed,
} from "../../../../grammar/Parsed.ts"
import { subjectOf } from "../../../../grammar/subjects.ts"
import { numberOf } from "../../../../number/words.ts"
import { isPeople } from "../../../../text/people.ts"
import { textOf } from "../../../phrasing.ts"
import { isTold } from "../clause.ts"
import type { Measured } from "../Measured.ts"

/** Years that people live. */
const isYears = (value: number | undefined): value is number => value !== undefined && value <= 115

/** Ages told from a token on: one, or from one to another. */
interface Ages {
  readonly from: number
  readonly to: number
  readonly low: number
  readonly high: number
}

const JOINTS: ReadonlySet<string> = new Set(["to", "and", "-", "–"])

/** "12", "12 to 17", "12 and 17" behind "between", "from 21 to 78". */
const agesFrom = (parsed: Parsed, token: number): Ages | undefined => {
  const opens = ["between", "from"].includes(wordAt(parsed, token)) ? 1 : 0
  const low = numberOf(wordAt(parsed, token + opens))
  const joint = wordAt(parsed, token + opens + 1)
  const high =
    JOINTS.has(joint) && (joint !== "and" || opens === 1) ? numberOf(wordAt(parsed, token + opens + 2)) : undefined
  if (!isYears(low)) return undefined
  if (isYears(high) && high > low) return { from: token, to: token + opens + 3, low, high }
  return opens === 1 ? undefined : { from: token, to: token + 1, low, high: low }
}

/** The phrase that a token stands in. */
const phraseOf = (parsed: Parsed, token: number): number =>
  parsed.phrases.findIndex(({ from, to }) => from <= token && token < to)

/** Whether a phrase is one of people, or of one of them. */
const isOfPeople = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  return noun !== undefined && !noun.pronoun && isPeople(headOf(parsed, noun))
}

/** "believe him to be aged 25", "he is believed to be aged 25": hedged by its verb. */
const BELIEVES: ReadonlySet<string> = new Set("believe think estimate presume suspect".split(" "))

/** Who an age behind a place is told of: the subject of the verb of being before it, or the noun before a comma. */
const whoseAge = (parsed: Parsed, at: number): { readonly who: number; readonly verb: number } | undefined => {
  const be = [at, at - 1, at - 2].find((place) => verbAt(parsed, place)?.form === "be" || isAged(parsed, place))
  if (be !== undefined) {
    const who = subjectOf(parsed, be).at
    return isOfPeople(parsed, who) && (isTold(parsed, be) || isBelieved(parsed, be)) ? { who, verb: be } : undefined
  }
  const comma = [at, at - 1].find((place) => isLink(parsed, place, "comma"))
  return comma !== undefined && isOfPeople(parsed, comma - 1) ? { who: comma - 1, verb: -1 } : undefined
}

/** "were aged": a participle to the tagger. */
const isAged = (parsed: Parsed, at: number): boolean => {
  const verb = verbAt(parsed, at)
  return (
    verb !== undefined && (lemmaOf(parsed, verb) === "be" || (verb.passive && wordAt(parsed, verb.main) === "aged"))
  )
}

const isBelieved = (parsed: Parsed, verb: number): boolean =>
  verbAt(parsed, verb)?.form === "infinitive" &&
  BELIEVES.has(lemmaAt(parsed, verb - 1)) &&
  verbAt(parsed, verb - 1)?.passive === true

/** The words for a group without how many they were. */
const withoutNumber = (parsed: Parsed, at: number): string => {
  const noun = nounAt(parsed, at)
  const from = noun?.amount?.to ?? noun?.from ?? 0
  return parsed.tokens
    .slice(from, noun?.to ?? from)
    .filter(({ pos }) => pos !== "DET")
    .map(({ lower }) => lower)
    .join(" ")
}

const found = (parsed: Parsed, ages: Ages, who: number, verb: number, believed: boolean): Measured => {
  const to = phraseOf(parsed, ages.to - 1)
  return {
    property: "attribute.age",
    unit: "years",
    amount: {
      from: ages.from,
      to: ages.to,
      lead: ages.from,
      core: ages.from,
      low: ages.low,
      high: ages.high,
      bound: "exactly",
      percent: false,
    },
    from: Math.min(who, to),
    to: Math.max(who, to),
    verb,
    of: withoutNumber(parsed, who),
    ...(believed ? { modality: "believed" } : {}),
  }
}

/** "aged fifteen", "aged between 12 and 17". */
const aged = (parsed: Parsed, token: number): Measured | undefined => {
  const ages = wordAt(parsed, token) === "aged" ? agesFrom(parsed, token + 1) : undefined
  const at = phraseOf(parsed, token)
  const told = ages === undefined ? undefined : whoseAge(parsed, verbAt(parsed, at) === undefined ? at - 1 : at)
  const apposed = told?.verb === -1 && ages?.low === ages?.high && wordAt(parsed, token - 1) !== "all"
  if (ages === undefined || told === undefined || apposed) return undefined
  return found(parsed, ages, told.who, told.verb, told.verb !== -1 && isBelieved(parsed, told.verb))
}

/** "were between 12 and 17 years old". */
const yearsOld = (parsed: Parsed, token: number): Measured | undefined => {
  const ages = wordAt(parsed, token) === "between" ? agesFrom(parsed, token) : undefined
  const old =
    ages !== undefined && wordAt(parsed, ages.to) === "years" && ["old", "of"].includes(wordAt(parsed, ages.to + 1))
  const told = old ? whoseAge(parsed, phraseOf(parsed, token) - 1) : undefined
  return ages === undefined || told === undefined || told.verb === -1
    ? undefined
    : found(parsed, ages, told.who, told.verb, false)
}

const IN: ReadonlySet<string> = new Set(["in"])

/** "range in age from 21 to 78", "whose ages ranged from 12 to 17". */
const ranging = (parsed: Parsed, token: number): Measured | undefined => {
  const ages = wordAt(parsed, token) === "from" ? agesFrom(parsed, token) : undefined
  if (ages === undefined || ages.low === ages.high || !["age", "ages"].includes(wordAt(parsed, token - 1)))
    return undefined
  const at = phraseOf(parsed, token - 1)
  if (!isPreposition(parsed, at - 1, IN)) return undefined
  // "the suspects range": one noun to the tagger.
  const noun = nounAt(parsed, at - 2)
  if (noun !== undefined) return rangeInNoun(parsed, at - 2, ages)
  const verb = at - 2
  const who = lemmaAt(parsed, verb) === "range" ? subjectOf(parsed, verb).at : -1
  return isOfPeople(parsed, who) && isTold(parsed, verb) ? found(parsed, ages, who, verb, false) : undefined
}

const rangeInNoun = (parsed: Parsed, at: number, ages: Ages): Measured | undefined => {
  const noun = nounAt(parsed, at)
  if (noun === undefined || headOf(parsed, noun) !== "range" || !isPeople(wordAt(parsed, noun.head - 1)))
    return undefined
  const told = found(parsed, ages, at, -1, false)
  return { ...told, of: textOf(parsed, at).toLowerCase().split(" ").slice(0, -1).join(" ") }
}

/** The ages of groups that a sentence tells. */
export const ageRangesIn = (parsed: Parsed): ReadonlyArray<Measured> =>
  parsed.tokens.flatMap((_, token) => aged(parsed, token) ?? yearsOld(parsed, token) ?? ranging(parsed, token) ?? [])
