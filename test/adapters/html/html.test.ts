/** From the bytes of a page to claims that stand in its text. */
import { readHtml } from "@corroborate/adapters/html/adapter"
import { encodingOf } from "@corroborate/adapters/html/encoding"
import { say, type Reading } from "@corroborate/core"
import { describe, expect, it } from "vitest"
import { bytesOf, inputOf } from "../bytes.ts"

const PAGE = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Ferry sinks off Lomira, dozens missing - Harbour News</title>
<meta property="og:site_name" content="Harbour News">
<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "WebPage", "name": "x"},
 {"@type": ["NewsArticle"], "headline": "Ferry sinks off Lomira, dozens missing", "datePublished": "2021-05-14T23:30:00-05:00",
  "author": [{"@type": "Person", "name": "Jo Writer"}, "Al Penman"], "publisher": {"name": "Harbour News"}, "dateModified": 3}]}</script>
</head><body><header><a href="/">Harbour News</a><nav><ul><li><a href="/w">World</a><li><a href="/s">Sport</a></ul></nav></header>
<main><article><p class="section"><a href="/w">World</a></p><h1>Ferry sinks off Lomira, dozens missing</h1>
<p>By Jo Writer</p>
<p>A ferry sank off the coast of Lomira on 12 May, killing at least&nbsp;nine people, the coastguard said.</p>
<div class="ad-slot">An advert: 40 people were killed by our prices, the shop said.</div>
<p>The harbour ministry put the toll at 17 on Thursday. At least 300 people were injured, the governor said.</p>
<figure><img src=x><figcaption>A hospital where 80 people were injured, a nurse said.</figcaption></figure></article></main>
<aside><h3>More</h3><p>A bus crash killed 12 people in Tavira, the police said on Tuesday evening after a long day.</p></aside>
<footer>© 2021 Harbour News</footer></body></html>`

const read = (markup: string): Reading => readHtml(inputOf("page.html", markup), {})

const told = ({ claims }: Reading): ReadonlyArray<string> =>
  claims.map(({ property, value }) => `${property} ${say(value)}`).toSorted()

const textOf = ({ texts }: Reading): string => texts[0]?.text ?? ""

describe("a page of news", () => {
  const reading = read(PAGE)

  it("gives the claims of its article and none of what surrounds it", () => {
    expect(told(reading)).toContain("casualties.killed 17 people")
    expect(told(reading)).toContain("casualties.injured at least 300 people")
    expect(told(reading).filter((one) => /40|80|12 people/.test(one))).toEqual([])
  })

  it("nothing is cut: what is no part of the article stands in the text", () => {
    for (const words of ["An advert: 40 people", "A bus crash killed 12", "80 people were injured", "© 2021"])
      expect(textOf(reading)).toContain(words)
  })

  it("quotes are exact in the text, which is a document derived from the page", () => {
    const [text] = reading.texts
    const derived = reading.documents.find(({ id }) => id === text?.id)
    const page = reading.documents.find(({ id }) => id === derived?.derivedFrom)
    expect(page?.name).toBe("page.html")
    for (const { anchor } of reading.claims)
      expect(anchor._tag === "Quote" && text?.text.slice(anchor.start, anchor.end)).toBe(
        anchor._tag === "Quote" && anchor.exact,
      )
    expect(new Set(reading.claims.map(({ anchor }) => anchor.document))).toEqual(new Set([text?.id]))
  })

  it("what it says of itself is kept with its place", () => {
    expect(reading.documents.find(({ stated }) => stated !== undefined)?.stated).toEqual([
      { what: "title", words: "Ferry sinks off Lomira, dozens missing", where: "line 4, JSON-LD /@graph/1/headline" },
      { what: "byline", words: "Jo Writer", where: "line 4, JSON-LD /@graph/1/author" },
      { what: "byline", words: "Al Penman", where: "line 4, JSON-LD /@graph/1/author" },
      { what: "published", words: "2021-05-14T23:30:00-05:00", where: "line 4, JSON-LD /@graph/1/datePublished" },
      { what: "publisher", words: "Harbour News", where: "line 4, JSON-LD /@graph/1/publisher" },
      { what: "language", words: "en", where: "line 2, lang" },
      { what: "title", words: "Ferry sinks off Lomira, dozens missing - Harbour News", where: "line 2, title" },
    ])
    expect(reading.documents.find(({ derivedFrom }) => derivedFrom !== undefined)?.publishedOn).toBe("2021-05-14")
    expect(reading.sources.find(({ id }) => id === "harbour-news")?.name).toBe("Harbour News")
  })

  it("a page that is all sidebar is read all the same", () => {
    const wrapped = `<body class="has-sidebar"><div class="sidebar"><h1>Ferry sinks off Lomira</h1>
      <p>A ferry sank off the coast of Lomira on 12 May, killing at least nine people, the coastguard said.</p></div>`
    expect(told(read(wrapped))).toContain("casualties.killed at least 9 people")
  })

  it("a teaser in an article element is not taken for the article", () => {
    const teasers = `<article><h2>Bus crash</h2><p>Six people were killed in Tavira.</p></article><h1>Ferry sinks off Lomira</h1>
      <p>A ferry sank off the coast of Lomira on 12 May, killing at least nine people, the coastguard said.</p>
      <p>The harbour ministry said on Thursday that 300 people were injured when the boat went down in the night.</p>`
    expect(told(read(teasers)).filter((one) => one.includes("9 people") || one.includes("300 people")).length).toBe(2)
  })
})

describe("encodings", () => {
  const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"))
  it.each([
    ["UTF-8 by its bytes", bytesOf("<p>café"), undefined, "utf-8"],
    ["UTF-8 by its mark, whatever it says", bytesOf("\uFEFF<meta charset=latin1>"), undefined, "utf-8"],
    ["UTF-16 by its mark", Uint8Array.of(0xff, 0xfe, 0x3c, 0), undefined, "utf-16le"],
    ["windows-1252 when it is no UTF-8", latin("<p>caf\xe9"), undefined, "windows-1252"],
    [
      "what the page says",
      latin('<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">\xcf'),
      undefined,
      "windows-1251",
    ],
    ["what the page says in XML", latin("<?xml version='1.0' encoding='koi8-r'?><html>\xcf"), undefined, "koi8-r"],
    ["UTF-16 said in ASCII is no UTF-16", bytesOf("<meta charset=utf-16>"), undefined, "utf-8"],
    ["what it came with, before what it says", latin('<meta charset="koi8-r">\xcf'), "windows-1256", "windows-1256"],
    ["an unknown name says nothing", latin('<meta charset="klingon">\xcf'), "none such", "windows-1252"],
    ["words about a charset say nothing", bytesOf("<p>the charset=koi8-r label"), undefined, "utf-8"],
  ])("%s", (_, bytes, came, expected) => {
    expect(encodingOf(bytes, came)).toBe(expected)
  })

  it("bytes against the encoding are shown and told", () => {
    const { issues, texts } = readHtml(
      { name: "a.html", bytes: latin('<meta charset="utf-8">\n<p>caf\xe9 where nine people were killed.') },
      {},
    )
    expect(issues[0]).toMatchObject({ where: "line 2", severity: "warning" })
    expect(texts[0]?.text.startsWith("caf\uFFFD where")).toBe(true)
  })
})

describe("pages that wish a reader ill", () => {
  const DEEP = 500_000

  it("half a million elements in each other are read", () => {
    const started = performance.now()
    const { text } = read(`${"<div>".repeat(DEEP)}Nine people were killed off Lomira, the coastguard said.`)
      .texts[0] ?? { text: "" }
    expect(text).toBe("Nine people were killed off Lomira, the coastguard said.")
    // One second on a quiet machine; this one may be busy.
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  it("entities that a page defines are not expanded", () => {
    const bomb = `<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><p>Laugh: &b;&b;&amp;amp; and nine people were killed.</p>`
    expect(textOf(read(bomb))).toContain("Laugh: &b;&b;&amp; and nine people")
  })

  it("NUL far into a page is left out, and bytes that start with it are no page", () => {
    expect(textOf(read(`<!--${"x".repeat(9000)}--><p>Nine\0 people were killed.`))).toBe("Nine people were killed.")
    expect(read("\0<p>Nine people").issues[0]?.severity).toBe("refused")
  })

  it("text that is turned around is kept as it is and told", () => {
    const { issues, texts } = read("<p>Nine\u202E elpoep people were killed off Lomira, the coastguard said.")
    expect(texts[0]?.text).toContain("\u202E")
    expect(issues.map(({ problem }) => problem)).toContain(
      "the text has characters that turn it around; what is shown is not what is written",
    )
  })

  it("an element that hides the rest of the page is told with its line", () => {
    const { issues } = read("<p>Nine people were killed.</p>\n<div hidden>and\n<p>62 were injured.")
    expect(issues[0]).toMatchObject({ where: "line 2", severity: "warning" })
  })

  it("what is no page, or shows nothing, is refused in one sentence", () => {
    expect(read("Nine people were killed.").issues.map(({ problem }) => problem)).toEqual([
      "this is no web page: there is no tag in it; read plain text with --from article",
    ])
    expect(read("<script>draw()</script>").issues.map(({ severity }) => severity)).toEqual(["refused"])
  })

  it("files saved within a page do not count to its length, whatever else is too long is refused", () => {
    const picture = `<img src="data:image/png;base64,${"AAAA".repeat(4_000_000)}">`
    const page = `<p>At least 62 fighters were killed in Malka, the governor said.</p>${picture}`
    expect(told(read(page))).toEqual(["casualties.killed at least 62 people"])
    const long = read(`<p>${"x".repeat(12_000_001)}</p>`)
    expect(long.claims).toEqual([])
    expect(long.issues.map(({ severity }) => severity)).toEqual(["refused"])
  })

  it("prototype names in JSON-LD and broken JSON-LD are just words", () => {
    const scripts = `<script type="application/ld+json">{"@type":"NewsArticle","headline":{"__proto__":1},"__proto__":{"headline":"x"},"author":7}</script>
      <script type="application/ld+json">{"@type": "NewsArticle", </script>`
    expect(read(`${scripts}<p>Nine people were killed.`).documents.flatMap(({ stated = [] }) => stated)).toEqual([])
  })
})
