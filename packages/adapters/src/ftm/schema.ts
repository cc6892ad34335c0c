/** Shapes of FollowTheMoney: the columns of a table of statements, and an entity as it stands on a line. */
import * as z from "zod"

/** Columns of a statement, as they are written. */
export const STATEMENT =
  "canonical_id entity_id prop prop_type schema value dataset origin lang original_value external first_seen last_seen id".split(
    " ",
  )

const name = z.string().min(1).max(200)

/** An entity with its properties, each with several values. */
export const Entity = z.looseObject({
  id: name,
  schema: name,
  // No `z.record`: it passes over a property called `__proto__` without a word.
  properties: z.custom<object>((it) => typeof it === "object" && it !== null && !Array.isArray(it), {
    error: "must be an object, in `{` and `}`",
  }),
  datasets: z.array(name).optional(),
  first_seen: z.string().nullish(),
})

/** The values of a property. */
export const Values = z.array(z.union([z.string(), z.number(), z.boolean()]))

/** An entity as parsed. */
export type Entity = z.infer<typeof Entity>
