/** When and where, as answers of their own: for tables of events, whose rows are about one event each. */
import { Extent, type Period, type Place, type Scope } from "@corroborate/core"
import { placeOf, readPlace } from "../cell/place.ts"
import type { Found } from "./answers.ts"
import type { Origin } from "./plan.ts"
import { columnOf, isNotKnown, tell, textOf, type RowReading } from "./row.ts"
import { beganIn, columnOfTime } from "./times.ts"

/** An answer of a row, before it is known who says it. */
export interface Answered {
  readonly property: string
  readonly scope: Scope
  readonly found: Found
  /** Who says it, when it is not who says the rest of the row. */
  readonly source?: Origin
}

const knownIn = (reading: RowReading, places: ReadonlyArray<Origin>): ReadonlyArray<string> =>
  places.flatMap((origin) => {
    const name = textOf(reading, origin)
    return name === undefined || isNotKnown(reading, name) ? [] : [name]
  })

/** The path of places of a row, as far as it is known. */
export const pathIn = (reading: RowReading): Place.Place | undefined => {
  const { place } = reading.plan
  const names = knownIn(reading, place)
  const [only] = names
  return place.length === 1 && only !== undefined ? readPlace(only) : placeOf(names)
}

const answered = (property: string, value: Found["value"], column: string | undefined): Answered => ({
  property,
  scope: {},
  found: { value, unknown: false, ...(column === undefined ? {} : { column }) },
})

/** When it began, where the map makes an answer of it. */
const beginningOf = ({ plan }: RowReading, happened: Period.Period | undefined): ReadonlyArray<Answered> => {
  const began = plan.begins && happened !== undefined ? beganIn(happened) : undefined
  if (began === undefined || plan.happened === undefined) return []
  return [answered("event.start", began, columnOfTime(plan.happened))]
}

/** Columns of the path that the code of a row leaves out. */
const droppedIn = (reading: RowReading): number => {
  const { code, drop = new Map<string, number>() } = reading.plan.located ?? {}
  const written = textOf(reading, code)
  if (code === undefined || written === undefined) return 0
  const dropped = drop.get(written)
  if (dropped === undefined)
    tell(reading, code, `\`${written.slice(0, 20)}\` is none of its codes; the place is taken as it stands`, "warning")
  return dropped ?? 0
}

/** Where it happened, where the map makes an answer of it: somewhere in the narrowest place that is vouched for. */
const locationOf = (reading: RowReading): ReadonlyArray<Answered> => {
  const { place, located } = reading.plan
  if (located === undefined) return []
  const kept = place.slice(0, place.length - droppedIn(reading))
  const path = kept.length < place.length ? placeOf(knownIn(reading, kept)) : pathIn(reading)
  const column = kept.map(columnOf).findLast((origin) => origin !== undefined && textOf(reading, origin) !== undefined)
  return path === undefined ? [] : [answered("event.place", Extent.partOf(path, "part"), column?.name)]
}

/** When and where it happened, as far as the map makes answers of them. */
export const aroundOf = (reading: RowReading, happened: Period.Period | undefined): ReadonlyArray<Answered> => [
  ...beginningOf(reading, happened),
  ...locationOf(reading),
]
