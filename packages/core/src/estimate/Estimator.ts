/** What a method of truth discovery is: votes in, trustworthiness of sources and belief in facts out. */
import type { Account } from "./method/auto/Account.ts"
import type { VoteTable } from "./table/VoteTable.ts"

/** Why a method stopped. `OnePass`: it has no rounds. `Cycle`: it came back to a state it had been in. */
export type Stopped = "Converged" | "StepLimit" | "OnePass" | "Cycle"

/** Ends that are meant to hold what is right of a share of items, by item. */
export interface Intervals {
  /** From 0 to 1. */
  readonly share: number
  readonly low: Float64Array
  readonly high: Float64Array
}

/** What a method concludes. All columns are as long as the table has items, facts or sources. */
export interface Estimate {
  /** Per item the fact that the method prefers. Ties go to the item's first fact. */
  readonly winners: Uint32Array
  /** Per fact, 0 to 1, comparable only inside its item. */
  readonly belief: Float64Array
  /** Whether the beliefs of an item's facts are meant as probabilities, or only order them. */
  readonly beliefIs: "probability" | "score"
  /** Per source, finite; what it means is the method's own (`trustworthinessIs` of the {@link Estimator}). */
  readonly trustworthiness: Float64Array
  /** Of methods for numbers, per item the number, which nobody need have said. */
  readonly numbers?: Float64Array
  /** Of methods for several answers, per fact whether it is accepted: 1 or 0. */
  readonly accepted?: Uint8Array
  /** Of methods for closed vocabularies, per item a value nobody gave that is more probable than all given; else `NONE`. */
  readonly unsaid?: Uint32Array
  /** Per fact a score to compare across items, where the beliefs are only comparable inside one. */
  readonly standing?: Float64Array
  /** Of a method that tells how far its numbers may be off: by item, two ends. */
  readonly intervals?: Intervals
  /** Of a method that chooses: what it chose and why, and how far other methods come to something else. */
  readonly account?: Account
  /** Rounds actually run; 0 for a method without rounds. */
  readonly rounds: number
  readonly stopped: Stopped
}

/** Numbers that a method can be run with. */
export type Parameters = Readonly<Record<string, number>>

/** How alike two values are, by value id: 1 the same, 0 unrelated, below 0 telling against each other. */
export type Similarity = (a: number, b: number) => number

/** What may be known beside the votes. A method uses what it says it uses and leaves the rest. */
export interface Knowledge {
  readonly similarity?: Similarity
  /** Per value the value that it lies in (a place in its region), or `NONE`. */
  readonly parents?: Uint32Array
  /** Per source the prior probability that a vote of it is right, `NaN` where nothing is known. */
  readonly priors?: Float64Array
  /** Per item the fact that is known to be right, `NONE` where nothing is known: partial gold. */
  readonly known?: Uint32Array
  /** Per source a row of numbers that may tell about it, `width` of them each. */
  readonly features?: { readonly width: number; readonly rows: Float64Array }
}

/** What a method can use beside the votes. */
export type Use = keyof Knowledge | "copying"

/** The axioms of Singleton and Booth (JAAMAS 36:42, 2022), numbered there from 1. */
export const AXIOMS = [
  "claim coherence",
  "source coherence",
  "symmetry",
  "fresh positive responsiveness",
  "source positive responsiveness",
  "marginal trustworthiness",
  "trust-based monotonicity",
  "disjoint independence",
  "classical independence",
  "conflict coherence",
  "antisource coherence",
] as const

/** One of {@link AXIOMS}. */
export type Axiom = (typeof AXIOMS)[number]

/** What a method is known to keep or to break. What is not listed is not known. */
export type Axioms = Readonly<Partial<Record<Axiom, "yes" | "no">>>

/**
 * A row of the table of methods.
 *
 * **Laws** (run for every row) *bounded*: beliefs are finite in [0, 1], trustworthiness is finite; *complete*: the
 * columns have the table's lengths and every winner is a fact of its item; *probability*: where belief is a
 * probability, an item's beliefs add up to at most 1; *order blindness*; *idempotence*; *anonymity*.
 */
export interface Estimator {
  /** Kebab-case, as `--method` takes it. */
  readonly name: string
  readonly title: string
  /** Authors, where and when: the paper whose equations are followed. */
  readonly paper: string
  /**
   * `single`: one answer an item; `several`: any number of answers; `number`: a number, said or not; `any`: numbers of a
   * numeric table, several where sources give several, else one.
   */
  readonly answers: "single" | "several" | "number" | "any"
  readonly trustworthinessIs: string
  readonly defaults: Parameters
  /** What each parameter is, with its range. */
  readonly meaning: Readonly<Record<string, string>>
  /** Time of a round in words of the table: "votes", "votes x values". */
  readonly cost: string
  /** When it stops. */
  readonly stops: string
  readonly uses: ReadonlyArray<Use>
  readonly axioms: Axioms
  readonly run: (table: VoteTable, parameters: Parameters, knowledge: Knowledge) => Estimate
}
