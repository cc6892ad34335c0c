/** Denials that point back: "this was denied by the army", "the army denied the report", "which the army denied". */
import { headOf, isLink, isPreposition, lemmaOf, nounAt, verbAt, wordAt, type Parsed } from "../../grammar/Parsed.ts"
import { nominalStartingAt, type Nominal } from "../../grammar/nominals.ts"
import type { NounPhrase } from "../../grammar/Phrase.ts"
import { subjectOf } from "../../grammar/subjects.ts"
import type { Cue } from "../Cue.ts"
import { DENIES } from "./deniedReports.ts"
import { isHypothetical } from "../ownCues.ts"
import { canSpeak, speakersBefore } from "../speakers.ts"

/** Words that stand for what was said before them. */
const POINTERS: ReadonlySet<string> = new Set(["this", "that", "it", "which"])

const SAYING: ReadonlySet<string> = new Set("report claim account assertion version statement figure toll".split(" "))
const THE: ReadonlySet<string> = new Set(["the", "this", "that"])

/** Several of them need a word that points at the last ones: "the reports" may be any. */
const SAYINGS: ReadonlySet<string> = new Set("reports claims accounts assertions statements figures".split(" "))
const THESE: ReadonlySet<string> = new Set(["these", "those"])
const BY: ReadonlySet<string> = new Set(["by"])

/** What follows such a word where it is told what is denied, or whose word it is. */
const GOES_ON: ReadonlySet<string> = new Set(["of", "about", "from", "by"])

/** Whether a noun phrase means what was said before it, and not what its own words go on to say. */
export const pointsBack = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  if (noun === undefined) return isLink(parsed, at, "who") && wordAt(parsed, parsed.phrases[at]?.from ?? -1) === "which"
  if (noun.to - noun.from === 1 && POINTERS.has(headOf(parsed, noun))) return true
  // "That account was denied": a "that" that opens a sentence is no part of the phrase.
  const words = [wordAt(parsed, noun.from), wordAt(parsed, noun.from - 1)]
  const one = SAYING.has(headOf(parsed, noun)) && words.some((word) => THE.has(word))
  const meant = one || (SAYINGS.has(headOf(parsed, noun)) && words.some((word) => THESE.has(word)))
  return meant && !isLink(parsed, at + 1, "that") && !isPreposition(parsed, at + 1, GOES_ON)
}

const AN: ReadonlySet<string> = new Set(["a", "an"])

/** ", a claim that the army denied": words behind a comma that stand for what was said before it. */
const isApposed = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  const said = noun !== undefined && (SAYING.has(headOf(parsed, noun)) || ACCUSES.has(headOf(parsed, noun)))
  return said && AN.has(wordAt(parsed, noun.from)) && isLink(parsed, at - 1, "comma")
}

const ACCUSES: ReadonlySet<string> = new Set("allegation accusation charge".split(" "))

/** "disputed that figure": where "that" is read as what opens a clause. */
const isThatFigure = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at + 1)
  const bare = noun !== undefined && noun.to === noun.from + 1 && SAYING.has(headOf(parsed, noun))
  return bare && isLink(parsed, at, "that") && verbAt(parsed, at + 2) === undefined
}

const mayDeny = (parsed: Parsed, noun: NounPhrase | undefined): noun is NounPhrase =>
  noun !== undefined && !noun.pronoun && noun.amount === undefined && canSpeak(parsed, noun)

const cueOf = (parsed: Parsed, at: number, speakers: ReadonlyArray<Nominal>, first: number, rest: number): Cue => {
  const verb = verbAt(parsed, at)
  return {
    words: { from: at, to: at + 1 },
    at,
    lemma: verb === undefined ? "" : lemmaOf(parsed, verb),
    manner: "denies",
    pattern: "points",
    negated: false,
    speakers,
    first,
    rest,
  }
}

/** "this report was denied by the army". */
const byAgent = (parsed: Parsed, at: number): Cue | undefined => {
  const apposed = isApposed(parsed, at - 1)
  if (!apposed && verbAt(parsed, at)?.passive !== true) return undefined
  const subject = subjectOf(parsed, at).at
  const which = apposed || isLink(parsed, at - 1, "who") ? at - 1 : subject
  const by = isLink(parsed, at + 1, "adverb") ? at + 2 : at + 1
  const speaker = isPreposition(parsed, by, BY) ? nominalStartingAt(parsed, by + 1) : undefined
  if (speaker === undefined || !(apposed || pointsBack(parsed, which)) || !mayDeny(parsed, nounAt(parsed, by + 1)))
    return undefined
  return cueOf(parsed, at, [{ ...speaker, last: speaker.head }], which, speaker.head + 1)
}

/** "the army denied this", "which the army denied": who denies stands before, what is denied behind or before that. */
const bySubject = (parsed: Parsed, at: number): Cue | undefined => {
  const speakers = speakersBefore(parsed, at)
  const [speaker] = speakers
  if (speaker === undefined || !mayDeny(parsed, nounAt(parsed, speaker.head))) return undefined
  // "denied it had been overloaded": what is denied follows.
  const goesOn = verbAt(parsed, isLink(parsed, at + 2, "adverb") ? at + 3 : at + 2) !== undefined
  if (pointsBack(parsed, at + 1) && !goesOn) return cueOf(parsed, at, speakers, speaker.first, at + 2)
  if (isThatFigure(parsed, at + 1)) return cueOf(parsed, at, speakers, speaker.first, at + 3)
  const opens = isLink(parsed, speaker.first - 1, "who") || isLink(parsed, speaker.first - 1, "that")
  const that = opens ? speaker.first - 1 : speaker.first
  const relative = (that < speaker.first && pointsBack(parsed, that)) || isApposed(parsed, that - 1)
  const ends = at + 1 >= parsed.phrases.length || isLink(parsed, at + 1, "stop") || isLink(parsed, at + 1, "comma")
  return relative && ends ? cueOf(parsed, at, speakers, that, at + 1) : undefined
}

/** A denial of what was said before, as a cue with nothing of its own to say. */
export const denialCue = (parsed: Parsed, at: number): Cue | undefined => {
  const verb = verbAt(parsed, at)
  if (verb === undefined || verb.negated || isHypothetical(verb) || !DENIES.has(lemmaOf(parsed, verb))) return undefined
  return verb.passive ? byAgent(parsed, at) : (byAgent(parsed, at) ?? bySubject(parsed, at))
}
