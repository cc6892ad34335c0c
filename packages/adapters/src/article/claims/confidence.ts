/**
 * How likely a claim was read right: the product of what its stages got right on texts they had not seen.
 *
 * Measured, and to be measured again when a stage changes: docs/extraction.md says how.
 */
import type { Pattern } from "../who/Cue.ts"
import type { Attributed } from "./Attributed.ts"

/** Counts of people in news items of our own, as they came out before any rule was changed for them: 64 of 73 right. */
const TYPE = 0.88

/** Cue and source together on 400 documents of PolNeAR's training part, for the ways of attributing that are common there. */
const ATTRIBUTION: Readonly<Partial<Record<Pattern, number>>> = {
  before: 0.8,
  after: 0.83,
  according: 0.91,
  inherits: 0.75,
}

/** The same over all ways. */
const ANY = 0.79

/**
 * Confidence in a claim's reading, 0 to 1, in hundredths.
 *
 * @param layers - the attributions that cover the claim; none for the narrator
 *
 * @example
 * ```ts import.meta.vitest
 * import { confidenceOf } from "@corroborate/adapters/article/claims/confidence"
 *
 * confidenceOf([]) // => 0.88
 * ```
 */
export const confidenceOf = (layers: ReadonlyArray<Pick<Attributed, "utterance">>): number => {
  const attributed = layers.reduce((product, { utterance }) => product * (ATTRIBUTION[utterance.pattern] ?? ANY), 1)
  return Math.round(100 * TYPE * attributed) / 100
}
