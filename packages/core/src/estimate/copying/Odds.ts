/**
 * A product of many ratios that would leave the range of numbers: `at` times two to the power of `400 x grown`.
 *
 * Only multiplication, division and powers of two are used, which every engine rounds alike, where logarithms differ in
 * their last bit from one engine to the next.
 */
export interface Odds {
  readonly at: number
  readonly grown: number
}

/** Far enough inside the range of numbers that one more factor cannot leave it. */
const LARGE = 2 ** 400

/** By how many times {@link LARGE} a product has outgrown its range: 1, 0 or -1. */
export const outgrown = (product: number): number => {
  if (product > LARGE) return 1
  return product < 1 / LARGE ? -1 : 0
}

/** A product brought back into range, as {@link outgrown} said. */
export const brought = (product: number, grown: number): number => {
  if (grown === 0) return product
  return grown > 0 ? product / LARGE : product * LARGE
}

/** The product of two odds. */
export const times = (a: Odds, b: Odds): Odds => {
  const product = a.at * b.at
  const grown = outgrown(product)
  return { at: brought(product, grown), grown: a.grown + b.grown + grown }
}

/** Odds times a number to a whole power, by squaring. */
export const timesPower = (odds: Odds, factor: number, power: number): Odds => {
  let product = odds
  let square: Odds = { at: factor, grown: 0 }
  for (let left = power; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) product = times(product, square)
    square = times(square, square)
  }
  return product
}

/**
 * Shares of odds that must add up to 1.
 *
 * **Law** *shares*: they are from 0 to 1 and add up to 1, whatever the odds.
 *
 * @param odds - at least one of them above 0
 */
export const shares = (odds: ReadonlyArray<Odds>): ReadonlyArray<number> => {
  const top = Math.max(...odds.flatMap(({ at, grown }) => (at > 0 ? [grown] : [])))
  // Two ranges further down nothing is left beside the top.
  const parts = odds.map(({ at, grown }) => (top - grown > 2 ? 0 : at * LARGE ** (grown - top)))
  const all = parts.reduce((sum, part) => sum + part, 0)
  return parts.map((part) => part / all)
}
