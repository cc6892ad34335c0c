/** Numbers written in words and figures, and the number words that stand for a range. */
import { isDigits } from "../time/months.ts"

const UNITS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  )
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ")

/** What a word multiplies what stands before it by; 0 when it is no such word. */
export const multiplierOf = (word: string): number => MULTIPLIERS.get(word) ?? 0

const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ["dozen", 12],
  ["score", 20],
  ["hundred", 100],
  ["thousand", 1000],
  ["k", 1000],
  ["million", 1_000_000],
  ["m", 1_000_000],
  ["mn", 1_000_000],
  ["billion", 1_000_000_000],
  ["bn", 1_000_000_000],
  ["b", 1_000_000_000],
  ["trillion", 1_000_000_000_000],
])

/** Numbers below a hundred in words: "nine", "twenty", "twenty-one". */
const WORDS: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, i) => [word, i] as const),
  ...TENS.flatMap((word, i) => [
    [word, (i + 2) * 10] as const,
    ...UNITS.slice(1, 10).map((unit, low) => [`${word}-${unit}`, (i + 2) * 10 + low + 1] as const),
  ]),
])

const isDigitAt = (word: string, at: number): boolean => {
  const code = word.charCodeAt(at)
  return code >= 48 && code <= 57
}

/** Figures with commas or spaces of three and a decimal point. */
const figures = (word: string): number | undefined => {
  if (!isDigitAt(word, 0)) return undefined
  if (isDigits(word)) return Number(word)
  const [whole = "", fraction, ...more] = word.split(".")
  if (more.length > 0 || (fraction !== undefined && !isDigits(fraction))) return undefined
  const [first = "", ...groups] = whole.split(",")
  if (!isDigits(first) || groups.some((group) => group.length !== 3 || !isDigits(group))) return undefined
  if (groups.length > 0 && first.length > 3) return undefined
  return Number(`${first}${groups.join("")}${fraction === undefined ? "" : `.${fraction}`}`)
}

/**
 * The number of one word, in lower case; `undefined` when it is none.
 *
 * @example
 * ```ts import.meta.vitest
 * import { numberOf } from "@corroborate/adapters/article/number/words"
 *
 * numberOf("1,250") // => 1250
 * numberOf("thirty-five") // => 35
 * numberOf("5.7") // => 5.7
 * numberOf("12,50") // => undefined
 * ```
 */
export const numberOf = (word: string): number | undefined => figures(word) ?? WORDS.get(word)

/** Whether a word is written in figures. */
export const isFigure = (word: string): boolean => figures(word) !== undefined

/** A number word that stands for a range: how low it starts, and how high it goes where the word says that. */
export interface VagueWord {
  readonly low: number
  readonly high?: number
}

/**
 * What number words stand for: the reading of the annotation guide, which a policy may replace by its own.
 *
 * `"scores"` and `"many"` have no upper end.
 */
export const VAGUE: ReadonlyMap<string, VagueWord> = new Map<string, VagueWord>([
  ["dozens", { low: 24, high: 99 }],
  ["scores", { low: 40 }],
  ["tens", { low: 20, high: 99 }],
  ["hundreds", { low: 200, high: 999 }],
  ["thousands", { low: 2000, high: 9999 }],
  ["tens of thousands", { low: 20_000, high: 99_999 }],
  ["hundreds of thousands", { low: 200_000, high: 999_999 }],
  ["millions", { low: 2_000_000, high: 9_999_999 }],
  ["several dozen", { low: 36, high: 99 }],
  ["several hundred", { low: 300, high: 999 }],
  ["several thousand", { low: 3000, high: 9999 }],
  ["a few dozen", { low: 36, high: 99 }],
  ["a few hundred", { low: 300, high: 999 }],
  ["a few thousand", { low: 3000, high: 9999 }],
  ["several", { low: 3 }],
  ["a few", { low: 3 }],
  ["a handful", { low: 3 }],
  ["a couple", { low: 2, high: 2 }],
  ["a number", { low: 2 }],
  ["multiple", { low: 2 }],
  ["many", { low: 3 }],
  ["numerous", { low: 3 }],
  ["additional", { low: 1 }],
])
