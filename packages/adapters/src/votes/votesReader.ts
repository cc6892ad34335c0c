/** Reads a file of votes, whatever of the formats known here it is in. */
import { declaredDelimiter, delimiterOf } from "../table/delimiter.ts"
import { delimitedVotes } from "./delimitedVotes.ts"
import { textAt } from "./intake.ts"
import { jsonVotes } from "./jsonVotes.ts"
import type { VoteReader, VotesOptions } from "./VoteReader.ts"

/** Bytes that the format is told by. */
const HEAD = 16_384

const choose = (options: VotesOptions, head: Uint8Array): VoteReader => {
  const text = textAt(head, 0, Math.min(head.length, HEAD))
  const name = options.name.toLowerCase().replace(/\.gz$/, "")
  if (/\.(?:jsonl|ndjson)$/.test(name)) return jsonVotes(options)
  if (/\.(?:tsv|tab)$/.test(name)) return delimitedVotes(options, "\t", false)
  if (!name.endsWith(".csv") && /^\uFEFF?\s*\{/.test(text)) return jsonVotes(options)
  const delimiter = declaredDelimiter(text) ?? delimiterOf(text.slice(0, text.lastIndexOf("\n") + 1) || text)
  // Tab-separated values know no quotes, unless the file says that it is CSV.
  return delimitedVotes(options, delimiter, delimiter !== "\t" || name.endsWith(".csv"))
}

const joined = (pieces: ReadonlyArray<Uint8Array>): Uint8Array => {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

/**
 * Reads votes from TSV, CSV or JSON Lines: by the name's ending (`.gz` aside), else by how the text begins.
 *
 * **Laws** *total*: any bytes give a table and located issues; *conservation*: every row that is not blank becomes votes
 * or an issue; *pieces*: however the bytes are cut, the reading is the same; *twin*: the table is the one that `tableOf`
 * makes of the rows.
 *
 * @example
 * ```ts import.meta.vitest
 * import { votesReader } from "@corroborate/adapters"
 *
 * const { push, end } = votesReader({ name: "votes.csv" })
 * push(new TextEncoder().encode("item,source,value\ntoll,monitor,62\ntoll,,20\n"))
 * const { table, rows, issues } = end()
 * [rows, table.items.at(0), table.values.at(0)] // => [1, "toll", "62"]
 * issues.map(({ where, problem }) => `${where}: ${problem}`) // => ["line 3: the source is empty"]
 * ```
 */
export const votesReader = (options: VotesOptions): VoteReader => {
  let reader: VoteReader | undefined
  let held: Array<Uint8Array> = []
  let size = 0
  const begin = (): VoteReader => {
    const head = joined(held)
    held = []
    const chosen = choose(options, head)
    reader = chosen
    chosen.push(head)
    return chosen
  }
  return {
    push: (bytes) => {
      if (reader !== undefined) return reader.push(bytes)
      held.push(bytes.slice())
      size += bytes.length
      if (size >= HEAD) begin()
    },
    end: () => (reader ?? begin()).end(),
  }
}
