/**
 * Amounts as people write them into a cell: `62`, `at least 62`, `36-62`, `about 100`, `>= 5`, `dozens`.
 *
 * A cell holds one amount and nothing else, so the grammar is small and everything outside it is refused with a
 * reason. Prose has a grammar of its own, in the reader of articles.
 */
import { End, Quantity } from "@corroborate/core"
import { isTwofold, readNumeral, type Numeral } from "./number.ts"
import { LONGEST, shown, spelled } from "./spelling.ts"

/** An amount, or in plain words why it is none. */
export type Amount = { readonly quantity: Quantity.Quantity } | { readonly problem: string }

type Bound = "atLeast" | "moreThan" | "atMost" | "lessThan" | "about" | "nearly"

/** Words before a number, longest first where one begins another. */
const BEFORE: ReadonlyArray<readonly [string, Bound]> = [
  ["at least", "atLeast"],
  ["no fewer than", "atLeast"],
  ["not fewer than", "atLeast"],
  ["no less than", "atLeast"],
  ["not less than", "atLeast"],
  ["a minimum of", "atLeast"],
  ["minimum", "atLeast"],
  ["min", "atLeast"],
  [">=", "atLeast"],
  ["≥", "atLeast"],
  ["more than", "moreThan"],
  ["over", "moreThan"],
  ["above", "moreThan"],
  ["exceeding", "moreThan"],
  [">", "moreThan"],
  ["at most", "atMost"],
  ["no more than", "atMost"],
  ["not more than", "atMost"],
  ["up to", "atMost"],
  ["as many as", "atMost"],
  ["a maximum of", "atMost"],
  ["maximum", "atMost"],
  ["max", "atMost"],
  ["<=", "atMost"],
  ["≤", "atMost"],
  ["less than", "lessThan"],
  ["fewer than", "lessThan"],
  ["under", "lessThan"],
  ["below", "lessThan"],
  ["<", "lessThan"],
  ["nearly", "nearly"],
  ["almost", "nearly"],
  ["close to", "nearly"],
  ["about", "about"],
  ["around", "about"],
  ["approximately", "about"],
  ["approx.", "about"],
  ["approx", "about"],
  ["roughly", "about"],
  ["some", "about"],
  ["circa", "about"],
  ["ca.", "about"],
  ["ca", "about"],
  ["c.", "about"],
  ["~", "about"],
  ["≈", "about"],
]

const AFTER: ReadonlyArray<readonly [string, Bound]> = [
  ["or more", "atLeast"],
  ["and more", "atLeast"],
  ["or above", "atLeast"],
  ["+", "atLeast"],
  ["or fewer", "atMost"],
  ["or less", "atMost"],
]

/** Number words with one reading of each, as the annotation guide of the gold texts has them where it has them. */
const VAGUE: ReadonlyMap<string, readonly [number, number?]> = new Map([
  ["dozens", [24, 99]],
  ["tens", [20, 99]],
  ["scores", [40]],
  ["hundreds", [200, 999]],
  ["thousands", [2000, 9999]],
  ["few", [3]],
  ["several", [3]],
  ["many", [3]],
])

/** Units that are counted: whole, and never below zero. */
const COUNTED: ReadonlySet<string> = new Set(["people", "bodies", "items"])

/** Words after a number that say no more than the column does. */
const UNIT_WORDS: Readonly<Record<string, RegExp>> = {
  people: / ?(?:people|persons|killed|dead|deaths|injured|wounded|missing)$/,
  bodies: / ?bodies$/,
  percent: / ?(?:%|percent|per cent)$/,
}

const MAKERS = {
  atLeast: Quantity.atLeast,
  moreThan: Quantity.moreThan,
  atMost: Quantity.atMost,
  lessThan: Quantity.lessThan,
  about: Quantity.about,
  nearly: (at, unit) => ({ ...nearly(at, unit), approximate: true }),
} satisfies Record<Bound, (at: number, unit: string) => Quantity.Quantity>

/** "Nearly n": a tenth below it, and not n itself. */
const nearly = (at: number, unit: string): Quantity.Quantity =>
  Quantity.between(End.closed(0.9 * at), End.open(at), unit) ?? Quantity.about(at, unit)

const stripped = (text: string): { readonly bound: Bound | undefined; readonly rest: string } => {
  const [word = "", before] = BEFORE.find(([start]) => text.startsWith(start)) ?? []
  const rest = text.slice(word.length)
  // A word ends where its letters end: `c.5` is "c." and 5, `cash` is not "ca" and "sh".
  if (before !== undefined && (!/[a-z]$/.test(word) || !/^[a-z]/.test(rest)))
    return { bound: before, rest: rest.trim() }
  const [end = "", after] = AFTER.find(([tail]) => text.endsWith(tail)) ?? []
  return after === undefined
    ? { bound: undefined, rest: text }
    : { bound: after, rest: text.slice(0, -end.length).trim() }
}

const JOINTS = [" to ", "...", "..", " - ", "-", " or ", " and "] as const

/** Both ends of "36-62", "from 36 to 62", "2-3 million": the size that only the second end names holds for the first. */
const rangeOf = (text: string): readonly [number, number] | undefined => {
  const inner = text.replace(/^(?:between|from) /, "")
  for (const joint of JOINTS) {
    if (joint === " and " && inner === text) continue
    for (let at = inner.indexOf(joint, 1); at > 0; at = inner.indexOf(joint, at + 1)) {
      const low = readNumeral(inner.slice(0, at).trim())
      const high = readNumeral(inner.slice(at + joint.length).trim())
      if (low !== undefined && high !== undefined) return [low.at * sizeLent(low, high, inner), high.at]
    }
  }
  return undefined
}

/** The figure before the last word: "3" in "2-3 million"; empty when there is none. */
const beforeLastWord = (text: string): string => {
  let end = text.length
  while (end > 0 && /[a-z]/.test(text[end - 1] ?? "")) end--
  let start = end
  while (start > 0 && /[\d.,' ]/.test(text[start - 1] ?? "")) start--
  return end === text.length ? "" : text.slice(start, end).trim()
}

const sizeLent = (low: Numeral, high: Numeral, text: string): number => {
  if (low.sized || !high.sized || low.at >= 1000) return 1
  const bare = readNumeral(beforeLastWord(text))
  return bare === undefined || bare.at === 0 ? 1 : high.at / bare.at
}

const vague = (text: string, unit: string): Quantity.Quantity | undefined => {
  const word = text.replace(/^(?:a|the) /, "").replace(/ of$/, "")
  const reading = VAGUE.get(word)
  if (reading === undefined) return undefined
  const [low, high] = reading
  const between = Quantity.between(End.closed(low), high === undefined ? End.UNBOUNDED : End.closed(high), unit)
  return between === undefined ? undefined : { ...between, word }
}

const unreadable = (cell: string, why: string): Amount => ({ problem: `${shown(cell)} ${why}` })

/**
 * Reads an amount in a unit.
 *
 * Ends in the wrong order are refused, never swapped; a unit other than the column's, words that are not understood and
 * numbers that can be read in two ways are refused.
 *
 * @example
 * ```ts import.meta.vitest
 * import { readAmount } from "@corroborate/adapters/cell/quantity"
 * import { Quantity } from "@corroborate/core"
 *
 * readAmount("at least 62", "people") // => { quantity: Quantity.atLeast(62, "people") }
 * readAmount("< 5 %", "percent") // => { quantity: Quantity.lessThan(5, "percent") }
 * readAmount("62-36", "people") // => { problem: "`62-36` has its ends in the wrong order" }
 * readAmount("1.234", "people") // => { problem: "`1.234` may mean 1234 or a fraction; write it without the dot" }
 * ```
 */
export const readAmount = (cell: string, unit: string): Amount => {
  if (cell.length > LONGEST) return unreadable(cell, "is too long for an amount")
  const text = spelled(cell).replace(UNIT_WORDS[unit] ?? /$^/, "")
  const hedged = /^(?:about|around|approximately|approx\.?|roughly|circa|ca\.?|c\.|~|≈) ?/.exec(text)?.[0] ?? ""
  const whole = text.slice(hedged.length)
  const range = readNumeral(whole) === undefined ? rangeOf(whole) : undefined
  if (range !== undefined) return ranged(cell, range, unit, hedged !== "")
  const word = vague(text, unit)
  if (word !== undefined) return { quantity: word }
  const { bound, rest } = stripped(text)
  if (isTwofold(rest) && COUNTED.has(unit))
    return unreadable(cell, "may mean " + rest.replace(".", "") + " or a fraction; write it without the dot")
  const number = readNumeral(rest)
  if (number === undefined) return unreadable(cell, "is no amount; write 62, at least 62, 36-62, about 100 or unknown")
  return checked(cell, (bound === undefined ? Quantity.exactly : MAKERS[bound])(number.at, unit))
}

const ranged = (cell: string, [low, high]: readonly [number, number], unit: string, hedged: boolean): Amount => {
  const quantity = Quantity.between(End.closed(low), End.closed(high), unit)
  if (quantity === undefined) return unreadable(cell, "has its ends in the wrong order")
  return checked(cell, hedged ? { ...quantity, approximate: true } : quantity)
}

const checked = (cell: string, quantity: Quantity.Quantity): Amount => {
  const ends = [quantity.low, quantity.high].flatMap((end) => (end._tag === "Unbounded" ? [] : [end.at]))
  if (ends.some((at) => !Number.isFinite(at))) return unreadable(cell, "is too large a number")
  return COUNTED.has(quantity.unit) && ends.some((at) => at < 0)
    ? unreadable(cell, `is below zero, which no number of ${quantity.unit} is`)
    : { quantity }
}
