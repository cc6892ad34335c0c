/** What a noun phrase says about a place: its name, its kind, which side, how much, whose. */
import type { Extent } from "@corroborate/core"
import type { Parsed } from "../grammar/Parsed.ts"
import type { NounPhrase } from "../grammar/Phrase.ts"
import type { Token } from "../text/Article.ts"
import { countryNamed, countryOfAdjective } from "./countries.ts"

/** A noun phrase read as a place. Every part may be absent. */
export interface PlaceNoun {
  /** The proper name, the capital's for "the Syrian capital". */
  readonly name?: string
  /** Of the name, in lower case: `"district"`. */
  readonly kind?: string
  /** The very word for its kind, in the singular: `"town"`, where the kind is `"city"`. */
  readonly term?: string
  /** The country whose adjective or possessive goes with it. */
  readonly country?: string
  readonly side?: Extent.Side
  readonly portion?: Extent.Portion
  /** The place that it is of: "the district" of "the district's east". */
  readonly owner?: PlaceNoun
}

const kinds = (name: string, words: string): ReadonlyArray<readonly [string, string]> =>
  words.split(" ").map((word) => [word, name] as const)

/** Nouns that say what kind of place a name is, those of like size sharing a class. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ...kinds(
    "district",
    "district neighbourhood neighborhood quarter suburb area borough neighbourhoods neighborhoods districts suburbs areas quarters",
  ),
  ...kinds("city", "city town village municipality cities towns villages settlement township hamlet"),
  ...kinds(
    "province",
    "province region governorate county state prefecture department provinces regions oblast canton territory",
  ),
  ...kinds("camp", "camp camps base enclave outpost"),
  ...kinds("country", "country nation kingdom republic countries"),
  ...kinds("island", "island islands peninsula"),
  ...kinds("capital", "capital"),
  ...kinds("land", "desert valley mountains mountain hills coast border river lake sea bay plain forest"),
])

/** The class of a word for a kind of place: `"district"` for "neighbourhood"; `undefined` for other words. */
const kindOf = (word: string): string | undefined => KINDS.get(word)

const sides = (side: Extent.Side, words: string): ReadonlyArray<readonly [string, Extent.Side]> =>
  words.split(" ").map((word) => [word, side] as const)

const SIDES: ReadonlyMap<string, Extent.Side> = new Map<string, Extent.Side>([
  ...sides("n", "north northern"),
  ...sides("ne", "northeast northeastern north-east north-eastern"),
  ...sides("e", "east eastern"),
  ...sides("se", "southeast southeastern south-east south-eastern"),
  ...sides("s", "south southern"),
  ...sides("sw", "southwest southwestern south-west south-western"),
  ...sides("w", "west western"),
  ...sides("nw", "northwest northwestern north-west north-western"),
  ...sides("centre", "centre center central middle heart"),
])

/** The side that a word names. */
const sideOf = (word: string): Extent.Side | undefined => SIDES.get(word)

const portions = (portion: Extent.Portion, words: string): ReadonlyArray<readonly [string, Extent.Portion]> =>
  words.split(" ").map((word) => [word, portion] as const)

const PORTIONS: ReadonlyMap<string, Extent.Portion> = new Map<string, Extent.Portion>([
  ...portions(
    "few",
    "building buildings house houses block blocks street streets position positions pocket pockets checkpoint checkpoints corner post posts foothold",
  ),
  ...portions(
    "part",
    "part parts section sections swathe swathes swath swaths portion portions chunk half quarter stretch areas tract tracts",
  ),
  ...portions("most", "most majority bulk"),
  ...portions("whole", "all whole entirety entire"),
])

/** How much of a place a word means. */
const portionOf = (word: string): Extent.Portion | undefined => PORTIONS.get(word)

const isName = ({ capital, pos }: Token): boolean => capital && (pos === "PROPN" || pos === "NOUN" || pos === "X")

/** The longest run of name words that is no adjective of a country, as printed. */
const nameIn = (tokens: ReadonlyArray<Token>): string | undefined => {
  const words = tokens.filter(
    ({ lower, pos }) => pos !== "DET" && (sideOf(lower) === undefined || lower === "central") && lower !== "'s",
  )
  const start = words.findIndex(isName)
  if (start === -1) return undefined
  let end = start
  while (end < words.length && (words[end] === undefined || isNamePart(words, end))) end++
  const run = words.slice(start, end)
  return run.length === 0 ? undefined : run.map(({ text }) => text).join(" ")
}

const LOWER_PARTS: ReadonlySet<string> = new Set("al el de la del and of the".split(" "))

const isNamePart = (words: ReadonlyArray<Token>, at: number): boolean => {
  const word = words[at]
  if (word === undefined) return false
  const next = words[at + 1]
  return isName(word) || (LOWER_PARTS.has(word.lower) && next !== undefined && isName(next))
}

const FRACTIONS: ReadonlySet<string> = new Set("third thirds quarter quarters fifth fifths tenth".split(" "))

/** "a quarter", "three quarters": how much, and no part of a town that goes by that name. */
const isFraction = (tokens: ReadonlyArray<Token>): boolean => {
  const [first, last] = [tokens[0], tokens.at(-1)]
  if (first === undefined || last === undefined || tokens.length !== 2 || !FRACTIONS.has(last.lower)) return false
  return first.lower === "a" || first.lower === "one" || first.pos === "NUM"
}

const singular = (word: string): string =>
  word.endsWith("ies") ? `${word.slice(0, -3)}y` : word.endsWith("s") ? word.slice(0, -1) : word

/** "the Elm district west" of the town: where it lies, and not a side of it. */
const withoutBearing = (tokens: ReadonlyArray<Token>): ReadonlyArray<Token> => {
  const [kind, side] = tokens.slice(-2).map(({ lower }) => lower)
  const bears = tokens.length > 2 && SIDES.has(side ?? "") && side?.endsWith("ern") === false
  return bears && kindOf(kind ?? "") !== undefined && !CENTRES.has(side) ? tokens.slice(0, -1) : tokens
}

const CENTRES: ReadonlySet<string> = new Set(["centre", "center", "heart", "middle"])

const read = (all: ReadonlyArray<Token>): PlaceNoun => {
  const tokens = withoutBearing(all)
  const head = tokens.at(-1)
  const fraction = isFraction(tokens)
  const kind = head === undefined || head.capital || fraction ? undefined : kindOf(head.lower)
  const side = tokens.map(({ lower }) => sideOf(lower)).find((one) => one !== undefined)
  const portion = fraction ? "part" : head === undefined || head.capital ? undefined : portionOf(head.lower)
  const country = tokens.map(({ text }) => countryOfAdjective(text) ?? undefined).find((one) => one !== undefined)
  const rest = kind === undefined && portion === undefined ? tokens : tokens.slice(0, -1)
  const named = nameIn(
    rest.filter(
      ({ text, lower }) =>
        !(countryOfAdjective(text) !== undefined && countryNamed(lower) === undefined) || rest.length === 1,
    ),
  )
  const soil = head?.lower === "territory" || head?.lower === "soil" ? country?.name : undefined
  const name = kind === "capital" ? country?.capital : (soil ?? named)
  const centre = side === "centre" && name === undefined ? kindOf(tokens.at(-2)?.lower ?? "") : undefined
  return {
    // "the city centre"
    ...(centre === undefined ? {} : { owner: { kind: centre, term: singular(tokens.at(-2)?.lower ?? "") } }),
    ...(name === undefined ? {} : { name: countryNamed(name)?.name ?? name }),
    ...(kind === undefined ? {} : { kind }),
    ...(kind !== "city" || head === undefined ? {} : { term: singular(head.lower) }),
    ...(country === undefined ? {} : { country: country.name }),
    ...(side === undefined ? {} : { side }),
    ...(portion === undefined ? {} : { portion }),
  }
}

/** Reads a noun phrase as a place; what stands before a possessive is the owner. */
export const placeNoun = ({ tokens }: Parsed, { from, to }: NounPhrase): PlaceNoun => {
  const words = tokens.slice(from, to)
  const possessive = words.findLastIndex(({ lower }) => lower === "'s" || lower === "'")
  if (possessive <= 0) return read(words)
  const owner = read(words.slice(0, possessive))
  const own = read(words.slice(possessive + 1))
  return {
    ...own,
    owner,
    ...(own.country === undefined && owner.name !== undefined && countryNamed(owner.name) !== undefined
      ? { country: owner.name }
      : {}),
  }
}
