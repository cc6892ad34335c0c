/** Feeds of which half of the items are sound and half broken, in RSS, Atom, RDF and JSON. */
import type { Specimen } from "@corroborate/core/laws"
import * as fc from "fast-check"
import { bytesOf } from "../bytes.ts"

interface Made {
  readonly sound: boolean
  readonly title?: string
  readonly text?: string
  readonly date?: string
  readonly author?: string
}

// Texts without anything that the article reader makes a claim of, so that claims can be counted.
const sound: fc.Arbitrary<Made> = fc
  .record(
    {
      title: fc.constantFrom("Morning briefing", "A & B", "المرصد", "5 < 6", "\u{1F4A5} briefing"),
      text: fc.constantFrom("Read more.", "<p>Read <b>more</b>.</p>", "See also & more"),
      date: fc.constantFrom("Tue, 20 Mar 2018 14:00:00 GMT", "Tue, 20 Mar 2018 14:00:00 EST", "2018-03-20T14:00:00Z"),
      author: fc.constantFrom("Staff Writer", "Daily"),
    },
    { requiredKeys: [], noNullPrototype: true },
  )
  .map((item) => ({ ...item, sound: item.title !== undefined || item.text !== undefined }))

const broken: fc.Arbitrary<Made> = fc.constantFrom<Made>(
  { sound: false },
  { sound: false, date: "2018-03-20T14:00:00Z" },
)

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")

const element = (name: string, text: string | undefined): string =>
  text === undefined ? "" : `<${name}>${escaped(text)}</${name}>`

const rssItem = ({ title, text, date, author }: Made, i: number): string =>
  `<item><guid isPermaLink="false">g${i}</guid>${element("title", title)}${element("pubDate", date)}${element("dc:creator", author)}${
    text === undefined
      ? ""
      : i % 2 === 0
        ? `<content:encoded><![CDATA[${text}]]></content:encoded>`
        : element("description", text)
  }</item>`

const atomEntry = ({ title, text, date, author }: Made, i: number): string =>
  `<entry><id>g${i}</id>${element("title", title)}${element("published", date)}${element("updated", date)}${
    author === undefined ? "" : `<author>${element("name", author)}</author>`
  }${text === undefined ? "" : `<content type="html">${escaped(text)}</content>`}</entry>`

const jsonItem = ({ title, text, date, author, sound: isSound }: Made, i: number): object => ({
  ...(isSound ? { id: i % 2 === 0 ? `g${i}` : i } : {}),
  ...(title === undefined ? {} : { title }),
  ...(text === undefined ? {} : { [i % 2 === 0 ? "content_html" : "content_text"]: text }),
  ...(date === undefined ? {} : { date_published: date }),
  ...(author === undefined ? {} : { authors: [{ name: author }] }),
})

const LAYOUTS = {
  rss: (items: ReadonlyArray<Made>) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<!-- a feed --><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Daily</title>\n${items.map(rssItem).join("\n")}\n</channel></rss>`,
  atom: (items: ReadonlyArray<Made>) =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>Daily</title><link href="https://daily.example/"/>${items.map(atomEntry).join("\n")}</feed>`,
  rdf: (items: ReadonlyArray<Made>) =>
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Daily</title></channel>\n${items.map(rssItem).join("\n")}</rdf:RDF>`,
  json: (items: ReadonlyArray<Made>) =>
    JSON.stringify(
      { version: "https://jsonfeed.org/version/1.1", title: "Daily", items: items.map(jsonItem) },
      null,
      1,
    ),
} as const

export const feedSpecimens = (): fc.Arbitrary<Specimen> =>
  fc
    .tuple(
      fc.array(fc.oneof(sound, broken), { minLength: 1, maxLength: 10 }),
      fc.constantFrom<keyof typeof LAYOUTS>("rss", "atom", "rdf", "json"),
    )
    .map(([items, layout]) => ({
      name: "feed.xml",
      bytes: bytesOf(LAYOUTS[layout](items)),
      claims: items.filter((item) => item.sound).length,
      refused: items.filter((item) => !item.sound).length,
    }))
