/** One small file of each format that others write: recognised, and read to what stands in it. */
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { formatOf, recognise } from "@corroborate/adapters"
import { Attribution, reconcile, say } from "@corroborate/core"
import { describe, expect, it } from "vitest"

interface Expected {
  readonly format: string
  readonly file: string
  /** Whose answer, to what, on which day. */
  readonly says: ReadonlyArray<string>
  readonly issues: number
}

const FIXTURES: ReadonlyArray<Expected> = [
  {
    format: "claim-review",
    file: "claim-review/review.json",
    says: [
      "example-check: review.rating = Not settled (2018-03-23)",
      "example-check: review.score = 2 on a scale from 1 (worst) to 5 (best) (2018-03-23)",
      "example-check: appearance = https://monitor.example/toll",
      "monitor: statement = Sixty-two fighters were killed at Qadam (2018-03-21)",
    ],
    issues: 0,
  },
  {
    format: "schema-org",
    file: "schema-org/toll.json",
    says: [
      "monitor: casualties.killed = at least 62 people (2018-03-21)",
      "daily: headline = Fighting goes on in the capital's south (2018-03-21)",
    ],
    issues: 0,
  },
  {
    format: "wikidata",
    file: "wikidata/entity.json",
    says: ["q900002: casualties.killed = 36 people", "wikidata: casualties.killed = 60 to 70 people"],
    issues: 0,
  },
  {
    format: "feed",
    file: "feed/briefing.xml",
    says: [
      "daily: headline = Fighting goes on in the capital's south (2018-03-21)",
      "agency: headline = Shops & schools stay shut",
    ],
    issues: 0,
  },
  {
    format: "articles",
    file: "articles/articles.jsonl",
    says: [
      "daily-example: headline = Fighting goes on in the capital's south (2018-03-21)",
      "staff-writer: headline = Shops & schools stay shut (2018-03-22)",
    ],
    issues: 0,
  },
  {
    format: "ninjs",
    file: "ninjs/item.json",
    says: ["monitor: headline = Fighting goes on in the capital's south (2018-03-21)"],
    issues: 0,
  },
  {
    format: "stix",
    file: "stix/bundle.json",
    says: [
      "monitor: note = 62 fighters were killed (2018-03-21)",
      "al-watan: status.agreement = no (2018-03-22)",
      "al-watan: opinion = disagree (2018-03-22)",
    ],
    issues: 1,
  },
  {
    format: "nanopub",
    file: "nanopub/toll.trig",
    says: ["monitor: http://example.org/toll#killed = 62 (2018-03-21)"],
    issues: 0,
  },
  {
    format: "trig",
    file: "nanopub/said.ttl",
    says: [
      "http-example-org-toll-monitor: http://example.org/toll#killed = 62",
      "http-example-org-toll-ministry: http://example.org/toll#killed = 20",
    ],
    issues: 0,
  },
  {
    format: "prov-json",
    file: "prov-json/attributed.json",
    says: ["monitor: prov:value = 36 units", "monitor: prov:value = 62 units (2018-03-21)"],
    issues: 0,
  },
]

describe.each(FIXTURES)("$file", ({ format, file, says, issues }) => {
  it(`is ${format}, and says what stands in it`, async () => {
    const bytes = readFileSync(fileURLToPath(new URL(file, import.meta.url)))
    expect(recognise({ name: file, head: String(bytes.subarray(0, 4096)) })?.name).toBe(format)
    const read = await formatOf(format)?.reader?.()
    const reading = read?.({ name: "fixture", bytes }, {})
    const said = reading?.claims.map(
      ({ chain, property, value, saidOn }) =>
        `${Attribution.speaker(chain)}: ${property} = ${say(value)}${saidOn === undefined ? "" : ` (${saidOn.slice(0, 10)})`}`,
    )
    expect(said).toEqual(expect.arrayContaining([...says]))
    expect(reading?.issues.length).toBe(issues)
    // What is read can be reconciled, and nothing of it is lost there.
    const { assessments } = reconcile(reading?.claims ?? [], reading)
    expect(assessments.flatMap(({ question }) => question.claims).length).toBe(reading?.claims.length)
  })
})
