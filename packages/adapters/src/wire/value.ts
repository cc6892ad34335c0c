/** Shapes of core's values and of the words that claims are marked with, as they stand in JSON. */
import * as z from "zod"

/** A text that is not empty. */
export const text = z.string().min(1)
/** A SHA-256 in lower-case hexadecimal. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, { error: "is no SHA-256: 64 of 0-9 and a-f" })
const at = z.number()

const End = z.discriminatedUnion("_tag", [
  z.strictObject({ _tag: z.literal("Closed"), at }),
  z.strictObject({ _tag: z.literal("Open"), at }),
  z.strictObject({ _tag: z.literal("Unbounded") }),
])

/** One name or more. */
export const names = z.tuple([text], text)
/** How finely a time was given. */
export const Precision = z.enum([
  "second",
  "minute",
  "hour",
  "part-of-day",
  "day",
  "days",
  "week",
  "month",
  "year",
  "open",
])
/** How much of a place. */
export const Portion = z.enum(["few", "part", "most", "whole"])
/** Which side of a place. */
export const Side = z.enum(["n", "ne", "e", "se", "s", "sw", "w", "nw", "centre"])

/** A period as core holds it. */
export const TaggedPeriod = z.strictObject({
  _tag: z.literal("Period"),
  start: text.exactOptional(),
  end: text.exactOptional(),
  precision: Precision,
})

/** An extent as core holds it. */
export const TaggedExtent = z.strictObject({
  _tag: z.literal("Extent"),
  place: names,
  portion: Portion,
  side: Side.exactOptional(),
  only: z.literal(true).exactOptional(),
})

/** A value as core holds it. */
export const TaggedValue = z.discriminatedUnion("_tag", [
  z.strictObject({ _tag: z.literal("Category"), label: z.string() }),
  z.strictObject({ _tag: z.literal("EntitySet"), members: names }),
  TaggedExtent,
  z.strictObject({ _tag: z.literal("Occurrence"), happened: z.boolean() }),
  TaggedPeriod,
  z.strictObject({
    _tag: z.literal("Quantity"),
    unit: text,
    low: End,
    high: End,
    approximate: z.literal(true).exactOptional(),
    word: text.exactOptional(),
  }),
  z.strictObject({ _tag: z.literal("Text"), text: z.string() }),
])

/** A stretch of a text, in UTF-16 code units, end excluded. */
export const Span = z.strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() })

/** What a source does in a chain. */
export const Role = z.enum(["publishes", "relays", "asserts", "informs"])

/** Affirmed, denied, or said to be unknown. */
export const Polarity = z.enum(["affirmed", "denied", "unknown"])

/** How the words stand in the document. */
export const Voice = z.enum(["stated", "reported", "narrator", "implied"])

/** How firmly the source puts it. */
export const Modality = z.enum([
  "asserted",
  "presupposed",
  "intended",
  "estimated",
  "reported",
  "suspected",
  "believed",
  "hedged",
  "predicted",
  "possible",
  "open",
])

/** Place, time and population as core holds them. */
export const Scope = z.strictObject({
  population: z.string().exactOptional(),
  place: names.exactOptional(),
  period: TaggedPeriod.exactOptional(),
  share: z.literal("part").exactOptional(),
  counting: z.literal("per-period").exactOptional(),
})
