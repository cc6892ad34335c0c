/** What anything that is shown owes its readers: a report, a board, a page. */
import * as fc from "fast-check"
import { claim, type Claim } from "../claim/Claim.ts"
import type { Source } from "../source/Source.ts"
import { exactly } from "../value/Quantity.ts"
import { law, type Law } from "./Law.ts"
import { multiply, world, type World } from "./worlds.ts"

/** What is shown of claims: a text, or plain data. */
export type Output = (claims: ReadonlyArray<Claim>, context: { readonly sources: ReadonlyArray<Source> }) => unknown

/**
 * The world with every number exact, and so large and odd that two of them never add up to another by chance; each claim
 * in a row of its own, as in a table, so that no two stand in one place.
 */
const counted = (worlds: fc.Arbitrary<World>): fc.Arbitrary<World> =>
  fc
    .tuple(worlds, fc.array(fc.integer({ min: 1_000_003, max: 900_000_007 }), { minLength: 16, maxLength: 16 }))
    .map(([[claims, sources], numbers]) => [
      claims.map((one, i) =>
        claim({
          ...one,
          anchor: { _tag: "RecordPlace", document: "table", row: i + 1 },
          ...(one.value._tag === "Quantity" ? { value: exactly(numbers[i % 16] ?? 1_000_003, "people") } : {}),
        }),
      ),
      sources,
    ])

const numbersOf = (claims: ReadonlyArray<Claim>): ReadonlyArray<number> =>
  Array.from(
    new Set(
      claims.flatMap(({ value }) => (value._tag === "Quantity" && value.low._tag === "Closed" ? [value.low.at] : [])),
    ),
  )

/** Sums and means of two numbers or more. O(2^n), for the few numbers of a world. */
const totals = (numbers: ReadonlyArray<number>): ReadonlySet<number> => {
  const sums: Array<readonly [sum: number, count: number]> = [[0, 0]]
  for (const n of numbers) sums.push(...sums.map(([sum, count]) => [sum + n, count + 1] as const))
  return new Set(
    sums.filter(([, count]) => count > 1).flatMap(([sum, count]) => [sum, sum / count, Math.round(sum / count)]),
  )
}

const isObject = (it: unknown): it is object => typeof it === "object" && it !== null

/** Every number and every text in plain data, keys among them. */
const leavesOf = function* (shown: unknown): Generator<number | string> {
  const todo: Array<unknown> = [shown]
  while (todo.length > 0) {
    const at = todo.pop()
    if (typeof at === "number" || typeof at === "string") yield at
    else if (isObject(at)) for (const [key, value] of Object.entries(at)) todo.push(Array.isArray(at) ? "" : key, value)
  }
}

const NUMBERS = /(?<![\w.,])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\w)|(?<![\w.,])\d+(?:\.\d+)?(?!\w)/g

/** The numbers that are shown, with or without commas; not the digits inside ids. */
const shownIn = (shown: unknown): ReadonlyArray<number> =>
  Array.from(leavesOf(shown), (leaf) =>
    typeof leaf === "number"
      ? [leaf]
      : Array.from(leaf.matchAll(NUMBERS), ([digits]) => Number(digits.replaceAll(",", ""))),
  ).flat()

/** A text without its numbers and ids, and without how far apart they push what stands beside them. */
const wordsOf = (text: string): string =>
  text.replaceAll(/[0-9a-f]{10,64}|\d[\d,.]*| {2,}|-{2,}/g, (match) => (match.startsWith(" ") ? " " : "#"))

/** Whether two outputs differ in nothing but numbers and ids. */
const areWordedAlike = (a: unknown, b: unknown): boolean => {
  if (a === b || (typeof a === "number" && typeof b === "number")) return true
  if (typeof a === "string" && typeof b === "string") return wordsOf(a) === wordsOf(b)
  if (!isObject(a) || !isObject(b)) return false
  const [p, q] = [Object.entries(a), Object.entries(b)]
  return (
    p.length === q.length &&
    p.every(([key, value], i) => areWordedAlike(key, q[i]?.[0]) && areWordedAlike(value, q[i]?.[1]))
  )
}

/**
 * The laws of what is shown.
 *
 * @example
 * ```ts import.meta.vitest
 * import { compose, reconcile } from "@corroborate/core"
 * import { outputLaws } from "@corroborate/core/laws"
 *
 * const shown = outputLaws((claims, context) => compose(reconcile(claims, context)))
 * for (const law of shown) law.check({ numRuns: 10, seed: 42 })
 * ```
 */
export const outputLaws = (
  output: Output,
  worlds: fc.Arbitrary<World> = world({ maxLength: 3 }),
): ReadonlyArray<Law> => [
  law(
    "no sum",
    "no number is shown that is the sum or the mean of several",
    fc.property(counted(worlds), ([claims, sources]) => {
      const numbers = numbersOf(claims)
      const added = totals(numbers.slice(0, 10))
      const said = new Set(numbers)
      return shownIn(output(claims, { sources })).every((n) => said.has(n) || !added.has(n))
    }),
  ),
  law(
    "scale",
    "multiplying every number changes the numbers shown and no word",
    fc.property(counted(worlds), fc.constantFrom(2, 3, 10), ([claims, sources], k) =>
      areWordedAlike(output(claims, { sources }), output(multiply(claims, k), { sources })),
    ),
  ),
]
