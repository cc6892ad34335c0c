/** A short name for what a method concludes, so that runs can be compared. */
import { sha256Hex } from "../claim/hash.ts"
import type { Estimate } from "./Estimator.ts"

/** Digits of a number that count: engines may differ in the last bit of what went into it. */
const DIGITS = 9

const bytesOf = (column: Uint32Array | Uint8Array | Float64Array): Uint8Array =>
  new Uint8Array(column.buffer, column.byteOffset, column.byteLength)

const joined = (parts: ReadonlyArray<Uint8Array>): Uint8Array => {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/**
 * A digest of every item's answer: the fact preferred, the facts accepted, the number. 16 hexadecimal characters.
 * Beliefs and trustworthiness are no part of it.
 *
 * **Law** *same digest*: any order of the votes, and any engine, gives the same.
 */
export const estimateDigest = ({ winners, accepted, numbers }: Estimate): string => {
  const rounded = numbers?.map((x) => Number(x.toPrecision(DIGITS)))
  const parts = [winners, accepted, rounded].flatMap((column) => (column === undefined ? [] : [bytesOf(column)]))
  return sha256Hex(joined(parts)).slice(0, 16)
}
