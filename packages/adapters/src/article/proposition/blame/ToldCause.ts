/** Where a sentence says what brought an event about. */
import type { Modality, Polarity, Value } from "@corroborate/core"
import { eventNoun } from "../../event/nouns.ts"
import { headOf, isLink, nounAt, type Parsed } from "../../grammar/Parsed.ts"
import { wordOf } from "../phrasing.ts"
import { causeOf } from "./causes.ts"

/** Places of phrases, with what the words themselves do not name. */
export interface Cause {
  /** The phrase that names the cause. */
  readonly what: number
  readonly from: number
  readonly to: number
  readonly polarity?: Polarity
  readonly modality?: Modality
  readonly value?: Value
  /** The value's words, when they are more than the one phrase. */
  readonly until?: number
  /** What it is the cause of, where that is not the event told of: what was done, and to whom or what. */
  readonly of?: { readonly deed: string; readonly at: number }
  /** The phrase by which the event is meant, where that is not the last one. */
  readonly about?: number
  /** The phrase for what came of it, where that is no event: "the deficit". */
  readonly effect?: number
  readonly property?: string
  /** Only where the article is about an accident. */
  readonly ofAccident?: true
  /** Only where the article is about a blast. */
  readonly ofBlast?: true
}

/** Reads it at a verb, in one of the ways in which it is said. */
export type CauseFinder = (parsed: Parsed, verb: number) => Cause | undefined

/** Whether a phrase names an event. */
export const isEvent = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  return noun !== undefined && eventNoun(headOf(parsed, noun)) !== undefined
}

/** An event, or "it" for one. */
export const isEventOrIt = (parsed: Parsed, at: number): boolean => isEvent(parsed, at) || wordOf(parsed, at) === "it"

/** Whether a phrase names a cause of the table. */
export const isKnownCause = (parsed: Parsed, at: number): boolean => causeOf(parsed, at)._tag === "Category"

/** Steps over adverbs and "in fact". */
export const overAdverbs = (parsed: Parsed, from: number): number => {
  let at = from
  for (;;) {
    if (isLink(parsed, at, "adverb")) at++
    else if (wordOf(parsed, at) === "in" && wordOf(parsed, at + 1) === "fact") at += 2
    else return at
  }
}

const MARKS: ReadonlySet<string> = new Set(["'", '"', "“", "‘"])

/** Steps over a mark of quotation. */
export const overMark = (parsed: Parsed, at: number): number => (MARKS.has(wordOf(parsed, at)) ? at + 1 : at)
