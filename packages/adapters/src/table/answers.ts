/** The answers that the cells of a row give: figures, and ranges whose ends stand in two columns. */
import { End, Quantity, relation, type Value } from "@corroborate/core"
import { readCell, unknownValue, type Cell, type Expected } from "../cell/cell.ts"
import type { AnswerPlan, ColumnOrigin, Origin } from "./plan.ts"
import { columnOf, isNotKnown, tell, tellOnce, textOf, type RowReading } from "./row.ts"

/** An answer found in a row, with the column it stands in. */
export interface Found {
  readonly value: Value
  readonly unknown: boolean
  readonly column?: string
}

/** What stands in a field, as a value is read: a text that the map calls unknown is, whatever it looks like. */
const cellIn = (reading: RowReading, origin: Origin, expected: Expected, blank: ReadonlySet<string>): Cell => {
  const text = textOf(reading, origin) ?? ""
  if (blank.has(text)) {
    tellOnce(reading, origin, `\`${text.slice(0, 20)}\` here stands for nothing reported; it makes no claim`)
    return { _tag: "Blank" }
  }
  return text !== "" && isNotKnown(reading, text) ? { _tag: "Unknown" } : readCell(text, expected)
}

const NONE: ReadonlySet<string> = new Set()

const foundIn = (
  reading: RowReading,
  origin: Origin,
  expected: Expected,
  blank: ReadonlySet<string> = NONE,
): ReadonlyArray<Found> => {
  const cell = cellIn(reading, origin, expected, blank)
  const name = columnOf(origin)?.name
  const column = name === undefined ? {} : { column: name }
  switch (cell._tag) {
    case "Blank":
      return []
    case "Unknown":
      return [{ value: unknownValue(expected), unknown: true, ...column }]
    case "Written":
      return [{ value: cell.value, unknown: false, ...column }]
    case "Unreadable":
      tell(reading, origin, cell.problem, "refused")
      return []
  }
}

/** One end of a range, from a column of its own: it must be a plain number. */
const endIn = (
  reading: RowReading,
  origin: ColumnOrigin | undefined,
  side: "low" | "high",
  expected: Expected,
): End.End | undefined => {
  if (origin === undefined) return undefined
  const [found] = foundIn(reading, origin, expected)
  return found?.value._tag === "Quantity" ? found.value[side] : undefined
}

const rangeOf = (reading: RowReading, answer: AnswerPlan, expected: Expected): ReadonlyArray<Found> => {
  const { low: lowOrigin, high: highOrigin } = answer
  const [low, high] = [endIn(reading, lowOrigin, "low", expected), endIn(reading, highOrigin, "high", expected)]
  if (low === undefined && high === undefined) return []
  const quantity = Quantity.between(low ?? End.UNBOUNDED, high ?? End.UNBOUNDED, expected.unit)
  const origin = highOrigin ?? lowOrigin
  if (origin === undefined) return []
  if (quantity === undefined)
    tell(reading, origin, "the upper end is below the lower one; no range is made of them", "refused")
  return quantity === undefined ? [] : [{ value: quantity, unknown: false, column: origin.name }]
}

/** The single figure and the range around it; a range that says no more than the figure is left out. */
export const answersOf = (reading: RowReading, answer: AnswerPlan, expected: Expected): ReadonlyArray<Found> => {
  const figure = answer.value === undefined ? [] : foundIn(reading, answer.value, expected, answer.blank)
  const range = rangeOf(reading, answer, expected)
  return [...figure, ...range.filter(({ value }) => !figure.some((one) => relation(one.value, value) === "Equal"))]
}
