/**
 * Parties that are each told to have what only one of them can have: most or all of one place.
 *
 * Each answers a question of its own ("how much is held by A", "by B"), so no rule of conflict looks at both. Whether they
 * exclude each other is for a person to say: they may be one side under two names, or one may have driven out the other
 * between two reports. So this stands beside the assessments and changes no status.
 */
import type { Claim, ClaimId } from "../claim/Claim.ts"
import { independentlyHeld } from "../compare/heldApart.ts"
import { propertyOf } from "../question/properties.ts"
import type { QuestionId } from "../question/Question.ts"
import type { SourceId } from "../source/Source.ts"
import type { Extent } from "../value/Extent.ts"
import { groupBy } from "../value/groupBy.ts"
import { join, relation, type Period } from "../value/Period.ts"
import type { Place } from "../value/Place.ts"
import { tuple } from "../value/tuple.ts"
import type { Assessment } from "./Assessment.ts"

/** One party with what somebody now says that it has. */
export interface Holding {
  readonly question: QuestionId
  readonly subject: string
  readonly value: Extent
  /** The claims that speak for it now. **Invariant** at least one. */
  readonly claims: ReadonlyArray<ClaimId>
  readonly witnesses: ReadonlyArray<SourceId>
}

/** Parties that are each told to have most or all of one place. */
export interface RivalHolders {
  readonly property: string
  readonly place: Place
  /** By question, then as the positions stand. **Invariant** of two subjects or more. */
  readonly holdings: ReadonlyArray<Holding>
}

/** A holding with what decides whether another excludes it. */
interface Dated {
  readonly property: string
  readonly holding: Holding
  /** From the first to the last that it is told of; `undefined` where some claim tells no time. */
  readonly period: Period | undefined
}

/** Holdings of one place that each is held against. Chosen: more are one table's mistake, and the cost is their product. */
const LOOKED_AT = 1_000

const isMost = ({ portion, only }: Extent): boolean => (portion === "whole" || portion === "most") && only !== true

const periodOf = (claims: ReadonlyArray<Claim>): Period | undefined => {
  const [first, ...more] = claims.flatMap(({ happened }) => happened ?? [])
  return first === undefined || more.length + 1 < claims.length ? undefined : more.reduce(join, first)
}

const holdingsOf = ({ question, positions }: Assessment): ReadonlyArray<Dated> =>
  propertyOf(question.property).exclusive === true
    ? positions.flatMap(({ value, denied, current, witnesses }): ReadonlyArray<Dated> => {
        if (value._tag !== "Extent" || denied || witnesses.length === 0 || !isMost(value)) return []
        const { id, subject, property } = question
        const claims = current.map((one) => one.id)
        return [{ property, holding: { question: id, subject, value, claims, witnesses }, period: periodOf(current) }]
      })
    : []

/** Whether both can be told of one moment. */
const meetInTime = ({ period: a }: Dated, { period: b }: Dated): boolean =>
  a === undefined || b === undefined || relation(a, b) !== "Disjoint"

/** Whether two holdings exclude each other. */
const exclude = (a: Dated, b: Dated): boolean =>
  a.holding.subject !== b.holding.subject &&
  independentlyHeld({ ...a.holding, denied: false }, { ...b.holding, denied: false }) &&
  meetInTime(a, b)

/**
 * The places of which several parties are each told to have most or all, by property and place.
 *
 * Held against each other are answers that independent sources stand behind now, affirmed, for one place, at times that meet
 * or are not told. A district and its town are not: who holds a town is often told without the corner that another holds.
 *
 * **Laws** *order blindness*; *as by pairs*: what trying every two holdings finds, up to the thousandth of a place; *side
 * swap*: renaming parties renames the result. O(n) in the claims, times that thousand for places with so many holders.
 *
 * @example
 * ```ts import.meta.vitest
 * import { Extent, reconcile, rivalHolders } from "@corroborate/core"
 * import { holds } from "@corroborate/core/testing"
 *
 * const tarn = Extent.whole(["Tarn"])
 * const { assessments } = reconcile([holds("rebels", tarn, "monitor"), holds("army", tarn, "ministry")])
 * rivalHolders(assessments).map(({ place, holdings }) => [place, holdings.length]) // => [[["Tarn"], 2]]
 * ```
 */
export const rivalHolders = (assessments: ReadonlyArray<Assessment>): ReadonlyArray<RivalHolders> => {
  const told = assessments.flatMap(holdingsOf)
  const byPlace = groupBy(told, ({ property, holding }) => tuple([property, ...holding.value.place]))
  return Array.from(byPlace.values()).flatMap((all) => {
    const looked = all.slice(0, LOOKED_AT)
    const holdings = all.filter((one) => looked.some((other) => exclude(one, other))).map(({ holding }) => holding)
    const [{ property, holding }] = all
    return holdings.length === 0 ? [] : [{ property, place: holding.value.place, holdings }]
  })
}
