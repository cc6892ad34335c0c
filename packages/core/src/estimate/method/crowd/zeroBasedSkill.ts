/**
 * Zero-Based Skill: Wawa over and over, moving skills part of the way.
 *
 * In words: skills start just above pure chance, 1 / values; each round takes the vote weighted by skill, and moves a
 * skill by `rate` towards the share of its source's answers that are with that vote; the rate halves every twenty
 * rounds. A hundred rounds, since nothing else is said.
 *
 * @see Ustalov, Pavlichenko and Tseitlin, "Learning from Crowds with Crowd-Kit", JOSS 2024
 */
import type { Estimate, Estimator, Parameters } from "../../Estimator.ts"
import type { VoteTable } from "../../table/VoteTable.ts"
import { agreed } from "../pass/agreed.ts"
import { conclude } from "../pass/conclude.ts"
import { grid } from "../pass/grid.ts"
import { change, repeat, ROUNDS } from "../pass/rounds.ts"
import { shares } from "../pass/shares.ts"
import { factSums } from "../pass/spread.ts"

const DEFAULTS = { rounds: 100, tolerance: 0, rate: 1, halving: 20 }

const run = (table: VoteTable, parameters: Parameters): Estimate => {
  const { rate, halving, ...limits } = { ...DEFAULTS, ...parameters }
  let skill: Float64Array = new Float64Array(table.sources.size).fill(grid(1 / table.values.size + 1e-5))
  const ended = repeat(limits, (n) => {
    const before = skill
    const step = rate * 0.5 ** Math.floor(n / halving)
    const share = agreed(table, factSums(table, before))
    skill = before.map((x, s) => grid(x + step * ((share[s] ?? 0) - x)))
    return change(before, skill)
  })
  return conclude(table, {
    belief: shares(table, skill),
    standing: factSums(table, skill),
    beliefIs: "score",
    trustworthiness: skill,
    ...ended,
  })
}

/**
 * See the head of this file.
 *
 * @example
 * ```ts import.meta.vitest
 * import { estimate, tableOf } from "@corroborate/core"
 * import { zeroBasedSkill } from "@corroborate/core/estimate/method/crowd/zeroBasedSkill"
 *
 * const table = tableOf([
 *   { item: "photo 1", source: "a", value: "yes" },
 *   { item: "photo 1", source: "b", value: "yes" },
 *   { item: "photo 1", source: "c", value: "no" },
 * ])
 * estimate(table, zeroBasedSkill).stopped // => "Converged"
 * ```
 */
export const zeroBasedSkill: Estimator = {
  name: "zero-based-skill",
  title: "Zero-Based Skill",
  paper: "Ustalov, Pavlichenko and Tseitlin, JOSS 2024",
  answers: "single",
  trustworthinessIs: "smoothed share of its votes that agree with the weighted vote",
  defaults: DEFAULTS,
  meaning: {
    ...ROUNDS,
    rate: "how far a skill moves in a round, 0 to 1",
    halving: "rounds after which the rate is halved, at least 1",
  },
  cost: "votes",
  stops: "when no skill moves, or after `rounds`",
  uses: [],
  axioms: {
    "claim coherence": "yes",
    "source coherence": "no",
    symmetry: "yes",
    "fresh positive responsiveness": "no",
    "source positive responsiveness": "no",
    "trust-based monotonicity": "yes",
    "disjoint independence": "yes",
    "classical independence": "no",
    "conflict coherence": "no",
    "antisource coherence": "no",
  },
  run,
}
