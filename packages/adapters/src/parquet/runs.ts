/**
 * Checks a stream of runs, in which Parquet packs levels and places in a dictionary, before it is unpacked.
 *
 * A run of five bytes may say that it stands for a thousand million values; whoever unpacks it without asking is out of
 * memory.
 *
 * @see Apache Parquet, encodings: RLE / bit-packing hybrid
 */

/** A number of up to five bytes, seven bits each, with the place behind it; throws where it does not end. */
const varint = (view: DataView, at: number): readonly [number, number] => {
  let value = 0
  for (let i = 0; i < 5; i++) {
    const byte = view.getUint8(at + i)
    value += (byte & 0x7f) * 2 ** (7 * i)
    if (byte < 0x80) return [value, at + i + 1]
  }
  throw new Error("a length in it does not end")
}

/**
 * Throws when the runs from `start` stand for more values than `count`, or reach behind `end`.
 *
 * @param width - bits of a value, at most 32
 *
 * @returns how many of the values are 1, for values of one bit; 0 for others
 *
 * @example
 * ```ts import.meta.vitest
 * import { checkRuns } from "@corroborate/adapters/parquet/runs"
 *
 * const runs = (...bytes: ReadonlyArray<number>) => new DataView(new Uint8Array(bytes).buffer)
 * checkRuns(runs(6, 1), { start: 0, end: 2, width: 1, count: 3 }) // => 3
 * checkRuns(runs(3, 0b101), { start: 0, end: 2, width: 1, count: 3 }) // => 2
 * ```
 */
export const checkRuns = (
  view: DataView,
  {
    start,
    end,
    width,
    count,
  }: { readonly start: number; readonly end: number; readonly width: number; readonly count: number },
): number => {
  if (width > 32) throw new Error(`values of ${width} bits`)
  let [seen, at, ones] = [0, start, 0]
  while (seen < count) {
    if (at >= end) throw new Error("its runs end before its values do")
    const [header, behind] = varint(view, at)
    const groups = Math.floor(header / 2)
    const isPacked = header % 2 === 1
    const values = isPacked ? 8 * groups : groups
    if (values === 0) throw new Error("a run of nothing")
    // Packed values come in groups of eight, of which the last may be padding.
    if (values > count - seen + (isPacked ? 7 : 0))
      throw new Error(`a run of ${values} values where ${count - seen} are left`)
    at = behind + (isPacked ? groups * width : Math.ceil(width / 8))
    if (width === 1)
      ones += isPacked ? onesIn(view, behind, Math.min(values, count - seen)) : values * (view.getUint8(behind) & 1)
    seen += values
  }
  return ones
}

/** How many of so many packed bits are 1. */
const onesIn = (view: DataView, start: number, count: number): number => {
  let ones = 0
  for (let i = 0; i < count; i++) ones += (view.getUint8(start + (i >> 3)) >> (i & 7)) & 1
  return ones
}
