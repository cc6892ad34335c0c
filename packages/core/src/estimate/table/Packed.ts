/** Numbers in as few bytes as their spread needs: memory that is not touched takes no time. */

/** Numbers as what they are above the least of them, in one, two or four bytes each. */
export interface Packed {
  readonly least: number
  readonly above: Uint8Array | Uint16Array | Uint32Array
}

/** What numbers below so many fit in. */
const columnFor = (below: number, length: number): Packed["above"] => {
  if (below <= 2 ** 8) return new Uint8Array(length)
  return below <= 2 ** 16 ? new Uint16Array(length) : new Uint32Array(length)
}

/**
 * Packs some numbers, which are used up. **Law** *round trip*: {@link unpack} gives them back.
 *
 * @param below - all of them are less; where that alone makes them small, nothing has to be looked for
 */
export const pack = (numbers: Uint32Array, below: number): Packed => {
  let [least, most] = [0, below - 1]
  if (below > 2 ** 16) {
    least = numbers[0] ?? 0
    most = 0
    for (let k = 0; k < numbers.length; k++) {
      const number = numbers[k] ?? 0
      if (number < least) least = number
      if (number > most) most = number
    }
    for (let k = 0; k < numbers.length; k++) numbers[k] = (numbers[k] ?? 0) - least
  }
  const above = columnFor(most - least + 1, numbers.length)
  above.set(numbers)
  return { least, above }
}

/** Writes packed numbers to the beginning of `to`, which is long enough. */
export const unpack = ({ least, above }: Packed, to: Uint32Array): void => {
  to.set(above)
  if (least > 0) for (let k = 0; k < above.length; k++) to[k] = (to[k] ?? 0) + least
}

/** The number at a place. */
export const numberAt = ({ least, above }: Packed, k: number): number => least + (above[k] ?? 0)
