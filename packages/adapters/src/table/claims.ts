/** From a row of a table and its plan to what the row says. */
import {
  Period,
  propertyOf,
  type Attribution,
  type ClaimContent,
  type Place,
  type Property,
  type Scope,
} from "@corroborate/core"
import type { Expected } from "../cell/cell.ts"
import { readInstant } from "../cell/day.ts"
import { readPeriod } from "../cell/period.ts"
import { placeOf, readPlace } from "../cell/place.ts"
import { isUnknown, spelled } from "../cell/spelling.ts"
import type { Names } from "../sources.ts"
import { answersOf, type Found } from "./answers.ts"
import type { AnswerPlan, Origin, Plan } from "./plan.ts"
import { cellAt, listIn, tell, textOf, type CellProblem, type RowReading } from "./row.ts"

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

/** One chain for each source named. */
const chainsOf = (reading: RowReading, { idOf }: Names): ReadonlyArray<Attribution.Attribution> => {
  const { source, via } = reading.plan
  const said = listIn(reading, source)
  const known = said.filter((name) => !isUnknown(spelled(name)))
  if (known.length === 0) {
    const why = said.length === 0 ? "nobody is named who says it" : "who says it is not known"
    tell(reading, source, `${why}; a claim needs somebody`, "refused")
  }
  const carriers = via === undefined ? [] : listIn(reading, via)
  return known.map((name) => {
    const says: Attribution.Link = { source: idOf(name), role: "asserts" }
    const [first, ...rest] = carriers.map((carrier): Attribution.Link => ({ source: idOf(carrier), role: "publishes" }))
    return first === undefined ? [says] : [first, ...rest, says]
  })
}

/**
 * When it was said; `undefined` when what is written there cannot be read. The row then makes no claim: without its day a
 * revision would look like a contradiction, and a date that is none is the surest sign that cells have shifted.
 */
const saidOf = (reading: RowReading): Pick<ClaimContent, "saidOn"> | undefined => {
  const { saidOn, dates } = reading.plan
  const text = textOf(reading, saidOn)
  if (text === undefined || saidOn === undefined || isUnknown(spelled(text))) return {}
  const read = readInstant(text, dates)
  if ("instant" in read) return { saidOn: read.instant }
  tell(reading, saidOn, read.problem, "refused")
  return undefined
}

const periodIn = (reading: RowReading, origin: Origin): Period.Period | undefined => {
  const text = textOf(reading, origin)
  if (text === undefined || isUnknown(spelled(text))) return undefined
  const read = readPeriod(text, reading.plan.dates)
  if ("period" in read) return read.period
  tell(reading, origin, `${read.problem}; the claim stands without the time it tells of`, "warning")
  return undefined
}

const happenedOf = (reading: RowReading): Pick<ClaimContent, "happened"> => {
  const { happened } = reading.plan
  if (happened === undefined) return {}
  if (happened._tag !== "Ends") {
    const period = periodIn(reading, happened)
    return period === undefined ? {} : { happened: period }
  }
  const [start, end] = [periodIn(reading, happened.start), periodIn(reading, happened.end)]
  if (start?.start === undefined || end?.end === undefined) return {}
  const period = Period.between(start.start, end.end, start.start === end.end ? "day" : "days")
  if (period !== undefined) return { happened: period }
  tell(reading, happened.end, "it ends before it begins; the claim stands without the time it tells of", "warning")
  return {}
}

const pathOf = (reading: RowReading): Place.Place | undefined => {
  const names = reading.plan.place.flatMap((origin) => textOf(reading, origin) ?? [])
  const [only] = names
  return reading.plan.place.length === 1 && only !== undefined ? readPlace(only) : placeOf(names)
}

const scopeOf = (reading: RowReading, answer: AnswerPlan): Scope => {
  const population = textOf(reading, answer.population ?? reading.plan.population)
  const place = pathOf(reading)
  return { ...(population === undefined ? {} : { population }), ...(place === undefined ? {} : { place }) }
}

const applies = (reading: RowReading, { when }: AnswerPlan): boolean =>
  when === undefined || spelled(cellAt(reading, when.column.at)) === spelled(when.is)

const expectedOf = (property: Property, answer: AnswerPlan, { plan }: RowReading): Expected => {
  const ranged = answer.low !== undefined || answer.high !== undefined
  return {
    kind: ranged ? "Quantity" : property.kind,
    unit: answer.unit ?? property.unit ?? "items",
    ...(plan.dates === undefined ? {} : { dates: plan.dates }),
  }
}

/** The contents that one answer of the map makes of a row, without who says it. */
const ofAnswer = (
  reading: RowReading,
  answer: AnswerPlan,
): ReadonlyArray<{ readonly property: string; readonly scope: Scope; readonly found: Found }> => {
  if (!applies(reading, answer)) return []
  const property = textOf(reading, answer.property)
  if (property === undefined) {
    tell(reading, answer.property, "no property is named", "refused")
    return []
  }
  const scope = scopeOf(reading, answer)
  return answersOf(reading, answer, expectedOf(propertyOf(property), answer, reading)).map((found) => ({
    property,
    scope,
    found,
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
  const chains = chainsOf(reading, known)
  const said = saidOf(reading)
  if (subject === "" || chains.length === 0 || said === undefined) return { contents: [], problems: reading.problems }
  const times = { ...said, ...happenedOf(reading) }
  const answers = plan.answers.flatMap((answer) => ofAnswer(reading, answer))
  const contents = answers.flatMap(({ property, scope, found: { value, unknown, column } }) =>
    chains.map((chain): ClaimContent => ({
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
