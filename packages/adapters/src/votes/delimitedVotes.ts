/** Reads votes from TSV or CSV. */
import type { ByteRows } from "./ByteRows.ts"
import { expectTimes, refuse, takeVote, textAt } from "./intake.ts"
import { markNames, plainOf, takePlainRows, type Plain } from "./plainRows.ts"
import { parted, type PartedReader } from "./parted.ts"
import { timesOf } from "./readTime.ts"
import { BETWEEN, headerOf, type Places } from "./roles.ts"
import { giveUp, reading, type Reading } from "./rowReader.ts"
import { readNumber } from "./readNumber.ts"
import { tableReader } from "./tableReader.ts"
import type { VotesOptions } from "./VoteReader.ts"

/** A delimited file being read. */
interface Delimited extends Reading {
  readonly timeOf: ReturnType<typeof timesOf>
  /** Absent until the first row told what the columns are. */
  places?: Places
  /** Absent where every row has to be looked at with care. */
  plain?: Plain
}

const encoder = new TextEncoder()

const cellsOf = ({ bytes, starts, ends, cells }: ByteRows): ReadonlyArray<string> =>
  Array.from({ length: cells }, (_, k) => textAt(bytes, starts[k] ?? 0, ends[k] ?? 0))

/** The bytes of some names with the row's object and property as one of them, marked in it. */
const joined = ({ rows, into: { cut } }: Delimited, places: Places): Uint8Array => {
  const { bytes, starts, ends } = rows
  const at = (place: number): Uint8Array => bytes.subarray(starts[place], ends[place])
  const parts = [at(places.item), encoder.encode(BETWEEN), at(places.property), at(places.source), at(places.value)]
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  const bounds = [0]
  for (const part of parts) {
    const from = bounds.at(-1) ?? 0
    all.set(part, from)
    bounds.push(from + part.length)
  }
  cut.set([0, bounds[3] ?? 0, bounds[3] ?? 0, bounds[4] ?? 0, bounds[4] ?? 0, bounds[5] ?? 0])
  return all
}

const take = (it: Delimited, places: Places): void => {
  const { rows, timeOf, into } = it
  const { bytes, starts, ends } = rows
  const time = places.time === -1 ? 0 : timeOf(textAt(bytes, starts[places.time] ?? 0, ends[places.time] ?? 0))
  if (typeof time === "string") return refuse(into, `line ${rows.rowLine}`, time)
  if (places.property === -1) {
    markNames(rows, into, places)
    return takeVote(into, bytes, rows.view, rows.rowLine, time)
  }
  const names = joined(it, places)
  return takeVote(into, names, new DataView(names.buffer), rows.rowLine, time)
}

/** Learns from the first row what the columns are; takes it as a vote when it is no header. */
const begin = (it: Delimited): void => {
  const { rows, options, into } = it
  const cells = cellsOf(rows)
  // What spreadsheets write first to name their delimiter.
  if (cells[0] === "sep=") return
  rows.width = rows.cells
  const header = headerOf(cells, options.columns ?? {})
  if (header._tag === "Unclear") return giveUp(it, `line ${rows.rowLine}`, `${header.problem}; nothing is read`)
  it.places = header.places
  if (header.places.time !== -1) expectTimes(into)
  const names = ["item", "source", "value", ...(header.places.time === -1 ? [] : ["time"])].join(", ")
  const split = header.places.property === -1 ? "" : ", an item for each object and property"
  it.told = header._tag === "Header" ? `columns by the header${split}` : `no header: columns are ${names}`
  if (header._tag === "NoHeader") take(it, header.places)
}

/** How rows can be taken quickly. Numbers and times are read, and several values parted, the careful way. */
const plainFor = ({ rows, options, isGivenUp }: Delimited, places: Places): Plain | undefined => {
  if (isGivenUp || options.numeric === true || options.separator !== undefined) return undefined
  return places.time === -1 && places.property === -1 ? plainOf(rows, places) : undefined
}

/**
 * Reads votes parted by a letter of ASCII, piece by piece. Memory grows with the votes and the names, not with the file.
 *
 * A row is refused, with its line, when it has not as many cells as the first, a NUL byte, bytes that are no UTF-8, an
 * empty item, source or value, a value that is no number where numbers are asked for, or a time that is none.
 *
 * @param isQuoted - whether cells may stand in quotes, as in CSV
 */
export const delimitedVotes = (options: VotesOptions, delimiter: string, isQuoted: boolean): PartedReader => {
  const it: Delimited = { ...reading(options, delimiter.charCodeAt(0), isQuoted, readNumber), timeOf: timesOf() }
  const reader = tableReader(it, () => {
    if (it.places !== undefined) take(it, it.places)
    else {
      begin(it)
      const plain = it.places === undefined ? undefined : plainFor(it, it.places)
      if (plain !== undefined) it.plain = plain
    }
    if (it.plain !== undefined) takePlainRows(it.rows, it.into, it.plain)
  })
  return parted(it, reader)
}
