/** One attribution as it stands in the text: who, with which words, and what. */
import type { Span } from "../text/Article.ts"
import type { Manner } from "./reportVerbs.ts"
import type { Denied, Pattern } from "./Cue.ts"

/** A noun phrase that names or describes a source. */
export interface Mention extends Span {
  /** Place of the sentence in the article. */
  readonly sentence: number
  /** Token places in the sentence, `to` excluded; `head` is the head noun's. */
  readonly from: number
  readonly to: number
  readonly head: number
}

/** Harm that is denied without a number, with the token places of the words for it. */
export interface DeniedHarm {
  readonly property: Denied["property"]
  readonly from: number
  readonly to: number
}

/** Somebody saying something. */
export interface Utterance {
  readonly sentence: number
  /** The words that attribute; none where a quotation only goes on. */
  readonly cue?: Span
  readonly lemma: string
  readonly manner: Manner
  readonly pattern: Pattern
  readonly negated: boolean
  /** A count that the speaker keeps itself: "it had recorded 41". */
  readonly tally?: true
  /** "had given", "initially said", "later said": its place among what the same sources say. */
  readonly order?: "before" | "after"
  /** Who speaks; none when it is the speaker before. */
  readonly speakers: ReadonlyArray<Mention>
  /** The subject of the clause, who speaks where nobody spoke before. */
  readonly clause?: Mention
  readonly told?: Mention
  readonly denied?: DeniedHarm
  /** Who says what is denied. */
  readonly against?: Mention
  /** What is said, in order; may reach into neighbouring sentences when a quotation does. */
  readonly content: ReadonlyArray<Span>
  /** Some of what is said stands between quotation marks. */
  readonly quoted: boolean
  /** Token places of the stretch that can hold a time of saying: the cue and what follows it up to what is said. */
  readonly around: { readonly from: number; readonly to: number }
}
