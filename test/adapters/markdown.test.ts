/** The note to paste: nothing from a document can format it, and no sentence of ours says who is right. */
import { escaped } from "@corroborate/adapters/markdown/escape"
import { writeMarkdown } from "@corroborate/adapters/markdown/writer"
import { claim, Grades, Quantity, Quote, reconcile, sha256Hex } from "@corroborate/core"
import { arbitraryLedger, qadamTolls } from "@corroborate/core/testing"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { micromark } from "micromark"
import { gfm, gfmHtml } from "micromark-extension-gfm"
import { describe, expect, it } from "vitest"
import { LOOK } from "./look.ts"
import { bytesOf } from "./bytes.ts"

const html = (markdown: string): string =>
  micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true })

const textOf = (markup: string): string =>
  markup
    .replaceAll(/<\/?[a-z][^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .trim()

/** Texts made of what Markdown might take for something. */
const tricky = fc
  .array(
    fc.constantFrom(
      ..."*_`~<>[](){}#+-=.!|\\&:@/$^\"'".split(""),
      "a",
      "b",
      "1",
      "12",
      " ",
      "  ",
      "https://",
      "www.",
      "x.com",
      "mailto:",
      "a@b.com",
      "<b>",
      "<!--",
      "&amp;",
      "&#42;",
      "- ",
      "1. ",
      "1) ",
      "# ",
      "> ",
      "---",
      "===",
      "```",
      "~~",
      "[^1]",
      "[x]: ",
      "|a|",
      "\n",
      "<script>alert(1)</script>",
      "![i](u)",
      "[ ] ",
      "http://a.b",
      "xmpp:a@b.c",
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""))

describe("escaped", () => {
  it("shows as it stands: rendered, the text is the one given, with no element in it", () => {
    fc.assert(
      fc.property(tricky, fc.constantFrom("", "- ", "> ", "a "), (text, before) => {
        const shown = text.replaceAll(/\s+/g, " ").trim()
        fc.pre(shown !== "")
        const markup = html(before + escaped(text))
        const elements = new Set(Array.from(markup.matchAll(/<([a-z0-9]+)/g), ([, name]) => name))
        expect(
          [...elements].filter((name) => name !== "p" && name !== "ul" && name !== "li" && name !== "blockquote"),
        ).toEqual([])
        expect(textOf(markup).replaceAll(/\s+/g, " ")).toBe(`${before === "a " ? "a " : ""}${shown}`)
      }),
      { numRuns: 1500 },
    )
  })
})

/** Words that engine text may not use: ux.md 4.4, rules 1 and 4. */
const BANNED =
  /\b(?:true|false|fact|facts|proves?|proven|confirmed|debunked|lies?|liars?|fake|admits?|claims that|claimed|alleged(?:ly)?)\b/i
const LIKELIHOOD = new RegExp(`\\b(?:${Grades.ICD_203.map(({ word }) => word).join("|")}|probably|possibly)\\b`, "i")

/** Of a hundred ledgers all may lack a status that is rare. */
const RUNS = Number(process.env["CORROBORATE_RUNS"] ?? 500)

describe("the note", () => {
  it("says nothing of who is right, and nothing of how likely it is", () => {
    const statuses = new Set<string>()
    fc.assert(
      fc.property(arbitraryLedger(), ({ claims, sources }) => {
        const reconciliation = reconcile(claims, { sources })
        for (const { status } of reconciliation.assessments) statuses.add(status)
        const note = writeMarkdown({ reconciliation, issues: [], texts: [], policies: [] }, LOOK)
        // "What lies beyond" is a place, not a person's doing.
        expect(BANNED.exec(note.replaceAll("what lies beyond", ""))).toBeNull()
        expect(LIKELIHOOD.exec(note)).toBeNull()
      }),
      { numRuns: RUNS },
    )
    expect(statuses.size).toBe(6)
  })

  it("tells every number with its unit, every answer with who gave it and when", () => {
    const note = writeMarkdown({ reconciliation: reconcile(qadamTolls), issues: [], texts: [], policies: [] }, LOOK)
    expect(note).toContain("**36 people**, replaced by a later answer")
    expect(note).toContain("**62 people**, replaces an earlier answer: 1 independent source")
    expect(note).toContain("observatory, via afp, reported, said 2018-03-21")
    expect(note).toContain("**SINGLE SOURCE, REVISED**")
    expect(note).toContain("- revision: observatory said 36 people on 2018-03-20, then 62 people on 2018-03-21.")
  })

  it("shows quotes word for word, ties with who described them, and documents with their hash", () => {
    const text = "<b>Sixty-two</b> died, *they* said."
    const id = sha256Hex(bytesOf(text))
    const [toll] = qadamTolls
    const one = claim({
      ...toll,
      value: Quantity.exactly(62, "people"),
      anchor: Result.getOrThrow(Quote.quote({ id, text }, 0, 35)),
    })
    const reconciliation = reconcile([one], {
      documents: [{ id, sha256: id, name: "a_b.txt", publisher: "afp", publishedOn: "2018-03-21" }],
      sources: [
        { id: "afp", name: "AFP", kind: "agency" },
        {
          id: "observatory",
          name: "Observatory",
          kind: "monitor",
          affiliations: [{ party: "x", stance: "against", words: "opposed to *it*", by: "afp", cited: "a:1" }],
        },
      ],
    })
    const note = writeMarkdown({ reconciliation, issues: [], texts: [{ id, text }], policies: [] }, LOOK)
    const markup = html(note)
    expect(markup).toContain("<blockquote>\n<p>&lt;b&gt;Sixty-two&lt;/b&gt; died, *they* said.</p>\n</blockquote>")
    expect(note).toContain('described by AFP as "opposed to \\*it\\*" (a:1)')
    expect(note).toContain(`a\\_b.txt: published by AFP, 2018-03-21, SHA-256 \`${id}\``)
  })
})
