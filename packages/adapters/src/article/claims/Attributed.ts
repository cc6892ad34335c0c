/** An utterance with its speakers known and the day on which it was made. */
import type { Source } from "@corroborate/core"
import type { Cluster, Fact } from "../who/Cluster.ts"
import type { Span } from "../text/Article.ts"
import type { Mention, Utterance } from "../who/Utterance.ts"

/** A source that speaks, as it is named there; without a mention where it is inferred. */
export interface Voice {
  readonly cluster: Cluster
  readonly mention?: Mention
  /** Where brackets beside the sentences name it. */
  readonly named?: Span
}

/** Who said it, since when. */
export interface Attributed {
  readonly utterance: Utterance
  readonly voices: ReadonlyArray<Voice>
  /** Sources that spoke before it in the same block. */
  readonly after?: ReadonlyArray<Source.SourceId>
  /** Through whom it came: "told state television". */
  readonly through?: Voice
  /** Who says what is denied here. */
  readonly against?: Voice
  /** On whom the speaker relies, said beside its name: "which relies on sources inside". */
  readonly informed?: Fact
  /** Date, where the words give one or it follows from the lead. */
  readonly saidOn?: string
}
