/** What pages say in their own voice: nobody is called right, nothing is called likely, every word is there in every language. */
import { htmlOf } from "@corroborate/adapters/html-report/writer"
import { arabicQuestion } from "@corroborate/adapters/html-report/words/arabicQuestions"
import { arabicValue } from "@corroborate/adapters/html-report/words/arabicValues"
import { LANGUAGES } from "@corroborate/adapters/html-report/words/languages"
import { LANGUAGE_TAGS, type Language } from "@corroborate/adapters"
import { claim, Extent, Grades, POLICIES, PROPERTIES, Quantity, reconcile, RULES, say } from "@corroborate/core"
import { arbitraryLedger, qadamTolls } from "@corroborate/core/testing"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { readPage } from "./read.ts"
import { recordOf } from "./record.ts"

/** Words that no text of ours may use, by language. In English the last alternatives are verbs. */
const BANNED: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:true|truth|false|facts?|proves?|proven|confirmed|debunked|lies|liars?|fake|hoax|admits?|alleged(?:ly)?|claimed|claims that)\b/i,
  // Truth, lie, proof, admission, "alleged", "confirmed", fabrication.
  ar: /حقيق|كذب|كاذب|أثبت|ثبت|اعترف|زعم|مزعوم|أكّ?د|مفبرك|ملفق/,
}

const LIKELIHOOD = new RegExp(`\\b(?:${Grades.ICD_203.map(({ word }) => word).join("|")}|probab\\w+|possibly)\\b`, "i")
const CONFIDENCE = /\b(?:low|moderate|medium|high) confidence\b|\bconfidence\b/i

/** The sentences and cells of a page, one by one: what stands in one element without another between. */
const statements = (html: string): ReadonlyArray<string> =>
  readPage(html)
    .elements.filter(({ tag }) => tag !== "style")
    .flatMap(({ text, attributes }) => [text, attributes["aria-label"] ?? ""])
    .flatMap((text) => text.split(/[.!?؟](?=\s|$)/))
    .map((text) => text.trim())
    .filter((text) => text !== "")

/** The one state that chance seldom makes: nobody says more than that it is not known. */
const unknown = claim({ ...qadamTolls[0], subject: "a question that nobody answers", polarity: "unknown" })

/** A page of several hundred questions, among which every state and most kinds of conflict are. */
const everything = (language: Language): string => {
  const ledgers = fc.sample(arbitraryLedger(), { numRuns: 100, seed: 5 })
  const claims = ledgers.flatMap((ledger, i) =>
    ledger.claims.map((one) => claim({ ...one, subject: `${one.subject} ${i}` })),
  )
  const reconciliation = reconcile([...claims, unknown], { sources: ledgers[0]?.sources ?? [] })
  const { assessments } = reconciliation
  expect(new Set(assessments.map(({ status }) => status)).size).toBe(6)
  expect(new Set(assessments.flatMap(({ conflicts }) => conflicts.map(({ kind }) => kind))).size).toBeGreaterThan(4)
  return htmlOf({ reconciliation, issues: [], texts: [], policies: [] }, language)
}

describe("wording", () => {
  it.each(LANGUAGE_TAGS)("in %s nobody is called right or wrong", (language) => {
    // "What lies beyond" is a place, not a person's doing.
    const said = statements(everything(language)).filter((text) => !text.includes("what lies beyond"))
    expect(said.filter((text) => BANNED[language].test(text))).toEqual([])
  })

  it("no likelihood is told, and none in one sentence with a confidence", () => {
    const html = htmlOf({ ...recordOf((place) => `some ${place}`), policies: POLICIES }, "en")
    const said = statements(html)
    expect(said.length).toBeGreaterThan(100)
    expect(said.filter((text) => LIKELIHOOD.test(text))).toEqual([])
    expect(said.filter((text) => LIKELIHOOD.test(text) && CONFIDENCE.test(text))).toEqual([])
    expect(said).toContain("No likelihood was estimated")
  })

  it("no sentence of the page's own in English is longer than 20 words, but for those that hold an answer", () => {
    const { method, labels, legend } = LANGUAGES.en
    const told: ReadonlyArray<Readonly<Record<string, string>>> = [{ ...labels }, { ...legend }]
    const own = [...method({ shingle: 8, examined: 64 }), ...told.flatMap((table) => Object.values(table))]
    const sentences = own.flatMap((text) => text.split(/\.\s/))
    expect(sentences.filter((text) => text.split(/\s+/).length > 20)).toEqual([])
  })

  it("numbers stand with their unit, and no sum or mean of answers is told", () => {
    const html = htmlOf(
      recordOf((place) => `some ${place}`),
      "en",
    )
    expect(html).toContain("more than 62 people")
    expect(html).toContain("about 50 people")
    // 36 and 62 are answers to one question: neither their sum nor their middle may stand anywhere.
    expect(statements(html).filter((text) => /\b(?:98|49)\b people/.test(text))).toEqual([])
  })
})

describe("Arabic", () => {
  it("asks every property of the table in Arabic, and any other by its name", () => {
    const asked = PROPERTIES.map(({ name }) => arabicQuestion({ subject: "x", property: name, scope: {} }))
    expect(asked.filter((question) => question.includes("ماذا يُقال"))).toEqual([])
    expect(new Set(asked).size).toBe(PROPERTIES.length)
    for (const property of ["count.aboard", "status.open", "measurement.depth"]) {
      expect(arabicQuestion({ subject: "x", property, scope: {} })).not.toContain("ماذا يُقال")
    }
    expect(arabicQuestion({ subject: "x", property: "weather", scope: {} })).toBe(
      "ماذا يُقال عن \u2068weather\u2069: x؟",
    )
  })

  it("names every rule and every state, each by words of its own", () => {
    const { kinds, statuses } = LANGUAGES.ar
    expect(RULES.map(({ kind }) => kinds[kind].word).filter((word) => /[a-z]/i.test(word))).toEqual([])
    expect(new Set(Object.values(kinds).map(({ meaning }) => meaning)).size).toBe(RULES.length)
    expect(new Set(Object.values(statuses).map(({ word }) => word)).size).toBe(6)
  })

  it("keeps the looseness of a quantity: whenever English differs, Arabic does", () => {
    const ends = [
      Quantity.exactly(36, "people"),
      Quantity.about(36, "people"),
      Quantity.atLeast(36, "people"),
      Quantity.moreThan(36, "people"),
      Quantity.atMost(36, "people"),
      Quantity.lessThan(36, "people"),
      Quantity.moreThan(50, "percent"),
      Extent.partOf(["Qadam"], "few", "e"),
      { ...Extent.partOf(["Qadam"], "few", "e"), only: true as const },
      Extent.whole(["Qadam"]),
    ]
    expect(new Set(ends.map(arabicValue)).size).toBe(new Set(ends.map(say)).size)
    expect(arabicValue(Quantity.moreThan(350_000, "people"))).toBe("أكثر من \u2068350,000\u2069 من الأشخاص")
  })

  it("says every word of its own in Arabic, whatever is told of", () => {
    const html = htmlOf({ ...recordOf(() => "٠"), policies: [] }, "ar")
    const quoted = /It began|they told|and that is all that anybody said of it on that day|The rest/g
    const own = statements(html)
      .map((text) => text.replaceAll(quoted, ""))
      // Dates, hashes, ids, ranges and the name of what made the page are the same in every language.
      .map((text) => text.replaceAll(/\u2068[^\u2069]*\u2069|SHA-256|corroborate [\d.]+|[0-9a-f]{64}/g, ""))
      .filter((text) => /[a-z]{2}/i.test(text))
    expect(own).toEqual([])
  })
})
