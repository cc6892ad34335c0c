/** Reads a file of votes in several threads. */
import { once } from "node:events"
import { closeSync, openSync } from "node:fs"
import { Worker, type Transferable } from "node:worker_threads"
import { sharedMemory, type Joining, type PartedReader, type VotesRead } from "@corroborate/adapters"
import type { PartRead } from "@corroborate/adapters/votes/part"
import type { Done, Step } from "@corroborate/core/estimate/table/shares"
import { isDone, isPartRead, type Asked, type Started } from "./threads/messages.ts"
import { bytesOf, isPacked, lineFrom } from "./threads/stretch.ts"

/** This file's own kind: a thread runs from sources where this does, and from what was compiled where this does. */
const THREAD = new URL(import.meta.url.endsWith(".ts") ? "./threads/votes.ts" : "./threads/votes.js", import.meta.url)
const CONDITIONS = import.meta.url.endsWith(".ts") ? ["-C", "@corroborate/source"] : []

/** Bytes after which others are heard: whoever stops the command, a thread that failed. */
const BREATH = 2 ** 22

/** A file, and how it is to be read. */
export interface InThreads {
  readonly path: string
  /** In bytes. */
  readonly size: number
  /** At least 2, this one among them. */
  readonly threads: number
  /** Bytes that are worth being given away. */
  readonly worth: number
  /** Whether the rest is given away as soon as can be, ready or not: files are then always divided alike. */
  readonly isDue?: boolean
  /** Told after each piece of how much more has been read, by all. */
  readonly count: (bytes: number) => void
}

/** Another thread. */
interface Hand {
  readonly worker: Worker
  readonly isReady: () => boolean
  /** Rejects when the thread breaks. */
  readonly ask: (asked: Asked, handed?: ReadonlyArray<Transferable>) => Promise<unknown>
}

const handFor = (path: string): Hand => {
  const started: Started = { path, ready: new Int32Array(new SharedArrayBuffer(4)) }
  const worker = new Worker(THREAD, { workerData: started, execArgv: CONDITIONS })
  // Whoever waits for an answer is told; where nobody does, nothing is lost.
  worker.on("error", () => undefined)
  return {
    worker,
    isReady: () => Atomics.load(started.ready, 0) === 1,
    ask: async (asked, handed = []) => {
      worker.postMessage(asked, handed)
      const answer: ReadonlyArray<unknown> = await once(worker, "message")
      return answer[0]
    },
  }
}

/** The parts of the rest of a file that others are to read: where each begins, and the file's end. */
const boundsOf = (file: number, from: number, size: number, others: number): ReadonlyArray<number> => [
  ...Array.from({ length: others }, (_, k) =>
    lineFrom(file, from + Math.ceil(((size - from) * (k + 1)) / (others + 1))),
  ),
  Number.POSITIVE_INFINITY,
]

/** Lets others be heard. */
const breath = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))

/** The memory of a step that only its doer needs. */
const handedOver = (step: Step): ReadonlyArray<Transferable> =>
  step._tag === "Place" && step.next.buffer instanceof ArrayBuffer ? [step.next.buffer] : []

/** Does the steps of all parts, those of others elsewhere. */
const doTogether = ({ work, run }: Joining, hands: ReadonlyArray<Hand>): Promise<VotesRead> => {
  const goOn = async (next: ReturnType<typeof run.next>): Promise<VotesRead> => {
    if (next.done === true) return next.value
    const [own, ...steps] = next.value
    const asked = hands.flatMap((hand, k) =>
      steps.slice(k, k + 1).map((step) => hand.ask({ _tag: "Do", step }, handedOver(step))),
    )
    const mine: ReadonlyArray<Done> = own === undefined ? [] : [work(own)]
    const theirs = await Promise.all(asked)
    return goOn(run.next([...mine, ...theirs.filter(isDone)]))
  }
  return goOn(run.next())
}

/** The file while it is read. */
interface Open extends InThreads {
  readonly file: number
  readonly hands: ReadonlyArray<Hand>
}

/** Reads the file, and gives away the rest of it as soon as others are ready. */
const readAll = async (
  reader: PartedReader,
  { file, size, worth, isDue = false, hands, count }: Open,
): Promise<VotesRead> => {
  let [at, end] = [0, Number.POSITIVE_INFINITY]
  let others: ReadonlyArray<Hand> = []
  let away: ReadonlyArray<Promise<unknown>> = []
  const giveAway = (): void => {
    const shape = reader.shape()
    const free = hands.filter(({ isReady }) => isDue || isReady())
    const isTime = free.length === hands.length || (free.length > 0 && at > size / 4)
    if (shape === undefined || !isTime || size - at < worth) return
    others = free
    const bounds = boundsOf(file, at, size, others.length)
    end = bounds[0] ?? end
    away = others.map((hand, k) => {
      const read = hand.ask({ _tag: "Read", shape, from: bounds[k] ?? 0, to: bounds[k + 1] ?? 0 })
      read.catch(() => undefined)
      return read
    })
  }
  const readTo = async (): Promise<void> => {
    const begun = at
    for (const piece of bytesOf(file, at, () => end)) {
      reader.push(piece)
      at += piece.length
      // Others read as much meanwhile.
      count(piece.length * (1 + others.length))
      if (away.length === 0 && end > size) giveAway()
      if (at - begun >= BREATH) break
    }
    if (at - begun < BREATH) return undefined
    await breath()
    return readTo()
  }
  await readTo()
  if (away.length === 0) return reader.end()
  const own = reader.part()
  const read: ReadonlyArray<PartRead> = own === undefined ? [] : (await Promise.all(away)).filter(isPartRead)
  const isRead = own !== undefined && read.length === others.length
  const joining = isRead ? reader.join(own, read, sharedMemory) : undefined
  if (joining !== undefined) return doTogether(joining, others)
  end = Number.POSITIVE_INFINITY
  await readTo()
  return reader.end()
}

/**
 * Reads a file of votes in several threads; `undefined` where that cannot be done and one thread has to.
 *
 * **Law** *as by one*: what one thread reads.
 */
export const readInThreads = async (reader: PartedReader, how: InThreads): Promise<VotesRead | undefined> => {
  const hands: Array<Hand> = []
  let file: number | undefined
  try {
    file = openSync(how.path, "r")
    if (isPacked(file)) return undefined
    for (let k = 1; k < how.threads; k++) hands.push(handFor(how.path))
    return await readAll(reader, { ...how, file, hands })
  } catch {
    return undefined // whoever asked reads the file in one thread, and tells what is wrong with it
  } finally {
    if (file !== undefined) closeSync(file)
    for (const { worker } of hands) void worker.terminate()
  }
}
