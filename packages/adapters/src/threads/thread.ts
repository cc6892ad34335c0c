/** A thread that runs its share of every round until it is told to stop. Started by `../threads.ts`. */
import { parentPort, workerData } from "node:worker_threads"
// The kernel alone: a thread that loaded all of core would start ten times as slowly.
import { blameAll, runRound } from "@corroborate/core/estimate/round/kernel"
import { AT, isShare, type Share } from "./memory.ts"

const work = ({ run: { columns, weights, control, drift }, stretch, counts }: Share): void => {
  blameAll(columns, stretch)
  for (let round = 0; ; round++) {
    Atomics.wait(control, AT.round, round)
    if (Atomics.load(control, AT.stop) === 1) return
    runRound(columns, stretch, weights, drift[0] ?? 0, counts)
    Atomics.add(control, AT.done, 1)
    Atomics.notify(control, AT.done)
  }
}

/** Tells whoever waits for this thread that it will not come: they must not wait for ever. */
const giveUp = ({ run: { control } }: Share): void => {
  Atomics.store(control, AT.failed, 1)
  Atomics.add(control, AT.done, 1)
  Atomics.notify(control, AT.done)
}

const share: unknown = workerData
if (isShare(share)) {
  parentPort?.postMessage("ready", [])
  try {
    work(share)
  } catch (error) {
    giveUp(share)
    throw error
  }
}
