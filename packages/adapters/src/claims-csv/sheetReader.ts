/** Reads our own sheet of claims back. */
import { Period, type Attribution, type ClaimContent, type Place, type Scope, type Source } from "@corroborate/core"
import * as z from "zod"
import { readPlace } from "../cell/place.ts"
import { readValue, readWrittenPeriod } from "./value.ts"
import type { RowClaims } from "../table/claims.ts"
import type { CellProblem } from "../table/row.ts"
import type { OpenTable } from "../table/stream.ts"
import { plainCell } from "../table/write.ts"
import { sourceIdOf } from "../sources.ts"
import { Modality, names, Polarity, Role, Voice } from "../wire/value.ts"
import { COLUMNS, type Column } from "./sheet.ts"

const Kind = z.enum(["Category", "EntitySet", "Extent", "Occurrence", "Period", "Quantity", "Text"])
const Chain = z.tuple([z.tuple([z.string().min(1), Role])], z.tuple([z.string().min(1), Role]))
const Revision = z.enum(["initial", "updated", "withdrawn"])
const Rank = z.enum(["preferred", "normal", "deprecated"])
const Credibility = z.literal(["1", "2", "3", "4", "5", "6"]).transform((digit) => CREDIBILITIES[digit])
const Confidence = z
  .string()
  .regex(/^(?:0|1|0\.\d{1,20}|\d(?:\.\d+)?e-\d{1,2})$/)
  .transform(Number)
const Hash = z.string().regex(/^[0-9a-f]{32}$/)
const CREDIBILITIES = { "1": 1, "2": 2, "3": 3, "4": 4, "5": 5, "6": 6 } as const

/** A row being read. */
interface Sheet {
  readonly cell: (name: Column) => string
  readonly refuse: (name: Column, problem: string) => undefined
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // JSON has no `undefined`, so the caller can tell
  }
}

/** The value of a column in a shape; refused when it has another, and left out when it is empty. */
const fieldIn = <A>({ cell, refuse }: Sheet, name: Column, schema: z.ZodType<A>): A | undefined => {
  const text = cell(name)
  if (text === "") return undefined
  const read = schema.safeParse(text)
  return read.success ? read.data : refuse(name, `\`${text.slice(0, 40)}\` is nothing that can stand in this column`)
}

const listIn = ({ cell }: Sheet, name: Column): ReadonlyArray<string> => {
  const text = cell(name)
  const list = text.startsWith("[") ? z.array(z.string()).safeParse(parsed(text)) : undefined
  if (list?.success === true) return list.data
  return text
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "")
}

const placeIn = ({ cell }: Sheet): Place.Place | undefined => {
  const text = cell("place")
  const path = text.startsWith("[") ? names.safeParse(parsed(text)) : undefined
  return path?.success === true ? path.data : readPlace(text)
}

/** The chain as it was written, or the one that the names make where a person cleared it. */
const chainIn = (sheet: Sheet): Attribution.Attribution | undefined => {
  const text = sheet.cell("chain")
  if (text !== "") {
    const read = Chain.safeParse(parsed(text))
    if (!read.success) return sheet.refuse("chain", "this is no chain; clear the cell to have it made from the names")
    const [[source, role], ...rest] = read.data
    return [{ source, role }, ...rest.map(([id, does]) => ({ source: id, role: does }))]
  }
  const source = sheet.cell("source")
  if (source === "") return sheet.refuse("source", "nobody is named who says it; a claim needs somebody")
  const says: Attribution.Link = { source: sourceIdOf(source), role: "asserts" }
  const [first, ...more] = listIn(sheet, "via").map((name): Attribution.Link => ({
    source: sourceIdOf(name),
    role: "publishes",
  }))
  const informants = listIn(sheet, "informed by").map((name): Attribution.Link => ({
    source: sourceIdOf(name),
    role: "informs",
  }))
  return first === undefined ? [says, ...informants] : [first, ...more, says, ...informants]
}

/** The sources of a chain by the names beside it; where the names do not fit the chain, by their ids. */
const sourcesIn = (sheet: Sheet, chain: Attribution.Attribution): ReadonlyArray<Source.Source> => {
  const written = [...listIn(sheet, "via"), sheet.cell("source"), ...listIn(sheet, "informed by")]
  return chain.map(({ source }, i) => ({
    id: source,
    name: (written.length === chain.length ? written[i] : undefined) ?? source,
    kind: "organisation",
  }))
}

const periodIn = (sheet: Sheet, name: "period" | "happened"): Period.Period | undefined => {
  const text = sheet.cell(name)
  if (text === "") return undefined
  return readWrittenPeriod(text) ?? sheet.refuse(name, `\`${text.slice(0, 40)}\` is no stretch of time`)
}

const scopeIn = (sheet: Sheet): Scope => {
  const [population, place] = [sheet.cell("population"), placeIn(sheet)]
  const [period, share, counting] = [
    periodIn(sheet, "period"),
    fieldIn(sheet, "share", z.literal("part")),
    fieldIn(sheet, "counting", z.literal("per-period")),
  ]
  return {
    ...(population === "" ? {} : { population }),
    ...(place === undefined ? {} : { place }),
    ...(period === undefined ? {} : { period }),
    ...(share === undefined ? {} : { share }),
    ...(counting === undefined ? {} : { counting }),
  }
}

/** Fields that a claim may lack. */
const restIn = (sheet: Sheet): Partial<ClaimContent> => {
  const saidOn = fieldIn(sheet, "said on", z.string().refine(Period.isInstant))
  const happened = periodIn(sheet, "happened")
  const revision = fieldIn(sheet, "revision", Revision)
  const credibility = fieldIn(sheet, "credibility", Credibility)
  const rank = fieldIn(sheet, "rank", Rank)
  const readingConfidence = fieldIn(sheet, "reading confidence", Confidence)
  const restates = fieldIn(sheet, "restates", Hash)
  return {
    ...(saidOn === undefined ? {} : { saidOn }),
    ...(happened === undefined ? {} : { happened }),
    ...(revision === undefined ? {} : { revision }),
    ...(credibility === undefined ? {} : { credibility }),
    ...(rank === undefined ? {} : { rank }),
    ...(readingConfidence === undefined ? {} : { readingConfidence }),
    ...(restates === undefined ? {} : { restates }),
  }
}

const valueIn = (sheet: Sheet): ClaimContent["value"] | undefined => {
  const kind = fieldIn(sheet, "kind of value", Kind)
  if (kind === undefined)
    return sheet.cell("kind of value") === "" ? sheet.refuse("kind of value", "this is empty") : undefined
  const read = readValue(sheet.cell("value"), kind, sheet.cell("unit") || "items")
  return "value" in read ? read.value : sheet.refuse("value", read.problem)
}

/** A row as the claim that it was written from; refused whole when a part of it cannot be read. */
const contentIn = (
  sheet: Sheet,
  problems: ReadonlyArray<CellProblem>,
  anchor: ClaimContent["anchor"],
): ClaimContent | undefined => {
  const [subject, property] = [sheet.cell("subject"), sheet.cell("property")]
  if (subject === "") sheet.refuse("subject", "nothing says what the row is about")
  if (property === "") sheet.refuse("property", "no property is named")
  const [value, chain] = [valueIn(sheet), chainIn(sheet)]
  const marks = {
    polarity: fieldIn(sheet, "polarity", Polarity) ?? "affirmed",
    modality: fieldIn(sheet, "modality", Modality) ?? "asserted",
    voice: fieldIn(sheet, "voice", Voice) ?? "reported",
  } as const
  const [scope, rest] = [scopeIn(sheet), restIn(sheet)]
  return value === undefined || chain === undefined || problems.length > 0
    ? undefined
    : { subject, property, scope, value, ...marks, chain, anchor, ...rest }
}

/** Rows of our own sheet. The sheet is the document that its claims stand in. */
export const openSheet = (document: string): OpenTable => {
  let met = new Map<string, Source.Source>()
  return {
    read: (cells, row): RowClaims => {
      const problems: Array<CellProblem> = []
      const sheet: Sheet = {
        cell: (name) => plainCell(cells[COLUMNS.indexOf(name)] ?? ""),
        refuse: (name, problem) => {
          problems.push({ column: COLUMNS.indexOf(name), problem, severity: "refused" })
        },
      }
      const content = contentIn(sheet, problems, { _tag: "RecordPlace", document, row, column: "value" })
      if (content === undefined) return { contents: [], problems: problems.slice(0, 1) }
      for (const source of sourcesIn(sheet, content.chain)) met.set(source.id, source)
      return { contents: [content], problems }
    },
    sources: () => {
      const taken = Array.from(met.values())
      met = new Map()
      return taken
    },
  }
}
