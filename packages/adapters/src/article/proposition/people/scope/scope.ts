/** Of whom a number of people is told, and whether it is a part of more. */
import type { Place } from "@corroborate/core"
import { isPreposition, lemmaOf, nounAt, verbAt, type Parsed, headAt } from "../../../grammar/Parsed.ts"
import { subjectOf } from "../../../grammar/subjects.ts"
import { countryOfAdjective } from "../../../place/countries.ts"
import type { Context } from "../../Context.ts"
import type { Proposition } from "../../Proposition.ts"
import { isAddition, isMoreThanBefore } from "./further.ts"
import { isHospital } from "../role/hospital.ts"
import { withCorps } from "./corps.ts"
import { degreeOf } from "./degrees.ts"
import { isDeathIn, isDyingSo } from "./dying.ts"
import { isOfOne } from "./oneOfSeveral.ts"
import { fightersOf, isAnybodys } from "./party.ts"
import { sideOf } from "./side.ts"
import { CASES } from "../diseases.ts"
import { casesOf } from "../sick.ts"
import type { Told } from "../Tolled.ts"
import { corpsOf, fearedOf, whoOf } from "./who.ts"
import { isWorldwide, WORLD } from "./worldwide.ts"
import { whoseOf } from "./whose.ts"
import { LEAD, ownPlaceOf, placeOf } from "./where.ts"

/** A part of a group, of a list by places, or of what befell one's own place, whose place is not known by name. */
const isPart = (parsed: Parsed, told: Told, place: Place.Place | undefined, context: Context): boolean => {
  const { among, placed, counted, role } = told
  // "14 died, eight of them in X": all who died in X.
  const allThere = counted.partOf === "them" && place !== undefined
  return (
    (among === true && !allThere) ||
    isOfOne(parsed, told) ||
    isOnGround(parsed, counted.last + 1) ||
    isReceived(parsed, role, counted) ||
    isLocalToll(parsed, role) ||
    isDeathIn(parsed, role, counted) ||
    isDyingSo(parsed, role) ||
    isNew(parsed, counted) ||
    isMoreThanBefore(parsed, told, context) ||
    isAddition(parsed, told) ||
    (placed === true && place === undefined) ||
    ownPlaceOf(parsed, { counted, role }) !== undefined
  )
}

/** "nine people on the ground": those that something fell on. */
export const isOnGround = (parsed: Parsed, at: number): boolean =>
  isPreposition(parsed, at, ON) && headAt(parsed, at + 1) === "ground"

/** "38 new deaths": of a day or so, where others may count all. */
const isNew = ({ tokens }: Parsed, { amount, who }: Told["counted"]): boolean =>
  tokens.slice(amount.to, who.head).some(({ lower }) => lower === "new" || lower === "fresh")

const ON: ReadonlySet<string> = new Set(["on"])

/** "received eight bodies and 60 wounded": those of one hospital, where others may have more. */
const isReceived = (parsed: Parsed, { property }: Told["role"], { at }: Told["counted"]): boolean => {
  const killed = property === "casualties.killed"
  if (property !== "casualties.injured" && !killed) return false
  for (let verb = at - 1; verb >= 0 && at - verb < 6; verb--) {
    const group = verbAt(parsed, verb)
    if (group === undefined) continue
    const counts = RECORDS.has(lemmaOf(parsed, group)) && isHospital(parsed, subjectOf(parsed, verb).at)
    return counts || (!killed && RECEIVES.has(lemmaOf(parsed, group)) && !group.passive)
  }
  return false
}

const LOCAL: ReadonlySet<string> = new Set(
  "prefectural provincial regional district local municipal county state-level".split(" "),
)

/** "a prefectural toll of 27": of a part of the ground. */
const isLocalToll = (parsed: Parsed, { at }: Told["role"]): boolean => {
  const noun = nounAt(parsed, at)
  const words = noun === undefined || noun.amount !== undefined ? [] : parsed.tokens.slice(noun.from, noun.head)
  return words.some(({ lower }) => LOCAL.has(lower))
}

const RECORDS: ReadonlySet<string> = new Set(["report", "record", "register", "confirm"])

const RECEIVES: ReadonlySet<string> = new Set(["receive", "treat", "admit"])

/** Groups that fight for one side. */
const ARMED: ReadonlySet<string> = new Set([
  "soldiers",
  "fighters",
  "men",
  "personnel",
  "police officers",
  "forces",
  "servicemen",
  "marines",
  "members",
])

type Scoped = Pick<Proposition, "population" | "place" | "share" | "among" | "side">

/** "a sergeant", "one of the guerrillas": one of however many there were. */
const isOneOf = ({ single, partOf, amount }: Told["counted"]): boolean =>
  single === true || (partOf === "set" && amount.low === 1 && amount.high === 1)

/** The group that is counted; of the sick, with their disease. */
const groupOf = (parsed: Parsed, { disease }: Context, told: Told): string | undefined => {
  const group = withCorps(parsed, told, whoOf(parsed, told))
  return told.role.property === CASES ? casesOf(parsed, told, group, disease) : group
}

/** "the Salvadoran Army", in a text about El Salvador: its soldiers. */
const ofOwnArmy = (party: string | undefined, { country }: Context): string | undefined => {
  const [adjective = "", ...words] = party?.split(" ") ?? []
  const rest = words.join(" ")
  const own = country !== undefined && countryOfAdjective(adjective)?.name === country
  return party !== undefined && own && fightersOf(rest) !== rest ? fightersOf(rest) : party
}

/** What narrows a toll: whose, where, whether it is a part, and whether it counts some among others. */
export const scopeOf = (parsed: Parsed, context: Context, told: Told): Scoped => {
  const own = groupOf(parsed, context, told)
  const open = own === undefined || isAnybodys(own)
  const whose = open ? whoseOf(parsed, told, context.told[parsed.index] ?? []) : undefined
  const who = ofOwnArmy(whose, context) ?? own ?? fearedOf(parsed, told, context)
  const degree = who === undefined ? degreeOf(parsed, told) : undefined
  const population = who ?? degree ?? ownPlaceOf(parsed, told)
  const { counted } = told
  const isOrigin = told.listed === true || corpsOf(parsed, counted) !== undefined
  const name = isOrigin ? undefined : placeOf(parsed, told, context)
  const ground = context.main?.place === undefined && parsed.index <= LEAD && told.placed !== true
  const place =
    name !== undefined && !ground && (told.placed === true || name !== context.main?.place)
      ? context.places.pathOf(name)
      : undefined
  const toll = nounAt(parsed, told.role.at) !== undefined && told.role.at < counted.at
  const worldwide =
    place === undefined && (isWorldwide(parsed, counted.last) || (toll && isWorldwide(parsed, told.role.at)))
  const side = who !== undefined && ARMED.has(who) ? sideOf(parsed, told) : undefined
  return {
    ...(side === undefined ? {} : { side }),
    ...(population === undefined ? {} : { population }),
    ...(place === undefined ? {} : { place }),
    ...(worldwide ? { place: WORLD } : {}),
    ...(isPart(parsed, told, place, context) &&
    (population === undefined ||
      whose !== undefined ||
      told.role.property === CASES ||
      isOneOf(counted) ||
      isAddition(parsed, told) ||
      isDeathIn(parsed, told.role, told.counted))
      ? { share: "part" }
      : {}),
    ...((told.among === true && !(counted.partOf === "them" && place !== undefined)) || degree !== undefined
      ? { among: true }
      : {}),
  }
}
