/** A column map proposed from a header, for tables that come without one. */
import type { Answer, ColumnMap } from "./columns.ts"
import type { Header } from "./header.ts"
import { COUNTS, plain } from "./words.ts"

/** A proposed map, or in plain words why none can be proposed. */
export type Proposal = { readonly map: ColumnMap } | { readonly problem: string }

/** Well-known words for what a column holds, the surest first. */
const WORDS = {
  subject: ["subject", "event", "incident", "event name", "incident name", "event id", "incident id", "title"],
  source: ["source", "sources", "source name", "reported by", "according to", "originator", "claimant", "who"],
  via: ["via", "carrier", "outlet", "publisher", "media", "newspaper", "published by"],
  saidOn: [
    "said on",
    "date said",
    "reported",
    "reported on",
    "date reported",
    "report date",
    "date of report",
    "published",
    "published on",
    "publication date",
    "source date",
  ],
  happened: [
    "date",
    "event date",
    "incident date",
    "date of event",
    "date of incident",
    "happened",
    "date happened",
    "day",
  ],
  population: ["population", "victims", "who was counted", "group", "victim type"],
  place: [
    "country",
    "region",
    "province",
    "governorate",
    "admin1",
    "district",
    "admin2",
    "city",
    "town",
    "place",
    "location",
  ],
  note: ["note", "notes", "comment", "comments", "remarks", "url", "link", "details"],
  property: ["property", "question", "what", "variable", "metric", "measure"],
  value: ["value", "figure", "number", "count", "answer", "toll"],
  low: ["low", "min", "minimum", "lower"],
  high: ["high", "max", "maximum", "upper"],
} satisfies Record<string, ReadonlyArray<string>>

/** Finds columns by the words of their names; each column is taken once. */
const finder = (header: Header) => {
  const taken = new Set<string>()
  const named = header.names.map((name) => ({ name, word: plain(name) }))
  const take = (words: ReadonlyArray<string>): string | undefined => {
    for (const word of words) {
      const found = named.find((one) => one.word === word && !taken.has(one.name))?.name
      if (found === undefined) continue
      taken.add(found)
      return found
    }
    return undefined
  }
  return { take, takeAll: (words: ReadonlyArray<string>) => words.flatMap((word) => take([word]) ?? []), taken }
}

const endWords = (counts: ReadonlyArray<string>, ends: ReadonlyArray<string>): ReadonlyArray<string> =>
  counts.flatMap((count) => ends.flatMap((end) => [`${count} ${end}`, `${end} ${count}`]))

type Take = (words: ReadonlyArray<string>) => string | undefined

const answer = (property: Answer["property"], value?: string, low?: string, high?: string): ReadonlyArray<Answer> =>
  value === undefined && low === undefined && high === undefined
    ? []
    : [
        {
          property,
          ...(value === undefined ? {} : { value }),
          ...(low === undefined ? {} : { low }),
          ...(high === undefined ? {} : { high }),
        },
      ]

/** The answers of a row: one for each well-known count, or the one whose property a column names. */
const answersOf = (take: Take): ReadonlyArray<Answer> => {
  const property = take(WORDS.property)
  if (property !== undefined) return answer({ column: property }, take(WORDS.value), take(WORDS.low), take(WORDS.high))
  const counted = COUNTS.flatMap(([name, words]) =>
    answer(name, take(words), take(endWords(words, WORDS.low)), take(endWords(words, WORDS.high))),
  )
  if (counted.length > 0) return counted
  return []
}

const given = <K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> => {
  const one: Partial<Record<K, V>> = {}
  if (value !== undefined) one[key] = value
  return one
}

/**
 * Proposes a map from the names of the columns.
 *
 * Without a column for the event, its place and day stand for it, and without those the table's name: then all rows are
 * about one thing. Without a column that tells who says it there is no map, since a claim needs somebody.
 *
 * @param title - name of the table without its extension
 *
 * @example
 * ```ts import.meta.vitest
 * import { headerOf } from "@corroborate/adapters/table/header"
 * import { propose } from "@corroborate/adapters/table/propose"
 *
 * propose(headerOf(["Source", "Killed", "Reported on"]), "qadam") // => { map: { subject: { always: "qadam" }, source: "Source", answers: [{ property: "casualties.killed", value: "Killed" }], saidOn: "Reported on" } }
 * ```
 */
export const propose = (header: Header, title: string): Proposal => {
  const { take, takeAll, taken } = finder(header)
  const source = take(WORDS.source)
  if (source === undefined) return { problem: "no column tells who says it; name one in a column map" }
  const answers = answersOf(take)
  if (answers.length === 0) return { problem: "no column holds an answer that is known here; name one in a column map" }
  const subject = take(WORDS.subject)
  const happened = take(WORDS.happened)
  const places = takeAll(WORDS.place)
  const where =
    subject === undefined && places.length > 0 ? [...places, ...(happened === undefined ? [] : [happened])] : undefined
  const map: ColumnMap = {
    subject: subject ?? where ?? { always: title },
    source,
    ...given("via", take(WORDS.via)),
    answers: [...answers],
    ...given("saidOn", take(WORDS.saidOn)),
    ...given("happened", happened),
    ...given("population", take(WORDS.population)),
  }
  const rest = header.names.filter((name) => !taken.has(name) || (subject !== undefined && places.includes(name)))
  return { map: { ...map, ...(rest.length === 0 ? {} : { note: rest }) } }
}
