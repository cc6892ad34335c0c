/** A table of votes of which one thread read the beginning, and others the rest, each a part. */
import { NAME_LIMIT, POOL_LIMIT } from "@corroborate/core/estimate/table/Interner"
import { joinTable, partOf, type Done, type Part, type Step } from "@corroborate/core/estimate/table/shares"
import { AGAIN, isBetweenRows, LONGEST_ROW } from "./ByteRows.ts"
import { refuse } from "./intake.ts"
import type { PartRead } from "./part.ts"
import type { Reading } from "./rowReader.ts"
import type { VotesRead } from "./VoteReader.ts"

/** Memory for so many numbers, all 0, that all threads can write to. */
export const sharedMemory = (numbers: number): Uint32Array => new Uint32Array(new SharedArrayBuffer(4 * numbers))

const sum = (numbers: ReadonlyArray<number>): number => numbers.reduce((all, number) => all + number, 0)

/** Whether nothing could have been refused for want of room, had one thread read all. */
const hasRoomForAll = (limit: number, parts: ReadonlyArray<Part>): boolean =>
  sum(parts.map(({ rows }) => rows)) <= limit &&
  (["items", "sources", "values"] as const).every(
    (kind) =>
      sum(parts.map((part) => part[kind].size)) + LONGEST_ROW < NAME_LIMIT &&
      sum(parts.map((part) => part[kind].starts[part[kind].size] ?? 0)) + LONGEST_ROW < POOL_LIMIT,
  )

/** What this thread has read, as a part; `undefined` in the middle of a row. */
export const ownPart = ({ rows, into }: Reading): Part | undefined =>
  isBetweenRows(rows) && !into.isFull ? partOf(into.votes) : undefined

/**
 * Whether what others read of the rest is what this thread would read of it: every part ends where a row does, and
 * neither room nor patience with quotes would have run out. Where it is not, this thread can still read on.
 */
export const fits = ({ rows, into }: Reading, own: Part, others: ReadonlyArray<PartRead>): boolean =>
  others.every(({ isWhole }) => isWhole) &&
  AGAIN - rows.again + sum(others.map(({ again }) => again)) < AGAIN &&
  hasRoomForAll(into.votes.limit, [own, ...others.map(({ part }) => part)])

/** An issue's place, so many lines further down. */
const movedDown = (where: string, lines: number): string =>
  where.replace(/^line (\d+)/, (_, line) => `line ${Number(line) + lines}`)

/** Tells what others could not read, as if it had been met here. */
const tellIssues = ({ rows, into }: Reading, others: ReadonlyArray<PartRead>): void => {
  let lines = rows.line - 1
  for (const { issues, refusals, lines: more } of others) {
    for (const { where, problem } of issues) refuse(into, movedDown(where, lines), problem)
    // Those that were only counted there come after so many that here, too, they are only counted.
    for (let k = issues.length; k < refusals; k++) refuse(into, "", "")
    lines += more
  }
}

/**
 * The reading of all parts. Yields what each part has to do, this thread's first; see `joinTable`.
 *
 * **Law** *as by one*: what one thread reads from all the bytes.
 */
export function* readJoined(
  it: Reading,
  own: Part,
  others: ReadonlyArray<PartRead>,
  allocate: (numbers: number) => Uint32Array,
): Generator<ReadonlyArray<Step>, VotesRead, ReadonlyArray<Done>> {
  const parts = [own, ...others.map(({ part }) => part)]
  const built = yield* joinTable(parts, allocate)
  tellIssues(it, others)
  const rows = sum(parts.map((part) => part.rows))
  return { ...built, issues: it.into.issues.all(), rows, refused: it.into.refused, told: it.told }
}
