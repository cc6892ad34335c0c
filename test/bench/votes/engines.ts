/**
 * Whether every method gives the same answers on every engine. Prints a digest of each method's answers to three tables;
 * with paths of other Nodes in NODES, runs itself under each of them and tells which methods differ.
 * Run: NODES=/path/to/node22:/path/to/node26 node -C @corroborate/source test/bench/votes/engines.ts [VOTES]
 */
import { execFileSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { estimate, estimateDigest, ESTIMATORS, type VoteTable } from "@corroborate/core"
import { synthetic } from "./synthetic.ts"
import { say } from "./timing.ts"

/** Many small panels of nine sources: where one last bit decides. */
const panels = (items: number): VoteTable => synthetic(items * 10, 9).table

const numeric = (table: VoteTable): VoteTable => {
  const low = Float64Array.from(table.factValue, (value) => 10 + value * 1.7)
  return { ...table, bounds: { low, high: low } }
}

const votes = Number(process.argv[2] ?? 20_000)
const nodes = (process.env["NODES"] ?? "").split(":").filter((path) => path !== "")

const digests = (): ReadonlyArray<string> => {
  const [large, small] = [synthetic(votes).table, panels(Math.round(votes / 20))]
  const numbers = numeric(large)
  return ESTIMATORS.map((method) => {
    const tables = method.answers === "number" ? [numbers, numeric(small)] : [large, small, numbers]
    return `${method.name} ${tables.map((table) => estimateDigest(estimate(table, method))).join(" ")}`
  })
}

if (nodes.length === 0) for (const line of digests()) say(line)
else {
  const own = digests()
  for (const node of nodes) {
    const env = { ...process.env, NODES: "" }
    const args = ["--no-warnings", "-C", "@corroborate/source", fileURLToPath(import.meta.url), String(votes)]
    const other = execFileSync(node, args, { encoding: "utf8", env }).trim().split("\n")
    const version = execFileSync(node, ["--version"], { encoding: "utf8" }).trim()
    const differing = own.filter((line, k) => line !== other[k])
    say(
      `${process.version} and ${version}: ${own.length - differing.length} of ${own.length} methods give the same answers`,
    )
    for (const line of differing) say(`  differs: ${line.split(" ")[0] ?? ""}`)
  }
}
