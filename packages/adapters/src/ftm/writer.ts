/**
 * Writes claims as FollowTheMoney statements.
 *
 * A claim that came from there goes back as it was. Any other is a statement about an `Event` named by its subject: the
 * model has a date and a place for events, and no numbers of people, so the rest goes into `notes`, in words.
 */
import { Attribution, claimsOf, say, type ClaimContent } from "@corroborate/core"
import { csvRow } from "../table/write.ts"
import type { Sink, Writer } from "../Format.ts"
import { STATEMENT } from "./schema.ts"
import { fromPropertyName, statementId } from "./statement.ts"

interface Statement {
  readonly entity: string
  readonly schema: string
  readonly prop: string
  readonly type: string
  readonly value: string
}

/** Names of data sets have small letters, digits and underscores. */
const datasetOf = (source: string): string => source.replaceAll("-", "_")

/** A moment as statements have it: without a zone, at midnight where only the day is known. */
const seenOf = (saidOn: string | undefined): string => {
  if (saidOn === undefined) return ""
  return saidOn.length === 10 ? `${saidOn}T00:00:00` : saidOn.slice(0, 19)
}

const TYPES: Readonly<Record<string, string>> = {
  name: "name",
  country: "country",
  notes: "text",
  date: "date",
  location: "address",
}

/** What a claim from elsewhere says, in words: whom it counts, and what it covers. */
const notesOf = ({ property, scope, value, polarity }: ClaimContent): string => {
  const of = scope.population === undefined ? "" : ` of ${scope.population}`
  const when = scope.period === undefined ? "" : ` (${say(scope.period)})`
  const answer = polarity === "unknown" ? "not known" : say(value)
  return `${property}${of}${when}: ${polarity === "denied" ? `not ${answer}` : answer}`
}

const ofEvent = (content: ClaimContent): ReadonlyArray<Statement> => {
  const { subject, property, value } = content
  const stated = (prop: string, words: string): Statement => ({
    entity: subject,
    schema: "Event",
    prop,
    type: TYPES[prop] ?? "string",
    value: words,
  })
  const named = stated("name", subject)
  if (
    content.polarity === "affirmed" &&
    property === "event.start" &&
    value._tag === "Period" &&
    value.start !== undefined
  )
    return [named, stated("date", value.start.slice(0, 10))]
  if (content.polarity === "affirmed" && property === "event.place" && value._tag === "Extent")
    return [named, stated("location", value.place.toReversed().join(", "))]
  return [named, stated("notes", notesOf(content))]
}

const statementsOf = (content: ClaimContent): ReadonlyArray<Statement> => {
  const known = fromPropertyName(content.property)
  const { value, polarity, subject } = content
  return known === undefined || value._tag !== "Text" || polarity !== "affirmed"
    ? ofEvent(content)
    : [{ ...known, entity: subject, type: TYPES[known.prop] ?? "", value: value.text }]
}

const rowOf = (content: ClaimContent, { entity, schema, prop, type, value }: Statement): string => {
  const dataset = datasetOf(Attribution.speaker(content.chain))
  const external = content.modality === "possible"
  const seen = seenOf(content.saidOn)
  const id = statementId({ dataset, entity, prop, value, external })
  const cells = [entity, entity, prop, type, schema, value, dataset, "", "", "", external ? "t" : "f", seen, seen, id]
  return csvRow(cells)
}

/** Ids kept to leave out what stands before: the names of subjects, which every claim on them would repeat. */
const MOST = 10_000

/** Writes statements as claims come. */
export const ftmSink = (): Sink => {
  let written = new Set<string>()
  const lines = (content: ClaimContent): string => {
    const rows = statementsOf(content).map((statement) => rowOf(content, statement))
    if (written.size > MOST) written = new Set()
    const fresh = rows.filter((row) => !written.has(row))
    for (const row of fresh) written.add(row)
    return fresh.join("")
  }
  let isBegun = false
  return {
    document: () => {
      const header = isBegun ? "" : csvRow(STATEMENT)
      isBegun = true
      return header
    },
    part: ({ contents }) => contents.map(lines).join(""),
    end: () => "",
  }
}

/** Writes the claims of a reconciliation, in the order of their ids. */
export const writeFtmStatements: Writer = ({ reconciliation }) => {
  const { part, document } = ftmSink()
  const claims = claimsOf(reconciliation).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const [first] = reconciliation.documents
  const header = document(first ?? { id: "", name: "", sha256: "" })
  return header + part({ contents: claims, sources: [], issues: [] })
}
