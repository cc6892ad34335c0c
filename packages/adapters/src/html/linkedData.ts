/**
 * Articles as JSON-LD in a page describes them.
 *
 * @see https://schema.org/NewsArticle
 */
import * as z from "zod"
import { pointer } from "../json/pointer.ts"
import type { Found } from "./Page.ts"

const words = z.string().trim().min(1).max(500).optional().catch(undefined)

const Named = z.union([
  z.string(),
  z
    .looseObject({ name: z.union([z.string(), z.array(z.string()).transform((all) => all.join(" "))]) })
    .transform(({ name }) => name),
])

const named = z
  .union([Named.transform((name) => [name]), z.array(Named)])
  .transform((all) =>
    all
      .map((name) => name.trim())
      .filter((name) => name !== "")
      .slice(0, 10),
  )
  .optional()
  .catch(undefined)

/** An article. What is given in another shape than expected is left out. */
const Article = z.looseObject({
  "@type": z.union([z.string(), z.array(z.string())]),
  headline: words,
  datePublished: words,
  dateModified: words,
  inLanguage: words,
  author: named,
  publisher: named,
})

/** Where one statement about an article stands, and what it says. */
export interface LinkedArticle {
  readonly line: number
  /** Pointer to the article in its script, RFC 6901. */
  readonly at: string
  readonly headline?: string | undefined
  readonly datePublished?: string | undefined
  readonly dateModified?: string | undefined
  readonly inLanguage?: string | undefined
  readonly author?: ReadonlyArray<string> | undefined
  readonly publisher?: ReadonlyArray<string> | undefined
}

const TYPES: ReadonlySet<string> = new Set(
  "Article NewsArticle ReportageNewsArticle AnalysisNewsArticle BackgroundNewsArticle LiveBlogPosting BlogPosting Report".split(
    " ",
  ),
)

/** Values looked at in one script at most. Chosen: descriptions of an article have hundreds. */
const MOST = 20_000

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // a script that is no JSON describes nothing; pages are full of them
  }
}

const isArticle = (type: string | ReadonlyArray<string>): boolean =>
  (typeof type === "string" ? [type] : type).some((name) => TYPES.has(name.split("/").at(-1) ?? ""))

/** The articles that one script describes, outermost first. Without recursion: nesting is as deep as the page likes. */
const articlesIn = ({ words: text, line }: Found): ReadonlyArray<LinkedArticle> => {
  const articles: Array<LinkedArticle> = []
  const open: Array<{ readonly value: unknown; readonly path: ReadonlyArray<string | number> }> = [
    { value: parsed(text), path: [] },
  ]
  for (let i = 0; i < open.length && i < MOST; i++) {
    const { value, path = [] } = open[i] ?? {}
    if (typeof value !== "object" || value === null) continue
    const article = Array.isArray(value) ? undefined : Article.safeParse(value).data
    if (article !== undefined && isArticle(article["@type"])) articles.push({ ...article, line, at: pointer(path) })
    if (path.length < 8)
      for (const [key, inner] of Object.entries(value).slice(0, MOST)) open.push({ value: inner, path: [...path, key] })
  }
  return articles
}

/** The articles that the scripts of a page describe, in the order of the page. */
export const linkedArticles = (scripts: ReadonlyArray<Found>): ReadonlyArray<LinkedArticle> =>
  scripts.flatMap(articlesIn)
