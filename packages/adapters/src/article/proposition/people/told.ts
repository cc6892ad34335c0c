/** Each counted group of a sentence with what is said of it, or of the group that it is a part of. */
import {
  headOf,
  isLink,
  isPreposition,
  lemmaAt,
  lemmaOf,
  nounAt,
  verbAt,
  wordAt,
  type Parsed,
} from "../../grammar/Parsed.ts"
import { placeNoun } from "../../place/placeNoun.ts"
import { isTemporal } from "../../time/temporal.ts"
import { isAmong, isLikewise } from "./counted/among.ts"
import { countedIn, type Counted } from "./counted/counted.ts"
import {
  apposedTo,
  doesElse,
  fromSet,
  inSet,
  isBare,
  isFrontedWhole,
  isLossToo,
  isOfThose,
  isOtherPart,
  ofSetBefore,
  saidOfPart,
  summedIn,
  whoTheyWere,
} from "./parts.ts"
import { first } from "./phraseWords.ts"
import { isOfSick, isToldOfSick } from "./sick.ts"
import type { Role } from "./Role.ts"
import { byPlace } from "./role/besideRoles.ts"
import { roleOf, roleOfWhole } from "./role/roles.ts"
import type { Told } from "./Tolled.ts"
import { isOfPeople } from "./role/seized.ts"
import { FIGURE } from "./role/tollNouns.ts"
import { isOfSingle } from "./role/harmed.ts"
import { TRANSITIVE } from "./words.ts"
import { isEachDay, isFlight, isRout, isSupposed, isUnreal } from "./role/unreal.ts"

type All = ReadonlyArray<Counted>

const IN: ReadonlySet<string> = new Set(["in", "from", "at", "near", "on"])

const GAPS: ReadonlySet<string> = new Set(["when", "according"])

/** "21 injured in X, 36 in Y": a bare number with a place, in a list with one that says what happened. */
const isGapped = (parsed: Parsed, one: Counted, { counted, role }: Told): boolean => {
  const next = one.last + 1
  const told = isPreposition(parsed, next, IN) || isLink(parsed, next, "when") || GAPS.has(first(parsed, next))
  if (!(isBare(one) || headOf(parsed, one.who) === "others") || !told) return false
  const from = Math.max(counted.last, role.at) + 1
  return parsed.phrases.slice(from, one.at).every(({ _tag }) => _tag !== "Verb")
}

const DWELLERS: ReadonlySet<string> = new Set(
  "residents inhabitants people citizens population locals villagers".split(" "),
)

/** "infected 4,200 of the island's residents": so many of those who live there, which is how many there were. */
const isOfDwellers = (parsed: Parsed, { partOf, who, at }: Counted): boolean =>
  (partOf === "set" && DWELLERS.has(headOf(parsed, who))) ||
  // "carried 52, killing 27 of them"
  (partOf === "them" && TRANSITIVE.has(lemmaAt(parsed, at - 1)))

const UP: ReadonlySet<string> = new Set(["up", "down"])

const HOSPITAL = "casualties.hospitalised"

const DIES: ReadonlySet<string> = new Set(["die", "perish"])

/** "26 people died at the scene and five in hospital". */
const diedToo = (parsed: Parsed, one: Counted, before: Told): boolean => {
  const verb = verbAt(parsed, before.role.at)
  return verb !== undefined && DIES.has(lemmaOf(parsed, verb)) && isGapped(parsed, one, before)
}

/** "132 had died, up from 106", "rose to 46, the mayor said, from 40": the earlier figure of the count before it. */
const isCompared = (parsed: Parsed, { at }: Counted, { role }: Told): boolean =>
  first(parsed, at - 1) === "from" &&
  (UP.has(first(parsed, at - 2)) || (role.change === "to" && isLink(parsed, at - 2, "comma")))

const elliptic = (role: Role, before: Told | undefined): Role =>
  role.property === FIGURE && before !== undefined ? { ...role, property: before.role.property } : role

const AGES: ReadonlySet<string> = new Set("over under above below older aged".split(" "))

/** "most of the victims were over 75": how old they were. */
const isAge = (parsed: Parsed, one: Counted): boolean =>
  isBare(one) && AGES.has(wordAt(parsed, one.amount.lead)) && verbAt(parsed, one.at - 1)?.form === "be"

/** "where doctors had been treating 394 wounded": what went on before what is told of. */
const isUsual = (parsed: Parsed, { at }: Counted): boolean => {
  const verb = verbAt(parsed, at - 1)
  return verb?.perfect === true && wordAt(parsed, verb.from) === "had" && wordAt(parsed, verb.main).endsWith("ing")
}

/** "90 of the 120 patients": what is told of some is not told of all. */
const isWholeOf = (one: Counted, all: All): boolean =>
  all.some(({ at, last, partOf }) => partOf !== undefined && at < one.at && last === one.at)

/** What is told before a group: in its sentence, and in the one before that. */
interface Before {
  readonly told: ReadonlyArray<Told>
  readonly earlier: ReadonlyArray<Told>
}

/** A group that a list counts of those who were counted before. */
const tellPart = (parsed: Parsed, counted: Counted, all: All, { told, earlier }: Before): Told | undefined => {
  const whole =
    summedIn(parsed, counted, all, told) ??
    whoTheyWere(parsed, counted, all, [...earlier, ...told.filter(({ listed }) => listed !== true)])
  if (whole !== undefined)
    return { counted, role: { property: whole.role.property, at: whole.role.at }, among: true, listed: true }
  const apposed = apposedTo(parsed, counted, all)
  if (apposed !== undefined) return { counted, role: apposed, among: true, listed: true }
  const role = ofSetBefore(parsed, counted)
  return role === undefined ? undefined : { counted: { ...counted, partOf: "set" }, role, among: true }
}

const tell = (parsed: Parsed, counted: Counted, all: All, before: Told | undefined): Told | undefined => {
  if (before !== undefined && isCompared(parsed, counted, before))
    return { counted, role: { property: before.role.property, at: counted.at, change: "from" } }
  const ownRole = counted.partOf === "them" ? saidOfPart(parsed, counted) : undefined
  if (ownRole !== undefined) return { counted, role: ownRole, among: true }
  if (counted.partOf === "them" && doesElse(parsed, counted)) return undefined
  if (before !== undefined && isLikewise(parsed, counted))
    return { counted, role: { property: before.role.property, at: before.role.at } }
  if (before !== undefined && isAmong(parsed, counted, all))
    return { counted, role: { property: before.role.property, at: before.role.at }, among: true }
  if (before !== undefined && isOtherPart(parsed, counted, before))
    return {
      counted: { ...counted, partOf: "set" },
      role: { property: before.role.property, at: counted.at },
      among: true,
    }
  if (before !== undefined && isLossToo(parsed, counted, before))
    return { counted, role: { property: before.role.property, at: counted.at } }
  if (isAge(parsed, counted) || isUsual(parsed, counted) || isWholeOf(counted, all)) return undefined
  if (isUnreal(parsed, counted, all) || isSupposed(parsed, counted)) return undefined
  const set = inSet(parsed, counted, all)
  if (set !== undefined) return { counted, role: set, among: true }
  const found = isFrontedWhole(parsed, counted, all) ? roleOfWhole(parsed, counted, all) : roleOf(parsed, counted, all)
  if (found !== undefined && !isOfPeople(parsed, counted, found.property)) return undefined
  if (found !== undefined && (isRout(parsed, counted, found) || isEachDay(parsed, found.at))) return undefined
  const ended = found?.property === HOSPITAL && before !== undefined && diedToo(parsed, counted, before)
  const fled = found !== undefined && isFlight(parsed, counted, found)
  const role = ended ? before.role : fled ? { ...found, property: "count.escaped" } : found
  if (role !== undefined)
    return {
      counted,
      role: elliptic(role, before),
      ...(role.property === FIGURE && before !== undefined ? { same: true } : {}),
      ...((counted.partOf === undefined && !isOfThose(parsed, counted)) || isOfDwellers(parsed, counted)
        ? {}
        : { among: true }),
    }
  if (before !== undefined && isGapped(parsed, counted, before))
    return { counted, role: { property: before.role.property, at: before.role.at }, placed: true }
  const part = fromSet(parsed, counted)
  return part === undefined ? undefined : { counted, role: part, among: true }
}

/** The first of a gapped list has a place of its own, as those behind it have. */
const placeFirst = (parsed: Parsed, told: ReadonlyArray<Told>): ReadonlyArray<Told> =>
  told.map((one, i) => {
    const opens = told[i + 1]?.placed === true && one.placed === undefined && told[i + 1]?.role.at === one.role.at
    return opens && hasPlace(parsed, one) ? { ...one, placed: true } : one
  })

const hasPlace = (parsed: Parsed, { counted, role }: Told): boolean =>
  isPreposition(parsed, counted.last + 1, IN) || isPreposition(parsed, role.at + 1, IN)

/** "killed 16 people in X and nine in Y": counts of one thing whose places differ are each of their own place. */
const placeEach = (parsed: Parsed, told: ReadonlyArray<Told>): ReadonlyArray<Told> => {
  const names = told.map(({ counted }) => placeName(parsed, counted.last))
  return told.map((one, i) => {
    const own = names[i]
    const differs = told.some(
      ({ role, among }, j) =>
        role.property === one.role.property && among !== true && names[j] !== undefined && names[j] !== own,
    )
    return own !== undefined && differs && one.among !== true ? { ...one, placed: true } : one
  })
}

const placeName = (parsed: Parsed, last: number): string | undefined => {
  const noun = isPreposition(parsed, last + 1, IN) ? nounAt(parsed, last + 2) : undefined
  return noun === undefined || noun.pronoun || isTemporal(parsed, noun) ? undefined : placeNoun(parsed, noun).name
}

/** "increased to 167 from a previous 93 injured people": both ends of a change are of what either says. */
const unifyChanges = (told: ReadonlyArray<Told>): ReadonlyArray<Told> =>
  told.map((one) => {
    if (one.role.change === undefined || one.role.property !== "casualties.total") return one
    const other = told.find(
      ({ role, counted }) => role.property !== "casualties.total" && Math.abs(counted.at - one.counted.at) <= 3,
    )
    return other === undefined ? one : { ...one, role: { ...one.role, property: other.role.property } }
  })

/** "The 176 people on board were killed": where they were is told beside what happened to them. */
const alsoAboard = (parsed: Parsed, one: Told, all: All): ReadonlyArray<Told> => {
  const aboard =
    one.role.property === ABOARD || one.counted.partOf !== undefined ? undefined : byPlace(parsed, one.counted, all)
  return aboard?.property === ABOARD ? [{ counted: one.counted, role: aboard }, one] : [one]
}

const ABOARD = "count.aboard"

/** What befell one person, who is a part of whoever came to harm. */
const tellSingle = (parsed: Parsed, one: Counted, all: All, before: Before): ReadonlyArray<Told> => {
  const part = tellPart(parsed, one, all, before)
  const found = part ?? tell(parsed, one, all, before.told.at(-1))
  const harmed = found !== undefined && (part !== undefined || isOfSingle(parsed, found.role, one.amount.from))
  return harmed ? [{ ...found, among: true }] : []
}

/**
 * What a sentence tells of the people that it counts, in order.
 *
 * @param earlier - what the sentence before it in its paragraph tells
 * @param sickness - the text is about a disease, whose cases are people
 */
export const toldIn = (parsed: Parsed, earlier: ReadonlyArray<Told>, sickness: boolean): ReadonlyArray<Told> => {
  const all = countedIn(parsed).filter((counted) => isOfSick(parsed, counted, sickness))
  const numbered = all.filter(({ single }) => single !== true)
  const told: Array<Told> = []
  for (const counted of all) {
    if (counted.single === true) {
      told.push(...tellSingle(parsed, counted, all, { told, earlier }))
      continue
    }
    const before = told.findLast((last) => last.counted.single !== true)
    const one = tellPart(parsed, counted, all, { told, earlier }) ?? tell(parsed, counted, all, before)
    if (one !== undefined && isToldOfSick(parsed, one, sickness)) told.push(...alsoAboard(parsed, one, numbered))
  }
  return placeEach(parsed, placeFirst(parsed, unifyChanges(told)))
}
