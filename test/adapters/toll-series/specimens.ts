/** Daily series, and timelines of tolls, of which half of the records are broken. */
import type { Specimen } from "@corroborate/core/laws"
import * as fc from "fast-check"
import { bytesOf } from "../bytes.ts"

interface Rec {
  readonly value: object
  readonly claims: number
}

const record = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> =>
  fc.record(model, { noNullPrototype: true })

const some = (n: number | undefined): number => (n === undefined ? 0 : 1)
const maybe = fc.option(fc.nat(5000), { nil: undefined })
const date = fc.constantFrom("2023-10-17", "2023-10-18", "2024-02-29")

const gaza = record({
  report_date: date,
  report_source: fc.constantFrom("mohtel", "gmotel", "missing", "constructor"),
  report_period: fc.constantFrom(24, 48, 0),
  killed: maybe,
  killed_cum: maybe,
  ext_killed: maybe,
  injured_cum: maybe,
  ext_injured_cum: maybe,
  press_killed_cum: fc.constant(5),
}).map((value): Rec => {
  const differs = (a: number | undefined, b: number | undefined): number => (b === undefined || a === b ? 0 : 1)
  return {
    value,
    claims:
      1 +
      some(value.killed) +
      differs(value.killed, value.ext_killed) +
      some(value.killed_cum) +
      some(value.injured_cum) +
      differs(value.injured_cum, value.ext_injured_cum),
  }
})

const westBank = record({
  report_date: date,
  flash_source: fc.constantFrom("un", "fill"),
  verified: fc.option(record({ killed: maybe, killed_cum: maybe }), { nil: undefined }),
  killed_cum: fc.nat(100),
  settler_attacks_cum: maybe,
}).map((value): Rec => ({
  value,
  claims: 1 + some(value.settler_attacks_cum) + some(value.verified?.killed) + some(value.verified?.killed_cum),
}))

const losses = record({
  date,
  day: fc.constantFrom(2, "231"),
  personnel: fc.nat(1000),
  "personnel*": fc.constantFrom("about", "more", undefined),
  POW: maybe,
}).map((value): Rec => ({ value, claims: 1 + some(value.POW) }))

const correction = record({
  date,
  day: fc.constant(231),
  personnel: fc.constant(0),
  aircraft: fc.constantFrom(0, -2),
  APC: fc.constant(-25),
}).map((value): Rec => ({ value, claims: value.aircraft === 0 ? 1 : 2 }))

/** Records that no series has. */
const BROKEN = [
  { report_date: "2023-02-30", report_source: "mohtel", killed: 1 },
  { report_date: "2023-10-17", report_source: 7, killed: 1 },
  { report_date: "2023-10-17", flash_source: "un", killed_cum: "many" },
  { report_date: "2023-10-17", report_source: "mohtel", killed: -3 },
  { date: "yesterday", day: 1, tank: 4 },
  { date: "2023-10-17" },
  {},
]

const listed = (
  records: ReadonlyArray<Rec & { readonly refused: number }>,
  name: string,
  wrap: (list: string) => string,
): Specimen => ({
  name,
  bytes: bytesOf(wrap(`[\n${records.map(({ value }) => JSON.stringify(value)).join(",\n")}\n]`)),
  claims: records.reduce((sum, { claims }) => sum + claims, 0),
  refused: records.reduce((sum, { refused }) => sum + refused, 0),
})

const mixed = (
  sound: fc.Arbitrary<Rec>,
  broken: ReadonlyArray<object>,
): fc.Arbitrary<ReadonlyArray<Rec & { readonly refused: number }>> =>
  fc
    .tuple(
      sound,
      fc.array(
        fc.oneof(
          sound.map((one) => ({ ...one, refused: 0 })),
          fc.constantFrom(...broken).map((value) => ({ value, claims: 0, refused: 1 })),
        ),
        { minLength: 1, maxLength: 8 },
      ),
    )
    .map(([first, rest]) => [{ ...first, refused: 0 }, ...rest])

export const tollSeriesSpecimens = (): fc.Arbitrary<Specimen> =>
  fc.oneof(
    ...[gaza, westBank, losses, correction].map((sound) =>
      mixed(sound, BROKEN).map((records) => listed(records, "daily.json", (list) => list)),
    ),
  )

const toll = record({
  originator: fc.constantFrom("SOHR", "Ministry"),
  via: fc.constantFrom(undefined, "AFP"),
  publishedOn: date,
  op: fc.constantFrom("eq", "gte", "about"),
  value: fc.nat(300),
  window: fc.constantFrom(undefined, { days: 22, endingOn: "2018-04-03" }),
}).map((value): Rec => ({ value, claims: 1 }))

export const tollTimelineSpecimens = (): fc.Arbitrary<Specimen> =>
  mixed(toll, [
    { originator: "SOHR", op: "eq", value: 1 },
    { originator: "", publishedOn: "2018-03-20", op: "eq", value: 3 },
    {},
  ]).map((records) => listed(records, "timeline.json", (list) => `{"topic": "attack on Qadam",\n"reports": ${list}}`))
