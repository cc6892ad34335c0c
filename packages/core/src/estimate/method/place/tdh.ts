/**
 * TDH, truth discovery in hierarchies: a source may be right, right but vague, or wrong.
 *
 * In words: were v right, a source says v with probability `exact`, one of the item's values that v lies in with
 * probability `vague`, each alike, and one of the others with probability `wrong`, each alike; where v lies in none of
 * the values said, exact and vague are one. So "Syria" tells for "Damascus" and not against it. Each source's three
 * probabilities have a Dirichlet prior of 9, 9 and 5, each item's values one of 1.1, and the posterior's maximum is found
 * in turns, as in the authors' code; probabilities start at 0.65, 0.25 and 0.15 over their sum, the middle of what the
 * code draws at random. Without a hierarchy it is a method of one accuracy a source.
 *
 * @see Jung, Kim and Shim, "Crowdsourced Truth Discovery in the Presence of Hierarchies for Knowledge Fusion", EDBT 2019
 */
import type { Estimate, Estimator, Knowledge, Parameters } from "../../Estimator.ts"
import { factCount, itemOfFact, type VoteTable } from "../../table/VoteTable.ts"
import { conclude } from "../pass/conclude.ts"
import { grid, logOf } from "../pass/grid.ts"
import { posteriors } from "../pass/posterior.ts"
import { change, repeat, ROUNDS } from "../pass/rounds.ts"
import { factSums, itemSums, sourceSums, supports } from "../pass/spread.ts"
import { lineageOf, type Lineage } from "./lineage.ts"

const DEFAULTS = { rounds: 25, tolerance: 1e-5, exact: 9, vague: 9, wrong: 5, values: 1.1 }

/** Per source how often it is exactly right, vaguely right, wrong. */
interface Manners {
  readonly exact: Float64Array
  readonly vague: Float64Array
  readonly wrong: Float64Array
}

interface Shape {
  readonly item: Uint32Array
  readonly facts: Float64Array
  readonly votes: Float64Array
  readonly lineage: Lineage
}

/** Per fact the log weight of all votes of its item, were it right. */
const scores = (table: VoteTable, { item, facts, votes, lineage }: Shape, manners: Manners): Float64Array => {
  const alone = factSums(
    table,
    manners.exact.map((p, s) => logOf(p + (manners.vague[s] ?? 0))),
  )
  const exact = factSums(table, manners.exact.map(logOf))
  const vague = factSums(table, manners.vague.map(logOf))
  const wrong = factSums(table, manners.wrong.map(logOf))
  const allWrong = itemSums(table, wrong)
  const allVotes = itemSums(table, votes)
  return exact.map((own, f) => {
    const i = item[f] ?? 0
    const [from, to] = [lineage.start[f] ?? 0, lineage.start[f + 1] ?? 0]
    let score = to > from ? own : (alone[f] ?? 0)
    let others = (allWrong[i] ?? 0) - (wrong[f] ?? 0)
    let otherVotes = (allVotes[i] ?? 0) - (votes[f] ?? 0)
    for (let k = from; k < to; k++) {
      const u = lineage.above[k] ?? 0
      score += (vague[u] ?? 0) - (votes[u] ?? 0) * logOf(to - from)
      others -= wrong[u] ?? 0
      otherVotes -= votes[u] ?? 0
    }
    const rivals = (facts[i] ?? 1) - 1 - (to - from)
    return score + others - (rivals > 0 ? otherVotes * logOf(rivals) : 0)
  })
}

/** Per fact the probability that one of the values that lie in it is right. */
const below = ({ start, above }: Lineage, belief: Float64Array): Float64Array => {
  const sums = new Float64Array(belief.length)
  for (let f = 0; f < belief.length; f++)
    for (let k = start[f] ?? 0; k < (start[f + 1] ?? 0); k++)
      sums[above[k] ?? 0] = (sums[above[k] ?? 0] ?? 0) + (belief[f] ?? 0)
  return sums
}

/** The most probable manners, given beliefs, with prior votes. */
const nextManners = (
  table: VoteTable,
  { lineage }: Shape,
  belief: Float64Array,
  last: Manners,
  prior: typeof DEFAULTS,
): Manners => {
  const isAlone = belief.map((_, f) => ((lineage.start[f + 1] ?? 0) > (lineage.start[f] ?? 0) ? 0 : 1))
  const hits = sourceSums(
    table,
    belief.map((b, f) => (isAlone[f] === 1 ? 0 : b)),
  )
  const either = sourceSums(
    table,
    belief.map((b, f) => (isAlone[f] === 1 ? b : 0)),
  )
  const vague = sourceSums(table, below(lineage, belief))
  const given = sourceSums(table, new Float64Array(belief.length).fill(1))
  const part = last.exact.map((p, s) => p / (p + (last.vague[s] ?? 0)))
  const counts = (s: number): readonly [number, number, number] => {
    const exactly = (hits[s] ?? 0) + grid((either[s] ?? 0) * (part[s] ?? 0))
    const vaguely = (vague[s] ?? 0) + (either[s] ?? 0) - grid((either[s] ?? 0) * (part[s] ?? 0))
    const wrongly = Math.max(0, (given[s] ?? 0) - exactly - vaguely)
    return [exactly + prior.exact - 1, vaguely + prior.vague - 1, wrongly + prior.wrong - 1]
  }
  const share = (which: 0 | 1 | 2): Float64Array =>
    given.map((_, s) => {
      const all = counts(s)
      return grid(all[which] / (all[0] + all[1] + all[2]))
    })
  return { exact: share(0), vague: share(1), wrong: share(2) }
}

const run = (table: VoteTable, parameters: Parameters, { parents, known }: Knowledge): Estimate => {
  const settings = { ...DEFAULTS, ...parameters }
  const sources = table.sources.size
  const item = itemOfFact(table)
  const facts = itemSums(table, new Float64Array(factCount(table)).fill(1))
  const shape: Shape = { item, facts, votes: supports(table), lineage: lineageOf(table, parents) }
  const filled = (x: number): Float64Array => new Float64Array(sources).fill(grid(x / 1.05))
  let manners: Manners = { exact: filled(0.65), vague: filled(0.25), wrong: filled(0.15) }
  let belief: Float64Array = new Float64Array(factCount(table)).fill(0)
  const ended = repeat(settings, (n) => {
    const last = belief
    const prior = last.map((b, f) => {
      const more = settings.values - 1
      return n === 1 ? 0 : logOf((b + more) / (1 + more * (facts[item[f] ?? 0] ?? 1)))
    })
    belief = posteriors(
      table,
      scores(table, shape, manners).map((x, f) => x + (prior[f] ?? 0)),
      { known },
    )
    manners = nextManners(table, shape, belief, manners, settings)
    return change(last, belief)
  })
  const trustworthiness = manners.exact.map((p, s) => p + (manners.vague[s] ?? 0))
  return conclude(table, { belief, beliefIs: "probability", trustworthiness, ...ended })
}

/**
 * See the head of this file.
 *
 * @example
 * ```ts import.meta.vitest
 * import { estimate, NONE, tableOf } from "@corroborate/core"
 * import { tdh } from "@corroborate/core/estimate/method/place/tdh"
 *
 * const table = tableOf([
 *   { item: "born", source: "a", value: "Damascus" },
 *   { item: "born", source: "b", value: "Paris" },
 *   { item: "born", source: "c", value: "Syria" },
 * ])
 * const parents = Uint32Array.from([2, NONE, NONE])
 * estimate(table, tdh, { parents }).winners[0] // => 0
 * ```
 */
export const tdh: Estimator = {
  name: "tdh",
  title: "TDH (values that lie in each other)",
  paper: "Jung, Kim and Shim, EDBT 2019",
  answers: "single",
  trustworthinessIs: "probability of being right, exactly or vaguely",
  defaults: DEFAULTS,
  meaning: {
    ...ROUNDS,
    tolerance: "largest change of a probability in one round that counts as standing still",
    exact: "prior of being exactly right, at least 1",
    vague: "prior of being right but vague, at least 1",
    wrong: "prior of being wrong, above 1",
    values: "prior of each value of an item, at least 1",
  },
  cost: "votes, and facts x depth of the hierarchy",
  stops: "when no probability moves by more than `tolerance`",
  uses: ["parents", "known"],
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
  run,
}
