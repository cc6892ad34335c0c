/** Rival quantities side by side on one scale, each as loose as it was said. */
import { Quantity, type Position } from "@corroborate/core"
import { el, type Element } from "../Markup.ts"
import type { Words } from "../words/Words.ts"
import { drawing, endMark, line, shape, words as label, type Standing } from "./marks.ts"
import { axis } from "./axis.ts"
import { scaleOf, type Scale } from "./Scale.ts"

/** A position, its words made safe, with its letter in the table of answers. */
export interface Lettered {
  readonly letter: string
  readonly position: Position
}

/** A position whose value is a quantity. */
interface Row extends Lettered {
  readonly value: Quantity.Quantity
}

/** What marks a drawing uses, so that its legend tells no more. */
export type Used = ReadonlySet<keyof Words["legend"]>

/** A drawing with the marks that it uses. */
export interface Drawn {
  readonly unit: string
  readonly svg: Element
  readonly used: Used
}

/** Rows drawn at the most; further answers stand in the table alone. Chosen: a page of paper. */
const ROWS = 24
const LEFT = 20
const RIGHT = 300
const HEIGHT = 32

const standingOf = ({ replaced, implied }: Position): Standing => {
  if (implied) return "implied"
  return replaced ? "replaced" : "current"
}

const numbersOf = (value: Quantity.Quantity): ReadonlyArray<number> => {
  const { low, high } = Quantity.admitted(value)
  return [low, high, value.low, value.high].flatMap((end) => (end._tag === "Unbounded" ? [] : [end.at]))
}

const isPoint = ({ low, high }: Quantity.Quantity): boolean =>
  low._tag !== "Unbounded" && high._tag !== "Unbounded" && low.at === high.at

/** The bar of an interval, or the dot of a number. */
const bar = (value: Quantity.Quantity, y: number, standing: Standing, { at }: Scale): ReadonlyArray<Element> => {
  const { low, high } = value
  if (isPoint(value) && low._tag !== "Unbounded") {
    const leeway = Quantity.admitted(value)
    const hedged =
      value.approximate === true && leeway.low._tag !== "Unbounded" && leeway.high._tag !== "Unbounded"
        ? [line("leeway", [at(leeway.low.at), y], [at(leeway.high.at), y])]
        : []
    return [...hedged, shape("circle", at(low.at), y, standing)]
  }
  const from = low._tag === "Unbounded" ? LEFT - 14 : at(low.at)
  const to = high._tag === "Unbounded" ? RIGHT + 14 : at(high.at)
  return [
    line(`bar ${standing}`, [from, y], [to, y]),
    endMark(markOf(low), from, y, 180, standing),
    endMark(markOf(high), to, y, 0, standing),
  ]
}

const markOf = ({ _tag }: Quantity.Quantity["low"]): "closed" | "open" | "unbounded" => {
  switch (_tag) {
    case "Closed":
      return "closed"
    case "Open":
      return "open"
    case "Unbounded":
      return "unbounded"
  }
}

const usedBy = ({ position, value }: Row): ReadonlyArray<keyof Words["legend"]> => {
  const standing = standingOf(position)
  const ends = isPoint(value) ? (["point"] as const) : ([markOf(value.low), markOf(value.high)] as const)
  return [
    ...ends,
    ...(value.approximate === true ? (["leeway"] as const) : []),
    ...(standing === "current" ? [] : [standing]),
  ]
}

const rowOf = (row: Row, i: number, scale: Scale, { direction, sentences }: Words): Element => {
  const { letter, position, value } = row
  const y = i * HEIGHT + 26
  const standing = standingOf(position)
  const told = `${letter}  ${sentences.amount(value)}`
  return el(
    "g",
    {},
    el("title", {}, sentences.answer({ value, denied: false })),
    direction === "rtl" ? label(told, RIGHT + 10, y - 10, "end") : label(told, LEFT - 10, y - 10, "start"),
    line("level", [LEFT, y], [RIGHT, y]),
    ...bar(value, y, standing, scale),
  )
}

const draw = (unit: string, rows: ReadonlyArray<Row>, words: Words): Drawn => {
  const shown = rows.slice(0, ROWS)
  const scale = scaleOf(
    shown.flatMap(({ value }) => numbersOf(value)),
    LEFT,
    RIGHT,
  )
  const height = shown.length * HEIGHT + 30
  return {
    unit,
    svg: drawing(
      height,
      words.phrases.intervals(unit),
      ...shown.map((row, i) => rowOf(row, i, scale, words)),
      ...axis(scale, height - 22, { from: LEFT, to: RIGHT }),
    ),
    used: new Set(shown.flatMap(usedBy)),
  }
}

/** Whether there is something to hold against each other: two answers that were not replaced. */
const areRivals = (rows: ReadonlyArray<Row>): boolean => rows.filter(({ position }) => !position.replaced).length > 1

/**
 * Drawings of the affirmed quantities among some positions, one for each unit in which at least two of them stand. A
 * quantity without any number is left to the table.
 */
export const intervals = (lettered: ReadonlyArray<Lettered>, words: Words): ReadonlyArray<Drawn> => {
  const byUnit = new Map<string, Array<Row>>()
  for (const { letter, position } of lettered) {
    const { value } = position
    if (value._tag !== "Quantity" || position.denied || numbersOf(value).length === 0) continue
    const row = { letter, position, value }
    const rows = byUnit.get(value.unit)
    if (rows === undefined) byUnit.set(value.unit, [row])
    else rows.push(row)
  }
  return Array.from(byUnit).flatMap(([unit, rows]) => (areRivals(rows) ? [draw(unit, rows, words)] : []))
}
