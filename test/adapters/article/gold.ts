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

const folder = sharedPath("gold")
const scorer = join(folder, "score.mjs")

/** Whether the annotated texts are there. */
export const hasGold = existsSync(scorer)

/** What we make of a text, in the shape of the annotation guide. */
const written = (name: string): string => {
  const reading = readArticle({ name, bytes: readFileSync(join(folder, name)) }, {})
  const { issues, texts } = reading
  return writeClaimGold({ reconciliation: reconcile(reading.claims, reading), issues, texts, policies: [] }, LOOK)
}

/** The scorer's report on all texts; `undefined` where they are absent. */
export const goldReport = (): string | undefined => {
  if (!hasGold) return undefined
  const output = mkdtempSync(join(tmpdir(), "corroborate-gold-"))
  try {
    for (const name of readdirSync(folder).filter((file) => file.endsWith(".txt")))
      writeFileSync(join(output, name.replace(".txt", ".json")), written(name))
    return execFileSync(process.execPath, [scorer, folder, output], { encoding: "utf8" }).trim()
  } finally {
    rmSync(output, { recursive: true })
  }
}

/** A figure of a report by the name of its row and of its column; `undefined` when the report has none. */
export const figureOf = (report: string, row: string, column = ""): number | undefined => {
  const found = report.split("\n").find((text) => text.trim().startsWith(row))
  const [, number] = new RegExp(`^\\s*.{${row.length}}.*?${column}\\s+([\\d.]+)`).exec(found ?? "") ?? []
  return number === undefined ? undefined : Number(number)
}
