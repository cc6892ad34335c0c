/**
 * How beliefs stand to how often they are right, on every set of votes beside the checkout: the tables of
 * docs/truth-discovery.md. Run: node -C @corroborate/source test/bench/calibration.ts
 */
import {
  calibrationOf,
  estimate,
  ESTIMATORS,
  goldOf,
  tableOf,
  toldOf,
  type Estimator,
  type Told,
} from "@corroborate/core"
import { covered, pointOf, truthSet } from "../core/estimate/sets.ts"
import { hasShared } from "../shared.ts"
import { NUMERIC, SINGLE } from "./sets.ts"

const print = (cells: ReadonlyArray<string>): void => {
  process.stdout.write(`| ${cells.join(" | ")} |\n`)
}
const head = (cells: ReadonlyArray<string>): void => {
  process.stdout.write("\n")
  print(cells)
  print(cells.map(() => "---"))
}
const share = (x: number): string => x.toFixed(3).replace(/^0/, "")

const sets = (): ReadonlyArray<(method: Estimator) => ReadonlyArray<Told>> =>
  SINGLE.map(([name]) => {
    const { votes, gold } = truthSet(name)
    const table = tableOf(votes)
    const known = goldOf(table, new Map(Array.from(gold, ([item, value]) => [item, [value]])))
    return (method) => toldOf(estimate(table, method), known)
  })

const singles = (): void => {
  const all = sets()
  const methods = ESTIMATORS.filter(({ answers }) => answers === "single" || answers === "any")
  const found = methods.map((method) => ({ method, told: all.map((tell) => tell(method)) }))
  head(["method", "pooled", ...SINGLE.map(([, short]) => short)])
  for (const { method, told } of found)
    print([method.name, ...[told.flat(), ...told].map((some) => share(calibrationOf(some).error))])
  const tenths = ["below .1", ...Array.from({ length: 9 }, (_, k) => `.${k + 1} up`)]
  head(["belief / right (items)", ...tenths])
  for (const { method, told } of found)
    print([
      method.name,
      ...calibrationOf(told.flat()).bins.map(({ items, belief, right }) =>
        items === 0 ? "" : `${share(belief)} / ${share(right)} (${items})`,
      ),
    ])
}

const numbers = (): void => {
  head(["set", "share meant", "share held", "width"])
  const auto = ESTIMATORS.find(({ name }) => name === "auto")
  for (const [name] of NUMERIC) {
    const { votes, gold } = truthSet(name)
    const table = tableOf(votes, pointOf)
    const { intervals } = auto === undefined ? {} : estimate(table, auto)
    if (intervals === undefined) continue
    const width = (intervals.high[0] ?? 0) - (intervals.low[0] ?? 0)
    print([name, share(intervals.share), share(covered(gold, table, intervals)), width.toPrecision(4)])
  }
}

if (hasShared) {
  singles()
  numbers()
} else process.stdout.write("the sets of votes are not beside this checkout: nothing measured\n")
