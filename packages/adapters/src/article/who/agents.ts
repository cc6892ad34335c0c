/** Sources behind "by": "was recorded by X", "he was told by X that", "tolls provided by X". */
import { headOf, isLink, isPreposition, lemmaOf, nounAt, verbAt, type Parsed } from "../grammar/Parsed.ts"
import { nominalStartingAt, type Nominal } from "../grammar/nominals.ts"
import { subjectOf } from "../grammar/subjects.ts"
import { isThat } from "./afterCue.ts"
import type { Cue } from "./Cue.ts"
import { canSpeak } from "./speakers.ts"
import { isPeople } from "../text/people.ts"
import type { VerbGroup } from "../grammar/Phrase.ts"
import { kindOf } from "./kinds.ts"
import { GIVES, SAID, TELLS, TOLLS, type Manner } from "./reportVerbs.ts"

const BY: ReadonlySet<string> = new Set(["by"])

/** Verbs whose agent made something, and need not say what it says. */
const MAKES: ReadonlySet<string> = new Set("write post publish tweet read hold find assume".split(" "))

/** "The bill was rejected by the senate": an act, where no account is rejected. */
const isRefusal = (parsed: Parsed, at: number, lemma: string): boolean => {
  const noun = lemma === "reject" ? nounAt(parsed, subjectOf(parsed, at).at) : undefined
  return noun !== undefined && !noun.pronoun && !SAID.has(headOf(parsed, noun))
}

/** By which one speaks: "said by telephone". */
const MEDIA: ReadonlySet<string> = new Set(
  "telephone phone email e-mail letter text message video radio fax".split(" "),
)

/** Behind "was told by X", what was said stands after X: "of", "that". */
const OF_WHAT: ReadonlySet<string> = new Set(["of", "about"])

/** "was recorded by X", "provided by X". */
export const agentCue = (parsed: Parsed, at: number, manner: Manner): Cue | undefined => {
  const verb = verbAt(parsed, at)
  if (verb === undefined || (!verb.passive && verb.form !== "past") || MAKES.has(lemmaOf(parsed, verb)))
    return undefined
  if (isRefusal(parsed, at, lemmaOf(parsed, verb))) return undefined
  for (let by = at + 1; by <= at + 5; by++) {
    if (isLink(parsed, by, "comma") || isLink(parsed, by, "stop") || verbAt(parsed, by) !== undefined) return undefined
    if (!isPreposition(parsed, by, BY)) continue
    const speaker = nominalStartingAt(parsed, by + 1)
    const noun = nounAt(parsed, by + 1)
    if (noun !== undefined && MEDIA.has(headOf(parsed, noun))) return undefined
    if (speaker === undefined || noun === undefined || noun.amount !== undefined || !canSpeak(parsed, noun))
      return undefined
    const lemma = lemmaOf(parsed, verb)
    const told = TELLS.has(lemma) ? toldAfter(parsed, speaker) : undefined
    return {
      words: { from: at, to: at + 1 },
      at,
      lemma,
      manner,
      pattern: told === undefined ? "agent" : "told",
      negated: verb.negated,
      speakers: [{ ...speaker, last: told === undefined ? speaker.head : told - 2 }],
      first: by,
      rest: told ?? speaker.head + 1,
    }
  }
  return undefined
}

/** Where what was told begins, behind the teller and "of" or "that". */
const toldAfter = (parsed: Parsed, { head, last }: Nominal): number | undefined => {
  for (let at = head + 1; at <= last + 1; at++) {
    if (
      isPreposition(parsed, at, OF_WHAT) &&
      (isLink(parsed, at + 1, "quote") || nounAt(parsed, at + 1)?.amount !== undefined)
    )
      return at + 1
    if (isThat(parsed, at)) return at + 1
  }
  return undefined
}

const HEARS: ReadonlySet<string> = new Set("learn report know hear establish gather indicate".split(" "))
const FROM: ReadonlySet<string> = new Set(["from", "through", "via"])

/** "It was learned from military sources that": who it was heard from says so. */
export const heardCue = (parsed: Parsed, at: number): Cue | undefined => {
  const verb = verbAt(parsed, at)
  if (verb?.passive !== true || verb.negated || !HEARS.has(lemmaOf(parsed, verb))) return undefined
  const from = isLink(parsed, at + 1, "adverb") ? at + 2 : at + 1
  const noun = isPreposition(parsed, from, FROM) ? nounAt(parsed, from + 1) : undefined
  const speaker = noun === undefined ? undefined : nominalStartingAt(parsed, from + 1)
  if (noun === undefined || speaker === undefined || !isTold(headOf(parsed, noun))) return undefined
  const that = parsed.phrases.findIndex((_, place) => place > from && place <= from + NEAR && isThat(parsed, place))
  if (that === -1) return undefined
  return {
    words: { from: at, to: at + 1 },
    at,
    lemma: lemmaOf(parsed, verb),
    manner: "says",
    pattern: "told",
    negated: false,
    speakers: [{ ...speaker, last: Math.min(speaker.last, that - 1) }],
    first: Math.max(0, at - 1),
    rest: that + 1,
  }
}

/** Phrases between "learned" and "that" at most. Chosen. */
const NEAR = 8

/** People, or bodies; "from Tarn" is from where. */
const isTold = (head: string): boolean => isPeople(head) || kindOf([head]) !== undefined

const ISSUES: ReadonlySet<string> = new Set("provide give release issue publish compile supply".split(" "))

/** "provided by", "was put at nine by". */
const isGiven = (parsed: Parsed, verb: VerbGroup): boolean =>
  (verb.form === "past" && ISSUES.has(lemmaOf(parsed, verb))) || (verb.passive && GIVES.has(lemmaOf(parsed, verb)))

/** "tolls provided by officials": who put out a count speaks for it, and the clause about the count is what is said. */
export const issuedCue = (parsed: Parsed, at: number): Cue | undefined => {
  const verb = verbAt(parsed, at)
  if (verb === undefined || !isGiven(parsed, verb)) return undefined
  const cue = agentCue(parsed, at, "says")
  const { at: toll } = subjectOf(parsed, at)
  const given = [toll, at - 1, at - 2, at - 3].some((place) => {
    const noun = nounAt(parsed, place)
    return noun !== undefined && TOLLS.has(headOf(parsed, noun))
  })
  return given ? cue : undefined
}

const IDENTIFIES: ReadonlySet<string> = new Set(["identify", "name"])

/** "was identified as X by the coroner": who identifies says who it is. */
export const identifiedCue = (parsed: Parsed, at: number): Cue | undefined => {
  const verb = verbAt(parsed, at)
  if (verb?.passive !== true || verb.negated || !IDENTIFIES.has(lemmaOf(parsed, verb))) return undefined
  return agentCue(parsed, at, "says")
}
