/**
 * The shape of our own wire format for claims, `corroborate.claims/1`. Only the shape: meaning starts in `claim.ts`.
 *
 * What a person writes by hand is short (a claim needs `subject`, `property`, `value` and `source`); what a program writes
 * is exact (tagged values, chains of source ids, places). Both are the same format.
 */
import * as z from "zod"
import { Affiliation, Grade, SourceKind, Stated } from "../wire/record.ts"
import {
  Modality,
  names,
  Polarity,
  Portion,
  Role,
  sha256,
  Side,
  Span,
  TaggedPeriod,
  TaggedValue,
  text,
  Voice,
} from "../wire/value.ts"

/** The name and version that a document carries. */
export const CLAIMS_FORMAT = "corroborate.claims/1"

const WrittenPlace = z
  .union([text, names])
  .meta({ description: 'A path, widest first: ["Syria", "Damascus"], "Syria > Damascus", or "Damascus, Syria"' })

const WrittenPeriod = z
  .union([TaggedPeriod, text, z.strictObject({ start: text.exactOptional(), end: text.exactOptional() })])
  .meta({
    description: 'A day, month or year, or from one to another: "2018-03-19", "March 2018", "2018-03-13/2018-03-19"',
  })

/** A value as a person writes it: a number, a text as in a cell of a table, yes or no, or the parts of one. */
const WrittenValue = z
  .union([
    TaggedValue,
    z.number(),
    z.boolean(),
    z.string(),
    names,
    z.strictObject({
      low: z.number().nullable().exactOptional(),
      high: z.number().nullable().exactOptional(),
      approximate: z.literal(true).exactOptional(),
    }),
    z.strictObject({
      place: WrittenPlace,
      portion: Portion.exactOptional(),
      side: Side.exactOptional(),
      only: z.literal(true).exactOptional(),
    }),
    z.strictObject({ start: text.exactOptional(), end: text.exactOptional() }),
  ])
  .meta({
    description:
      'What the source says: 62, "at least 62", "36-62", "unknown", {"low": 36, "high": null}, true, {"place": "Syria > Damascus", "portion": "part"}, or a tagged value',
  })

const WrittenScope = z.strictObject({
  population: text.exactOptional().meta({ description: 'Who is counted: "children"; without it, everybody' }),
  place: WrittenPlace.exactOptional(),
  period: WrittenPeriod.exactOptional(),
  share: z.literal("part").exactOptional().meta({ description: "The answer is known to leave some out" }),
  counting: z.literal("per-period").exactOptional().meta({ description: "Only what is new in the period is counted" }),
})

const WrittenLink = z.union([
  text,
  z.strictObject({
    source: text,
    role: Role,
    mention: Span.exactOptional(),
    cue: Span.exactOptional(),
    content: z.array(Span).exactOptional(),
  }),
])

/** A claim. Everything but `subject`, `property`, `value` and who said it may be left out. */
export const ClaimRecord = z
  .object({
    id: text
      .exactOptional()
      .meta({ description: "Any label, for `restates`; a claim's own id is made from its content" }),
    subject: text.meta({ description: "The event, actor or thing, spelled alike wherever it is meant" }),
    property: text.meta({ description: "What is asked of it: casualties.killed, territory.control, ..." }),
    value: WrittenValue,
    unit: text.exactOptional().meta({ description: "Unit of a number; without it, the property's own" }),
    scope: WrittenScope.exactOptional(),
    polarity: Polarity.exactOptional().meta({ description: "Default: affirmed" }),
    modality: Modality.exactOptional().meta({ description: "Default: asserted" }),
    voice: Voice.exactOptional().meta({ description: "Default: reported" }),
    source: text.exactOptional().meta({ description: "Who said it: the name or id of a source" }),
    via: z
      .union([text, z.array(text)])
      .exactOptional()
      .meta({ description: "Who carried it, the last carrier first" }),
    chain: z
      .tuple([WrittenLink], WrittenLink)
      .exactOptional()
      .meta({ description: "Instead of `source` and `via`: carrier first, originator last, informants behind" }),
    quote: z
      .strictObject({
        document: text.exactOptional().meta({ description: "Id or name; may be left out when there is one document" }),
        start: z.int().nonnegative(),
        end: z.int().nonnegative(),
        exact: text,
      })
      .exactOptional()
      .meta({ description: "UTF-16 code units, end excluded; checked against the document's text" }),
    record: z
      .strictObject({ document: text.exactOptional(), row: z.int().positive(), column: text.exactOptional() })
      .exactOptional()
      .meta({ description: "A row of a table, from 1. Without quote and record: the claim's place in this file" }),
    valueAt: Span.exactOptional().meta({ description: "Where in the quote's document the value's own words stand" }),
    saidOn: text.exactOptional().meta({ description: "A date, or a time with its zone" }),
    happened: WrittenPeriod.exactOptional(),
    revision: z.enum(["initial", "updated", "withdrawn"]).exactOptional(),
    restates: text.exactOptional().meta({ description: "Label or id of the claim whose words this one repeats" }),
    credibility: z.literal([1, 2, 3, 4, 5, 6]).exactOptional(),
    rank: z.enum(["preferred", "normal", "deprecated"]).exactOptional(),
    readingConfidence: z.number().min(0).max(1).exactOptional(),
  })
  .meta({ title: "Claim" })

/** A document, with its text where quotes are to be checked. Needs `sha256` or `text`. */
export const DocumentRecord = z
  .object({
    id: sha256.exactOptional(),
    name: text,
    sha256: sha256.exactOptional(),
    text: z.string().exactOptional(),
    publisher: text.exactOptional(),
    publishedOn: text.exactOptional(),
    learnedOn: text.exactOptional(),
    derivedFrom: text.exactOptional(),
    stated: z.array(Stated).exactOptional().meta({ description: "What the document says of itself outside its text" }),
    readBy: text.exactOptional(),
  })
  .meta({ title: "Document" })

/** A source: who vouches for claims. */
export const SourceRecord = z
  .object({
    id: text.exactOptional().meta({ description: "Without it, the name in lower case with hyphens" }),
    name: text,
    kind: SourceKind.exactOptional().meta({ description: "Default: organisation" }),
    otherNames: z.array(text).exactOptional(),
    speaksFor: text.exactOptional(),
    reliesOn: z.array(text).exactOptional(),
    owner: text.exactOptional(),
    affiliations: z.array(Affiliation).exactOptional(),
    grades: z.array(Grade).exactOptional(),
  })
  .meta({ title: "Source" })

/** A whole document of the format. A text with one claim, or one such document, on each line is the format too. */
export const ClaimsDocument = z
  .object({
    format: z.literal(CLAIMS_FORMAT),
    documents: z.array(DocumentRecord).exactOptional(),
    sources: z.array(SourceRecord).exactOptional(),
    claims: z.array(ClaimRecord),
  })
  .meta({ title: "Claims to reconcile" })

/** A claim as written. */
export type ClaimRecord = z.infer<typeof ClaimRecord>
/** A document as written. */
export type DocumentRecord = z.infer<typeof DocumentRecord>
/** A source as written. */
export type SourceRecord = z.infer<typeof SourceRecord>

/** JSON Schema, draft 2020-12, of what is read. */
export const claimsJsonSchema = (): object => z.toJSONSchema(ClaimsDocument, { io: "input" })
