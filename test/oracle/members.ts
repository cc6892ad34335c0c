/**
 * Values as the sets of points that they let in, on a grid fine enough to tell every value of the generators from every
 * other: slow, and too simple to be wrong in the way that what it checks may be.
 */
import { Quantity, type EntitySet, type Period, type Relation } from "@corroborate/core"

/** Which points of a grid a value lets in. */
export type Members = ReadonlyArray<boolean>

/** How two sets of points of one grid stand. */
export const relationOf = (a: Members, b: Members): Relation.Relation => {
  const both = a.some((inA, i) => inA && b[i] === true)
  const onlyA = a.some((inA, i) => inA && b[i] !== true)
  const onlyB = b.some((inB, i) => inB && a[i] !== true)
  if (!both) return "Disjoint"
  if (onlyA && onlyB) return "Overlaps"
  if (onlyA) return "Contains"
  return onlyB ? "Within" : "Equal"
}

/** The points in both. */
export const inBoth = (a: Members, b: Members): Members => a.map((inA, i) => inA && b[i] === true)

/** The points in either. */
export const inEither = (a: Members, b: Members): Members => a.map((inA, i) => inA || b[i] === true)

/** The points from the first to the last of a set. */
export const stretch = (a: Members): Members =>
  a.map((_, i) => a.slice(0, i + 1).includes(true) && a.slice(i).includes(true))

/** Twentieths from -1 to 6: every end of the generator, hedged ones too, with points on either side. */
const NUMBERS = Array.from({ length: 141 }, (_, i) => (i - 20) / 20)

/** The numbers of the grid that a quantity lets in. */
export const numbersIn = (it: Quantity.Quantity): Members => {
  const { low, high } = Quantity.admitted(it)
  return NUMBERS.map((x) => {
    const above = low._tag === "Unbounded" || x > low.at || (low._tag === "Closed" && x === low.at)
    return above && (high._tag === "Unbounded" || x < high.at || (high._tag === "Closed" && x === high.at))
  })
}

/** The first and last second of each day of a week and a bit, and the seconds around eight in the evening. */
const SECONDS = Array.from({ length: 9 }, (_, i) => `2018-03-${17 + i}`).flatMap((day) =>
  ["00:00:00", "19:59:59", "20:00:00", "20:00:01", "23:59:59"].map((time) => `${day}T${time}Z`),
)

/** The seconds of the grid that a period covers. */
export const secondsIn = ({ start, end }: Period.Period): Members =>
  SECONDS.map((second) => {
    const since = start === undefined || (start.length === 10 ? second.slice(0, 10) : second) >= start
    return since && (end === undefined || (end.length === 10 ? second.slice(0, 10) : second) <= end)
  })

const NAMES = ["Hajar al-Aswad", "Qadam", "Tadamun", "Yarmuk"]

/** The names that a set holds. */
export const namesIn = ({ members }: EntitySet.EntitySet): Members => NAMES.map((name) => members.includes(name))
