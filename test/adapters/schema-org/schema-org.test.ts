/** Markup of schema.org in every shape that its writers give it, in and out. */
import { readFileSync } from "node:fs"
import { writeClaimReview, withheldReviews } from "@corroborate/adapters/claim-review/writer"
import { readSchemaOrg } from "@corroborate/adapters/schema-org/adapter"
import { withheldFromSchemaOrg, writeSchemaOrg } from "@corroborate/adapters/schema-org/writer"
import { claim, Quantity, reconcile, Text, type Claim, type Reading, type Reconciliation } from "@corroborate/core"
import { arbitraryLedger, qadamTolls } from "@corroborate/core/testing"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as z from "zod"
import { hasShared, sharedPath } from "../../shared.ts"
import { answersOf } from "../answers.ts"
import { inputOf } from "../bytes.ts"
import { LOOK } from "../look.ts"
import { hasPython, python } from "../python.ts"
import { claimReviewSpecimens, schemaOrgSpecimens } from "./specimens.ts"

const read = (markup: unknown): Reading => readSchemaOrg(inputOf("m.json", JSON.stringify(markup)), {})

const written = (reconciliation: Reconciliation) => ({ reconciliation, issues: [], texts: [], policies: [] })

const Document = z.looseObject({ "@graph": z.array(z.looseObject({})) })

const valuesOf = ({ claims }: Reading, property: string): ReadonlyArray<Claim["value"]> =>
  claims.filter((one) => one.property === property).map(({ value }) => value)

describe("reviews", () => {
  it.skipIf(!hasShared)("every quirk of the collected markup is read and told with its line", () => {
    const { claims, issues } = readSchemaOrg(
      { name: "quirks.json", bytes: readFileSync(sharedPath("data/formats/synthetic/claimreview-quirks.json")) },
      {},
    )
    const rows = claims.map(({ anchor }) => (anchor._tag === "RecordPlace" ? anchor.row : 0))
    expect(new Set(rows)).toEqual(new Set([1, 2, 3, 5]))
    expect(issues.map(({ where, problem }) => `${where}: ${problem}`)).toEqual([
      "line 2, /0: the claim is said to be by `Various`, which names nobody",
      "line 29, /1: `claimReviewed` is empty; the review is filed under `https://b.example/y`",
      "line 29, /1: the rating -1 stands on a scale from -1 to -1, which tells nothing; its words are read",
      "line 29, /1: `1` is no address of the web and is not read as an appearance",
      "line 29, /1: `not-a-url` is no address of the web and is not read as an appearance",
      "line 60, /2: the rating 1 stands on a scale from 1 to 1, which tells nothing; its words are read",
      "line 94, /3/@graph/0: nodes of type `WebPage` are not read",
    ])
    expect(claims.filter(({ property }) => property === "review.rating").map(({ saidOn }) => saidOn)).toEqual(
      expect.arrayContaining(["2018-03-22", "2018-03-22T20:30:17Z", "2018-03-22T13:22:00Z", undefined]),
    )
  })

  it("a rating is a claim of its publisher about a claim; the statement is that of its author", () => {
    const { claims } = read({
      "@type": "ClaimReview",
      claimReviewed: "62 died",
      datePublished: "2018-03-23",
      author: { name: "Example Check" },
      reviewRating: { alternateName: "Disputed" },
      itemReviewed: { author: { "@type": "Person", name: "Staff Writer" }, datePublished: "2018-03-21" },
    })
    const byProperty = new Map(claims.map((one) => [one.property, one]))
    expect(byProperty.get("review.rating")?.chain.map(({ source }) => source)).toEqual(["example-check"])
    expect(byProperty.get("statement")?.chain.map(({ source }) => source)).toEqual(["example-check", "staff-writer"])
    expect(byProperty.get("statement")?.saidOn).toBe("2018-03-21")
  })

  it("scores of two scales, and labels of two languages, contradict nothing", () => {
    const review = (name: string, reviewRating: object) => ({
      "@type": "ClaimReview",
      claimReviewed: "62 died",
      author: { name },
      reviewRating,
    })
    const { claims, sources } = read([
      review("One", { ratingValue: 1, bestRating: 5, worstRating: 1, alternateName: "False" }),
      review("Two", { ratingValue: 0, bestRating: 2, worstRating: 0, alternateName: "Falsk" }),
    ])
    const { assessments } = reconcile(claims, { sources })
    expect(assessments.flatMap(({ conflicts }) => conflicts)).toEqual([])
  })

  it("follows ids within the file", () => {
    const { claims } = read({
      "@graph": [
        { "@type": "Organization", "@id": "#org", name: "Example Check" },
        {
          "@type": "ClaimReview",
          claimReviewed: "62 died",
          author: { "@id": "#org" },
          reviewRating: { alternateName: "Disputed" },
        },
      ],
    })
    expect(claims.map(({ chain }) => chain[0].source)).toEqual(["example-check", "example-check"])
  })

  it("round trip: what was read, written and read again says the same", () => {
    fc.assert(
      fc.property(claimReviewSpecimens(), ({ bytes }) => {
        const first = readSchemaOrg({ name: "a", bytes }, {})
        const reviews = first.claims.filter(({ property }) => /^(?:review\.|statement|appearance)/.test(property))
        const text = writeClaimReview(written(reconcile(reviews, first)), LOOK)
        const again = readSchemaOrg(inputOf("a", text), {})
        const wanted = reviews.filter((one) =>
          reviews.some(
            ({ property, subject, anchor }) =>
              property.startsWith("review.") &&
              subject === one.subject &&
              anchor._tag === "RecordPlace" &&
              one.anchor._tag === "RecordPlace" &&
              anchor.row === one.anchor.row,
          ),
        )
        expect(answersOf(again)).toEqual(answersOf({ claims: wanted }))
      }),
      { numRuns: 100 },
    )
  })

  it("no verdict: a contested question has a review only with a person's words", () => {
    const [toll, later] = qadamTolls
    const rival = claim({
      ...later,
      value: Quantity.exactly(20, "people"),
      chain: [{ source: "ministry", role: "asserts" }],
    })
    const reconciliation = reconcile([toll, later, rival])
    const [assessment] = reconciliation.assessments
    expect(assessment?.status).toBe("contested")
    const id = assessment?.question.id ?? ""
    const without = Document.parse(JSON.parse(writeClaimReview(written(reconciliation), LOOK)))
    expect(without["@graph"]).toEqual([])
    expect(
      withheldReviews(written(reconciliation)).map(({ severity, problem }) => [
        severity,
        problem.includes(`--rating ${id}=TEXT`),
      ]),
    ).toEqual([["refused", true]])
    const reviews = { ratings: new Map([[id, "Counts differ by who is counted"]]), by: "Example Check" }
    const [review] = Document.parse(JSON.parse(writeClaimReview({ ...written(reconciliation), reviews }, LOOK)))[
      "@graph"
    ]
    expect(review).toMatchObject({
      author: { name: "Example Check" },
      reviewRating: { alternateName: "Counts differ by who is counted" },
    })
    expect(withheldReviews({ ...written(reconciliation), reviews })).toEqual([])
  })

  it("no verdict: no word of a review that we write judges, whatever the status", () => {
    fc.assert(
      fc.property(arbitraryLedger(), ({ claims, sources }) => {
        expect(writeClaimReview(written(reconcile(claims, { sources })), LOOK)).not.toMatch(
          /\b(?:true|false|fact|correct|misleading|debunked)\b/i,
        )
      }),
      { numRuns: 50 },
    )
  })
})

describe("observations and claims", () => {
  it("minValue and maxValue are the ends, either of which may be missing", () => {
    const of = (amount: object) =>
      read({ "@type": "Observation", observationAbout: "Qadam", measuredProperty: "casualties.killed", ...amount })
    expect(valuesOf(of({ minValue: 36, maxValue: "62" }), "casualties.killed")).toEqual([
      { _tag: "Quantity", unit: "people", low: { _tag: "Closed", at: 36 }, high: { _tag: "Closed", at: 62 } },
    ])
    expect(valuesOf(of({ minValue: 36 }), "casualties.killed")).toEqual([Quantity.atLeast(36, "people")])
    expect(of({ minValue: 9, maxValue: 1 }).issues.map(({ problem }) => problem)).toEqual([
      "`minValue` 9 is above `maxValue` 1",
      "this observation does not say of what, which property and how much",
    ])
  })

  it("an amount is never written firmer than it was said", () => {
    const [toll] = qadamTolls
    const values = [
      Quantity.about(100, "people"),
      Quantity.moreThan(350_000, "people"),
      Quantity.lessThan(5, "percent"),
    ]
    const claims = values.map((value, i) => claim({ ...toll, value, subject: `attack ${i}` }))
    const again = readSchemaOrg(inputOf("a", writeSchemaOrg(written(reconcile(claims)), LOOK)), {})
    const back = again.claims.toSorted((a, b) => (a.subject < b.subject ? -1 : 1)).map(({ value }) => value)
    expect(back).toEqual([
      Quantity.between({ _tag: "Closed", at: 90 }, { _tag: "Closed", at: 110 }, "people"),
      Quantity.atLeast(350_001, "people"),
      Quantity.between({ _tag: "Closed", at: 0 }, { _tag: "Closed", at: 5 }, "percent"),
    ])
  })

  it("round trip: what was read, written and read again says the same", () => {
    let seen = 0
    fc.assert(
      fc.property(schemaOrgSpecimens(), ({ bytes }) => {
        const first = readSchemaOrg({ name: "a", bytes }, {})
        const observed = first.claims.filter(({ value }) => value._tag === "Quantity")
        const reported = observed.filter(({ voice }) => voice === "reported")
        const again = readSchemaOrg(inputOf("a", writeSchemaOrg(written(reconcile(reported, first)), LOOK)), {})
        expect(answersOf(again)).toEqual(answersOf({ claims: reported }))
        seen += reported.length
      }),
      { numRuns: 100 },
    )
    expect(seen).toBeGreaterThan(20)
  })

  it("says how many claims are no observations", () => {
    const [toll] = qadamTolls
    const other = claim({ ...toll, property: "cause", value: Text.text("gas") })
    expect(
      withheldFromSchemaOrg(written(reconcile([toll, other]))).map(({ severity, problem }) => [
        severity,
        problem.slice(0, 8),
      ]),
    ).toEqual([["warning", "1 claims"]])
  })

  it.skipIf(!hasPython("rdflib"))("python3-rdflib reads what we write, every observation of it", () => {
    const program = `
import sys, json, rdflib
document = json.load(sys.stdin)
document["@context"] = {"@vocab": "https://schema.org/"}
graph = rdflib.Graph().parse(data=json.dumps(document), format="json-ld")
schema = rdflib.Namespace("https://schema.org/")
print(sum(1 for _ in graph.subjects(rdflib.RDF.type, schema.Observation)), sum(1 for _ in graph.subjects(rdflib.RDF.type, schema.ClaimReview)))
`
    const reconciliation = reconcile(qadamTolls)
    expect(python(program, writeSchemaOrg(written(reconciliation), LOOK)).trim()).toBe("2 0")
    expect(python(program, writeClaimReview(written(reconciliation), LOOK)).trim()).toBe("0 1")
  })
})

describe("articles", () => {
  it("the text in the markup is read as an article, with quotes exact in a document of its own", () => {
    const articleBody =
      "At least 62 fighters were killed in the attack on Qadam on Monday, the Syrian Observatory for Human Rights said."
    const { claims, documents, texts } = read({
      "@type": "NewsArticle",
      headline: "Fighters die in Qadam",
      datePublished: "2018-03-21",
      publisher: { "@type": "Organization", name: "Daily" },
      articleBody,
    })
    const toll = claims.find(({ property }) => property === "casualties.killed")
    expect(toll?.chain.map(({ source }) => source)).toEqual(["daily", "syrian-observatory-for-human-rights"])
    expect(texts.map(({ text }) => text)).toEqual([articleBody])
    expect(documents.map(({ derivedFrom, readBy }) => `${derivedFrom !== undefined} ${readBy}`).toSorted()).toEqual([
      "false schema-org/1",
      "true article/1",
    ])
  })
})
