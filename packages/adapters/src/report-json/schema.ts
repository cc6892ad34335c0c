/**
 * The shape of `corroborate.report/1`, the contract of `--to json`. A test holds it to the TypeScript type, so neither
 * can change alone.
 */
import { STATUSES } from "@corroborate/core"
import * as z from "zod"
import { LikelyCopying, PropertyEstimate } from "./estimates.ts"
import { ProvDocument } from "../prov-json/schema.ts"
import { Affiliation, Document, Grade, Issue, SourceKind } from "../wire/record.ts"
import {
  Modality,
  names,
  Polarity,
  Scope,
  Span,
  TaggedExtent,
  TaggedPeriod,
  TaggedValue,
  Voice,
} from "../wire/value.ts"

/** The name and version that a report carries. */
export const REPORT_FORMAT = "corroborate.report/1"

const id = z.string()
const ids = z.array(id)

const Source = z.strictObject({
  id,
  name: z.string(),
  kind: SourceKind,
  otherNames: z.array(z.string()).exactOptional(),
  speaksFor: id.exactOptional(),
  reliesOn: ids.exactOptional(),
  owner: z.string().exactOptional(),
  affiliations: z.array(Affiliation).exactOptional(),
  grades: z.array(Grade).exactOptional(),
  affiliation: z.string().exactOptional(),
  dependsOn: ids.exactOptional(),
})

const Claim = z.strictObject({
  id,
  question: id,
  subject: z.string(),
  property: z.string(),
  scope: Scope,
  value: TaggedValue,
  polarity: Polarity,
  modality: Modality,
  voice: Voice,
  chain: ids.meta({ description: "Source ids, carrier first, originator last" }),
  informants: ids,
  quote: z.strictObject({ document: id, start: z.number(), end: z.number(), exact: z.string() }).exactOptional(),
  record: z.strictObject({ document: id, row: z.number(), column: z.string().exactOptional() }).exactOptional(),
  valueAt: Span.exactOptional().meta({ description: "The value's own words, in the quote's document" }),
  saidOn: z.string().exactOptional(),
  happened: z
    .strictObject({ start: z.string().nullable(), end: z.string().nullable(), precision: z.string() })
    .exactOptional(),
  revision: z.enum(["initial", "updated", "withdrawn"]).exactOptional(),
  restates: id.exactOptional(),
  supersededBy: id.exactOptional(),
  credibility: z.literal([1, 2, 3, 4, 5, 6]).exactOptional(),
  rank: z.enum(["preferred", "normal", "deprecated"]).exactOptional(),
  readingConfidence: z.number().exactOptional(),
})

const Position = z.strictObject({
  value: TaggedValue,
  denied: z.boolean(),
  text: z.string(),
  claims: ids,
  originators: ids,
  carriers: z.number(),
  replaced: z.boolean(),
  revised: z.boolean(),
  implied: z.boolean(),
})

const becomes = z.enum(STATUSES).exactOptional()

const Flip = z.discriminatedUnion("change", [
  z.strictObject({ change: z.literal("drop-claim"), claim: id, becomes }),
  z.strictObject({ change: z.literal("leave-out-source"), source: id, becomes }),
  z.strictObject({ change: z.literal("find-dependent"), sources: z.tuple([id, id]), becomes }),
  z.strictObject({ change: z.literal("find-independent"), sources: ids, becomes }),
  z.strictObject({ change: z.literal("take-at-word"), source: id, becomes }),
  z.strictObject({ change: z.literal("confirm-implied"), claim: id, becomes }),
  z.strictObject({ change: z.literal("split-by-answer"), becomes }),
])

const Sensitivity = z.strictObject({
  flips: z.array(Flip),
  fewestSources: z.number().exactOptional(),
  robustness: z.number(),
  asks: z.array(z.strictObject({ position: z.number(), becomes: z.enum(STATUSES) })),
})

const number = z.number().exactOptional()

const Ruled = z.strictObject({
  policy: z.string(),
  version: z.number(),
  status: z.string(),
  step: z.string(),
  because: z.string(),
  figure: z.strictObject({ low: number, best: number, high: number }).exactOptional(),
  value: TaggedValue.exactOptional(),
  used: ids,
  excluded: z.array(z.strictObject({ claim: id, reason: z.string() })),
})

const Question = z.strictObject({
  id,
  subject: z.string(),
  property: z.string(),
  scope: Scope,
  text: z.string(),
  status: z.enum(STATUSES),
  needsPerson: z.boolean(),
  positions: z.array(Position),
  claims: ids,
  conflicts: ids,
  corroborations: z.array(
    z.strictObject({ text: z.string(), originators: ids, opposedOn: z.string().exactOptional() }),
  ),
  policies: z.array(Ruled).exactOptional(),
  sensitivity: Sensitivity.exactOptional(),
  dispute: z
    .strictObject({
      granted: TaggedValue,
      asserted: TaggedValue.exactOptional(),
      text: z.string().exactOptional(),
    })
    .exactOptional(),
})

const Conflict = z.strictObject({
  id,
  kind: z.enum([
    "circular-reporting",
    "contradiction",
    "extent-dispute",
    "granularity",
    "implied-only",
    "increment-mismatch",
    "part-exceeds-whole",
    "retraction",
    "revision",
    "scope-mismatch",
    "self-contradiction",
    "series-correction",
  ]),
  question: id,
  between: ids.meta({ description: "Claim ids" }),
  needsConfirmation: z.boolean(),
  explanation: z.string(),
})

const Event = z.strictObject({
  subject: z.string().meta({ description: "The subject of the questions on it" }),
  told: z.array(
    z.strictObject({
      id,
      document: id,
      subject: z.string().meta({ description: "What the document calls it" }),
      kind: z.string(),
      family: z.string(),
      general: z.boolean(),
      place: names.exactOptional(),
      window: TaggedPeriod.exactOptional(),
      dated: z.boolean(),
      actors: z.array(z.string()),
    }),
  ),
  evidence: z.array(z.strictObject({ between: z.tuple([id, id]), text: z.string() })),
  apart: z.array(
    z.strictObject({
      from: z.string(),
      because: z.enum(["kind", "place", "days", "decided", "untold"]),
      text: z.string(),
    }),
  ),
})

const RivalHolders = z.strictObject({
  property: z.string(),
  place: names,
  holdings: z.array(
    z.strictObject({
      question: z.string(),
      subject: z.string(),
      value: TaggedExtent,
      claims: z.array(z.string()),
      witnesses: z.array(z.string()),
    }),
  ),
  text: z.string(),
})

/** A report. */
export const ReportDocument = z
  .strictObject({
    format: z.literal(REPORT_FORMAT),
    documents: z.array(Document),
    sources: z.array(Source),
    claims: z.array(Claim),
    questions: z.array(Question),
    conflicts: z.array(Conflict),
    rivalHolders: z.array(RivalHolders),
    events: z.array(Event),
    issues: z.array(Issue),
    estimates: z.array(PropertyEstimate).exactOptional(),
    likelyCopying: z.array(LikelyCopying).exactOptional(),
    provenance: ProvDocument,
  })
  .meta({ title: "What the record shows" })

/** JSON Schema, draft 2020-12, of a report. */
export const reportJsonSchema = (): object => z.toJSONSchema(ReportDocument)
