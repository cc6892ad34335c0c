/** The shape of an article as collectors of the web keep it, under the names that they give to its parts. */
import * as z from "zod"

const text = z.string().nullish()
/** A name, or a thing with one. */
const Named = z.union([z.string(), z.looseObject({ name: text, title: text, domain: text })]).nullish()

/** An article. Of the names of one part, the first that holds something counts. */
export const Article = z.looseObject({
  id: z.union([z.string(), z.number()]).nullish(),
  title: text,
  headline: text,
  text: text,
  maintext: text,
  body: text,
  content: text,
  article_text: text,
  full_text: text,
  raw_text: text,
  description: text,
  summary: text,
  url: text,
  link: text,
  canonical_url: text,
  date: text,
  date_publish: text,
  date_published: text,
  publish_date: text,
  published: text,
  published_at: text,
  publishedAt: text,
  publication_date: text,
  pub_date: text,
  date_modify: text,
  date_modified: text,
  source: Named,
  outlet: Named,
  publisher: Named,
  publication: Named,
  sitename: Named,
  source_domain: text,
  hostname: text,
  author: Named,
  byline: text,
  authors: z.union([z.string(), z.array(Named)]).nullish(),
})

/** An article as it is read. */
export type Article = z.infer<typeof Article>
