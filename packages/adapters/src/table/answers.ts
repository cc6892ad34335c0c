/** The answers that the cells of a row give: figures, and ranges whose ends stand in two columns. */
import { End, Quantity, relation, type Value } from "@corroborate/core"
import { readCell, unknownValue, type Cell, type Expected } from "../cell/cell.ts"
import type { AnswerPlan, ColumnOrigin, Origin } from "./plan.ts"
import { cellAt, tell, type RowReading } from "./row.ts"

/** An answer found in a row, with the column it stands in. */
export interface Found {
  readonly value: Value
  readonly unknown: boolean
  readonly column?: string
}

const foundIn = (reading: RowReading, origin: Origin, expected: Expected): ReadonlyArray<Found> => {
  const text = origin._tag === "Constant" ? origin.text : cellAt(reading, origin.at)
  const cell: Cell = readCell(text, expected)
  const column = origin._tag === "Column" ? { column: origin.name } : {}
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
  const figure = answer.value === undefined ? [] : foundIn(reading, answer.value, expected)
  const range = rangeOf(reading, answer, expected)
  return [...figure, ...range.filter(({ value }) => !figure.some((one) => relation(one.value, value) === "Equal"))]
}
