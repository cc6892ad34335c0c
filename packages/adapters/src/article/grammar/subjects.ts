/** The subject of a verb: the noun phrase that does or suffers it, found over everything that may stand between. */
import { isTemporal } from "../time/temporal.ts"
import { beforeAside, beforeBracket, beforeTitle } from "./nominals.ts"
import { isLink, isPreposition, lemmaOf, nounAt, verbAt, wordAt, type Parsed, type Subject } from "./Parsed.ts"
import type { VerbGroup } from "./Phrase.ts"

/** Subjects are looked for over so many steps at most. */
const STEPS = 40

const isTensed = ({ form }: VerbGroup): boolean => form === "finite" || form === "past" || form === "be"

const isTimeAt = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  return noun !== undefined && isTemporal(parsed, noun)
}

/** Words for a place that stand after a noun: "residents there". */
const PLACES: ReadonlySet<string> = new Set(["there", "here"])

const first = (parsed: Parsed, at: number): string => wordAt(parsed, parsed.phrases[at]?.from ?? -1)

const FLOATING: ReadonlySet<string> = new Set(["all", "both", "each"])

/** "the mayors (of A and B) all said": a word that belongs to the noun phrase before it. */
const isFloating = (parsed: Parsed, at: number): boolean =>
  FLOATING.has(first(parsed, at)) &&
  nounAt(parsed, at)?.pronoun === true &&
  nounAt(parsed, beforeBracket(parsed, at - 1)) !== undefined

/** Steps back over adverbs, adjectives, marks of quotation and times: "also", "on Monday", "late Sunday". */
export const skipBack = (parsed: Parsed, from: number): number => {
  let at = from
  for (;;) {
    const bracket = beforeBracket(parsed, at)
    if (bracket !== at) at = bracket
    else if (isLink(parsed, at, "adverb") || isLink(parsed, at, "adjective") || isLink(parsed, at, "quote")) at--
    else if (PLACES.has(first(parsed, at)) && nounAt(parsed, at - 1) !== undefined) at--
    else if (isFloating(parsed, at)) at--
    else if (isTimeAt(parsed, at) && at > 0 && !startsClause(parsed, at)) at -= isPreposition(parsed, at - 1) ? 2 : 1
    else return at
  }
}

/** "Monday saw": a time that nothing stands before is the subject itself. */
const startsClause = (parsed: Parsed, at: number): boolean =>
  isLink(parsed, at - 1, "comma") || isLink(parsed, at - 1, "stop") || at === 0

/** The noun that a clause with "who" is about: the nearest, or what it hangs on when that is a name of a place. */
const antecedent = (parsed: Parsed, who: number): number => {
  let at = who - 1
  if (isPreposition(parsed, at)) at--
  if (isLink(parsed, at, "comma")) at--
  at = beforeBracket(parsed, at)
  if (nounAt(parsed, at) === undefined) return -1
  const hangs = isPreposition(parsed, at - 1) && nounAt(parsed, at - 2) !== undefined
  return hangs && isProper(parsed, at) && !isProper(parsed, at - 2) ? at - 2 : at
}

const isProper = ({ tokens, phrases }: Parsed, at: number): boolean => {
  const phrase = phrases[at]
  return phrase?._tag === "Noun" && tokens[phrase.head]?.pos === "PROPN"
}

const isMain = (parsed: Parsed, at: number): boolean => {
  const verb = verbAt(parsed, at)
  return verb !== undefined && isTensed(verb) && !isLink(parsed, at - 1, "who")
}

/** The nearest verb with a tense before a place that is in no clause with "who"; -1 when there is none. */
const nearestBefore = (parsed: Parsed, from: number): number => {
  for (let at = from; at >= 0; at--) if (isMain(parsed, at)) return at
  return -1
}

/** The first verb of the sentence with a tense before a place: that of the outermost clause; -1 when there is none. */
const outermostBefore = (parsed: Parsed, to: number): number => {
  for (let at = 0; at <= to; at++) {
    if (isLink(parsed, at, "when") && at === 0) at = Math.max(at, nextComma(parsed, at))
    if (isMain(parsed, at)) return at
  }
  return -1
}

const nextComma = (parsed: Parsed, from: number): number =>
  parsed.phrases.findIndex((_, at) => at > from && isLink(parsed, at, "comma"))

const isBesideNoun = (parsed: Parsed, verb: number): boolean => nounAt(parsed, verb - 1) !== undefined

/** What a verb that stands after a noun to tell more about it hangs on: "the truck carrying", "the people who shot". */
const hostOf = (parsed: Parsed, verb: number): number =>
  isLink(parsed, verb - 1, "who")
    ? antecedent(parsed, verb - 1)
    : isBesideNoun(parsed, verb)
      ? verb - 1
      : hostOfClause(parsed, verb)

/** "a man who was not allowed to speak": what the clause is about in which an infinitive stands; -1 for other verbs. */
const hostOfClause = (parsed: Parsed, verb: number): number => {
  if (verbAt(parsed, verb)?.form !== "infinitive") return -1
  for (let at = verb - 1; at >= 0; at--) {
    if (isLink(parsed, at, "who")) return isInside(parsed, at + 1) ? antecedent(parsed, at) : -1
    if (isLink(parsed, at, "comma") || isLink(parsed, at, "stop") || isLink(parsed, at, "that")) return -1
  }
  return -1
}

/** Verbs behind which a noun phrase opens a clause of its own: "which said it was". */
const CLAUSAL: ReadonlySet<string> = new Set(
  "say claim report believe think know allege argue announce state estimate fear insist add warn confirm deny".split(
    " ",
  ),
)

/** Whether a verb with its object stands inside a noun phrase: "the operation to retake it", "the bus carrying them". */
const isInside = (parsed: Parsed, verb: number): boolean => {
  const group = verbAt(parsed, verb)
  if (group === undefined) return false
  if (isLink(parsed, verb - 1, "who")) return !CLAUSAL.has(lemmaOf(parsed, group))
  if (group.form === "ing" && CLAUSAL.has(lemmaOf(parsed, group))) return false
  return (group.form === "infinitive" || group.form === "ing") && isBesideNoun(parsed, verb)
}

/** "a commander who calls himself X": the name belongs to the clause about the noun. */
const isNamedInClause = (parsed: Parsed, pronoun: number): boolean =>
  nounAt(parsed, pronoun)?.pronoun === true &&
  verbAt(parsed, pronoun - 1) !== undefined &&
  isLink(parsed, pronoun - 2, "who")

/** From a noun phrase to the one that it hangs on and that can be a subject; -1 when it hangs on nothing of the sort. */
const climb = (parsed: Parsed, from: number): number => {
  let at = from
  for (let steps = 0; steps < STEPS; steps++) {
    // "people from across the country"
    const before = isPreposition(parsed, at - 1) && isPreposition(parsed, at - 2) ? at - 2 : at - 1
    if (isPreposition(parsed, before)) {
      const loose = isLink(parsed, before - 1, "adverb") || isLink(parsed, before - 1, "adjective")
      const beside = loose ? before - 2 : beforeBracket(parsed, before - 1)
      // "schoolboys abducted last week from a school": the time hangs on the verb before it.
      const host = isTimeAt(parsed, beside) && verbAt(parsed, beside - 1) !== undefined ? beside - 1 : beside
      if (nounAt(parsed, host) !== undefined) at = host
      else if (verbAt(parsed, host) !== undefined) at = hostOf(parsed, host)
      else at = beforeInsertion(parsed, host)
      if (at === -1) return -1
    } else if (isLink(parsed, before, "quote") && beforeTitle(parsed, before) !== -1) {
      at = beforeTitle(parsed, before)
    } else if (isNamedInClause(parsed, before)) {
      at = hostOf(parsed, before - 1)
      if (at === -1) return -1
    } else if (isInside(parsed, before)) {
      at = hostOf(parsed, before)
      if (at === -1) return -1
    } else return at
  }
  return -1
}

const ACCORDING: ReadonlySet<string> = new Set(["according"])

/** "Rescuers, according to the ministry found": the noun before the inserted source; -1 when none is. */
const beforeInsertion = (parsed: Parsed, host: number): number => {
  if (!isPreposition(parsed, host, ACCORDING) || !isLink(parsed, host - 1, "comma")) return -1
  const aside = beforeAside(parsed, host - 1)
  return skipBack(parsed, aside === -1 ? host - 2 : aside)
}

const sharedWith = (parsed: Parsed, verb: number): Subject => ({
  at: verb === -1 ? -1 : subjectOf(parsed, verb).at,
  shared: true,
})

/** A second verb after ", and" goes with the outermost clause, one after "and" with the nearest. */
const joined = (parsed: Parsed, and: number): Subject =>
  isLink(parsed, and - 1, "comma")
    ? sharedWith(parsed, outermostBefore(parsed, and - 1))
    : sharedWith(parsed, nearestBefore(parsed, and - 1))

const BY: ReadonlySet<string> = new Set(["by"])

/** "a group led by", "a conflict involving": a participle right after the noun that it is about. */
const isReduced = (parsed: Parsed, verb: number, { form, from, to }: VerbGroup): boolean => {
  if (!isBesideNoun(parsed, verb)) return false
  // "with the other three being taken to a hospital"
  if (wordAt(parsed, from) === "being") return true
  if (to - from !== 1) return false
  return form === "ing" || (form === "past" && isPreposition(parsed, verb + 1, BY))
}

const own = (at: number): Subject => ({ at, shared: false })

/**
 * The subject of the verb at a phrase. `at` is -1 when none is found.
 *
 * A participle after a comma and a second verb after "and" share the subject of the verb before. O(length of sentence).
 */
export const subjectOf = (parsed: Parsed, verb: number): Subject => parsed.subjects[verb] ?? subjectIn(parsed, verb)

/** The subject of the verb at a phrase of a sentence whose earlier verbs may have theirs. See {@link subjectOf}. */
export const subjectIn = (parsed: Parsed, verb: number): Subject => {
  const group = verbAt(parsed, verb)
  return group === undefined ? own(-1) : subjectFor(parsed, verb, group)
}

const subjectFor = (parsed: Parsed, verb: number, group: VerbGroup): Subject => {
  if (group.form === "infinitive") return sharedWith(parsed, nearestBefore(parsed, verb - 1))
  if (isReduced(parsed, verb, group)) return own(verb - 1)
  const behind = skipBack(parsed, verb - 1)
  // "two civilians who were passing by were hurt": a particle of the verb before.
  const particle = isTensed(group) && isPreposition(parsed, behind) && verbAt(parsed, behind - 1) !== undefined
  const at = particle ? behind - 1 : behind
  if (isLink(parsed, at, "who") || isLink(parsed, at, "that")) {
    const host = antecedent(parsed, at)
    return own(host)
  }
  if (isLink(parsed, at, "and")) return joined(parsed, at)
  if (isLink(parsed, at, "comma") || isLink(parsed, at, "stop")) {
    const aside = beforeAside(parsed, at)
    return aside === -1
      ? sharedWith(parsed, nearestBefore(parsed, at - 1))
      : own(climb(parsed, skipBack(parsed, aside)))
  }
  if (verbAt(parsed, at) !== undefined) {
    const host = hostOf(parsed, at)
    if (host !== -1 && isTensed(group)) return own(climb(parsed, host))
    return sharedWith(parsed, nearestBefore(parsed, at))
  }
  if (nounAt(parsed, at) === undefined)
    return group.form === "ing" ? sharedWith(parsed, nearestBefore(parsed, at)) : own(-1)
  return own(climb(parsed, at))
}

/** The head of the noun phrase that would be the subject of a verb at a place; -1 when none stands before it. */
export const nounBefore = (parsed: Parsed, place: number): number => {
  const at = skipBack(parsed, place - 1)
  const mark = isLink(parsed, at, "comma") || isLink(parsed, at, "stop")
  const aside = mark ? beforeAside(parsed, at) : at
  const end = mark && aside !== -1 ? skipBack(parsed, aside) : aside
  return nounAt(parsed, end) === undefined ? -1 : climb(parsed, end)
}

/** The place of the subject's head; -1 when there is none. */
export const subjectAt = (parsed: Parsed, verb: number): number => subjectOf(parsed, verb).at
