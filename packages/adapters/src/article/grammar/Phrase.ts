/** The pieces that a sentence falls into: noun phrases, verb groups, and the words between them. */
import type { Amount } from "../number/Amount.ts"

/*
 * Every phrase of a sort has all of its fields, so that engines know three shapes of objects and no more: they are what
 * all later stages look at.
 */

/** Token places in the sentence, `to` excluded. **Invariant** `from < to`. */
interface Stretch {
  readonly from: number
  readonly to: number
}

/** A noun phrase without what hangs on it: "the surprise attack", "62 regime fighters", "Al-Watan". */
export interface NounPhrase extends Stretch {
  readonly _tag: "Noun"
  /** Place of the head noun; of the number where there is no noun. */
  readonly head: number
  readonly amount: Amount | undefined
  /** A pronoun stands for it. */
  readonly pronoun: boolean
}

/** What a verb group's form says about it. `past`: one word in -ed, a past tense or a participle. */
export type VerbForm = "finite" | "past" | "ing" | "infinitive" | "be"

/** A verb with its auxiliaries and the adverbs among them: "has not yet started". */
export interface VerbGroup extends Stretch {
  readonly _tag: "Verb"
  /** Place of the main verb. */
  readonly main: number
  readonly form: VerbForm
  readonly passive: boolean
  readonly negated: boolean
  /** A modal ("could", "may") or "will" goes with it. */
  readonly modal: string | undefined
  /** "had": what it tells lies before what else is told. */
  readonly perfect: boolean
}

/** Anything else, one word each but for fixed phrases. */
export interface Link extends Stretch {
  readonly _tag: "Link"
  readonly kind:
    | "preposition"
    | "and"
    | "comma"
    | "stop"
    | "quote"
    | "that"
    | "who"
    | "when"
    | "adverb"
    | "adjective"
    | "other"
}

/** A piece of a sentence. */
export type Phrase = NounPhrase | VerbGroup | Link
