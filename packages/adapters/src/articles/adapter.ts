/**
 * Reads collected articles: each is what its outlet put out under that headline on that day, and its text is read as an
 * article.
 */
import type { Input, Reading } from "@corroborate/core"
import { addItem, sourceOfChannel } from "../feed/addItem.ts"
import type { Channel, Item } from "../feed/Item.ts"
import { plainWords } from "../feed/plain.ts"
import type { Reader } from "../Format.ts"
import { gather, type Gathering } from "../gathering.ts"
import { placeOf, recordIn, type Placed } from "../json/desk.ts"
import { membersOf } from "../json/split.ts"
import { itemsOf, tellUnsound, valuesOf } from "../json/values.ts"
import { Article } from "./schema.ts"

/** Name and version of this reader. */
const READ_BY = "articles/1"

/** Lists of articles in an object around them, as interfaces of the web give them. */
const LISTS: ReadonlySet<string> = new Set(["articles", "results", "data", "items", "docs"])

/** Markup that a text is not plain for. */
const MARKED = /<\/?(?:p|div|br|span|li)\b/i

type Named = Article["source"]

const nameOf = (named: Named): string | undefined =>
  typeof named === "string" || named === undefined || named === null
    ? (named ?? undefined)
    : (named.name ?? named.title ?? named.domain ?? undefined)

/** The first text that holds something, trimmed. */
const first = (...texts: ReadonlyArray<string | null | undefined>): string | undefined =>
  texts.map((text) => text?.trim()).find((text) => text !== undefined && text !== "")

const given = <K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> => {
  const one: Partial<Record<K, string>> = {}
  if (value !== undefined) one[key] = value
  return one
}

const textOf = (article: Article): string | undefined => {
  const { text, maintext, body, content, article_text, full_text, raw_text, description, summary } = article
  const written = first(text, maintext, body, content, article_text, full_text, raw_text, description, summary)
  return written === undefined || !MARKED.test(written) ? written : first(plainWords(written))
}

const authorsOf = ({ authors, author, byline }: Article): ReadonlyArray<string> => {
  const listed = Array.isArray(authors) ? authors.map(nameOf) : [authors ?? undefined]
  const name = first(...listed, nameOf(author), byline)
  return name === undefined ? [] : [name]
}

const channelOf = (article: Article): Channel => {
  const { source, outlet, publisher, publication, sitename, source_domain, hostname } = article
  return {
    ...given("name", first(...[outlet, publisher, publication, sitename, source].map(nameOf), source_domain, hostname)),
    ...given("link", linkOf(article)),
  }
}

const linkOf = ({ url, link, canonical_url }: Article): string | undefined => first(url, link, canonical_url)

/** Where the day of publication stands, the surest first. */
const DAYS = [
  "date_publish",
  "date_published",
  "publish_date",
  "published",
  "published_at",
  "publishedAt",
  "publication_date",
  "pub_date",
  "date",
] as const

const itemOf = (article: Article, where: string): Item => {
  const { id, title, headline, date_modify, date_modified } = article
  return {
    where,
    authors: authorsOf(article),
    ...given("id", linkOf(article) ?? first(id === undefined || id === null ? undefined : String(id))),
    ...given("title", first(title, headline)),
    ...given("text", textOf(article)),
    ...given("published", first(...DAYS.map((name) => article[name]))),
    ...given("modified", first(date_modify, date_modified)),
  }
}

const readArticle = (placed: Placed, row: number, gathering: Gathering): void => {
  const article = recordIn(gathering, placed, Article, "article")
  if (article === undefined) return
  addItem(itemOf(article, placeOf(gathering, placed)), row, sourceOfChannel(channelOf(article), gathering), gathering)
}

/** The articles of a value: those of a list in it, else itself. */
const within = function* (placed: Placed, gathering: Gathering): Generator<Placed> {
  const { text, issues } = gathering
  const { start } = placed.element
  const list =
    text[start] === "{"
      ? membersOf(text, start).find(({ key, start: at }) => LISTS.has(key) && text[at] === "[")
      : undefined
  if (list === undefined) {
    yield placed
    return
  }
  const before = issues.refusals()
  yield* itemsOf(gathering, list.start, [...placed.path, list.key])
  tellUnsound(gathering, placed, before)
}

const readText = (gathering: Gathering): void => {
  let row = 0
  for (const value of valuesOf(gathering))
    for (const placed of within(value, gathering)) readArticle(placed, ++row, gathering)
}

/**
 * Reads collected articles: a list of them, one on each line, or a list in an object.
 *
 * **Laws** those of a reader; *nothing is lost*: every article is claims or a refusal.
 *
 * @example
 * ```ts import.meta.vitest
 * import { readArticles } from "@corroborate/adapters/articles/adapter"
 *
 * const written = '[{"url": "https://daily.example/1", "date": "2018-03-20", "title": "Boats sink", "text": "Two boats sank."}]'
 * const [headline] = readArticles({ name: "a.json", bytes: new TextEncoder().encode(written) }, {}).claims
 * headline?.subject // => "https://daily.example/1"
 * headline?.chain[0].source // => "daily-example"
 * headline?.saidOn // => "2018-03-20"
 * ```
 */
export const readArticles: Reader = (input: Input): Reading => gather(input, READ_BY, readText)
