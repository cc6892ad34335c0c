/** Reads the files that `corroborate estimate` names. */
import { goldReader, parentsReader, readNumber, votesReader, type Taker, type VotesRead } from "@corroborate/adapters"
import { goldOf, type Gold, type Issue, type Knowledge, type VoteTable } from "@corroborate/core"
import { valueOf, type Typed } from "../Command.ts"
import type { Io } from "../Io.ts"
import { progress } from "../progress.ts"
import type { Plan } from "./plan.ts"

/** What could be read, or the issues that keep anything from being done. */
export type Read<A> =
  | { readonly value: A; readonly issues: ReadonlyArray<Issue> }
  | { readonly issues: ReadonlyArray<Issue> }

/** The file's own name; folders are the person's business. */
const nameIn = (path: string): string => path.split(/[/\\]/).at(-1) ?? path

/** Reads a file with something that takes bytes. */
const take = async <A>(path: string, taker: Taker<A>, io: Io): Promise<A | string> => {
  const bar = progress(100, io)
  const problem = await io.pieces(path, (bytes, done, size) => {
    taker.push(bytes)
    bar.at(Math.floor((100 * done) / Math.max(1, size)), nameIn(path))
  })
  bar.end()
  return problem ?? taker.end()
}

const unreadable = (path: string, problem: string): { readonly issues: ReadonlyArray<Issue> } => ({
  issues: [{ document: nameIn(path), where: "the whole file", problem, severity: "refused" }],
})

/** The votes. */
export const readVotes = async ({ file, columns, numeric, separator }: Plan, io: Io): Promise<Read<VotesRead>> => {
  const options = { name: nameIn(file), columns, numeric, ...(separator === undefined ? {} : { separator }) }
  const read = await take(file, votesReader(options), io)
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
