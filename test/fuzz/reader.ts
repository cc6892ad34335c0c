/**
 * One reader against hostile files, in a process of its own, so that its heap can be bounded and its silence noticed.
 * Tells how far it is on stdout, a line of JSON each second, and ends with 1 at the first law broken.
 */
import { formatOf } from "@corroborate/adapters"
import type { Reading } from "@corroborate/core"
import { lawsBrokenBy, type Specimen } from "@corroborate/core/laws"
import * as fc from "fast-check"
import { writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { PROSE_SPECIMENS, SPECIMENS } from "../adapters/specimens.ts"
import { trials, type Trial } from "./hostile.ts"

const [name = "", runs = "0", seed = "1"] = process.argv.slice(2)

/** Milliseconds of the processor that a file of a few kilobytes may take. Chosen: a thousand times what it does. */
const LONGEST = 5000

/** Milliseconds of the processor so far: a machine that is busy with something else makes no reader slow. */
const spent = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const refusedIn = ({ issues }: Reading): number => issues.filter(({ severity }) => severity === "refused").length

/** What is wrong with a sound specimen's reading: a record lost, or another reading the second time. */
const soundFaults = ({ claims, refused }: Specimen, reading: Reading, again: () => Reading): ReadonlyArray<string> => [
  ...(claims === undefined || reading.claims.length === claims ? [] : ["nothing is lost"]),
  ...(refused === undefined || refusedIn(reading) === refused ? [] : ["nothing is lost"]),
  ...(JSON.stringify(again()) === JSON.stringify(reading) ? [] : ["deterministic"]),
]

const faultsOf = (read: (specimen: Specimen) => Reading, { specimen, sound }: Trial): ReadonlyArray<string> => {
  try {
    const started = spent()
    const reading = read(specimen)
    const took = spent() - started
    return [
      ...lawsBrokenBy(reading, specimen.name ?? "specimen"),
      ...(reading.claims.length + reading.issues.length > 0 ? [] : ["nothing is lost: neither a claim nor an issue"]),
      ...(took > LONGEST ? [`in time: ${Math.round(took)} ms`] : []),
      ...(sound ? soundFaults(specimen, reading, () => read(specimen)) : []),
    ]
  } catch (error) {
    return [`total: it threw ${String(error)}`]
  }
}

const tell = (done: number): void => {
  process.stdout.write(`${JSON.stringify({ done, heap: process.memoryUsage().heapUsed })}\n`)
}

const reader = await formatOf(name)?.reader?.()
const specimens = SPECIMENS[name] ?? PROSE_SPECIMENS[name] ?? fc.constant({ bytes: new Uint8Array() })
if (reader === undefined) throw new Error(`there is no reader ${name}`)
const read = ({ bytes, name: file = "specimen" }: Specimen): Reading => reader({ name: file, bytes }, {})
let [done, toldAt] = [0, performance.now()]
for (const trial of trials(specimens, Number(seed), Number(runs))) {
  const faults = faultsOf(read, trial)
  if (faults.length > 0) {
    const path = join(tmpdir(), `corroborate-fuzz-${name}-${seed}-${done}`)
    writeFileSync(path, trial.specimen.bytes)
    process.stderr.write(`${name}: ${faults.join("; ")}; input ${done} of seed ${seed}, kept in ${path}\n`)
    process.exitCode = 1
    break
  }
  done++
  if (performance.now() - toldAt > 1000) {
    toldAt = performance.now()
    tell(done)
  }
}
tell(done)
