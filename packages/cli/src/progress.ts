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

/** ", 12 s left", as long as everything goes on at the pace so far. */
const left = (elapsed: number, done: number, total: number): string =>
  done <= 0 || done >= total ? "" : `, ${Math.round((elapsed * (total - done)) / done / 1000)} s left`

/**
 * Progress of `total` things; silent when nobody watches.
 *
 * @param verb - what is done with them
 */
export const progress = (total: number, io: Io, verb = "reading"): Progress => {
  const start = io.now()
  let drawn = false
  return {
    at: (done, what) => {
      if (!io.watched || io.look.plain || io.now() - start < LONG) return
      const full = Math.round((CELLS * done) / Math.max(1, total))
      const seconds = Math.round((io.now() - start) / 1000)
      io.err(
        `\r\u001B[K  ${verb} [${"#".repeat(full)}${"-".repeat(CELLS - full)}] ${done}/${total}  ${what.slice(0, 40)}  ${seconds} s${left(io.now() - start, done, total)}`,
      )
      drawn = true
    },
    end: () => {
      if (drawn) io.err("\r\u001B[K")
    },
  }
}
