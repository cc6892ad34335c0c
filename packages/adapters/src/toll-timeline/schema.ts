/** The shape of a timeline of tolls made by hand: reports of an event, what was said of territory, what a data set closed it at. */
import * as z from "zod"

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, { error: "is no day; write it as 2018-03-20" })
const text = z.string().min(1)

/** A toll: what one originator gave on a day. */
export const Toll = z.looseObject({
  id: text.optional(),
  originator: text,
  via: text.optional(),
  publishedOn: day,
  kind: z.enum(["cumulative", "daily"]).optional(),
  op: z.enum(["eq", "gte", "gt", "lte", "lt", "about"]),
  value: z.int().nonnegative(),
  window: z.looseObject({ days: z.int().min(1).max(3660), endingOn: day }).optional(),
  scopeDiffers: text.optional(),
})

/** How much of a place, in words. */
export const Ground = z.looseObject({
  id: text.optional(),
  originator: text,
  via: text.optional(),
  publishedOn: day,
  value: text,
})

/** What UCDP closed an event at. */
export const Closed = z.looseObject({
  event: z.union([z.int(), text]),
  dateStart: day,
  dateEnd: day,
  low: z.int().nonnegative(),
  best: z.int().nonnegative(),
  high: z.int().nonnegative(),
  sourceOriginal: z.string().optional(),
})

/** A record as parsed. */
export type Toll = z.infer<typeof Toll>
/** A record as parsed. */
export type Ground = z.infer<typeof Ground>
/** A record as parsed. */
export type Closed = z.infer<typeof Closed>
