/** What opinions, notes and sightings say: of which objects, by whom, when. */
import { Grades, Occurrence, Period, Quantity, Text, type Source } from "@corroborate/core"
import type * as z from "zod"
import { readInstant } from "../cell/day.ts"
import { chainOf, say, type Gathering, type Saying } from "../gathering.ts"
import { placeOf, recordIn, type Placed } from "../json/desk.ts"
import { Note, Opinion, Sighting, type Common, type Named } from "./schema.ts"

/** An object with its place. */
export interface Met {
  readonly placed: Placed
  readonly named: z.infer<typeof Named>
  readonly row: number
}

/** Objects by their ids, as far as they have names. */
export type Names = ReadonlyMap<string, z.infer<typeof Named>>

const kindOf = (identityClass: string | undefined): Source.SourceKind =>
  identityClass === "individual" ? "person" : "organisation"

const identity = (ref: string, names: Names, { source }: Gathering): Source.SourceId => {
  const named = names.get(ref)
  return source(named?.name ?? ref, kindOf(named?.identity_class))
}

/** Authors and objects of one object that are read: together they make as many claims as their product. */
const MOST_AUTHORS = 20
const MOST_REFS = 1000

/** The first of some; that there are more is told. */
const firstOf = <A>(
  all: ReadonlyArray<A>,
  most: number,
  what: string,
  where: string,
  { issues }: Gathering,
): ReadonlyArray<A> => {
  if (all.length > most) issues.warnOnce(what, where, `an object has more than ${most} ${what}; the first are read`)
  return all.slice(0, most)
}

/** Who says it: an author for the identity that made the object, that identity, else the file. */
const speakersOf = (
  { created_by_ref, authors = [] }: Common,
  names: Names,
  where: string,
  gathering: Gathering,
): ReadonlyArray<Pick<Saying, "chain" | "voice">> => {
  const { source, document } = gathering
  const maker = created_by_ref === undefined ? undefined : identity(created_by_ref, names, gathering)
  const named = authors.filter((author) => author.trim() !== "")
  const written = firstOf(named, MOST_AUTHORS, "authors", where, gathering)
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
  const where = placeOf(gathering, placed)
  const marks = markedBy(opinion, where, gathering)
  const speakers = speakersOf(opinion, names, where, gathering)
  for (const subject of firstOf(opinion.object_refs, MOST_REFS, "objects", where, gathering))
    for (const spoken of speakers) {
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
  const where = placeOf(gathering, placed)
  const marks = markedBy(note, where, gathering)
  const speakers = speakersOf(note, names, where, gathering)
  for (const subject of firstOf(note.object_refs, MOST_REFS, "objects", where, gathering))
    for (const spoken of speakers) {
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
  const seen = refs.filter((ref) => ref.startsWith("identity--"))
  const seers = firstOf(seen, MOST_REFS, "objects", where, gathering).map((ref) => identity(ref, names, gathering))
  const marks = {
    ...markedBy(sighting, where, gathering),
    ...seenIn(sighting.first_seen, sighting.last_seen, where, gathering),
  }
  for (const { chain, voice } of speakersOf(sighting, names, where, gathering)) {
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

/** What reads an object, by its type. */
export const READERS: ReadonlyMap<string, (met: Met, names: Names, gathering: Gathering) => void> = new Map([
  ["opinion", addOpinion],
  ["note", addNote],
  ["sighting", addSighting],
])
