/**
 * Dawid-Skene against crowd-kit's, ten rounds each on the same votes, a process each.
 * Run: CROWDKIT=folder node -C @corroborate/source test/bench/votes/crowd.ts [VOTES]
 * CROWDKIT is a checkout of Toloka/crowd-kit; python3 needs pandas, numpy and attrs (Debian: python3-pandas, python3-attr).
 */
import { execFileSync } from "node:child_process"
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { estimate, estimatorOf } from "@corroborate/core"
import { votesReader } from "@corroborate/adapters"
import { synthetic } from "./synthetic.ts"
import { peak, say, timed } from "./timing.ts"

const ROUNDS = 10

interface Side {
  readonly seconds: number
  readonly before: number
  readonly most: number
  readonly accuracy: number
}

const write = (path: string, head: string, lines: Iterable<string>): void => {
  const file = openSync(path, "w")
  let text = head
  for (const line of lines) {
    text += line
    if (text.length < 1 << 20) continue
    writeSync(file, text)
    text = ""
  }
  writeSync(file, text)
  closeSync(file)
}

/** Votes and right answers as crowd-kit reads them. */
const writeVotes = (folder: string, votes: number): void => {
  const { table, right } = synthetic(votes, 1000)
  const rows = function* (): Generator<string> {
    for (let i = 0; i < table.items.size; i++)
      for (let f = table.itemFacts[i] ?? 0; f < (table.itemFacts[i + 1] ?? 0); f++)
        for (const s of table.voteSource.subarray(table.factVotes[f], table.factVotes[f + 1]))
          yield `t${i}\tw${s}\tv${table.factValue[f] ?? 0}\n`
  }
  write(join(folder, "votes.tsv"), "task\tworker\tlabel\n", rows())
  write(
    join(folder, "gold.tsv"),
    "task\tlabel\n",
    Array.from(right, (value, i) => `t${i}\tv${value}\n`),
  )
}

/** What a process printed of itself. */
const sideOf = (line: string): Side => {
  const [seconds = 0, before = 0, most = 0, accuracy = 0] = line.split(" ").map(Number)
  return { seconds, before, most, accuracy }
}

const theirs = (folder: string, crowdkit: string): Side => {
  const script = fileURLToPath(new URL("crowdkit.py", import.meta.url))
  const args = [script, crowdkit, join(folder, "votes.tsv"), join(folder, "gold.tsv"), String(ROUNDS)]
  const python = process.env["PYTHON"] ?? "/usr/bin/python3"
  return sideOf(execFileSync(python, args, { encoding: "utf8" }))
}

/** In this process: its memory counts reading the file. */
const ours = (folder: string): Side => {
  const reader = votesReader({ name: "votes.tsv" })
  reader.push(readFileSync(join(folder, "votes.tsv")))
  const { table } = reader.end()
  const before = peak()
  const method = estimatorOf("dawid-skene")
  if (method === undefined) throw new Error("there is no dawid-skene in the table of methods")
  let winners = new Uint32Array()
  const ms = timed(() => {
    winners = Uint32Array.from(estimate(table, method, { parameters: { rounds: ROUNDS, tolerance: -1 } }).winners)
  })
  const gold = new Map(
    readFileSync(join(folder, "gold.tsv"), "utf8")
      .split("\n")
      .slice(1)
      .map((line) => [line.split("\t")[0], line.split("\t")[1]]),
  )
  let right = 0
  for (const [item, fact] of winners.entries())
    if (gold.get(table.items.at(item)) === table.values.at(table.factValue[fact] ?? 0)) right++
  return { seconds: ms / 1000, before, most: peak(), accuracy: right / winners.length }
}

const shown = (who: string, { seconds, before, most, accuracy }: Side): string =>
  `${who.padEnd(10)} ${seconds.toFixed(2)} s for ${ROUNDS} rounds; memory ${before} MB with the votes read, ${most} MB at most; accuracy ${accuracy.toFixed(4)}`

const [votes = "1000000", side] = process.argv.slice(2)
const crowdkit = process.env["CROWDKIT"]
if (side !== undefined) {
  const { seconds, before, most, accuracy } = ours(side)
  say([seconds, before, most, accuracy].join(" "))
} else {
  const folder = mkdtempSync(join(tmpdir(), "corroborate-bench-"))
  writeVotes(folder, Number(votes))
  const self = sideOf(
    execFileSync(process.execPath, ["-C", "@corroborate/source", fileURLToPath(import.meta.url), votes, folder], {
      encoding: "utf8",
    }),
  )
  say(shown("ours", self))
  if (crowdkit === undefined) say("crowd-kit: not measured; set CROWDKIT to a checkout of it")
  else {
    const other = theirs(folder, crowdkit)
    say(shown("crowd-kit", other))
    say(
      `ratio: time ${(other.seconds / self.seconds).toFixed(1)}, memory at most ${(other.most / self.most).toFixed(1)}, memory added ${((other.most - other.before) / Math.max(1, self.most - self.before)).toFixed(1)}`,
    )
  }
  rmSync(folder, { recursive: true })
}
