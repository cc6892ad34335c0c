/** Cutting an article up loses nothing and moves nothing. */
import { phrasesOf } from "@corroborate/adapters/article/grammar/phrases"
import { withPlainLetters } from "@corroborate/adapters/article/text/plainLetters"
import { analyse } from "@corroborate/adapters/article/text/analyse"
import type { Span } from "@corroborate/adapters/article/text/Article"
import { blocksOf } from "@corroborate/adapters/article/text/blocks"
import { inRunningCase } from "@corroborate/adapters/article/text/casing"
import { sentencesOf } from "@corroborate/adapters/article/text/sentences"
import { readArticle } from "@corroborate/adapters/article/read"
import { winkTagger } from "@corroborate/adapters/article/text/winkTagger"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { read } from "./reading.ts"

/** Pieces of news in all their untidiness, put together in any way. */
const piece = fc.constantFrom(
  "At least 62 fighters were killed, the monitor said on Tuesday.",
  "BEIRUT (AP) \u2014 ",
  "By Our Staff",
  "THE ARMY SENT REINFORCEMENTS",
  "\u201COnly a few buildings,\u201D Mr. Aziz told U.S. reporters.",
  "\n\n",
  "\n",
  "  ",
  "\u0130\u00DF\u01C6 \u{1F4A5}",
  "3.5 percent (of 1,200 km2); more than 350,000...",
  "Read more: http://a.b/c",
  "22 March 2018",
)
const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(""))

/** Whether every character that is not white space lies in a stretch, and stretches follow each other. */
const isCovered = (whole: string, spans: ReadonlyArray<Span>, { start, end }: Span): boolean => {
  const gaps = [...spans, { start: end, end }].map(({ start: to }, i) => whole.slice(spans[i - 1]?.end ?? start, to))
  const inOrder = spans.every((span, i) => span.start >= (spans[i - 1]?.end ?? start) && span.end > span.start)
  return inOrder && gaps.every((gap) => gap.trim() === "")
}

const runs = { numRuns: 100 }

it("nothing is cut: blocks and their datelines hold every character that is not white space", () => {
  fc.assert(
    fc.property(text, (whole) => {
      const spans = blocksOf(whole).flatMap(({ dateline, ...block }) =>
        dateline === undefined ? [block] : [dateline, block],
      )
      expect(
        isCovered(
          whole,
          spans.filter(({ start, end }) => end > start),
          { start: 0, end: whole.length },
        ),
      ).toBe(true)
    }),
    runs,
  )
})

it("nothing is cut: sentences hold every character of their block that is not white space", () => {
  fc.assert(
    fc.property(text, (whole) => {
      for (const block of blocksOf(whole)) expect(isCovered(whole, sentencesOf(whole, block), block)).toBe(true)
    }),
    runs,
  )
})

it("nothing is cut: between the words that are tagged there is only white space", () => {
  fc.assert(
    fc.property(text, (whole) => {
      expect(isCovered(whole, winkTagger(whole), { start: 0, end: whole.length })).toBe(true)
    }),
    runs,
  )
})

it("same length: putting shouted text in lower case moves no character", () => {
  const shouted = text.map((whole) => whole.toUpperCase())
  fc.assert(
    fc.property(fc.oneof(text, shouted), (whole) => {
      const running = inRunningCase(whole, blocksOf(whole))
      expect(running.length).toBe(whole.length)
      expect(running.toLowerCase()).toBe(whole.toLowerCase())
    }),
    runs,
  )
})

it("exact: each token's text is its slice, and partition: each lies in exactly one phrase", () => {
  fc.assert(
    fc.property(text, (whole) => {
      for (const { tokens } of analyse(whole, winkTagger).sentences) {
        expect(tokens.map((token) => token.text)).toEqual(tokens.map(({ start, end }) => whole.slice(start, end)))
        const places = phrasesOf(tokens).flatMap(({ from, to }) =>
          Array.from({ length: to - from }, (_, i) => from + i),
        )
        expect(places).toEqual(tokens.map((_, i) => i))
      }
    }),
    runs,
  )
})

it("partition: a sentence of nothing has no phrase", () => {
  expect(phrasesOf([])).toEqual([])
})

it("a paragraph that is no prose is told by its line and left unread, and what stands beside it is read", () => {
  const long = "a, b; ".repeat(60_000)
  const whole = `Clashes near Qadam\n\nAt least 62 fighters were killed in the attack, the monitor said on Tuesday.\n\n${long}\n`
  const { claims, issues } = readArticle({ name: "a.txt", bytes: new TextEncoder().encode(whole) }, {})
  expect(issues.map(({ where, severity }) => [where, severity])).toEqual([["line 5", "refused"]])
  expect(claims.map(({ property }) => property)).toContain("casualties.killed")
})

it("of a text longer than two books the rest is told by its line and left unread", () => {
  const filler = `${"x".repeat(200_000)}\n`.repeat(6)
  const before = "At least 62 fighters were killed in Malka, the governor said.\n"
  const { claims, issues, texts } = readArticle(
    { name: "long.txt", bytes: new TextEncoder().encode(before + filler + before) },
    {},
  )
  expect(claims.map(({ anchor }) => anchor._tag === "Quote" && anchor.start)).toEqual([0])
  expect(issues.map(({ where, severity }) => `${where} ${severity}`)).toEqual(["line 5 refused"])
  expect(texts[0]?.text.endsWith(before)).toBe(true)
})

it("what is too long to be a word is not tagged, and what stands beside it is", () => {
  const long = "a".repeat(30_000)
  const { sentences } = analyse(`The army left. ${long} Ten soldiers died at ${long}, near Qadam.`, winkTagger)
  const words = sentences.flatMap(({ tokens }) => tokens.map((token) => token.text))
  expect(words).toContain("soldiers")
  expect(words).toContain("Qadam")
  expect(Math.max(...words.map((word) => word.length))).toBeLessThan(20)
})

it("letters with marks are seen plainly, each in its place", () => {
  expect(withPlainLetters("Žarko Đurić, Łódź, İzmir, Nguyễn; père, naïve")).toBe(
    "Zarko Duric, Lódz, Izmir, Nguyen; père, naïve",
  )
  fc.assert(fc.property(fc.string({ unit: "binary" }), (any) => withPlainLetters(any).length === any.length))
})

describe("lines that say when a page was published", () => {
  it.each([
    ["Last Updated: Monday, 28 November 2005, 02:24 GMT", "2005-11-28"],
    ["Posted 11/27/2005 7:21 AM", "2005-11-27"],
    ["Last updated 13:26 14/09/2013", "2013-09-14"],
    ["First posted 23:37:00 05/05/2010", "2010-05-05"],
    ["11/10/11 02:39 PM ET", "2011-11-10"],
    ["11/10/11 14:39 GMT", "2011-10-11"],
    ["Published time: March 12, 2013 02:03", "2013-03-12"],
    ["Published on: 11 November 2011-11:25am", "2011-11-11"],
    ["8:44AM BST 16 Sep 2013", "2013-09-16"],
    ["2013/07/02 10:00", "2013-07-02"],
  ])("%s", (line, date) => {
    const { documents } = read(`Two boats sink\n\n${line}\n\nTwo boats sank off Lagos, killing three people.\n`)
    expect(documents.map(({ publishedOn }) => publishedOn)).toEqual([date])
  })
  it.each(["Updated 4/9/2007 6:04 PM", "13/13/2007", "31/02/2007", "Room 11/27/2005 of the hotel"])(
    "are not: %s",
    (line) => {
      const { documents } = read(`Two boats sink\n\n${line}\n\nTwo boats sank off Lagos, killing three people.\n`)
      expect(documents.map(({ publishedOn }) => publishedOn)).toEqual([undefined])
    },
  )
})
