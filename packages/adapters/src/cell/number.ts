/** Single numbers as people write them: `1,234`, `1 234.5`, `350k`, `2 million`, `sixty-two`. */

/** A number with whether a word of size (`million`) came with it. */
export interface Numeral {
  readonly at: number
  readonly sized: boolean
}

const SIZES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
  hundred: 100,
  dozen: 12,
}

const ONES =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety"

const WORDS: ReadonlyMap<string, number> = new Map<string, number>([
  ...ONES.split(" ").map((word, i) => [word, i] as const),
  ...TENS.split(" ").map((word, i) => [word, 20 + 10 * i] as const),
  ["a", 1],
  ["an", 1],
])

/** Digits that a double keeps exactly. */
const KEPT = 15

/** How a whole numeral may be written, with what turns it into one that `Number` reads. */
const WRITTEN: ReadonlyArray<readonly [RegExp, (text: string) => string]> = [
  [/^[+-]?\d+(?:\.\d+)?$/, (text) => text],
  [/^[+-]?\.\d+$/, (text) => text],
  [/^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/, (text) => text.replaceAll(",", "")],
  [/^\d{1,2}(?:,\d{2})+,\d{3}$/, (text) => text.replaceAll(",", "")],
  [/^[+-]?\d{1,3}(?:[ ']\d{3})+(?:[.,]\d+)?$/, (text) => text.replaceAll(/[ ']/g, "").replace(",", ".")],
  [/^[+-]?\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/, (text) => text.replaceAll(".", "").replace(",", ".")],
  [/^[+-]?\d{1,3}(?:\.\d{3})+,\d+$/, (text) => text.replaceAll(".", "").replace(",", ".")],
  [/^[+-]?\d+,(?:\d{1,2}|\d{4,})$/, (text) => text.replace(",", ".")],
  [/^[+-]?\d+(?:\.\d+)?e[+-]?\d{1,2}$/, (text) => text],
]

const inDigits = (text: string): number | undefined => {
  if ((text.match(/\d/g) ?? []).length > KEPT) return undefined
  const [, plain] = WRITTEN.find(([pattern]) => pattern.test(text)) ?? []
  return plain === undefined ? undefined : Number(plain(text))
}

/** "Two hundred and five": words add up within a size and sizes multiply what stands before them. */
const inWords = (text: string): number | undefined => {
  let total = 0
  let group = 0
  for (const word of text.split(/[ -]/)) {
    if (word === "and") continue
    const size = SIZES[word]
    const worth = WORDS.get(word)
    if (worth !== undefined) group += worth
    else if (size === undefined || group === 0 || word.length < 3) return undefined
    else if (size >= 1e3) {
      total += group * size
      group = 0
    } else group *= size
  }
  return text === "" || text === "a" || text === "an" ? undefined : total + group
}

/**
 * Reads one number, spelled plainly; `undefined` when it is none, has more than 15 digits, or could be two numbers:
 * `1.234` is left to {@link isTwofold}.
 *
 * @example
 * ```ts import.meta.vitest
 * import { readNumeral } from "@corroborate/adapters/cell/number"
 *
 * readNumeral("350,000")?.at // => 350000
 * readNumeral("1.2 million") // => { at: 1200000, sized: true }
 * readNumeral("sixty-two")?.at // => 62
 * readNumeral("sixty two hens") // => undefined
 * ```
 */
export const readNumeral = (text: string): Numeral | undefined => {
  const plain = inDigits(text)
  if (plain !== undefined) return { at: plain, sized: false }
  const [, head = "", word = ""] = /^([\d.,' ]*\d) ?([a-z]+)$/.exec(text) ?? []
  const [size, counted] = [Object.hasOwn(SIZES, word) ? SIZES[word] : undefined, inDigits(head)]
  if (size !== undefined && counted !== undefined) return { at: tidy(counted * size), sized: true }
  const told = inWords(text)
  return told === undefined ? undefined : { at: told, sized: /\b(?:thousand|million|billion)$/.test(text) }
}

/** A product without the last-digit noise of binary fractions: 1.1 million is 1,100,000. */
const tidy = (n: number): number => Number(n.toPrecision(KEPT))

/** Whether a numeral is 1,234 to one reader and a fraction to another: `1.234`. */
export const isTwofold = (text: string): boolean => /^\d{1,3}\.\d{3}$/.test(text) && !text.startsWith("0")
