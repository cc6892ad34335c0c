/** Reads a file of votes, whatever of the formats known here it is in. */
import { delimitedVotes } from "./delimitedVotes.ts"
import { formatOfVotes, fromHead } from "./head.ts"
import { jsonVotes } from "./jsonVotes.ts"
import type { PartedReader } from "./parted.ts"
import type { VotesOptions } from "./VoteReader.ts"

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
export const votesReader = (options: VotesOptions): PartedReader => {
  let cells: PartedReader | undefined
  const { push, end } = fromHead((head) => {
    const format = formatOfVotes(options.name, head)
    if (format._tag === "Lines") return jsonVotes(options)
    cells = delimitedVotes(options, format.delimiter, format.isQuoted)
    return cells
  })
  return {
    push,
    end,
    shape: () => cells?.shape(),
    part: () => cells?.part(),
    join: (own, others, allocate) => cells?.join(own, others, allocate),
  }
}
