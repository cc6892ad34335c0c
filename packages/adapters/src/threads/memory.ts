/** The memory that threads share while they run rounds, and what stands where in it. */
import type { Columns, Stretch } from "@corroborate/core/estimate/round/kernel"

/** Numbers by which threads tell each other where they are. */
export const AT = { round: 0, done: 1, stop: 2, failed: 3 } as const

/** What every thread is given. All of it lies in shared memory. */
export interface SharedRun {
  readonly columns: Columns
  readonly weights: Int32Array
  /** See {@link AT}. */
  readonly control: Int32Array
  /** The drift of the weights so far, alone in its array. */
  readonly drift: Float64Array
}

/** What one thread works on. */
export interface Share {
  readonly run: SharedRun
  readonly stretch: Stretch
  /** Items looked at and items with another winner, in the last round. */
  readonly counts: Float64Array
}

/** Whether what a thread was started with is its share. */
export const isShare = (data: unknown): data is Share =>
  typeof data === "object" && data !== null && "run" in data && "stretch" in data && "counts" in data

/** A column in shared memory; as it is where it lies there already. */
export const shared = (column: Uint32Array): Uint32Array => {
  if (column.buffer instanceof SharedArrayBuffer) return column
  const copy = new Uint32Array(new SharedArrayBuffer(column.byteLength))
  copy.set(column)
  return copy
}

/** Shared memory for so many numbers. */
export const sharedInts = (length: number): Int32Array => new Int32Array(new SharedArrayBuffer(4 * length))

/** Shared memory for so many fractions. */
export const sharedFloats = (length: number): Float64Array => new Float64Array(new SharedArrayBuffer(8 * length))

/**
 * Where to cut items so that every part has about as many votes as any other. Ascending, from 0 to the number of items.
 */
export const cuts = ({ itemFacts, factVotes }: Columns, parts: number): ReadonlyArray<number> => {
  const items = itemFacts.length - 1
  const votes = factVotes[itemFacts[items] ?? 0] ?? 0
  const bounds = [0]
  for (let part = 1, item = 0; part < parts; part++) {
    while (item < items && (factVotes[itemFacts[item] ?? 0] ?? 0) < (votes * part) / parts) item++
    bounds.push(item)
  }
  return [...bounds, items]
}
