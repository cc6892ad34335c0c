/** What is held by force, told from what is held by votes. */
import { headOf, lemmaOf, nounAt, verbAt, type Parsed } from "../../grammar/Parsed.ts"
import type { ReadExtent } from "../../place/extents.ts"
import { placeNoun } from "../../place/placeNoun.ts"

/** What parties hold without holding ground: seats of power, offices, votes. */
const NO_GROUND: ReadonlySet<string> = new Set(
  "house senate congress parliament assembly commons lords cabinet chamber legislature council court committee commission ministry speaker president presidency government chair office board seat seats title election elections primary primaries majority record".split(
    " ",
  ),
)

/** Whether what is taken is ground: a place by its name or kind, and not something that a name only goes with. */
export const isGround = (parsed: Parsed, at: number, { extent }: ReadExtent): boolean => {
  const noun = nounAt(parsed, at)
  const last = extent.place.at(-1) ?? ""
  if (last.split(" ").some((word) => NO_GROUND.has(word.toLowerCase()))) return false
  if (noun === undefined || noun.pronoun) return true
  const head = parsed.tokens[noun.head]
  const { kind, portion, side, owner } = placeNoun(parsed, noun)
  if (kind !== undefined || side !== undefined || owner !== undefined) return true
  return portion !== undefined || (head?.capital === true && head.pos !== "NUM")
}

const PARTIES: ReadonlySet<string> = new Set("party parties democrats republicans conservatives liberals".split(" "))

/** "a seat held by the party": by votes, not by force. */
export const isElected = (parsed: Parsed, verb: number, by: number): boolean => {
  const [group, noun] = [verbAt(parsed, verb), nounAt(parsed, by)]
  return (
    group !== undefined && noun !== undefined && lemmaOf(parsed, group) === "hold" && PARTIES.has(headOf(parsed, noun))
  )
}
