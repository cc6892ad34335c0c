/**
 * The shape of PROV-JSON as it is written here. Reading is more lenient.
 *
 * @see "The PROV-JSON Serialization", W3C Member Submission, 24 April 2013
 */
import * as z from "zod"

const Literal = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.strictObject({ $: z.string(), type: z.string().exactOptional(), lang: z.string().exactOptional() }),
])
const Attributes = z.record(z.string(), Literal)
const Records = z.record(z.string(), Attributes)

/** A PROV-JSON document. */
export const ProvDocument = z.strictObject({
  prefix: z.record(z.string(), z.string()),
  entity: Records.exactOptional(),
  activity: Records.exactOptional(),
  agent: Records.exactOptional(),
  wasGeneratedBy: Records.exactOptional(),
  used: Records.exactOptional(),
  wasDerivedFrom: Records.exactOptional(),
  wasAttributedTo: Records.exactOptional(),
  wasAssociatedWith: Records.exactOptional(),
  actedOnBehalfOf: Records.exactOptional(),
})

/** A PROV-JSON document. */
export type ProvDocument = z.infer<typeof ProvDocument>
/** The value of an attribute. */
export type Literal = z.infer<typeof Literal>

/** A literal as others write it: a JSON value, or a lexical form with its type or language. */
export const ReadLiteral = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.looseObject({
    $: z.union([z.string(), z.number(), z.boolean()]),
    type: z.string().optional(),
    lang: z.string().optional(),
  }),
])

/** A literal as others write it. */
export type ReadLiteral = z.infer<typeof ReadLiteral>
