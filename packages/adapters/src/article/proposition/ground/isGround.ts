/** What is held by force, told from what is held by votes. */
import { headOf, isLink, isPreposition, lemmaOf, nounAt, verbAt, wordAt, type Parsed } from "../../grammar/Parsed.ts"
import type { ReadExtent } from "../../place/extents.ts"
import { countryNamed } from "../../place/countries.ts"
import type { Context } from "../Context.ts"
import { placeNoun } from "../../place/placeNoun.ts"

/** What parties hold without holding ground: seats of power, offices, votes. */
const NO_GROUND: ReadonlySet<string> = new Set(
  "house senate congress parliament assembly commons lords cabinet chamber legislature council court committee commission ministry speaker president presidency government chair office board seat seats title election elections primary primaries majority record".split(
    " ",
  ),
)

const WHERE: ReadonlySet<string> = new Set("in near outside inside around throughout toward towards into".split(" "))

/** Whether the text tells of something that is in a place of that name, or it is a country's. */
const isSomewhere = (name: string, { sentences }: Context): boolean =>
  countryNamed(name) !== undefined ||
  sentences.some((parsed) =>
    parsed.phrases.some(
      (phrase, at) =>
        phrase._tag === "Noun" && isPreposition(parsed, at - 1, WHERE) && placeNoun(parsed, phrase).name === name,
    ),
  )

const AWAY: ReadonlySet<string> = new Set("out up down off away over back".split(" "))

/** Whether what is taken is ground: a place by its kind, or by a name in which things are; no person, and no thing. */
export const isGround = (parsed: Parsed, at: number, { extent, to }: ReadExtent, context: Context): boolean => {
  const noun = nounAt(parsed, at)
  const last = extent.place.at(-1) ?? ""
  if (last.split(" ").some((word) => NO_GROUND.has(word.toLowerCase()))) return false
  // "took it out on others"
  if (noun?.pronoun === true) return !AWAY.has(wordAt(parsed, noun.to))
  if (noun === undefined) return isLink(parsed, at, "adjective")
  const { kind, portion, side, owner } = placeNoun(parsed, noun)
  if (kind !== undefined || side !== undefined || (owner !== undefined && portion !== undefined)) return true
  // "parts of the capital": the ground is told behind it.
  if (portion !== undefined) return to > at + 1 || isSomewhere(last, context)
  const head = parsed.tokens[noun.head]
  const next = isLink(parsed, at + 1, "and") ? nounAt(parsed, at + 2) : undefined
  // "the Ash and Elm neighbourhoods": the kind stands behind the second name.
  if (next !== undefined && placeNoun(parsed, next).kind !== undefined && isSeveral(headOf(parsed, next))) return true
  return head?.capital === true && head.pos !== "NUM" && isSomewhere(last, context)
}

const isSeveral = (word: string): boolean => word.endsWith("s")

const PARTIES: ReadonlySet<string> = new Set("party parties democrats republicans conservatives liberals".split(" "))

/** "a seat held by the party": by votes, not by force. */
export const isElected = (parsed: Parsed, verb: number, by: number): boolean => {
  const [group, noun] = [verbAt(parsed, verb), nounAt(parsed, by)]
  return (
    group !== undefined && noun !== undefined && lemmaOf(parsed, group) === "hold" && PARTIES.has(headOf(parsed, noun))
  )
}
