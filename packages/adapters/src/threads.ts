/**
 * Rounds in several threads over shared memory. Items are divided; every thread keeps winners and losses of its own
 * part, and the losses are added: the same bits as in one thread, however many there are.
 */
import { once } from "node:events"
import { Worker } from "node:worker_threads"
import { driftOf, votesBySource, type RoundExecutor, type VoteTable } from "@corroborate/core"
import { blameAll, runRound, type Stretch } from "@corroborate/core/estimate/round/kernel"
import { AT, cuts, shared, sharedFloats, sharedInts, type Share, type SharedRun } from "./threads/memory.ts"

/** Rounds in threads, which have to be ended. */
export interface Threads extends RoundExecutor {
  readonly close: () => Promise<void>
}

/** This file's own kind: a thread runs from sources where this does, and from what was compiled where this does. */
const THREAD = new URL(import.meta.url.endsWith(".ts") ? "./threads/thread.ts" : "./threads/thread.js", import.meta.url)
const CONDITIONS = import.meta.url.endsWith(".ts") ? ["-C", "@corroborate/source"] : []

/** Milliseconds to wait for a thread in one piece, before asking whether it has failed. */
const SLICE = 1000

const sharesOf = (table: VoteTable, threads: number): ReadonlyArray<Share> => {
  const columns = {
    itemFacts: shared(table.itemFacts),
    factVotes: shared(table.factVotes),
    voteSource: shared(table.voteSource),
  }
  const run: SharedRun = {
    columns,
    weights: sharedInts(table.sources.size),
    control: sharedInts(4),
    drift: sharedFloats(1),
  }
  const items = table.items.size
  const winners = new Uint32Array(sharedInts(items).buffer).fill(0xffff_ffff)
  const due = new Uint32Array(sharedInts(items).buffer)
  const bounds = cuts(columns, threads)
  return bounds.slice(1).map((to, k): Share => {
    const stretch: Stretch = { from: bounds[k] ?? 0, to, winners, due, wrong: sharedInts(table.sources.size) }
    return { run, stretch, counts: sharedFloats(2) }
  })
}

const start = async (share: Share): Promise<Worker> => {
  const worker = new Worker(THREAD, { workerData: share, execArgv: CONDITIONS })
  worker.unref()
  await once(worker, "message")
  return worker
}

/** Waits until all other threads have done their share of a round. */
const wait = (control: Int32Array, others: number): void => {
  for (let done = Atomics.load(control, AT.done); done < others; done = Atomics.load(control, AT.done))
    Atomics.wait(control, AT.done, done, SLICE)
  if (Atomics.load(control, AT.failed) === 1) throw new Error("a thread broke while it ran a round")
}

const runAll = (shares: ReadonlyArray<Share>, own: Share, drift: number): void => {
  const { control, columns, weights } = own.run
  own.run.drift[0] = drift
  Atomics.store(control, AT.done, 0)
  Atomics.add(control, AT.round, 1)
  Atomics.notify(control, AT.round)
  runRound(columns, own.stretch, weights, drift, own.counts)
  wait(control, shares.length - 1)
}

const total = (shares: ReadonlyArray<Share>, k: number): number =>
  shares.reduce((sum, { counts }) => sum + (counts[k] ?? 0), 0)

/** Adds up what every thread's part lost. */
const addLosses = (shares: ReadonlyArray<Share>, into: Int32Array): void => {
  into.fill(0)
  for (const { stretch } of shares)
    for (let s = 0; s < into.length; s++) into[s] = (into[s] ?? 0) + (stretch.wrong[s] ?? 0)
}

/**
 * Rounds in so many threads, the calling one among them. Columns that do not lie in shared memory are copied there.
 *
 * **Law** *same bits*: winners and sums are those of one thread.
 *
 * @param threads - at least 1
 *
 * @example
 * ```ts import.meta.vitest
 * import { crhOn, inMemory, tableOf } from "@corroborate/core"
 * import { threadsOver } from "@corroborate/adapters/threads"
 *
 * const table = tableOf(["a", "b", "c"].map((source, k) => ({ item: `photo ${k % 2}`, source, value: "cat" })))
 * const threads = await threadsOver(table, 2)
 * crhOn(table, threads).winners // => crhOn(table, inMemory(table)).winners
 * await threads.close()
 * ```
 */
export const threadsOver = async (table: VoteTable, threads: number): Promise<Threads> => {
  const shares = sharesOf(table, Math.max(1, threads))
  const [own, ...others] = shares
  if (own === undefined) throw new Error("there is always a part for the calling thread")
  const workers = await Promise.all(others.map(start))
  const { weights: kept, control, columns } = own.run
  const wrong = new Int32Array(table.sources.size)
  blameAll(columns, own.stretch)
  let drift = 0
  return {
    given: votesBySource(table),
    round: (weights) => {
      drift += driftOf(kept, weights)
      runAll(shares, own, drift)
      addLosses(shares, wrong)
      return { wrong, evaluated: total(shares, 0), changed: total(shares, 1) }
    },
    winners: () => own.stretch.winners,
    close: async () => {
      Atomics.store(control, AT.stop, 1)
      Atomics.add(control, AT.round, 1)
      Atomics.notify(control, AT.round)
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}
