/** Times said with their spread, and lines of a report. */

/** Milliseconds that something took. */
export const timed = (work: () => void): number => {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** The middle of some numbers. */
export const median = (numbers: ReadonlyArray<number>): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0

/** "4.9 (min 4.7)", for some times. */
export const spread = (times: ReadonlyArray<number>, digits = 1): string =>
  `${median(times).toFixed(digits)} (min ${Math.min(...times).toFixed(digits)})`

/** Resident memory at its highest so far, in MB. */
export const peak = (): number => Math.round(process.resourceUsage().maxRSS / 1024)

/** Writes a line. */
export const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}
