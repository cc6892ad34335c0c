/** What one cell of a table, or one short written value, says: a value, that it is not known, or nothing at all. */
import { Category, End, EntitySet, Extent, Occurrence, Text, type Property, type Value } from "@corroborate/core"
import type { DateOrder } from "./day.ts"
import { readPeriod } from "./period.ts"
import { readArea } from "./place.ts"
import { readAmount } from "./quantity.ts"
import { isBlank, isUnknown, LONGEST, shown, spelled } from "./spelling.ts"

/**
 * What was written. `Blank`: the source does not mention it, which is no claim. `Unknown`: the source says that it is not
 * known, which is one.
 */
export type Cell =
  | { readonly _tag: "Blank" }
  | { readonly _tag: "Unknown" }
  | { readonly _tag: "Written"; readonly value: Value }
  | { readonly _tag: "Unreadable"; readonly problem: string }

/** What a cell is expected to hold. */
export interface Expected {
  readonly kind: Property["kind"]
  /** Unit of an amount. */
  readonly unit: string
  readonly dates?: DateOrder
}

const written = (value: Value): Cell => ({ _tag: "Written", value })
const unreadable = (problem: string): Cell => ({ _tag: "Unreadable", problem })

const YES: ReadonlySet<string> = new Set(["yes", "y", "true", "1"])
const NO: ReadonlySet<string> = new Set(["no", "n", "false", "0"])

const readOccurrence = (cell: string): Cell => {
  const word = spelled(cell)
  if (YES.has(word)) return written(Occurrence.YES)
  return NO.has(word) ? written(Occurrence.NO) : unreadable(`${shown(cell)} is neither yes nor no`)
}

const readNames = (cell: string): Cell => {
  const names = cell.split(cell.includes(";") ? ";" : ",").map((name) => name.trim())
  const set = EntitySet.entitySet(names.filter((name) => name !== ""))
  return set === undefined ? unreadable(`${shown(cell)} names nothing`) : written(set)
}

/** How each kind of value is written in a cell. */
const READERS = {
  Category: (cell) => written(Category.category(cell.trim())),
  EntitySet: readNames,
  Extent: (cell) => {
    const read = readArea(cell)
    return "problem" in read ? unreadable(read.problem) : written(read.extent)
  },
  Occurrence: readOccurrence,
  Period: (cell, { dates }) => {
    const read = readPeriod(cell, dates)
    return "problem" in read ? unreadable(read.problem) : written(read.period)
  },
  Quantity: (cell, { unit }) => {
    const read = readAmount(cell, unit)
    return "problem" in read ? unreadable(read.problem) : written(read.quantity)
  },
  Text: (cell) => written(Text.text(cell)),
} satisfies Record<Property["kind"], (cell: string, expected: Expected) => Cell>

/** Kinds whose cells may be prose. */
const PROSE: ReadonlySet<Property["kind"]> = new Set(["Category", "EntitySet", "Extent", "Text"])

/**
 * Reads a cell.
 *
 * **Law** *total*: any text is one of the four.
 *
 * @example
 * ```ts import.meta.vitest
 * import { readCell } from "@corroborate/adapters/cell/cell"
 * import { Quantity } from "@corroborate/core"
 *
 * const toll = { kind: "Quantity", unit: "people" } as const
 * readCell("more than 350,000", toll) // => { _tag: "Written", value: Quantity.moreThan(350_000, "people") }
 * readCell("unknown", toll) // => { _tag: "Unknown" }
 * readCell("n/a", toll) // => { _tag: "Blank" }
 * readCell("none", toll)._tag // => "Unreadable"
 * ```
 */
export const readCell = (cell: string, expected: Expected): Cell => {
  if (cell.length > LONGEST) {
    return PROSE.has(expected.kind)
      ? READERS[expected.kind](cell, expected)
      : unreadable(`this is ${cell.length} characters long, too long for a value; put notes into a column of their own`)
  }
  const plain = spelled(cell)
  if (isBlank(plain)) return { _tag: "Blank" }
  if (isUnknown(plain)) return { _tag: "Unknown" }
  if (plain === "none" && expected.kind === "Quantity")
    return unreadable("`none` may mean zero or not mentioned; write 0 or leave it empty")
  return READERS[expected.kind](cell, expected)
}

/** A value for a claim whose source says that it does not know: the widest of its kind, since a claim needs one. */
export const unknownValue = ({ kind, unit }: Pick<Expected, "kind" | "unit">): Value => {
  switch (kind) {
    case "Category":
      return Category.category("unknown")
    case "EntitySet":
      return { _tag: "EntitySet", members: ["unknown"] }
    case "Extent":
      return Extent.whole(["unknown"])
    case "Occurrence":
      return Occurrence.YES
    case "Period":
      return { _tag: "Period", precision: "open" }
    case "Quantity":
      return { _tag: "Quantity", unit, low: End.UNBOUNDED, high: End.UNBOUNDED }
    case "Text":
      return Text.text("unknown")
  }
}
