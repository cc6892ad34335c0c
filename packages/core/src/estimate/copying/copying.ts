/**
 * Which sources copy which: pairs that share more answers than two that do not know each other would.
 *
 * An answer that is right is shared by everybody who is right; one that is not, and that few give, is shared by chance
 * once in `n`. The probability of what two sources said is worked out three ways, with neither copying, with the first
 * copying a share `c` of its answers from the second, and the other way round, and Bayes gives the rest. For an answer
 * that both give, of probability `p`, by sources of accuracies A1 and A2:
 *
 * - independent: I = p A1 A2 + (1 - p)(1 - A1)(1 - A2) / n
 * - the first copies the second: (1 - c) I + c (p A2 + (1 - p)(1 - A2)); and so with 1 and 2 exchanged
 *
 * An item to which both give different answers multiplies copying by 1 - c. The prior of each direction is alpha / 2.
 *
 * @see Dong, Berti-Equille, Srivastava, "Integrating conflicting data: the role of source dependence", PVLDB 2009
 * @see Li, Dong, Lyons, Meng, Srivastava, "Scaling up copy detection", ICDE 2015: the index, and `p` between 0 and 1
 */
import type { VoteTable } from "../table/VoteTable.ts"
import { winnersBy } from "../winners.ts"
import { besideNobody, compareWith, type Beside, type Rates } from "./beside.ts"
import { shares, times, timesPower } from "./Odds.ts"
import { answersOf, lots, suspects } from "./suspects.ts"

/** What sources and answers are held to be, and where copying is looked for. */
export interface CopyingOptions extends Rates {
  /** Prior probability that one of two sources copies the other, between 0 and 1. */
  readonly alpha: number
}

/** Pairs of sources as columns, by first, then second; pairs unlikely to depend on each other are left out. */
export interface CopyPairs {
  /** Always the smaller id. */
  readonly first: Uint32Array
  readonly second: Uint32Array
  /** The probability that the first copies the second. */
  readonly firstCopies: Float64Array
  /** The probability that the second copies the first. */
  readonly secondCopies: Float64Array
  /** Answers that both give and that win no item: what the suspicion rests on. */
  readonly shared: Uint32Array
  /** Items that both answer, and of these the items that both give one answer to. */
  readonly met: Uint32Array
  readonly agreed: Uint32Array
}

/** Pairs less likely than this to depend on each other are left out. Chosen: they would change a count of votes by 0.1 %. */
const LEAST = 2 ** -10

/**
 * Fewest answers, winning no item, that two sources must share to be looked at, and most sources behind such an answer.
 * Chosen by trying: all pairs that share any answer on an item with rivals take many times as long and cost `accu-copy`
 * 0 to 26 points of accuracy on eight of twelve sets with known answers, for 1 point on one: sources that agree because
 * both are good are then taken for copies.
 */
const [SHARED, SUPPORT] = [3, 50]

/** Pairs compared between two passes over all votes. Bounds the memory that suspicions take. */
const AT_ONCE = 2 ** 20

/** The probabilities that the first source copies another, and the other the first, from what was counted of both. */
const chances = (about: Beside, other: number, { alpha, c }: CopyingOptions): readonly [number, number] => {
  const apart = (about.met[other] ?? 0) - (about.agreed[other] ?? 0)
  const one = { at: about.first[other] ?? 1, grown: about.firstGrown[other] ?? 0 }
  const two = { at: about.second[other] ?? 1, grown: about.secondGrown[other] ?? 0 }
  const prior = { at: alpha / 2, grown: 0 }
  const [first = 0, second = 0] = shares([
    timesPower(times(one, prior), 1 - c, apart),
    timesPower(times(two, prior), 1 - c, apart),
    { at: 1 - alpha, grown: 0 },
  ])
  return [first, second]
}

/**
 * Sparse pairs of sources with the probability of each direction of copying.
 *
 * Only pairs that share three answers which win no item, and few give, are looked at: pairs that share no item with
 * rivals are never formed. Those are weighed on everything that both answer.
 *
 * **Laws** *probability*: both directions add up to at most 1; *side swap*: with equal accuracies neither direction is
 * likelier; *order blindness*; *twin*: an obvious comparison of all pairs gives the same.
 *
 * Time: votes, the square of the sources behind every answer that counts, and for each source that shares enough with
 * others the votes on its items. Space: votes, sources and the pairs found.
 *
 * @example
 * ```ts import.meta.vitest
 * import { copying, tableOf } from "@corroborate/core"
 *
 * const items = Array.from({ length: 6 }, (_, i) => `item ${i}`)
 * const table = tableOf(items.flatMap((item, i) => [
 *   { item, source: "a", value: "right" }, { item, source: "b", value: "right" }, { item, source: "c", value: "right" },
 *   { item, source: "x", value: i < 4 ? `slip ${i}` : "right" }, { item, source: "y", value: i < 4 ? `slip ${i}` : "right" },
 * ]))
 * const { first, second, firstCopies, secondCopies } = copying(table, {
 *   accuracy: new Float64Array(5).fill(0.8),
 *   probability: Float64Array.from(table.factValue, (value) => (table.values.at(value) === "right" ? 1 : 0)),
 *   alpha: 0.2, c: 0.8, n: 100,
 * })
 * Array.from(first, (s, k) => [table.sources.at(s), table.sources.at(second[k] ?? 0)]) // => [["x", "y"]]
 * (firstCopies[0] ?? 0) + (secondCopies[0] ?? 0) > 0.99 // => true
 * ```
 */
export const copying = (table: VoteTable, options: CopyingOptions): CopyPairs => {
  const winners = winnersBy(table, options.probability)
  const about = besideNobody(table.sources.size)
  const pairs: Array<readonly [number, number, number, number, number, number, number]> = []
  for (const lot of lots(suspects(table, { winners, support: SUPPORT, shared: SHARED }), AT_ONCE)) {
    const isFirst = new Uint8Array(table.sources.size)
    for (const { first } of lot) isFirst[first] = 1
    const compared = { table, rates: options, winners, answers: answersOf(table, isFirst) }
    for (const { first, others } of lot) {
      compareWith(compared, about, first, others)
      for (const other of others) {
        const [one, two] = chances(about, other, options)
        if (one + two < LEAST) continue
        const counted = [about.odd[other] ?? 0, about.met[other] ?? 0, about.agreed[other] ?? 0] as const
        pairs.push([first, other, one, two, ...counted])
      }
    }
  }
  return {
    first: Uint32Array.from(pairs, ([first]) => first),
    second: Uint32Array.from(pairs, ([, second]) => second),
    firstCopies: Float64Array.from(pairs, ([, , one]) => one),
    secondCopies: Float64Array.from(pairs, ([, , , two]) => two),
    shared: Uint32Array.from(pairs, ([, , , , count]) => count),
    met: Uint32Array.from(pairs, ([, , , , , met]) => met),
    agreed: Uint32Array.from(pairs, ([, , , , , , agreed]) => agreed),
  }
}
