/**
 * How the score on the annotated texts changes when they are printed otherwise.
 * Run: node -C @corroborate/source test/bench/extraction/robust.ts
 *
 * Annotations are moved along with the text, and the scorer that came with them is asked again.
 */
import { goldReport, figureOf, hasGold } from "../../adapters/article/gold.ts"
import { AS_IS, VARIANTS } from "../../adapters/article/variants.ts"

const ROWS: ReadonlyArray<readonly [title: string, row: string, column: string]> = [
  ["claims F1", "claims, relaxed", "F1"],
  ["found", "quantity claims found", ""],
  ["number", "on matched: number", ""],
  ["bounds", "on matched: bounds", ""],
  ["source", "on matched: source", ""],
  ["chain", "on matched: chain", ""],
  ["conflicts P", "relation conflicts", "P"],
  ["conflicts F1", "relation conflicts", "F1"],
  ["traps", "conflict trap hits", ""],
  ["disputed F1", "disputed questions", "F1"],
]

const print = (cells: ReadonlyArray<string>): void => {
  process.stdout.write(`| ${cells.join(" | ")} |\n`)
}

if (hasGold) {
  print(["printed", ...ROWS.map(([title]) => title)])
  print(["---", ...ROWS.map(() => "---")])
  for (const variant of [AS_IS, ...VARIANTS]) {
    const report = goldReport(variant) ?? ""
    print([variant.name, ...ROWS.map(([, row, column]) => String(figureOf(report, row, column) ?? "-"))])
  }
} else process.stdout.write("The annotated texts are not there.\n")
