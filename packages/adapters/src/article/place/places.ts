/**
 * What lies in what, as the text itself says it: "the Qadam neighbourhood of Damascus", "a camp in the province of X".
 *
 * A path is never guessed. A place about which the text says nothing stands alone, and is then comparable to no other.
 */
import { Gazetteer, type Place } from "@corroborate/core"
import type { NounPhrase } from "../grammar/Phrase.ts"
import { isLink, isPreposition, nounAt, type Parsed } from "../grammar/Parsed.ts"
import { grouped } from "../grouped.ts"
import { isTemporal } from "../time/temporal.ts"
import { countryNamed, countryOfCapital } from "./countries.ts"
import { placeNoun, type PlaceNoun } from "./placeNoun.ts"

/** A place named in the text. */
interface Named {
  readonly offset: number
  readonly name: string
  readonly kind?: string
}

/** The places of a text. */
export interface Places {
  /** The path of a name, widest first. */
  readonly pathOf: (name: string) => Place.Place
  /** The place last named before an offset, of a kind where one is given. */
  readonly lastBefore: (offset: number, kind?: string) => string | undefined
  readonly isPlace: (name: string) => boolean
  /** Whether the text tells of something that is in or near a place of that name, or it is a country's or a capital's. */
  readonly isSomewhere: (name: string) => boolean
  /** Whether the text says what kind of place a name is: "the villages of A and B". */
  readonly isTold: (name: string) => boolean
  /**
   * What "the town" can mean: the last that was called a town, else the last settlement named, else the last place of whose
   * kind the text says nothing.
   */
  readonly townBefore: (offset: number, term?: string) => string | undefined
}

const OF: ReadonlySet<string> = new Set(["of"])
const IN: ReadonlySet<string> = new Set(["in"])
const LOCATES: ReadonlySet<string> = new Set(
  "in at near from into across outside inside throughout around of to on".split(" "),
)

const WHERE: ReadonlySet<string> = new Set("in near outside inside around throughout toward towards into".split(" "))

/** "neighbouring X": a place beside another. */
const BESIDE: ReadonlySet<string> = new Set(["neighbouring", "neighboring", "nearby", "adjacent"])

interface Found {
  readonly named: Array<Named>
  readonly within: Map<string, string>
  readonly kinds: Map<string, string>
  /** By name, the very word that it was called by. */
  readonly terms: Map<string, string>
  /** Names that something is told to be in or near. */
  readonly about: Set<string>
}

const note = (found: Found, offset: number, { name, kind, term, country, owner }: PlaceNoun): void => {
  if (name === undefined) return
  if (term !== undefined) found.terms.set(name, term)
  const known = kind ?? found.kinds.get(name)
  found.named.push({ offset, name, ...(known === undefined ? {} : { kind: known }) })
  if (kind !== undefined && kind !== "capital") found.kinds.set(name, kind)
  const parent = owner?.name ?? (kind === "capital" ? country : undefined)
  if (parent !== undefined && parent !== name && isKnown(parent)) found.within.set(name, parent)
}

const isKnown = (name: string): boolean => countryNamed(name) !== undefined || countryOfCapital(name) !== undefined

/** "the camp of Yarmuk", "the neighbourhoods of A and B": kind before, names after. */
const kindBefore = (parsed: Parsed, at: number): PlaceNoun | undefined => {
  for (let back = at; back >= 2; back -= 2) {
    if (isPreposition(parsed, back - 1, OF)) {
      const noun = nounAt(parsed, back - 2)
      const read = noun === undefined ? undefined : placeNoun(parsed, noun)
      return read?.name === undefined ? read : undefined
    }
    if (!isLink(parsed, back - 1, "and") && !isLink(parsed, back - 1, "comma")) return undefined
  }
  return undefined
}

/** "Dar Salim, a town of 30,000": the kind in an aside. */
const kindBehind = (parsed: Parsed, at: number): PlaceNoun | undefined => {
  const noun = isLink(parsed, at + 1, "comma") ? nounAt(parsed, at + 2) : undefined
  if (noun === undefined || noun.pronoun || !ARTICLES.has(parsed.tokens[noun.from]?.lower ?? "")) return undefined
  const read = placeNoun(parsed, noun)
  return read.name === undefined && read.owner === undefined ? read : undefined
}

/** "the second city, Marsa,": the kind before, the name as an aside. */
const kindApposed = (parsed: Parsed, at: number): PlaceNoun | undefined => {
  if (!isLink(parsed, at - 1, "comma") || !isLink(parsed, at + 1, "comma")) return undefined
  const noun = nounAt(parsed, at - 2)
  const read = noun === undefined || noun.pronoun ? undefined : placeNoun(parsed, noun)
  return read?.name === undefined && read?.owner === undefined ? read : undefined
}

const ARTICLES: ReadonlySet<string> = new Set(["a", "an"])

/** The place that a later phrase puts this one in: "of Damascus", "in Syria", ", Texas". */
const parentAfter = (parsed: Parsed, at: number, own: PlaceNoun): string | undefined => {
  const next = nounAt(parsed, at + 2)
  if (next === undefined || isTemporal(parsed, next)) return undefined
  const { name, portion } = placeNoun(parsed, next)
  if (name === undefined || portion !== undefined || name === own.name) return undefined
  if (isPreposition(parsed, at + 1, OF) && own.kind !== undefined && own.kind !== "capital") return name
  if (isPreposition(parsed, at + 1, IN)) return name
  return isLink(parsed, at + 1, "comma") && isKnown(name) ? name : undefined
}

/** "parts of Damascus, including in the camp of Yarmuk and the neighbourhoods of A and B": all lie in Damascus. */
const includedIn = (parsed: Parsed, at: number): string | undefined => {
  const including = parsed.phrases.findIndex((phrase, i) => i < at && parsed.tokens[phrase.from]?.lower === "including")
  if (including === -1) return undefined
  if (parsed.phrases.slice(including, at).some(({ _tag }) => _tag === "Verb")) return undefined
  for (let back = including - 1; back >= 0 && including - back < 5; back--) {
    const noun = nounAt(parsed, back)
    const name = noun === undefined ? undefined : placeNoun(parsed, noun).name
    if (name !== undefined && isPreposition(parsed, back - 1, LOCATES)) return name
  }
  return undefined
}

/** Whether a phrase can have a name. */
const hasCapital = ({ tokens }: Parsed, { from, to }: NounPhrase): boolean => {
  for (let at = from; at < to; at++) if (tokens[at]?.capital === true) return true
  return false
}

const scan = (parsed: Parsed, found: Found): void => {
  for (let at = 0; at < parsed.phrases.length; at++) {
    const phrase = parsed.phrases[at]
    if (phrase?._tag !== "Noun" || phrase.pronoun || !hasCapital(parsed, phrase)) continue
    const own = placeNoun(parsed, phrase)
    if (own.name === undefined) continue
    if (isPreposition(parsed, at - 1, WHERE)) found.about.add(own.name)
    if (isTemporal(parsed, phrase)) continue
    const told = [kindBefore, kindBehind, kindApposed].map((find) => find(parsed, at))
    const before = told.find((read) => read?.kind !== undefined)
    const located =
      own.kind !== undefined ||
      before !== undefined ||
      isPreposition(parsed, at - 1, LOCATES) ||
      isKnown(own.name) ||
      BESIDE.has(parsed.tokens[phrase.from]?.lower ?? "") ||
      found.kinds.has(own.name)
    if (!located) continue
    const { kind, term } = own.kind === undefined && before !== undefined ? before : own
    note(found, parsed.tokens[phrase.from]?.start ?? 0, {
      ...own,
      ...(kind === undefined ? {} : { kind }),
      ...(term === undefined ? {} : { term }),
    })
    const parent = parentAfter(parsed, at, own) ?? includedIn(parsed, at)
    if (parent !== undefined && parent !== own.name && !found.within.has(own.name)) found.within.set(own.name, parent)
  }
}

/** The path of a name by the text's own words, then the table of capitals; stops at a place met twice. */
const pathIn = (within: ReadonlyMap<string, string>, gazetteer: Gazetteer.Gazetteer, name: string): Place.Place => {
  const known = Gazetteer.resolve([name], gazetteer)
  if (known.length > 1) return known
  const path: [string, ...Array<string>] = [name]
  for (
    let at: string | undefined = parentOf(within, name);
    at !== undefined && !path.includes(at);
    at = parentOf(within, at)
  )
    path.unshift(at)
  return path
}

const parentOf = (within: ReadonlyMap<string, string>, name: string): string | undefined =>
  within.get(name) ?? (countryNamed(name) === undefined ? countryOfCapital(name)?.name : undefined)

/** How many of these places are named before an offset, by halving. */
const countBefore = (named: ReadonlyArray<Named>, offset: number): number => {
  let [from, to] = [0, named.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((named[middle]?.offset ?? 0) < offset) from = middle + 1
    else to = middle
  }
  return from
}

/** Reads the places of a text. O(n log n). */
export const placesOf = (
  sentences: ReadonlyArray<Parsed>,
  gazetteer: Gazetteer.Gazetteer = Gazetteer.EMPTY,
): Places => {
  const found: Found = { named: [], within: new Map(), kinds: new Map(), terms: new Map(), about: new Set() }
  for (const parsed of sentences) scan(parsed, found)
  const names = new Set(found.named.map(({ name }) => name))
  const isOfKind = (named: Named, kind: string | undefined): boolean =>
    kind === undefined ||
    (named.kind ?? found.kinds.get(named.name)) === kind ||
    (kind === "country" && countryNamed(named.name) !== undefined)
  const lastBefore = (offset: number, kind?: string): string | undefined => {
    for (let at = countBefore(found.named, offset) - 1; at >= 0; at--) {
      const named = found.named[at]
      if (named !== undefined && isOfKind(named, kind)) return named.name
    }
    return undefined
  }
  const called = grouped(found.named, ({ name }) => found.terms.get(name) ?? "")
  return {
    pathOf: (name) => pathIn(found.within, gazetteer, name),
    lastBefore,
    townBefore: (offset, term = "") => {
      const same = term === "" ? [] : (called.get(term) ?? [])
      const town = same[countBefore(same, offset) - 1]?.name ?? lastBefore(offset, "city")
      const last = found.named[countBefore(found.named, offset) - 1]?.name
      const plain = last !== undefined && countryNamed(last) === undefined && !found.kinds.has(last)
      return town ?? (plain ? last : undefined)
    },
    isSomewhere: (name) => isKnown(name) || found.about.has(name),
    isTold: (name) => found.kinds.has(name),
    isPlace: (name) => names.has(name) || countryNamed(name) !== undefined,
  }
}
