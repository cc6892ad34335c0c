/**
 * The shape of ninjs, as much of it as is read: 3.x, and the names that 1.x and 2.x had.
 *
 * @see IPTC, "ninjs", schema 3.1
 */
import * as z from "zod"

const text = z.string().optional()
/** A text with its role and type; in 1.x a bare text. */
const Words = z.looseObject({ value: z.string(), role: text, contentType: text })
/** A text with its role. */
export type Words = z.infer<typeof Words>
const words = z.union([z.array(Words), z.string().transform((value): Array<Words> => [{ value }])]).optional()
const Party = z.looseObject({ name: text, uri: text, role: text })

/** A news item. Of 1.x, texts are also under `headline_`, `description_` and `body_` with their role. `associations` are items themselves and are looked into one by one. */
export const NewsItem = z.looseObject({
  uri: text,
  type: text,
  version: z.union([z.string(), z.number()]).optional(),
  firstCreated: text,
  firstcreated: text,
  versionCreated: text,
  versioncreated: text,
  contentCreated: text,
  pubStatus: text,
  pubstatus: text,
  by: text,
  byline: text,
  located: text,
  copyrightHolder: text,
  copyrightholder: text,
  headlines: words,
  headline: words,
  bodies: words,
  descriptions: words,
  infoSources: z.array(Party).optional(),
  infosources: z.array(Party).optional(),
  associations: z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]).optional(),
})

/** A news item as it is read. */
export type NewsItem = z.infer<typeof NewsItem>
