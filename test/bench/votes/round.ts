/**
 * One round against a native kernel on the same columns, two threads against one, and the whole solve in passes.
 * Run: node -C @corroborate/source test/bench/votes/round.ts [VOTES]
 */
import { execFileSync } from "node:child_process"
import { mkdtempSync, openSync, rmSync, writeSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { crhRounds, inMemory, solve, type VoteTable } from "@corroborate/core"
import { blameAll, runRound } from "@corroborate/core/estimate/round/kernel"
import { stretchOf } from "@corroborate/core/estimate/round/memory"
import { threadsOver } from "@corroborate/adapters/threads"
import { numbersFrom, synthetic } from "./synthetic.ts"
import { median, peak, say, spread, timed } from "./timing.ts"

const ROUNDS = 11

/** Two lists of weights that differ a little everywhere. */
const weightsFor = (sources: number): readonly [Int32Array, Int32Array] => {
  const random = numbersFrom(3)
  const first = Int32Array.from({ length: sources }, () => 200_000 + random(6_000_000))
  return [first, first.map((weight) => weight + random(40_000) - 20_000)]
}

const bytesOf = (column: Uint32Array | Int32Array): Uint8Array =>
  new Uint8Array(column.buffer, column.byteOffset, column.byteLength)

const nativeKernel = (folder: string): string => {
  const out = join(folder, "kernel")
  execFileSync("gcc", ["-O3", "-march=native", "-o", out, fileURLToPath(new URL("kernel.c", import.meta.url))])
  return out
}

const writeColumns = (path: string, table: VoteTable, weights: ReadonlyArray<Int32Array>): void => {
  const file = openSync(path, "w")
  const head = Uint32Array.of(table.items.size, table.factValue.length, table.voteSource.length, table.sources.size)
  for (const column of [head, table.itemFacts, table.factVotes, table.voteSource, ...weights])
    writeSync(file, bytesOf(column))
}

interface Measured {
  readonly perVote: ReadonlyArray<number>
  readonly checksum: number
}

const native = (kernel: string, path: string): Measured => {
  const lines = execFileSync(kernel, [path, String(ROUNDS)], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map(Number)
  return { perVote: lines.slice(1, -1), checksum: lines.at(-1) ?? 0 }
}

const ours = (table: VoteTable, weights: readonly [Int32Array, Int32Array]): Measured => {
  const stretch = stretchOf(table, table.sources.size, 0, table.items.size)
  blameAll(table, stretch)
  const counts = new Float64Array(2)
  const times = Array.from({ length: ROUNDS }, (_, round) => {
    stretch.due.fill(0)
    return timed(() => {
      runRound(table, stretch, weights[round % 2 === 0 ? 0 : 1], 1, counts)
    })
  })
  const mask = (1n << 64n) - 1n
  let sum = 0n
  for (const winner of stretch.winners) sum = (sum * 31n + BigInt(winner)) & mask
  for (const wrong of stretch.wrong) sum = (sum * 31n + BigInt(wrong >>> 0)) & mask
  const perVote = times.slice(1).map((ms) => (ms * 1e6) / table.voteSource.length)
  return { perVote, checksum: Number((sum ^ (sum >> 32n)) & 0xffff_ffffn) }
}

/** Whole rounds, every item looked at, in so many threads. */
const inThreads = async (
  table: VoteTable,
  weights: readonly [Int32Array, Int32Array],
  count: number,
): Promise<ReadonlyArray<number>> => {
  const threads = await threadsOver(table, count)
  // Weights that move by more than any margin make every item due.
  const far = weights.map((list) => list.map((weight, s) => (s === 0 ? 40_000_000 : weight)))
  const times = Array.from({ length: ROUNDS }, (_, round) =>
    timed(() => {
      threads.round((round % 2 === 0 ? weights[0] : far[1]) ?? weights[0])
    }),
  )
  await threads.close()
  return times.slice(1).map((ms) => (ms * 1e6) / table.voteSource.length)
}

const votes = Number(process.argv[2] ?? 10_000_000)
const folder = mkdtempSync(join(tmpdir(), "corroborate-bench-"))
const { table } = synthetic(votes)
say(
  `${table.voteSource.length} votes, ${table.factValue.length} facts, ${table.items.size} items, ${table.sources.size} sources; ${peak()} MB`,
)
const weights = weightsFor(table.sources.size)
writeColumns(join(folder, "columns"), table, weights)
const kernel = nativeKernel(folder)
// In turns, so that a machine that is busy is busy for both.
const pairs = Array.from({ length: 3 }, () => ({
  c: native(kernel, join(folder, "columns")),
  js: ours(table, weights),
}))
const [c, js] = [pairs.flatMap((pair) => pair.c.perVote), pairs.flatMap((pair) => pair.js.perVote)]
say(
  `one round: native ${spread(c)} ns a vote, ours ${spread(js)}; ratio ${(median(js) / median(c)).toFixed(2)}, of minima ${(Math.min(...js) / Math.min(...c)).toFixed(2)}`,
)
say(`same winners and losses: ${pairs.every((pair) => pair.c.checksum === pair.js.checksum)}`)
const [one, two] = [await inThreads(table, weights, 1), await inThreads(table, weights, 2)]
say(
  `threads: one ${spread(one)} ns a vote, two ${spread(two)}; ratio ${(median(one) / median(two)).toFixed(2)}, of minima ${(Math.min(...one) / Math.min(...two)).toFixed(2)}`,
)
const solved = { passes: 0, rounds: 0, stopped: "" }
const took = timed(() => {
  const { evaluated, rounds, stopped } = solve(crhRounds(), inMemory(table))
  Object.assign(solved, { passes: evaluated / table.items.size, rounds, stopped })
})
say(
  `whole solve: ${took.toFixed(0)} ms, ${solved.rounds} rounds, ${solved.stopped}, ${solved.passes.toFixed(2)} passes over all items; ${peak()} MB`,
)
rmSync(folder, { recursive: true })
