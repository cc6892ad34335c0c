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
  properties: z.record(z.string().max(200), z.array(z.union([z.string(), z.number(), z.boolean()]))),
  datasets: z.array(name).optional(),
  first_seen: z.string().nullish(),
})

/** An entity as parsed. */
export type Entity = z.infer<typeof Entity>
