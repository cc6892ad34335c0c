/** A law: a named property that somebody else can run on their own implementation. */
import * as fc from "fast-check"

/** How to run a law: how often, and from which seed and path when a failure is replayed. */
export interface LawRun {
  readonly numRuns?: number
  readonly seed?: number
  readonly path?: string
  /** Stop at the first counterexample instead of looking for a smaller one. */
  readonly endOnFailure?: boolean
}

/**
 * One law of a suite.
 *
 * @example
 * ```ts import.meta.vitest
 * import { KINDS } from "@corroborate/core"
 * import { valueLaws } from "@corroborate/core/laws"
 * import { quantity } from "@corroborate/core/testing"
 *
 * for (const law of valueLaws(KINDS.Quantity, quantity())) law.check({ numRuns: 10, seed: 42 })
 * ```
 */
export interface Law {
  /** A few words, unique in its suite: the title of its test. */
  readonly name: string
  /** What must hold, in one sentence. */
  readonly statement: string
  /** Tries the law and throws with the smallest counterexample found, its seed and its path. */
  readonly check: (run?: LawRun) => void
}

/**
 * A law from a property.
 *
 * @example
 * ```ts import.meta.vitest
 * import { law } from "@corroborate/core/laws"
 * import * as fc from "fast-check"
 *
 * const even = law("even", "twice a number is even", fc.property(fc.integer(), (n) => (2 * n) % 2 === 0))
 * even.check({ numRuns: 10, seed: 42 })
 * even.name // => "even"
 * ```
 */
export const law = <Ts>(name: string, statement: string, property: fc.IProperty<Ts>): Law => ({
  name,
  statement,
  check: (run = {}) => {
    fc.assert(property, run)
  },
})
