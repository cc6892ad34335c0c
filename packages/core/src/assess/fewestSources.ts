/** How many sources an assessment hangs on. */
import { relateAnswers } from "../compare/relate.ts"
import { kindOf } from "../compare/rivals.ts"
import { isApart, startsBefore } from "../value/End.ts"
import { groupBy } from "../value/groupBy.ts"
import { closing, opening } from "../value/Period.ts"
import { admitted } from "../value/Quantity.ts"
import type { Position } from "../compare/Position.ts"
import type { Assessment } from "./Assessment.ts"

/** Whether the second position allows the point at which the first begins: what begins nowhere is met by what does likewise. */
const holdsStartOf = (first: Position, other: Position): boolean => {
  const [a, b] = [first.value, other.value]
  if (first.denied || other.denied) return relateAnswers(first, other) !== "Disjoint"
  if (a._tag === "Quantity" && b._tag === "Quantity") {
    const [p, q] = [admitted(a), admitted(b)]
    return !startsBefore(p.low, q.low) && !isApart(q.high, p.low)
  }
  if (a._tag === "Period" && b._tag === "Period") {
    const [start, from] = [a.start === undefined ? "" : opening(a.start), b.start === undefined ? "" : opening(b.start)]
    return from <= start && (b.end === undefined || start <= closing(b.end))
  }
  return relateAnswers(first, other) !== "Disjoint"
}

/** The most sources of one kind of answer that can be kept so that all answers left can hold: those around some one point. */
const largestPeace = (like: ReadonlyArray<Position>): number =>
  Math.max(
    ...like.map((position) =>
      like
        .filter((other) => other === position || holdsStartOf(position, other))
        .reduce((sum, { witnesses }) => sum + witnesses.length, 0),
    ),
  )

/** Answers of different kinds, or in different units, never stand against each other: each kind keeps its own peace. */
const mostKept = (held: ReadonlyArray<Position>): number =>
  Array.from(groupBy(held, kindOf).values(), largestPeace).reduce((sum, n) => sum + n, 0)

/**
 * The fewest independent sources that have to be left out until the status is another.
 *
 * Corroborated: all but one behind each answer that several give. Contested: all but the most whose answers can hold
 * together (pairwise meeting intervals share a point, so points are enough). Compatible: all but one.
 *
 * @returns `undefined` when nobody speaks, when a source stands behind two answers at once, and for disputed extents and
 * sets, where the exact number would cost more than it tells.
 */
export const fewestSources = ({ status, positions }: Assessment): number | undefined => {
  const held = positions.filter(({ witnesses }) => witnesses.length > 0)
  const places = held.flatMap(({ witnesses }) => witnesses)
  const total = new Set(places).size
  if (total === 0 || places.length > total) return undefined
  if (total === 1) return 1
  switch (status) {
    case "corroborated":
      return held.reduce((sum, { witnesses }) => sum + witnesses.length - 1, 0)
    case "compatible":
      return total - 1
    case "contested":
      return held.some(({ value, denied }) => denied || value._tag === "Extent" || value._tag === "EntitySet")
        ? undefined
        : total - mostKept(held)
    case "single-source":
    case "unattributed":
    case "open":
      return undefined
  }
}
