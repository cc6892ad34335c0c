/** Answers that are others with words left out at the end: "Knuth" of "Knuth D". */
import { factCount, NONE, type VoteTable } from "../../table/VoteTable.ts"
import { lineageOf } from "../place/lineage.ts"

/**
 * Share of the times at which a source gives a shorter form that it may give a longer one of it beside, so that they
 * are forms of one name: who tells the two apart gives both ("comedy" and "comedy drama").
 */
const BESIDE = 0.1

/** Per value the value whose words are its first ones, as many as may be; `NONE` where there is none. */
const firstWords = ({ values }: VoteTable): Uint32Array => {
  const words = Array.from({ length: values.size }, (_, v) => values.at(v).trim().split(/\s+/u))
  const byWords = new Map<string, number>()
  for (const [v, own] of words.entries()) if (!byWords.has(own.join(" "))) byWords.set(own.join(" "), v)
  return Uint32Array.from(words, (own) => {
    for (let n = own.length - 1; n > 0; n--) {
      const found = byWords.get(own.slice(0, n).join(" "))
      if (found !== undefined) return found
    }
    return NONE
  })
}

/**
 * Per value the shorter form of it, `NONE` where it has none; nothing where no item has both, or where sources give
 * both together, which shows that they are two answers.
 *
 * **Laws** *order blindness*; *evidence*: of who gives a shorter form no more than a tenth give a longer one beside it.
 *
 * Costs the votes, and the words of the values.
 */
export const shorterForms = (table: VoteTable): Uint32Array | undefined => {
  const parents = firstWords(table)
  const { start, above } = lineageOf(table, parents)
  if (above.length === 0) return undefined
  const { factVotes, voteSource } = table
  const longer = new Map<number, Set<number>>()
  for (let f = 0; f < factCount(table); f++)
    for (const b of above.subarray(start[f], start[f + 1])) {
      const known = longer.get(b) ?? new Set()
      for (const s of voteSource.subarray(factVotes[f], factVotes[f + 1])) known.add(s)
      longer.set(b, known)
    }
  let [given, beside] = [0, 0]
  for (const [b, sources] of longer)
    for (const s of voteSource.subarray(factVotes[b], factVotes[b + 1])) {
      given++
      if (sources.has(s)) beside++
    }
  return beside <= BESIDE * given ? parents : undefined
}
