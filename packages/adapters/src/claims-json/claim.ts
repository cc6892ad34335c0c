/** From a claim as written to what it says, in core's words. */
import { Quote, propertyOf, type Anchor, type Attribution, type ClaimContent, type Scope } from "@corroborate/core"
import * as Result from "effect/Result"
import { readInstant } from "../cell/day.ts"
import type { Names } from "../sources.ts"
import type { ClaimRecord } from "./schema.ts"
import { turnPeriod, turnPlace, turnValue, type Turned } from "./value.ts"

/** What a claim is read against. */
export interface Surroundings {
  readonly names: Names
  /** The file that the claim stands in. */
  readonly file: string
  /** Its place there, from 1. */
  readonly row: number
  /** Ids of the documents given, by id and by name. */
  readonly documents: ReadonlyMap<string, string>
  readonly texts: ReadonlyMap<string, string>
}

/** A field of a claim that cannot be read. */
export interface FieldProblem {
  readonly path: ReadonlyArray<string>
  readonly problem: string
}

/** A claim's content, or the fields in its way. */
export type TurnedClaim = { readonly content: ClaimContent } | { readonly problems: ReadonlyArray<FieldProblem> }

const chainOf = ({ source, via, chain }: ClaimRecord, { idOf }: Names): Turned<Attribution.Attribution> => {
  if (chain !== undefined) {
    if (source !== undefined || via !== undefined)
      return { problem: "give either `chain` or `source` and `via`, not both" }
    const last = chain.findLastIndex((link) => typeof link === "string" || link.role !== "informs")
    const turn = (link: (typeof chain)[number], i: number): Attribution.Link =>
      typeof link === "string" ? { source: idOf(link), role: i === last ? "asserts" : "publishes" } : link
    const [first, ...rest] = chain
    return informed([turn(first, 0), ...rest.map((link, i) => turn(link, i + 1))])
  }
  if (source === undefined) return { problem: "nobody is named who says it; give `source` or `chain`" }
  const says: Attribution.Link = { source: idOf(source), role: "asserts" }
  const [carrier, ...carriers] = (typeof via === "string" ? [via] : (via ?? [])).map((name): Attribution.Link => ({
    source: idOf(name),
    role: "publishes",
  }))
  return { value: carrier === undefined ? [says] : [carrier, ...carriers, says] }
}

/** Informants come last and are not alone. */
const informed = (chain: Attribution.Attribution): Turned<Attribution.Attribution> => {
  const first = chain.findIndex(({ role }) => role === "informs")
  if (first === 0) return { problem: "a chain needs somebody who says it before its informants" }
  return first === -1 || chain.slice(first).every(({ role }) => role === "informs")
    ? { value: chain }
    : { problem: "informants come last in a chain" }
}

const documentOf = (written: string | undefined, { documents }: Surroundings): Turned<string> => {
  if (written !== undefined) {
    const id = documents.get(written) ?? (/^[0-9a-f]{64}$/.test(written) ? written : undefined)
    if (id !== undefined) return { value: id }
    return { problem: `document \`${written.slice(0, 80)}\` is not among the documents of this file` }
  }
  const ids = new Set(documents.values())
  const [only] = ids
  return ids.size === 1 && only !== undefined
    ? { value: only }
    : { problem: "say which `document`; this file lists not just one" }
}

const quoteOf = (written: NonNullable<ClaimRecord["quote"]>, around: Surroundings): Turned<Anchor> => {
  const document = documentOf(written.document, around)
  if ("problem" in document) return document
  const { start, end, exact } = written
  const text = around.texts.get(document.value)
  if (text === undefined) {
    return end - start === exact.length && exact.length > 0
      ? { value: { _tag: "Quote", document: document.value, start, end, exact } }
      : { problem: `\`exact\` has ${exact.length} characters, \`start\` to \`end\` ${end - start}` }
  }
  const made = Quote.quote({ id: document.value, text }, start, end)
  if (Result.isFailure(made)) return { problem: made.failure.message }
  return made.success.exact === exact
    ? { value: made.success }
    : { problem: `the document has other words at ${start} to ${end}; nothing is searched for` }
}

const anchorOf = ({ quote, record }: ClaimRecord, around: Surroundings): Turned<Anchor> => {
  if (quote !== undefined && record !== undefined) return { problem: "give `quote` or `record`, not both" }
  if (quote !== undefined) return quoteOf(quote, around)
  const document = record?.document === undefined ? { value: around.file } : documentOf(record.document, around)
  if ("problem" in document) return document
  const { row = around.row, column } = record ?? {}
  return {
    value: { _tag: "RecordPlace", document: document.value, row, ...(column === undefined ? {} : { column }) },
  }
}

const scopeOf = (written: NonNullable<ClaimRecord["scope"]>): Turned<Scope> => {
  const { place, period, ...rest } = written
  const path = place === undefined ? undefined : turnPlace(place)
  const turned = period === undefined ? undefined : turnPeriod(period)
  if (place !== undefined && path === undefined) return { problem: "`place` names no place" }
  if (turned !== undefined && "problem" in turned) return turned
  return {
    value: {
      ...rest,
      ...(path === undefined ? {} : { place: path }),
      ...(turned === undefined ? {} : { period: turned.value }),
    },
  }
}

/** Gathers problems, so that a person is told of all at once. */
const gather = (): {
  readonly problems: Array<FieldProblem>
  readonly take: <A>(turned: Turned<A>, ...path: ReadonlyArray<string>) => A | undefined
} => {
  const problems: Array<FieldProblem> = []
  return {
    problems,
    take: (turned, ...path) => {
      if ("value" in turned) return turned.value
      problems.push({ path, problem: turned.problem })
      return undefined
    },
  }
}

const saidOf = (written: string): Turned<string> => {
  const read = readInstant(written)
  return "instant" in read ? { value: read.instant } : read
}

/** Turns a claim. `restates` is left to the caller, who knows the other claims. */
export const turnClaim = (record: ClaimRecord, around: Surroundings): TurnedClaim => {
  const { problems, take } = gather()
  const property = propertyOf(record.property)
  const unit = record.unit ?? property.unit ?? "items"
  const answer = take(turnValue(record.value, { kind: property.kind, unit }), "value")
  const chain = take(chainOf(record, around.names), record.chain === undefined ? "source" : "chain")
  const anchor = take(anchorOf(record, around), record.quote === undefined ? "record" : "quote")
  const scope = take(scopeOf(record.scope ?? {}), "scope")
  const saidOn = record.saidOn === undefined ? undefined : take(saidOf(record.saidOn), "saidOn")
  const happened = record.happened === undefined ? undefined : take(turnPeriod(record.happened), "happened")
  if (answer === undefined || chain === undefined || anchor === undefined || scope === undefined || problems.length > 0)
    return { problems }
  const { revision, credibility, rank, readingConfidence, valueAt } = record
  const content: ClaimContent = {
    subject: record.subject,
    property: record.property,
    scope,
    value: answer.value,
    polarity: answer.unknown ? "unknown" : (record.polarity ?? "affirmed"),
    modality: record.modality ?? "asserted",
    voice: record.voice ?? "reported",
    chain,
    anchor,
    ...(saidOn === undefined ? {} : { saidOn }),
    ...(happened === undefined ? {} : { happened }),
    ...(revision === undefined ? {} : { revision }),
    ...(credibility === undefined ? {} : { credibility }),
    ...(rank === undefined ? {} : { rank }),
    ...(valueAt === undefined ? {} : { valueAt }),
    ...(readingConfidence === undefined ? {} : { readingConfidence }),
  }
  return { content }
}
