/** What prepositions and vehicles beside the counted say of them: "the deaths of 12", "190 on board", "a boat with 40". */
import { headOf, isLink, isPreposition, lemmaOf, nounAt, verbAt, headAt, lemmaAt } from "../../../grammar/Parsed.ts"
import { subjectOf } from "../../../grammar/subjects.ts"
import { isPeople } from "../../../text/people.ts"
import { BODIES, ofBodies } from "./bodies.ts"
import { listAround } from "../counted/counted.ts"
import { overPlain } from "./objects.ts"
import { first } from "../phraseWords.ts"
import { placeAt, saidOfSubject, tells } from "./predicates.ts"
import type { RoleReader } from "../Role.ts"
import { isWanted } from "./unreal.ts"
import { NOUNS_OF } from "../words.ts"

const OF: ReadonlySet<string> = new Set(["of"])

const BY: ReadonlySet<string> = new Set(["by"])

const TO: ReadonlySet<string> = new Set(["to"])

const BEFORE: ReadonlySet<string> = new Set(["before", "of"])

const WATCHES: ReadonlySet<string> = new Set(["fans", "spectators", "onlookers", "supporters", "people"])

/** "the deaths of 12 people", "visited by 300 people", "in front of 41,200 fans". */
export const byPreposition: RoleReader = (parsed, one, all) => {
  const { first: start } = listAround(parsed, all, one)
  // "the deaths of the ambassador and three other men"
  const plain = isLink(parsed, start.at - 1, "and") ? overPlain(parsed, start.at) - 1 : -1
  const at = isPreposition(parsed, plain, OF) ? plain : start.at - 1
  if (isPreposition(parsed, at, OF)) {
    // `the "murder" of 19 people`
    const noun = isLink(parsed, at - 1, "quote") ? at - 2 : at - 1
    const quoted = noun === at - 2 ? NOUNS_OF.get(headAt(parsed, noun)) : undefined
    if (quoted !== undefined) return isWanted(parsed, noun) ? undefined : { property: quoted, at: noun }
    const property = NOUNS_OF.get(headAt(parsed, at - 1))
    if (BODIES.has(headAt(parsed, at - 1))) return { property: ofBodies(parsed, one, at - 1), at: at - 1 }
    const lost =
      headAt(parsed, at - 1) !== "loss" || isPeople(headOf(parsed, one.who)) || headOf(parsed, one.who) === "lives"
    if (property !== undefined && isWanted(parsed, at - 1)) return undefined
    if (property !== undefined && lost) return { property, at: at - 1 }
    if (headAt(parsed, at - 1) === "lives") return { property: "casualties.killed", at: at - 1 }
  }
  // "injuries to twelve people"
  if (isPreposition(parsed, at, TO) && headAt(parsed, at - 1) === "injuries" && isPeople(headOf(parsed, one.who)))
    return { property: "casualties.injured", at: at - 1 }
  const visited = isPreposition(parsed, at, BY) ? verbAt(parsed, at - 1) : undefined
  if (
    visited?.passive === true &&
    tells(parsed, at - 1) &&
    ["attend", "visit", "join"].includes(lemmaOf(parsed, visited))
  )
    return { property: "attendance", at: at - 1 }
  const front =
    isPreposition(parsed, at, BEFORE) && (first(parsed, at) === "before" || headAt(parsed, at - 1) === "front")
  return front && WATCHES.has(headOf(parsed, one.who)) ? { property: "attendance", at } : undefined
}

/** "190 people on board", "40 people under the rubble": a place right behind the list says it. */
export const byPlace: RoleReader = (parsed, one, all) => {
  const { last } = listAround(parsed, all, one)
  for (const at of [one.last + 1, last.last + 1]) {
    const property = placeAt(parsed, at)
    if (property !== undefined && !isPreposition(parsed, at, AMONG))
      return { property, at: at + (nounAt(parsed, at + 1) === undefined ? 0 : 1) }
  }
  return undefined
}

const WITH: ReadonlySet<string> = new Set(["with"])

/** "a boat with 40 migrants", "the flight had 120 passengers". */
export const byVehicle: RoleReader = (parsed, one, all) => {
  const { first: start } = listAround(parsed, all, one)
  const verb = verbAt(parsed, start.at - 1)
  const has = verb !== undefined && lemmaOf(parsed, verb) === "have" && !verb.negated && verb.modal === undefined
  const at = isPreposition(parsed, start.at - 1, WITH) ? start.at - 2 : has ? subjectOf(parsed, start.at - 1).at : -1
  const aboard = isPeople(headOf(parsed, one.who)) && VEHICLES.has(headAt(parsed, at))
  return aboard ? { property: "count.aboard", at: has ? start.at - 1 : at } : undefined
}

const VEHICLES: ReadonlySet<string> = new Set(
  "bus train plane aircraft jet airliner boat ferry ship vessel helicopter flight coach minibus dinghy".split(" "),
)

const AMONG: ReadonlySet<string> = new Set(["among", "amongst"])

const DIES: ReadonlySet<string> = new Set(["die", "perish"])

const BESIDE: ReadonlySet<string> = new Set(["along", "together"])

/** "was arrested along with 26 others", "the mayor along with three guards was killed": what befell somebody befell them too. */
export const byCompany: RoleReader = (parsed, one, all) => {
  const { first: start, last } = listAround(parsed, all, one)
  if (!isPreposition(parsed, start.at - 1, WITH) || !BESIDE.has(first(parsed, start.at - 2))) return undefined
  const dead = isLink(parsed, start.at - 3, "adjective") ? start.at - 4 : start.at - 3
  for (const at of [dead, last.last + 1]) {
    const said =
      verbAt(parsed, at)?.passive === true || DIES.has(lemmaAt(parsed, at)) ? saidOfSubject(parsed, at) : undefined
    if (said !== undefined) return said
  }
  return undefined
}
