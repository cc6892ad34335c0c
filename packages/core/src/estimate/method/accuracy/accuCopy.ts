/**
 * ACCU with dependence (AccuCopy), and Depen, which knows dependence alone.
 *
 * In words: as ACCU, but in every round it is worked out anew which sources copy which, from the answers that they share
 * and their probabilities; a vote that is likely copied counts less (`independent.ts`). Depen counts independent votes
 * and takes every source to be as accurate as at the start. Sources that share wrong answers give themselves away:
 * right answers are shared by everybody. Copying 0.2 beforehand, 0.8 of a copier's answers copied, 100 wrong values and
 * accuracy 0.8 as in the paper. ACCUSIM adds to a value's votes `influence` times those of the item's other values, by how
 * alike they are; without a similarity it is AccuCopy.
 *
 * Only answers that lose give copies away: where copies win every item from the start, nothing shows.
 *
 * Everything is kept as logarithms or odds. The one public implementation multiplies probabilities instead: with more
 * than about a thousand shared answers it divides nothing by nothing, and takes the pair to copy for certain.
 *
 * @see Dong, Berti-Equille and Srivastava, "Integrating Conflicting Data: The Role of Source Dependence", PVLDB 2009
 */
import { copying } from "../../copying/copying.ts"
import type { Estimate, Estimator, Knowledge, Parameters } from "../../Estimator.ts"
import { factCount, votesBySource, type VoteTable } from "../../table/VoteTable.ts"
import { conclude } from "../pass/conclude.ts"
import { grid } from "../pass/grid.ts"
import { implied } from "../pass/implied.ts"
import { posteriors } from "../pass/posterior.ts"
import { repeat, turn, TURNS } from "../pass/rounds.ts"
import { accuWeight, unsaid } from "./accu.ts"
import { countedSums, independent } from "./independent.ts"
import { accuracies, startingAccuracy } from "./oneAccuracy.ts"

const DEFAULTS = { rounds: 5, tolerance: 1e-6, start: 0.8, wrongValues: 100, alpha: 0.2, copied: 0.8 }

const run =
  (learns: boolean, influence: number) =>
  (table: VoteTable, parameters: Parameters, { priors, known, similarity }: Knowledge): Estimate => {
    const { start, wrongValues, alpha, copied, ...limits } = { ...DEFAULTS, influence, ...parameters }
    const given = votesBySource(table)
    const rest = unsaid(table, wrongValues)
    const weigh = (accuracy: Float64Array): Float64Array => accuracy.map((a) => grid(accuWeight(wrongValues)(a)))
    const began = startingAccuracy(table, start, priors)
    let trustworthiness: Float64Array = began
    let counts: Float64Array = new Float64Array(table.voteSource.length).fill(1)
    const believed = (): Float64Array => {
      const sums = countedSums(table, weigh(learns ? trustworthiness : began), counts)
      const likened = limits.influence > 0 && similarity !== undefined
      return posteriors(table, likened ? implied(table, sums, limits.influence, similarity) : sums, { rest, known })
    }
    let belief: Float64Array = new Float64Array(factCount(table))
    const ended = repeat(limits, (n) => {
      const before = trustworthiness
      belief = believed()
      trustworthiness = accuracies(table, belief, given, { right: 0, wrong: 0, priors })
      const accuracy = learns ? trustworthiness : began
      counts = independent(
        table,
        copying(table, { accuracy, probability: belief, alpha, c: copied, n: wrongValues }),
        copied,
      )
      return n === 1 ? Number.POSITIVE_INFINITY : turn(before, trustworthiness)
    })
    belief = believed()
    return conclude(table, { belief, beliefIs: "probability", trustworthiness, ...ended })
  }

/**
 * ACCU with dependence: see the head of this file.
 *
 * @example
 * ```ts import.meta.vitest
 * import { estimate, tableOf } from "@corroborate/core"
 * import { accu } from "@corroborate/core/estimate/method/accuracy/accu"
 * import { accuCopy } from "@corroborate/core/estimate/method/accuracy/accuCopy"
 *
 * const names = (name: string, n: number) => Array.from({ length: n }, (_, i) => `${name} ${i}`)
 * const say = (sources: ReadonlyArray<string>, items: ReadonlyArray<string>, slip = false) =>
 *   sources.flatMap((source) => items.map((item) => ({ item, source, value: slip ? `slip on ${item}` : "right" })))
 * const [honest, copies] = [names("honest", 4), names("copy", 3)]
 * const table = tableOf([
 *   ...say(honest, names("lost", 4)), ...say(copies, names("lost", 4), true),
 *   ...say(honest.slice(0, 2), names("open", 2)), ...say(copies, names("open", 2), true),
 *   ...say(copies, names("fine", 20)),
 * ])
 * const right = (method: typeof accu) =>
 *   Array.from(estimate(table, method).winners, (f) => table.values.at(table.factValue[f] ?? 0)).filter((v) => v === "right")
 * right(accu).length // => 24
 * right(accuCopy).length // => 26
 * ```
 */
export const accuCopy: Estimator = {
  name: "accu-copy",
  title: "ACCU with dependence (AccuCopy)",
  paper: "Dong, Berti-Equille and Srivastava, PVLDB 2009",
  answers: "single",
  trustworthinessIs: "accuracy: mean probability of its facts",
  defaults: DEFAULTS,
  meaning: {
    ...TURNS,
    start: "accuracy before the first round, between 0 and 1",
    wrongValues: "how many wrong values an item may have, above 0",
    alpha: "probability beforehand that one of two sources copies the other, between 0 and 1",
    copied: "share of its answers that a copier copies, between 0 and 1 (c)",
  },
  cost: "votes, and pairs of sources that share answers which win no item",
  stops: "when the direction of trustworthiness stands still",
  uses: ["priors", "known", "copying"],
  axioms: {
    "claim coherence": "no",
    "source coherence": "no",
    symmetry: "yes",
    "fresh positive responsiveness": "no",
    "source positive responsiveness": "no",
    "marginal trustworthiness": "no",
    "trust-based monotonicity": "no",
    "disjoint independence": "no",
    "classical independence": "no",
    "conflict coherence": "no",
    "antisource coherence": "no",
  },
  run: run(true, 0),
}

/**
 * Votes less what is copied, every source as accurate as any: see the head of this file.
 *
 * @example
 * ```ts import.meta.vitest
 * import { estimate, tableOf } from "@corroborate/core"
 * import { depen } from "@corroborate/core/estimate/method/accuracy/accuCopy"
 *
 * const table = tableOf([
 *   { item: "toll", source: "monitor", value: "62" },
 *   { item: "toll", source: "daily", value: "62" },
 *   { item: "toll", source: "ministry", value: "20" },
 * ])
 * estimate(table, depen).winners[0] // => 1
 * ```
 */
export const depen: Estimator = {
  ...accuCopy,
  name: "depen",
  title: "Depen (dependence alone)",
  axioms: {
    "claim coherence": "no",
    "source coherence": "yes",
    symmetry: "yes",
    "fresh positive responsiveness": "no",
    "source positive responsiveness": "yes",
    "marginal trustworthiness": "no",
    "trust-based monotonicity": "no",
    "disjoint independence": "yes",
    "classical independence": "no",
    "conflict coherence": "no",
    "antisource coherence": "no",
  },
  run: run(false, 0),
}

/**
 * ACCU with dependence, and values that support what they are like: see the head of this file.
 *
 * @example
 * ```ts import.meta.vitest
 * import { estimate, tableOf } from "@corroborate/core"
 * import { accuSim } from "@corroborate/core/estimate/method/accuracy/accuCopy"
 *
 * const table = tableOf([
 *   { item: "name", source: "a", value: "J. Li" },
 *   { item: "name", source: "b", value: "Jun Li" },
 *   { item: "name", source: "c", value: "Zhao" },
 * ])
 * const similarity = (a: number, b: number) => (a + b === 1 ? 0.9 : -0.5)
 * const { belief } = estimate(table, accuSim, { similarity })
 * (belief[2] ?? 1) < (belief[0] ?? 0) // => true
 * ```
 */
export const accuSim: Estimator = {
  ...accuCopy,
  name: "accu-sim",
  title: "ACCUSIM (dependence and similarity)",
  defaults: { ...DEFAULTS, influence: 0.5 },
  meaning: { ...accuCopy.meaning, influence: "weight of what other values of the item support, 0 to 1 (rho)" },
  cost: "as `accu-copy`, and values squared in every item",
  uses: ["similarity", "priors", "known", "copying"],
  axioms: {
    "claim coherence": "no",
    "source coherence": "no",
    symmetry: "yes",
    "fresh positive responsiveness": "no",
    "source positive responsiveness": "no",
    "marginal trustworthiness": "no",
    "trust-based monotonicity": "no",
    "disjoint independence": "no",
    "classical independence": "no",
    "conflict coherence": "no",
    "antisource coherence": "no",
  },
  run: run(true, 0.5),
}
