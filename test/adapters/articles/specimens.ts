/** Collected articles of which half are sound and half broken. */
import type { Specimen } from "@corroborate/core/laws"
import * as fc from "fast-check"
import { bytesOf } from "../bytes.ts"

// Texts without anything that the article reader makes a claim of, so that claims can be counted.
const sound = fc
  .record(
    {
      title: fc.constantFrom("Morning briefing", "A & B", "المرصد", "\u{1F4A5} briefing"),
      text: fc.constantFrom("Read more.", "<p>Read <b>more</b>.</p>", "See also & more"),
      url: fc.constantFrom("https://daily.example/2", "https://www.evening.example/3?a=1", "no address"),
      date: fc.constantFrom("2018-03-20", "2018-03-20T14:00:00Z", "Tue, 20 Mar 2018 14:00:00 GMT", "soon"),
      source: fc.constantFrom<unknown>("Daily", { name: "Daily" }, null),
      authors: fc.constantFrom<unknown>("Staff Writer", ["Staff Writer", null], [{ name: "A" }], []),
      score: fc.double(),
    },
    { requiredKeys: ["title"], noNullPrototype: true },
  )
  .map((article) => ({ article, isSound: true }))

const broken = fc
  .constantFrom<unknown>(null, 5, [], {}, { title: "", text: " " }, { title: 5 }, { title: "a", authors: 5 })
  .map((article) => ({ article, isSound: false }))

/** The first makes the file known for what it is. */
const FIRST =
  '{"url":"https://daily.example/1","date":"2018-03-20","title":"First","text":"Read more of it on the page of the paper tomorrow."}'

export const articlesSpecimens = (): fc.Arbitrary<Specimen> =>
  fc
    .tuple(
      fc.array(fc.oneof(sound, broken), { minLength: 1, maxLength: 10 }),
      fc.constantFrom("list", "lines", "object"),
    )
    .map(([made, layout]) => {
      const texts = [FIRST, ...made.map(({ article }) => JSON.stringify(article))]
      const list = `[\n${texts.join(",\n")}\n]`
      const written = { list, lines: `${texts.join("\n")}\n`, object: `{"total":${texts.length},"articles":${list}}` }
      // Two objects in a row make lines of a text.
      const isLines =
        layout === "lines" && typeof made[0]?.article === "object" && JSON.stringify(made[0].article)[0] === "{"
      return {
        name: "articles.json",
        bytes: bytesOf(layout === "lines" && !isLines ? list : written[layout === "lines" ? "lines" : layout]),
        claims: 1 + made.filter(({ isSound }) => isSound).length,
        refused: made.filter(({ isSound }) => !isSound).length,
      }
    })
