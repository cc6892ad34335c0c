/** What claims compete to answer: a subject, a property and a scope. */
import type { Claim } from "../claim/Claim.ts"
import { contentId } from "../claim/hash.ts"
import { tuple } from "../value/tuple.ts"
import { scopeKey, type Scope } from "../claim/Scope.ts"

/** 32 hexadecimal characters. */
export type QuestionId = string

/** A question with every claim that answers it, by time said, then as they stand. **Invariant** at least one claim. */
export interface Question {
  readonly id: QuestionId
  readonly subject: string
  readonly property: string
  readonly scope: Scope
  readonly claims: ReadonlyArray<Claim>
  /** The name of the part that it is, when a person split a question. */
  readonly part?: string
  /** The questions that it was put together from, when a person merged some. */
  readonly merged?: ReadonlyArray<QuestionId>
}

/** The part of a claim that says which question it answers. */
export type Asked = Pick<Claim, "subject" | "property" | "scope">

/** A text that is the same for two claims just when they answer the same question. */
export const questionKey = ({ subject, property, scope }: Asked): string => tuple([subject, property, scopeKey(scope)])

/** A text that is the same for questions that differ in scope only. */
export const familyKey = ({ subject, property }: Pick<Asked, "subject" | "property">): string =>
  tuple([subject, property])

/** The id of a question, from its key. */
export const questionId = (asked: Asked): QuestionId =>
  contentId([asked.subject, asked.property, scopeKey(asked.scope)])
