/** A source as a text speaks of it: all its mentions with what they say about it. */
import type { Source } from "@corroborate/core"
import type { Span } from "../text/Article.ts"
import type { Mention } from "./Utterance.ts"

/** One source of a text. Grows while the text is read. */
export interface Cluster {
  readonly id: Source.SourceId
  /** The fullest name or description so far. */
  name: string
  kind: Source.SourceKind
  readonly mentions: Array<Mention>
  /** Lower-case words of its names. */
  readonly words: Set<string>
  /** Lower-case common nouns that it is called by: "monitor", "agency". */
  readonly nouns: Set<string>
  /** Short forms: "NDRRMC". */
  readonly acronyms: Set<string>
  /** No name is given for it. */
  readonly unnamed: boolean
  speaksFor?: Source.SourceId
  /** Speaks for its house by office only, and not as its head. */
  voice?: boolean
  readonly facts: Array<Fact>
}

/** What a text says of a source in passing, with where: "close to the government". */
export interface Fact {
  readonly kind: "tie" | "base" | "relies"
  readonly span: Span
  /** The value's words: "close to the government", "Britain-based", "sources inside Syria". */
  readonly at: Span
  readonly words: string
  /** For `relies`: the words that tie. */
  readonly cue?: Span
  /** For `tie`: the party, and the side taken. */
  readonly party?: string
  readonly stance?: "with" | "against"
  readonly sentence: number
}
