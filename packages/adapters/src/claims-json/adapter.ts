/** Reads `corroborate.claims/1`. Total: a broken record costs that record, and is told by line and pointer. */
import {
  claim,
  Ledger,
  type Claim,
  type ClaimContent,
  type Document,
  type DocumentText,
  type Input,
  type Reading,
  type Source,
} from "@corroborate/core"
import * as z from "zod"
import { decode } from "../decode.ts"
import type { Reader } from "../Format.ts"
import { issuesOf } from "../issues.ts"
import { isGivenUp, objectOf, tellFaults, whereIn, type Desk } from "../json/desk.ts"
import { pointer } from "../json/pointer.ts"
import { names } from "../sources.ts"
import { turnClaim, type Surroundings } from "./claim.ts"
import { turnDocument, turnSource } from "./ledger.ts"
import { recordsOf, type RecordKind, type RecordText } from "./records.ts"
import { resolve, type Labelled } from "./restates.ts"
import { ClaimRecord, DocumentRecord, SourceRecord } from "./schema.ts"
import { TaggedValue } from "../wire/value.ts"

const SCHEMAS = { claim: ClaimRecord, document: DocumentRecord, source: SourceRecord } satisfies Record<
  RecordKind,
  z.ZodType
>

const parseClaim = z.compile(ClaimRecord)

const HINTS = {
  value: 'is no value; write 62, "at least 62", {"low": 36, "high": 62}, true, or a tagged value',
  place: 'is no place; write "Syria > Damascus" or ["Syria", "Damascus"]',
}

/** Problems told of one record before the rest are left out. */
const TOLD = 3

/** Fields that the schema does not have: told once for each name, since a typing error is often made in every record. */
const tellUnknown = ({ where, issues }: Desk, { kind, element, path }: RecordText, value: object): void => {
  const known = SCHEMAS[kind].shape
  for (const key of Object.keys(value).slice(0, 100)) {
    if (!Object.hasOwn(known, key))
      issues.warnOnce(
        `${kind} ${key}`,
        where(element.start, path),
        `\`${key.slice(0, 40)}\` is no field of a ${kind} and is not read`,
      )
  }
}

/**
 * What is wrong with a record whose value says by its tag which it is: held against the shape of that one, since against
 * all the forms that a value may have nothing to the point is told.
 */
const pointed = (record: object, faults: ReadonlyArray<z.core.$ZodIssue>): ReadonlyArray<z.core.$ZodIssue> => {
  const value: unknown = "value" in record ? record.value : undefined
  if (typeof value !== "object" || value === null || !("_tag" in value)) return faults
  const own = TaggedValue.safeParse(value)
  if (own.success) return faults
  return [
    ...faults.filter(({ path }) => path[0] !== "value"),
    ...own.error.issues.map((fault) => ({ ...fault, path: ["value", ...fault.path] })),
  ]
}

const readRecord = <A>(
  desk: Desk,
  record: RecordText,
  schema: { readonly safeParse: (value: unknown) => z.ZodSafeParseResult<A> },
): A | undefined => {
  const value = objectOf(desk, record, record.kind)
  if (value === undefined) return undefined
  tellUnknown(desk, record, value)
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  tellFaults(desk, record, pointed(value, parsed.error.issues), HINTS)
  return undefined
}

interface Gathered {
  readonly documents: Map<string, Document>
  readonly byName: Map<string, string>
  readonly texts: Map<string, DocumentText>
  readonly sources: Array<Source.Source>
  readonly claims: Array<{ readonly record: RecordText; readonly written: ClaimRecord; readonly row: number }>
}

const takeDocument = (desk: Desk, record: RecordText, { documents, byName, texts }: Gathered): void => {
  const written = readRecord(desk, record, DocumentRecord)
  if (written === undefined) return
  const place = desk.where(record.element.start, record.path)
  const turned = turnDocument(written)
  if ("problem" in turned) {
    desk.issues.refuse(place, turned.problem)
    return
  }
  const { document, text, warnings } = turned.value
  for (const warning of warnings) desk.issues.warn(place, warning)
  documents.set(document.id, document)
  byName.set(document.name, document.id).set(document.id, document.id)
  if (text !== undefined) texts.set(document.id, text)
}

/** Reads every record's shape; claims wait until all documents and sources are known. */
const gather = (desk: Desk): Gathered => {
  const gathered: Gathered = { documents: new Map(), byName: new Map(), texts: new Map(), sources: [], claims: [] }
  let row = 0
  for (const record of recordsOf(desk.text)) {
    if ("problem" in record) {
      const { at, path, problem, severity, isLesser = false } = record
      if (isLesser && desk.issues.refusals() > 0) continue
      desk.issues[severity === "refused" ? "refuse" : "warn"](desk.where(at, path), problem)
    } else if (isGivenUp(desk, record)) break
    else if (record.kind === "document") takeDocument(desk, record, gathered)
    else if (record.kind === "source") {
      const written = readRecord(desk, record, SourceRecord)
      if (written !== undefined) gathered.sources.push(turnSource(written))
    } else {
      const written = readRecord(desk, record, parseClaim)
      row++
      if (written !== undefined) gathered.claims.push({ record, written, row })
    }
  }
  return gathered
}

const turnAll = (desk: Desk, file: string, gathered: Gathered): Omit<Ledger.Ledger, "documents"> => {
  const known = names(gathered.sources)
  const texts = new Map(Array.from(gathered.texts.values(), ({ id, text }) => [id, text]))
  const turned = gathered.claims.flatMap(({ record, written, row }): ReadonlyArray<Labelled> => {
    const around: Surroundings = { names: known, file, row, documents: gathered.byName, texts }
    const place = desk.where(record.element.start, record.path)
    const result = turnClaim(written, around)
    if ("problems" in result) {
      const told = result.problems.slice(0, TOLD).map(({ path, problem }) => `${pointer(path)} ${problem}`)
      desk.issues.refuse(place, told.join("; "))
      return []
    }
    const { content } = result
    return [{ content, place, label: written.id, restates: written.restates }]
  })
  return { sources: known.all(), claims: unrepeated(desk, resolve(turned, desk.issues)) }
}

/** Each claim once; a person is told of the others. */
const unrepeated = (
  { issues }: Desk,
  placed: ReadonlyArray<{ readonly content: ClaimContent; readonly place: string }>,
): ReadonlyArray<Claim> => {
  const met = new Map<string, Claim>()
  for (const { content, place } of placed) {
    const one = claim(content)
    if (met.has(one.id)) issues.warn(place, "this claim stands here before, word for word; it counts once")
    met.set(one.id, one)
  }
  return Array.from(met.values())
}

const documentsOf = (own: Document, { documents }: Gathered, claims: ReadonlyArray<Claim>): ReadonlyArray<Document> =>
  claims.some(({ anchor }) => anchor.document === own.id) || documents.size === 0
    ? [...documents.values(), { ...own, readBy: "claims-json/1" }]
    : Array.from(documents.values())

/**
 * Reads claims of our own wire format: one document, a list of claims, or a claim on each line.
 *
 * **Laws** those of a reader, and *round trip*: what the writer of this format wrote gives the same claims.
 *
 * @example
 * ```ts import.meta.vitest
 * import { readClaimsJson } from "@corroborate/adapters/claims-json/adapter"
 *
 * const written = '[{"subject": "attack on Qadam", "property": "casualties.killed", "value": "at least 62", "source": "Observatory"}]'
 * const { claims, issues } = readClaimsJson({ name: "c.json", bytes: new TextEncoder().encode(written) }, {})
 * claims.map(({ chain }) => chain[0].source) // => ["observatory"]
 * issues // => []
 * ```
 */
export const readClaimsJson: Reader = (input: Input): Reading => {
  const decoded = decode(input)
  if (decoded.text === undefined)
    return { ...Ledger.EMPTY, documents: [decoded.document], issues: decoded.issues, texts: [] }
  const desk: Desk = { text: decoded.text, where: whereIn(decoded.text), issues: issuesOf(input.name) }
  const gathered = gather(desk)
  const { claims, sources } = turnAll(desk, decoded.document.id, gathered)
  for (const [id, place] of unchecked(gathered, claims))
    desk.issues.warn(
      "the whole file",
      `quotes from document \`${id}\` are not checked, since its text is not given (first in ${place})`,
    )
  if (claims.length === 0 && gathered.documents.size === 0 && sources.length === 0 && desk.issues.isEmpty())
    desk.issues.warn("the whole file", "there is no claim in it")
  return {
    ...Ledger.merge([{ documents: documentsOf(decoded.document, gathered, claims), sources, claims }]),
    texts: Array.from(gathered.texts.values()),
    issues: [...decoded.issues, ...desk.issues.all()],
  }
}

/** Documents quoted from without a text to check against, with the id of the first claim. */
const unchecked = ({ texts }: Gathered, claims: ReadonlyArray<Claim>): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  for (const { anchor, id } of claims)
    if (anchor._tag === "Quote" && !texts.has(anchor.document) && !found.has(anchor.document))
      found.set(anchor.document, `claim ${id}`)
  return found
}
