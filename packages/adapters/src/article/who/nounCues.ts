/** Cues that are no verbs: "according to X", "in a report of X". */
import { hasFiniteVerb, headOf, isLink, isPreposition, nounAt, verbAt, wordAt, type Parsed } from "../grammar/Parsed.ts"
import { isPeople } from "../text/people.ts"
import { isTemporal } from "../time/temporal.ts"
import type { Cue } from "./Cue.ts"
import { kindOf } from "./kinds.ts"
import { behindPaper, isPaper } from "./papers.ts"
import { nominalStartingAt, type Nominal } from "../grammar/nominals.ts"
import { subjectOf } from "../grammar/subjects.ts"

/** Steps over a time that follows: "the ministry on Friday", "a report dated March 16". */
const overTime = (parsed: Parsed, from: number): number => {
  const dated = verbAt(parsed, from)
  const at = dated !== undefined && wordAt(parsed, dated.main) === "dated" ? from + 1 : from
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

const FROM: ReadonlySet<string> = new Set(["from", "by", "of"])
const IN: ReadonlySet<string> = new Set(["in", "by", "per"])
const BY: ReadonlySet<string> = new Set(["by", "per"])

const AS_SOURCES: ReadonlySet<string> = new Set(
  "reports accounts estimates counts tallies witnesses officials".split(" "),
)

/** "by early reports, at least 30 were injured": accounts that nobody in particular gives. */
const byCue = (parsed: Parsed, at: number): Cue | undefined => {
  const noun = nounAt(parsed, at + 1)
  if (!isPreposition(parsed, at, BY) || noun === undefined || !AS_SOURCES.has(headOf(parsed, noun))) return undefined
  const opens = at === 0 || isLink(parsed, at - 1, "comma") || isLink(parsed, at - 1, "and")
  const rest = overTime(parsed, at + 2)
  if (!opens || !isLink(parsed, rest, "comma")) return undefined
  return {
    words: { from: at, to: at + 1 },
    at,
    lemma: "by",
    manner: "says",
    pattern: "report",
    negated: false,
    speakers: [{ first: at + 1, head: at + 1, last: at + 1 }],
    first: at,
    rest,
  }
}

/** "In a report of the council, ...": a paper of a source at the head of the sentence. */
const reportCue = (parsed: Parsed, at: number): Cue | undefined => {
  const paper = nounAt(parsed, at + 1)
  if (at > 1 || !isPreposition(parsed, at, IN) || paper === undefined || !isPaper(headOf(parsed, paper)))
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

/** Phrases that a speaker in a headline may have. */
const SHORT = 6

const colonAt = (parsed: Parsed): number => {
  const at = parsed.phrases.findIndex((phrase) => parsed.tokens[phrase.from]?.text === ":")
  return parsed.phrases.findLastIndex((phrase) => parsed.tokens[phrase.from]?.text === ":") === at ? at : -1
}

/** "Ten held in raids - police": a dash with space around it, the last of its headline. */
const isDashAt = ({ phrases, tokens }: Parsed, at: number): boolean => {
  const place = phrases[at]?.from ?? -1
  const [before, token, next] = [tokens[place - 1], tokens[place], tokens[place + 1]]
  if (token === undefined || !DASHES.has(token.text) || before === undefined || next === undefined) return false
  return before.end < token.start && token.end < next.start
}

/** Whether a noun phrase can only be who says it, and no topic: "police", "the ministry". */
const isVoice = (parsed: Parsed, { head }: Nominal): boolean => {
  const noun = nounAt(parsed, head)
  if (noun === undefined || noun.amount !== undefined || noun.pronoun) return false
  const word = headOf(parsed, noun)
  return isPeople(word) || kindOf([word]) !== undefined
}

/** "Police: ten held", "Ten held in raids: police": who says what a headline tells. */
const headlineCue = (parsed: Parsed, at: number): Cue | undefined => {
  const dash = parsed.headline && isDashAt(parsed, at)
  if (!parsed.headline || !(dash || colonAt(parsed) === at)) return undefined
  const end = parsed.phrases.length
  const before = at <= SHORT ? nominalStartingAt(parsed, 0) : undefined
  const after = nominalStartingAt(parsed, at + 1)
  const leads = !dash && before?.last === at - 1 && (isVoice(parsed, before) || isLink(parsed, at + 1, "quote"))
  const trails = after?.last === end - 1 && isVoice(parsed, after)
  const speaker = leads ? before : trails ? after : undefined
  if (speaker === undefined) return undefined
  return {
    words: { from: at, to: at + 1 },
    at,
    lemma: "colon",
    manner: "says",
    pattern: leads ? "before" : "after",
    negated: false,
    speakers: [speaker],
    first: leads ? 0 : at,
    rest: leads ? at + 1 : end,
  }
}

const DASHES: ReadonlySet<string> = new Set(["-", "–", "—", "--"])

/** `"..." - Staff Writer`: a name behind a dash at the end of a quotation. */
const dashCue = (parsed: Parsed, at: number): Cue | undefined => {
  const text = parsed.tokens[parsed.phrases[at]?.from ?? -1]?.text ?? ""
  if (!DASHES.has(text) || !isLink(parsed, at - 1, "quote")) return undefined
  const noun = nounAt(parsed, at + 1)
  const name = noun === undefined ? undefined : parsed.tokens[noun.from]
  const nominal = name?.capital === true ? nominalStartingAt(parsed, at + 1) : undefined
  if (nominal === undefined || hasFiniteVerb(parsed, at, parsed.phrases.length)) return undefined
  return {
    words: { from: at, to: at + 1 },
    at,
    lemma: "dash",
    manner: "says",
    pattern: "after",
    negated: false,
    speakers: [nominal],
    first: at,
    rest: nominal.last + 1,
  }
}

/** "the government's initial estimate was nine dead": whose count it is. */
const estimateCue = (parsed: Parsed, at: number): Cue | undefined => {
  const verb = verbAt(parsed, at)
  const subject = verb?.form === "be" ? subjectOf(parsed, at).at : -1
  const noun = nounAt(parsed, subject)
  if (noun === undefined || !ESTIMATES.has(headOf(parsed, noun)) || !hasAmountBehind(parsed, at)) return undefined
  const owner = parsed.tokens.findIndex(({ lower }, i) => i > noun.from && i < noun.head && lower === "'s")
  return owner === -1
    ? undefined
    : {
        words: { from: at, to: at + 1 },
        at,
        lemma: "estimate",
        manner: "says",
        pattern: "before",
        negated: false,
        speakers: [{ first: subject, head: subject, last: subject }],
        first: subject,
        rest: at + 1,
      }
}

const ESTIMATES: ReadonlySet<string> = new Set("estimate estimates count tally toll figure".split(" "))

const hasAmountBehind = (parsed: Parsed, at: number): boolean =>
  [1, 2].some((step) => nounAt(parsed, at + step)?.amount !== undefined)

/** "in the words of X, ...". */
const wordsCue = (parsed: Parsed, at: number): Cue | undefined => {
  const noun = nounAt(parsed, at + 1)
  if (
    !isPreposition(parsed, at, IN) ||
    noun === undefined ||
    headOf(parsed, noun) !== "words" ||
    !isPreposition(parsed, at + 2, FROM)
  )
    return undefined
  const nominal = nominalStartingAt(parsed, at + 3)
  if (nominal === undefined) return undefined
  return {
    words: { from: at, to: at + 3 },
    at,
    lemma: "words of",
    manner: "says",
    pattern: "report",
    negated: false,
    speakers: [nominal],
    first: at,
    rest: nominal.last + 1,
  }
}

/** The cues of a sentence that are no verbs, in order. */
export const nounCues = (parsed: Parsed): ReadonlyArray<Cue> =>
  parsed.phrases.flatMap((phrase, at) => {
    if (phrase._tag === "Verb") return estimateCue(parsed, at) ?? []
    if (phrase._tag !== "Link" || parsed.quoted[phrase.from]) return []
    if (phrase.kind !== "preposition") return dashCue(parsed, at) ?? headlineCue(parsed, at) ?? []
    return accordingCue(parsed, at) ?? byCue(parsed, at) ?? wordsCue(parsed, at) ?? reportCue(parsed, at) ?? []
  })
