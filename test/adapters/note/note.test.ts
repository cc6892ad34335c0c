/** What notes are made of: nothing told twice, nothing lost, and why sources count together. */
import { answersOf } from "@corroborate/adapters/note/answers"
import { dependence, type Dependence } from "@corroborate/adapters/note/dependence"
import { grouped, GROUPS } from "@corroborate/adapters/note/groups"
import { placesOf } from "@corroborate/adapters/note/places"
import { isolated, isolatedLexicon } from "@corroborate/adapters/text/isolate"
import { listed } from "@corroborate/adapters/text/listed"
import { apart, fragment } from "@corroborate/adapters/text/words"
import {
  askQuestion,
  claim,
  claimsOf,
  describeConflict,
  lexiconOf,
  originatorOf,
  Quote,
  reconcile,
  sharedPassages,
  type Claim,
  type Document,
  type DocumentText,
  type Source,
} from "@corroborate/core"
import { arbitraryLedger, qadamTolls } from "@corroborate/core/testing"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

const ids = (claims: ReadonlyArray<Claim>): ReadonlyArray<string> => claims.map(({ id }) => id).toSorted()

describe("nothing is lost", () => {
  it("every question stands under exactly one heading", () => {
    const met = new Set<string>()
    fc.assert(
      fc.property(arbitraryLedger(), ({ claims, sources }) => {
        const questions = listed(reconcile(claims, { sources }))
        const groups = grouped(questions)
        expect(groups.map(({ group }) => group)).toEqual([...GROUPS])
        expect(
          groups
            .flatMap(({ questions: under }) => under)
            .map(({ number }) => number)
            .toSorted((a, b) => a - b),
        ).toEqual(questions.map(({ number }) => number))
        for (const { group, questions: under } of groups) if (under.length > 0) met.add(group)
      }),
    )
    expect(met.size).toBeGreaterThanOrEqual(GROUPS.length - 1)
  })

  it("the claims of the answers are those of the question, each once", () => {
    const met = new Set<string>()
    fc.assert(
      fc.property(arbitraryLedger(), fc.nat(3), ({ claims, sources }, nth) => {
        const some = claims.map((one, i) => (i % 4 === nth ? claim({ ...one, revision: "withdrawn" }) : one))
        for (const assessment of reconcile(some, { sources }).assessments) {
          const answers = answersOf(assessment)
          expect(ids(answers.flatMap((answer) => answer.claims))).toEqual(ids(assessment.question.claims))
          expect(new Set(answers.map(({ letter }) => letter)).size).toBe(answers.length)
          for (const { kind } of answers) met.add(kind)
        }
      }),
    )
    expect(met).toEqual(new Set(["answer", "unknown", "withdrawn"]))
  })
})

/** The dependence told, found again by looking at every pair. */
const countedTogether = (sources: ReadonlyArray<Source.Source>, claims: ReadonlyArray<Claim>): ReadonlySet<string> => {
  const { registry } = lexiconOf(reconcile(claims, { sources }))
  const originators = Array.from(new Set(claims.map((one) => originatorOf(one, registry))))
  const pairs = originators.flatMap((a) =>
    originators.flatMap((b) =>
      a < b && (registry.countedAs.get(a) ?? a) === (registry.countedAs.get(b) ?? b) ? [`${a} ${b}`] : [],
    ),
  )
  return new Set(pairs)
}

describe("dependence", () => {
  it("tells of just those sources together that count as one", () => {
    let together = 0
    fc.assert(
      fc.property(arbitraryLedger(), ({ claims, sources }) => {
        const reconciliation = reconcile(claims, { sources })
        const tell = dependence(lexiconOf(reconciliation), [], [])
        for (const assessment of reconciliation.assessments) {
          const tied = tell(assessment).filter((one) => one._tag === "Tied")
          const pairs = tied.flatMap(({ sources: all }) =>
            all.flatMap((a) => all.flatMap((b) => (a < b ? [`${a} ${b}`] : []))),
          )
          together += pairs.length
          expect(new Set(pairs)).toEqual(countedTogether(sources, assessment.question.claims))
          for (const { owners, informants } of tied) expect(owners.length + informants.length).toBeGreaterThan(0)
        }
      }),
    )
    expect(together).toBeGreaterThan(3)
  })

  const words = "At least 62 fighters died in the attack on the district, a monitor said on Wednesday."
  const texts: ReadonlyArray<DocumentText> = [
    { id: "a", text: words },
    { id: "b", text: `DAMASCUS - ${words}` },
  ]
  const documents: ReadonlyArray<Document> = texts.map(({ id }) => ({ id, sha256: id, name: id, publisher: id }))
  const quoted = (text: DocumentText, source: string): Claim => {
    const start = text.text.indexOf("62")
    const anchor = Result.getOrThrow(Quote.quote(text, start, start + 11))
    return claim({
      ...qadamTolls[0],
      anchor,
      chain: [
        { source: text.id, role: "publishes" },
        { source, role: "asserts" },
      ],
    })
  }
  const told = (claims: ReadonlyArray<Claim>): ReadonlyArray<Dependence> => {
    const reconciliation = reconcile(claims, { documents, passages: sharedPassages(texts) })
    const tell = dependence(lexiconOf(reconciliation), documents, texts)
    return reconciliation.assessments.flatMap(tell)
  }
  const [first = { id: "", text: "" }, second = first] = texts

  it("shows the passage that makes two documents one voice", () => {
    const copied = told([quoted(first, "monitor"), quoted(second, "observatory")]).filter(
      ({ _tag }) => _tag === "Copied",
    )
    expect(copied).toEqual([{ _tag: "Copied", documents: ["a", "b"], words: 16, passage: words.slice(0, -1) }])
  })
  it("shows the beginning of a long passage, in whole words", () => {
    const long = `62 fighters ${"died in the attack ".repeat(40)}`
    const pair = [
      { id: "a", text: long },
      { id: "b", text: `x ${long}` },
    ]
    const [one = first, other = first] = pair
    const claims = [quoted(one, "monitor"), quoted(other, "observatory")]
    const reconciliation = reconcile(claims, { documents, passages: sharedPassages(pair) })
    const [copied] = reconciliation.assessments.flatMap(dependence(lexiconOf(reconciliation), documents, pair))
    expect(copied).toMatchObject({ _tag: "Copied", words: 162 })
    const passage = copied?._tag === "Copied" ? copied.passage : ""
    expect(passage).toMatch(/^62 fighters (?:died|in|the|attack| )+ \.\.\.$/)
    expect([passage.length <= 244, long.startsWith(passage.slice(0, -4))]).toEqual([true, true])
  })
  it("says of whom the record holds nothing but what others passed on", () => {
    const heard = told([quoted(first, "monitor"), quoted(second, "a")]).filter(({ _tag }) => _tag === "SecondHand")
    expect(heard).toEqual([{ _tag: "SecondHand", source: "monitor", through: ["a"] }])
  })
})

describe("places", () => {
  const any = fc.string({
    unit: fc.constantFrom("a", "b ", "\n", "\n\n", "\u{1F600}", "\u0645", "."),
    maxLength: 60,
    size: "max",
  })
  it("what surrounds a quote stands there in the text, in its paragraph, and no character is cut", () => {
    let cut = 0
    fc.assert(
      fc.property(any, any, any, (before, exact, after) => {
        fc.pre(exact !== "")
        const text = { id: "t", text: before + exact + after }
        const anchor = {
          _tag: "Quote" as const,
          document: "t",
          start: before.length,
          end: before.length + exact.length,
          exact,
        }
        const one: Claim = { ...qadamTolls[0], anchor }
        const places = placesOf({ reconciliation: reconcile([]), issues: [], texts: [text], policies: [] })
        const found = places.inContext(one)
        if (found === undefined) throw new Error("no context")
        expect(found.exact).toBe(exact)
        expect(before.endsWith(found.before)).toBe(true)
        expect(after.startsWith(found.after)).toBe(true)
        expect(found.before.includes("\n\n") || found.after.includes("\n\n")).toBe(false)
        expect(/[\uD800-\uDFFF]/u.test(found.before + found.after)).toBe(false)
        expect(places.lineOf(one)).toBe(before.split("\n").length)
        if (found.before.length < before.length) cut++
      }),
    )
    expect(cut).toBeGreaterThan(10)
  })
})

describe("words made safe", () => {
  const arabic = "\u0645\u0631\u0635\u062F"
  it("a name from right to left stays in its place in a sentence, and what turns a line around is shown", () => {
    const sources: ReadonlyArray<Source.Source> = [{ id: "observatory", name: `${arabic}\u202E`, kind: "monitor" }]
    const tolls = qadamTolls.map((toll) => claim({ ...toll, subject: `attack ${arabic}` }))
    const reconciliation = reconcile(tolls, { sources })
    const lexicon = isolatedLexicon(reconciliation, fragment)
    const [shown] = reconciliation.assessments.map((assessment) => isolated(assessment, fragment))
    const said = shown?.conflicts.map((conflict) => describeConflict(conflict, lexicon))
    expect(said).toEqual([`${apart(`${arabic}<U+202E>`)} said 36 people on 2018-03-20, then 62 people on 2018-03-21`])
    expect(shown === undefined ? "" : askQuestion(shown.question)).toContain(apart(`attack ${arabic}`))
  })
  it("changes nothing of what was worked out: ids, states and conflicts stay", () => {
    fc.assert(
      fc.property(arbitraryLedger(), ({ claims, sources }) => {
        const reconciliation = reconcile(claims, { sources })
        for (const assessment of reconciliation.assessments) {
          const shown = isolated(assessment, apart)
          expect([shown.status, shown.conflicts, shown.supersededBy, shown.question.claims]).toEqual([
            assessment.status,
            assessment.conflicts,
            assessment.supersededBy,
            assessment.question.claims,
          ])
        }
        expect(claimsOf(reconciliation).length).toBe(isolatedLexicon(reconciliation, apart).claims.size)
      }),
    )
  })
})
