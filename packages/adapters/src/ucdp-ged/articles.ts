/**
 * The articles that an event cites, out of one cell: records `"office,date,headline"` with `;` between them.
 *
 * Headlines hold commas, quotes and `;`, so a record is cut at its first two commas only, and records at `";"`. Before
 * about 2013 the cell is free text, which nobody can take apart with certainty.
 */

/** An article that is cited. */
export interface Article {
  readonly office: string
  /** `YYYY-MM-DD`; absent where the record has none that can be read. */
  readonly date?: string
  readonly headline: string
}

const DATE = /^\d{4}-\d{2}-\d{2}$/

const withoutQuotes = (record: string, isFirst: boolean, isLast: boolean): string =>
  record.slice(isFirst && record.startsWith('"') ? 1 : 0, isLast && record.endsWith('"') ? -1 : undefined)

const recordOf = (record: string): Article | undefined => {
  const first = record.indexOf(",")
  const second = first === -1 ? -1 : record.indexOf(",", first + 1)
  if (second === -1) return undefined
  const date = record.slice(first + 1, second).trim()
  const [office, headline] = [record.slice(0, first).trim(), record.slice(second + 1).trim()]
  return DATE.test(date) ? { office, date, headline } : undefined
}

/**
 * The articles of a `source_article` cell; `undefined` when it is free text.
 *
 * @example
 * ```ts import.meta.vitest
 * import { articlesOf } from "@corroborate/adapters/ucdp-ged/articles"
 *
 * articlesOf('"SOHR,2018-03-20,36 dead, says ""it"";"AFP,2018-03-21,Toll; now 62"')?.map(({ headline }) => headline) // => ['36 dead, says ""it"', "Toll; now 62"]
 * articlesOf("AFP 20111002") // => undefined
 * ```
 */
export const articlesOf = (cell: string): ReadonlyArray<Article> | undefined => {
  if (!cell.startsWith('"')) return undefined
  const records = cell.split('";"')
  const articles: Array<Article> = []
  for (const [i, record] of records.entries()) {
    const article = recordOf(withoutQuotes(record, i === 0, i === records.length - 1))
    if (article === undefined) return undefined
    articles.push(article)
  }
  return articles
}
