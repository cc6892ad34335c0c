/** Reads the beginning of a file of votes, and the rest too where nobody else does. */
import { stepsOf, type Done, type Part, type Step } from "@corroborate/core/estimate/table/shares"
import { fits, ownPart, readJoined } from "./joined.ts"
import type { PartRead, Shape } from "./part.ts"
import type { Plain } from "./plainRows.ts"
import type { Places } from "./roles.ts"
import type { Reading } from "./rowReader.ts"
import type { VoteReader, VotesRead } from "./VoteReader.ts"

/** What this thread read, others having read the rest. */
export interface Joining {
  /** Does this thread's steps. */
  readonly work: (step: Step) => Done
  /** Yields one step for each part, this thread's first, and is given what came of them. */
  readonly run: Generator<ReadonlyArray<Step>, VotesRead, ReadonlyArray<Done>>
}

/** A file being read, perhaps with others. */
export interface PartedReader extends VoteReader {
  /** How others can read what comes behind; `undefined` before that is known, and for files that one thread has to read. */
  readonly shape: () => Shape | undefined
  /** What was read so far as a part; `undefined` in the middle of a row. */
  readonly part: () => Part | undefined
  /**
   * Ends with what others have read of the rest; `undefined` where it does not fit and the rest has to be pushed.
   *
   * @param allocate - memory that all can write to
   */
  readonly join: (
    own: Part,
    others: ReadonlyArray<PartRead>,
    allocate: (numbers: number) => Uint32Array,
  ) => Joining | undefined
}

/** A reader of rows that can be read in parts once it is told how, by `places` and `plain`. */
export const parted = (
  it: Reading & { readonly places?: Places; readonly plain?: Plain },
  reader: VoteReader,
): PartedReader => ({
  ...reader,
  shape: () => {
    const { rows, into, options, places, plain } = it
    if (places === undefined || plain === undefined) return undefined
    const { delimiter, isQuoted, width } = rows
    return { name: options.name, limit: into.votes.limit, delimiter, isQuoted, places, width }
  },
  part: () => ownPart(it),
  join: (own, others, allocate) =>
    fits(it, own, others) ? { work: stepsOf(it.into.votes), run: readJoined(it, own, others, allocate) } : undefined,
})
