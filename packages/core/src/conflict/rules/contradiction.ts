/**
 * Rule: independent originators now give answers that cannot both hold.
 *
 * Looks only at what speaks for each source now, so a corrected toll contradicts nobody. Properties that several
 * answers can share (a party present in two places) are left out; extents have a rule of their own. Parts of which
 * nobody says which they are (bodies in one hospital, deaths in another) may be different ones, and contradict nobody.
 */
import type { Scope } from "../../claim/Scope.ts"
import type { Comparison } from "../../compare/Comparison.ts"
import type { Contradiction } from "../Conflict.ts"
import { idsBehind, type QuestionRule } from "../Rule.ts"

const detect = ({ question, rivals }: Comparison): ReadonlyArray<Contradiction> => {
  if (rivals.length === 0 || isSomePart(question.scope)) return []
  const between = idsBehind(rivals)
  return [{ kind: "contradiction", question: question.id, between, needsConfirmation: false }]
}

/** A part that no group, place or time tells from others. */
const isSomePart = ({ share, population, place, period, counting }: Scope): boolean =>
  share === "part" && [population, place, period, counting].every((limit) => limit === undefined)

/** See the head of this file. */
export const contradiction: QuestionRule = {
  kind: "contradiction",
  looksAt: "question",
  meaning: "independent sources give answers that cannot both hold",
  detect,
}
