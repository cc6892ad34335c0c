/** Everything that the command touches outside itself, so that it can be run inside a test as it is run by a person. */
import type { Presentation } from "@corroborate/adapters"

/** Files are named relative to where the person stands. */
export interface Io {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** The bytes of a file, or in plain words why there are none. */
  readonly read: (path: string) => Promise<{ readonly bytes: Uint8Array } | { readonly problem: string }>
  /**
   * Hands over the bytes of a file piece by piece, unpacked where it is gzip. A piece is only good until the next.
   * `done` and `size` are bytes of the file as it lies there. Gives back why it cannot be read, or not to its end.
   */
  readonly pieces: (
    path: string,
    take: (bytes: Uint8Array, done: number, size: number) => void,
  ) => Promise<string | undefined>
  /** `undefined` when written, else in plain words why not. */
  readonly write: (path: string, text: string) => Promise<string | undefined>
  /** Whether a person watches stderr, so that progress is worth drawing. */
  readonly watched: boolean
  /** Milliseconds on a clock that only moves forward. */
  readonly now: () => number
  readonly look: Presentation
}

/** What the command ends with; the numbers are a contract. */
export const EXIT = {
  /** Nothing needs a person. */
  calm: 0,
  /** A question needs a person. */
  person: 1,
  /** The command was used wrongly. */
  usage: 2,
  /** Some input was refused or only partly read. */
  refused: 3,
  /** A ledger does not hold what it should. */
  integrity: 4,
  /** Our own broken invariant. */
  defect: 5,
  /** Stopped by a person. */
  interrupted: 130,
} as const

/** One of {@link EXIT}. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]
