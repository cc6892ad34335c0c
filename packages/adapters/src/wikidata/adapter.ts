/**
 * Reads entities of Wikidata: one, a list as in its dumps, one on each line, or the answer of its interface, which has
 * them by id.
 */
import type { Input, Reading } from "@corroborate/core"
import type { Reader } from "../Format.ts"
import { gather, type Gathering } from "../gathering.ts"
import { placeOf, recordIn, type Placed } from "../json/desk.ts"
import { membersOf, type Member } from "../json/split.ts"
import { elementIn, itemsOf, memberIn, tellUnsound, valuesOf } from "../json/values.ts"
import { Labels, Statement } from "./schema.ts"
import { addStatement } from "./statement.ts"

/** Name and version of this reader. */
const READ_BY = "wikidata/1"

/** The walk through a text: where it stands in counting. */
interface Walk {
  readonly gathering: Gathering
  rows: number
}

const valueIn = (text: string, member: Member | undefined): unknown => {
  if (member === undefined) return undefined
  const element = elementIn(text, member.start, member.end)
  return "value" in element ? element.value : undefined
}

/** Languages in which an entity is named, first choice first. */
const LANGUAGES = ["en", "mul", "en-gb", "de", "fr", "es", "ar"]

/** What an entity is called, with its id; the id alone when it has no label. */
const subjectOf = (text: string, members: ReadonlyArray<Member>): string => {
  const id = valueIn(
    text,
    members.find(({ key }) => key === "id"),
  )
  const labels = Labels.safeParse(
    valueIn(
      text,
      members.find(({ key }) => key === "labels"),
    ),
  ).data
  const known =
    labels === undefined
      ? []
      : LANGUAGES.flatMap((language) => (Object.hasOwn(labels, language) ? [labels[language]] : []))
  const [first] = known.map((label) => (typeof label === "object" && "value" in label ? label.value : label))
  const name = typeof first === "string" && first !== "" ? first : undefined
  if (typeof id !== "string" || id === "") return name ?? "an entity without id"
  return name === undefined ? id : `${name} (${id})`
}

const readStatement = (walk: Walk, subject: string, placed: Placed): void => {
  const { gathering } = walk
  const row = ++walk.rows
  const statement = recordIn(gathering, placed, Statement, "statement")
  if (statement !== undefined) addStatement(statement, { subject, row, where: placeOf(gathering, placed) }, gathering)
}

/** The statements of an entity: a map from properties to lists, or an empty list. */
const readEntity = (walk: Walk, placed: Placed): void => {
  const { gathering } = walk
  const { text, issues, where } = gathering
  const { start } = placed.element
  const members = membersOf(text, start)
  const claims = members.find(({ key }) => key === "claims" || key === "statements")
  if (claims === undefined) {
    issues.refuse(where(start, placed.path), "this entity has no `claims`")
    return
  }
  const subject = subjectOf(text, members)
  const path = [...placed.path, claims.key]
  if (text[claims.start] === "[" && /^\[\s*\]/.test(text.slice(claims.start, claims.end))) {
    issues.warnOnce("no statements", where(claims.start, path), "an entity has no statements")
    return
  }
  if (text[claims.start] !== "{") {
    issues.refuse(where(claims.start, path), "statements are an object, in `{` and `}`, by their properties")
    return
  }
  const properties = membersOf(text, claims.start)
  if (properties.length === 0)
    issues.warnOnce("no statements", where(claims.start, path), "an entity has no statements")
  for (const { key, start: at } of properties) {
    if (text[at] === "[") for (const item of itemsOf(gathering, at, [...path, key])) readStatement(walk, subject, item)
    else issues.refuse(where(at, [...path, key]), "the statements of a property are a list, in `[` and `]`")
  }
}

/** An entity, or several by their ids. */
const readValue = (walk: Walk, placed: Placed): void => {
  const { text, issues, where } = walk.gathering
  const { start } = placed.element
  const before = issues.refusals()
  if (text[start] !== "{") {
    issues.refuse(where(start, placed.path), "an entity is an object, in `{` and `}`")
    return
  }
  const entities = membersOf(text, start).find(({ key }) => key === "entities")
  const path = [...placed.path, "entities"]
  if (entities === undefined) readEntity(walk, placed)
  else if (text[entities.start] === "{")
    for (const member of membersOf(text, entities.start)) readEntity(walk, memberIn(text, member, path))
  else issues.refuse(where(entities.start, path), "entities are an object, in `{` and `}`, by their ids")
  tellUnsound(walk.gathering, placed, before)
}

const readText = (gathering: Gathering): void => {
  const walk: Walk = { gathering, rows: 0 }
  for (const placed of valuesOf(gathering)) readValue(walk, placed)
}

/**
 * Reads entities of Wikidata.
 *
 * **Laws** those of a reader; *nothing is lost*: every statement is claims or a refusal.
 *
 * @example
 * ```ts import.meta.vitest
 * import { readWikidata } from "@corroborate/adapters/wikidata/adapter"
 * import { Quantity } from "@corroborate/core"
 *
 * const mainsnak = { snaktype: "value", property: "P1120", datavalue: { type: "quantity", value: { amount: "+62", unit: "1" } } }
 * const entity = { id: "Q1", labels: { en: { value: "attack" } }, claims: { P1120: [{ mainsnak, rank: "normal" }] } }
 * const [toll] = readWikidata({ name: "q.json", bytes: new TextEncoder().encode(JSON.stringify(entity)) }, {}).claims
 * toll?.value // => Quantity.exactly(62, "people")
 * toll?.subject // => "attack (Q1)"
 * ```
 */
export const readWikidata: Reader = (input: Input): Reading => gather(input, READ_BY, readText)
