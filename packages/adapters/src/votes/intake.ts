/** Takes votes one by one, whatever they are read from: checks them, numbers their names, keeps what could not be read. */
// What takes votes alone: a thread that loaded all of core would start ten times as slowly.
import { addRow, collector, hasRoomFor, type Collector } from "@corroborate/core/estimate/table/Collector"
import { intern } from "@corroborate/core/estimate/table/Interner"
import { issuesOf, type Issues } from "../issues.ts"
import type { ReadNumber } from "./readNumber.ts"

/** The numbers that values stand for, by the values' ids of arrival. */
export interface ValueNumbers {
  readonly read: ReadNumber
  readonly low: Array<number>
  readonly high: Array<number>
  /** Of values that are no number, why. */
  readonly problems: Map<number, string>
}

/** An intake. Its fields change as votes come. */
export interface Intake {
  /** Set anew when the first row tells that votes have times. */
  votes: Collector
  readonly issues: Issues
  readonly numbers: ValueNumbers | undefined
  /** The byte that parts several values in one cell; -1 where a cell is one value. */
  readonly separator: number
  /** Where the names of the next vote stand: item from, to, source from, to, value from, to. */
  readonly cut: Int32Array
  /** Rows of which no vote could be made. */
  refused: number
  /** Whether there was no room for another vote. */
  isFull: boolean
}

/** What is to be taken. */
export interface IntakeOptions {
  /** The document's name, for issues. */
  readonly name: string
  /** Values are numbers or intervals; one that is neither is refused. */
  readonly numeric?: boolean
  /** One letter of ASCII that parts several values in one cell. */
  readonly separator?: string
  /** Most votes that are taken. Default 2,147,483,647. */
  readonly limit?: number
}

/**
 * Nothing taken yet.
 *
 * @param read - how numbers are read, where they are asked for
 */
export const intake = ({ name, numeric = false, separator, limit }: IntakeOptions, read?: ReadNumber): Intake => ({
  votes: collector(false, limit),
  issues: issuesOf(name),
  numbers: numeric && read !== undefined ? { read, low: [], high: [], problems: new Map() } : undefined,
  separator: separator?.charCodeAt(0) ?? -1,
  cut: new Int32Array(6),
  refused: 0,
  isFull: false,
})

/** Votes will come with times. */
export const expectTimes = (into: Intake): void => {
  into.votes = collector(true, into.votes.limit)
}

/** Notes a row of which no vote can be made. */
export const refuse = (into: Intake, where: string, problem: string): void => {
  into.refused++
  into.issues.refuse(where, problem)
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true })

/** The text of some bytes, whole: no byte-order mark is taken out. */
export const textAt = (bytes: Uint8Array, start: number, end: number): string =>
  decoder.decode(bytes.subarray(start, end))

const SPACE = 32

/** Whether there is nothing but spaces and tabs. */
const isBlank = (bytes: Uint8Array, start: number, end: number): boolean => {
  for (let at = start; at < end; at++) if ((bytes[at] ?? 0) > SPACE) return false
  return true
}

/** Why a value is no number, if it is none; read once for each different value. */
const numberProblem = (
  numbers: ValueNumbers,
  id: number,
  bytes: Uint8Array,
  start: number,
  end: number,
): string | undefined => {
  if (id < numbers.low.length) return numbers.problems.size === 0 ? undefined : numbers.problems.get(id)
  const read = numbers.read(textAt(bytes, start, end))
  numbers.low.push("problem" in read ? Number.NaN : read.low)
  numbers.high.push("problem" in read ? Number.NaN : read.high)
  if (!("problem" in read)) return undefined
  numbers.problems.set(id, read.problem)
  return read.problem
}

/** The first name that is empty. */
const blankRole = ({ cut }: Intake, bytes: Uint8Array): string | undefined => {
  if (isBlank(bytes, cut[0] ?? 0, cut[1] ?? 0)) return "item"
  if (isBlank(bytes, cut[2] ?? 0, cut[3] ?? 0)) return "source"
  return isBlank(bytes, cut[4] ?? 0, cut[5] ?? 0) ? "value" : undefined
}

/** Takes one value of a vote; gives back why it cannot be taken. */
const takeValue = (
  into: Intake,
  bytes: Uint8Array,
  view: DataView,
  start: number,
  end: number,
  time: number,
): string | undefined => {
  const { votes, cut, numbers } = into
  const value = intern(votes.values, bytes, view, start, end)
  const problem = numbers === undefined ? undefined : numberProblem(numbers, value, bytes, start, end)
  if (problem !== undefined) return problem
  const item = intern(votes.items, bytes, view, cut[0] ?? 0, cut[1] ?? 0)
  const source = intern(votes.sources, bytes, view, cut[2] ?? 0, cut[3] ?? 0)
  addRow(votes, item, source, value, time)
  return undefined
}

/** Takes each of several values in one cell; empty ones are passed over. */
const takeValues = (into: Intake, bytes: Uint8Array, view: DataView, time: number): string | undefined => {
  const [from, to] = [into.cut[4] ?? 0, into.cut[5] ?? 0]
  for (let start = from; start <= to;) {
    let end = start
    while (end < to && bytes[end] !== into.separator) end++
    const problem = isBlank(bytes, start, end) ? undefined : takeValue(into, bytes, view, start, end, time)
    if (problem !== undefined) return problem
    start = end + 1
  }
  return undefined
}

/**
 * Takes the vote whose names {@link Intake.cut} marks.
 *
 * @param view - over the same memory as `bytes`
 * @param line - for the issue, when there is one
 */
export const takeVote = (into: Intake, bytes: Uint8Array, view: DataView, line: number, time: number): void => {
  const { cut } = into
  const blank = blankRole(into, bytes)
  if (blank !== undefined) return refuse(into, `line ${line}`, `the ${blank} is empty`)
  const length = (cut[1] ?? 0) - (cut[0] ?? 0) + (cut[3] ?? 0) - (cut[2] ?? 0) + (cut[5] ?? 0) - (cut[4] ?? 0)
  if (!hasRoomFor(into.votes, 1, length)) {
    if (!into.isFull)
      into.issues.refuse(
        `line ${line}`,
        "there are more votes or names than can be counted; from here on nothing is read",
      )
    into.isFull = true
    into.refused++
    return
  }
  const problem =
    into.separator === -1
      ? takeValue(into, bytes, view, cut[4] ?? 0, cut[5] ?? 0, time)
      : takeValues(into, bytes, view, time)
  if (problem !== undefined) refuse(into, `line ${line}`, problem)
}
