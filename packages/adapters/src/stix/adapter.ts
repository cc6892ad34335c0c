/** Reads opinions, notes and sightings of STIX 2.1. What we wrote gives back its ledger. */
import { Grades, Occurrence, Period, Quantity, Text, type Input, type Reading, type Source } from "@corroborate/core"
import * as z from "zod"
import { readInstant } from "../cell/day.ts"
import { takeCarried, type Carried } from "../claims-json/carried.ts"
import type { Reader } from "../Format.ts"
import { chainOf, gather, say, type Gathering, type Saying } from "../gathering.ts"
import { objectOf, placeOf, recordIn, type Placed } from "../json/desk.ts"
import { membersOf } from "../json/split.ts"
import { itemsOf, tellUnsound, valuesOf } from "../json/values.ts"
import { EXTENSION } from "./ids.ts"
import { Named, Note, Opinion, Sighting, type Common } from "./schema.ts"

/** Name and version of this reader. */
const READ_BY = "stix/1"

/** An object with its place. */
interface Met {
  readonly placed: Placed
  readonly named: z.infer<typeof Named>
  readonly row: number
}

/** What our own objects carry. */
const Ours = z.looseObject({
  extensions: z.looseObject({
    [EXTENSION]: z.looseObject({
      carries: z.enum(["claim", "source", "document", "nothing"]),
      record: z.string().optional(),
    }),
  }),
})

/** Objects by their ids, as far as they have names. */
type Names = ReadonlyMap<string, z.infer<typeof Named>>

const kindOf = (identityClass: string | undefined): Source.SourceKind =>
  identityClass === "individual" ? "person" : "organisation"

const identity = (ref: string, names: Names, { source }: Gathering): Source.SourceId => {
  const named = names.get(ref)
  return source(named?.name ?? ref, kindOf(named?.identity_class))
}

/** Who says it: an author for the identity that made the object, that identity, else the file. */
const speakersOf = (
  { created_by_ref, authors = [] }: Common,
  names: Names,
  gathering: Gathering,
): ReadonlyArray<Pick<Saying, "chain" | "voice">> => {
  const { source, document } = gathering
  const maker = created_by_ref === undefined ? undefined : identity(created_by_ref, names, gathering)
  const written = authors.filter((author) => author.trim() !== "")
  if (written.length > 0)
    return written.map((author) => ({
      chain: chainOf([], source(author, "person", maker === undefined ? {} : { speaksFor: maker })),
      voice: "stated",
    }))
  return maker === undefined
    ? [{ chain: chainOf([], source(document.name, "record")), voice: "narrator" }]
    : [{ chain: chainOf([], maker), voice: "stated" }]
}

const instant = (written: string | undefined, where: string, { issues }: Gathering): string | undefined => {
  const read = written === undefined ? undefined : readInstant(written)
  if (read !== undefined && "problem" in read) issues.warn(where, `${read.problem}; the claim stands without it`)
  return read !== undefined && "instant" in read ? read.instant : undefined
}

const markedBy = (
  object: Common,
  where: string,
  gathering: Gathering,
): Pick<Saying, "saidOn" | "credibility" | "revision"> => {
  const said = instant(object.modified ?? object.created, where, gathering)
  return {
    ...(said === undefined ? {} : { saidOn: said }),
    ...(object.confidence === undefined ? {} : { credibility: Grades.credibilityFromStix(object.confidence) }),
    ...(object.revoked === true ? { revision: "withdrawn" } : {}),
  }
}

const addOpinion = ({ placed, row }: Met, names: Names, gathering: Gathering): void => {
  const opinion = recordIn(gathering, placed, Opinion, "opinion")
  if (opinion === undefined) return
  const agrees = opinion.opinion.endsWith("agree") && !opinion.opinion.endsWith("disagree")
  const marks = markedBy(opinion, placeOf(gathering, placed), gathering)
  for (const subject of opinion.object_refs)
    for (const spoken of speakersOf(opinion, names, gathering)) {
      const common = { subject, row, ...spoken, ...marks }
      say(gathering, {
        ...common,
        property: "status.agreement",
        value: agrees || opinion.opinion === "neutral" ? Occurrence.YES : Occurrence.NO,
        polarity: opinion.opinion === "neutral" ? "unknown" : "affirmed",
      })
      say(gathering, { ...common, property: "opinion", value: Text.text(opinion.opinion), column: "opinion" })
      if (opinion.explanation !== undefined && opinion.explanation !== "")
        say(gathering, {
          ...common,
          property: "opinion.explanation",
          value: Text.text(opinion.explanation),
          column: "explanation",
        })
    }
}

const addNote = ({ placed, row }: Met, names: Names, gathering: Gathering): void => {
  const note = recordIn(gathering, placed, Note, "note")
  if (note === undefined) return
  const marks = markedBy(note, placeOf(gathering, placed), gathering)
  for (const subject of note.object_refs)
    for (const spoken of speakersOf(note, names, gathering)) {
      const common = { subject, row, ...spoken, ...marks }
      say(gathering, { ...common, property: "note", value: Text.text(note.content), column: "content" })
      if (note.abstract !== undefined && note.abstract !== "")
        say(gathering, { ...common, property: "note.abstract", value: Text.text(note.abstract), column: "abstract" })
    }
}

const seenIn = (
  first: string | undefined,
  last: string | undefined,
  where: string,
  gathering: Gathering,
): Pick<Saying, "happened"> => {
  const [start, end] = [instant(first, where, gathering), instant(last, where, gathering)]
  if (start === undefined) return end === undefined ? {} : { happened: Period.until(end) }
  if (end === undefined) return { happened: Period.since(start) }
  const period = Period.between(start, end, "second")
  if (period === undefined)
    gathering.issues.warn(where, "`last_seen` is before `first_seen`; the claim stands without them")
  return period === undefined ? {} : { happened: period }
}

const addSighting = ({ placed, row }: Met, names: Names, gathering: Gathering): void => {
  const sighting = recordIn(gathering, placed, Sighting, "sighting")
  if (sighting === undefined) return
  const where = placeOf(gathering, placed)
  const refs = sighting.where_sighted_refs ?? []
  const [place] = refs.filter((ref) => ref.startsWith("location--")).map((ref) => names.get(ref)?.name ?? ref)
  const seers = refs.filter((ref) => ref.startsWith("identity--")).map((ref) => identity(ref, names, gathering))
  const marks = {
    ...markedBy(sighting, where, gathering),
    ...seenIn(sighting.first_seen, sighting.last_seen, where, gathering),
  }
  for (const { chain, voice } of speakersOf(sighting, names, gathering)) {
    const carriers = chain.map(({ source }) => source)
    const voiced =
      seers.length === 0
        ? [{ chain, voice }]
        : seers.map((seer): Pick<Saying, "chain" | "voice"> => ({
            chain: chainOf(carriers, seer),
            voice: carriers.includes(seer) ? voice : "reported",
          }))
    for (const one of voiced) {
      const common = {
        subject: sighting.sighting_of_ref,
        scope: place === undefined ? {} : { place: [place] as const },
        row,
        ...one,
        ...marks,
      }
      say(gathering, { ...common, property: "status.seen", value: Occurrence.YES })
      if (sighting.count !== undefined)
        say(gathering, {
          ...common,
          property: "count.sightings",
          value: Quantity.exactly(sighting.count, "items"),
          column: "count",
        })
      if (sighting.description !== undefined && sighting.description !== "")
        say(gathering, { ...common, property: "note", value: Text.text(sighting.description), column: "description" })
    }
  }
}

const READERS: ReadonlyMap<string, (met: Met, names: Names, gathering: Gathering) => void> = new Map([
  ["opinion", addOpinion],
  ["note", addNote],
  ["sighting", addSighting],
])

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
    const value = objectOf(gathering, placed, "object")
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
