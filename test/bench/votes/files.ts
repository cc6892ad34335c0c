/** Files of votes of any size, in every format that is read. */
import { closeSync, existsSync, mkdirSync, openSync, writeSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { numbersFrom } from "./synthetic.ts"

/** How votes are written. */
export type Kind = "tsv" | "csv" | "quoted.csv" | "jsonl"

const LINES: Readonly<Record<Kind, (item: string, source: string, value: string) => string>> = {
  tsv: (item, source, value) => `${item}\t${source}\t${value}\n`,
  csv: (item, source, value) => `${item},${source},${value}\n`,
  "quoted.csv": (item, source, value) => `"${item}","${source}","${value}"\n`,
  jsonl: (item, source, value) => `{"item":"${item}","source":"${source}","value":"${value}"}\n`,
}

const HEADS: Readonly<Record<Kind, string>> = {
  tsv: "item\tsource\tvalue\n",
  csv: "item,source,value\n",
  "quoted.csv": "item,source,value\n",
  jsonl: "",
}

/** What is written: how many votes, in which order, and how long names are. */
export interface Shape {
  readonly votes: number
  /** Sorted by item, ten votes each, or in no order. */
  readonly order: "sorted" | "random"
  /** Letters put before every name. */
  readonly prefix: string
}

/** The path of such a file, written when it is not there. Ten votes an item, ten thousand sources, eleven values. */
export const fileOf = (kind: Kind, { votes, order, prefix }: Shape): string => {
  const folder = join(tmpdir(), "corroborate-votes")
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${votes}-${order}-${prefix.length}.${kind}`)
  if (existsSync(path)) return path
  const random = numbersFrom(5)
  const file = openSync(path, "w")
  let text = HEADS[kind]
  for (let k = 0; k < votes; k++) {
    const item = order === "sorted" ? Math.floor(k / 10) : random(votes / 10)
    const source = Math.floor(10_000 * (random(1_000_000) / 1_000_000) ** 2.5)
    text += LINES[kind](`${prefix}i${item}`, `${prefix}s${source}`, `v${random(10) < 7 ? 0 : random(11)}`)
    if (text.length < 1 << 20) continue
    writeSync(file, text)
    text = ""
  }
  writeSync(file, text)
  closeSync(file)
  return path
}
