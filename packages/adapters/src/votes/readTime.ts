/** When a vote was given, as a number that only has to sort: a number as it stands, or a date in milliseconds. */
import { readInstant } from "../cell/day.ts"

/** A time, or in plain words why it is none. */
export type TimeRead = { readonly at: number; readonly isDate: boolean } | { readonly problem: string }

const NUMBER = /^[+-]?\d{1,15}(?:\.\d+)?$/

/**
 * Reads a number, or a date with or without a time.
 *
 * @example
 * ```ts import.meta.vitest
 * import { readTime } from "@corroborate/adapters/votes/readTime"
 *
 * readTime("17") // => { at: 17, isDate: false }
 * readTime("1970-01-02") // => { at: 86400000, isDate: true }
 * readTime("soon") // => { problem: "`soon` is no date; write it as 2018-03-20" }
 * ```
 */
export const readTime = (cell: string): TimeRead => {
  if (NUMBER.test(cell)) return { at: Number(cell), isDate: false }
  const read = readInstant(cell)
  return "problem" in read ? read : { at: Date.parse(read.instant), isDate: true }
}

/** Reads the times of one file, which are all numbers or all dates. */
export const timesOf = (): ((cell: string) => number | string) => {
  let first: boolean | undefined
  return (cell) => {
    const read = readTime(cell)
    if ("problem" in read) return read.problem
    first ??= read.isDate
    if (first === read.isDate) return read.at
    return first
      ? `\`${cell}\` is a number where the times before are dates`
      : `\`${cell}\` is a date where the times before are numbers`
  }
}
