/** Reads opinions, notes and sightings of STIX 2.1. What we wrote gives back its ledger. */
import type { Input, Reading } from "@corroborate/core"
import * as z from "zod"
import { takeCarried, type Carried } from "../claims-json/carried.ts"
import type { Reader } from "../Format.ts"
import { gather, type Gathering } from "../gathering.ts"
import { objectOf, placeOf, type Placed } from "../json/desk.ts"
import { membersOf } from "../json/split.ts"
import { itemsOf, tellUnsound, valuesOf } from "../json/values.ts"
import { EXTENSION } from "./ids.ts"
import { READERS, type Met } from "./objectClaims.ts"
import { Named } from "./schema.ts"

/** Name and version of this reader. */
const READ_BY = "stix/1"

/** What our own objects carry. */
const Ours = z.looseObject({
  extensions: z.looseObject({
    [EXTENSION]: z.looseObject({
      carries: z.enum(["claim", "source", "document", "nothing"]),
      record: z.string().optional(),
    }),
  }),
})

/** The objects of a text: of a bundle, of a list, or one on each line. */
const objectsIn = function* (gathering: Gathering): Generator<Placed> {
  const { text, issues, where } = gathering
  for (const placed of valuesOf(gathering)) {
    const { start } = placed.element
    const before = issues.refusals()
    const members = text[start] === "{" ? membersOf(text, start) : []
    const objects = members.find(({ key }) => key === "objects")
    const isBundle = members.some(
      ({ key, start: at, end }) => key === "type" && text.slice(at, end).trim() === '"bundle"',
    )
    if (objects === undefined && !isBundle) yield placed
    else if (objects === undefined || text[objects.start] !== "[")
      issues.refuse(where(objects?.start ?? start, placed.path), "this bundle has no list of `objects`")
    else {
      yield* itemsOf(gathering, objects.start, [...placed.path, "objects"])
      tellUnsound(gathering, placed, before)
    }
  }
}

/** What an object of ours carries; `undefined` for anybody else's. */
const carriedBy = (value: object, where: string): Carried | "nothing" | undefined => {
  const ours = Ours.safeParse(value)
  const extension = ours.success ? ours.data.extensions[EXTENSION] : undefined
  if (extension === undefined) return undefined
  const { carries, record } = extension
  return carries === "nothing" || record === undefined ? "nothing" : { kind: carries, text: record, where }
}

const readObjects = (gathering: Gathering): void => {
  const met: Array<Met> = []
  const carried: Array<Carried> = []
  const names = new Map<string, z.infer<typeof Named>>()
  let row = 0
  for (const placed of objectsIn(gathering)) {
    row++
    const value = objectOf(gathering, placed, "STIX object")
    if (value === undefined) continue
    const named = Named.safeParse(value)
    const own = carriedBy(value, placeOf(gathering, placed))
    if (own !== undefined) {
      if (own !== "nothing") carried.push(own)
    } else if (named.success && named.data.id === EXTENSION) continue
    else if (named.success) met.push({ placed, named: named.data, row })
    else gathering.issues.refuse(placeOf(gathering, placed), "this object has no `type`")
    if (named.success && named.data.id !== undefined) names.set(named.data.id, named.data)
  }
  takeCarried(carried, gathering)
  for (const one of met) {
    const { type } = one.named
    const reader = READERS.get(type)
    if (reader !== undefined) reader(one, names, gathering)
    else if (type !== "identity" && type !== "location")
      gathering.issues.warnOnce(
        `type ${type}`,
        placeOf(gathering, one.placed),
        `objects of type \`${type.slice(0, 40)}\` are not read`,
      )
    else
      gathering.issues.warnOnce(
        `type ${type}`,
        placeOf(gathering, one.placed),
        `objects of type \`${type}\` are read for their names`,
      )
  }
}

/**
 * Reads STIX 2.1.
 *
 * **Laws** those of a reader; *nothing is lost*: every object is claims, a refusal, or counted among those of its type;
 * *round trip*: what our writer wrote gives the same claims, sources and documents.
 *
 * @example
 * ```ts import.meta.vitest
 * import { readStix } from "@corroborate/adapters/stix/adapter"
 *
 * const ref = "note--0c7b5b88-8ff7-4a4d-aa9d-feb398cd0061"
 * const opinion = { type: "opinion", id: "opinion--b01efc25-77b4-4003-b18b-f6e24b5cd9f7", opinion: "disagree", object_refs: [ref], authors: ["Al-Watan"] }
 * const { claims } = readStix({ name: "s.json", bytes: new TextEncoder().encode(JSON.stringify(opinion)) }, {})
 * claims.map(({ property }) => property).toSorted() // => ["opinion", "status.agreement"]
 * ```
 */
export const readStix: Reader = (input: Input): Reading => gather(input, READ_BY, readObjects)
