/** The numbers of a case, and what many rules do with them. */
import type { ClaimId } from "../claim/Claim.ts"
import { dayOf } from "../value/Period.ts"
import { isCount } from "../value/Quantity.ts"
import type { Admitted, Parameters, Read, Ruling } from "./Policy.ts"
import { readQuantity } from "./Policy.ts"

/** An admitted answer with its number. */
export interface Numbered extends Admitted {
  readonly read: Read
}

/** A reason to set an answer aside, or `undefined` to keep it. */
export type Objection = (admitted: Admitted) => string | undefined

/** Answers kept and answers set aside. */
export interface Sifted {
  readonly kept: ReadonlyArray<Numbered>
  readonly excluded: Ruling["excluded"]
}

/** The answers that are counts, read with the words of the parameters; the others are left out. */
export const numbered = (admitted: ReadonlyArray<Admitted>, { words }: Parameters): ReadonlyArray<Numbered> =>
  admitted.flatMap((one) =>
    one.value._tag === "Quantity" && isCount(one.value) ? [{ ...one, read: readQuantity(one.value, words) }] : [],
  )

/** Sets aside the answers that are objected to. */
export const sift = (answers: ReadonlyArray<Numbered>, objection: Objection): Sifted => ({
  kept: answers.filter((one) => objection(one) === undefined),
  excluded: answers.flatMap((one) => {
    const reason = objection(one)
    return reason === undefined ? [] : [{ claim: one.claim.id, reason }]
  }),
})

/** Objects to sources of a reliability that is doubtful, and to content graded improbable. */
export const ifDoubtful =
  ({ doubtful }: Parameters): Objection =>
  ({ reliability, claim }) => {
    if (reliability !== undefined && doubtful.includes(reliability)) return `its source is graded ${reliability}`
    return claim.credibility === 5 ? "its content is graded improbable" : undefined
  }

/** The one number of a reading, or its lower end. */
export const pointOf = ({ read }: Numbered): number => read.point ?? read.low

/** The smallest number that an answer leaves open. */
export const lowOf = ({ read }: Numbered): number => read.low

/** The largest number that an answer gives: its upper end, or the number printed. */
export const highOf = ({ read }: Numbered): number => read.high ?? read.point ?? read.low

/** The least of some numbers, or `undefined` for none. */
export const least = (numbers: ReadonlyArray<number>): number | undefined =>
  numbers.reduce<number | undefined>((a, b) => (a === undefined || b < a ? b : a), undefined)

/** The greatest of some numbers, or `undefined` for none. */
export const greatest = (numbers: ReadonlyArray<number>): number | undefined =>
  numbers.reduce<number | undefined>((a, b) => (a === undefined || b > a ? b : a), undefined)

/** The answers said on the latest day that any was; all of them when none has a day. */
export const mostRecent = <A extends Admitted>(answers: ReadonlyArray<A>): ReadonlyArray<A> => {
  const days = answers.flatMap(({ claim }) => (claim.saidOn === undefined ? [] : [dayOf(claim.saidOn)]))
  const last = days.toSorted().at(-1)
  return last === undefined
    ? answers
    : answers.filter(({ claim }) => claim.saidOn !== undefined && dayOf(claim.saidOn) === last)
}

/** A number with the answers that give it, and how many independent originators they have. */
export interface Backed {
  readonly number: number
  readonly behind: ReadonlyArray<Numbered>
  readonly witnesses: number
}

/** The numbers given, each with who is behind it: most independent originators first, then the lower number. */
export const byBacking = (answers: ReadonlyArray<Numbered>): ReadonlyArray<Backed> =>
  Array.from(new Set(answers.map(pointOf)))
    .map((number) => {
      const behind = answers.filter((one) => pointOf(one) === number)
      return { number, behind, witnesses: new Set(behind.map(({ witness }) => witness)).size }
    })
    .toSorted((a, b) => b.witnesses - a.witnesses || a.number - b.number)

/** The number with strictly more independent originators than any other, two at the least. */
export const majorityOf = (answers: ReadonlyArray<Numbered>): Backed | undefined => {
  const [first, second] = byBacking(answers)
  if (first === undefined || first.witnesses < 2) return undefined
  return second !== undefined && second.witnesses === first.witnesses ? undefined : first
}

/** How many independent originators the answers have. */
export const witnessCount = (answers: ReadonlyArray<Admitted>): number =>
  new Set(answers.map(({ witness }) => witness)).size

/** The ids of the claims of answers. */
export const used = (answers: ReadonlyArray<Admitted>): ReadonlyArray<ClaimId> => answers.map(({ claim }) => claim.id)
