/**
 * Copy detection at size, with copiers planted; and on the population set beside the checkout, where it is there.
 * Run: node -C @corroborate/source test/bench/votes/copies.ts [VOTES] [SOURCES]
 */
import { readFileSync } from "node:fs"
import { gunzipSync } from "node:zlib"
import { votesReader } from "@corroborate/adapters"
import { copying, estimate, ESTIMATORS, type VoteTable } from "@corroborate/core"
import { hasShared, sharedPath } from "../../shared.ts"
import { numbersFrom } from "./synthetic.ts"
import { peak, say, spread, timed } from "./timing.ts"

const RUNS = 5

/** Of a source that copies: whom from. */
type Planted = ReadonlyMap<number, number>

/** Votes as in the figures that these are held against: two of a hundred sources take seven answers of ten from another. */
const plant = (
  votes: number,
  sources: number,
): { readonly table: VoteTable; readonly planted: Planted; readonly wrong: Map<number, number> } => {
  const random = numbersFrom(9)
  const planted = new Map<number, number>()
  for (let s = 0; s < sources; s += 50) planted.set(s + 25 < sources ? s + 25 : s, (s + 7) % sources)
  const accuracy = Array.from({ length: sources }, () => 0.6 + random(30) / 100)
  const items = Math.round(votes / 10)
  const [itemFacts, factVotes, factValue, voteSource] = [
    new Uint32Array(items + 1),
    new Uint32Array(votes * 1.2),
    new Uint32Array(votes * 1.2),
    new Uint32Array(votes * 1.2),
  ]
  const wrong = new Map<number, number>()
  let [fact, vote] = [0, 0]
  for (let i = 0; i < items; i++) {
    itemFacts[i] = fact
    const said = new Map<number, number>()
    const answer = (s: number): number => (random(1000) < 1000 * (accuracy[s] ?? 0) ? 0 : 1 + random(50))
    for (let k = 0; k < 10; k++) said.set(random(sources), 0)
    for (const s of said.keys()) said.set(s, answer(s))
    // A copier answers wherever its model does, as often as it copies.
    for (const [copier, model] of planted) {
      const theirs = said.get(model)
      if (theirs === undefined || random(10) >= 7) continue
      said.set(copier, theirs)
      if (theirs !== 0) wrong.set(copier, (wrong.get(copier) ?? 0) + 1)
    }
    const byValue = new Map<number, Array<number>>()
    for (const [s, value] of said) byValue.set(value, [...(byValue.get(value) ?? []), s])
    for (const [value, list] of Array.from(byValue).toSorted(([a], [b]) => a - b)) {
      factVotes[fact] = vote
      factValue[fact++] = value
      for (const s of list.toSorted((a, b) => a - b)) voteSource[vote++] = s
    }
  }
  itemFacts[items] = fact
  factVotes[fact] = vote
  const names = (size: number) => ({ size, at: (id: number) => String(id) })
  const table: VoteTable = {
    items: names(items),
    sources: names(sources),
    values: names(51),
    itemFacts,
    factVotes: factVotes.slice(0, fact + 1),
    factValue: factValue.slice(0, fact),
    voteSource: voteSource.slice(0, vote),
  }
  return { table, planted, wrong }
}

/** The majority's answers for right ones, and every source as good as it is with them. */
const beliefs = (table: VoteTable): { readonly accuracy: Float64Array; readonly probability: Float64Array } => {
  const [majority] = ESTIMATORS
  const { winners, trustworthiness } = estimate(table, majority)
  const probability = new Float64Array(table.factValue.length)
  for (const fact of winners) probability[fact] = 0.95
  return { accuracy: trustworthiness, probability }
}

const detect = (label: string, table: VoteTable): ReturnType<typeof copying> => {
  const options = { ...beliefs(table), alpha: 0.2, c: 0.8, n: 50 }
  let pairs = copying(table, options)
  const times = Array.from({ length: RUNS }, () =>
    timed(() => {
      pairs = copying(table, options)
    }),
  )
  say(
    `${label}: ${table.voteSource.length} votes, ${table.sources.size} sources; ${spread(times, 0)} ms, ${pairs.first.length} pairs kept; peak ${peak()} MB`,
  )
  return pairs
}

const [votes, sources] = [Number(process.argv[2] ?? 10_000_000), Number(process.argv[3] ?? 10_000)]
if (hasShared) {
  const reader = votesReader({ name: "claims.tsv" })
  reader.push(gunzipSync(readFileSync(sharedPath("data/truth/population/claims.tsv.gz"))))
  detect("population", reader.end().table)
} else say("population: not measured, its data is not beside this checkout")
const { table, planted, wrong } = plant(votes, sources)
const { first, second, firstCopies, secondCopies } = detect("planted copiers", table)
const found = new Set<string>()
for (const [k, a] of first.entries())
  if ((firstCopies[k] ?? 0) + (secondCopies[k] ?? 0) > 0.5) found.add(`${a} ${second[k] ?? 0}`)
const sure = Array.from(planted).filter(([copier]) => (wrong.get(copier) ?? 0) >= 10)
const recalled = sure.filter(([copier, model]) => found.has(`${Math.min(copier, model)} ${Math.max(copier, model)}`))
say(
  `of ${planted.size} planted, ${sure.length} share ten or more false values with whom they copy; found ${recalled.length}, recall ${(recalled.length / Math.max(1, sure.length)).toFixed(4)}; pairs above one half: ${found.size}`,
)
