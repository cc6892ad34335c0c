/**
 * From a file to a table: time and memory, each reading in a process of its own; TSV in one thread and in two by turns.
 * Run: node -C @corroborate/source test/bench/votes/ingest.ts [VOTES] [BEGINNING OF A LABEL]
 */
import { execFileSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { fileOf, type Kind, type Shape } from "./files.ts"
import { say, spread } from "./timing.ts"

const RUNS = 5
const votes = Number(process.argv[2] ?? 10_000_000)
const wanted = process.argv[3] ?? ""
const read = fileURLToPath(new URL("read.ts", import.meta.url))

interface Run {
  readonly rows: number
  readonly bytes: number
  readonly wall: number
  readonly cpu: number
  readonly peak: number
  readonly digest: string
}

const run = (path: string, threads: number): Run => {
  const args = ["-C", "@corroborate/source", read, path, String(threads)]
  const out = execFileSync(process.execPath, args, { encoding: "utf8" })
  const [rows = 0, bytes = 0, wall = 0, cpu = 0, peak = 0] = out.split(" ").map(Number)
  return { rows, bytes, wall, cpu, peak, digest: out.trim().split(" ").at(-1) ?? "" }
}

const tell = (label: string, runs: ReadonlyArray<Run>): void => {
  const [first] = runs
  if (first === undefined) return
  const rate = first.rows / Math.min(...runs.map(({ cpu }) => cpu)) / 1000
  say(
    `${label.padEnd(34)} ${String(first.rows).padStart(9)} rows ${(first.bytes / 1e6).toFixed(0).padStart(5)} MB file; seconds ${spread(
      runs.map(({ wall }) => wall / 1000),
      2,
    )}, of processor ${spread(
      runs.map(({ cpu }) => cpu / 1000),
      2,
    )}; ${rate.toFixed(2)} M rows a second of processor; peak ${Math.max(...runs.map(({ peak }) => peak))} MB`,
  )
}

const measure = (label: string, kind: Kind, shape: Shape, threads: ReadonlyArray<number> = [1]): void => {
  if (!label.startsWith(wanted)) return
  const path = fileOf(kind, shape)
  const turns = Array.from({ length: RUNS }, () => threads.map((count) => run(path, count)))
  for (const [k, count] of threads.entries())
    tell(
      count === 1 ? label : `${label}, ${count} threads`,
      turns.flatMap((turn) => turn.slice(k, k + 1)),
    )
  if (new Set(turns.flat().map(({ digest }) => digest)).size > 1) throw new Error("the table is not always the same")
}

measure("TSV, sorted by item", "tsv", { votes, order: "sorted", prefix: "" }, [1, 2])
measure("TSV, in no order", "tsv", { votes, order: "random", prefix: "" }, [1, 2])
const tenth = Math.round(votes / 10)
measure("CSV", "csv", { votes: tenth, order: "sorted", prefix: "" })
measure("CSV, every cell quoted", "quoted.csv", { votes: tenth, order: "sorted", prefix: "" })
measure("JSON Lines through zod", "jsonl", { votes: tenth, order: "sorted", prefix: "" })
measure("TSV, short names", "tsv", { votes: tenth, order: "sorted", prefix: "" })
measure("TSV, names 60 letters longer", "tsv", { votes: tenth, order: "sorted", prefix: "x".repeat(60) })
