/** How many sources an assessment hangs on. */
import { kindOf } from "../compare/rivals.ts"
import { byEnd, byStart, endsBefore, spanOf, type Span } from "../compare/span.ts"
import { groupBy } from "../value/groupBy.ts"
import type { Position } from "../compare/Position.ts"
import type { Assessment } from "./Assessment.ts"

const sourcesOf = ({ witnesses }: Position): number => witnesses.length

/** What the most sources around some one point of a line come to, walking from start to start. O(n log n). */
const mostAround = (spanned: ReadonlyArray<{ readonly span: Span; readonly sources: number }>): number => {
  const starting = spanned.toSorted((a, b) => byStart(a.span, b.span))
  const ending = spanned.toSorted((a, b) => byEnd(a.span, b.span))
  let [here, most, begun, over] = [0, 0, 0, 0]
  for (const { span } of starting) {
    for (let next = starting[begun]; next !== undefined && byStart(next.span, span) <= 0; next = starting[begun]) {
      here += next.sources
      begun++
    }
    for (let next = ending[over]; next !== undefined && endsBefore(next.span, span); next = ending[over]) {
      here -= next.sources
      over++
    }
    most = Math.max(most, here)
  }
  return most
}

/** The most sources of one kind of answer that can be kept so that all answers left can hold: those around some one point. */
const largestPeace = (like: ReadonlyArray<Position>): number => {
  const spanned = like.flatMap((position) => {
    const span = spanOf(position.value)
    return span === undefined ? [] : [{ span, sources: sourcesOf(position) }]
  })
  if (spanned.length > 0) return mostAround(spanned)
  // Texts never stand against each other; of labels, and of yes and no, only one can be kept.
  const counts = like.map(sourcesOf)
  return like[0]?.value._tag === "Text"
    ? counts.reduce((sum, n) => sum + n, 0)
    : counts.reduce((most, n) => Math.max(most, n), 0)
}

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
