/** How things and people are: "the plane was not airworthy", "the demonstrators were unarmed", "is close to collapse". */
import {
  atVerbs,
  headAt,
  isLink,
  isPreposition,
  lemmaAt,
  nounAt,
  verbAt,
  wordAt,
  type Parsed,
} from "../../../grammar/Parsed.ts"
import { subjectOf } from "../../../grammar/subjects.ts"
import { isPeople } from "../../../text/people.ts"
import { isTemporal } from "../../../time/temporal.ts"
import type { Context, PropositionReader } from "../../Context.ts"
import { textOf, wordOf } from "../../phrasing.ts"
import { statesIn } from "./sorts.ts"
import { isLasting, stateClaim, tells, thingMeant, type Told } from "./Told.ts"
import { personMeant } from "../meant.ts"

/** Qualities that somebody can look up. */
const LINES = `
armed:armed/unarmed
airworthy:airworthy/unairworthy
seaworthy:seaworthy/unseaworthy
binding:binding/non-binding nonbinding
legal:legal lawful/illegal unlawful
constitutional:constitutional/unconstitutional
valid:valid/invalid void
operational:operational functional/inoperable inoperative
inhabited:inhabited/unoccupied uninhabited empty vacant deserted
genuine:genuine authentic/fake forged counterfeit bogus
guilty:guilty/innocent
contaminated:contaminated/uncontaminated
insured:insured/uninsured
licensed:licensed/unlicensed
pregnant:pregnant/
conscious:conscious/unconscious
drunk:drunk intoxicated/sober
peaceful:peaceful/violent
habitable:habitable/uninhabitable
passable:passable/impassable
`

const QUALITIES = statesIn(LINES)

const DEFINITE: ReadonlySet<string> = new Set("the these those all both".split(" "))

/** Of whom or what a quality is told, as the question calls it: a thing, a person by name, or "the demonstrators". */
const bearerOf = (parsed: Parsed, at: number, context: Context): string => {
  const noun = nounAt(parsed, at)
  if (noun === undefined || isTemporal(parsed, noun)) return ""
  const person = personMeant(parsed, at, context)
  if (person !== undefined || !isPeople(headAt(parsed, at))) return person ?? thingMeant(parsed, at, context)
  return DEFINITE.has(wordAt(parsed, noun.from)) && noun.amount === undefined ? textOf(parsed, at) : ""
}

const isForce = (parsed: Parsed, at: number, { actors }: Context): boolean => actors.forceOf(parsed, at) !== undefined

/** "is legal", "were armed with sticks". */
const qualified = (parsed: Parsed, verb: number, context: Context): Told | undefined => {
  const group = verbAt(parsed, verb)
  const main = wordAt(parsed, group?.main ?? -1)
  const within = group?.passive === true && QUALITIES.has(main)
  const at = isLink(parsed, verb + 1, "adverb") ? verb + 2 : verb + 1
  const found = within ? QUALITIES.get(main) : isLasting(parsed, verb) ? QUALITIES.get(wordOf(parsed, at)) : undefined
  if (found === undefined || (!within && nounAt(parsed, at) !== undefined)) return undefined
  const thing = subjectOf(parsed, verb).at
  const name = bearerOf(parsed, thing, context)
  const able = found.state !== "armed" || isPeople(headAt(parsed, thing)) || isForce(parsed, thing, context)
  if (name === "" || !able) return undefined
  return {
    property: `status.${found.state}`,
    subject: `${name} ${found.state}`,
    holds: found.holds,
    thing,
    at: verb,
    to: within ? verb : at,
  }
}

const IN: ReadonlySet<string> = new Set(["in", "at", "on"])
const DANGER: ReadonlySet<string> = new Set(["danger", "risk", "verge"])
const COLLAPSE: ReadonlySet<string> = new Set(["collapse", "collapsing"])

/** Last phrase of "close to collapse", "in danger of collapsing"; -1 for anything else. */
const nearCollapse = (parsed: Parsed, at: number): number => {
  const falls = (place: number): boolean =>
    COLLAPSE.has(headAt(parsed, place)) || COLLAPSE.has(wordOf(parsed, place)) || lemmaAt(parsed, place) === "collapse"
  if (wordOf(parsed, at) === "close") {
    if (falls(at + 1)) return at + 1
    return isPreposition(parsed, at + 1) && falls(at + 2) ? at + 2 : -1
  }
  return isPreposition(parsed, at, IN) && DANGER.has(headAt(parsed, at + 1)) && falls(at + 3) ? at + 3 : -1
}

/** "the building is close to collapse". */
const endangered = (parsed: Parsed, verb: number, context: Context): Told | undefined => {
  const at = isLink(parsed, verb + 1, "adverb") ? verb + 2 : verb + 1
  const to = isLasting(parsed, verb) ? nearCollapse(parsed, at) : -1
  const thing = subjectOf(parsed, verb).at
  const name = to === -1 ? "" : thingMeant(parsed, thing, context)
  if (name === "") return undefined
  return {
    property: `status.${headAt(parsed, thing)}`,
    subject: `${name} near collapse`,
    holds: true,
    thing,
    at: verb,
    to,
  }
}

/** What a sentence tells of how things and people are. */
export const qualities: PropositionReader = (parsed, context) =>
  atVerbs(parsed, (_, verb) => {
    const state = qualified(parsed, verb, context) ?? endangered(parsed, verb, context)
    return state === undefined || !tells(parsed, verb) ? [] : [stateClaim(parsed, verb, state)]
  })
