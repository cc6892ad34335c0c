/** The questions of a family that the others are held against. */
import type { Comparison } from "../compare/Comparison.ts"
import type { Position } from "../compare/Position.ts"
import { stonesOf, type Stones } from "../compare/rivals.ts"

/** A question that limits its scope no more than any other of its family, with the answers that show what it excludes. */
export interface Hub {
  readonly comparison: Comparison
  readonly stones: Stones<Position>
}

/** Where several questions limit their scope equally little, each is held against so many of them. Chosen. */
const HUBS = 64

const limits = ({ question }: Comparison): number => Object.keys(question.scope).length

const isInSeries = ({ question: { scope } }: Comparison): boolean =>
  scope.counting === "per-period" || (scope.period !== undefined && scope.period.start === undefined)

/** What is told of a question now, ready to be held against others. */
export const toldIn = ({ positions }: Comparison): Stones<Position> =>
  stonesOf(positions.filter(({ current }) => current.length > 0))

/**
 * The questions that limit their scope least, but for those of a series: {@link HUBS} of them at most.
 */
export const hubsOf = (family: ReadonlyArray<Comparison>): ReadonlyArray<Hub> => {
  const least = family.reduce((fewest, one) => Math.min(fewest, limits(one)), Infinity)
  return family
    .filter((one) => limits(one) === least && !isInSeries(one))
    .toSorted((a, b) => (a.question.id < b.question.id ? -1 : 1))
    .slice(0, HUBS)
    .map((comparison) => ({ comparison, stones: toldIn(comparison) }))
}
