/** Pairs of 32-bit numbers that the machine sorts by itself. */

/** Where the low and the high half of a 64-bit number stand in a pair of 32-bit ones. */
const [LOW, HIGH] = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? [0, 1] : [1, 0]

/** Pairs of 32-bit numbers that sort by `high`, then `low`, with the machine's own sort. */
export interface Pairs {
  /** The low half of pair `k` stands at `2 * k + low`, the high half at `2 * k + high`. */
  readonly halves: Uint32Array
  readonly low: number
  readonly high: number
  /** Over the same memory. */
  readonly wholes: BigUint64Array
}

/**
 * Room for so many pairs.
 *
 * @param allocate - gives memory for so many 32-bit numbers
 */
export const pairs = (count: number, allocate = (numbers: number): Uint32Array => new Uint32Array(numbers)): Pairs => {
  const halves = allocate(2 * count)
  return { halves, low: LOW, high: HIGH, wholes: new BigUint64Array(halves.buffer, 0, count) }
}

/** The low half of pair `k`. */
export const lowOf = ({ halves }: Pairs, k: number): number => halves[2 * k + LOW] ?? 0

/** The high half of pair `k`. */
export const highOf = ({ halves }: Pairs, k: number): number => halves[2 * k + HIGH] ?? 0

/** Writes pair `k`. */
export const setPair = ({ halves }: Pairs, k: number, low: number, high: number): void => {
  halves[2 * k + LOW] = low
  halves[2 * k + HIGH] = high
}
