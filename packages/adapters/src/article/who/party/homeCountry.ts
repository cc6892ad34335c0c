/** Which country a text is about, so that "the army" is that country's: by its mentions and by where it was sent from. */
import { isPreposition, type Parsed } from "../../grammar/Parsed.ts"
import { countryOf } from "../../place/countries.ts"
import type { Article } from "../../text/Article.ts"
import { bracketedIn } from "../../text/header.ts"

/** Words of a name of a country at most: "Papua New Guinea". */
const LONGEST = 3

/** Where something is: a country named so is where things happen, one named otherwise may only be spoken of. */
const WHERE: ReadonlySet<string> = new Set("in inside throughout across into".split(" "))

interface Named {
  readonly country: string
  readonly words: number
}

/** The country whose name begins at a token: the longest that there is. */
const countryAt = ({ tokens }: Parsed, at: number): Named | undefined => {
  if (tokens[at]?.capital !== true) return undefined
  for (let words = LONGEST; words > 0; words--) {
    const name = tokens.slice(at, at + words)
    const last = name.at(-1)
    if (name.length < words || last?.capital !== true) continue
    const country = countryOf(name.map(({ text }) => text).join(" "))
    if (country !== undefined) return { country: country.name, words }
  }
  return undefined
}

/** Whether a name says where something is. */
const isWhere = (parsed: Parsed, token: number): boolean =>
  parsed.phrases.some(({ from }, at) => from === token && isPreposition(parsed, at - 1, WHERE))

/** Mentions from which on a text is of a country, where it was sent from another that it does not name. Chosen. */
const PASSING = 3

interface Count {
  readonly all: number
  /** Of all, those that say where something is. */
  readonly where: number
}

/** Where something is told to be counts once more, unless only once. */
const weightOf = ({ all, where }: Count): number => (where > 1 ? all + where : all)

/** How often each country is named, in order of first mention. O(n). */
const mentions = (sentences: ReadonlyArray<Parsed>): ReadonlyMap<string, Count> => {
  const counts = new Map<string, Count>()
  for (const parsed of sentences)
    for (let at = 0; at < parsed.tokens.length;) {
      const named = countryAt(parsed, at)
      if (named !== undefined) {
        const { all, where } = counts.get(named.country) ?? { all: 0, where: 0 }
        const here = isWhere(parsed, at) ? 1 : 0
        counts.set(named.country, { all: all + 1, where: where + here })
      }
      at += named?.words ?? 1
    }
  return counts
}

/**
 * The country that a text is about: where it was sent from, if it names that and tells of no other country more often
 * what happens in it; else the one that it names most.
 */
export const dominantCountry = (sentences: ReadonlyArray<Parsed>, sentFrom: string | undefined): string | undefined => {
  const counts = mentions(sentences)
  const home = sentFrom === undefined ? undefined : counts.get(sentFrom)
  const elsewhere = Math.max(0, ...Array.from(counts).map(([country, { where }]) => (country === sentFrom ? 0 : where)))
  if (home !== undefined && home.all > elsewhere) return sentFrom
  const most = Array.from(counts).reduce<readonly [string, Count] | undefined>(
    (best, one) => (best === undefined || weightOf(one[1]) > weightOf(best[1]) ? one : best),
    undefined,
  )
  return sentFrom !== undefined && (most === undefined || most[1].all < PASSING) ? sentFrom : most?.[0]
}

/** The country that a dateline is of: of its capital, or in brackets. */
const countryOfDateline = (dateline: string): string | undefined => {
  const [place = ""] = dateline.split(/[,(:]/)
  const named = bracketedIn(dateline)
    .map(({ start, end }) => countryOf(dateline.slice(start, end)))
    .find((country) => country !== undefined)
  return (named ?? countryOf(place.trim()))?.name
}

/** The country that an article was sent from, where its dateline tells it. */
export const sentFrom = ({ text, blocks }: Article): string | undefined => {
  const line = blocks.find(({ dateline }) => dateline !== undefined)?.dateline
  return line === undefined ? undefined : countryOfDateline(text.slice(line.start, line.end))
}
