/**
 * How time grows with votes, and ten rounds over a hundred million of them.
 * Run: node -C @corroborate/source test/bench/votes/size.ts [VOTES...]
 */
import { crhRounds, inMemory, solve } from "@corroborate/core"
import { synthetic } from "./synthetic.ts"
import { peak, say, timed } from "./timing.ts"

const RUNS = 3
const sizes =
  process.argv.length > 2 ? process.argv.slice(2).map(Number) : [100_000, 1_000_000, 10_000_000, 100_000_000]

/** Ten rounds, weights and all, each item looked at when its winner may change; in milliseconds. */
const tenRounds = (votes: number): number => {
  const { table } = synthetic(votes)
  const times = Array.from({ length: RUNS }, () => {
    const executor = inMemory(table)
    const method = crhRounds({ rounds: 10 })
    return timed(() => {
      // Ten rounds even where the weights stand still before.
      const { weights, rounds } = solve(method, executor)
      for (let round = rounds; round < 10; round++) executor.round(weights)
    })
  })
  const best = Math.min(...times)
  say(
    `${String(table.voteSource.length).padStart(9)} votes: ten rounds ${best.toFixed(0).padStart(5)} ms (runs ${times.map((ms) => ms.toFixed(0)).join(", ")}), ${((best * 1e6) / table.voteSource.length / 10).toFixed(2)} ns a vote and round; peak ${peak()} MB`,
  )
  return best
}

const times = sizes.map(tenRounds)
const [first = 1, last = 1] = [times[0], times.at(-1)]
const [small = 1, large = 1] = [sizes[0], sizes.at(-1)]
if (sizes.length > 1)
  say(
    `time grows with votes^${(Math.log(last / first) / Math.log(large / small)).toFixed(3)} from ${small} to ${large}`,
  )
