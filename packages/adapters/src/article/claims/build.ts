/** From propositions and who says them to claims. */
import {
  claim,
  Quote,
  type Attribution,
  type Claim,
  type ClaimContent,
  type DocumentText,
  type Modality,
  type Scope,
  type Voice,
} from "@corroborate/core"
import * as Result from "effect/Result"
import { placeOf, type Proposition } from "../proposition/Proposition.ts"
import type { Quotation } from "../text/Article.ts"
import { quotationsIn } from "../text/quotations.ts"
import type { Manner } from "../who/reportVerbs.ts"
import type { Attributed } from "./Attributed.ts"

/** A proposition with its chain, on its way to a claim. */
export interface Draft {
  readonly proposition: Proposition
  readonly chain: Attribution.Attribution
  /** The innermost utterance that covers it; none for the narrator. */
  readonly inner?: Attributed
  readonly saidOn?: string
  readonly confidence?: number
}

const MODALITIES: Readonly<Record<Manner, Modality | undefined>> = {
  says: undefined,
  denies: undefined,
  suggests: "hedged",
  believes: "believed",
  estimates: "estimated",
  blames: undefined,
  wants: "intended",
}

const modalityOf = ({ proposition, inner }: Draft): Modality => {
  if (proposition.modality !== "asserted" || inner === undefined) return proposition.modality
  return MODALITIES[inner.utterance.manner] ?? "asserted"
}

const polarityOf = ({ proposition, inner }: Draft): ClaimContent["polarity"] => {
  const denies = inner?.utterance.manner === "denies"
  if (!denies || proposition.named || proposition.polarity === "unknown") return proposition.polarity
  return proposition.polarity === "affirmed" ? "denied" : "affirmed"
}

const voiceOf = ({ proposition, inner }: Draft, quotations: ReadonlyArray<Quotation>): Voice => {
  if (proposition.implied) return "implied"
  if (inner === undefined) return "narrator"
  return quotationsIn(quotations, placeOf(proposition)).length > 0 ? "stated" : "reported"
}

const scopeOf = ({ population, place, period, share }: Proposition): Scope => ({
  ...(population === undefined ? {} : { population }),
  ...(place === undefined ? {} : { place }),
  ...(period === undefined ? {} : { period }),
  ...(share === undefined ? {} : { share }),
})

/** The claim of a draft; `undefined` when its words cannot be quoted, which would be a slice through a character. */
export const claimOf = (draft: Draft, text: DocumentText, quotations: ReadonlyArray<Quotation>): Claim | undefined => {
  const { proposition, chain, saidOn } = draft
  const quote = Quote.quote(text, proposition.span.start, proposition.span.end)
  if (Result.isFailure(quote)) return undefined
  const { property, value, subject, valueAt, happened, revision } = proposition
  return claim({
    subject,
    property,
    scope: scopeOf(proposition),
    value,
    polarity: polarityOf(draft),
    modality: modalityOf(draft),
    voice: voiceOf(draft, quotations),
    chain,
    anchor: quote.success,
    ...(valueAt === undefined ? {} : { valueAt }),
    ...(saidOn === undefined ? {} : { saidOn }),
    ...(happened === undefined ? {} : { happened }),
    ...(revision === undefined ? {} : { revision }),
    ...(draft.confidence === undefined ? {} : { readingConfidence: draft.confidence }),
  })
}
