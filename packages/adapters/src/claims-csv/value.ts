/** Values as the text of a cell: as a person would write them where that says all, else as tagged JSON. */
import type { End, Extent, Period, Quantity, Value } from "@corroborate/core"
import { turnValue } from "../claims-json/value.ts"
import { TaggedPeriod, TaggedValue } from "../wire/value.ts"
import { readCell } from "../cell/cell.ts"
import { readPeriod } from "../cell/period.ts"

const at = (end: End.End): string => (end._tag === "Unbounded" ? "" : String(end.at))

const amountWords = ({ low, high, approximate, word }: Quantity.Quantity): string => {
  if (word !== undefined) return word
  if (low._tag !== "Unbounded" && high._tag !== "Unbounded" && low.at === high.at)
    return `${approximate ? "about " : ""}${low.at}`
  if (high._tag === "Unbounded") return `${low._tag === "Open" ? "more than" : "at least"} ${at(low)}`
  if (low._tag === "Unbounded" || low.at === 0) return `${high._tag === "Open" ? "less than" : "at most"} ${at(high)}`
  return `${approximate ? "about " : ""}${at(low)}-${at(high)}`
}

const PORTIONS: Readonly<Record<Extent.Portion, string>> = {
  few: "a few spots in ",
  part: "part of ",
  most: "most of ",
  whole: "",
}

const SIDES: Readonly<Record<Extent.Side, string>> = {
  n: "the north of ",
  ne: "the north-east of ",
  e: "the east of ",
  se: "the south-east of ",
  s: "the south of ",
  sw: "the south-west of ",
  w: "the west of ",
  nw: "the north-west of ",
  centre: "the centre of ",
}

const extentWords = ({ place, portion, side, only }: Extent.Extent): string =>
  `${only ? "only " : ""}${PORTIONS[portion]}${side === undefined ? "" : SIDES[side]}${place.join(" > ")}`

const periodWords = ({ start, end }: Period.Period): string => {
  if (start === undefined) return end === undefined ? "" : `until ${end}`
  if (end === undefined) return `since ${start}`
  return start === end ? start : `${start}/${end}`
}

const words = (value: Value): string => {
  switch (value._tag) {
    case "Category":
      return value.label
    case "EntitySet":
      return value.members.join("; ")
    case "Extent":
      return extentWords(value)
    case "Occurrence":
      return value.happened ? "yes" : "no"
    case "Period":
      return periodWords(value)
    case "Quantity":
      return amountWords(value)
    case "Text":
      return value.text
  }
}

/** A cell that holds tagged JSON; `undefined` for every other. */
const taggedIn = (cell: string): unknown => {
  if (!cell.startsWith('{"_tag"')) return undefined
  try {
    return JSON.parse(cell)
  } catch {
    return undefined // a text that only begins like one is read as a text
  }
}

/** A value in a cell, or in plain words why there is none. */
export type WrittenValue = { readonly value: Value } | { readonly problem: string }

/**
 * Reads a cell that {@link writeValue} wrote, or that a person wrote in its place.
 *
 * @param kind - of the value, which the text alone may not tell
 */
export const readValue = (cell: string, kind: Value["_tag"], unit: string): WrittenValue => {
  const tagged = taggedIn(cell)
  if (tagged !== undefined) {
    const parsed = TaggedValue.safeParse(tagged)
    if (!parsed.success) return { problem: "this is no value that is known here" }
    const turned = turnValue(parsed.data, { kind, unit })
    return "problem" in turned ? turned : { value: turned.value.value }
  }
  const read = readCell(cell, { kind, unit })
  if (read._tag === "Written") return { value: read.value }
  return { problem: read._tag === "Unreadable" ? read.problem : "there is no value" }
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The unit of a value, where it has one. */
export const unitOf = (value: Value): string => (value._tag === "Quantity" ? value.unit : "")

/**
 * A value as a cell.
 *
 * **Law** *inverse*: {@link readValue} gives the value back, whatever it is.
 *
 * @example
 * ```ts import.meta.vitest
 * import { writeValue } from "@corroborate/adapters/claims-csv/value"
 * import { Quantity } from "@corroborate/core"
 *
 * writeValue(Quantity.atLeast(62, "people")) // => "at least 62"
 * writeValue({ _tag: "Text", text: "unknown" }) // => '{"_tag":"Text","text":"unknown"}'
 * ```
 */
export const writeValue = (value: Value): string => {
  const cell = words(value)
  const back = readValue(cell, value._tag, unitOf(value))
  return "value" in back && same(sorted(back.value), sorted(value)) ? cell : JSON.stringify(value)
}

/** Fields in one order, so that two values can be compared as texts. */
const sorted = (value: object): object =>
  Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))

/** A period as a cell. **Law** *inverse* of {@link readWrittenPeriod}. */
export const writePeriod = (period: Period.Period): string => {
  const cell = periodWords(period)
  const back = readWrittenPeriod(cell)
  return back !== undefined && same(sorted(back), sorted(period)) ? cell : JSON.stringify(period)
}

/** The period of a cell; `undefined` when there is none. */
export const readWrittenPeriod = (cell: string): Period.Period | undefined => {
  const tagged = taggedIn(cell)
  if (tagged !== undefined) {
    const parsed = TaggedPeriod.safeParse(tagged)
    return parsed.success ? parsed.data : undefined
  }
  const read = readPeriod(cell)
  return "period" in read ? read.period : undefined
}
