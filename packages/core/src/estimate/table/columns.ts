/** From rows side by side by item to the columns of a table, item after item: sorted, facts told apart, written. */
import type { Grouped } from "./grouping.ts"
import type { FactOrder } from "./numbering.ts"
import type { VoteTable } from "./VoteTable.ts"

/** The columns of a table, and how often a source stands behind two or more facts of an item. */
export interface Columns extends Pick<VoteTable, "itemFacts" | "factVotes" | "factValue" | "voteSource" | "bounds"> {
  readonly doubled: number
}

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

/** Sorts every item's votes; gives back how many facts they make. */
const sortAll = (votes: Grouped, answer: Uint32Array): number => {
  const { ends, words, wholes, stride, high, shift } = votes
  let [facts, from] = [0, 0]
  for (let i = 0; i < ends.length; i++) {
    const to = ends[i] ?? 0
    if (wholes === undefined) sortWords(words, from, to)
    else sortPairs(wholes, votes, from, to)
    let last = -1
    for (let k = from; k < to; k++) {
      const fact = answer[(words[stride * k + high] ?? 0) >>> shift] ?? 0
      if (fact !== last) facts++
      last = fact
    }
    from = to
  }
  return facts
}

/** What is being written. */
interface Writing {
  readonly votes: Grouped
  readonly answer: Uint32Array
  readonly factVotes: Uint32Array
  /** Per fact the place of its value. */
  readonly factPlace: Uint32Array
  /** In the memory of the votes: what is written never overtakes what is read. */
  readonly voteSource: Uint32Array
  /** Per source the last item that it answered, plus one; and whether it was counted there as standing behind two facts. */
  readonly lastItem: Uint32Array
  readonly isDoubled: Uint8Array
  fact: number
  vote: number
  doubled: number
}

/** Sources of a fact that several spellings of a number have brought together, each once; gives back where they end. */
const mergeSpellings = (voteSource: Uint32Array, from: number, to: number): number => {
  voteSource.subarray(from, to).sort()
  let end = from
  for (let v = from; v < to; v++) {
    if (v > from && voteSource[v] === voteSource[end - 1]) continue
    voteSource[end++] = voteSource[v] ?? 0
  }
  return end
}

/** Counts sources that stand behind two or more of an item's facts, whose votes are those from `first` on. */
const countDoubled = (writing: Writing, item: number, first: number): void => {
  const { voteSource, lastItem, isDoubled, vote } = writing
  for (let v = first; v < vote; v++) {
    const s = voteSource[v] ?? 0
    if (lastItem[s] !== item + 1) {
      lastItem[s] = item + 1
      isDoubled[s] = 0
    } else if (isDoubled[s] === 0) {
      isDoubled[s] = 1
      writing.doubled++
    }
  }
}

/** Writes the fact whose votes begin at `from`; gives back where they end. */
const writeFact = (writing: Writing, from: number, to: number): number => {
  const { votes, answer, factVotes, factPlace, voteSource } = writing
  const { words, stride, low, high, shift, mask } = votes
  const first = writing.vote
  const place = (words[stride * from + high] ?? 0) >>> shift
  const fact = answer[place]
  let [k, vote, spelling, last] = [from, first, place, -1]
  for (; k < to; k++) {
    const next = (words[stride * k + high] ?? 0) >>> shift
    if (next !== spelling && answer[next] !== fact) break
    spelling = next
    const source = ((words[stride * k + low] ?? 0) & mask) >>> 0
    if (source === last) continue
    voteSource[vote++] = source
    last = source
  }
  factVotes[writing.fact] = first
  factPlace[writing.fact++] = place
  // Votes are sorted by spelling: with the last as the first, there is one.
  writing.vote = spelling === place ? vote : mergeSpellings(voteSource, first, vote)
  return k
}

const writeAll = (writing: Writing, itemFacts: Uint32Array): void => {
  const { ends } = writing.votes
  for (let i = 0, k = 0; i < ends.length; i++) {
    const [first, firstFact, to] = [writing.vote, writing.fact, ends[i] ?? 0]
    itemFacts[i] = firstFact
    while (k < to) k = writeFact(writing, k, to)
    if (writing.fact > firstFact + 1) countDoubled(writing, i, first)
  }
  itemFacts[ends.length] = writing.fact
  writing.factVotes[writing.fact] = writing.vote
}

/** A column cut to what was written; no copy where at least seven eighths are. */
const cut = (column: Uint32Array, length: number): Uint32Array =>
  8 * length >= 7 * column.length ? column.subarray(0, length) : column.slice(0, length)

/** Writes facts and their sources; a vote that comes again is left out. The votes are used up. */
export const columnsOf = (votes: Grouped, { value, answer, bounds }: FactOrder, sources: number): Columns => {
  const facts = sortAll(votes, answer)
  const itemFacts = new Uint32Array(votes.ends.length + 1)
  const writing: Writing = {
    votes,
    answer,
    factVotes: new Uint32Array(facts + 1),
    factPlace: new Uint32Array(facts),
    voteSource: votes.words,
    lastItem: new Uint32Array(sources),
    isDoubled: new Uint8Array(sources),
    fact: 0,
    vote: 0,
    doubled: 0,
  }
  writeAll(writing, itemFacts)
  const { factVotes, factPlace, doubled } = writing
  const voteSource = cut(writing.voteSource, writing.vote)
  if (bounds === undefined) return { itemFacts, factVotes, factValue: factPlace, voteSource, doubled }
  const low = Float64Array.from(factPlace, (place) => bounds.low[place] ?? 0)
  const high = Float64Array.from(factPlace, (place) => bounds.high[place] ?? 0)
  const factValue = factPlace.map((place) => value[place] ?? 0)
  return { itemFacts, factVotes, factValue, voteSource, doubled, bounds: { low, high } }
}
