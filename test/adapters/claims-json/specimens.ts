/** Texts of claims of which half are sound and half broken, laid out in each way that is read. */
import type { Specimen } from "@corroborate/core/laws"
import * as fc from "fast-check"
import { bytesOf } from "../bytes.ts"

interface Record {
  readonly sound: boolean
  readonly text: string
}

const values = fc.constantFrom<unknown>(
  62,
  "at least 62",
  "36-62",
  "about 100",
  "unknown",
  { low: 36, high: null },
  { low: 36, high: 62, approximate: true },
  { _tag: "Quantity", unit: "people", low: { _tag: "Open", at: 5 }, high: { _tag: "Unbounded" } },
)

const sound = fc
  .record(
    {
      subject: fc.constantFrom("attack on Qadam", "the \u{1F4A5} at Yarmuk", "هجوم القدم"),
      value: values,
      source: fc.constantFrom<object>(
        { source: "Observatory" },
        { source: "Observatory", via: "AFP" },
        { source: "Observatory", via: ["site", "AFP"] },
        { chain: ["AFP", "Observatory"] },
        {
          chain: [
            { source: "afp", role: "publishes" },
            { source: "observatory", role: "asserts" },
          ],
        },
      ),
      rest: fc.constantFrom<object>(
        {},
        { saidOn: "2018-03-20" },
        { scope: { population: "children", place: "Syria > Damascus", period: "March 2018" }, voice: "stated" },
        { happened: "2018-03-19", revision: "updated", credibility: 2 },
        { polarity: "denied", modality: "suspected", readingConfidence: 0.5 },
      ),
    },
    { noNullPrototype: true },
  )
  .map(({ subject, value, source, rest }) => ({ subject, property: "casualties.killed", value, ...source, ...rest }))

/** Ways to break a claim, so that its brackets and quotes still pair. */
const damage = fc.constantFrom<(claim: object, text: string) => string>(
  (claim) => JSON.stringify({ ...claim, value: undefined }),
  (claim) => JSON.stringify({ ...claim, value: [[]] }),
  (claim) => JSON.stringify({ ...claim, value: "62 or so, they say" }),
  (claim) => JSON.stringify({ ...claim, value: "62-36" }),
  (claim) => JSON.stringify({ ...claim, source: undefined, chain: undefined, via: undefined }),
  (claim) => JSON.stringify({ ...claim, scope: { population: 7 } }),
  (claim) => JSON.stringify({ ...claim, saidOn: "2018-02-30" }),
  (claim) => JSON.stringify({ ...claim, restates: "nobody" }),
  (claim) => JSON.stringify({ ...claim, quote: { document: "0", start: 0, end: 3, exact: "abc" } }),
  (_, text) => text.replace('"subject":', '"subject"'),
  (_, text) => text.replace('"value":', '"value": NaN, "values":'),
  (_, text) => text.replace('"property":', '"property": 1e999, "property":'),
  () => "36",
  () => "null",
  () => '"claim"',
)

const record: fc.Arbitrary<(i: number) => Record> = fc
  .tuple(sound, fc.option(damage, { nil: undefined, freq: 2 }))
  .map(([claim, harm]) => (i) => {
    const numbered = { ...claim, subject: `${claim.subject} ${i}` }
    const text = JSON.stringify(numbered)
    return harm === undefined ? { sound: true, text } : { sound: false, text: harm(numbered, text) }
  })

const LAYOUTS = {
  document: (records: ReadonlyArray<string>) =>
    `{\n  "format": "corroborate.claims/1",\n  "claims": [\n    ${records.join(",\n    ")}\n  ]\n}\n`,
  compact: (records: ReadonlyArray<string>) => `{"format":"corroborate.claims/1","claims":[${records.join(",")}]}`,
  list: (records: ReadonlyArray<string>) => `[${records.join(",\n")}]`,
  lines: (records: ReadonlyArray<string>) => `${records.join("\n")}\n`,
}

export const claimsJsonSpecimens = (): fc.Arbitrary<Specimen> =>
  fc
    .tuple(
      fc.array(record, { minLength: 1, maxLength: 12 }),
      fc.constantFrom<keyof typeof LAYOUTS>("document", "compact", "list", "lines"),
    )
    .map(([makers, layout]) => {
      const made = makers.map((make, i) => make(i))
      // The first line tells that there is one record on each; a broken one tells nothing.
      const records = layout === "lines" ? [{ sound: true, text: FIRST }, ...made] : made
      return {
        name: "claims.json",
        bytes: bytesOf(LAYOUTS[layout](records.map(({ text }) => text))),
        claims: records.filter((one) => one.sound).length,
        refused: records.filter((one) => !one.sound).length,
      }
    })

const FIRST = JSON.stringify({ subject: "first", property: "casualties.killed", value: 1, source: "Observatory" })
