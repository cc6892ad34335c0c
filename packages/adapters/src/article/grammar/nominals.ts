/** Noun phrases with what hangs on them: "officials in the capital", "Staff Writer, the minister of health". */
import { hasFiniteVerb, isLink, isPreposition, nounAt, verbAt, type Parsed } from "./Parsed.ts"
import { isTemporal } from "../time/temporal.ts"

/** Places of phrases, `last` included; `head` is the phrase that the rest hangs on. */
export interface Nominal {
  readonly first: number
  readonly head: number
  readonly last: number
}

const HANGS_ON: ReadonlySet<string> = new Set(
  "of for in at from with within inside on near to by between under".split(" "),
)

const OF: ReadonlySet<string> = new Set(["of"])

const isPlain = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  return noun !== undefined && !isTemporal(parsed, noun)
}

/** Brackets by the mark that closes them; wire agencies put square ones around what they add. */
const OPENS: ReadonlyMap<string, string> = new Map([
  [")", "("],
  ["]", "["],
])

/** Steps back over brackets: "the ministry (MoH)". */
export const beforeBracket = (parsed: Parsed, at: number): number => {
  if (!isLink(parsed, at, "stop")) return at
  const mark = parsed.tokens[parsed.phrases[at]?.from ?? -1]?.text ?? ""
  const opening = OPENS.get(mark)
  if (opening === undefined) return at
  const opens = (i: number): boolean => parsed.tokens[parsed.phrases[i]?.from ?? -1]?.text === opening
  for (let i = at - 1; i >= 0 && at - i < 8; i--) if (opens(i)) return i - 1
  return at
}

/** The nominal that ends at a phrase; `undefined` when that is no noun phrase. */
export const nominalEndingAt = (parsed: Parsed, end: number): Nominal | undefined => {
  let first = beforeBracket(parsed, end)
  if (!isPlain(parsed, first)) return undefined
  for (;;) {
    const before = beforeBracket(parsed, first - 2)
    const hangs = isPreposition(parsed, first - 1, HANGS_ON) && isPlain(parsed, before)
    const adjacent = before === first - 2 || isPreposition(parsed, first - 1, OF)
    if (!hangs || !adjacent) break
    first = before
  }
  return { first, head: first, last: end }
}

/** So many phrases hang on one another at most; more are no prose. */
const CHAIN = 20

/** The nominal that starts at a phrase: a noun phrase and what hangs on it by prepositions. */
export const nominalStartingAt = (parsed: Parsed, start: number): Nominal | undefined => {
  if (!isPlain(parsed, start)) return undefined
  let last = start
  for (let hangs = 0; hangs < CHAIN; hangs++) {
    if (isPreposition(parsed, last + 1, HANGS_ON) && isPlain(parsed, last + 2)) last += 2
    else if (bracketAfter(parsed, last + 1) !== -1) last = bracketAfter(parsed, last + 1)
    else break
  }
  return { first: start, head: start, last }
}

/** The bracket that closes the one at a place: "the ministry (MoH)"; -1 when none opens there. */
const bracketAfter = (parsed: Parsed, at: number): number => {
  const text = (place: number): string => parsed.tokens[parsed.phrases[place]?.from ?? -1]?.text ?? ""
  if (text(at) !== "(" && text(at) !== "[") return -1
  for (let close = at + 1; close < at + 7; close++) if (OPENS.get(text(close)) === text(at)) return close
  return -1
}

/** The last phrase of the asides that follow a noun phrase: "Staff Writer, the minister of health, who"; `last` when none do. */
export const overAsides = (parsed: Parsed, last: number): number => {
  let end = last
  for (;;) {
    if (!isLink(parsed, end + 1, "comma")) return end
    const from = end + 2
    const opens =
      nounAt(parsed, from) !== undefined || isLink(parsed, from, "who") || isPreposition(parsed, from, HANGS_ON)
    const to = opens ? closing(parsed, from) : -1
    const clause = isLink(parsed, from, "who")
    if (to === -1 || (!clause && hasFiniteVerb(parsed, from, to)) || isTemporalAt(parsed, from)) return end
    end = to - 1
  }
}

const isTemporalAt = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at) ?? nounAt(parsed, at + 1)
  return noun !== undefined && isTemporal(parsed, noun)
}

/** Where an aside closes: at the next comma or stop. */
const closing = (parsed: Parsed, from: number): number => {
  for (let at = from + 1; at < parsed.phrases.length; at++)
    if (isLink(parsed, at, "comma") || isLink(parsed, at, "stop") || isLink(parsed, at, "quote")) return at
  return parsed.phrases.length
}

/** The place before the comma or dash that opens the aside which ends at `end`; -1 when there is none. */
export const beforeAside = (parsed: Parsed, end: number): number => {
  const mark = (at: number): boolean => isLink(parsed, at, "comma") || isDash(parsed, at)
  if (!mark(end)) return -1
  for (let at = end - 1; at > 0; at--) {
    if (!mark(at) || nounAt(parsed, beforeBracket(parsed, at - 1)) === undefined) continue
    return isAside(parsed, at + 1, end) ? at - 1 : -1
  }
  return -1
}

const isDash = (parsed: Parsed, at: number): boolean => {
  const text = parsed.tokens[parsed.phrases[at]?.from ?? -1]?.text
  return text === "—" || text === "–" || text === "--"
}

/** Whether a verb with a tense stands between; a participle right after its noun ("a group based in X") has none. */
const tellsAnew = (parsed: Parsed, from: number, to: number): boolean =>
  parsed.phrases.slice(from, to).some((phrase, i) => {
    if (phrase._tag !== "Verb" || phrase.form === "ing" || phrase.form === "infinitive") return false
    const at = from + i
    return phrase.form !== "past" || nounAt(parsed, at - 1) === undefined || !isPreposition(parsed, at + 1)
  })

/** Whether what stands between is said about the noun before it, and is no clause of its own. */
const isAside = (parsed: Parsed, from: number, to: number): boolean => {
  if (isLink(parsed, from, "who") || isLink(parsed, from, "when")) return true
  if (isPreposition(parsed, from) && isLink(parsed, from + 1, "who")) return true
  const verb = verbAt(parsed, from)
  if (verb !== undefined) return verb.form === "ing" || verb.form === "past"
  return (
    !tellsAnew(parsed, from, to) ||
    parsed.phrases.slice(from, to).some((phrase) => phrase._tag === "Link" && phrase.kind === "who")
  )
}

/** Phrases that a title between quotation marks may have. */
const TITLE = 9

/** `the "Right to Roam" march`: the determiner before a title that stands within a noun phrase; -1 when there is none. */
export const beforeTitle = (parsed: Parsed, close: number): number => {
  for (let at = close - 1; at >= close - TITLE; at--) {
    if (!isLink(parsed, at, "quote")) continue
    const noun = nounAt(parsed, at - 1)
    return noun !== undefined && parsed.tokens[noun.to - 1]?.pos === "DET" ? at - 1 : -1
  }
  return -1
}
