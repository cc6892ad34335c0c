/** Who says it: the subject of a verb of saying, before or after it. */
import { hasFiniteVerb, isLink, isPreposition, nounAt, verbAt, wordAt, type Parsed } from "../grammar/Parsed.ts"
import type { NounPhrase, VerbGroup } from "../grammar/Phrase.ts"
import { isTemporal } from "../time/temporal.ts"
import { beforeAside, nominalEndingAt, nominalStartingAt, type Nominal } from "./nominals.ts"

/** Who speaks, and where among the phrases. */
export interface Speaking {
  /** One, or several that speak together. */
  readonly speakers: ReadonlyArray<Nominal>
  /** The speaker stands after the verb: "..., said the monitor". */
  readonly inverted: boolean
}

const isTimeAt = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  return noun !== undefined && isTemporal(parsed, noun)
}

/** Steps back over adverbs and times: "also", "on Monday", "late Sunday". */
const skipBack = (parsed: Parsed, from: number): number => {
  let at = from
  for (;;) {
    if (isLink(parsed, at, "adverb")) at--
    else if (isTimeAt(parsed, at) && at > 0) at -= isPreposition(parsed, at - 1) ? 2 : 1
    else return at
  }
}

/** A second speaker before "and", unless a verb before it takes it for its object. */
const joinedBefore = (parsed: Parsed, { first }: Nominal): Nominal | undefined => {
  if (!isLink(parsed, first - 1, "and") || wordAt(parsed, parsed.phrases[first - 1]?.from ?? -1) !== "and")
    return undefined
  const at = isLink(parsed, first - 2, "comma") ? first - 3 : first - 2
  const other = nominalEndingAt(parsed, at)
  if (other === undefined) return undefined
  const before = parsed.phrases[other.first - 1]
  return before?._tag === "Verb" || isPreposition(parsed, other.first - 1) ? undefined : other
}

/** The subject that ends before a phrase, over asides and relative clauses. */
const subjectBefore = (parsed: Parsed, verbPlace: number): ReadonlyArray<Nominal> => {
  const end = skipBack(parsed, verbPlace - 1)
  const aside = beforeAside(parsed, end)
  const nominal = nominalEndingAt(parsed, aside === -1 ? end : aside)
  if (nominal === undefined) return relativeSubject(parsed, end)
  const other = aside === -1 ? joinedBefore(parsed, nominal) : undefined
  const whole = aside === -1 ? nominal : { ...nominal, last: end - 1 }
  return other === undefined ? [whole] : [other, whole]
}

/** "an officer who asked not to be named said": the noun before "who". */
const relativeSubject = (parsed: Parsed, end: number): ReadonlyArray<Nominal> => {
  for (let at = end; at > 0 && end - at < 12; at--) {
    if (isLink(parsed, at, "comma") || isLink(parsed, at, "stop") || isLink(parsed, at, "quote")) return []
    if (!isLink(parsed, at, "who")) continue
    const nominal = nominalEndingAt(parsed, isPreposition(parsed, at - 1) ? at - 2 : at - 1)
    return nominal === undefined ? [] : [nominal]
  }
  return []
}

const PRONOUNS: ReadonlySet<string> = new Set(["he", "she", "they", "it", "i", "we"])

const canSpeak = (parsed: Parsed, noun: NounPhrase): boolean =>
  !isTemporal(parsed, noun) &&
  (!noun.pronoun || PRONOUNS.has(wordAt(parsed, noun.from))) &&
  (noun.amount === undefined || parsed.tokens[noun.head]?.pos === "NOUN")

/** Whether something that can be what is said stands before a verb. */
const saidBefore = (parsed: Parsed, at: number): boolean => {
  const before = parsed.phrases[at - 1]
  if (before?._tag !== "Link") return false
  if (before.kind === "quote") return true
  return before.kind === "comma" && (isLink(parsed, at - 2, "quote") || hasFiniteVerb(parsed, 0, at - 1))
}

/** The speaker after the verb, when what is said stands before it and no verb of its own follows. */
const invertedSubject = (parsed: Parsed, at: number): Nominal | undefined => {
  const noun = nounAt(parsed, at + 1)
  if (noun === undefined || !canSpeak(parsed, noun) || !saidBefore(parsed, at)) return undefined
  const nominal = nominalStartingAt(parsed, at + 1)
  if (nominal === undefined) return undefined
  const next = verbAt(parsed, nominal.last + 1)
  return next === undefined || next.form === "ing" || next.form === "infinitive" ? nominal : undefined
}

const isVerbOfClause = ({ form }: VerbGroup): boolean => form === "finite" || form === "past"

/**
 * Who speaks with the verb at a phrase; no speakers when nobody is found there, as for a participle or a second verb,
 * whose speaker is the clause's.
 */
export const speakingAt = (parsed: Parsed, at: number): Speaking => {
  const verb = verbAt(parsed, at)
  if (verb === undefined || !isVerbOfClause(verb)) return { speakers: [], inverted: false }
  const inverted = verb.form === "past" || verb.from + 1 === verb.to ? invertedSubject(parsed, at) : undefined
  if (inverted !== undefined) return { speakers: [inverted], inverted: true }
  return { speakers: subjectBefore(parsed, at).filter((one) => isSpeaker(parsed, one)), inverted: false }
}

const isSpeaker = (parsed: Parsed, { head }: Nominal): boolean => {
  const noun = nounAt(parsed, head)
  return noun !== undefined && canSpeak(parsed, noun)
}
