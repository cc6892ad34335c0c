/** Answers that stand against each other, pair by pair: conflicts say only which claims they lie between. */
import { relateAnswers, tellAgainst, type Assessment, type Position } from "@corroborate/core"

/** Two positions by their place in the assessment. */
export type Pair = readonly [number, number]

/** Pairs told at the most; they grow with the square of the answers. Chosen: more can be seen on no map. */
const MOST = 200

const standAgainst = (a: Position, b: Position): boolean =>
  a.value._tag === "Extent" && b.value._tag === "Extent" && !a.denied && !b.denied
    ? tellAgainst(a.value, b.value)
    : relateAnswers(a, b) === "Disjoint"

/**
 * The pairs of positions that a conflict lies between and that cannot both hold, or of which one tells against the other;
 * two hundred at the most.
 *
 * **Law** *grounded*: each side of a pair holds a claim of a contradiction, a dispute or an implied conflict.
 * O(n²) in the positions that conflicts lie between, n being held down by the limit.
 *
 * @example
 * ```ts import.meta.vitest
 * import { disputedPairs } from "@corroborate/adapters/note/disputes"
 * import { reconcile } from "@corroborate/core"
 * import { rivalTolls } from "@corroborate/core/testing"
 *
 * reconcile(rivalTolls(3)).assessments.map(disputedPairs) // => [[[0, 1], [0, 2], [1, 2]]]
 * ```
 */
export const disputedPairs = ({ positions, conflicts }: Assessment): ReadonlyArray<Pair> => {
  const open = new Set(conflicts.filter(({ kind }) => isDispute(kind)).flatMap(({ between }) => between))
  const sides = positions.flatMap(({ claims }, i) => (claims.some(({ id }) => open.has(id)) ? [i] : []))
  const pairs: Array<Pair> = []
  for (const [n, i] of sides.entries()) {
    for (const j of sides.slice(n + 1)) {
      if (pairs.length === MOST) return pairs
      const [a, b] = [positions[i], positions[j]]
      if (a !== undefined && b !== undefined && standAgainst(a, b)) pairs.push([i, j])
    }
  }
  return pairs
}

/** Kinds of conflict in which answers stand against each other. */
export const isDispute = (kind: Assessment["conflicts"][number]["kind"]): boolean =>
  kind === "contradiction" || kind === "extent-dispute" || kind === "implied-only" || kind === "self-contradiction"
