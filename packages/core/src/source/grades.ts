/**
 * Conversions between scales of grading and of likelihood. Each is named, one way, and loses something; none folds the
 * grade of a source and that of a content into one number, and "cannot be judged" is absent on every other scale.
 *
 * @see MISP taxonomies, admiralty-scale v5 and estimative-language v5; STIX 2.1, appendix on confidence scales;
 * ICD 203, "Analytic Standards"; S. Kent, "Words of Estimative Probability", 1964
 */
import type { Credibility, Reliability } from "./Admiralty.ts"

const CREDIBILITY_TO_STIX: Readonly<Record<Credibility, number | undefined>> = {
  1: 90,
  2: 70,
  3: 50,
  4: 30,
  5: 10,
  6: undefined,
}

/** STIX confidence, 0 to 100, of a credibility; absent for 6. Loses nothing. */
export const credibilityToStix = (credibility: Credibility): number | undefined => CREDIBILITY_TO_STIX[credibility]

/** Credibility of a STIX confidence, 0 to 100; 6 for none. Loses the place within a band of twenty. */
export const credibilityFromStix = (confidence: number | undefined): Credibility => {
  if (confidence === undefined) return 6
  if (confidence >= 80) return 1
  if (confidence >= 60) return 2
  if (confidence >= 40) return 3
  return confidence >= 20 ? 4 : 5
}

const RELIABILITY_TO_MISP: Readonly<Record<Reliability, number | undefined>> = {
  A: 100,
  B: 75,
  C: 50,
  D: 25,
  E: 0,
  F: undefined,
}
const CREDIBILITY_TO_MISP: Readonly<Record<Credibility, number | undefined>> = {
  1: 100,
  2: 75,
  3: 50,
  4: 25,
  5: 0,
  6: undefined,
}

/** MISP's numerical value of a reliability; absent for F, to which MISP gives the 50 of C. */
export const reliabilityToMisp = (reliability: Reliability): number | undefined => RELIABILITY_TO_MISP[reliability]

/** MISP's numerical value of a credibility; absent for 6, to which MISP gives the 50 of 3. */
export const credibilityToMisp = (credibility: Credibility): number | undefined => CREDIBILITY_TO_MISP[credibility]

/** A word of likelihood with the probabilities that it covers, in percent, and its STIX confidence. */
export interface LikelihoodWord {
  readonly word: string
  readonly from: number
  readonly to: number
  readonly stix: number
}

/** The seven words of ICD 203. The scale has no 0 and no 100. */
export const ICD_203: ReadonlyArray<LikelihoodWord> = [
  { word: "almost no chance", from: 1, to: 5, stix: 5 },
  { word: "very unlikely", from: 5, to: 20, stix: 15 },
  { word: "unlikely", from: 20, to: 45, stix: 30 },
  { word: "roughly even chance", from: 45, to: 55, stix: 50 },
  { word: "likely", from: 55, to: 80, stix: 70 },
  { word: "very likely", from: 80, to: 95, stix: 85 },
  { word: "almost certain", from: 95, to: 99, stix: 95 },
]

/**
 * The ICD 203 word for a probability in percent; a shared end belongs to the word further from even. Absent outside 1 to
 * 99: the scale does not reach there.
 *
 * @example
 * ```ts import.meta.vitest
 * import { Grades } from "@corroborate/core"
 *
 * Grades.icd203(70)?.word // => "likely"
 * Grades.icd203(20)?.word // => "very unlikely"
 * Grades.icd203(100) // => undefined
 * Grades.credibilityToStix(6) // => undefined
 * ```
 */
export const icd203 = (percent: number): LikelihoodWord | undefined => {
  if (!(percent >= 1 && percent <= 99)) return undefined
  const fitting = ICD_203.filter(({ from, to }) => percent >= from && percent <= to)
  return percent <= 50 ? fitting[0] : fitting.at(-1)
}

/** The ICD 203 word of a STIX confidence, 0 to 100. Loses the place within its band. */
export const icd203FromStix = (confidence: number): LikelihoodWord | undefined => {
  const [first, second, third, fourth, fifth, sixth, seventh] = ICD_203
  if (!(confidence >= 0 && confidence <= 100)) return undefined
  if (confidence < 10) return first
  if (confidence < 20) return second
  if (confidence < 40) return third
  if (confidence < 60) return fourth
  if (confidence < 80) return fifth
  return confidence < 90 ? sixth : seventh
}

/** Kent's words with their middle and how far they reach to either side, in percent. */
export const KENT: ReadonlyArray<{ readonly word: string; readonly middle: number; readonly reach: number }> = [
  { word: "almost certainly not", middle: 7, reach: 5 },
  { word: "probably not", middle: 30, reach: 10 },
  { word: "chances about even", middle: 50, reach: 10 },
  { word: "probable", middle: 75, reach: 12 },
  { word: "almost certain", middle: 93, reach: 6 },
]

/** Kent's word for a probability in percent; absent in the gaps that the scale leaves. */
export const kent = (percent: number): string | undefined =>
  KENT.filter(({ middle, reach }) => Math.abs(percent - middle) <= reach).toSorted(
    (a, b) => Math.abs(percent - a.middle) - Math.abs(percent - b.middle),
  )[0]?.word
