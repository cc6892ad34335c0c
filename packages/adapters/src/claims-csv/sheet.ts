/** Our own sheet of claims: its columns, and a claim as a row of it. */
import type { ClaimContent, Document, Period, Value } from "@corroborate/core"
import { unitOf } from "./value.ts"
import { csvRow, safeCell } from "../table/write.ts"

/** The columns, those for people first. A sheet with just these names in this order is read as what was written. */
export const COLUMNS = [
  "subject",
  "property",
  "population",
  "place",
  "period",
  "value",
  "unit",
  "kind of value",
  "polarity",
  "source",
  "via",
  "informed by",
  "said on",
  "happened",
  "voice",
  "modality",
  "counting",
  "share",
  "revision",
  "credibility",
  "rank",
  "reading confidence",
  "restates",
  "chain",
  "document",
  "where",
  "quote",
] as const

/** A column of the sheet. */
export type Column = (typeof COLUMNS)[number]

/** Whether a first row is the header of our own sheet. */
export const isSheet = (first: ReadonlyArray<string>): boolean =>
  first.length === COLUMNS.length && COLUMNS.every((name, i) => first[i]?.trim().toLowerCase() === name)

/** Names in a cell, with `;` between them; as a JSON list where a name holds one. */
export const writeList = (names: ReadonlyArray<string>): string =>
  names.some((name) => name.includes(";") || name.startsWith("[") || name.trim() !== name || name === "")
    ? JSON.stringify(names)
    : names.join("; ")

const whereOf = ({ anchor }: ClaimContent): string =>
  anchor._tag === "Quote"
    ? `characters ${anchor.start} to ${anchor.end}`
    : `row ${anchor.row}${anchor.column === undefined ? "" : `, ${anchor.column}`}`

const rolesOf = (
  { chain }: ClaimContent,
  isOne: (role: string, i: number) => boolean,
  nameOf: (id: string) => string,
): string => writeList(chain.filter(({ role }, i) => isOne(role, i)).map(({ source }) => nameOf(source)))

/** Place of the speaker in a chain: the last link that is no informant. */
const speakerAt = ({ chain }: ClaimContent): number =>
  Math.max(
    0,
    chain.findLastIndex(({ role }) => role !== "informs"),
  )

/** What a row takes from beyond its claim. */
export interface Wording {
  /** The name of a source. */
  readonly nameOf: (id: string) => string
  readonly documentOf: (id: string) => Pick<Document, "name"> | undefined
  readonly writeValue: (value: Value) => string
  readonly writePeriod: (period: Period.Period) => string
}

/** The cells of a claim, by column. */
export const cellsOf = (
  content: ClaimContent,
  { nameOf, documentOf, writeValue, writePeriod }: Wording,
): Readonly<Record<Column, string>> => {
  const { scope, value, chain, anchor } = content
  const speaker = speakerAt(content)
  return {
    subject: content.subject,
    property: content.property,
    population: scope.population ?? "",
    place: scope.place === undefined ? "" : placeCell(scope.place),
    period: scope.period === undefined ? "" : writePeriod(scope.period),
    value: writeValue(value),
    unit: unitOf(value),
    "kind of value": value._tag,
    polarity: content.polarity,
    source: nameOf(chain[speaker]?.source ?? chain[0].source),
    via: rolesOf(content, (role, i) => role !== "informs" && i < speaker, nameOf),
    "informed by": rolesOf(content, (role) => role === "informs", nameOf),
    "said on": content.saidOn ?? "",
    happened: content.happened === undefined ? "" : writePeriod(content.happened),
    voice: content.voice,
    modality: content.modality,
    counting: scope.counting ?? "",
    share: scope.share ?? "",
    revision: content.revision ?? "",
    credibility: content.credibility === undefined ? "" : String(content.credibility),
    rank: content.rank ?? "",
    "reading confidence": content.readingConfidence === undefined ? "" : String(content.readingConfidence),
    restates: content.restates ?? "",
    chain: JSON.stringify(chain.map(({ source, role }) => [source, role])),
    document: documentOf(anchor.document)?.name ?? anchor.document,
    where: whereOf(content),
    quote: anchor._tag === "Quote" ? anchor.exact : "",
  }
}

/** A path of places, widest first; as a JSON list where a name could be taken apart. */
const placeCell = (place: readonly [string, ...Array<string>]): string =>
  place.some((name) => />|^\[|^\s|\s$|^$/.test(name)) || (place.length === 1 && place[0].includes(","))
    ? JSON.stringify(place)
    : place.join(" > ")

/** A row of the sheet, in which no cell is a formula. */
export const sheetRow = (cells: Readonly<Record<Column, string>>, newline: string): string =>
  csvRow(
    COLUMNS.map((name) => safeCell(cells[name])),
    newline,
  )

/** The header of the sheet. */
export const sheetHeader = (newline: string): string => csvRow(COLUMNS, newline)
