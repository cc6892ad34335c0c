/**
 * Reads one file of votes, in one thread or in several, and says how long it took; started by `ingest.ts`, so that each
 * reading has a process to itself.
 */
import { closeSync, openSync, readSync, statSync } from "node:fs"
import { votesReader, type VotesRead } from "@corroborate/adapters"
import { readInThreads } from "@corroborate/cli/votesInThreads"
import { tableDigest } from "@corroborate/core"
import { peak, say } from "./timing.ts"

const path = process.argv[2] ?? ""
const threads = Number(process.argv[3] ?? 1)
const { size } = statSync(path)

const inOne = (): VotesRead => {
  const reader = votesReader({ name: path })
  const file = openSync(path, "r")
  const memory = new Uint8Array(1 << 18)
  for (let length = readSync(file, memory); length > 0; length = readSync(file, memory))
    reader.push(memory.subarray(0, length))
  closeSync(file)
  return reader.end()
}

const [clock, cpu] = [performance.now(), process.cpuUsage()]
const read =
  threads === 1
    ? inOne()
    : await readInThreads(votesReader({ name: path }), { path, size, threads, worth: 0, count: () => undefined })
const wall = performance.now() - clock
const { user, system } = process.cpuUsage(cpu)
const memory = peak()
if (read === undefined) throw new Error("it was not read in threads")
say([read.rows + read.refused, size, wall, (user + system) / 1000, memory, tableDigest(read.table)].join(" "))
