/** What a statement of Wikidata says: of an entity, a property, a value, for a time and a part, by each of its references. */
import { Period, propertyOf, Text, type ClaimContent, type Scope, type Value } from "@corroborate/core"
import { say, type Gathering } from "../gathering.ts"
import { CIRCA, OF_PEOPLE, PROPERTY_NAMES, QUALIFIERS } from "./properties.ts"
import { referencesOf, snaksOf } from "./references.ts"
import type { Snak, Statement } from "./schema.ts"
import { entityOf, timeOf, valueOf, wordsOf } from "./value.ts"

const READ_QUALIFIERS: ReadonlySet<string> = new Set(Object.values(QUALIFIERS))

/** An answer: the value, and whether it is denied or not known. */
type Answer = Pick<ClaimContent, "value" | "polarity">

/** Where a statement stands. */
interface Place {
  readonly subject: string
  readonly row: number
  readonly where: string
}

const answerOf = (snak: Snak, property: string, { where }: Place, { issues }: Gathering): Answer | undefined => {
  const { kind, unit = "items" } = propertyOf(property)
  if (snak.snaktype === "somevalue") return { value: unknownOf(kind), polarity: "unknown" }
  if (snak.snaktype === "novalue") return { value: Text.text("any value"), polarity: "denied" }
  const read = valueOf(snak, OF_PEOPLE.has(property) ? "people" : unit)
  if ("problem" in read) {
    issues.refuse(where, `${snak.property}: ${read.problem}`)
    return undefined
  }
  for (const warning of read.warnings)
    issues.warnOnce(`${snak.property} ${warning}`, where, `${snak.property}: ${warning}`)
  return { value: inKind(read.value, kind), polarity: "affirmed" }
}

const unknownOf = (kind: Value["_tag"]): Value => Text.text(kind === "Quantity" ? "some number" : "something")

/** Words as the category that the property asks for. */
const inKind = (value: Value, kind: Value["_tag"]): Value =>
  value._tag === "Text" && kind === "Category" ? { _tag: "Category", label: value.text } : value

const timeIn = (snak: Snak | undefined, { where }: Place, { issues }: Gathering): Period.Period | undefined => {
  if (snak?.snaktype !== "value") return undefined
  const read = timeOf(snak.datavalue?.value)
  if ("period" in read) {
    for (const warning of read.warnings)
      issues.warnOnce(`${snak.property} ${warning}`, where, `${snak.property}: ${warning}`)
    return read.period
  }
  issues.warn(where, `${snak.property}: ${read.problem}; the claim stands without it`)
  return undefined
}

/** The time that a statement covers: a point, or from a start to an end, either of which may be open. */
const periodOf = ({ qualifiers }: Statement, place: Place, gathering: Gathering): Period.Period | undefined => {
  const at = (property: string): Period.Period | undefined => timeIn(snaksOf(qualifiers, property)[0], place, gathering)
  const point = at(QUALIFIERS.pointInTime)
  if (point !== undefined) return point
  const [start, end] = [at(QUALIFIERS.start)?.start, at(QUALIFIERS.end)?.end]
  if (start !== undefined && end !== undefined) {
    const period = Period.between(start, end, "days")
    if (period === undefined)
      gathering.issues.warn(place.where, "it ends before it starts; the claim stands without its time")
    return period
  }
  if (start !== undefined) return Period.since(start)
  return end === undefined ? undefined : Period.until(end)
}

const scopeOf = (statement: Statement, place: Place, gathering: Gathering): Scope => {
  const period = periodOf(statement, place, gathering)
  const part = wordsOf(snaksOf(statement.qualifiers, QUALIFIERS.appliesTo)[0]?.datavalue?.value)
  return { ...(part === undefined ? {} : { population: part }), ...(period === undefined ? {} : { period }) }
}

const isCirca = ({ qualifiers }: Statement): boolean =>
  snaksOf(qualifiers, QUALIFIERS.circumstances).some(({ datavalue }) => entityOf(datavalue?.value) === CIRCA)

const hedged = (value: Value, statement: Statement): Value =>
  value._tag === "Quantity" && isCirca(statement) ? { ...value, approximate: true } : value

/** Tells qualifiers that are not read, once for each property. */
const tellQualifiers = ({ qualifiers = {} }: Statement, { where }: Place, { issues }: Gathering): void => {
  for (const property of Object.keys(qualifiers).slice(0, 100))
    if (!READ_QUALIFIERS.has(property))
      issues.warnOnce(`qualifier ${property}`, where, `the qualifier \`${property.slice(0, 20)}\` is not read`)
}

/** Adds the claims of a statement: one for each of its references. **Law** *nothing is lost*: at least one, or a refusal. */
export const addStatement = (statement: Statement, place: Place, gathering: Gathering): void => {
  const number = statement.mainsnak.property.toUpperCase()
  const property = PROPERTY_NAMES.get(number) ?? number
  const answer = answerOf(statement.mainsnak, property, place, gathering)
  if (answer === undefined) return
  tellQualifiers(statement, place, gathering)
  const scope = scopeOf(statement, place, gathering)
  for (const referenced of referencesOf(statement, place.where, gathering))
    say(gathering, {
      subject: place.subject,
      property,
      scope,
      value: hedged(answer.value, statement),
      polarity: answer.polarity,
      row: place.row,
      column: number,
      ...(statement.rank === undefined ? {} : { rank: statement.rank }),
      ...referenced,
    })
}
