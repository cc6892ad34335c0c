/**
 * GLAD: how able a source is, times how easy an item is.
 *
 * In words: a vote is right with probability logistic(ability x ease), else one of the other K - 1 values of the
 * vocabulary, each alike; ease is e^b. An item's probabilities follow from its sources' abilities; abilities and b are
 * then improved by steps of Newton's kind on the expected likelihood, with normal priors of mean 1 and deviation 1, as
 * in crowd-kit. A source of ability below 0 is worse than chance, and its votes then count against.
 *
 * @see Whitehill, Ruvolo, Wu, Bergsma and Movellan, "Whose Vote Should Count More", NIPS 2009
 */
import type { Estimate, Estimator, Knowledge, Parameters } from "../../Estimator.ts"
import type { VoteTable } from "../../table/VoteTable.ts"
import { voteShares } from "../../winners.ts"
import { unsaid } from "../accuracy/accu.ts"
import { conclude } from "../pass/conclude.ts"
import { grid, logOf } from "../pass/grid.ts"
import { posteriors } from "../pass/posterior.ts"
import { change, repeat, ROUNDS } from "../pass/rounds.ts"
import { factSums, supports } from "../pass/spread.ts"

const DEFAULTS = { rounds: 100, tolerance: 1e-4, steps: 5, ability: 1, ease: 1 }

interface Skills {
  /** Per source. */
  readonly ability: Float64Array
  /** Per item the logarithm of its ease. */
  readonly ease: Float64Array
}

/** One step uphill for every ability and every ease at once, by gradient over curvature, at most 1 long. */
const step = (table: VoteTable, belief: Float64Array, { ability, ease }: Skills, prior: Skills): Skills => {
  const { itemFacts, factVotes, voteSource } = table
  const [slope, bend] = [new Float64Array(ability.length), new Float64Array(ability.length).fill(1)]
  const easier = new Float64Array(ease.length)
  for (let i = 0; i < ease.length; i++) {
    const scale = Math.exp(ease[i] ?? 0)
    let [slopeHere, bendHere] = [0, 1]
    for (let f = itemFacts[i] ?? 0; f < (itemFacts[i + 1] ?? 0); f++) {
      for (let v = factVotes[f] ?? 0; v < (factVotes[f + 1] ?? 0); v++) {
        const s = voteSource[v] ?? 0
        const x = (ability[s] ?? 0) * scale
        const p = 1 / (1 + Math.exp(-x))
        const off = (belief[f] ?? 0) - p
        slope[s] = (slope[s] ?? 0) + grid(off * scale)
        bend[s] = (bend[s] ?? 0) + grid(p * (1 - p) * scale * scale)
        slopeHere += grid(off * x)
        bendHere += grid(p * (1 - p) * x * x)
      }
    }
    easier[i] = move(ease[i] ?? 0, slopeHere - (ease[i] ?? 0) + (prior.ease[i] ?? 0), bendHere)
  }
  const abler = ability.map((a, s) => move(a, (slope[s] ?? 0) - a + (prior.ability[s] ?? 0), bend[s] ?? 1))
  return { ability: abler, ease: easier }
}

const move = (at: number, slope: number, bend: number): number =>
  grid(at + Math.min(1, Math.max(-1, (0.5 * slope) / bend)))

const run = (table: VoteTable, parameters: Parameters, { known }: Knowledge): Estimate => {
  const { steps, ability, ease, ...limits } = { ...DEFAULTS, ...parameters }
  const others = Math.max(1, table.values.size - 1)
  const rest = unsaid(table, others)
  const spread = supports(table).map((n) => n * logOf(others))
  const prior: Skills = {
    ability: new Float64Array(table.sources.size).fill(ability),
    ease: new Float64Array(table.items.size).fill(ease),
  }
  let skills = prior
  let belief: Float64Array = voteShares(table)
  const ended = repeat(limits, () => {
    const before = belief
    const sums = factSums(table, skills.ability)
    for (let i = 0; i < table.items.size; i++) {
      const scale = Math.exp(skills.ease[i] ?? 0)
      for (let f = table.itemFacts[i] ?? 0; f < (table.itemFacts[i + 1] ?? 0); f++)
        sums[f] = grid((sums[f] ?? 0) * scale) + (spread[f] ?? 0)
    }
    belief = posteriors(table, sums, { rest, known })
    for (let n = 0; n < steps; n++) skills = step(table, belief, skills, prior)
    return change(before, belief)
  })
  return conclude(table, { belief, beliefIs: "probability", trustworthiness: skills.ability, ...ended })
}

/**
 * See the head of this file.
 *
 * @example
 * ```ts import.meta.vitest
 * import { estimate, tableOf } from "@corroborate/core"
 * import { glad } from "@corroborate/core/estimate/method/crowd/glad"
 *
 * const table = tableOf([
 *   { item: "photo 1", source: "a", value: "yes" },
 *   { item: "photo 1", source: "b", value: "yes" },
 *   { item: "photo 1", source: "c", value: "no" },
 * ])
 * estimate(table, glad).winners[0] // => 1
 * ```
 */
export const glad: Estimator = {
  name: "glad",
  title: "GLAD",
  paper: "Whitehill, Ruvolo, Wu, Bergsma and Movellan, NIPS 2009",
  answers: "single",
  trustworthinessIs: "ability: log-odds of being right on an item of ease 1",
  defaults: DEFAULTS,
  meaning: {
    ...ROUNDS,
    tolerance: "largest change of a probability in one round that counts as standing still",
    steps: "steps uphill in one round",
    ability: "ability of every source beforehand",
    ease: "logarithm of every item's ease beforehand",
  },
  cost: "votes x `steps`, an exponential each",
  stops: "when no probability moves by more than `tolerance`",
  uses: ["known"],
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
  run,
}
