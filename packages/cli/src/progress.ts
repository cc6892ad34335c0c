/** One line on stderr that shows how far long work has come. Drawn only when somebody watches and it takes a while. */
import type { Io } from "./Io.ts"

/** Work is long when it has gone on for this many milliseconds. Chosen: shorter work ends before a line is read. */
const LONG = 400
/** Milliseconds between two drawings. */
const PAUSE = 100
const CELLS = 20

/** Tells how much is done, and what is being worked on. */
export interface Progress {
  /** So many more bytes are done. */
  readonly add: (bytes: number, what: string) => void
  /** Wipes the line. */
  readonly end: () => void
}

const barOf = (share: number): string => {
  const full = Math.round(CELLS * share)
  return `${"#".repeat(full)}${"-".repeat(CELLS - full)}`
}

const timeOf = (seconds: number): string =>
  seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`

/** The line: how far, what, how fast, and how long it will take at that pace. */
const lineOf = (done: number, total: number, seconds: number, what: string): string => {
  const share = Math.min(1, done / Math.max(1, total))
  const rate = done / Math.max(0.001, seconds)
  const left = timeOf((total - done) / Math.max(1, rate))
  return `  reading [${barOf(share)}] ${Math.floor(100 * share)} %  ${what.slice(0, 40)}  ${(rate / 1e6).toFixed(1)} MB/s, ${left} left`
}

/** Progress of `total` bytes; silent when nobody watches. */
export const progress = (total: number, io: Io): Progress => {
  const start = io.now()
  let [done, drawnAt] = [0, start + LONG - PAUSE]
  let drawn = false
  return {
    add: (bytes, what) => {
      done += bytes
      const now = io.now()
      if (!io.watched || io.look.plain || now - drawnAt < PAUSE) return
      drawnAt = now
      drawn = true
      io.err(`\r\u001B[K${lineOf(done, total, (now - start) / 1000, what)}`)
    },
    end: () => {
      if (drawn) io.err("\r\u001B[K")
    },
  }
}

/** Progress of `total` pieces of work that take unlike times, before each is begun. */
export const steps = (
  total: number,
  io: Io,
  verb: string,
): { readonly at: (done: number, what: string) => void; readonly end: () => void } => {
  const start = io.now()
  let drawn = false
  return {
    at: (done, what) => {
      const seconds = (io.now() - start) / 1000
      if (!io.watched || io.look.plain || seconds * 1000 < LONG) return
      drawn = true
      const left = done === 0 ? "" : `, ${timeOf((seconds * (total - done)) / done)} left`
      io.err(
        `\r\u001B[K  ${verb} [${barOf(done / Math.max(1, total))}] ${done}/${total}  ${what.slice(0, 40)}  ${Math.round(seconds)} s${left}`,
      )
    },
    end: () => {
      if (drawn) io.err("\r\u001B[K")
    },
  }
}
