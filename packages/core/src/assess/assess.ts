/** From a compared question and its conflicts to what the record shows. */
import { opposedOn } from "../source/Affiliation.ts"
import type { SourceId } from "../source/Source.ts"
import type { Comparison } from "../compare/Comparison.ts"
import type { Position } from "../compare/Position.ts"
import type { Registry } from "../compare/independence.ts"
import type { Conflict } from "../conflict/Conflict.ts"
import { join, meet, type Value } from "../value/kinds.ts"
import type { Assessment, Corroboration, Dispute, Status } from "./Assessment.ts"

const NOTHING: Assessment["supersededBy"] = {}

const isOpen = ({ kind }: Conflict): boolean => kind === "contradiction" || kind === "extent-dispute"

/** Kinds that a person need not look at: both answers hold as they stand. */
const CALM: ReadonlySet<Conflict["kind"]> = new Set(["granularity", "scope-mismatch"])

/** Whether a source says that it does not know, or took back what it said. */
const saysNothing = ({ unknowing, successions }: Comparison): boolean =>
  unknowing.length > 0 ||
  Array.from(successions.values()).some((steps) => steps.at(-1)?.some(({ revision }) => revision === "withdrawn"))

const statusOf = (comparison: Comparison, conflicts: ReadonlyArray<Conflict>): Status => {
  const { positions } = comparison
  if (conflicts.some(isOpen)) return "contested"
  if (positions.some(({ witnesses }) => witnesses.length > 1)) return "corroborated"
  const one = positions.find(({ witnesses }) => witnesses.length > 0)?.witnesses[0]
  if (positions.some(({ witnesses }) => witnesses.length > 0 && witnesses[0] !== one)) return "compatible"
  if (one !== undefined) return "single-source"
  return positions.every(({ replaced }) => replaced) && saysNothing(comparison) ? "open" : "unattributed"
}

/** What a list of values has in common, or covers together, when one value can say it. */
const fold = (values: ReadonlyArray<Value>, step: (a: Value, b: Value) => Value | undefined): Value | undefined => {
  const [first, ...rest] = values
  return rest.reduce<Value | undefined>((sum, value) => (sum === undefined ? undefined : step(sum, value)), first)
}

const disputeOf = (positions: ReadonlyArray<Position>, conflicts: ReadonlyArray<Conflict>): Dispute | undefined => {
  const disputes = conflicts.filter(isOpen)
  if (disputes.length === 0) return undefined
  const open = new Set(disputes.flatMap(({ between }) => between))
  const sides = positions.filter(({ current }) => current.some(({ id }) => open.has(id)))
  // Whoever denies an answer grants nothing of it.
  if (sides.some(({ denied }) => denied)) return undefined
  const values = sides.map(({ value }) => value)
  const granted = fold(values, meet)
  if (granted === undefined) return undefined
  const asserted = fold(values, join)
  return { granted, ...(asserted === undefined ? {} : { asserted }) }
}

/** The first party on which two of the witnesses are opposed. */
const oppositionAmong = (witnesses: ReadonlyArray<SourceId>, { sources }: Registry): string | undefined =>
  sources.size < 2 ? undefined : opposedOn(witnesses.flatMap((id) => sources.get(id) ?? []))

const corroborationsOf = (positions: ReadonlyArray<Position>, registry: Registry): ReadonlyArray<Corroboration> => {
  const backed = positions.filter(({ witnesses }) => witnesses.length > 1)
  if (backed.length === 0) return NO_CORROBORATIONS
  return backed.map(({ value, denied, witnesses }) => {
    const party = oppositionAmong(witnesses, registry)
    return { value, denied, witnesses, ...(party === undefined ? {} : { opposedOn: party }) }
  })
}

const NO_CORROBORATIONS: ReadonlyArray<Corroboration> = []

/**
 * Assesses a question.
 *
 * **Laws** *nothing is lost*: every claim of the question is still in it; *volume*: verbatim copies by carriers change
 * neither status nor witnesses; *side swap*: exchanging two sources exchanges them in the result and changes no more.
 */
export const assess = (comparison: Comparison, conflicts: ReadonlyArray<Conflict>): Assessment => {
  const { question, positions, registry, supersededBy } = comparison
  const dispute = disputeOf(positions, conflicts)
  const assessed = {
    question,
    status: statusOf(comparison, conflicts),
    positions,
    conflicts,
    corroborations: corroborationsOf(positions, registry),
    supersededBy: supersededBy.size === 0 ? NOTHING : Object.fromEntries(supersededBy),
    needsPerson: conflicts.some(({ kind }) => !CALM.has(kind)),
  }
  return dispute === undefined ? assessed : { ...assessed, dispute }
}
