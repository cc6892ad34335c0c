/** Reads one file of votes and says how long it took; started by `ingest.ts`, so that each file has a process to itself. */
import { closeSync, openSync, readSync, statSync } from "node:fs"
import { votesReader } from "@corroborate/adapters"
import { peak, say } from "./timing.ts"

const path = process.argv[2] ?? ""
const [clock, cpu] = [performance.now(), process.cpuUsage()]
const reader = votesReader({ name: path })
const file = openSync(path, "r")
const memory = new Uint8Array(1 << 18)
for (let length = readSync(file, memory); length > 0; length = readSync(file, memory))
  reader.push(memory.subarray(0, length))
closeSync(file)
const scanned = performance.now() - clock
const { rows, refused } = reader.end()
const wall = performance.now() - clock
const { user, system } = process.cpuUsage(cpu)
say([rows + refused, statSync(path).size, wall, (user + system) / 1000, scanned, peak()].join(" "))
