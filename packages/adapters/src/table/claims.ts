/** From a row of a table and its plan to what the row says. */
import { propertyOf, type ClaimContent, type Property, type Scope } from "@corroborate/core"
import type { Expected } from "../cell/cell.ts"
import { readAmount } from "../cell/quantity.ts"
import { spelled } from "../cell/spelling.ts"
import type { Names } from "../sources.ts"
import { answersOf } from "./answers.ts"
import { aroundOf, pathIn, type Answered } from "./around.ts"
import { chainsOf } from "./chains.ts"
import type { AnswerPlan, Plan } from "./plan.ts"
import { cellAt, tell, textOf, type CellProblem, type RowReading } from "./row.ts"
import { happenedIn, saidOf } from "./times.ts"
import { propertyNamed } from "./words.ts"

/** Where a row stands. */
export interface RowPlace {
  /** Id of the table. */
  readonly document: string
  /** From 1, without the header. */
  readonly row: number
}

/** What a row says. A row without contents and problems gives no answer at all. */
export interface RowClaims {
  readonly contents: ReadonlyArray<ClaimContent>
  readonly problems: ReadonlyArray<CellProblem>
}

const scopeOf = (reading: RowReading, answer: AnswerPlan): Scope => {
  const population = textOf(reading, answer.population ?? reading.plan.population)
  const place = reading.plan.located === undefined ? pathIn(reading) : undefined
  return { ...(population === undefined ? {} : { population }), ...(place === undefined ? {} : { place }) }
}

const applies = (reading: RowReading, { when }: AnswerPlan): boolean =>
  when === undefined || spelled(cellAt(reading, when.column.at)) === spelled(when.is)

const KINDS = { amount: "Quantity", label: "Category", words: "Text" } as const

/** A number without words around it. */
const PLAIN = /^[+-]?\d+(?:\.\d+)?$/

/** What a cell holds; where neither the property nor the map tells, an amount is one and anything else is words. */
const kindOf = (property: Property, { kind, low, high, value }: AnswerPlan, reading: RowReading): Property["kind"] => {
  if (low !== undefined || high !== undefined) return "Quantity"
  const text = textOf(reading, value) ?? ""
  if (kind === undefined)
    return property.kind === "Text" && "quantity" in readAmount(text, "items") ? "Quantity" : property.kind
  if (kind !== "amount-or-label") return KINDS[kind]
  return PLAIN.test(text) ? "Quantity" : "Category"
}

const expectedOf = (property: Property, answer: AnswerPlan, reading: RowReading): Expected => {
  const { dates } = reading.plan
  return {
    kind: kindOf(property, answer, reading),
    unit: answer.unit ?? property.unit ?? "items",
    ...(dates === undefined ? {} : { dates }),
  }
}

/** The answers that one entry of the map finds in a row. */
const ofAnswer = (reading: RowReading, answer: AnswerPlan): ReadonlyArray<Answered> => {
  if (!applies(reading, answer)) return []
  const named = textOf(reading, answer.property)
  if (named === undefined) {
    tell(reading, answer.property, "no property is named", "refused")
    return []
  }
  const property = answer.property._tag === "Constant" ? named : propertyNamed(named)
  const scope = scopeOf(reading, answer)
  const { source } = answer
  return answersOf(reading, answer, expectedOf(propertyOf(property), answer, reading)).map((found) => ({
    property,
    scope,
    found,
    ...(source === undefined ? {} : { source }),
  }))
}

const subjectOf = (reading: RowReading): string =>
  reading.plan.subject.flatMap((origin) => textOf(reading, origin) ?? []).join(", ")

/**
 * Reads a row.
 *
 * **Law** *nothing is lost*: every answer that is written in the row is a claim, for each source named, or a problem.
 *
 * @param cells - as many as the header has
 */
export const claimsOfRow = (
  plan: Plan,
  cells: ReadonlyArray<string>,
  known: Names,
  { document, row }: RowPlace,
): RowClaims => {
  const reading: RowReading = { plan, cells, problems: [] }
  const subject = subjectOf(reading)
  if (subject === "") reading.problems.push({ problem: "nothing says what the row is about", severity: "refused" })
  const chains = chainsOf(reading, plan.source, known)
  const said = saidOf(reading)
  if (subject === "" || chains.length === 0 || said === undefined) return { contents: [], problems: reading.problems }
  const happened = happenedIn(reading)
  const times = { ...said, ...(happened === undefined ? {} : { happened }) }
  const answers = [...plan.answers.flatMap((answer) => ofAnswer(reading, answer)), ...aroundOf(reading, happened)]
  const contents = answers.flatMap(({ property, scope, source, found: { value, unknown, column } }) =>
    (source === undefined ? chains : chainsOf(reading, source, known)).map((chain): ClaimContent => ({
      subject,
      property,
      scope,
      value,
      polarity: unknown ? "unknown" : "affirmed",
      modality: "asserted",
      voice: "reported",
      chain,
      anchor: { _tag: "RecordPlace", document, row, ...(column === undefined ? {} : { column }) },
      ...times,
    })),
  )
  return { contents, problems: reading.problems }
}
