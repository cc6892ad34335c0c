/** Everything that the command touches outside itself, so that it can be run inside a test as it is run by a person. */
import type { Presentation } from "@corroborate/adapters"

/** A file that is read in pieces, from its beginning as often as one likes. */
export interface OpenFile {
  /** In bytes. */
  readonly size: number
  /** Where threads of this process find it too, and how many can work at once; absent where there are none. */
  readonly threads?: { readonly path: string; readonly most: number }
  /** Its pieces, of some kilobytes each; a piece is good until the next is asked for. Ends with a problem in plain words where the file cannot be read on. */
  readonly pieces: () => AsyncIterable<Uint8Array | { readonly problem: string }>
}

/** A text that is written in pieces. Nothing stands at its path before it is kept. */
export interface Draft {
  /** Writes texts one after the other. `undefined` when written, else in plain words why not. Settles when there is room for more. */
  readonly write: (texts: ReadonlyArray<string>) => Promise<string | undefined>
  /** Puts it in its place. */
  readonly keep: () => Promise<string | undefined>
  readonly discard: () => Promise<void>
}

/** Takes bytes one after the other; gives their SHA-256 in hexadecimal. */
export interface Hasher {
  readonly push: (bytes: Uint8Array) => void
  readonly end: () => string
}

/** Files are named relative to where the person stands. */
export interface Io {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** The bytes of a file, or in plain words why there are none. */
  readonly read: (path: string) => Promise<{ readonly bytes: Uint8Array } | { readonly problem: string }>
  /** A regular file, to be read in pieces; `undefined` for a pipe or a device, which can be read only once. */
  readonly open: (path: string) => Promise<OpenFile | { readonly problem: string } | undefined>
  /** The files in a folder and in the folders in it, in order, but for hidden ones; `undefined` for what is no folder. */
  readonly folder: (path: string) => Promise<ReadonlyArray<string> | undefined>
  /** `undefined` when written, else in plain words why not. A file is written whole or not at all. */
  readonly write: (path: string, text: string) => Promise<string | undefined>
  /** A file to write in pieces; without a path, stdout. */
  readonly draft: (path: string | undefined) => Promise<Draft | { readonly problem: string }>
  readonly hasher: () => Hasher
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
