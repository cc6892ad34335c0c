/** Bundles of which half of the objects are sound and half broken. */
import type { Specimen } from "@corroborate/core/laws"
import * as fc from "fast-check"
import { bytesOf } from "../bytes.ts"

interface Made {
  readonly object: unknown
  /** Claims that come out of it; 0 for a broken one. */
  readonly claims: number
}

const uuid = (i: number): string => `0c7b5b88-8ff7-4a4d-aa9d-${String(i).padStart(12, "0")}`
const NOTED = `indicator--${uuid(1)}`
const OTHER = `campaign--${uuid(2)}`

const times = { spec_version: "2.1", created: "2018-03-20T10:00:00.000Z", modified: "2018-03-21T10:00:00.000Z" }

const opinion = fc
  .record({
    opinion: fc.constantFrom("strongly-disagree", "disagree", "neutral", "agree", "strongly-agree"),
    refs: fc.constantFrom([NOTED], [NOTED, OTHER]),
    more: fc.constantFrom<object>(
      {},
      { explanation: "seen elsewhere" },
      { confidence: 70, created_by_ref: `identity--${uuid(3)}` },
      { authors: ["A", "B"] },
      { revoked: true },
    ),
  })
  .map(({ opinion: word, refs, more }): Made => ({
    object: { type: "opinion", id: `opinion--${uuid(9)}`, ...times, opinion: word, object_refs: refs, ...more },
    claims: refs.length * ("authors" in more ? 2 : 1) * ("explanation" in more ? 3 : 2),
  }))

const note = fc
  .record({
    refs: fc.constantFrom([NOTED], [NOTED, OTHER]),
    more: fc.constantFrom<object>({}, { abstract: "in short" }),
  })
  .map(({ refs, more }): Made => ({
    object: { type: "note", id: `note--${uuid(8)}`, ...times, content: "62 died", object_refs: refs, ...more },
    claims: refs.length * ("abstract" in more ? 2 : 1),
  }))

const sighting = fc
  .constantFrom<readonly [object, number]>(
    [{}, 1],
    [{ count: 3, first_seen: "2018-03-19T10:00:00.000Z", last_seen: "2018-03-20T10:00:00.000Z" }, 2],
    [{ count: 0, description: "at the gate", where_sighted_refs: [`identity--${uuid(3)}`, `location--${uuid(4)}`] }, 3],
    [{ where_sighted_refs: [`identity--${uuid(3)}`, `identity--${uuid(5)}`] }, 2],
  )
  .map(([more, claims]): Made => ({
    object: { type: "sighting", id: `sighting--${uuid(7)}`, ...times, sighting_of_ref: NOTED, ...more },
    claims,
  }))

/** Objects that are valid by the published schemas. */
export const soundObject = fc.oneof(opinion, note, sighting)

const broken: fc.Arbitrary<Made> = fc
  .constantFrom<unknown>(
    null,
    5,
    {},
    { type: "opinion", id: `opinion--${uuid(9)}`, opinion: "maybe", object_refs: [NOTED] },
    { type: "opinion", id: `opinion--${uuid(9)}`, opinion: "agree", object_refs: [] },
    { type: "opinion", id: `opinion--${uuid(9)}`, opinion: "agree" },
    { type: "note", id: `note--${uuid(9)}`, content: "", object_refs: [NOTED] },
    { type: "note", id: "note", content: "x", object_refs: [NOTED] },
    { type: "sighting", id: `sighting--${uuid(9)}`, sighting_of_ref: "x" },
    { type: "sighting", id: `sighting--${uuid(9)}`, sighting_of_ref: NOTED, count: -1 },
  )
  .map((object) => ({ object, claims: 0 }))

const LAYOUTS = {
  bundle: (objects: ReadonlyArray<unknown>) =>
    JSON.stringify({ type: "bundle", id: `bundle--${uuid(0)}`, objects }, null, 1),
  list: (objects: ReadonlyArray<unknown>) => `[${objects.map((object) => JSON.stringify(object)).join(",\n")}]`,
} as const

export const stixSpecimens = (): fc.Arbitrary<Specimen> =>
  fc
    .tuple(
      soundObject,
      fc.array(fc.oneof({ weight: 1, arbitrary: soundObject }, { weight: 1, arbitrary: broken }), {
        minLength: 1,
        maxLength: 10,
      }),
      fc.constantFrom<keyof typeof LAYOUTS>("bundle", "list"),
    )
    .map(([first, rest, layout]) => {
      const made = [first, ...rest].map((one, i) => ({ ...one, object: numbered(one.object, i) }))
      return {
        name: "bundle.json",
        bytes: bytesOf(LAYOUTS[layout](made.map(({ object }) => object))),
        claims: made.reduce((sum, { claims }) => sum + claims, 0),
        refused: made.filter(({ claims }) => claims === 0).length,
      }
    })

/** Each object with a label of its own, which nothing reads. */
const numbered = (object: unknown, i: number): unknown =>
  typeof object === "object" && object !== null ? { ...object, labels: [`object ${i}`] } : object
