/** Cues that are no verbs: "according to X", "in a report of X". */
import { hasFiniteVerb, headOf, isLink, isPreposition, nounAt, wordAt, type Parsed } from "../grammar/Parsed.ts"
import { isTemporal } from "../time/temporal.ts"
import type { Cue } from "./Cue.ts"
import { nominalStartingAt, type Nominal } from "./nominals.ts"

/** What a source puts out; the source itself hangs on it. */
const PAPERS: ReadonlySet<string> = new Set(
  "data report reports statement statements figures estimates estimate information tweet statistics numbers records documents account accounts announcement bulletin post".split(
    " ",
  ),
)

const FROM: ReadonlySet<string> = new Set(["from", "by", "of"])

/** The source behind what it puts out: "data from the archive" is the archive's. */
const behindPaper = (parsed: Parsed, nominal: Nominal): Nominal => {
  const noun = nounAt(parsed, nominal.head)
  if (noun === undefined || !PAPERS.has(headOf(parsed, noun)) || !isPreposition(parsed, nominal.head + 1, FROM))
    return nominal
  return nominalStartingAt(parsed, nominal.head + 2) ?? nominal
}

/** Steps over a time that follows: "the ministry on Friday". */
const overTime = (parsed: Parsed, at: number): number => {
  const noun = nounAt(parsed, at)
  if (noun !== undefined && isTemporal(parsed, noun)) return at + 1
  const next = nounAt(parsed, at + 1)
  return isPreposition(parsed, at) && next !== undefined && isTemporal(parsed, next) ? at + 2 : at
}

/** "X and Y", "X, and Y": a second source, with where it ends. */
const secondSource = (parsed: Parsed, after: number): Nominal | undefined => {
  const at = isLink(parsed, after, "comma") ? after + 1 : after
  if (!isLink(parsed, at, "and") || wordAt(parsed, parsed.phrases[at]?.from ?? -1) !== "and") return undefined
  const nominal = nominalStartingAt(parsed, at + 1)
  if (nominal === undefined || nounAt(parsed, nominal.head)?.amount !== undefined) return undefined
  // A verb right after it makes it the subject of a clause of its own.
  return hasFiniteVerb(parsed, nominal.last + 1, nominal.last + 2) ? undefined : nominal
}

interface Sources {
  readonly speakers: ReadonlyArray<Nominal>
  readonly end: number
}

const sourcesAt = (parsed: Parsed, at: number): Sources | undefined => {
  const nominal = nominalStartingAt(parsed, at)
  if (nominal === undefined) return undefined
  const first = behindPaper(parsed, nominal)
  const end = overTime(parsed, first.last + 1)
  const second = secondSource(parsed, end)
  if (second === undefined) return { speakers: [first], end }
  return { speakers: [first, second], end: overTime(parsed, second.last + 1) }
}

const TO: ReadonlySet<string> = new Set(["to"])
const ACCORDING: ReadonlySet<string> = new Set(["according"])

const accordingCue = (parsed: Parsed, at: number): Cue | undefined => {
  if (!isPreposition(parsed, at, ACCORDING) || !isPreposition(parsed, at + 1, TO)) return undefined
  const sources = sourcesAt(parsed, at + 2)
  if (sources === undefined) return undefined
  return {
    words: { from: at, to: at + 2 },
    at,
    lemma: "according to",
    manner: "says",
    pattern: "according",
    negated: false,
    speakers: sources.speakers,
    first: at,
    rest: sources.end,
  }
}

const IN: ReadonlySet<string> = new Set(["in", "by", "per"])

/** "In a report of the council, ...": a paper of a source at the head of the sentence. */
const reportCue = (parsed: Parsed, at: number): Cue | undefined => {
  const paper = nounAt(parsed, at + 1)
  if (at > 1 || !isPreposition(parsed, at, IN) || paper === undefined || !PAPERS.has(headOf(parsed, paper)))
    return undefined
  if (!isPreposition(parsed, at + 2, FROM)) return undefined
  const source = nominalStartingAt(parsed, at + 3)
  if (source === undefined || !isLink(parsed, source.last + 1, "comma")) return undefined
  return {
    words: { from: at, to: at + 3 },
    at,
    lemma: "report of",
    manner: "says",
    pattern: "report",
    negated: false,
    speakers: [source],
    first: at,
    rest: source.last + 1,
  }
}

/** The cues of a sentence that are no verbs, in order. */
export const nounCues = (parsed: Parsed): ReadonlyArray<Cue> =>
  parsed.phrases.flatMap((phrase, at) => {
    if (phrase._tag !== "Link" || phrase.kind !== "preposition" || parsed.quoted[phrase.from]) return []
    return accordingCue(parsed, at) ?? reportCue(parsed, at) ?? []
  })
