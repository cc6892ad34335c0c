/** Claims whose value is an extent: how they are put together. */
import type { Value } from "@corroborate/core"
import { spanOf, type Parsed } from "../../grammar/Parsed.ts"
import type { ReadExtent } from "../../place/extents.ts"
import type { Proposition } from "../Proposition.ts"
import { OURS } from "./holders.ts"

/** Where a claim about an extent stands: from one phrase to another, with the extent's own words. */
export const base = (
  parsed: Parsed,
  from: number,
  to: number,
  at: ReadExtent,
): Pick<Proposition, "span" | "valueAt" | "sentence"> => ({
  span: spanOf(parsed, parsed.phrases[from]?.from ?? 0, parsed.phrases[to - 1]?.to ?? 0),
  valueAt: spanOf(parsed, parsed.phrases[at.from]?.from ?? 0, parsed.phrases[at.to - 1]?.to ?? 0),
  sentence: parsed.index,
})

/** A claim about a party or an event with its place in the text. */
export const says = (property: string, subject: string, value: Value, where: ReturnType<typeof base>): Proposition => ({
  property,
  value,
  subject,
  polarity: "affirmed",
  modality: "asserted",
  ...where,
  ...(subject === OURS ? { ofSpeaker: true } : {}),
})
