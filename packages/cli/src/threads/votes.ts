/** A thread that reads a part of a file of votes and does its share of the table. Started by `../votesInThreads.ts`. */
import { openSync } from "node:fs"
import { parentPort, workerData } from "node:worker_threads"
import { partReader, type PartRead } from "@corroborate/adapters/votes/part"
import { stepsOf, type Done, type Step } from "@corroborate/core/estimate/table/shares"
import { isAsked, isStarted, type Asked, type Started } from "./messages.ts"
import { bytesOf } from "./stretch.ts"

/** The memory of a part that nobody but its reader needs, which is handed over and not copied. */
const memoryOf = ({ part: { items, sources, values, counts } }: PartRead): ReadonlyArray<ArrayBufferLike> => [
  ...[items, sources, values].flatMap(({ pool, starts, order }) => [pool.buffer, starts.buffer, order.buffer]),
  counts.buffer,
]

const isOwn = (buffer: ArrayBufferLike): buffer is ArrayBuffer => buffer instanceof ArrayBuffer

const work = ({ path, ready }: Started): void => {
  let doStep: (step: Step) => Done
  const answer = (asked: Asked): void => {
    if (asked._tag === "Do") {
      parentPort?.postMessage(doStep(asked.step), [])
      // Nothing comes after it.
      if (asked.step._tag === "Write") parentPort?.close()
      return
    }
    const file = openSync(path, "r")
    const reader = partReader(asked.shape)
    for (const piece of bytesOf(file, asked.from, () => asked.to)) reader.push(piece)
    const read = reader.end(asked.to === Number.POSITIVE_INFINITY)
    doStep = stepsOf(reader.votes)
    parentPort?.postMessage(read, memoryOf(read).filter(isOwn))
  }
  parentPort?.on("message", (message: unknown) => {
    if (isAsked(message)) answer(message)
  })
  Atomics.store(ready, 0, 1)
}

if (isStarted(workerData)) work(workerData)
