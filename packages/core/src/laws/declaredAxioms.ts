/** The axioms of truth discovery as laws of a method: ours, and anybody's own. */
import * as fc from "fast-check"
import type { Axiom, Estimator } from "../estimate/Estimator.ts"
import { estimate } from "../estimate/estimate.ts"
import { tableOf } from "../estimate/table/tableOf.ts"
import { arbitrarySingleVotes } from "../testing/votes.ts"
import { claimOf, type Rank } from "./axioms/Ranking.ts"
import { tryAxiom } from "./axioms/trials.ts"
import { law, type Law } from "./Law.ts"

/** Reads the rankings of a method: its standing where it has one, else its beliefs. */
export const rankBy =
  (method: Estimator, parameters: Readonly<Record<string, number>> = {}): Rank =>
  (votes) => {
    const table = tableOf(votes)
    const { trustworthiness, belief, standing = belief } = estimate(table, method, { parameters })
    const claims = new Map<string, number>()
    for (let i = 0; i < table.items.size; i++)
      for (let f = table.itemFacts[i] ?? 0; f < (table.itemFacts[i + 1] ?? 0); f++)
        claims.set(
          claimOf({ item: table.items.at(i), value: table.values.at(table.factValue[f] ?? 0) }),
          standing[f] ?? 0,
        )
    return { trust: new Map(Array.from(trustworthiness, (t, s) => [table.sources.at(s), t])), belief: claims }
  }

/** Networks on which axioms are tried: up to four items, six sources, three values and fourteen votes. */
export const arbitraryNetwork = (): ReturnType<typeof arbitrarySingleVotes> =>
  arbitrarySingleVotes({ items: 4, sources: 6, values: 3, votes: 14 })

/**
 * The axioms that a method says it keeps, each tried on random networks.
 *
 * @example
 * ```ts import.meta.vitest
 * import { ESTIMATORS } from "@corroborate/core"
 * import { declaredAxioms } from "@corroborate/core/laws"
 *
 * for (const law of declaredAxioms(ESTIMATORS[0])) law.check({ numRuns: 5, seed: 42 })
 * ```
 */
export const declaredAxioms = (
  method: Estimator,
  parameters: Readonly<Record<string, number>> = {},
): ReadonlyArray<Law> => {
  const rank = rankBy(method, parameters)
  const isAxiom = (name: string): name is Axiom => name in method.axioms
  return Object.entries(method.axioms).flatMap(([name, kept]) =>
    kept === "yes" && isAxiom(name)
      ? [
          law(
            name,
            "holds on every network of at most one value an item from each source",
            fc.property(arbitraryNetwork(), (votes) => tryAxiom(name, rank, votes) !== "broken"),
          ),
        ]
      : [],
  )
}
