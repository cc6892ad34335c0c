/**
 * What the reader of news scores: on the annotated texts, on PolNeAR and on GUM news.
 * Run: node -C @corroborate/source test/bench/extraction/score.ts [--polnear FOLDER] [--gum FOLDER]
 *
 * FOLDER is a clone of networkdynamics/PolNeAR or amir-zeldes/gum. docs/extraction.md says how scores compare.
 */
import { join } from "node:path"
import { parseArgs } from "node:util"
import { goldReport } from "../../adapters/article/gold.ts"
import { gum } from "./gum.ts"
import { polnear } from "./polnear.ts"

const { values } = parseArgs({
  options: { polnear: { type: "string" }, gum: { type: "string" }, split: { type: "string", default: "test" } },
})

const print = (title: string, lines: ReadonlyArray<string>): void => {
  process.stdout.write(`${title}\n${lines.join("\n")}\n\n`)
}

print("Annotated texts", [goldReport() ?? "not there"])
if (values.polnear !== undefined) print("PolNeAR", polnear(join(values.polnear, "data", values.split)))
if (values.gum !== undefined) print("GUM", gum(values.gum))
