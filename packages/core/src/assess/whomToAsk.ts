/**
 * Whom to ask next: which single new statement, by somebody who is already on record, would change most.
 *
 * Exact, by assessing each question again with each statement that one of its own sources could make.
 */
import { claim, type Claim } from "../claim/Claim.ts"
import { originatorOf, type Registry } from "../compare/independence.ts"
import type { Question, QuestionId } from "../question/Question.ts"
import type { SourceId } from "../source/Source.ts"
import { registryOf, type Assessed } from "./Assessed.ts"
import type { Assessment, Status } from "./Assessment.ts"
import { reassess } from "./reassess.ts"

/** A statement by a source on record that would change the status of a question. */
export interface Statement {
  readonly source: SourceId
  /** The answer that it would have to give, by the position's place in the assessment. */
  readonly position: number
  readonly becomes: Status
}

const latest = ({ claims }: Question): string | undefined =>
  claims.reduce<string | undefined>(
    (last, { saidOn }) => (saidOn !== undefined && (last === undefined || saidOn > last) ? saidOn : last),
    undefined,
  )

/** What a source would say last on a question, in its own name. */
const said = (
  question: Question,
  source: SourceId,
  { value, denied }: Assessment["positions"][number],
): Claim | undefined => {
  const [pattern] = question.claims
  const saidOn = latest(question)
  return pattern === undefined
    ? undefined
    : claim({
        subject: pattern.subject,
        property: pattern.property,
        scope: pattern.scope,
        value,
        polarity: denied ? "denied" : "affirmed",
        modality: "asserted",
        voice: "stated",
        chain: [{ source, role: "asserts" }],
        anchor: { _tag: "RecordPlace", document: "~", row: 1 },
        revision: "updated",
        ...(saidOn === undefined ? {} : { saidOn }),
      })
}

/**
 * The statements by its own sources that would change the status of a question: said last, in the answers that are on
 * record.
 *
 * **Law** *statements change*: with the statement on record the status is the one told. O(sources × positions × n log n)
 * in the claims of the question.
 *
 * @example
 * ```ts import.meta.vitest
 * import { reconcile, registryOf, statementsThatChange } from "@corroborate/core"
 * import { rivalTolls } from "@corroborate/core/testing"
 *
 * const result = reconcile(rivalTolls(2))
 * const [toll] = result.assessments
 * const found = toll === undefined ? [] : statementsThatChange(toll, registryOf(result))
 * found.map(({ source, becomes }) => `${source}: ${becomes}`) // => ["source 0: corroborated", "source 1: corroborated"]
 * ```
 */
export const statementsThatChange = (
  { question, positions, status }: Assessment,
  registered: Registry,
): ReadonlyArray<Statement> => {
  const sources = new Set(question.claims.map((one) => originatorOf(one, registered)))
  return Array.from(sources)
    .toSorted()
    .flatMap((source) =>
      positions.flatMap((position, i) => {
        const statement = said(question, source, position)
        const after =
          statement === undefined ? undefined : reassess(question, [...question.claims, statement], registered)?.status
        return after === undefined || after === status ? [] : [{ source, position: i, becomes: after }]
      }),
    )
}

/** A source, and the questions on which one statement of it would change the status. */
export interface Candidate {
  readonly source: SourceId
  readonly questions: ReadonlyArray<QuestionId>
}

/**
 * Whom to ask next: the sources that a single statement could change a status through, those first through whom most
 * questions could; then by name.
 *
 * O(questions × what {@link statementsThatChange} costs); questions of more than `most` claims are left out.
 *
 * @example
 * ```ts import.meta.vitest
 * import { reconcile, whomToAsk } from "@corroborate/core"
 * import { rivalTolls } from "@corroborate/core/testing"
 *
 * whomToAsk(reconcile(rivalTolls(2)), 64).map(({ source }) => source) // => ["source 0", "source 1"]
 * ```
 */
export const whomToAsk = (assessed: Assessed, most: number): ReadonlyArray<Candidate> => {
  const registered = registryOf(assessed)
  const bySource = new Map<SourceId, Array<QuestionId>>()
  for (const assessment of assessed.assessments) {
    if (assessment.question.claims.length > most) continue
    const sources = new Set(statementsThatChange(assessment, registered).map(({ source }) => source))
    for (const source of sources) {
      const questions = bySource.get(source)
      if (questions === undefined) bySource.set(source, [assessment.question.id])
      else questions.push(assessment.question.id)
    }
  }
  return Array.from(bySource, ([source, questions]) => ({ source, questions })).toSorted(
    (a, b) => b.questions.length - a.questions.length || (a.source < b.source ? -1 : 1),
  )
}
