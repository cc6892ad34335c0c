/** Who says it: the subject of a verb of saying, before or after it. */
import { beforeAside, nominalEndingAt, nominalStartingAt, overAsides, type Nominal } from "../grammar/nominals.ts"
import {
  hasFiniteVerb,
  headOf,
  isLink,
  isPreposition,
  lemmaOf,
  nounAt,
  verbAt,
  wordAt,
  type Parsed,
} from "../grammar/Parsed.ts"
import type { NounPhrase, VerbGroup } from "../grammar/Phrase.ts"
import { skipBack, subjectOf } from "../grammar/subjects.ts"
import { isPeople } from "../text/people.ts"
import { isTemporal } from "../time/temporal.ts"
import { eventNoun } from "../event/nouns.ts"
import { behindPaper, isOccasion } from "./papers.ts"
import { TELLS } from "./reportVerbs.ts"

/** Who speaks, and where among the phrases. */
export interface Speaking {
  /** One, or several that speak together; none when the speaker is that of an earlier verb. */
  readonly speakers: ReadonlyArray<Nominal>
  /** The speaker stands after the verb: "..., said the monitor". */
  readonly inverted: boolean
}

const NOBODY: Speaking = { speakers: [], inverted: false }

/** A second speaker before "and", unless a verb before it takes it for its object. */
const joinedBefore = (parsed: Parsed, { first }: Nominal): Nominal | undefined => {
  // "condemned the murder of two nuns, and he blamed the army": a pronoun opens a clause.
  if (nounAt(parsed, first)?.pronoun === true) return undefined
  if (!isLink(parsed, first - 1, "and") || wordAt(parsed, parsed.phrases[first - 1]?.from ?? -1) !== "and")
    return undefined
  const at = isLink(parsed, first - 2, "comma") ? first - 3 : first - 2
  const other = nominalEndingAt(parsed, at)
  if (other === undefined) return undefined
  const before = parsed.phrases[other.first - 1]
  return before?._tag === "Verb" || isPreposition(parsed, other.first - 1) ? undefined : other
}

/** The nominal of the subject whose head is known, up to where the verb or an aside begins. */
const nominalOf = (parsed: Parsed, head: number, verb: number): Nominal => {
  const end = skipBack(parsed, verb - 1)
  const mark = isLink(parsed, end, "comma") || isLink(parsed, end, "stop")
  const aside = mark && beforeAside(parsed, end) !== -1
  const last = aside ? end - 1 : end
  const who = parsed.phrases.findIndex((_, at) => at > head && at <= last && isLink(parsed, at, "who"))
  if (who === -1 || aside) return { first: head, head, last: Math.max(head, last) }
  return { first: head, head, last: who - 1 }
}

/** The subject before a verb, with the one that it is joined to. */
const subjectBefore = (parsed: Parsed, verb: number): ReadonlyArray<Nominal> => {
  const subject = subjectOf(parsed, verb)
  if (subject.shared || subject.at === -1) return []
  const nominal = nominalOf(parsed, subject.at, verb)
  const other = joinedBefore(parsed, nominal)
  return [...(other === undefined ? [] : [other]), nominal].map((one) => behindPaper(parsed, one))
}

const PRONOUNS: ReadonlySet<string> = new Set([
  "he",
  "she",
  "they",
  "it",
  "i",
  "we",
  "who",
  "others",
  "some",
  "many",
  "one",
])

/** What confirms and shows, and says nothing. */
const MUTE: ReadonlySet<string> = new Set(
  "test tests result results analysis evidence examination examinations autopsy autopsies toll tolls number figure cause weather time day".split(
    " ",
  ),
)

/** So many can speak together: "one of the boys", "two of the survivors". Chosen. */
const FEW = 10

/** Whether a noun phrase can be who says something. */
export const canSpeak = (parsed: Parsed, noun: NounPhrase): boolean => {
  const head = parsed.tokens[noun.head]
  if (isTemporal(parsed, noun) || head === undefined) return false
  if (noun.pronoun) return PRONOUNS.has(wordAt(parsed, noun.from))
  if (!head.capital && (eventNoun(head.lower) !== undefined || MUTE.has(head.lower))) return false
  if (noun.amount !== undefined && noun.head < noun.amount.to)
    return noun.amount.word !== undefined || noun.amount.low <= FEW
  return head.pos === "NOUN" || head.pos === "PROPN" || head.pos === "X" || head.capital
}

/** Whether something that can be what is said stands before a verb. */
const saidBefore = (parsed: Parsed, at: number): boolean => {
  const before = parsed.phrases[at - 1]
  if (before?._tag !== "Link") return false
  if (before.kind === "quote") return true
  return before.kind === "comma" && (isLink(parsed, at - 2, "quote") || hasFiniteVerb(parsed, 0, at - 1))
}

/** "said work to mend the roof was under way": whether a verb with a tense comes before the next mark or clause. */
const isSubjectBehind = (parsed: Parsed, from: number): boolean => {
  for (let at = from; at < parsed.phrases.length; at++) {
    const phrase = parsed.phrases[at]
    if (phrase?._tag === "Link" && CLOSES.has(phrase.kind)) return false
    if (hasFiniteVerb(parsed, at, at + 1)) return true
  }
  return false
}

const CLOSES: ReadonlySet<string> = new Set(["comma", "stop", "quote", "who", "when", "and", "that"])

/** The speaker after the verb, when what is said stands before it and no verb of its own follows. */
const invertedSubject = (parsed: Parsed, at: number): Nominal | undefined => {
  const noun = nounAt(parsed, at + 1)
  if (noun === undefined || !canSpeak(parsed, noun) || !saidBefore(parsed, at)) return undefined
  // "the daily, citing doctors, reported 60 deaths"
  if (noun.amount !== undefined && (noun.amount.low > FEW || !isPeople(headOf(parsed, noun)))) return undefined
  const nominal = nominalStartingAt(parsed, at + 1)
  if (nominal === undefined) return undefined
  if (isSubjectBehind(parsed, nominal.last + 1)) return undefined
  return { ...nominal, last: overAsides(parsed, nominal.last) }
}

const isVerbOfClause = ({ form }: VerbGroup): boolean => form === "finite" || form === "past"

/** Words before a speaker that has a participle of its own: "with officials reporting". */
const WITH: ReadonlySet<string> = new Set(["with", "despite", "amid", "of", "by"])

/** "with officials reporting", "a witness claiming": the noun right before a participle. */
const besideParticiple = (parsed: Parsed, at: number): ReadonlyArray<Nominal> => {
  const { at: head, shared } = subjectOf(parsed, at)
  const noun = nounAt(parsed, head)
  if (shared || noun === undefined || isOccasion(headOf(parsed, noun)) || noun.pronoun) return []
  const nominal = nominalEndingAt(parsed, at - 1)
  if (nominal === undefined || !canSpeak(parsed, noun)) return []
  return isPreposition(parsed, nominal.first - 1, WITH) ? [nominal] : []
}

/** Verbs that are put before their subject only behind a quotation: "the jail, built for 200, held 311 inmates". */
const NEVER_INVERTS: ReadonlySet<string> = new Set(
  "hold find read see know learn measure count tally speak show record".split(" "),
)

/**
 * Who speaks with the verb at a phrase; no speakers when nobody is found there, as for a participle or a second verb,
 * whose speaker is the clause's.
 */
export const speakingAt = (parsed: Parsed, at: number): Speaking => {
  const verb = verbAt(parsed, at)
  if (verb?.form === "ing") return { speakers: besideParticiple(parsed, at), inverted: false }
  if (verb === undefined || !isVerbOfClause(verb)) return NOBODY
  const lemma = lemmaOf(parsed, verb)
  const inverts =
    !TELLS.has(lemma) &&
    (!NEVER_INVERTS.has(lemma) || isLink(parsed, at - 1, "quote") || isLink(parsed, at - 2, "quote")) &&
    (verb.form === "past" || verb.from + 1 === verb.to)
  const inverted = inverts ? invertedSubject(parsed, at) : undefined
  if (inverted !== undefined) return { speakers: [inverted], inverted: true }
  return { speakers: speakersBefore(parsed, at), inverted: false }
}

/** Who stands before the verb at a phrase as its subject and can speak. */
export const speakersBefore = (parsed: Parsed, at: number): ReadonlyArray<Nominal> => {
  const verb = verbAt(parsed, at)
  return verb !== undefined && isVerbOfClause(verb)
    ? subjectBefore(parsed, at).filter((one) => isSpeaker(parsed, one))
    : []
}

const isSpeaker = (parsed: Parsed, { head }: Nominal): boolean => {
  const noun = nounAt(parsed, head)
  return noun !== undefined && canSpeak(parsed, noun)
}
