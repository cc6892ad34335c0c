/** A number with a unit, a price or a share, with what it is of, before it becomes a proposition. */
import type { Modality } from "@corroborate/core"
import type { Parsed } from "../../../grammar/Parsed.ts"
import type { Amount } from "../../../number/Amount.ts"
import type { Span } from "../../../text/Article.ts"

/** **Invariant** `from <= to`; both are places of phrases, and all between them is the clause that says it. */
export interface Measured {
  readonly property: string
  readonly unit: string
  readonly amount: Amount
  /** Where the number stands, when that is not where the amount's tokens are. */
  readonly valueAt?: Span
  readonly from: number
  readonly to: number
  /** The verb that tells it; -1 for none. */
  readonly verb: number
  /** What tells this number from others of its sort: whose it is, and of what. */
  readonly of: string
  readonly modality?: Modality
  /** Which end of a change it is: "from 3 to 1 percent". */
  readonly change?: "from" | "to"
}

/** Reads what the amount of a noun phrase measures. */
export type Measure = (parsed: Parsed, at: number, amount: Amount) => Measured | undefined
