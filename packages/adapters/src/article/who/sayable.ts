/** Whether a stretch of a sentence can be what is said, or is the object of an act. */
import { hasFiniteVerb, isLink, isPreposition, nounAt, verbAt, wordAt, type Parsed } from "../grammar/Parsed.ts"
import type { Phrase, VerbGroup } from "../grammar/Phrase.ts"
import { subjectOf } from "../grammar/subjects.ts"
import type { Cue, Reach } from "./Cue.ts"
import { NEEDS_CLAUSE, TAKES_NUMBER } from "./reportVerbs.ts"

/** The first word of the phrase at a place. */
export const first = (parsed: Parsed, at: number): string => wordAt(parsed, parsed.phrases[at]?.from ?? -1)

/** Whether a reach holds no phrase. */
export const isEmpty = ({ from, to }: Reach): boolean => from >= to

/** Whether a quotation mark stands in a reach. */
export const hasQuote = (parsed: Parsed, { from, to }: Reach): boolean =>
  parsed.phrases.slice(from, to).some((phrase) => phrase._tag === "Link" && phrase.kind === "quote")

/** "fighters who pledged allegiance are": in a clause about a noun, saying needs "that", a quotation or a comma before it. */
export const isAboutNoun = (parsed: Parsed, { at, rest }: Cue): boolean =>
  isLink(parsed, at - 1, "who") &&
  !isLink(parsed, at - 2, "comma") &&
  first(parsed, rest - 1) !== "that" &&
  !isLink(parsed, rest, "quote")

/** Whether what follows a verb is a clause: after "that", or a subject with its verb. */
const isClause = (parsed: Parsed, { rest }: Cue, { from, to }: Reach): boolean => {
  if (first(parsed, rest - 1) === "that" || isLink(parsed, from, "when")) return true
  for (let at = from; at < to; at++) {
    const verb = verbAt(parsed, at)
    if (verb === undefined || verb.form === "ing" || verb.form === "infinitive" || isLink(parsed, at - 1, "who"))
      continue
    const subject = subjectOf(parsed, at)
    if (!subject.shared && subject.at >= from && opensClause(parsed, from, subject.at)) return true
  }
  return false
}

/** Whether no verb, no comma and no clause of its own stand between the beginning and the subject: "held half of it and that". */
const opensClause = (parsed: Parsed, from: number, subject: number): boolean =>
  parsed.phrases
    .slice(from, subject)
    .every((phrase) => phrase._tag === "Noun" || (phrase._tag === "Link" && !OPENS_CLAUSE.has(phrase.kind)))

const OPENS_CLAUSE: ReadonlySet<string> = new Set(["who", "that", "comma", "stop"])

/** Verbs that tell of an act when what follows is a bare object: "maintained a presence", "posted a message". */
export const isAct = (parsed: Parsed, cue: Cue, reach: Reach): boolean =>
  NEEDS_CLAUSE.has(cue.lemma) &&
  // "Violence continued and the network withdrew": who goes on speaking is quoted.
  (cue.lemma === "continue" || !isClause(parsed, cue, reach)) &&
  !hasQuote(parsed, reach) &&
  !(TAKES_NUMBER.has(cue.lemma) && hasAmount(parsed, reach))

const hasAmount = (parsed: Parsed, { from, to }: Reach): boolean =>
  parsed.phrases.slice(from, to).some((phrase) => phrase._tag === "Noun" && phrase.amount !== undefined)

/** Whether a stretch can be what is said: a clause, a quotation, or what was counted or witnessed. */
export const isSayable = (parsed: Parsed, reach: Reach): boolean =>
  !isEmpty(reach) &&
  (hasFiniteVerb(parsed, reach.from, reach.to) ||
    hasQuote(parsed, reach) ||
    opensWithObject(parsed, reach) ||
    parsed.phrases.slice(reach.from, reach.to).some((phrase) => isVerbal(parsed, phrase)))

/** "exceeded 100": a verb that is read as the bound of a number. */
export const isVerbal = ({ tokens }: Parsed, phrase: Phrase): boolean =>
  phrase._tag === "Noun" && phrase.amount !== undefined && tokens[phrase.amount.from]?.pos === "VERB"

const AT: ReadonlySet<string> = new Set(["at", "as", "to"])

/** "it at 256" behind "put", "it as 256" behind "given", "it to 5.7" behind "downgraded": a figure of what was spoken of before. */
export const isPutAt = (parsed: Parsed, at: number): boolean =>
  nounAt(parsed, at)?.pronoun === true &&
  isPreposition(parsed, at + 1, AT) &&
  nounAt(parsed, at + 2)?.amount !== undefined

const opensWithObject = (parsed: Parsed, reach: Reach): boolean => {
  const from = isLink(parsed, reach.from, "adverb") ? reach.from + 1 : reach.from
  const noun = nounAt(parsed, from)
  if (noun !== undefined) return !noun.pronoun || isPutAt(parsed, from)
  const verb = verbAt(parsed, from)
  return verb?.form === "ing" || (verb !== undefined && isDone(parsed, verb)) || isPreposition(parsed, from, OF)
}

/** "claims to have killed 12": what one says to have done. */
const isDone = (parsed: Parsed, { form, from }: VerbGroup): boolean =>
  form === "infinitive" && wordAt(parsed, from + 1) === "have"

const OF: ReadonlySet<string> = new Set(["of"])
