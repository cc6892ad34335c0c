/** Reads the files that `corroborate estimate` names. */
import {
  goldReader,
  parentsReader,
  readNumber,
  votesReader,
  type PartedReader,
  type Taker,
  type VotesRead,
} from "@corroborate/adapters"
import { goldOf, type Gold, type Issue, type Knowledge, type VoteTable } from "@corroborate/core"
import { valueOf, type Typed } from "../Command.ts"
import type { Io } from "../Io.ts"
import { nameIn } from "../reader.ts"
import { progress } from "../progress.ts"
import type { Plan } from "./plan.ts"
import { unpacked, type Piece } from "./unpacked.ts"

/** What could be read, or the issues that keep anything from being done. */
export type Read<A> =
  | { readonly value: A; readonly issues: ReadonlyArray<Issue> }
  | { readonly issues: ReadonlyArray<Issue> }

/** Reads a file with something that takes bytes; gives back in plain words why it cannot be read to its end. */
const take = async <A>(path: string, taker: Taker<A>, io: Io): Promise<A | string> => {
  const file = await io.open(path)
  if (file !== undefined && "problem" in file) return file.problem
  const bar = progress(file?.size ?? 0, io)
  const pieces = file?.pieces() ?? whole(await io.read(path))
  for await (const piece of unpacked(counted(pieces, (bytes) => bar.add(bytes, nameIn(path))))) {
    if ("problem" in piece) {
      bar.end()
      return piece.problem
    }
    taker.push(piece)
  }
  bar.end()
  return taker.end()
}

/** What can be read only once, as one piece. */
const whole = async function* (read: Awaited<ReturnType<Io["read"]>>): AsyncGenerator<Piece> {
  yield await Promise.resolve("problem" in read ? read : read.bytes)
}

const counted = async function* (pieces: AsyncIterable<Piece>, count: (bytes: number) => void): AsyncGenerator<Piece> {
  for await (const piece of pieces) {
    if (!("problem" in piece)) count(piece.length)
    yield piece
  }
}

const unreadable = (path: string, problem: string): { readonly issues: ReadonlyArray<Issue> } => ({
  issues: [{ document: nameIn(path), where: "the whole file", problem, severity: "refused" }],
})

/**
 * Files of fewer bytes are read in one thread unless somebody asks for more. Measured: another takes 0.1 s to start, a
 * second on a machine that is busy, and 8 MB are read meanwhile.
 */
const LARGE = 2 ** 25

/** Bytes that are worth a thread, even where somebody asks for it. Chosen. */
const WORTH = 2 ** 20

/** More threads than this are not started for reading unless somebody asks for them. Chosen: joining grows with each. */
const THREADS = 4

/** Reads a large table in several threads; `undefined` where that cannot be done. */
const takeInThreads = async (
  path: string,
  reader: PartedReader,
  wanted: number | undefined,
  io: Io,
): Promise<VotesRead | undefined> => {
  const file = await io.open(path)
  if (file === undefined || "problem" in file || file.threads === undefined || file.size < WORTH) return undefined
  const threads = wanted ?? (file.size < LARGE ? 1 : Math.min(THREADS, file.threads.most))
  if (threads < 2) return undefined
  const { readInThreads } = await import("../votesInThreads.ts")
  const bar = progress(file.size, io)
  const count = (bytes: number): void => bar.add(bytes, nameIn(path))
  const how = { path: file.threads.path, size: file.size, threads, worth: WORTH, count }
  const read = await readInThreads(reader, how)
  bar.end()
  return read
}

/** The votes. */
export const readVotes = async (
  { file, columns, numeric, separator, threads }: Plan,
  io: Io,
): Promise<Read<VotesRead>> => {
  const options = { name: nameIn(file), columns, numeric, ...(separator === undefined ? {} : { separator }) }
  const read =
    (numeric || separator !== undefined ? undefined : await takeInThreads(file, votesReader(options), threads, io)) ??
    (await take(file, votesReader(options), io))
  if (typeof read === "string") return unreadable(file, read)
  return read.rows === 0 ? { issues: read.issues } : { value: read, issues: read.issues }
}

const numberOf = (value: string): number => {
  const read = readNumber(value)
  return "problem" in read ? Number.NaN : read.low
}

/** Known answers, when a file of them is named. One with a fault is not used at all. */
export const readGold = async (
  typed: Typed,
  { numeric, separator }: Plan,
  table: VoteTable,
  io: Io,
): Promise<Read<Gold | undefined>> => {
  const path = valueOf(typed, "gold")
  if (path === undefined) return { value: undefined, issues: [] }
  const options = { name: nameIn(path), numeric, ...(separator === undefined ? {} : { separator }) }
  const read = await take(path, goldReader(options), io)
  if (typeof read === "string") return unreadable(path, read)
  if (read.issues.length > 0) return { issues: read.issues }
  const gold = goldOf(table, read.answers, numeric ? numberOf : undefined)
  return { value: gold, issues: unvotedIssue(nameIn(path), gold) }
}

const unvotedIssue = (document: string, { unvoted }: Gold): ReadonlyArray<Issue> =>
  unvoted === 0
    ? []
    : [
        {
          document,
          where: "the whole file",
          problem: `${unvoted} of its items have no votes and do not count`,
          severity: "warning",
        },
      ]

/** What is known beside the votes. */
export const readKnowledge = async (typed: Typed, table: VoteTable, io: Io): Promise<Read<Knowledge>> => {
  const path = valueOf(typed, "hierarchy")
  if (path === undefined) return { value: {}, issues: [] }
  const read = await take(path, parentsReader({ name: nameIn(path) }), io)
  if (typeof read === "string") return unreadable(path, read)
  if (read.issues.length > 0) return { issues: read.issues }
  return { value: { parents: read.parentsIn(table) }, issues: [] }
}
