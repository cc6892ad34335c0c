/** From rows to a table of votes, in one thread. */
import { buildTable } from "@corroborate/core"
import { rowReader, type Reading } from "./rowReader.ts"
import type { VoteReader, VotesRead } from "./VoteReader.ts"

const readFrom = ({ into: { votes, numbers, issues, refused }, told }: Reading): VotesRead => ({
  ...buildTable(votes, numbers),
  issues: issues.all(),
  rows: votes.rows,
  refused,
  told,
})

/** Reads rows to the table of what was taken of them; see {@link rowReader}. */
export const tableReader = (it: Reading, take: () => void): VoteReader => {
  const { push, end } = rowReader(it, take)
  return {
    push,
    end: () => {
      end()
      return readFrom(it)
    },
  }
}
