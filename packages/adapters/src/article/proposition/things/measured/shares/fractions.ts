/** Shares in words: "a quarter of the population", "two-thirds of the island", "most of the crew". */
import {
  headOf,
  isPreposition,
  nounAt,
  spanOf,
  verbAt,
  wordAt,
  type Parsed,
  lemmaAt,
} from "../../../../grammar/Parsed.ts"
import { nominalStartingAt } from "../../../../grammar/nominals.ts"
import { subjectOf } from "../../../../grammar/subjects.ts"
import { BEFORE, boundAt, type Bound } from "../../../../number/bounds.ts"
import { isTemporal } from "../../../../time/temporal.ts"
import { wordOf } from "../../../phrasing.ts"
import { isTold, joined, nominalText, objectText, verbWithin, whoever } from "../clause.ts"
import type { Measured } from "../Measured.ts"

/** Into how many parts a whole is cut. */
const PARTS: ReadonlyMap<string, number> = new Map([
  ["half", 2],
  ["third", 3],
  ["quarter", 4],
  ["fifth", 5],
  ["tenth", 10],
])

const TIMES: ReadonlyMap<string, number> = new Map([
  ["a", 1],
  ["an", 1],
  ["one", 1],
  ["two", 2],
  ["three", 3],
  ["four", 4],
])

/** A share in words: its first token, its percent, and whether more is meant. */
interface Fraction {
  readonly from: number
  readonly percent: number
  readonly bound: Bound
}

/** So many parts of a whole, in percent to one decimal. */
const percentOf = (parts: number, cut: number): number => Math.round((1000 * parts) / cut) / 10

const partOf = (word: string): number | undefined => PARTS.get(word.endsWith("s") ? word.slice(0, -1) : word)

/** The fraction that ends before a token: "two-thirds", "a quarter", "half", "most". */
const fractionBefore = (parsed: Parsed, to: number): Fraction | undefined => {
  const [last, before] = [wordAt(parsed, to - 1), wordAt(parsed, to - 2)]
  if (last === "most") return { from: to - 1, percent: 50, bound: "more" }
  if (last === "majority")
    return { from: before === "a" || before === "the" ? to - 2 : to - 1, percent: 50, bound: "more" }
  const [count, part] = last.split("-")
  const whole = part === undefined ? undefined : partOf(part)
  const times = TIMES.get(count ?? "")
  if (whole !== undefined && times !== undefined)
    return { from: to - 1, percent: percentOf(times, whole), bound: "exactly" }
  const alone = partOf(last)
  const many = TIMES.get(before)
  if (alone === undefined || (many === undefined && last !== "half")) return undefined
  return many === undefined
    ? { from: to - 1, percent: percentOf(1, alone), bound: "exactly" }
    : { from: to - 2, percent: percentOf(many, alone), bound: "exactly" }
}

/** "more than half": the words that bound a fraction. */
const bounded = (parsed: Parsed, fraction: Fraction): Fraction => {
  for (let from = Math.max(0, fraction.from - 3); from < fraction.from; from++) {
    const words = parsed.tokens.slice(from, fraction.from).map(({ lower }) => lower)
    const bound = boundAt(BEFORE, words, 0)
    if (bound !== undefined && bound.words.length === words.length) return { ...fraction, from, bound: bound.bound }
  }
  return fraction
}

/** The verb that a share is the subject or the object of; -1 for none. */
const verbOf = (parsed: Parsed, first: number, at: number, last: number): number => {
  const behind = verbWithin(parsed, last + 1, last + 2)
  if (behind !== -1 && [first, at, at + 2].includes(subjectOf(parsed, behind).at)) return behind
  return verbAt(parsed, first - 1) === undefined ? -1 : first - 1
}

/** The share in words before an "of". */
const shareAt = (parsed: Parsed, of: number): Measured | undefined => {
  const token = parsed.phrases[of]?.from ?? 0
  const found = wordOf(parsed, of) === "of" ? fractionBefore(parsed, token) : undefined
  const whole = nounAt(parsed, of + 1)
  if (found === undefined || whole === undefined || whole.pronoun || isTemporal(parsed, whole)) return undefined
  if (parsed.tokens[whole.head]?.pos !== "NOUN" || whole.amount !== undefined) return undefined
  const { last } = nominalStartingAt(parsed, of + 1) ?? { last: of + 1 }
  const { from, percent, bound } = bounded(parsed, found)
  let at = of - 1
  while (at > 0 && (parsed.phrases[at]?.from ?? 0) > from) at--
  const verb = verbOf(parsed, at, of - 1, last)
  if (at === -1 || verb === -1 || !isTold(parsed, verb)) return undefined
  const behind = verb > at
  return {
    property: `share.${headOf(parsed, whole)}`,
    unit: "percent",
    amount: { from, to: token, lead: from, core: token - 1, low: percent, high: percent, bound, percent: true },
    valueAt: spanOf(parsed, from, token),
    from: Math.min(at, verb),
    to: Math.max(last, verb),
    verb,
    of: joined(
      behind ? "" : whoever(parsed, verb),
      lemmaAt(parsed, verb),
      nominalText(parsed, of + 1),
      behind ? objectText(parsed, verb) : "",
    ),
  }
}

/** The shares in words that a sentence tells. */
export const fractionsIn = (parsed: Parsed): ReadonlyArray<Measured> =>
  parsed.phrases.flatMap((_, at) => (isPreposition(parsed, at) ? (shareAt(parsed, at) ?? []) : []))
