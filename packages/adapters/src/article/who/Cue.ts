/** Words that attribute, with who speaks and what they attribute, all as places among a sentence's phrases. */
import type { Nominal } from "../grammar/nominals.ts"
import type { Manner } from "./reportVerbs.ts"

/** How the attribution is built. */
export type Pattern =
  /** "X said that ..." */
  | "before"
  /** "..., X said" and "..., said X" */
  | "after"
  /** "..., adding that ...", "but said ...": the speaker is the one before. */
  | "inherits"
  /** "according to X" */
  | "according"
  /** "was recorded by X" */
  | "agent"
  /** "he was told by X that ..." */
  | "told"
  /** "..., citing X" */
  | "citing"
  /** "X claimed responsibility" */
  | "avows"
  /** "X denied this": of what was said before, with nothing of its own to say */
  | "points"
  /** "in a report of X, ..." */
  | "report"
  /** "X listed the following:" before paragraphs that are its items. */
  | "lists"
  /** A quotation that goes on without a verb of its own. */
  | "continues"

/** A stretch of phrases, `to` excluded. */
export interface Reach {
  readonly from: number
  readonly to: number
}

/** Harm that is denied without a number: "any losses". */
export interface Denied {
  /** How the properties begin that it answers. */
  readonly property: "casualties" | "casualties.killed" | "casualties.injured"
  /** The phrase that says who came to none. */
  readonly at: number
}

/** A cue of one sentence. */
export interface Cue {
  /** The phrases that attribute; the main verb's place is `at`. */
  readonly words: Reach
  readonly at: number
  readonly lemma: string
  readonly manner: Manner
  readonly pattern: Pattern
  readonly negated: boolean
  readonly speakers: ReadonlyArray<Nominal>
  /** For a cue that inherits: the subject of its clause, who speaks where nobody spoke before. */
  readonly clause?: Nominal
  /** Who was told: "told state television". */
  readonly told?: Nominal
  /** For a denial that names no number: of what. */
  readonly denied?: Denied
  /** For a denial: token places of whoever says what is denied. */
  readonly against?: Reach
  /** Where what is said ends, if the sentence goes on with whom it contradicts. */
  readonly end?: number
  /** First phrase of everything that belongs to the attribution and not to what is said. */
  readonly first: number
  /** First phrase after the cue, its times and addressees. */
  readonly rest: number
}
