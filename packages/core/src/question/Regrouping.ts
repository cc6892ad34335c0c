/** What a person decided about questions: that one is really several, or several really one. */
import type { Claim, ClaimId } from "../claim/Claim.ts"
import type { QuestionId } from "./Question.ts"

/** One question is several: each part is named and takes the claims listed; claims in no part stay where they were. */
export interface Split {
  readonly _tag: "Split"
  readonly question: QuestionId
  readonly parts: ReadonlyArray<{ readonly name: string; readonly claims: ReadonlyArray<ClaimId> }>
}

/** Several questions are one. It is asked in the words of the one whose id sorts first. */
export interface Merge {
  readonly _tag: "Merge"
  readonly questions: ReadonlyArray<QuestionId>
}

/** A split or a merge. Splits are made first, so a merge may name a part. */
export type Regrouping = Split | Merge

/** A regrouping that cannot be carried out: its place in the list, from 0, and why. */
export interface RegroupingProblem {
  readonly regrouping: number
  readonly problem: string
}

const splitProblems = (split: Split, at: number, taken: Map<ClaimId, number>): ReadonlyArray<RegroupingProblem> => {
  const problems: Array<RegroupingProblem> = []
  const names = new Set<string>()
  for (const { name, claims } of split.parts) {
    if (names.has(name)) problems.push({ regrouping: at, problem: `two parts are called \`${name}\`` })
    names.add(name)
    for (const id of claims) {
      const other = taken.get(id)
      if (other !== undefined)
        problems.push({ regrouping: at, problem: `claim \`${id}\` is already in a part of regrouping ${other + 1}` })
      taken.set(id, at)
    }
  }
  return problems
}

/**
 * What is wrong with regroupings, whatever the claims: a claim in two parts, two parts of one name, a merge of fewer
 * than two questions. An empty list means that they can be carried out.
 *
 * @example
 * ```ts import.meta.vitest
 * import { checkRegroupings } from "@corroborate/core"
 *
 * checkRegroupings([{ _tag: "Merge", questions: ["q"] }]).length // => 1
 * ```
 */
export const checkRegroupings = (regroupings: ReadonlyArray<Regrouping>): ReadonlyArray<RegroupingProblem> => {
  const taken = new Map<ClaimId, number>()
  return regroupings.flatMap((regrouping, at) => {
    if (regrouping._tag === "Split") return splitProblems(regrouping, at, taken)
    return new Set(regrouping.questions).size < 2 ? [{ regrouping: at, problem: "a merge needs two questions" }] : []
  })
}

/** The part of a split that a claim belongs to, by the claim's id. */
export const partsOf = (
  regroupings: ReadonlyArray<Regrouping>,
): ReadonlyMap<ClaimId, { readonly question: QuestionId; readonly name: string }> =>
  new Map(
    regroupings.flatMap((regrouping) =>
      regrouping._tag === "Split"
        ? regrouping.parts.flatMap(({ name, claims }) =>
            claims.map((id) => [id, { question: regrouping.question, name }] as const),
          )
        : [],
    ),
  )

/** Questions that are merged with a question, itself among them. */
export const mergedWith = (
  regroupings: ReadonlyArray<Regrouping>,
): ReadonlyMap<QuestionId, ReadonlySet<QuestionId>> => {
  const groups = new Map<QuestionId, Set<QuestionId>>()
  for (const regrouping of regroupings) {
    if (regrouping._tag === "Split") continue
    const together = new Set(regrouping.questions.flatMap((id) => [id, ...(groups.get(id) ?? [])]))
    for (const id of together) groups.set(id, together)
  }
  return groups
}

/** Claims of one question. */
export type Competing = readonly [Claim, ...Array<Claim>]
