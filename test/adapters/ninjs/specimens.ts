/** News items of which half are sound and half broken. */
import type { Specimen } from "@corroborate/core/laws"
import * as fc from "fast-check"
import { bytesOf } from "../bytes.ts"

/** An item, and how many claims its headlines and descriptions make. */
interface Made {
  readonly item: unknown
  readonly claims: number
}

/** Items that are valid by the schema of 3.1. Texts without anything that the article reader makes a claim of. */
export const soundItem: fc.Arbitrary<{ readonly item: Readonly<Record<string, unknown>>; readonly claims: number }> = fc
  .record({
    headlines: fc.constantFrom<ReadonlyArray<object>>(
      [{ role: "main", value: "Morning briefing" }],
      [
        { role: "main", value: "Briefing" },
        { role: "short", value: "A & B", contentType: "text/plain" },
      ],
    ),
    more: fc.constantFrom<object>(
      {},
      { bodies: [{ role: "main", contentType: "text/plain", value: "Read more." }] },
      { bodies: [{ role: "main", contentType: "application/xhtml+xml", value: "<p>Read <b>more</b>.</p>" }] },
      { by: "Staff Writer", copyrightHolder: "TNA", pubStatus: "usable" },
      {
        infoSources: [{ name: "Monitor", role: "http://cv.example/supplier" }],
        version: "2",
        firstCreated: "2018-03-20T09:00:00Z",
      },
    ),
    pictures: fc.nat(2),
  })
  .map(({ headlines, more, pictures }) => ({
    item: {
      uri: "http://tna.example/1",
      type: "text",
      versionCreated: "2018-03-20T10:00:00Z",
      headlines,
      ...more,
      ...(pictures === 0
        ? {}
        : {
            associations: Array.from({ length: pictures }, (_, i) => ({
              name: `picture ${i}`,
              uri: `http://tna.example/p${i}`,
              type: "picture",
            })),
          }),
    },
    claims: headlines.length,
  }))

/** As versions 1 and 2 wrote them. */
const oldItem = fc.constantFrom<Made>(
  {
    item: {
      uri: "urn:1",
      headline: "Old briefing",
      body_text: "Read more.",
      versioncreated: "2013-05-16T04:01:00Z",
      pubstatus: "usable",
    },
    claims: 1,
  },
  {
    item: {
      uri: "urn:2",
      headlines: [{ value: "Briefing" }],
      associations: { main: { uri: "urn:3", headlines: [{ value: "Second" }] } },
    },
    claims: 2,
  },
)

const broken: fc.Arbitrary<Made> = fc
  .constantFrom<unknown>(
    null,
    5,
    { uri: "urn:1" },
    { uri: "urn:1", headlines: [{ value: "" }] },
    { uri: 5, headlines: [] },
    { uri: "urn:1", headlines: { value: "x" } },
    { uri: "urn:1", bodies: [{ role: "main" }] },
  )
  .map((item) => ({ item, claims: 0 }))

export const ninjsSpecimens = (): fc.Arbitrary<Specimen> =>
  fc
    .tuple(
      soundItem,
      fc.array(
        fc.oneof(
          { weight: 2, arbitrary: soundItem },
          { weight: 1, arbitrary: oldItem },
          { weight: 3, arbitrary: broken },
        ),
        { minLength: 1, maxLength: 10 },
      ),
      fc.constantFrom("list", "lines"),
    )
    .map(([first, rest, layout]) => {
      const made: ReadonlyArray<Made> = [first, ...rest]
      const texts = made.map(({ item }) => JSON.stringify(item))
      return {
        name: "items.json",
        bytes: bytesOf(
          layout === "list"
            ? `[\n${texts.join(",\n")}\n]`
            : `{"uri":"urn:0","headlines":[{"value":"First"}]}\n${texts.map((text) => (text.startsWith("{") ? text : `{"uri":${text},"headlines":0}`)).join("\n")}`,
        ),
        claims: made.reduce((sum, { claims }) => sum + claims, layout === "list" ? 0 : 1),
        refused: made.filter(({ claims }) => claims === 0).length,
      }
    })
