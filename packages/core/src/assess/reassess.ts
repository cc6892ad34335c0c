/** A question assessed again under another supposition: the tool with which "what if" is answered. */
import type { Claim } from "../claim/Claim.ts"
import { compare } from "../compare/Comparison.ts"
import type { Registry } from "../compare/independence.ts"
import { detect } from "../conflict/detect.ts"
import type { Question } from "../question/Question.ts"
import { assess } from "./assess.ts"
import type { Assessment } from "./Assessment.ts"

/** The assessment of a question as if it had these claims; `undefined` when it would have none. O(n log n). */
export const reassess = (
  question: Question,
  claims: ReadonlyArray<Claim>,
  registered: Registry,
): Assessment | undefined => {
  if (claims.length === 0) return undefined
  const comparison = compare({ ...question, claims }, registered)
  return assess(comparison, detect([comparison])[0] ?? [])
}
