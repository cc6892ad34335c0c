/**
 * Which answers somebody denies, without holding each against each denial.
 *
 * To deny an answer is to deny every answer that lies within it. On a line, a number or a time lies within another when
 * it begins no earlier and ends no later; so of those that begin early enough only the one that reaches furthest matters.
 */
import { groupBy } from "../value/groupBy.ts"
import { valueKey } from "../value/kinds.ts"
import { relateAnswers, type Answer } from "./relate.ts"
import { byEnd, byStart, spanOf, type Order, type Span } from "./span.ts"

/** Whether two answers are held apart, so that the one tells against the other. Has to be symmetric. */
export type Apart<P> = (a: P, b: P) => boolean

/** One of some answers that cannot hold beside the one given, and is held apart from it; `undefined` when none is. */
export type Opponent<P> = (answer: P) => P | undefined

const reversed =
  <T>(by: Order<T>): Order<T> =>
  (a, b) =>
    by(b, a)

interface Spanned<P> {
  readonly answer: P
  readonly span: Span
}

/** Of the answers up to some place in an order the one that reaches furthest, and the furthest held apart from it. */
interface Furthest<P> {
  readonly first: Spanned<P>
  readonly second?: Spanned<P>
}

const further = <P>(
  before: Furthest<P> | undefined,
  next: Spanned<P>,
  reach: Order<Span>,
  apart: Apart<P>,
): Furthest<P> => {
  if (before === undefined) return { first: next }
  const { first, second } = before
  const isApart = apart(next.answer, first.answer)
  if (reach(next.span, first.span) > 0) {
    if (isApart) return { first: next, second: first }
    return second === undefined ? { first: next } : { first: next, second }
  }
  const isSecond = isApart && (second === undefined || reach(next.span, second.span) > 0)
  return isSecond ? { first, second: next } : before
}

/** How many of a sorted list come at or before a span. */
const upTo = <P>(sorted: ReadonlyArray<Spanned<P>>, span: Span, along: Order<Span>): number => {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const at = sorted[middle]
    if (at !== undefined && along(at.span, span) <= 0) low = middle + 1
    else high = middle
  }
  return low
}

/** Opponents on a line: those at or before an answer in one order that reach at least as far in the other. */
const onLine = <P>(
  line: ReadonlyArray<Spanned<P>>,
  along: Order<Span>,
  reach: Order<Span>,
  apart: Apart<P>,
): ((answer: P, span: Span) => P | undefined) => {
  const sorted = line.toSorted((a, b) => along(a.span, b.span))
  const furthest: Array<Furthest<P>> = []
  for (const next of sorted) furthest.push(further(furthest.at(-1), next, reach, apart))
  return (answer, span) => {
    const at = furthest[upTo(sorted, span, along) - 1]
    return [at?.first, at?.second].find(
      (other) => other !== undefined && reach(other.span, span) >= 0 && apart(other.answer, answer),
    )?.answer
  }
}

/** Answers among which one can lie within another: numbers of one unit, times, categories, texts and so on. */
const lineOf = ({ value }: Answer): string => (value._tag === "Quantity" ? `Quantity ${value.unit}` : value._tag)

const isWhole = ({ value: { _tag } }: Answer): boolean =>
  _tag === "Category" || _tag === "Occurrence" || _tag === "Text"

/** Opponents among answers that lie within each other only when they are the same. */
const byKey = <P extends Answer>(some: ReadonlyArray<P>, apart: Apart<P>): Opponent<P> => {
  const known = groupBy(some, ({ value }) => valueKey(value))
  return (answer) => known.get(valueKey(answer.value))?.find((other) => apart(other, answer))
}

const byPairs =
  <P extends Answer>(some: ReadonlyArray<P>, apart: Apart<P>): Opponent<P> =>
  (answer) =>
    some.find((other) => apart(other, answer) && relateAnswers(other, answer) === "Disjoint")

const among = <P extends Answer>(some: readonly [P, ...Array<P>], apart: Apart<P>): Opponent<P> => {
  const [{ denied }] = some
  if (isWhole(some[0])) return byKey(some, apart)
  const line = some.flatMap((answer) => {
    const span = spanOf(answer.value)
    return span === undefined ? [] : [{ answer, span }]
  })
  if (line.length < some.length) return byPairs(some, apart)
  const find = denied ? onLine(line, byStart, byEnd, apart) : onLine(line, reversed(byStart), reversed(byEnd), apart)
  return (answer) => {
    const span = spanOf(answer.value)
    return span === undefined ? undefined : find(answer, span)
  }
}

/**
 * Finds, of denials, one that denies an affirmed answer; or, of affirmed answers, one that a denial denies.
 *
 * **Law** *as by pairs*: one is found just when trying every one finds one. O(n log n) once and O(log n) an answer for
 * numbers and times, O(1) for categories and texts; O(n) an answer for extents and sets.
 *
 * @param some - all denied, or all affirmed
 */
export const opponents = <P extends Answer>(some: ReadonlyArray<P>, apart: Apart<P>): Opponent<P> => {
  const finders = new Map(Array.from(groupBy(some, lineOf), ([line, own]) => [line, among(own, apart)]))
  return (answer) => finders.get(lineOf(answer))?.(answer)
}
