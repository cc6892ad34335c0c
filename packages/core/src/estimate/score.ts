/** How an estimate stands against answers that are known to be right. Methods never see these. */
import { calibrationOf, toldOf } from "./calibration.ts"
import type { Estimate, Intervals } from "./Estimator.ts"
import { NONE, type VoteTable } from "./table/VoteTable.ts"

/** Known answers, of items that somebody voted on, as columns by item. */
export interface Gold {
  /** Ascending. */
  readonly items: Uint32Array
  /** Per item with gold the facts that are right; none when nobody voted for a right one. */
  readonly facts: ReadonlyArray<ReadonlyArray<number>>
  /** Per item with gold the right values by name: of numeric gold as it is written. */
  readonly values: ReadonlyArray<ReadonlyArray<string>>
  /** Per item how many answers are right, whether or not somebody voted for them. */
  readonly answers: Uint32Array
  /** Per item the right number, of numeric gold. */
  readonly numbers?: Float64Array
  /** Items with gold that nobody voted on. */
  readonly unvoted: number
}

/** The right answers to an item: one, or several where several can be. */
export type Answers = ReadonlyMap<string, ReadonlyArray<string>>

/**
 * Known answers, looked up in a table. O(items + gold).
 *
 * @param numberOf - for numeric gold
 */
export const goldOf = (table: VoteTable, answers: Answers, numberOf?: (value: string) => number): Gold => {
  const found: Array<{ readonly item: number; readonly right: ReadonlyArray<string> }> = []
  for (let item = 0; item < table.items.size; item++) {
    const right = answers.get(table.items.at(item))
    if (right !== undefined) found.push({ item, right })
  }
  return {
    items: Uint32Array.from(found, ({ item }) => item),
    facts: found.map(({ item, right }) => rightFacts(table, item, right, numberOf)),
    values: found.map(({ right }) => right),
    answers: Uint32Array.from(found, ({ right }) => right.length),
    ...(numberOf === undefined
      ? {}
      : { numbers: Float64Array.from(found, ({ right: [first = ""] }) => numberOf(first)) }),
    unvoted: answers.size - found.length,
  }
}

const rightFacts = (
  { itemFacts, factValue, values, bounds }: VoteTable,
  item: number,
  right: ReadonlyArray<string>,
  numberOf: ((value: string) => number) | undefined,
): ReadonlyArray<number> => {
  const facts: Array<number> = []
  for (let fact = itemFacts[item] ?? 0; fact < (itemFacts[item + 1] ?? 0); fact++) {
    const isRight =
      numberOf === undefined || bounds === undefined
        ? right.includes(values.at(factValue[fact] ?? 0))
        : right.some((value) => bounds.low[fact] === numberOf(value) && bounds.high[fact] === bounds.low[fact])
    if (isRight) facts.push(fact)
  }
  return facts
}

/** How often an estimate is right, and how far off. Shares from 0 to 1; absent where nothing can be said. */
export interface Score {
  /** Items with gold that somebody voted on. */
  readonly items: number
  /** Share of items whose preferred answer is right. */
  readonly accuracy?: number
  /** The same among items with votes for two or more values. */
  readonly accuracyOnConflicted?: number
  /** Mean size of the error, and root of the mean of its square, in the unit of the values. */
  readonly mae?: number
  readonly rmse?: number
  /** Of all answers accepted the share that is right; of all right ones the share accepted; their harmonic mean. */
  readonly precision?: number
  readonly recall?: number
  readonly f1?: number
  /** Share of items with all right answers accepted and no other. */
  readonly exact?: number
  /** How far beliefs lie from how often they are right, where they are meant as probabilities: see `calibrationOf`. */
  readonly calibrationError?: number
  /** Share of items whose interval holds the right number. */
  readonly covered?: number
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

/** Whether the preferred answer to an item is right: the winner, or a value that nobody gave where that is more probable. */
const isAnswered = (
  table: VoteTable,
  { winners, unsaid }: Estimate,
  { items, facts, values }: Gold,
  k: number,
): boolean => {
  const item = items[k] ?? 0
  const value = unsaid?.[item] ?? NONE
  return value === NONE
    ? facts[k]?.includes(winners[item] ?? 0) === true
    : values[k]?.includes(table.values.at(value)) === true
}

const ofWinners = (table: VoteTable, estimate: Estimate, gold: Gold): Partial<Score> => {
  const { itemFacts } = table
  const { beliefIs, numbers } = estimate
  const { items } = gold
  let [right, conflicted, rightOnConflicted] = [0, 0, 0]
  for (const [k, item] of items.entries()) {
    const isRight = isAnswered(table, estimate, gold, k)
    const isConflicted = (itemFacts[item + 1] ?? 0) - (itemFacts[item] ?? 0) > 1
    if (isRight) right++
    if (isConflicted) conflicted++
    if (isRight && isConflicted) rightOnConflicted++
  }
  return {
    accuracy: right / items.length,
    ...(conflicted === 0 ? {} : { accuracyOnConflicted: rightOnConflicted / conflicted }),
    ...(beliefIs === "score" || numbers !== undefined
      ? {}
      : { calibrationError: calibrationOf(toldOf(estimate, gold)).error }),
  }
}

/** The number that an estimate comes to for an item: its own, or the middle of the preferred answer. */
const numberAt = ({ bounds }: VoteTable, { numbers, winners }: Estimate, item: number): number => {
  const own = numbers?.[item]
  if (own !== undefined) return own
  const fact = winners[item] ?? 0
  const [low, high] = [bounds?.low[fact] ?? Number.NaN, bounds?.high[fact] ?? Number.NaN]
  if (low === Number.NEGATIVE_INFINITY) return high
  return high === Number.POSITIVE_INFINITY ? low : (low + high) / 2
}

const ofNumbers = (table: VoteTable, estimate: Estimate, { items, numbers }: Gold): Partial<Score> => {
  if (numbers === undefined) return {}
  let [sum, squares] = [0, 0]
  for (const [k, item] of items.entries()) {
    const error = Math.abs(numberAt(table, estimate, item) - (numbers[k] ?? 0))
    sum += error
    squares += error * error
  }
  const { intervals } = estimate
  const held = ({ low, high }: Intervals): number =>
    items.reduce((n, item, k) => {
      const right = numbers[k] ?? Number.NaN
      return right >= (low[item] ?? 0) && right <= (high[item] ?? 0) ? n + 1 : n
    }, 0)
  return {
    mae: sum / items.length,
    rmse: Math.sqrt(squares / items.length),
    ...(intervals === undefined ? {} : { covered: held(intervals) / items.length }),
  }
}

const ofSets = (
  { itemFacts }: VoteTable,
  { accepted, winners }: Estimate,
  { items, facts, answers }: Gold,
): Partial<Score> => {
  let [given, right, wanted, exact] = [0, 0, 0, 0]
  for (const [k, item] of items.entries()) {
    let [of, rightOf] = [0, 0]
    for (let fact = itemFacts[item] ?? 0; fact < (itemFacts[item + 1] ?? 0); fact++) {
      if (accepted === undefined ? winners[item] !== fact : accepted[fact] !== 1) continue
      of++
      if (facts[k]?.includes(fact) === true) rightOf++
    }
    given += of
    right += rightOf
    wanted += answers[k] ?? 0
    if (of === rightOf && rightOf === answers[k]) exact++
  }
  const [precision, recall] = [share(right, given), share(right, wanted)]
  return { precision, recall, f1: share(2 * precision * recall, precision + recall), exact: exact / items.length }
}

/**
 * An estimate against known answers.
 *
 * @param several - whether items can have several right answers: then what is accepted is held against all of them
 *
 * @example
 * ```ts import.meta.vitest
 * import { estimate, ESTIMATORS, goldOf, score, tableOf } from "@corroborate/core"
 *
 * const table = tableOf([
 *   { item: "photo 1", source: "a", value: "cat" },
 *   { item: "photo 2", source: "a", value: "dog" },
 *   { item: "photo 2", source: "b", value: "cat" },
 *   { item: "photo 2", source: "c", value: "cat" },
 * ])
 * const gold = goldOf(table, new Map([["photo 1", ["cat"]], ["photo 2", ["dog"]], ["photo 3", ["cat"]]]))
 * const [majority] = ESTIMATORS
 * score(table, estimate(table, majority), gold) // => { items: 2, accuracy: 0.5, accuracyOnConflicted: 0 }
 * gold.unvoted // => 1
 * ```
 */
export const score = (table: VoteTable, estimate: Estimate, gold: Gold, several = false): Score => {
  const items = gold.items.length
  if (items === 0) return { items }
  if (several) return { items, ...ofSets(table, estimate, gold) }
  return { items, ...ofWinners(table, estimate, gold), ...ofNumbers(table, estimate, gold) }
}
