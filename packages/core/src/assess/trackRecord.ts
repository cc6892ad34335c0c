/**
 * How a source's answers fared beside those of others: counts, topic by topic, and a letter only where there are enough.
 *
 * A count of agreement is no measure of worth: a source that stands alone and is right counts as contradicted. That is
 * why counts are shown, a letter is only suggested, and nothing here changes what the source's word weighs.
 */
import { originatorOf } from "../compare/independence.ts"
import type { Reliability } from "../source/Admiralty.ts"
import type { SourceId } from "../source/Source.ts"
import { registryOf, type Assessed } from "./Assessed.ts"
import type { Assessment } from "./Assessment.ts"

/** Questions with an answer of the source and one of somebody independent, and what became of the source's. */
export interface TrackRecord {
  readonly source: SourceId
  /** The property or family looked at; absent for all. */
  readonly topic?: string
  /** Questions on which the source and somebody independent of it speak now. */
  readonly compared: number
  /** Of those, how many have nothing that stands against the source's answer. */
  readonly upheld: number
  /** Of those, how many have. */
  readonly contradicted: number
  /** How often it replaced an answer of its own: corrections, which are no errors. */
  readonly corrections: number
  /** Where the share upheld lies, 0 to 1, with 95 of 100 such intervals holding it (Wilson). Absent without comparisons. */
  readonly share?: { readonly low: number; readonly high: number }
  readonly suggestion: Reliability | "too few to say"
}

/** Comparisons below which no letter is suggested. Chosen: with nine, even a spotless record reaches down to 0.70. */
export const ENOUGH = 10

/** Letters by the lower end of the share upheld. Chosen; a letter claims no more than its worst case. */
const LETTERS: ReadonlyArray<readonly [number, Reliability]> = [
  [0.9, "A"],
  [0.75, "B"],
  [0.5, "C"],
  [0.25, "D"],
  [0, "E"],
]

const Z = 1.959963984540054

/**
 * The Wilson interval of a share.
 *
 * @see E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", JASA 1927
 */
const wilson = (hits: number, n: number): { readonly low: number; readonly high: number } => {
  const p = hits / n
  const middle = p + (Z * Z) / (2 * n)
  const reach = Z * Math.sqrt((p * (1 - p) + (Z * Z) / (4 * n)) / n)
  const scale = 1 + (Z * Z) / n
  // The rate itself bounds what rounding would carry past it, at none and at all.
  return {
    low: Math.max(0, Math.min(p, (middle - reach) / scale)),
    high: Math.min(1, Math.max(p, (middle + reach) / scale)),
  }
}

const isOn = (property: string, topic: string | undefined): boolean =>
  topic === undefined || property === topic || property.startsWith(`${topic}.`)

const isCompared = ({ positions }: Assessment, source: SourceId): boolean =>
  positions.some(({ witnesses }) => witnesses.includes(source)) &&
  positions.some(({ witnesses }) => witnesses.some((name) => name !== source))

const isContradicted = ({ positions, conflicts }: Assessment, source: SourceId): boolean => {
  const own = new Set(
    positions
      .filter(({ witnesses }) => witnesses.includes(source))
      .flatMap(({ current }) => current.map(({ id }) => id)),
  )
  return conflicts.some(
    ({ kind, between }) => (kind === "contradiction" || kind === "extent-dispute") && between.some((id) => own.has(id)),
  )
}

/**
 * The track record of a source, under the name by which it is counted.
 *
 * **Laws** *parts of a whole*: upheld and contradicted make up the compared; *side swap*. O(claims).
 *
 * @example
 * ```ts import.meta.vitest
 * import { reconcile, trackRecord } from "@corroborate/core"
 * import { qadamTolls } from "@corroborate/core/testing"
 *
 * const record = trackRecord(reconcile(qadamTolls), "observatory")
 * record.corrections // => 1
 * record.suggestion // => "too few to say"
 * ```
 */
export const trackRecord = (assessed: Assessed, source: SourceId, topic?: string): TrackRecord => {
  const registered = registryOf(assessed)
  const about = assessed.assessments.filter(({ question }) => isOn(question.property, topic))
  const compared = about.filter((assessment) => isCompared(assessment, source))
  const contradicted = compared.filter((assessment) => isContradicted(assessment, source)).length
  const upheld = compared.length - contradicted
  const corrections = about.flatMap(({ question, conflicts }) =>
    conflicts.filter(
      (conflict) =>
        conflict.kind === "revision" &&
        question.claims.some((claim) => claim.id === conflict.by[0] && originatorOf(claim, registered) === source),
    ),
  ).length
  const share = compared.length === 0 ? undefined : wilson(upheld, compared.length)
  const letter = LETTERS.find(([least]) => share !== undefined && share.low >= least)?.[1]
  return {
    source,
    ...(topic === undefined ? {} : { topic }),
    compared: compared.length,
    upheld,
    contradicted,
    corrections,
    ...(share === undefined ? {} : { share }),
    suggestion: compared.length < ENOUGH || letter === undefined ? "too few to say" : letter,
  }
}
