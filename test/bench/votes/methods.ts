/**
 * What every method of the table costs a vote and round, beside the fastest public implementation of the same method.
 * Run: node -C @corroborate/source test/bench/votes/methods.ts [VOTES] [METHOD...]
 */
import { estimate, ESTIMATORS, type VoteTable } from "@corroborate/core"
import { synthetic } from "./synthetic.ts"
import { say, timed } from "./timing.ts"

/**
 * Seconds of public implementations on a million votes (10 an item, 4 values, sources by a power law), loading not
 * counted, measured on two cores of another machine: who, and how long.
 */
const PEERS: Readonly<Record<string, readonly [who: string, seconds: number]>> = {
  majority: ["joesingo/truthdiscovery", 0.2],
  sums: ["joesingo/truthdiscovery, 20 rounds", 0.49],
  "truth-finder": ["joesingo/truthdiscovery, 1 round", 0.28],
  "dawid-skene": ["Toloka/crowd-kit", 4.9],
  "one-coin": ["Toloka/crowd-kit", 22.1],
  crh: ["Orange-OpenSource/trustfuse, 20 rounds", 38.4],
  accu: ["DAFNA-EA", 3.4],
  pm: ["crowd_truth_infer, 10 rounds", 16],
  ibcc: ["yuan-li/truth-inference-at-scale", 0.39],
  bwa: ["yuan-li/truth-inference-at-scale", 1.8],
  "simple-lca": ["DAFNA-EA", 2.1],
  wawa: ["Toloka/crowd-kit", 2.33],
  "zero-based-skill": ["Toloka/crowd-kit, 10 rounds", 18.9],
}

const numeric = ({ factValue, ...table }: VoteTable): VoteTable => {
  const low = Float64Array.from(factValue)
  return { ...table, factValue, bounds: { low, high: low } }
}

const [votes, ...names] = process.argv.slice(2)
const { table } = synthetic(Number(votes ?? 1_000_000))
const numbers = numeric(table)
say(`${table.voteSource.length} votes; milliseconds, rounds, ns a vote and round; then who is fastest elsewhere`)
for (const method of ESTIMATORS) {
  if (names.length > 0 && !names.includes(method.name)) continue
  let rounds = 0
  const ms = timed(() => {
    ;({ rounds } = estimate(method.answers === "number" ? numbers : table, method))
  })
  const peer = PEERS[method.name]
  const beside = peer === undefined ? "nobody measured" : `${peer[0]}: ${peer[1]} s at 10^6`
  const each = (ms * 1e6) / table.voteSource.length / Math.max(1, rounds)
  say(
    `${method.name.padEnd(22)} ${ms.toFixed(0).padStart(7)} ms ${String(rounds).padStart(4)} rounds ${each.toFixed(1).padStart(8)} ns   ${beside}`,
  )
}
