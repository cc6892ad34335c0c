/** Feeds as outlets write them. */
import { readFeed } from "@corroborate/adapters/feed/adapter"
import { plainWords } from "@corroborate/adapters/feed/plain"
import { withPeer } from "@corroborate/adapters/peer"
import { Attribution, reconcile, Text, type Reading } from "@corroborate/core"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { bytesOf, inputOf } from "../bytes.ts"

const read = (text: string): Reading => readFeed(inputOf("feed.xml", text), {})

const rss = (items: string): string =>
  `<rss version="2.0" xmlns:x="http://purl.org/rss/1.0/modules/content/"><channel><title>Daily</title>${items}</channel></rss>`

describe("readFeed", () => {
  it("an item is a headline of its outlet on its day, and its text is read as an article", () => {
    const text =
      "At least 62 fighters were killed in the attack on Qadam on Monday, the Syrian Observatory for Human Rights said."
    const { claims, documents, texts } = read(
      rss(
        `<item><guid>g1</guid><title>Fighters die</title><pubDate>Wed, 21 Mar 2018 10:00:00 +0200</pubDate><x:encoded><![CDATA[<p>${text}</p>]]></x:encoded></item>`,
      ),
    )
    const headline = claims.find(({ property }) => property === "headline")
    expect([headline?.subject, headline?.saidOn, headline?.voice]).toEqual(["g1", "2018-03-21T08:00:00Z", "stated"])
    const toll = claims.find(({ property }) => property === "casualties.killed")
    expect(toll?.chain.map(({ source }) => source)).toEqual(["daily", "syrian-observatory-for-human-rights"])
    expect(texts.map((one) => one.text)).toEqual([text])
    expect(documents.find(({ derivedFrom }) => derivedFrom !== undefined)?.publisher).toBe("daily")
  })

  it("an item taken from another feed is that feed's word; an author speaks for the outlet", () => {
    const { claims, sources } = read(
      rss(
        '<item><guid>1</guid><title>A</title><source url="https://afp.example/">AFP</source></item><item><guid>2</guid><title>B</title><author>desk@daily.example (Staff Writer)</author></item>',
      ),
    )
    const chains = new Map(claims.map(({ subject, chain }) => [subject, chain.map(({ source }) => source)]))
    expect(chains.get("1")).toEqual(["daily", "afp"])
    const [, authored] = claims.toSorted((a, b) => (a.subject < b.subject ? -1 : 1))
    expect(authored && Attribution.originator(authored.chain, new Map(sources.map((one) => [one.id, one])))).toBe(
      "daily",
    )
  })

  it("a later version of an item is a revision and no contradiction", () => {
    const entry = (updated: string, title: string): string =>
      `<entry><id>tag:1</id><title>${title}</title><published>2018-03-20T10:00:00Z</published><updated>${updated}</updated></entry>`
    const { claims, sources } = read(
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>Daily</title>${entry("2018-03-20T10:00:00Z", "36 die")}${entry("2018-03-21T10:00:00Z", "62 die")}</feed>`,
    )
    expect(claims.map(({ revision }) => revision ?? "").toSorted()).toEqual(["", "updated"])
    expect(reconcile(claims, { sources }).assessments.map(({ question }) => question.claims.length)).toEqual([2])
  })

  it("an item of JSON Feed without an id is discarded, and told", () => {
    const { claims, issues } = read(
      JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        items: [{ title: "A" }, { id: "", title: "B" }, { id: 3, title: "C" }],
      }),
    )
    expect(claims.map(({ subject }) => subject)).toEqual(["3"])
    expect(issues.map(({ where, problem }) => `${where} ${problem}`)).toEqual([
      "line 1, /items/0 /id is missing; an item without one is discarded",
      "line 1, /items/1 /id is empty; an item without one is discarded",
    ])
  })

  it("a file that declares entities is refused where it does, and nothing of them is put in", () => {
    const bomb = `<?xml version="1.0"?>\n<!DOCTYPE rss [<!ENTITY a "${"x".repeat(100)}"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>\n${rss("<item><title>&b;</title></item>")}`
    const { claims, issues } = read(bomb)
    expect(claims).toEqual([])
    expect(issues.map(({ severity, problem }) => [severity, problem])).toEqual([
      ["refused", "the file declares entities of its own, which are not read"],
    ])
  })

  it("a fault of the XML is told with its place, and items before and behind it are read", () => {
    const { claims, issues } = read(
      rss(
        "<item><guid>1</guid><title>A</title></item>\n<item><guid>2</guid><title>B & C</title></item>\n<item><guid>3</guid><title>D</title></item>",
      ),
    )
    expect(claims.map(({ subject }) => subject).toSorted()).toEqual(["1", "2", "3"])
    expect(issues.map(({ where }) => where)).toEqual([expect.stringMatching(/^line 2, column \d+$/)])
  })

  it("an item that the file ends in is read as far as it goes", () => {
    const { claims, issues } = read(
      rss("<item><guid>1</guid><title>A</title><description>cut").slice(0, -"</channel></rss>".length),
    )
    expect(claims.map(({ subject }) => subject)).toEqual(["1"])
    expect(issues.length).toBe(1)
  })

  it.each([
    ["half a million elements in each other", `<rss>${"<a>".repeat(500_000)}`],
    ["half a million elements with prefixes", `<rss>${"<b:a>".repeat(500_000)}`],
    [
      "a quarter of a million that are not closed, then closed by another name",
      `<rss><channel>${"<a>".repeat(250_000)}${"</b>".repeat(250_000)}`,
    ],
    [
      "opening brackets by the hundred thousand",
      `<rss><channel><item><title>t</title><description>${"&lt; ".repeat(200_000)}></description></item></channel></rss>`,
    ],
  ])(
    "%s take no more than seconds",
    (_, text) => {
      const started = performance.now()
      const { issues, claims } = read(text)
      expect(issues.length + claims.length).toBeGreaterThan(0)
      expect(performance.now() - started).toBeLessThan(10_000)
    },
    20_000,
  )

  it("without its parser the reader refuses, and says what to install", async () => {
    const missing = Object.assign(new Error("Cannot find package 'saxes' imported from a file"), {
      code: "ERR_MODULE_NOT_FOUND",
    })
    const reader = await withPeer("saxes", () => Promise.reject(missing))()
    const { claims, issues } = reader(inputOf("f.xml", "<rss/>"), {})
    expect(claims).toEqual([])
    expect(issues).toEqual([
      {
        document: "f.xml",
        where: "the whole file",
        problem:
          "reading this format needs the package `saxes`, which is not installed; install it with: npm install saxes",
        severity: "refused",
      },
    ])
    await expect(withPeer("saxes", () => Promise.reject(new Error("other")))()).rejects.toThrow("other")
  })
})

describe("plainWords", () => {
  it("leaves no tag and no script, and keeps every word of a text without markup", () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/)
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (all) => {
        expect(plainWords(all.join(" "))).toBe(all.join(" "))
        const marked = all
          .map((one, i) => (i % 2 === 0 ? `<p class="x">${one}</p>` : `<script>${one}</script>`))
          .join("")
        expect(plainWords(marked).split("\n\n")).toEqual(all.filter((_, i) => i % 2 === 0))
      }),
    )
  })

  it("reads references to characters, and none that would split one", () => {
    expect(plainWords("&amp;lt; &#1571; &#x1F4A5; &#xD800; &unknown;")).toBe("&lt; أ \u{1F4A5} \uFFFD &unknown;")
  })

  it("is read in the encoding that its declaration names", () => {
    // "Новости" in windows-1251
    const title = [0xcd, 0xee, 0xe2, 0xee, 0xf1, 0xf2, 0xe8]
    const [before, after] = [
      '<?xml version="1.0" encoding="windows-1251"?><rss><channel><title>Daily</title><item><title>',
      "</title></item></channel></rss>",
    ]
    const bytes = new Uint8Array([...bytesOf(before), ...title, ...bytesOf(after)])
    const { claims, issues } = readFeed({ name: "feed.xml", bytes }, {})
    expect(issues).toEqual([])
    expect(claims.map(({ value }) => value)).toEqual([Text.text("Новости")])
  })
})
