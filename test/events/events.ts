/** Tellings of events out of few kinds, places and days, so that some are of one event, some nearly, some not. */
import {
  claim,
  eventId,
  Period,
  Quantity,
  type Claim,
  type EventDecision,
  type EventTold,
  type SharedWords,
} from "@corroborate/core"
import * as fc from "fast-check"

/** Everything that is linked. */
export interface World {
  readonly claims: ReadonlyArray<Claim>
  readonly events: ReadonlyArray<EventTold>
  readonly passages: ReadonlyArray<SharedWords>
  readonly decisions: ReadonlyArray<EventDecision>
}

const KINDS = [
  { kind: "explosion", family: "attack", general: false },
  { kind: "shooting", family: "attack", general: false },
  { kind: "attack", family: "attack", general: true },
  { kind: "incident", family: "any", general: true },
  { kind: "fire", family: "disaster", general: false },
] as const

const PLACES = [
  ["Kabul"],
  ["Afghanistan", "Kabul"],
  ["Afghanistan"],
  ["Afghanistan", "Herat"],
  ["Afghanistan", "Kabul", "Dasht"],
  ["Oslo"],
] as const

const WINDOWS = [
  Period.day("2018-03-20"),
  Period.day("2018-03-21"),
  Period.between("2018-03-19", "2018-03-21", "days"),
  Period.between("2018-03-21", "2018-03-23", "days"),
  Period.day("2018-03-25"),
]

const told = fc.record(
  {
    document: fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h"),
    named: fc.constantFrom("", "", "blast"),
    kind: fc.constantFrom(...KINDS),
    place: fc.option(fc.constantFrom(...PLACES), { freq: 8, nil: undefined }),
    window: fc.option(fc.constantFrom(...WINDOWS), { freq: 8, nil: undefined }),
    dated: fc.boolean(),
    actors: fc.subarray(["IS", "Taliban"], { maxLength: 1 }),
    killed: fc.constantFrom(2, 31, 33),
    speaker: fc.constantFrom("ministry", "mayor"),
  },
  { noNullPrototype: true },
)

const decision: fc.Arbitrary<{ readonly _tag: "SameEvents" | "OtherEvents"; readonly at: ReadonlyArray<number> }> =
  fc.record(
    {
      _tag: fc.constantFrom("SameEvents", "OtherEvents"),
      at: fc.uniqueArray(fc.nat(7), { minLength: 2, maxLength: 3 }),
    },
    { noNullPrototype: true },
  )

/** Worlds of a few documents with one event each. */
export const worlds = (): fc.Arbitrary<World> =>
  fc
    .tuple(
      fc.uniqueArray(told, { selector: ({ document }) => document, maxLength: 8 }),
      fc.array(fc.tuple(fc.nat(7), fc.nat(7), fc.constantFrom(8, 40)), { maxLength: 2 }),
      fc.option(decision, { freq: 2, nil: undefined }),
    )
    .map(([all, shared, decided]): World => {
      const events = all.map(({ document, named, kind, place, window, dated, actors }): EventTold => ({
        document,
        subject: named === "" ? `${kind.kind} in ${place?.at(-1) ?? "a town"}` : named,
        ...kind,
        ...(place === undefined ? {} : { place }),
        ...(window === undefined ? {} : { window }),
        dated,
        actors,
      }))
      const claims = all.map(({ document, killed, speaker }, i) =>
        claim({
          subject: events[i]?.subject ?? "",
          property: "casualties.killed",
          scope: {},
          value: Quantity.exactly(killed, "people"),
          polarity: "affirmed",
          modality: "asserted",
          voice: "reported",
          chain: [
            { source: `paper ${document}`, role: "publishes" },
            { source: speaker, role: "asserts" },
          ],
          anchor: { _tag: "RecordPlace", document, row: 1 },
        }),
      )
      const documentAt = (i: number): string | undefined => events[i % Math.max(1, events.length)]?.document
      const passages = shared.flatMap(([i, j, words]) => {
        const [one, other] = [documentAt(i), documentAt(j)]
        const [p, q] = one !== undefined && other !== undefined && other < one ? [other, one] : [one, other]
        return p === undefined || q === undefined || p === q
          ? []
          : [{ first: { document: p }, second: { document: q }, words }]
      })
      const ids = (decided?.at ?? []).flatMap((i) => (events[i] === undefined ? [] : [eventId(events[i])]))
      const decisions = decided === undefined || ids.length < 2 ? [] : [{ _tag: decided._tag, events: ids }]
      return { claims, events, passages, decisions }
    })
