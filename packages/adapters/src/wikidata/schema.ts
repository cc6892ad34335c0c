/**
 * The shape of Wikidata's JSON of entities, of today and of old dumps.
 *
 * @see MediaWiki, Wikibase, docs/topics/json.md
 */
import * as z from "zod"

/** A property with a value, with some value that is not known, or with none. The value is looked into by its own type. */
export const Snak = z.looseObject({
  snaktype: z.enum(["value", "somevalue", "novalue"]),
  property: z.string().regex(/^[Pp]\d+$/, { error: "is no property such as P1082" }),
  datavalue: z.looseObject({ type: z.string(), value: z.unknown() }).optional(),
})

const Snaks = z.union([
  z.record(z.string(), z.array(Snak)),
  // PHP writes an empty map as an empty list.
  z.array(z.never()),
])

/** A statement. */
export const Statement = z.looseObject({
  id: z.string().optional(),
  mainsnak: Snak,
  rank: z.enum(["preferred", "normal", "deprecated"]).optional(),
  qualifiers: Snaks.optional(),
  references: z.array(z.looseObject({ snaks: Snaks })).optional(),
})

const decimal = z.string().regex(/^[+-]?\d{1,126}(?:\.\d{1,126})?$/, { error: "is no decimal number in a text" })

/** An amount with its bounds. */
export const QuantityValue = z.looseObject({
  amount: decimal,
  unit: z.string().optional(),
  upperBound: decimal.nullish(),
  lowerBound: decimal.nullish(),
})

/** A time. Old dumps pad years to eleven digits. */
export const TimeValue = z.looseObject({
  time: z
    .string()
    .regex(/^[+-]\d{1,16}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, { error: "is no time such as +2018-03-19T00:00:00Z" }),
  precision: z.int().min(0).max(14),
  before: z.number().optional(),
  after: z.number().optional(),
  calendarmodel: z.string().optional(),
})

/** An entity by its id; old dumps give its number only. */
export const EntityValue = z.looseObject({
  "entity-type": z.string().optional(),
  id: z.string().optional(),
  "numeric-id": z.int().nonnegative().optional(),
})

/** A place on a globe. */
export const GlobeValue = z.looseObject({ latitude: z.number(), longitude: z.number() })

/** A text in a language. */
export const MonolingualValue = z.looseObject({ text: z.string(), language: z.string().optional() })

/** What an entity is called: a text by language, bare in old dumps. */
export const Labels = z.record(
  z.string(),
  z.union([z.string(), z.looseObject({ value: z.string() }), z.array(z.unknown())]),
)

/** A snak as it is read. */
export type Snak = z.infer<typeof Snak>
/** A statement as it is read. */
export type Statement = z.infer<typeof Statement>
