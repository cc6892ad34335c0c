/** From a compared question and its conflicts to what the record shows. */
import { opposedOn } from "../source/Affiliation.ts"
import type { SourceId } from "../source/Source.ts"
import { isImplied, type Comparison, type Position } from "../compare/Comparison.ts"
import type { Registry } from "../compare/independence.ts"
import type { Conflict } from "../conflict/Conflict.ts"
import { join, meet, type Value } from "../value/kinds.ts"
import type { AssessedPosition, Assessment, Corroboration, Dispute, Status } from "./Assessment.ts"

const isOpen = ({ kind }: Conflict): boolean => kind === "contradiction" || kind === "extent-dispute"

/** Kinds that a person need not look at: both answers hold as they stand. */
const CALM: ReadonlySet<Conflict["kind"]> = new Set(["granularity", "scope-mismatch"])

const statusOf = ({ positions, unknowing }: Comparison, conflicts: ReadonlyArray<Conflict>): Status => {
  if (conflicts.some(isOpen)) return "contested"
  if (positions.some(({ witnesses }) => witnesses.length > 1)) return "corroborated"
  const witnesses = new Set(positions.flatMap((position) => position.witnesses))
  if (witnesses.size > 1) return "compatible"
  if (witnesses.size === 1) return "single-source"
  return unknowing.length > 0 && positions.every(({ replaced }) => replaced) ? "open" : "unattributed"
}

const assessPosition = (position: Position, replacing: ReadonlySet<string>): AssessedPosition => ({
  answer: position.answer,
  claims: position.claims,
  witnesses: position.witnesses,
  carriers: position.carriers,
  replaced: position.replaced,
  revised: position.claims.some(({ id }) => replacing.has(id)),
  implied: position.claims.every(isImplied),
})

/** What a list of values has in common, or covers together, when one value can say it. */
const fold = (values: ReadonlyArray<Value>, step: (a: Value, b: Value) => Value | undefined): Value | undefined => {
  const [first, ...rest] = values
  return rest.reduce<Value | undefined>((sum, value) => (sum === undefined ? undefined : step(sum, value)), first)
}

const disputeOf = (positions: ReadonlyArray<Position>, conflicts: ReadonlyArray<Conflict>): Dispute | undefined => {
  const open = new Set(conflicts.filter(isOpen).flatMap(({ between }) => between))
  if (open.size === 0) return undefined
  const sides = positions.filter(({ current, answer }) => !answer.denied && current.some(({ id }) => open.has(id)))
  const values = sides.map(({ answer }) => answer.value)
  const granted = fold(values, meet)
  const asserted = fold(values, join)
  return { ...(granted === undefined ? {} : { granted }), ...(asserted === undefined ? {} : { asserted }) }
}

/** The first party on which two of the witnesses are opposed. */
const oppositionAmong = (witnesses: ReadonlyArray<SourceId>, { sources }: Registry): string | undefined =>
  opposedOn(witnesses.flatMap((id) => sources.get(id) ?? []))

const corroborationsOf = (positions: ReadonlyArray<Position>, registry: Registry): ReadonlyArray<Corroboration> =>
  positions
    .filter(({ witnesses }) => witnesses.length > 1)
    .map(({ answer, witnesses }) => {
      const party = oppositionAmong(witnesses, registry)
      return { answer, witnesses, ...(party === undefined ? {} : { opposedOn: party }) }
    })

/**
 * Assesses a question.
 *
 * **Laws** *nothing is lost*: every claim of the question is still in it; *volume*: verbatim copies by carriers change
 * neither status nor witnesses; *side swap*: exchanging two sources exchanges them in the result and changes no more.
 */
export const assess = (comparison: Comparison, conflicts: ReadonlyArray<Conflict>): Assessment => {
  const { question, positions, registry, supersededBy } = comparison
  const replacing = new Set(supersededBy.values())
  const dispute = disputeOf(positions, conflicts)
  return {
    question,
    status: statusOf(comparison, conflicts),
    positions: positions.map((position) => assessPosition(position, replacing)),
    conflicts,
    corroborations: corroborationsOf(positions, registry),
    ...(dispute === undefined ? {} : { dispute }),
    supersededBy: Object.fromEntries(supersededBy),
    needsPerson: conflicts.some(({ kind }) => !CALM.has(kind)),
  }
}
