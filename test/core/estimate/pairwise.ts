/** Every pair of sources compared answer by answer, in logarithms: the obvious twin of `copying`. */
import { type CopyingOptions, type VoteTable } from "@corroborate/core"

export interface Pair {
  readonly first: number
  readonly second: number
  readonly firstCopies: number
  readonly secondCopies: number
  readonly shared: number
  readonly met: number
}

/** What each source answers to each item, as a set of facts. */
type Answers = ReadonlyMap<number, ReadonlySet<number>>

const answersOf = (table: VoteTable): ReadonlyArray<Answers> => {
  const all = Array.from({ length: table.sources.size }, () => new Map<number, Set<number>>())
  for (let item = 0; item < table.items.size; item++)
    for (let fact = table.itemFacts[item] ?? 0; fact < (table.itemFacts[item + 1] ?? 0); fact++)
      for (const source of table.voteSource.subarray(table.factVotes[fact], table.factVotes[fact + 1])) {
        const answers = all[source]
        answers?.set(item, (answers.get(item) ?? new Set()).add(fact))
      }
  return all
}

const held = (x: number): number => Math.min(0.99, Math.max(0.01, x))

export const copyingByPairs = (table: VoteTable, options: CopyingOptions): ReadonlyArray<Pair> => {
  const { accuracy, probability, alpha, c, n } = options
  const answers = answersOf(table)
  const supportOf = (fact: number): number => (table.factVotes[fact + 1] ?? 0) - (table.factVotes[fact] ?? 0)
  const best = (item: number): number =>
    Array.from({ length: table.itemFacts[item + 1] ?? 0 }, (_, f) => f)
      .slice(table.itemFacts[item])
      .reduce((a, b) => ((probability[b] ?? 0) > (probability[a] ?? 0) ? b : a))
  const pairs: Array<Pair> = []
  for (let first = 0; first < answers.length; first++)
    for (let second = first + 1; second < answers.length; second++) {
      const [mine, theirs]: [Answers, Answers] = [answers[first] ?? new Map(), answers[second] ?? new Map()]
      const [a1, a2] = [held(accuracy[first] ?? 0), held(accuracy[second] ?? 0)]
      let [one, two, shared, met, few] = [0, 0, 0, 0, 0]
      for (const [item, facts] of mine) {
        const others = theirs.get(item)
        if (others === undefined) continue
        met++
        const both = Array.from(facts).filter((fact) => others.has(fact))
        if (both.length === 0) {
          one += Math.log(1 - c)
          two += Math.log(1 - c)
        }
        for (const fact of both) {
          const p = probability[fact] ?? 0
          const alone = p * a1 * a2 + ((1 - p) * (1 - a1) * (1 - a2)) / n
          one += Math.log(1 - c + (c * (p * a2 + (1 - p) * (1 - a2))) / alone)
          two += Math.log(1 - c + (c * (p * a1 + (1 - p) * (1 - a1))) / alone)
          if (fact !== best(item)) shared++
          if (fact !== best(item) && supportOf(fact) <= 50) few++
        }
      }
      const parts = [Math.log(alpha / 2) + one, Math.log(alpha / 2) + two, Math.log(1 - alpha)]
      const top = Math.max(...parts)
      const all = parts.reduce((sum, part) => sum + Math.exp(part - top), 0)
      const [firstCopies = 0, secondCopies = 0] = parts.map((part) => Math.exp(part - top) / all)
      if (few >= 3) pairs.push({ first, second, firstCopies, secondCopies, shared, met })
    }
  return pairs
}
