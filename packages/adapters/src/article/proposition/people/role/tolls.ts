/** Numbers that are the value of a count as a whole: "a toll of 12", "the number of dead rose from 12 to 14". */
import {
  headOf,
  isLink,
  isPreposition,
  lemmaOf,
  nounAt,
  verbAt,
  wordAt,
  type Parsed,
  headAt,
  lemmaAt,
} from "../../../grammar/Parsed.ts"
import type { VerbGroup } from "../../../grammar/Phrase.ts"
import { nounBefore } from "../../../grammar/subjects.ts"
import { isPeople } from "../../../text/people.ts"
import type { Counted } from "../counted/counted.ts"
import { first } from "../phraseWords.ts"
import { FIGURE, tollAt } from "./tollNouns.ts"
import { ADJECTIVES, CHANGES, COUNTS, NOUNS, PASSES, SETS } from "../words.ts"

/** What a count as a whole says of a number. Places are places of phrases. */
export interface Toll {
  /** {@link FIGURE} where the words only say that it is a figure. */
  readonly property: string
  readonly at: number
  /** Which end of a change it is: "from 12 to 14". */
  readonly change?: "from" | "to"
  /** "passed 200": beyond the number that is printed. */
  readonly beyond?: true
  /** "did not exceed 46": so many at most. */
  readonly within?: true
}

const WINDOW = 14

/** The verb that a number hangs on, over "from 12" and what tells when or where; -1 when there is none. */
const verbOver = (parsed: Parsed, from: number): number => {
  for (let at = from - 1; at >= 0 && from - at <= WINDOW; at--) {
    if (isLink(parsed, at, "who") || isLink(parsed, at, "stop") || isLink(parsed, at, "that")) return -1
    if (verbAt(parsed, at) !== undefined && !isOfCounted(parsed, at)) return at
  }
  return -1
}

/** "the number of people killed rose": a participle right after its noun. */
const isReduced = (parsed: Parsed, at: number): boolean =>
  verbAt(parsed, at)?.form === "past" && nounAt(parsed, at - 1) !== undefined

/** "put the number of civilians killed at 60": a participle that says what is counted. */
const isOfCounted = (parsed: Parsed, at: number): boolean =>
  isReduced(parsed, at) && ADJECTIVES.has(first(parsed, at)) && tollAt(parsed, at - 3) !== undefined

/** The count that a verb is about: its object, its subject, or what "which" stands for. */
const tollOf = (parsed: Parsed, verb: number): number => {
  const object = isLink(parsed, verb + 1, "adverb") ? verb + 2 : verb + 1
  if (tollAt(parsed, object) !== undefined) return object
  if (tollAt(parsed, verb - 1) !== undefined) return verb - 1
  // "the number of dead stands at 25": an adjective to the tagger.
  if (isLink(parsed, verb - 1, "adjective") && tollAt(parsed, verb - 3) !== undefined) return verb - 3
  const subject = nounBefore(parsed, isReduced(parsed, verb - 1) ? verb - 1 : verb)
  // "the number of people killed when two trains collided rose"
  const opening = CHANGES.has(lemmaAt(parsed, verb)) && tollAt(parsed, 0) !== undefined ? 0 : -1
  if (subject === -1) return opening
  if (tollAt(parsed, subject) !== undefined) return subject
  if (opening !== -1) return opening
  if (!isLink(parsed, subject - 1, "who")) return -1
  const named = isLink(parsed, subject - 2, "comma") ? subject - 3 : subject - 2
  return tollAt(parsed, named) === undefined ? -1 : named
}

const OF: ReadonlySet<string> = new Set(["of"])
const JOINTS: ReadonlySet<string> = new Set(["to", "at", "of", "as"])
const FROM: ReadonlySet<string> = new Set(["from"])

const bare = (parsed: Parsed, toll: number): Toll | undefined => {
  const property = tollAt(parsed, toll)
  return property === undefined ? undefined : { property, at: toll }
}

/** "a toll of 12", "a crowd of 3,000"; a time may stand between: "a toll on Tuesday of 12". */
const ofToll = (parsed: Parsed, { at, amount }: Counted): Toll | undefined => {
  // "the toll as high as 49"
  if (wordAt(parsed, amount.lead) === "as" && amount.bound === "most") return bare(parsed, at - 1)
  if (!isPreposition(parsed, at - 1, OF)) return undefined
  for (const toll of [at - 2, at - 4]) {
    const property = toll === at - 4 && !isPreposition(parsed, at - 3) ? undefined : tollAt(parsed, toll)
    if (property !== undefined) return { property, at: toll }
  }
  return undefined
}

/** "a rise in the death toll from 544 to 607": both ends of a change, behind the count itself. */
const fromTo = (parsed: Parsed, { at }: Counted): Toll | undefined => {
  const change = isPreposition(parsed, at - 1, FROM) ? "from" : first(parsed, at - 1) === "to" ? "to" : undefined
  const toll = change === "from" ? at - 2 : isPreposition(parsed, at - 3, FROM) ? at - 4 : -1
  const property = change === undefined ? undefined : tollAt(parsed, toll)
  return property === undefined || change === undefined ? undefined : { property, at: toll, change }
}

const startsWithVerb = (parsed: Parsed, { amount }: Counted): boolean =>
  parsed.tokens[amount.from]?.pos === "VERB" && amount.core > amount.from

/** Whether the number itself, or what it counts, is a figure alone and no group of people of its own. */
const isAlone = (parsed: Parsed, { who, amount }: Counted): boolean =>
  who.head < amount.to ||
  isPeople(headOf(parsed, who)) ||
  NOUNS.has(headOf(parsed, who)) ||
  // "touched the 200 mark"
  headOf(parsed, who) === "mark" ||
  ADJECTIVES.has(wordAt(parsed, amount.to))

/** "would have been more than a thousand" tells of no count; "did not exceed 46" does. */
const isTold = ({ modal, negated }: VerbGroup, lemma: string): boolean =>
  (!negated || PASSES.has(lemma)) && (modal === undefined || modal === "may" || modal === "might")

/** "we counted over 100,000": of what was spoken of before. */
const COUNTED: ReadonlySet<string> = new Set(["count", "estimate", "number", "report", "cite"])

const PUTS: ReadonlySet<string> = new Set(["at", "as"])

const REVISES: ReadonlySet<string> = new Set("revise raise lower correct update amend reduce increase cut".split(" "))

const REACHES: ReadonlySet<string> = new Set(["reach", "stand", "rise", "climb", "grow", "jump"])

/** "it had reached 101": a figure of what was counted before. */
const isItReaching = (parsed: Parsed, verb: number, { who, amount }: Counted): boolean => {
  const group = verbAt(parsed, verb)
  const subject = nounAt(parsed, verb - 1)
  const it = subject?.pronoun === true && first(parsed, verb - 1) === "it"
  return group !== undefined && it && who.head < amount.to && REACHES.has(lemmaOf(parsed, group))
}

/** Numbers from this on are never hours or ages. Chosen. */
const LARGE = 100

/** "there were 2,500", "it was 240,000 at its peak": a number alone, of what was counted before. */
const thereWere = (parsed: Parsed, { at, who, amount, last }: Counted): Toll | undefined => {
  const verb = verbAt(parsed, at - 1)
  if (verb?.form !== "be" || verb.negated || who.head >= amount.to) return undefined
  const closed = last === parsed.phrases.length - 1 || isLink(parsed, last + 1, "stop")
  const before = first(parsed, at - 2)
  const it = before === "it" && amount.low >= LARGE && (closed || isPreposition(parsed, last + 1, PUTS))
  return (closed && before === "there") || it ? { property: FIGURE, at: at - 1 } : undefined
}

/** "the unions spoke of 140,000": of what was counted before. */
const spokenOf = (parsed: Parsed, { at, who, amount }: Counted): Toll | undefined => {
  const verb = verbAt(parsed, at - 2)
  const speaks = verb !== undefined && lemmaOf(parsed, verb) === "speak" && isPreposition(parsed, at - 1, OF)
  return speaks && who.head < amount.to && isTold(verb, "speak") ? { property: FIGURE, at: at - 2 } : undefined
}

/** "the dead numbered three". */
const numbered = (parsed: Parsed, { at }: Counted): Toll | undefined => {
  const property = lemmaAt(parsed, at - 1) === "number" ? SETS.get(headAt(parsed, at - 2)) : undefined
  return property === undefined ? undefined : { property, at: at - 2 }
}

/** What a count as a whole says of a number; `undefined` when the number is no value of one. */
export const byToll = (parsed: Parsed, counted: Counted): Toll | undefined => {
  const { who, amount } = counted
  if (!isAlone(parsed, counted)) return undefined
  const there = thereWere(parsed, counted) ?? spokenOf(parsed, counted) ?? numbered(parsed, counted)
  if (there !== undefined) return there
  // `the toll at "no fewer than 90"`: the mark stands for nothing.
  const at = isLink(parsed, counted.at - 1, "quote") ? counted.at - 1 : counted.at
  if (startsWithVerb(parsed, counted)) {
    const toll = nounBefore(parsed, counted.at)
    const property = toll === -1 ? undefined : tollAt(parsed, toll)
    return property === undefined ? undefined : { property, at: toll }
  }
  const from = isPreposition(parsed, at - 1, FROM)
  // "put the toll in the hundreds"
  const vague = amount.word !== undefined && wordAt(parsed, amount.lead - 1) === "the" && first(parsed, at - 1) === "in"
  const to = vague || isPreposition(parsed, at - 1, JOINTS)
  const joined = to && isLink(parsed, at - 3, "and") ? tollAt(parsed, at - 2) : undefined
  // "brings infections to 51,000 and deaths to 1,240"
  if (joined !== undefined) return { property: joined, at: at - 2, change: "to" }
  const verb = verbOver(parsed, at)
  const group = verbAt(parsed, verb)
  const lemma = group === undefined ? "" : lemmaOf(parsed, group)
  if (
    group === undefined ||
    !(COUNTS.has(lemma) || COUNTED.has(lemma)) ||
    !isTold(group, lemma) ||
    (!from && !to && verb !== (isLink(parsed, at - 1, "adverb") ? at - 2 : at - 1))
  )
    return ofToll(parsed, counted) ?? fromTo(parsed, counted)
  const toll = tollOf(parsed, verb)
  if (toll === -1 && COUNTED.has(lemma) && verb === at - 1 && who.head < amount.to)
    return { property: FIGURE, at: verb }
  if (toll === -1 && isItReaching(parsed, verb, counted)) return { property: FIGURE, at: verb, change: "to" }
  if (toll === -1 && to && nounAt(parsed, verb + 1)?.pronoun === true) {
    if (PUTS.has(first(parsed, at - 1))) return { property: FIGURE, at: verb }
    // "revised it to 512"
    if (REVISES.has(lemma) && first(parsed, verb + 1) === "it" && who.head < amount.to)
      return { property: FIGURE, at: verb, change: "to" }
  }
  const property = toll === -1 ? undefined : tollAt(parsed, toll)
  if (property === undefined) return ofToll(parsed, counted)
  // "lowering an earlier estimate of 245": the figure that is changed.
  const ofOld = isPreposition(parsed, at - 1, OF)
  const changed = CHANGES.has(lemma) || first(parsed, at - 2) === "from"
  return {
    property,
    at: toll,
    ...(from && changed ? { change: "from" } : to && changed && !ofOld ? { change: "to" } : {}),
    ...(PASSES.has(lemma) && !to ? (group.negated ? { within: true } : { beyond: true }) : {}),
  }
}
