/** Reads FollowTheMoney: tables of statements, and entities on lines. */
import { Text, type ClaimContent, type Modality } from "@corroborate/core"
import * as z from "zod"
import { readInstant } from "../cell/day.ts"
import { lineStream } from "../json/lineStream.ts"
import type { RecordClaims, RecordFormat, RecordProblem } from "../json/recordReader.ts"
import { names, type Names } from "../sources.ts"
import type { RowClaims } from "../table/claims.ts"
import type { Header } from "../table/header.ts"
import type { CellProblem } from "../table/row.ts"
import { MOST_NAMES, tableStream, type Desk, type OpenTable } from "../table/stream.ts"
import { wholeReader } from "../whole.ts"
import { Entity, Values } from "./schema.ts"
import { propertyName, statementId } from "./statement.ts"

interface Told {
  readonly subject: string
  readonly property: string
  readonly value: string
  readonly source: string
  readonly modality: Modality
  readonly saidOn?: string
}

const contentOf = (
  { subject, property, value, source, modality, saidOn }: Told,
  anchor: ClaimContent["anchor"],
): ClaimContent => ({
  subject,
  property,
  scope: {},
  value: Text.text(value),
  polarity: "affirmed",
  modality,
  voice: "reported",
  chain: [{ source, role: "asserts" }],
  anchor,
  ...(saidOn === undefined ? {} : { saidOn }),
})

/** The places of the columns that are read. */
type Places = Readonly<
  Record<"entity" | "canonical" | "prop" | "schema" | "value" | "dataset" | "external" | "seen" | "id", number>
>

const placesIn = ({ find }: Header): Places => {
  const at = (name: string): number => find(name) ?? -1
  return {
    entity: at("entity_id"),
    canonical: at("canonical_id"),
    prop: at("prop"),
    schema: at("schema"),
    value: at("value"),
    dataset: at("dataset"),
    external: at("external"),
    seen: at("first_seen"),
    id: at("id"),
  }
}

const NEEDED = ["entity_id", "prop", "schema", "value", "dataset"] as const

const TRUE: ReadonlySet<string> = new Set(["t", "true", "1"])

/** The property that holds the id of a whole entity in newer tables, and says nothing of it. */
const ID_PROP = "id"

const saidOf = (seen: string, column: number, problems: Array<CellProblem>): Pick<Told, "saidOn"> => {
  if (seen === "") return {}
  const read = readInstant(seen)
  if ("instant" in read) return { saidOn: read.instant }
  problems.push({ column, problem: `${read.problem}; the claim stands without its day`, severity: "warning" })
  return {}
}

const readStatement = (
  cells: ReadonlyArray<string>,
  at: Places,
  anchor: ClaimContent["anchor"],
  { idOf }: Names,
): RowClaims => {
  const problems: Array<CellProblem> = []
  const cell = (place: number): string => (cells[place] ?? "").trim()
  const needed = [at.entity, at.prop, at.schema, at.dataset].find((place) => cell(place) === "")
  if (needed !== undefined)
    return {
      contents: [],
      problems: [{ column: needed, problem: "this is empty; a statement needs it", severity: "refused" }],
    }
  const value = cells[at.value] ?? ""
  if (value === "")
    return {
      contents: [],
      problems: [{ column: at.value, problem: "a statement without a value", severity: "refused" }],
    }
  const [entity, prop, schema, dataset, id] = [
    cell(at.entity),
    cell(at.prop),
    cell(at.schema),
    cell(at.dataset),
    cell(at.id),
  ]
  const external = TRUE.has(cell(at.external).toLowerCase())
  if (id !== "" && prop !== ID_PROP && id !== statementId({ dataset, entity, prop, value, external }))
    problems.push({
      column: at.id,
      problem: "the id is not that of the statement: it was changed after the id was made",
      severity: "warning",
    })
  const content = contentOf(
    {
      subject: cell(at.canonical) || entity,
      property: propertyName(schema, prop),
      value,
      source: idOf(dataset),
      modality: external ? "possible" : "asserted",
      ...saidOf(cell(at.seen), at.seen, problems),
    },
    anchor,
  )
  return { contents: [content], problems }
}

const open = (header: Header, { document, issues }: Desk): OpenTable | undefined => {
  const missing = NEEDED.filter((name) => header.find(name) === undefined)
  if (missing.length > 0) {
    const list = missing.map((name) => `\`${name}\``).join(", ")
    issues.refuse("line 1", `this is no table of FollowTheMoney statements: there is no column ${list}`)
    return undefined
  }
  const at = placesIn(header)
  const known = names([], MOST_NAMES)
  const place = (row: number): ClaimContent["anchor"] => ({
    _tag: "RecordPlace",
    document: document.id,
    row,
    column: "value",
  })
  return { read: (cells, row) => readStatement(cells, at, place(row), known), sources: known.take }
}

/** Reads a table of statements piece by piece. */
export const streamFtmStatements = tableStream({ readBy: "ftm-statements/1", open })

/**
 * Reads a table of statements. Values stay texts: the model's own types tell how to read them.
 *
 * @example
 * ```ts import.meta.vitest
 * import { readFtmStatements } from "@corroborate/adapters/ftm/adapter"
 *
 * const written = "entity_id,prop,schema,value,dataset\ne1,name,Organization,Some Body,a_feed\n"
 * const { claims } = readFtmStatements({ name: "s.csv", bytes: new TextEncoder().encode(written) }, {})
 * claims.map(({ subject, property }) => `${subject} ${property}`) // => ["e1 ftm.Organization.name"]
 * ```
 */
export const readFtmStatements = wholeReader(streamFtmStatements)

/** Values of one entity before the rest are given up. */
const MOST_VALUES = 100_000

const readEntity = (entity: Entity, document: string, title: string, row: number, { idOf }: Names): RecordClaims => {
  const { id, schema, properties, datasets = [], first_seen } = entity
  const read = first_seen === null || first_seen === undefined ? undefined : readInstant(first_seen)
  const saidOn = read !== undefined && "instant" in read ? { saidOn: read.instant } : {}
  const sources = datasets.length === 0 ? [title] : Array.from(new Set(datasets))
  const problems: Array<RecordProblem> = []
  const told = Object.entries(properties).flatMap(([prop, written]) => {
    const values = Values.safeParse(written)
    if (values.success) return Array.from(new Set(values.data.map(String)), (value) => ({ prop, value }))
    problems.push({ path: ["properties", prop], problem: "its values are no list of texts", severity: "refused" })
    return []
  })
  const contents = told.slice(0, MOST_VALUES).flatMap(({ prop, value }) =>
    sources.map((source) =>
      contentOf(
        {
          subject: id,
          property: propertyName(schema, prop),
          value,
          source: idOf(source),
          modality: "asserted",
          ...saidOn,
        },
        { _tag: "RecordPlace", document, row, column: prop },
      ),
    ),
  )
  const nobody = datasets.length > 0 ? [] : ["no `datasets` are named; the file itself stands in for who says it"]
  return {
    contents,
    problems: [
      ...problems,
      ...nobody.map((problem) => ({ path: [], problem, severity: "warning", once: problem }) as const),
      ...(told.length > MOST_VALUES
        ? [
            {
              path: ["properties"],
              problem: `it has ${told.length} values, of which ${MOST_VALUES} are read`,
              severity: "refused",
            } as const,
          ]
        : []),
    ],
  }
}

const ENTITIES: RecordFormat<Entity> = {
  readBy: "ftm-entities/1",
  called: "entity",
  lists: ["entities", "results"],
  schema: z.compile(Entity),
  begin: ({ document }) => {
    const known = names([], MOST_NAMES)
    const title = document.name.replace(/\.[^.]*$/, "") || document.name
    return {
      read: (entity, row) => readEntity(entity, document.id, title, row, known),
      sources: known.take,
    }
  },
}

/** Reads entities on lines piece by piece. */
export const streamFtmEntities = lineStream(ENTITIES)

/**
 * Reads entities, one on each line.
 *
 * @example
 * ```ts import.meta.vitest
 * import { readFtmEntities } from "@corroborate/adapters/ftm/adapter"
 *
 * const written = '{"id": "e1", "schema": "Organization", "properties": {"name": ["Some Body"]}, "datasets": ["a_feed"]}\n'
 * const { claims } = readFtmEntities({ name: "e.ijson", bytes: new TextEncoder().encode(written) }, {})
 * claims.map(({ chain }) => chain[0].source) // => ["a-feed"]
 * ```
 */
export const readFtmEntities = wholeReader(streamFtmEntities)
