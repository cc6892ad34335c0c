/**
 * Every reader against hostile files, each in a process of its own with 256 MB of heap: a few huge ones, then many small.
 *
 * Run: npm run fuzz -- [FORMAT...] [--runs N] [--megabytes N] [--seed N] [--jobs N]
 * Unless told otherwise a million small ones, and huge ones of 100 MB; `--megabytes 0` leaves those out.
 * Ends with 1 when a law was broken, a reader threw, hung or ran out of memory; what it was given is kept in a file.
 */
import { FORMATS } from "@corroborate/adapters"
import { spawn } from "node:child_process"
import { cpus } from "node:os"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import * as z from "zod"

const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
const HEAP = 256

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: "string" },
    megabytes: { type: "string" },
    seed: { type: "string" },
    jobs: { type: "string" },
  },
})
const runs = Number(values.runs ?? process.env["CORROBORATE_RUNS"] ?? 1_000_000)
const megabytes = Number(values.megabytes ?? 100)
const seed = Number(values.seed ?? 1)
const jobs = Number(values.jobs ?? cpus().length)

const Told = z.object({ done: z.number(), heap: z.number() })

/** What a reader is given, by a script of its own. */
interface Stage {
  readonly called: string
  readonly script: string
  readonly args: ReadonlyArray<string>
  readonly total: number
  /** Milliseconds without a word after which the reader is taken to hang. */
  readonly silence: number
}

/** Small files are told of each second; a huge one is told of when it was read. Chosen: a thousand times what each takes. */
const STAGES: ReadonlyArray<Stage> = [
  { called: "huge", script: script("giants.ts"), args: [String(megabytes)], total: 40, silence: 900_000 },
  { called: "small", script: script("reader.ts"), args: [String(runs), String(seed)], total: runs, silence: 300_000 },
]

interface Outcome {
  readonly name: string
  readonly stage: Stage
  readonly done: number
  readonly seconds: number
  /** The most that stood on the heap when it was asked, in megabytes. */
  readonly heap: number
  readonly fault: string | undefined
}

const now = new Map<string, number>()

const show = (): void => {
  if (!process.stderr.isTTY) return
  const told = Array.from(now, ([name, share]) => `${name} ${Math.floor(100 * share)} %`)
  process.stderr.write(`\r\u001B[K  ${told.join(", ")}`)
}

const tryReader = (name: string, stage: Stage): Promise<Outcome> =>
  new Promise((resolve) => {
    const started = performance.now()
    const args = [`--max-old-space-size=${HEAP}`, "-C", "@corroborate/source", stage.script, name, ...stage.args]
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] })
    let [done, heap, words, said] = [0, 0, "", ""]
    const hang = (): void => {
      words = `silent for ${stage.silence / 1000} s behind ${done} ${stage.called} files of seed ${seed}; it hangs`
      child.kill("SIGKILL")
    }
    let silence = setTimeout(hang, stage.silence)
    child.stdout.setEncoding("utf8").on("data", (piece: string) => {
      clearTimeout(silence)
      silence = setTimeout(hang, stage.silence)
      said += piece
      const lines = said.split("\n")
      said = lines.pop() ?? ""
      for (const line of lines) {
        const told = Told.parse(JSON.parse(line))
        done = told.done
        heap = Math.max(heap, told.heap / 1e6)
      }
      now.set(name, done / stage.total)
      show()
    })
    child.stderr.setEncoding("utf8").on("data", (piece: string) => (words += piece))
    child.on("close", (code) => {
      clearTimeout(silence)
      now.delete(name)
      const fault = code === 0 ? undefined : words.slice(0, 2000) || `ended with ${code}`
      resolve({ name, stage, done, heap, seconds: (performance.now() - started) / 1000, fault })
    })
  })

const tell = ({ name, stage, done, seconds, heap, fault }: Outcome): void => {
  if (process.stderr.isTTY) process.stderr.write("\r\u001B[K")
  const state = fault === undefined ? "holds" : `BROKEN ${fault.trim()}`
  const pace = Math.round(done / Math.max(seconds, 0.001))
  process.stdout.write(
    `${name.padEnd(16)} ${String(done).padStart(9)} ${stage.called.padEnd(5)} files ${seconds.toFixed(0).padStart(6)} s ${String(pace).padStart(6)}/s  heap ${heap.toFixed(0).padStart(4)} MB  ${state}\n`,
  )
}

const readers = FORMATS.flatMap(({ name, reader }) => (reader === undefined || name === "article" ? [] : [name]))
const unknown = positionals.filter((name) => !readers.includes(name))
if (unknown.length > 0 || !(runs > 0) || !(jobs > 0)) {
  process.stderr.write(
    `usage: npm run fuzz -- [FORMAT...] [--runs N] [--megabytes N] [--seed N] [--jobs N]\n${readers.join(", ")}\n`,
  )
  process.exit(2)
}
const waiting = (positionals.length > 0 ? positionals : readers).flatMap((name) =>
  STAGES.filter(({ called }) => called === "small" || megabytes > 0).map((stage) => ({ name, stage })),
)
const broken: Array<string> = []

/** One reader after the other, until none waits. */
const work = async (): Promise<void> => {
  const next = waiting.shift()
  if (next === undefined) return
  const outcome = await tryReader(next.name, next.stage)
  tell(outcome)
  if (outcome.fault !== undefined) broken.push(`${next.name} (${next.stage.called})`)
  await work()
}

await Promise.all(Array.from({ length: jobs }, work))
process.stdout.write(
  broken.length === 0 ? `every law holds, seed ${seed}\n` : `broken: ${broken.join(", ")}, seed ${seed}\n`,
)
process.exitCode = broken.length === 0 ? 0 : 1
