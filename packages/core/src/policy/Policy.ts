/**
 * Named rules that turn a question's answers into a figure. Institutions have written theirs down; a figure is only
 * ever shown with the rule that chose it.
 */
import type { Claim, ClaimId } from "../claim/Claim.ts"
import type { Comparison } from "../compare/Comparison.ts"
import type { SourceId } from "../source/Source.ts"
import type { Reliability } from "../source/Admiralty.ts"
import type { Value } from "../value/kinds.ts"
import type { Quantity } from "../value/Quantity.ts"

/** One current answer of one independent originator, as a policy sees it. Revision chains are folded before. */
export interface Admitted {
  readonly claim: Claim
  /** The name under which the originator is counted. */
  readonly witness: SourceId
  readonly originator: SourceId
  readonly value: Value
  readonly reliability?: Reliability
}

/** What a policy decides on. */
export interface Case {
  readonly comparison: Comparison
  /** Affirmed answers of witnesses that speak for their source now, by time said, then as they stand. */
  readonly admitted: ReadonlyArray<Admitted>
  /** Affirmed answers of witnesses that were replaced, by time said, then as they stand. */
  readonly replaced: ReadonlyArray<Admitted>
  /** Every compared question on the same subject, this one among them: who took responsibility, and the like. */
  readonly onSubject: ReadonlyArray<Comparison>
}

/** What a user may set. Every policy states which it uses; the rest it leaves alone. */
export interface Parameters {
  /** The number that a number word is read as: `{ dozens: 24 }`. */
  readonly words: Readonly<Record<string, number>>
  /** Sources, first the one that is asked first. */
  readonly order: ReadonlyArray<SourceId>
  /** Reliabilities that make a source doubtful. */
  readonly doubtful: ReadonlyArray<Reliability>
}

/** A figure with what lies around it, in the question's unit. An absent end is not known. */
export interface Figure {
  readonly low?: number
  readonly best?: number
  readonly high?: number
}

/** What a policy says. */
export interface Ruling {
  /** `settled`; `provisional` and others as the institution's own words have them; `undecided` when its rules give nothing. */
  readonly status: string
  /** The step of the rule that fired, in the policy's own numbering or words. */
  readonly step: string
  /** One sentence without final stop on why. */
  readonly because: string
  readonly figure?: Figure
  /** The answer chosen, when it is no number. */
  readonly value?: Value
  /** The claims that the figure rests on. */
  readonly used: ReadonlyArray<ClaimId>
  /** Claims set aside by the rule, with the reason. */
  readonly excluded: ReadonlyArray<{ readonly claim: ClaimId; readonly reason: string }>
}

/**
 * A row of the table of policies.
 *
 * **Laws** (run for every policy)
 * - *order blindness*;
 * - *grounded*: what it uses and sets aside are claims of the question;
 * - *volume*: verbatim copies by carriers change nothing;
 * - *scale*: multiplying every number by a whole number multiplies the figure, where no number word is read.
 */
export interface Policy {
  readonly name: string
  readonly title: string
  /** Where the rule is written: codebook, edition, section. */
  readonly cites: string
  /** Ours, raised when the reading of the rule changes. */
  readonly version: number
  /** Which parameters it uses, with their defaults. */
  readonly defaults: Partial<Parameters>
  /** Whether it answers anything but counts of people. */
  readonly answers: "counts" | "anything"
  readonly rule: (it: Case, parameters: Parameters) => Ruling
}

/** A quantity as a policy reads it: what it allows at least and at most, and the one number it was printed as. */
export interface Read {
  readonly low: number
  readonly high?: number
  readonly point?: number
}

/**
 * Reads a quantity with a policy's number words.
 *
 * "At least n" and "up to n" are read as n, "more than n" as n + 1 (counts are whole); a range, and "fewer than n", have
 * no one number.
 *
 * @example
 * ```ts import.meta.vitest
 * import { Quantity, readQuantity } from "@corroborate/core"
 *
 * readQuantity(Quantity.atLeast(62, "people"), {}) // => { low: 62, point: 62 }
 * readQuantity(Quantity.moreThan(100, "people"), {}) // => { low: 101, point: 101 }
 * readQuantity({ ...Quantity.atLeast(24, "people"), word: "dozens" }, { dozens: 12 }) // => { low: 12, point: 12 }
 * ```
 */
export const readQuantity = ({ low, high, word }: Quantity, words: Readonly<Record<string, number>>): Read => {
  const said = word === undefined || !Object.hasOwn(words, word) ? undefined : words[word]
  if (said !== undefined) return { low: said, point: said }
  const from = low._tag === "Unbounded" ? 0 : low.at + (low._tag === "Open" ? 1 : 0)
  if (high._tag === "Unbounded") return { low: from, point: from }
  const to = high.at - (high._tag === "Open" ? 1 : 0)
  const isPrinted = from === to || (from === 0 && low._tag !== "Open" && high._tag === "Closed")
  return isPrinted ? { low: from, high: to, point: to } : { low: from, high: to }
}
