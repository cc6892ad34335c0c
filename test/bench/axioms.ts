/**
 * Searches random networks for one that breaks an axiom, for every method, and prints how many broke it of how many it
 * spoke about. With `--write` the smallest network found for each is kept in `test/oracle/axioms.json`.
 * Run: node -C @corroborate/source test/bench/axioms.ts 10000 [--write] [METHOD...]
 */
import { AXIOMS, ESTIMATORS, type Axiom, type Estimator, type Vote } from "@corroborate/core"
import { arbitraryNetwork, rankBy, tryAxiom } from "@corroborate/core/laws"
import * as fc from "fast-check"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { z } from "zod"
import { LIMITS } from "../core/estimate/limits.ts"

const [count = "1000", ...words] = process.argv.slice(2)
const only = words.filter((word) => !word.startsWith("--"))
const file = new URL("../oracle/axioms.json", import.meta.url)

const spelled = (votes: ReadonlyArray<Vote>): string =>
  votes.map(({ source, item, value }) => `${source} ${item} ${value}`).join(", ")

/** The network without every vote that it can do without and still break the axiom. */
const smallest = (method: Estimator, axiom: Axiom, votes: ReadonlyArray<Vote>): ReadonlyArray<Vote> => {
  const rank = rankBy(method, LIMITS[method.name] ?? {})
  for (const vote of votes) {
    const fewer = votes.filter((other) => other !== vote)
    if (fewer.length > 0 && tryAxiom(axiom, rank, fewer) === "broken") return smallest(method, axiom, fewer)
  }
  return votes
}

const networks = fc.sample(arbitraryNetwork(), { numRuns: Number(count), seed: 2022 })
const known: Record<string, Record<string, string>> = existsSync(file)
  ? z.record(z.string(), z.record(z.string(), z.string())).parse(JSON.parse(readFileSync(file, "utf8")))
  : {}

process.stdout.write(`${"method".padEnd(20)}${AXIOMS.map((name) => name.slice(0, 13).padEnd(15)).join("")}\n`)
for (const method of ESTIMATORS) {
  if (method.answers === "number" || (only.length > 0 && !only.includes(method.name))) continue
  const rank = rankBy(method, LIMITS[method.name] ?? {})
  const found: Record<string, string> = {}
  const cells = AXIOMS.map((axiom) => {
    let [broken, asked] = [0, 0]
    let example: ReadonlyArray<Vote> | undefined
    for (const votes of networks) {
      const outcome = tryAxiom(axiom, rank, votes)
      if (outcome !== "silent") asked++
      if (outcome !== "broken") continue
      broken++
      if (example === undefined || votes.length < example.length) example = votes
    }
    if (example !== undefined) found[axiom] = spelled(smallest(method, axiom, example))
    return `${broken}/${asked}`.padEnd(15)
  })
  known[method.name] = found
  process.stdout.write(`${method.name.padEnd(20)}${cells.join("")}\n`)
}
if (words.includes("--write")) writeFileSync(file, `${JSON.stringify(known, null, 2)}\n`)
