/**
 * An exact place in a document's text.
 *
 * A quote is checked when it is made and can be checked again at any time; it is never searched for. A tool that
 * looks for "the most similar passage" attributes words to people who did not say them.
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import type { DocumentId } from "./Document.ts"

/** `exact` is what stands in the document's text from `start` to `end`, in UTF-16 code units, end excluded. */
export interface Quote {
  readonly _tag: "Quote"
  readonly document: DocumentId
  readonly start: number
  readonly end: number
  readonly exact: string
}

/** A text with the id of the document it is the text of. */
export interface DocumentText {
  readonly id: DocumentId
  readonly text: string
}

/** The slice asked for is not in the text, or not what was said to stand there. */
export class QuoteMismatch extends Data.TaggedError("QuoteMismatch")<{
  readonly start: number
  readonly end: number
  readonly problem: string
}> {
  override get message(): string {
    return `${this.problem} at ${this.start} to ${this.end}`
  }
}

/**
 * The quote from `start` to `end`.
 *
 * @returns a `QuoteMismatch` when the stretch is empty, backwards, out of the text, or splits a surrogate pair.
 *
 * @example
 * ```ts import.meta.vitest
 * import { Quote } from "@corroborate/core"
 * import * as Result from "effect/Result"
 *
 * const text = { id: "0".repeat(64), text: "The toll has risen to 62." }
 * Result.getOrThrow(Quote.quote(text, 4, 8)).exact // => "toll"
 * Result.isFailure(Quote.quote(text, 4, 80)) // => true
 * ```
 */
export const quote = ({ id, text }: DocumentText, start: number, end: number): Result.Result<Quote, QuoteMismatch> => {
  const fail = (problem: string): Result.Result<Quote, QuoteMismatch> =>
    Result.fail(new QuoteMismatch({ start, end, problem }))
  if (!Number.isInteger(start) || !Number.isInteger(end)) return fail("a place in a text is a whole number")
  if (start < 0 || end > text.length) return fail(`the text has ${text.length} characters, so nothing stands`)
  if (start >= end) return fail("a quote has at least one character, so none stands")
  if (splitsPair(text, start) || splitsPair(text, end)) return fail("the quote would cut a character in half")
  return Result.succeed({ _tag: "Quote", document: id, start, end, exact: text.slice(start, end) })
}

const splitsPair = (text: string, at: number): boolean =>
  /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1)) && at > 0

/** Whether the text still says, at its place, what the quote says. **Law** *every quote that is made is faithful*. */
export const isFaithful = (it: Quote, { id, text }: DocumentText): boolean =>
  it.document === id && text.slice(it.start, it.end) === it.exact
