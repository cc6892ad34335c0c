/**
 * The Admiralty (NATO) grading of a report: a letter for the source, a digit for the content.
 *
 * The two are graded apart on purpose. A usually reliable source can pass on an improbable story ("B5"), and an
 * unknown one something others bear out ("F1"); one number for both would lose what a fact-checker needs.
 *
 * @see NATO STANAG 2511, "Intelligence Reports"
 */

/** Reliability of the source, A (completely reliable) to E (unreliable). F: cannot be judged, which is not a middle. */
export type Reliability = "A" | "B" | "C" | "D" | "E" | "F"

/** Credibility of the content, 1 (borne out by others) to 5 (improbable). 6: cannot be judged, which is not a middle. */
export type Credibility = 1 | 2 | 3 | 4 | 5 | 6

/** Reliability letters, best first, then "cannot be judged". */
export const RELIABILITIES = ["A", "B", "C", "D", "E", "F"] as const

/** Credibility digits, best first, then "cannot be judged". */
export const CREDIBILITIES = [1, 2, 3, 4, 5, 6] as const

/**
 * Orders two reliabilities, better first.
 *
 * @returns a negative number when `a` is better, positive when worse, zero when equal; `undefined` when either
 * cannot be judged, since F stands nowhere on the scale.
 *
 * @example
 * ```ts import.meta.vitest
 * import { Admiralty } from "@corroborate/core"
 *
 * (Admiralty.compareReliability("A", "C") ?? 0) < 0 // => true
 * Admiralty.compareReliability("A", "F") // => undefined
 * ```
 */
export const compareReliability = (a: Reliability, b: Reliability): number | undefined =>
  a === "F" || b === "F" ? undefined : RELIABILITIES.indexOf(a) - RELIABILITIES.indexOf(b)
