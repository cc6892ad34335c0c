/** What is held by force, told from what is held by votes. */
import { headOf, isLink, lemmaOf, nounAt, verbAt, wordAt, type Parsed } from "../../grammar/Parsed.ts"
import type { ReadExtent } from "../../place/extents.ts"
import type { Context } from "../Context.ts"
import { placeNoun } from "../../place/placeNoun.ts"

/** What parties hold without holding ground: seats of power, offices, votes. */
const NO_GROUND: ReadonlySet<string> = new Set(
  "house senate congress parliament assembly commons lords cabinet chamber legislature council court committee commission ministry speaker president presidency government chair office board seat seats title election elections primary primaries majority record".split(
    " ",
  ),
)

const CENTRES: ReadonlySet<string> = new Set(["centre", "center"])

const AWAY: ReadonlySet<string> = new Set("out up down off away over back".split(" "))

/** "entered Parliament": a seat of power, and no ground. */
export const isSeat = ({ extent }: ReadExtent): boolean =>
  (extent.place.at(-1) ?? "").split(" ").some((word) => NO_GROUND.has(word.toLowerCase()))

/** Whether what is taken is ground: a place by its kind, or by a name in which things are; no person, and no thing. */
export const isGround = (parsed: Parsed, at: number, { extent, to }: ReadExtent, context: Context): boolean => {
  const noun = nounAt(parsed, at)
  const last = extent.place.at(-1) ?? ""
  if (isSeat({ extent, from: at, to })) return false
  // "took it out on others"
  if (noun?.pronoun === true) return !AWAY.has(wordAt(parsed, noun.to))
  if (noun === undefined) return isLink(parsed, at, "adjective")
  const { kind, portion, side, owner } = placeNoun(parsed, noun)
  if (kind !== undefined || (owner !== undefined && (portion !== undefined || side !== undefined))) return true
  const centre = CENTRES.has(headOf(parsed, noun)) && nounAt(parsed, at + 2) === undefined
  // "the centre of the town", but not "the Jesuit centre"
  if (centre && owner === undefined) return false
  if (side !== undefined) return to > at + 1 || context.places.isSomewhere(last) || context.places.isTold(last)
  // "parts of the capital": the ground is told behind it.
  if (portion !== undefined) return to > at + 1 || context.places.isSomewhere(last)
  const head = parsed.tokens[noun.head]
  if (head?.capital === true && context.places.isTold(last)) return true
  const next = isLink(parsed, at + 1, "and") ? nounAt(parsed, at + 2) : undefined
  // "the Ash and Elm neighbourhoods": the kind stands behind the second name.
  if (next !== undefined && placeNoun(parsed, next).kind !== undefined && isSeveral(headOf(parsed, next))) return true
  return head?.capital === true && head.pos !== "NUM" && context.places.isSomewhere(last)
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
