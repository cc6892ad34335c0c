/** What is told of single persons: who they are, how they are, what they are charged with. */
import { Category } from "@corroborate/core"
import { atVerbs, headOf, isLink, isPreposition, lemmaOf, nounAt, verbAt, type Parsed } from "../../grammar/Parsed.ts"
import { subjectOf } from "../../grammar/subjects.ts"
import type { PropositionReader } from "../Context.ts"
import { isUntold, textOf, wordOf } from "../phrasing.ts"
import type { Proposition } from "../Proposition.ts"
import { isBareNumber, isNamed, isSomebody, NO_NOUN, overTimes, told } from "./Person.ts"

/** The last phrase of a list of names that opens at a place. */
const endOfNames = (parsed: Parsed, from: number): number => {
  let at = from
  for (;;) {
    const comma = isLink(parsed, at + 1, "comma") ? at + 2 : at + 1
    const next = isLink(parsed, comma, "and") ? comma + 1 : comma
    const joins = next > at + 1 && isNamed(parsed, next) && nounAt(parsed, next)?.amount === undefined
    const endsClause = verbAt(parsed, next + 1) !== undefined
    if (!joins || endsClause) return at
    at = next
  }
}

const namesIn = (parsed: Parsed, at: number): number => {
  const noun = nounAt(parsed, at) ?? NO_NOUN
  return parsed.tokens.slice(noun.from, noun.to).filter(({ pos }) => pos === "PROPN").length
}

const IDENTIFIES: ReadonlySet<string> = new Set(["identify", "name"])

/** "the driver was identified as X", "named him on Sunday as X", "a man later identified as X". */
const identified: PropositionReader = (parsed) =>
  atVerbs(parsed, (phrase, verb): ReadonlyArray<Proposition> => {
    if (phrase.negated || phrase.form === "infinitive" || !IDENTIFIES.has(lemmaOf(parsed, phrase))) return []
    const active = !phrase.passive && nounAt(parsed, verb + 1) !== undefined
    const as = overTimes(parsed, active ? verb + 2 : verb + 1)
    const name = as + 1
    const to = endOfNames(parsed, name)
    if (wordOf(parsed, as) !== "as" || !isNamed(parsed, to) || isUntold(parsed, verb)) return []
    const who = active ? verb + 1 : identifiedAt(parsed, verb)
    if (!isSomebody(parsed, who) && !(nounAt(parsed, who) !== undefined && namesIn(parsed, to) > 1)) return []
    const subject = nounAt(parsed, who)?.pronoun === true ? "person" : textOf(parsed, who)
    const value = Category.category(isNamed(parsed, name) ? textOf(parsed, name) : textOf(parsed, to))
    return [told(parsed, { property: "identity", subject, value, at: name, to, from: active ? verb : who, verb })]
  })

/** "The attacker, identified as X": the subject, else the noun before the participle. */
const identifiedAt = (parsed: Parsed, verb: number): number => {
  const before = isLink(parsed, verb - 1, "adverb") ? verb - 2 : verb - 1
  const beside = isLink(parsed, before, "comma") ? before - 1 : before
  const group = verbAt(parsed, verb)
  return group?.form === "past" && !group.passive && isSomebody(parsed, beside) ? beside : subjectOf(parsed, verb).at
}

const GRADES: ReadonlySet<string> = new Set(
  "critical serious stable fair good guarded grave satisfactory poor life-threatening".split(" "),
)
const IN: ReadonlySet<string> = new Set(["in"])

/** "is in critical condition", "was listed in stable condition", "is critically ill". */
const condition: PropositionReader = (parsed) =>
  atVerbs(parsed, (phrase, verb): ReadonlyArray<Proposition> => {
    const who = subjectOf(parsed, verb).at
    if (phrase.negated || isUntold(parsed, verb) || !(isSomebody(parsed, who) || isBareNumber(parsed, who))) return []
    const from = overTimes(parsed, verb + 1)
    const at = gradeAt(parsed, from)
    const words = wordsOf(parsed, from, at)
    const known = words.find((word) => GRADES.has(word)) ?? (isIll(parsed, at) ? "critical" : undefined)
    const grade = known !== undefined && words.includes("not") ? `not ${known}` : known
    if (at === -1 || grade === undefined) return []
    const subject = nounAt(parsed, who)?.pronoun === true ? "person" : textOf(parsed, who)
    const value = Category.category(grade)
    return [told(parsed, { property: "condition", subject, value, at, to: at, from: who, verb })]
  })

const wordsOf = (parsed: Parsed, from: number, to: number): ReadonlyArray<string> =>
  parsed.tokens.slice(parsed.phrases[from]?.from ?? 0, parsed.phrases[to]?.to ?? 0).map(({ lower }) => lower)

const isIll = (parsed: Parsed, at: number): boolean =>
  wordOf(parsed, at) === "ill" && wordOf(parsed, at - 1) === "critically"

/** Phrases before "condition" where the words between are quoted. */
const QUOTED = 5

/** The phrase "critical condition" behind "in", or "ill" behind "critically"; -1 when neither stands there. */
const gradeAt = (parsed: Parsed, at: number): number => {
  if (isIll(parsed, at)) return at
  if (!isPreposition(parsed, at, IN)) return -1
  for (let on = at + 1; on <= at + QUOTED; on++) {
    const noun = nounAt(parsed, on)
    if (noun !== undefined) return headOf(parsed, noun) === "condition" ? on : -1
    if (parsed.phrases[on]?._tag !== "Link") return -1
  }
  return -1
}

const WITH: ReadonlySet<string> = new Set(["with"])
const COUNTS: ReadonlySet<string> = new Set("count counts charge charges crime crimes".split(" "))

/** "was charged with murder", "charged the suspect with three counts of fraud". */
const charged: PropositionReader = (parsed) =>
  atVerbs(parsed, (phrase, verb): ReadonlyArray<Proposition> => {
    if (phrase.negated || lemmaOf(parsed, phrase) !== "charge" || isUntold(parsed, verb)) return []
    const active = !phrase.passive && nounAt(parsed, verb + 1) !== undefined
    const by = overTimes(parsed, active ? verb + 2 : verb + 1)
    if (!isPreposition(parsed, by, WITH)) return []
    const counted = nounAt(parsed, by + 1)
    const at =
      counted !== undefined && COUNTS.has(headOf(parsed, counted)) && isPreposition(parsed, by + 2) ? by + 3 : by + 1
    const doing = verbAt(parsed, at)?.form === "ing" && nounAt(parsed, at + 1) !== undefined
    const who = active ? verb + 1 : subjectOf(parsed, verb).at
    if ((nounAt(parsed, at) === undefined && !doing) || !isSomebody(parsed, who)) return []
    if (COUNTS.has(headOf(parsed, nounAt(parsed, at) ?? NO_NOUN))) return []
    const end = doing ? at + 1 : at
    const to = isPreposition(parsed, end + 1, OF_IT) && nounAt(parsed, end + 2) !== undefined ? end + 2 : end
    const subject = nounAt(parsed, who)?.pronoun === true ? "person" : textOf(parsed, who)
    const value = Category.category(wordsIn(parsed, at, to))
    return [told(parsed, { property: "charge", subject, value, at, to, from: active ? verb : who, verb })]
  })

const OF_IT: ReadonlySet<string> = new Set(["of"])

const wordsIn = (parsed: Parsed, from: number, to: number): string =>
  parsed.tokens
    .slice(parsed.phrases[from]?.from ?? 0, parsed.phrases[to]?.to ?? 0)
    .filter(({ pos }) => pos !== "DET")
    .map(({ lower }) => lower)
    .join(" ")

/** What a sentence tells of single persons. */
export const persons: PropositionReader = (parsed, context) => [
  ...identified(parsed, context),
  ...condition(parsed, context),
  ...charged(parsed, context),
]
