/**
 * The shape of JSON Feed, 1.0 and 1.1.
 *
 * @see jsonfeed.org, "JSON Feed Version 1.1"
 */
import * as z from "zod"

const text = z.string().optional()
/** A person or house with a name; whatever else stands there is left out. */
const Author = z.looseObject({ name: text, url: text })

/** An item. Its id may be a number by mistake. */
export const JsonFeedItem = z.looseObject({
  id: z.union([z.string(), z.number()]),
  url: text,
  external_url: text,
  title: text,
  content_html: text,
  content_text: text,
  summary: text,
  date_published: text,
  date_modified: text,
  author: Author.optional(),
  authors: z.array(Author).optional(),
})

/** What is known of the feed itself. */
export const JsonFeedHead = z.looseObject({
  title: text,
  home_page_url: text,
  feed_url: text,
  author: Author.optional(),
})
