/** Numbers in as few bytes as their spread needs: memory that is not touched takes no time. */

/** Numbers as what they are above the least of them, in one, two or four bytes each. */
export interface Packed {
  readonly least: number
  readonly above: Uint8Array | Uint16Array | Uint32Array
}

/** Packs some numbers, which are used up. **Law** *round trip*: {@link unpack} gives them back. */
export const pack = (numbers: Uint32Array): Packed => {
  let [least, most] = [numbers[0] ?? 0, 0]
  for (let k = 0; k < numbers.length; k++) {
    const number = numbers[k] ?? 0
    if (number < least) least = number
    if (number > most) most = number
  }
  for (let k = 0; k < numbers.length; k++) numbers[k] = (numbers[k] ?? 0) - least
  const spread = most - least
  if (spread >= 2 ** 16) return { least, above: numbers.slice() }
  const above = spread < 2 ** 8 ? new Uint8Array(numbers.length) : new Uint16Array(numbers.length)
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
