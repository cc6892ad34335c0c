/**
 * A hundred votes more and a hundred less among many: the table and the answers are those of all votes read anew.
 * Run: node -C @corroborate/source test/bench/votes/change.ts [VOTES] [METHOD...]
 */
import { votesReader } from "@corroborate/adapters"
import {
  changeTable,
  estimate,
  estimateDigest,
  estimatorOf,
  tableDigest,
  type Vote,
  type VoteTable,
} from "@corroborate/core"
import { numbersFrom, synthetic } from "./synthetic.ts"
import { say, timed } from "./timing.ts"

const CHANGED = 100
const METHODS = ["majority", "crh", "sums", "truth-finder", "accu", "fast-dawid-skene", "accu-copy"]

/** Every vote of a table by name, in a file's order. */
const votesIn = function* ({
  items,
  sources,
  values,
  itemFacts,
  factVotes,
  factValue,
  voteSource,
}: VoteTable): Generator<Vote> {
  for (let i = 0; i < items.size; i++)
    for (let f = itemFacts[i] ?? 0; f < (itemFacts[i + 1] ?? 0); f++)
      for (let v = factVotes[f] ?? 0; v < (factVotes[f + 1] ?? 0); v++)
        yield { item: items.at(i), source: sources.at(voteSource[v] ?? 0), value: values.at(factValue[f] ?? 0) }
}

const line = ({ item, source, value }: Vote): string => `${item}\t${source}\t${value}\n`

/** The table that is read from votes. */
const read = (votes: Iterable<Vote>): VoteTable => {
  const reader = votesReader({ name: "votes.tsv" })
  const encoder = new TextEncoder()
  let text = ""
  for (const vote of votes) {
    text += line(vote)
    if (text.length < 1 << 18) continue
    reader.push(encoder.encode(text))
    text = ""
  }
  reader.push(encoder.encode(text))
  return reader.end().table
}

const [count = "1000000", ...named] = process.argv.slice(2)
const random = numbersFrom(11)
const before = read(votesIn(synthetic(Number(count)).table))
const total = before.voteSource.length
const places = new Set(Array.from({ length: CHANGED }, () => random(total)))
const retracted = Array.from(votesIn(before)).filter((_, k) => places.has(k))
// Known items and sources, new ones, and values nobody gave before.
const added = Array.from({ length: CHANGED }, (_, k): Vote => ({
  item: k % 4 === 0 ? `new item ${k % 9}` : before.items.at(random(before.items.size)),
  source: k % 5 === 0 ? `new source ${k % 7}` : before.sources.at(random(before.sources.size)),
  value: k % 10 === 0 ? "a new value" : before.values.at(random(before.values.size)),
}))
const after = function* (): Generator<Vote> {
  yield* added
  let k = 0
  for (const vote of votesIn(before)) if (!places.has(k++)) yield vote
}
let [changed, batch] = [before, before]
const quick = timed(() => {
  changed = changeTable(before, { added, retracted })
})
const anew = timed(() => {
  batch = read(after())
})
say(
  `${total} votes, ${retracted.length} retracted and ${added.length} added in ${quick.toFixed(0)} ms, all read anew in ${anew.toFixed(0)} ms; the same table: ${tableDigest(changed) === tableDigest(batch)}`,
)
for (const name of named.length > 0 ? named : METHODS) {
  const method = estimatorOf(name)
  if (method === undefined) throw new Error(`there is no method ${name}`)
  const [one, other] = [changed, batch].map((table) => estimateDigest(estimate(table, method)))
  say(
    `${name.padEnd(18)} the same answers: ${one === other}, others than before: ${one !== estimateDigest(estimate(before, method))}`,
  )
}
