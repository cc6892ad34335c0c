/** The page as a reader of HTML finds it: nothing in it that we did not write, and nothing of the record lost. */
import { ENGINE } from "@corroborate/adapters/engine"
import { readHtml } from "@corroborate/adapters/html/adapter"
import { htmlOf } from "@corroborate/adapters/html-report/writer"
import { ATTRIBUTES, TAGS } from "@corroborate/adapters/html-report/Markup"
import { LANGUAGES } from "@corroborate/adapters/html-report/words/languages"
import { LANGUAGE_TAGS } from "@corroborate/adapters"
import { Extent, reconcile, sha256Hex } from "@corroborate/core"
import { arbitraryLedger, holds, qadamTolls } from "@corroborate/core/testing"
import { marked } from "@corroborate/adapters/text/words"
import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as z from "zod"
import { bytesOf } from "../bytes.ts"
import { readPage, type Found } from "./read.ts"
import { ATTEMPTS, recordOf } from "./record.ts"
import { VECTORS } from "./vectors.ts"

/** Elements with the names of their attributes, counted: what a page is made of, whatever it says. */
const skeleton = (elements: ReadonlyArray<Found>): ReadonlyArray<string> =>
  elements.map(({ tag, attributes }) => `${tag} ${Object.keys(attributes).join(" ")}`).toSorted()

const plain = recordOf((place) => `some ${place}`)

const spaced = (text: string): string => text.replaceAll(/\s+/g, " ").trim()

/** What a text shows on a page: what acts unseen is marked, and spaces are one. */
const shown = (vector: string): string => spaced(marked(vector))

/** Places of a record that a page cuts short, or tells by another name: what surrounds a quote, the narrower of two places. */
const UNSHOWN: ReadonlySet<string> = new Set(["before", "after"])

describe("the page", () => {
  it("there are vectors enough", () => {
    expect(VECTORS.length).toBeGreaterThanOrEqual(500)
  })

  it.each(LANGUAGE_TAGS)("shows as it stands: in %s, no vector becomes markup", (language) => {
    const { elements, text, other } = readPage(htmlOf(ATTEMPTS, language))
    const tags = new Set<string>(TAGS)
    const attributes = new Set(ATTRIBUTES.map((name) => name.toLowerCase()))
    expect(other).toEqual([])
    expect(elements.filter(({ tag }) => !tags.has(tag))).toEqual([])
    expect(
      elements.flatMap((one) => Object.keys(one.attributes)).filter((name) => !attributes.has(name.toLowerCase())),
    ).toEqual([])
    expect(elements.flatMap((one) => one.attributes["href"] ?? []).filter((to) => !/^#[a-z0-9-]+$/.test(to))).toEqual(
      [],
    )
    const read = spaced(text)
    expect(VECTORS.filter((vector) => !read.includes(shown(vector)))).toEqual([])
  })

  it.each(LANGUAGE_TAGS)(
    "shows as it stands: in %s, a page is made of the same elements whatever it says",
    (language) => {
      const wanted = skeleton(readPage(htmlOf(plain, language)).elements)
      const placed = new Set<string>()
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...VECTORS), { minLength: 30, maxLength: 30, size: "max" }), (vectors) => {
          const places = new Map<string, string>()
          const chosen = (place: string): string => {
            const vector = places.get(place) ?? vectors[places.size % vectors.length] ?? ""
            places.set(place, vector)
            placed.add(place)
            return `some ${place}: ${vector} end`
          }
          const { elements, text } = readPage(htmlOf(recordOf(chosen), language))
          expect(skeleton(elements)).toEqual(wanted)
          // Populations are told in small letters.
          const read = spaced(text.replaceAll(/[\u2068\u2069]/g, "")).toLowerCase()
          const unshown = [...places].filter(
            ([place, vector]) =>
              !UNSHOWN.has(place) && !read.includes(`some ${place}: ${shown(`${vector} end`)}`.toLowerCase()),
          )
          expect(unshown).toEqual([])
        }),
        { numRuns: 4 },
      )
      expect(placed.size).toBeGreaterThan(25)
    },
  )

  it("holds no character that acts unseen, but its own marks of isolation, in pairs", () => {
    for (const language of LANGUAGE_TAGS) {
      const html = htmlOf(
        recordOf((place) => `${place} \u202E\u200B\u0000\u2066x \u0645\u0631\u0635\u062F`),
        language,
      )
      const acting = html.replaceAll(/[\n\u2068\u2069]/g, "").match(/[\p{Cc}\p{Cf}]/gu)
      expect(acting).toBeNull()
      expect(html.split("\u2068").length).toBe(html.split("\u2069").length)
      expect(html).toContain("\u2068")
    }
  })

  it("forbids itself everything but its style sheet, which it names by hash, and loads nothing", () => {
    const { elements } = readPage(htmlOf(plain, "en"))
    const style = elements.find(({ tag }) => tag === "style")?.text ?? ""
    const policy = elements.find(({ attributes }) => attributes["http-equiv"] === "Content-Security-Policy")
    const hash = createHash("sha256").update(style).digest("base64")
    expect(policy?.attributes["content"]).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    )
    expect(style).not.toMatch(/url\(|@import|</)
    expect(elements.filter(({ attributes }) => "src" in attributes || "style" in attributes)).toEqual([])
  })

  it("leads nowhere but to places that it has, and gives each place one name", () => {
    const { elements, errors } = readPage(htmlOf(plain, "en"))
    const ids = elements.flatMap(({ attributes }) => attributes["id"] ?? [])
    const leads = elements.flatMap(({ attributes }) => [
      ...(attributes["href"] === undefined ? [] : [attributes["href"].slice(1)]),
      ...(attributes["aria-labelledby"] === undefined ? [] : [attributes["aria-labelledby"]]),
    ])
    expect(new Set(ids).size).toBe(ids.length)
    expect(leads.filter((lead) => !ids.includes(lead))).toEqual([])
    expect(leads.length).toBeGreaterThan(10)
    expect(errors).toEqual([])
  })

  it("nothing is lost: every claim has its quote or its place, every document its hash, every issue its line", () => {
    fc.assert(
      fc.property(arbitraryLedger(), ({ claims, sources }) => {
        const document = { id: "a", name: "a.csv", sha256: sha256Hex(bytesOf("a")) }
        const reconciliation = reconcile(claims, { sources, documents: [document] })
        const issues = [{ document: "b.csv", where: "line 3", problem: "no date", severity: "refused" } as const]
        const { elements, text } = readPage(htmlOf({ reconciliation, issues, texts: [], policies: [] }, "en"))
        const ids = new Set(elements.flatMap(({ attributes }) => attributes["id"] ?? []))
        const kept = reconciliation.assessments.flatMap(({ question }) => question.claims)
        expect(kept.filter(({ id }) => !ids.has(`c-${id}`))).toEqual([])
        expect(text).toContain(document.sha256)
        expect(text).toContain("b.csv: line 3: no date")
      }),
      { numRuns: 40 },
    )
  })

  it("is no source: read back, it gives no claim and says why", () => {
    const html = htmlOf({ reconciliation: reconcile(qadamTolls), issues: [], texts: [], policies: [] }, "en")
    const { claims, issues } = readHtml({ name: "report.html", bytes: bytesOf(html) }, {})
    expect([claims, issues.map(({ severity, problem }) => [severity, problem])]).toEqual([
      [],
      [["warning", "this is a report that corroborate wrote; it is no source, and nothing was read from it"]],
    ])
    // What would be read of it otherwise: the guard is needed.
    const stranger = html.replace(/<meta name="generator"[^>]*>/, "")
    expect(readHtml({ name: "report.html", bytes: bytesOf(stranger) }, {}).texts.length).toBe(1)
  })

  it("names what made it as the package does", () => {
    const manifest = readFileSync(new URL("../../../packages/adapters/package.json", import.meta.url), "utf8")
    const { version } = z.object({ version: z.string() }).parse(JSON.parse(manifest))
    expect(ENGINE).toBe(`corroborate ${version}`)
  })

  it("speaks the language that it says it does, in its direction", () => {
    for (const language of LANGUAGE_TAGS) {
      const [root] = readPage(htmlOf(plain, language)).elements
      expect(root?.attributes).toEqual({ lang: language, dir: LANGUAGES[language].direction })
    }
  })
})

describe("places that several are told to hold", () => {
  const tarn = Extent.whole(["Tarn"])
  const written = {
    reconciliation: reconcile([holds("rebels", tarn, "monitor"), holds("army", tarn, "ministry")]),
    issues: [],
    policies: [],
    texts: [],
  }

  it.each(LANGUAGE_TAGS)("stand in the overview, with what a person is to find out: %s", (language) => {
    const { text } = readPage(htmlOf(written, language))
    const { rivalHolders, askHolders } = LANGUAGES[language].labels
    expect(spaced(text)).toContain(rivalHolders)
    expect(spaced(text)).toContain(askHolders)
  })
})
