/** Answers on a line, numbers and times alike, by where they begin and end. */
import { endsAfter, isApart, startsBefore, type End } from "../value/End.ts"
import type { Value } from "../value/kinds.ts"
import { closing, opening } from "../value/Period.ts"
import { admitted } from "../value/Quantity.ts"
import { byCodeUnit } from "../value/sorted.ts"

/** Below, above or beside. */
export type Order<T> = (a: T, b: T) => number

/** From where to where a value reaches. Numbers have ends, times have texts that sort. */
export type Span = { readonly low: End; readonly high: End } | { readonly low: string; readonly high: string }

const isText = (span: Span): span is { readonly low: string; readonly high: string } => typeof span.low === "string"

/** The span of a value on a line; `undefined` for what stands on none. */
export const spanOf = (value: Value): Span | undefined => {
  if (value._tag === "Quantity") return admitted(value)
  if (value._tag !== "Period") return undefined
  const { start, end } = value
  return { low: start === undefined ? "" : opening(start), high: end === undefined ? "~" : closing(end) }
}

const order = (isLess: boolean, isMore: boolean): number => {
  if (isLess) return -1
  return isMore ? 1 : 0
}

/** By where spans of one kind begin. */
export const byStart: Order<Span> = (a, b) => {
  if (isText(a) || isText(b)) return isText(a) && isText(b) ? byCodeUnit(a.low, b.low) : 0
  return order(startsBefore(a.low, b.low), startsBefore(b.low, a.low))
}

/** By where spans of one kind end. */
export const byEnd: Order<Span> = (a, b) => {
  if (isText(a) || isText(b)) return isText(a) && isText(b) ? byCodeUnit(a.high, b.high) : 0
  return order(endsAfter(b.high, a.high), endsAfter(a.high, b.high))
}

/** Whether a span is over before another of its kind begins. */
export const endsBefore = (a: Span, b: Span): boolean => {
  if (isText(a) || isText(b)) return isText(a) && isText(b) && a.high < b.low
  return isApart(a.high, b.low)
}
