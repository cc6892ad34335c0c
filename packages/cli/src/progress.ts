/** One line on stderr that shows how far long work has come. Drawn only when somebody watches and it takes a while. */
import type { Io } from "./Io.ts"

/** Work is long when it has gone on for this many milliseconds. Chosen: shorter work ends before a line is read. */
const LONG = 400
const CELLS = 20

/** Tells how many of `total` are done, and what is being worked on. */
export interface Progress {
  readonly at: (done: number, what: string) => void
  /** Wipes the line. */
  readonly end: () => void
}

/** Progress of `total` things; silent when nobody watches. */
export const progress = (total: number, io: Io): Progress => {
  const start = io.now()
  let drawn = false
  return {
    at: (done, what) => {
      if (!io.watched || io.look.plain || io.now() - start < LONG) return
      const full = Math.round((CELLS * done) / Math.max(1, total))
      const seconds = Math.round((io.now() - start) / 1000)
      io.err(
        `\r\u001B[K  reading [${"#".repeat(full)}${"-".repeat(CELLS - full)}] ${done}/${total}  ${what.slice(0, 40)}  ${seconds} s`,
      )
      drawn = true
    },
    end: () => {
      if (drawn) io.err("\r\u001B[K")
    },
  }
}
