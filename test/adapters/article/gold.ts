/** The annotated texts, scored by the scorer that came with them. Both are read in place. */
import { readArticle } from "@corroborate/adapters/article/read"
import { writeClaimGold } from "@corroborate/adapters/claim-gold/write"
import { reconcile } from "@corroborate/core"
import { execFileSync } from "node:child_process"
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { sharedPath } from "../../shared.ts"
import { LOOK } from "../look.ts"
import { AS_IS, type Variant, type Varied } from "./variants.ts"

const folder = sharedPath("gold")
const scorer = join(folder, "score.mjs")

/** Whether the annotated texts are there. */
export const hasGold = existsSync(scorer)

/** What we make of a text, in the shape of the annotation guide. */
const written = (name: string, text: string): string => {
  const reading = readArticle({ name, bytes: new TextEncoder().encode(text) }, {})
  const { issues, texts } = reading
  return writeClaimGold({ reconciliation: reconcile(reading.claims, reading), issues, texts, policies: [] }, LOOK)
}

/** An annotation with every place moved along with the text. */
const movedAlong = (annotation: string, { moved }: Varied): string =>
  JSON.stringify(
    JSON.parse(annotation, (key, value: unknown) =>
      (key === "start" || key === "end") && typeof value === "number" ? moved(value) : value,
    ),
  )

/** The scorer's report on all texts, printed as they are or otherwise; `undefined` where they are absent. */
export const goldReport = ({ vary }: Variant = AS_IS): string | undefined => {
  if (!hasGold) return undefined
  const [wanted, output] = [mkdtempSync(join(tmpdir(), "wanted-")), mkdtempSync(join(tmpdir(), "found-"))]
  try {
    for (const name of readdirSync(folder).filter((file) => file.endsWith(".txt"))) {
      const json = name.replace(".txt", ".json")
      const varied = vary(readFileSync(join(folder, name), "utf8"))
      writeFileSync(join(wanted, json), movedAlong(readFileSync(join(folder, json), "utf8"), varied))
      writeFileSync(join(output, json), written(name, varied.text))
    }
    return execFileSync(process.execPath, [scorer, wanted, output], { encoding: "utf8" }).trim()
  } finally {
    for (const made of [wanted, output]) rmSync(made, { recursive: true })
  }
}

/** A figure of a report by the name of its row and of its column; `undefined` when the report has none. */
export const figureOf = (report: string, row: string, column = ""): number | undefined => {
  const found = report.split("\n").find((text) => text.trim().startsWith(row))
  const [, number] = new RegExp(`^\\s*.{${row.length}}.*?${column}\\s+([\\d.]+)`).exec(found ?? "") ?? []
  return number === undefined ? undefined : Number(number)
}
