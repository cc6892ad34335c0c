/** Reads known answers: an item and its right value a row, in TSV or CSV. */
import type { Answers, Issue } from "@corroborate/core"
import type { ByteRows } from "./ByteRows.ts"
import { formatOfVotes, fromHead, type Taker } from "./head.ts"
import { refuse, textAt } from "./intake.ts"
import { readNumber } from "./readNumber.ts"
import { BETWEEN, headerOf, type Places, type VoteRole } from "./roles.ts"
import { giveUp, reading, rowReader, type Reading } from "./rowReader.ts"

/** What is to be read. */
export interface GoldOptions {
  /** The document's name, for issues. */
  readonly name: string
  readonly numeric?: boolean
  /** The letter that parts several right values in one cell; without it two rows with different values contradict. */
  readonly separator?: string
}

/** Known answers, and what was wrong with the file. */
export interface GoldRead {
  readonly answers: Answers
  readonly issues: ReadonlyArray<Issue>
}

interface Known {
  readonly line: number
  readonly values: Array<string>
}

interface GoldReading extends Reading {
  readonly gold: GoldOptions
  readonly known: Map<string, Known>
  places?: Places
}

const WANTED: ReadonlyArray<VoteRole> = ["item", "value"]

const cellAt = ({ bytes, starts, ends }: ByteRows, place: number): string =>
  textAt(bytes, starts[place] ?? 0, ends[place] ?? 0)

/** Whether two spellings are one answer. */
const isSame = (a: string, b: string, numeric: boolean): boolean => a === b || (numeric && Number(a) === Number(b))

const take = ({ rows, known, into, gold: { separator, numeric = false } }: GoldReading, places: Places): void => {
  const where = `line ${rows.rowLine}`
  const object = cellAt(rows, places.item)
  const item = places.property === -1 ? object : object + BETWEEN + cellAt(rows, places.property)
  const cell = cellAt(rows, places.value)
  const values = separator === undefined ? [cell] : cell.split(separator).filter((value) => value.trim() !== "")
  if (item.trim() === "") return refuse(into, where, "the item is empty")
  if (values.every((value) => value.trim() === "")) return refuse(into, where, "the value is empty")
  const read = numeric ? readNumber(cell) : undefined
  if (read !== undefined && ("problem" in read || read.low !== read.high))
    return refuse(
      into,
      where,
      "problem" in read ? read.problem : `\`${cell}\` is an interval; what is known must be one number`,
    )
  const before = known.get(item)
  if (before === undefined) known.set(item, { line: rows.rowLine, values: Array.from(new Set(values)) })
  else if (separator !== undefined) before.values.push(...values.filter((value) => !before.values.includes(value)))
  else if (!isSame(before.values[0] ?? "", cell, numeric))
    refuse(into, where, `\`${item}\` is \`${cell}\` here and \`${before.values[0] ?? ""}\` on line ${before.line}`)
}

const begin = (it: GoldReading): void => {
  const { rows } = it
  const header = headerOf(
    Array.from({ length: rows.cells }, (_, k) => cellAt(rows, k)),
    {},
    WANTED,
  )
  rows.width = rows.cells
  if (header._tag === "Unclear") return giveUp(it, `line ${rows.rowLine}`, `${header.problem}; nothing is read`)
  it.places = header.places
  if (header._tag === "NoHeader") take(it, header.places)
}

const goldOfRows = (options: GoldOptions, delimiter: string, isQuoted: boolean): Taker<GoldRead> => {
  const it: GoldReading = { ...reading(options, delimiter.charCodeAt(0), isQuoted), gold: options, known: new Map() }
  const { push, end } = rowReader(it, () => {
    if (it.places === undefined) begin(it)
    else take(it, it.places)
  })
  return {
    push,
    end: () => {
      end()
      const answers = new Map(Array.from(it.known, ([item, { values }]) => [item, values]))
      return { answers, issues: it.into.issues.all() }
    },
  }
}

/**
 * Reads known answers. An item with two different answers is an issue that names both lines, unless several can be
 * right.
 *
 * @example
 * ```ts import.meta.vitest
 * import { goldReader } from "@corroborate/adapters"
 *
 * const { push, end } = goldReader({ name: "gold.csv" })
 * push(new TextEncoder().encode("item,truth\ntoll,62\ntoll,36\n"))
 * end().issues.map(({ where, problem }) => `${where}: ${problem}`) // => ["line 3: `toll` is `36` here and `62` on line 2"]
 * ```
 */
export const goldReader = (options: GoldOptions): Taker<GoldRead> =>
  fromHead((head) => {
    const format = formatOfVotes(options.name, head)
    return format._tag === "Lines"
      ? goldOfRows(options, "\t", false)
      : goldOfRows(options, format.delimiter, format.isQuoted)
  })
