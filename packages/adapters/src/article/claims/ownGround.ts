/** "Chile reported 40 deaths": a country that reports a count with nothing more counts what happened on its own ground. */
import { countryNamed, countryOfAdjective } from "../place/countries.ts"
import type { Context } from "../proposition/Context.ts"
import type { Proposition } from "../proposition/Proposition.ts"
import type { Token } from "../text/Article.ts"
import type { Attributed } from "./Attributed.ts"

const REPORTS: ReadonlySet<string> = new Set("report record register confirm announce see".split(" "))

/** What is counted, right behind the number. */
const BARE =
  /^\s+(?:(?:new|more|additional|confirmed|further|fresh)\s+)*(?:deaths|fatalities|casualties|injuries|cases|infections)\b/

const isCount = ({ property }: Proposition): boolean => property.startsWith("casualties.") || property === "count.cases"

/** "on its side", "in the country", behind the number. */
const OWN_SIDE = /^[^.;]{0,60}?\b(?:on (?:its|their|our) (?:side|territory|soil)|in (?:the|our) country)\b/

/** "Iraq's health ministry reported seven deaths on its side": the country that whoever speaks belongs to. */
const countryOf = (tokens: ReadonlyArray<Token>): string | undefined =>
  tokens
    .map(({ text, lower }) => countryOfAdjective(text)?.name ?? countryNamed(lower)?.name)
    .find((name) => name !== undefined)

/** A proposition with the place of the country or place that reports it, where that is not the whole event's. */
export const onOwnGround = (
  proposition: Proposition,
  inner: Attributed | undefined,
  { text, places, sentences, main, sickness, country: own }: Context,
): Proposition => {
  const { valueAt, place } = proposition
  const [voice] = inner?.voices ?? []
  if (inner === undefined || voice?.mention === undefined || valueAt === undefined || place !== undefined)
    return proposition
  const { sentence: told, from, to } = voice.mention
  const country = countryOf(sentences[told]?.tokens.slice(from, to) ?? [])
  const side = country !== undefined && country !== main?.place && isCount(proposition)
  if (side && OWN_SIDE.test(text.slice(valueAt.end, valueAt.end + 2 * WINDOW)))
    return { ...proposition, place: places.pathOf(country) }
  // In a text about a sickness each country's bodies count at home; those of the text's own country count what it is about.
  const home = sickness && inner.voices.length === 1 && country !== own
  if (side && home) return { ...proposition, place: places.pathOf(country) }
  if (inner.voices.length > 1 || !REPORTS.has(inner.utterance.lemma) || !isCount(proposition)) return proposition
  const { sentence, head } = voice.mention
  const name = sentences[sentence]?.tokens[head]?.text ?? ""
  const known = countryNamed(name) !== undefined || places.isPlace(name)
  if (!known || name === main?.place || !BARE.test(text.slice(valueAt.end, valueAt.end + WINDOW))) return proposition
  return { ...proposition, place: places.pathOf(name) }
}

/** Characters behind a number in which what it counts is named. */
const WINDOW = 60
