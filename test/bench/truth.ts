/**
 * Accuracy of every method on every set of votes beside the checkout, as the tables of docs/truth-discovery.md.
 * Run: node -C @corroborate/source test/bench/truth.ts [METHOD...]
 */
import {
  ESTIMATORS,
  estimate,
  factCount,
  tableOf,
  type Estimate,
  type Estimator,
  type VoteTable,
} from "@corroborate/core"
import {
  accuracy,
  errors,
  parentsOf,
  pointOf,
  preferred,
  setScores,
  similarityOfSets,
  splitSets,
  truthSet,
} from "../core/estimate/sets.ts"
import { hasShared } from "../shared.ts"
import { NUMERIC, SINGLE } from "./sets.ts"

const only = process.argv.slice(2)
const wanted = ({ name }: Estimator): boolean => only.length === 0 || only.includes(name)
const print = (cells: ReadonlyArray<string>): void => {
  process.stdout.write(`| ${cells.join(" | ")} |\n`)
}
const head = (cells: ReadonlyArray<string>): void => {
  print(cells)
  print(cells.map(() => "---"))
}
const share = (x: number): string => x.toFixed(4).replace(/^0/, "")

/** What a set gives a method to know beside the votes. */
const knowledgeOf = (
  name: string,
  table: VoteTable,
): { parents?: Uint32Array; similarity?: (a: number, b: number) => number } => {
  if (name === "birthplaces") return { parents: parentsOf(name, table) }
  return name === "book" ? { similarity: similarityOfSets(table) } : {}
}

const single = (): void => {
  const sets = SINGLE.map(([name]) => {
    const set = truthSet(name)
    const table = tableOf(set.votes)
    return { ...set, table, knowledge: knowledgeOf(name, table) }
  })
  head(["method", ...SINGLE.map(([, short]) => short), "ns per vote and round"])
  for (const method of ESTIMATORS) {
    if (method.answers === "number" || !wanted(method)) continue
    let [spent, work] = [0, 0]
    const cells = sets.map(({ gold, table, knowledge }) => {
      const begun = performance.now()
      const found = estimate(table, method, knowledge)
      spent += performance.now() - begun
      work += table.voteSource.length * Math.max(1, found.rounds)
      return share(accuracy(gold, preferred(table, found)))
    })
    print([method.name, ...cells, ((spent * 1e6) / work).toFixed(0)])
  }
}

const numeric = (): void => {
  const sets = NUMERIC.map(([name]) => {
    const set = truthSet(name)
    return { ...set, table: tableOf(set.votes, pointOf) }
  })
  head(["method", ...NUMERIC.flatMap(([name]) => [`${name} MAE`, "RMSE"])])
  for (const method of ESTIMATORS) {
    if (!["number", "any"].includes(method.answers) || !wanted(method)) continue
    const cells = sets.flatMap(({ gold, table }) => {
      const { mae, rmse } = errors(gold, table, estimate(table, method))
      return [mae.toFixed(2), rmse.toFixed(2)]
    })
    print([method.name, ...cells])
  }
}

const several = (): void => {
  const set = truthSet("book")
  const table = tableOf(splitSets(set.votes))
  const accepted = (found: Estimate): Uint8Array =>
    found.accepted ?? Uint8Array.from({ length: factCount(table) }, (_, f) => ((found.belief[f] ?? 0) >= 0.5 ? 1 : 0))
  head(["method", "precision", "recall", "F1", "exact"])
  for (const method of ESTIMATORS) {
    if ((!["several", "any"].includes(method.answers) && method.name !== "majority") || !wanted(method)) continue
    const { precision, recall, f1, exact } = setScores(set.gold, table, accepted(estimate(table, method)))
    print([method.name, ...[precision, recall, f1, exact].map((x) => x.toFixed(3))])
  }
}

if (hasShared) {
  single()
  process.stdout.write("\n")
  numeric()
  process.stdout.write("\n")
  several()
} else process.stdout.write("the sets of votes are not beside this checkout: nothing measured\n")
