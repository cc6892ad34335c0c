/** The shape of an event as UCDP's API gives it: the columns of the table as fields, numbers and flags as such. */
import * as z from "zod"
import { LAYOUT_49 } from "./columns.ts"

const Scalar = z.union([z.string(), z.number(), z.boolean(), z.null()])

/** An event. Fields that are not known are let through; their names are those of {@link LAYOUT_49} or older. */
export const GedEvent = z
  .looseObject({
    id: z.union([z.number(), z.string()]),
    date_start: z.string(),
    best: Scalar,
    high: Scalar,
    low: Scalar,
  })
  .extend(
    Object.fromEntries(
      LAYOUT_49.filter((name) => !["id", "date_start", "best", "high", "low"].includes(name)).map((name) => [
        name,
        Scalar.optional(),
      ]),
    ),
  )

/** An event as parsed. */
export type GedEvent = z.infer<typeof GedEvent>
