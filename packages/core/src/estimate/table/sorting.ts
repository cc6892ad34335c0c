/** Votes inside their items in order of value and source. */
import type { Grouped } from "./grouping.ts"

/** Fewer votes than this are put in place one by one. Chosen: for so few a call of the machine's own sort costs more. */
const FEW = 24

/** Sorts votes of one word each. */
const sortWords = (words: Uint32Array, from: number, to: number): void => {
  if (to - from > FEW) {
    words.subarray(from, to).sort()
    return
  }
  for (let k = from + 1; k < to; k++) {
    const word = words[k] ?? 0
    let hole = k
    for (; hole > from && (words[hole - 1] ?? 0) > word; hole--) words[hole] = words[hole - 1] ?? 0
    words[hole] = word
  }
}

/** Sorts votes of two words each, by place of the value, then source. */
const sortPairs = (wholes: BigUint64Array, { words, low, high }: Grouped, from: number, to: number): void => {
  if (to - from > FEW) {
    wholes.subarray(from, to).sort()
    return
  }
  for (let k = from + 1; k < to; k++) {
    const source = words[2 * k + low] ?? 0
    const place = words[2 * k + high] ?? 0
    let hole = k
    while (hole > from) {
      const above = words[2 * hole - 2 + high] ?? 0
      const other = words[2 * hole - 2 + low] ?? 0
      if (above < place || (above === place && other <= source)) break
      words[2 * hole + high] = above
      words[2 * hole + low] = other
      hole--
    }
    words[2 * hole + high] = place
    words[2 * hole + low] = source
  }
}

/** Items from one up to, not including, another. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Where the votes of an item begin. */
export const beginOf = ({ ends }: Grouped, item: number): number => (item === 0 ? 0 : (ends[item - 1] ?? 0))

/** Sorts the votes of every item; gives back how many facts they make. */
export const sortItems = (votes: Grouped, answer: Uint32Array, { from, to }: Stretch): number => {
  const { ends, words, wholes, stride, high, shift } = votes
  let facts = 0
  let begin = beginOf(votes, from)
  for (let i = from; i < to; i++) {
    const end = ends[i] ?? 0
    if (wholes === undefined) sortWords(words, begin, end)
    else sortPairs(wholes, votes, begin, end)
    let last = -1
    for (let k = begin; k < end; k++) {
      const fact = answer[(words[stride * k + high] ?? 0) >>> shift] ?? 0
      if (fact !== last) facts++
      last = fact
    }
    begin = end
  }
  return facts
}
