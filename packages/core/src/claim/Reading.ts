/** What an adapter gives: everything it could read, and a located issue for everything it could not. */
import type { EventTold } from "./Event.ts"
import type { DocumentText } from "./Quote.ts"
import type { Ledger } from "./Ledger.ts"

/** `refused`: nothing could be made of it. `warning`: read, but a person should know. */
export type Severity = "refused" | "warning"

/** A record that could not be read, or only with a warning: located, counted, kept. */
export interface Issue {
  /** The document's name. */
  readonly document: string
  /** Where in it, for a person: `"line 12, column 3"`, `"/claims/3/value"`, `"the whole file"`. */
  readonly where: string
  /** What is wrong and what to do, lower case, without a final stop; input in backticks. */
  readonly problem: string
  readonly severity: Severity
}

/** A ledger with what was lost on the way to it, and the texts that its quotes are exact in. */
export interface Reading extends Ledger {
  readonly issues: ReadonlyArray<Issue>
  readonly texts: ReadonlyArray<DocumentText>
  /** Events that claims are about, where the document says enough to recognise them in others. */
  readonly events?: ReadonlyArray<EventTold>
}

/** Bytes with the name that a person knows them by. */
export interface Input {
  readonly name: string
  readonly bytes: Uint8Array
}
