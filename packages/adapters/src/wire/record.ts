/** Shapes of core's documents, sources and issues, as they stand in JSON. */
import * as z from "zod"
import { text } from "./value.ts"

/** What sort of source it is. */
export const SourceKind = z.enum([
  "agency",
  "armed-group",
  "government",
  "monitor",
  "organisation",
  "outlet",
  "person",
  "record",
  "unnamed",
])

/** A tie to a party, with who describes it so and where. */
export const Affiliation = z.strictObject({
  party: text,
  stance: z.enum(["with", "against"]),
  words: text,
  by: text,
  cited: text,
})

/** A reliability that somebody gave. */
export const Grade = z.strictObject({
  reliability: z.enum(["A", "B", "C", "D", "E", "F"]),
  topic: text.exactOptional(),
  reason: text.exactOptional(),
})

/** Something that a document says of itself, with its place. */
export const Stated = z.strictObject({
  what: z.enum(["title", "byline", "published", "updated", "publisher", "language", "address"]),
  words: z.string(),
  where: z.string(),
})

/** A document without its text. */
export const Document = z.strictObject({
  id: z.string(),
  name: z.string(),
  sha256: z.string(),
  publisher: z.string().exactOptional(),
  publishedOn: z.string().exactOptional(),
  learnedOn: z.string().exactOptional(),
  derivedFrom: z.string().exactOptional(),
  stated: z.array(Stated).exactOptional(),
  readBy: z.string().exactOptional(),
})

/** Something that could not be read, or only with a warning. */
export const Issue = z.strictObject({
  document: z.string(),
  where: z.string(),
  problem: z.string(),
  severity: z.enum(["refused", "warning"]),
})
