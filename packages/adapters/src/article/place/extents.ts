/** Extents as phrases: "a southern part of the Syrian capital", "a few buildings in the district's east". */
import { Extent } from "@corroborate/core"
import { isLink, isPreposition, nounAt, wordAt, type Parsed } from "../grammar/Parsed.ts"
import type { NounPhrase } from "../grammar/Phrase.ts"
import { placeNoun, type PlaceNoun } from "./placeNoun.ts"
import type { Places } from "./places.ts"

/** An extent with the phrases that say it, `to` excluded. */
export interface ReadExtent {
  readonly extent: Extent.Extent
  readonly from: number
  readonly to: number
}

const LINKS: ReadonlySet<string> = new Set("of in on near across within inside to".split(" "))

const isSeveral = (word: string): boolean =>
  word.endsWith("s") && !word.endsWith("mountains") && !word.endsWith("hills")

/** The name that a phrase stands for: its own, or for "the district" and "it" the place last named. */
const nameFor = (parsed: Parsed, noun: NounPhrase, read: PlaceNoun, places: Places): string | undefined => {
  if (read.name !== undefined) return read.name
  const offset = parsed.tokens[noun.from]?.start ?? 0
  const word = wordAt(parsed, noun.from)
  if (noun.pronoun) return word === "it" || word === "there" ? places.lastBefore(offset) : undefined
  const last = wordAt(parsed, noun.to - 1)
  // "the villages" are several.
  const definite = (word === "the" || word === "that" || word === "this") && !isSeveral(last)
  if (read.kind === "land" && definite) return landName(parsed, noun)
  if (read.kind === "capital" && read.country === undefined)
    return definite ? places.lastBefore(offset, "capital") : undefined
  // "the southern districts": of the town that is spoken of.
  if (word === "the" && read.kind === "district" && read.side !== undefined) return places.townBefore(offset)
  if (definite && read.kind === "city") return places.townBefore(offset, read.term)
  return definite && read.kind !== undefined ? places.lastBefore(offset, read.kind) : undefined
}

/** "the eastern desert": land without a name goes by its words. */
const landName = ({ tokens }: Parsed, { from, to }: NounPhrase): string =>
  tokens
    .slice(from + 1, to)
    .map(({ lower }) => lower)
    .join(" ")

interface Parts {
  readonly side?: Extent.Side
  readonly portion?: Extent.Portion
}

const build = (name: string, { side, portion }: Parts, places: Places): Extent.Extent => {
  const path = places.pathOf(name)
  if (portion === undefined && side === undefined) return Extent.whole(path)
  return Extent.partOf(path, portion ?? "part", side)
}

/** The place that a portion is of: "of the capital", "in the district's east". */
const ofPlace = (parsed: Parsed, at: number, parts: Parts, places: Places): ReadExtent | undefined => {
  if (!isPreposition(parsed, at + 1, LINKS)) return undefined
  const inner = extentAt(parsed, at + 2, places)
  if (inner === undefined) return undefined
  const { place, side, portion } = inner.extent
  const smaller = parts.portion ?? (portion === "whole" ? undefined : portion)
  const nearer = parts.side ?? side
  const extent =
    smaller === undefined && nearer === undefined
      ? Extent.whole(place)
      : Extent.partOf(place, smaller ?? "part", nearer)
  return { extent, from: at, to: inner.to }
}

const owned = (
  parsed: Parsed,
  noun: NounPhrase,
  { owner, side, portion }: PlaceNoun,
  places: Places,
): Extent.Extent | undefined => {
  // "the country's neighbour" is another.
  if (owner === undefined || (side === undefined && portion === undefined)) return undefined
  const name = nameFor(parsed, noun, owner, places)
  return name === undefined
    ? undefined
    : build(name, { ...(side === undefined ? {} : { side }), ...(portion === undefined ? {} : { portion }) }, places)
}

/** Steps over "of Damascus" after "the Qadam neighbourhood" and "near the Iraqi border". */
const whole = (parsed: Parsed, at: number): number => {
  let end = at + 1
  while (isPreposition(parsed, end, LINKS) && nounAt(parsed, end + 1) !== undefined) {
    const next = nounAt(parsed, end + 1)
    const read = next === undefined ? undefined : placeNoun(parsed, next)
    if (read === undefined || (read.name === undefined && read.kind === undefined && read.country === undefined)) break
    end += 2
  }
  return end
}

/** "most of the town is": words for how much that stand by themselves. */
const SHARES: ReadonlyMap<string, Extent.Portion> = new Map<string, Extent.Portion>([
  ["most", "most"],
  ["much", "part"],
  ["half", "part"],
  ["some", "part"],
  ["all", "whole"],
])

/**
 * The extent that starts at a phrase; `undefined` when none does.
 *
 * A side without a portion ("the south of the city") is read as a part on that side.
 */
export const extentAt = (parsed: Parsed, at: number, places: Places): ReadExtent | undefined => {
  if (isLink(parsed, at, "adjective") && wordAt(parsed, parsed.phrases[at]?.from ?? -1) === "most") {
    return ofPlace(parsed, at, { portion: "most" }, places)
  }
  const noun = nounAt(parsed, at)
  if (noun === undefined) return undefined
  const share = noun.pronoun ? SHARES.get(wordAt(parsed, noun.from)) : undefined
  if (share !== undefined) return ofPlace(parsed, at, share === "whole" ? {} : { portion: share }, places)
  const read = placeNoun(parsed, noun)
  const owners = owned(parsed, noun, read, places)
  if (owners !== undefined && read.name === undefined) return { extent: owners, from: at, to: at + 1 }
  const parts: Parts = {
    ...(read.side === undefined ? {} : { side: read.side }),
    ...(read.portion === undefined ? {} : { portion: read.portion }),
  }
  if (read.name === undefined && (read.portion !== undefined || read.side !== undefined || read.kind !== undefined)) {
    // "the village of A" is A; "the eastern districts of A" are a part of it.
    const isPart = read.kind === undefined || (read.kind === "district" && read.side !== undefined)
    const of = ofPlace(parsed, at, isPart ? parts : {}, places)
    if (of !== undefined && (read.kind !== "land" || read.portion !== undefined)) return of
  }
  const name = nameFor(parsed, noun, read, places)
  if (name === undefined) return undefined
  const isPart = read.kind === undefined || read.portion !== undefined
  const sided = isPart || (read.name === undefined && read.kind === "district") ? parts : {}
  const extent = build(name, read.kind === "capital" ? {} : sided, places)
  const country =
    read.kind === "land" && read.name === undefined
      ? places.lastBefore(parsed.tokens[noun.from]?.start ?? 0, "country")
      : undefined
  return {
    extent: country === undefined ? extent : { ...extent, place: [country, name] },
    from: at,
    to: whole(parsed, at),
  }
}
