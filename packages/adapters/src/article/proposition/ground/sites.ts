/** Places that are fought over and have no kind of settlement: airports, bridges, barracks, hills. */
import { Extent } from "@corroborate/core"
import { headOf, isPreposition, nounAt, type Parsed } from "../../grammar/Parsed.ts"
import type { ReadExtent } from "../../place/extents.ts"
import { textOf, wordOf } from "../phrasing.ts"

const SITES: ReadonlySet<string> = new Set(
  "airport airfield airbase airstrip barracks garrison fort fortress bridge crossing port harbour harbor dam headquarters base outpost checkpoint hill hilltop ridge junction crossroads refinery oilfield stronghold".split(
    " ",
  ),
)

const PLACED: ReadonlySet<string> = new Set("of in at near over on above outside beside".split(" "))
const OWN: ReadonlySet<string> = new Set("of in at".split(" "))

/** Whether a noun phrase has a name in it. */
export const isNamed = ({ tokens, phrases }: Parsed, at: number): boolean => {
  const phrase = phrases[at]
  return (
    phrase?._tag === "Noun" &&
    !phrase.pronoun &&
    tokens.slice(phrase.from, phrase.to).some(({ capital, pos }) => capital && pos === "PROPN")
  )
}

/**
 * The site that a phrase names, all of it: "Dalmun airport", "the airport of Dalmun", "a base near Dalmun". One without a
 * name, in itself or behind it, could be any.
 */
export const siteAt = (parsed: Parsed, at: number): ReadExtent | undefined => {
  const noun = nounAt(parsed, at)
  if (noun === undefined || noun.amount !== undefined || !SITES.has(headOf(parsed, noun))) return undefined
  const own = textOf(parsed, at)
  if (isNamed(parsed, at)) return { extent: Extent.whole([own]), from: at, to: at + 1 }
  if (!isPreposition(parsed, at + 1, PLACED) || !isNamed(parsed, at + 2)) return undefined
  const [how, where] = [wordOf(parsed, at + 1), textOf(parsed, at + 2)]
  const name = OWN.has(how) ? `${where} ${own}` : `${own} ${how} ${where}`
  return { extent: Extent.whole([name]), from: at, to: at + 3 }
}
