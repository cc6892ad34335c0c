/** What a page says of itself, each with its place, the most telling place first. */
import type { Stated, StatedName } from "@corroborate/core"
import { linkedArticles, type LinkedArticle } from "./linkedData.ts"
import type { Found, Head, Page, Region } from "./Page.ts"

/** Properties of `meta` elements that say a thing, in the order in which they are believed. */
const METAS: Readonly<Record<StatedName, ReadonlyArray<string>>> = {
  title: ["og:title", "twitter:title", "headline", "dc.title"],
  byline: ["author", "article:author", "byl", "parsely-author", "dc.creator", "sailthru.author"],
  published: [
    "article:published_time",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.created",
    "publication_date",
    "publish-date",
    "pubdate",
    "date",
  ],
  updated: ["article:modified_time", "og:updated_time", "datemodified", "last-modified"],
  publisher: ["og:site_name", "application-name", "dc.publisher", "publisher"],
  language: ["lang", "content-language", "og:locale", "dc.language"],
  address: ["canonical", "og:url"],
}

const line = ({ line: at }: { readonly line: number }, place: string): string => `line ${at}, ${place}`

const one = (what: StatedName, words: string | undefined, where: string): ReadonlyArray<Stated> =>
  words === undefined ? [] : [{ what, words, where }]

const fromLinked = (article: LinkedArticle): ReadonlyArray<Stated> => {
  const where = (name: string): string => line(article, `JSON-LD ${article.at}/${name}`)
  return [
    ...one("title", article.headline, where("headline")),
    ...(article.author ?? []).flatMap((name) => one("byline", name, where("author"))),
    ...one("published", article.datePublished, where("datePublished")),
    ...one("updated", article.dateModified, where("dateModified")),
    ...(article.publisher ?? []).flatMap((name) => one("publisher", name, where("publisher"))),
    ...one("language", article.inLanguage, where("inLanguage")),
  ]
}

const WHAT: ReadonlyArray<StatedName> = ["title", "byline", "published", "updated", "publisher", "language", "address"]

/** Links stand where names are wanted: the profile of an author is no name. */
const isAddress = (words: string): boolean => words.startsWith("http:") || words.startsWith("https:")

const fromMetas = ({ metas }: Head): ReadonlyArray<Stated> =>
  WHAT.flatMap((what) =>
    METAS[what].flatMap((name) =>
      metas
        .filter((meta) => meta.name === name && isAddress(meta.words) === (what === "address"))
        .flatMap((meta) =>
          one(what, meta.words, line(meta, name === "lang" || name === "canonical" ? name : `meta ${name}`)),
        ),
    ),
  )

/** The time that is marked as the date of publication, else the first one within what the page is there for. */
const fromTimes = ({ times }: Head, regions: ReadonlyArray<Region>): ReadonlyArray<Stated> => {
  const mains = regions.filter(({ part }) => part === "main")
  const marked = times.filter(({ publication }) => publication)
  const first = times.find(({ at }) => mains.some(({ start, end }) => start <= at && at < end))
  const chosen = marked.length > 0 ? marked : first === undefined ? [] : [first]
  return chosen.flatMap((time) => one("published", time.words, line(time, "time")))
}

const fromTitles = (titles: ReadonlyArray<Found>): ReadonlyArray<Stated> =>
  titles.slice(0, 1).flatMap((title) => one("title", title.words, line(title, "title")))

/** Statements kept at most. */
const KEPT = 50

/**
 * What a page says of itself: from JSON-LD, then from its `meta` elements, then from its marks of time and its title.
 *
 * @example
 * ```ts import.meta.vitest
 * import { statedBy } from "@corroborate/adapters/html/stated"
 * import { takeApart } from "@corroborate/adapters/html/takeApart"
 *
 * statedBy(takeApart('<title>Two boats sink</title>\n<meta property="og:site_name" content="Harbour News">'))
 * // => [{ what: "publisher", words: "Harbour News", where: "line 2, meta og:site_name" }, { what: "title", words: "Two boats sink", where: "line 1, title" }]
 * ```
 */
export const statedBy = ({ head, regions }: Page): ReadonlyArray<Stated> => {
  const all = [
    ...linkedArticles(head.linked).slice(0, 1).flatMap(fromLinked),
    ...fromMetas(head),
    ...fromTimes(head, regions),
    ...fromTitles(head.titles),
  ]
  return all
    .filter(({ what, words }, i) => all.findIndex((other) => other.what === what && other.words === words) === i)
    .slice(0, KEPT)
}
