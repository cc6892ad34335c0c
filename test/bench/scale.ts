/**
 * Whole-process figures of `reconcile`: time and memory for a growing number of claims, and for one question that holds
 * them all. Run: npm run bench -- 10000 100000 1000000 (these sizes when none are named)
 */
import {
  advance,
  Calendar,
  claim,
  EntitySet,
  Extent,
  Quantity,
  reconcile,
  Text,
  type Claim,
  type ClaimContent,
} from "@corroborate/core"
import { rivalTolls } from "@corroborate/core/testing"
import { manyClaim } from "./claims.ts"

const megabytes = (): number => Math.round(process.memoryUsage().rss / 2 ** 20)

const timed = (label: string, claims: ReadonlyArray<Claim>): number => {
  globalThis.gc?.()
  const before = megabytes()
  const [start, spent] = [performance.now(), process.cpuUsage()]
  const { assessments } = reconcile(claims)
  const ms = performance.now() - start
  const { user, system } = process.cpuUsage(spent)
  const line = `${label.padEnd(28)} ${String(claims.length).padStart(8)} claims ${String(assessments.length).padStart(7)} questions ${ms.toFixed(0).padStart(6)} ms (${((user + system) / 1000).toFixed(0)} ms of processor)  RSS ${before} -> ${megabytes()} MB`
  process.stdout.write(`${line}\n`)
  return ms
}

const named = process.argv.slice(2).map(Number)
const sizes = named.length === 0 ? [10_000, 100_000, 1_000_000] : named
const times = sizes.map((n) =>
  timed(
    "ten claims a question",
    Array.from({ length: n }, (_, i) => manyClaim(i)),
  ),
)
for (const [i, ms] of times.entries()) {
  const [n, m] = [sizes[i] ?? 1, sizes[i - 1] ?? 1]
  const before = times[i - 1]
  if (before === undefined) continue
  process.stdout.write(
    `time grows with claims^${(Math.log(ms / before) / Math.log(n / m)).toFixed(2)} from ${m} to ${n}\n`,
  )
}
/** One question that holds them all, in the ways in which comparing each with each would be worst. */
const WORST: Readonly<Record<string, (one: Claim, i: number) => Claim>> = {
  "all rivals": (one) => one,
  "one source, one day": (one) => said(one, { chain: [{ source: "monitor", role: "asserts" }] }),
  "one source, day by day": (one, i) =>
    said(one, { chain: [{ source: "monitor", role: "asserts" }], saidOn: Calendar.plusDays("1800-01-01", i % 80_000) }),
  "one source, ever looser": (one, i) =>
    said(one, {
      value: Quantity.atLeast(100_000 - i, "people"),
      chain: [{ source: "monitor", role: "asserts" }],
      saidOn: Calendar.plusDays("1800-01-01", Math.floor(i / 2)),
    }),
  "every second implied": (one, i) => said(one, { voice: i % 2 === 0 ? "implied" : "reported" }),
  "every second denied": (one, i) => said(one, { polarity: i % 2 === 0 ? "denied" : "affirmed" }),
  "half-lines that all meet": (one, i) => said(one, { value: Quantity.atLeast(i, "people") }),
  "texts, each its own": (one, i) => said(one, { property: "cause", value: Text.text(`cause ${i}`) }),
  "places, each its own": (one, i) =>
    said(one, { property: LAND, value: Extent.partOf(["Syria", `town ${i}`], "part") }),
  "a few spots, or more": (one, i) =>
    said(one, { property: LAND, value: Extent.partOf(["Syria", `town ${i}`], i % 2 === 0 ? "few" : "part") }),
  "sets with one in common": (one, i) => said(one, { property: "culprits", value: setOf(["all", `party ${i}`]) }),
}

const LAND = "territory.control"

const setOf = (names: ReadonlyArray<string>): ClaimContent["value"] => EntitySet.entitySet(names) ?? Text.text("none")

const said = (one: Claim, change: Partial<ClaimContent>): Claim => claim({ ...one, ...change })

const rivals = rivalTolls(100_000)
for (const [label, change] of Object.entries(WORST)) {
  const all = rivals.map(change)
  const [tenth, whole] = [timed(label, all.slice(0, 10_000)), timed(label, all)]
  process.stdout.write(`time grows with claims^${Math.log10(whole / tenth).toFixed(2)}\n`)
}
const base = reconcile(Array.from({ length: 100_000 }, (_, i) => manyClaim(i)))
const more = Array.from({ length: 100 }, (_, i) => manyClaim(1_000_000 + i))
const start = performance.now()
advance(base, more)
process.stdout.write(`advance 100 claims into 100000: ${(performance.now() - start).toFixed(0)} ms\n`)
