/** From records of PROV to claims: what each record says of a thing is one claim for each value that it gives. */
import { Text, type ClaimContent, type Value } from "@corroborate/core"
import { readInstant } from "../cell/day.ts"
import { say, type Gathering } from "../gathering.ts"
import { ELEMENTS, RELATION_SHAPES } from "../prov/relations.ts"
import type { Voices } from "./attribution.ts"
import { nameIn } from "./attribution.ts"
import { isName, lexicalOf, timeOf, valueOfLiteral } from "./literal.ts"
import { expand } from "./names.ts"
import type { ProvRecord } from "./records.ts"
import type { ReadLiteral } from "./schema.ts"

/** Something that a record says: of what, which property, what, and in which of its attributes it stands. */
interface Statement {
  readonly subject: string
  readonly property: string
  readonly value: Value
  readonly unknown?: true
  readonly column?: string
}

/** Attributes of which a thing has one value at most; others may be told several times without contradiction. */
const SINGLE: ReadonlySet<string> = new Set(["prov:value", "prov:startTime", "prov:endTime"])

const valueIn = (attribute: string, literal: ReadLiteral, record: ProvRecord, { issues }: Gathering): Value => {
  const { kind, scope, where } = record
  const lexical = lexicalOf(literal)
  const isEnd = RELATION_SHAPES.get(kind)?.others.includes(attribute) === true
  if (isEnd || isName(lexical)) return Text.text(expand(lexical.text, scope.prefixes, issues, where))
  if (!SINGLE.has(attribute)) return Text.text(lexical.text)
  return attribute === "prov:value" ? valueOfLiteral(lexical) : (timeOf(lexical.text) ?? Text.text(lexical.text))
}

/** A name of PROV's own stays short; others are told in full. */
const propertyIn = (attribute: string, { scope, where }: ProvRecord, { issues }: Gathering): string =>
  expand(attribute, scope.prefixes, issues, where)

const ofAttributes = (
  record: ProvRecord,
  subject: string,
  formal: ReadonlySet<string>,
  gathering: Gathering,
): ReadonlyArray<Statement> =>
  Array.from(record.attributes).flatMap(([attribute, literals]) =>
    formal.has(attribute)
      ? []
      : literals.map((literal) => ({
          subject,
          property: propertyIn(attribute, record, gathering),
          value: valueIn(attribute, literal, record, gathering),
          column: attribute,
        })),
  )

const NOTHING: ReadonlySet<string> = new Set()

const ofElement = (record: ProvRecord, gathering: Gathering): ReadonlyArray<Statement> => {
  const subject = expand(record.id, record.scope.prefixes, gathering.issues, record.where)
  return [
    { subject, property: "prov:kind", value: Text.text(record.kind) },
    ...ofAttributes(record, subject, NOTHING, gathering),
  ]
}

const ofRelation = (record: ProvRecord, gathering: Gathering): ReadonlyArray<Statement> => {
  const shape = RELATION_SHAPES.get(record.kind)
  if (shape === undefined) return []
  const { kind, id, scope, where } = record
  const property = `prov:${kind === "wasEndedby" ? "wasEndedBy" : kind}`
  const full = expand(id, scope.prefixes, gathering.issues, where)
  const subject = nameIn(record, shape.subject, gathering) ?? full
  const names = (record.attributes.get(shape.object) ?? []).map((literal) =>
    expand(lexicalOf(literal).text, scope.prefixes, gathering.issues, where),
  )
  const ends = names.map((name): Statement => ({ subject, property, value: Text.text(name) }))
  const unknown: Statement = { subject, property, value: Text.text("something not named"), unknown: true }
  // A relation without a name of its own is told by its ends.
  const about = full.startsWith("_:") ? `${kind}(${subject}, ${names[0] ?? "-"})` : full
  const formal = new Set([shape.subject, shape.object, "prov:time"])
  return [...(ends.length === 0 ? [unknown] : ends), ...ofAttributes(record, about, formal, gathering)]
}

/** When what a record tells of happened: the time of the relation. */
const happenedIn = ({ attributes, where }: ProvRecord, { issues }: Gathering): Pick<ClaimContent, "happened"> => {
  const [time] = attributes.get("prov:time") ?? []
  if (time === undefined) return {}
  const happened = timeOf(lexicalOf(time).text)
  if (happened !== undefined) return { happened }
  issues.warn(where, `\`${lexicalOf(time).text.slice(0, 40)}\` is no time; the claim stands without it`)
  return {}
}

const saidIn = (time: string | undefined): Pick<ClaimContent, "saidOn"> => {
  const read = time === undefined ? undefined : readInstant(time)
  return read !== undefined && "instant" in read ? { saidOn: read.instant } : {}
}

/** Adds the claims of a record. **Law** *nothing is lost*: there is at least one. */
export const addStatements = (record: ProvRecord, voices: Voices, gathering: Gathering): void => {
  const isElement = ELEMENTS.has(record.kind)
  const happened = isElement ? {} : happenedIn(record, gathering)
  for (const { subject, property, value, unknown, column } of isElement
    ? ofElement(record, gathering)
    : ofRelation(record, gathering)) {
    for (const chain of voices.chains(subject, record.scope)) {
      say(gathering, {
        subject,
        property,
        value,
        polarity: unknown === undefined ? "affirmed" : "unknown",
        voice: chain.length === 1 ? "narrator" : "reported",
        chain,
        row: record.row,
        ...(column === undefined ? {} : { column }),
        ...saidIn(isElement ? voices.generatedAt(subject, record.scope) : undefined),
        ...happened,
      })
    }
  }
}
