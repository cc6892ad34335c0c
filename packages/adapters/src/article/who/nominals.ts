/** Noun phrases with what hangs on them: "officials in the capital", "Jane Doe, the minister of health". */
import { hasFiniteVerb, isLink, isPreposition, nounAt, verbAt, type Parsed } from "../grammar/Parsed.ts"
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

/** Steps back over brackets: "the ministry (MoH)". */
const beforeBracket = (parsed: Parsed, at: number): number => {
  if (!isLink(parsed, at, "stop")) return at
  const opens = (i: number): boolean => parsed.tokens[parsed.phrases[i]?.from ?? -1]?.text === "("
  if (parsed.tokens[parsed.phrases[at]?.from ?? -1]?.text !== ")") return at
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

/** The nominal that starts at a phrase: a noun phrase and what hangs on it by prepositions. */
export const nominalStartingAt = (parsed: Parsed, start: number): Nominal | undefined => {
  if (!isPlain(parsed, start)) return undefined
  let last = start
  for (;;) {
    if (isPreposition(parsed, last + 1, HANGS_ON) && isPlain(parsed, last + 2)) last += 2
    else if (isBracketed(parsed, last + 1)) last += 3
    else break
  }
  return { first: start, head: start, last }
}

const isBracketed = (parsed: Parsed, at: number): boolean =>
  parsed.tokens[parsed.phrases[at]?.from ?? -1]?.text === "(" &&
  nounAt(parsed, at + 1) !== undefined &&
  parsed.tokens[parsed.phrases[at + 2]?.from ?? -1]?.text === ")"

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

/** Whether what stands between is said about the noun before it, and is no clause of its own. */
const isAside = (parsed: Parsed, from: number, to: number): boolean => {
  if (isLink(parsed, from, "who") || isLink(parsed, from, "when")) return true
  if (isPreposition(parsed, from) && isLink(parsed, from + 1, "who")) return true
  const verb = verbAt(parsed, from)
  if (verb !== undefined) return verb.form === "ing" || verb.form === "past"
  return (
    !hasFiniteVerb(parsed, from, to) ||
    parsed.phrases.slice(from, to).some((phrase) => phrase._tag === "Link" && phrase.kind === "who")
  )
}
