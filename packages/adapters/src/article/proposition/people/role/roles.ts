/** What happened to those who are counted: the word that says so, and where it stands. */
import {
  headOf,
  isLink,
  isPreposition,
  lemmaOf,
  nounAt,
  verbAt,
  wordAt,
  type Parsed,
  headAt,
} from "../../../grammar/Parsed.ts"
import { subjectOf } from "../../../grammar/subjects.ts"
import { isTemporal } from "../../../time/temporal.ts"
import { afterList, afterNominal, asideEnd, listAround, type Counted } from "../counted/counted.ts"
import { byCompany, byPlace, byPreposition, byVehicle } from "./besideRoles.ts"
import { byBodies } from "./bodies.ts"
import { isFatal, isShotAt, isToDeath } from "./endings.ts"
import { first } from "../phraseWords.ts"
import { saidOfSubject } from "./predicates.ts"
import { byListObject, byObject } from "./objects.ts"
import { verbOver } from "./overAsides.ts"
import type { Role, RoleReader } from "../Role.ts"
import { byToll } from "./tolls.ts"
import { ADJECTIVES, NOUNS, TRANSITIVE } from "../words.ts"

const FEARED: ReadonlySet<string> = new Set(["feared", "presumed", "believed", "thought"])

/** "12 deaths", "12 injured people", "the 12 dead". */
const byNoun: RoleReader = (parsed, { at, noun, who, amount, partOf }) => {
  if (partOf !== undefined) return undefined
  const property = NOUNS.get(headOf(parsed, who)) ?? NOUNS.get(headOf(parsed, noun))
  if (property !== undefined) return { property, at }
  for (let token = amount.to; token < who.to; token++) {
    const adjective = ADJECTIVES.get(wordAt(parsed, token))
    if (adjective !== undefined) return { property: adjective, at }
  }
  return undefined
}

/** "12 gunmen killed three": a verb with an object is what the counted did. */
const takesObject = (parsed: Parsed, at: number): boolean => {
  const next = nounAt(parsed, at + 1)
  return next !== undefined && !isTemporal(parsed, next)
}

/** "100 dead or wounded": both together. */
const isOrHurt = (parsed: Parsed, at: number, property: string): boolean => {
  const other = ADJECTIVES.get(first(parsed, at + 2))
  return first(parsed, at + 1) === "or" && other?.startsWith("casualties.") === true && other !== property
}

const adjectiveAt = (parsed: Parsed, from: number): Role | undefined => {
  let feared = false
  let aboard: Role | undefined
  for (let at = from; at < from + 4; at++) {
    const word = first(parsed, at)
    feared ||= FEARED.has(word)
    const property = ADJECTIVES.get(word)
    if (property === "count.aboard") aboard = { property, at }
    else if (property !== undefined) {
      // "five men shot to death a watchman"
      const object = takesObject(parsed, at) || (isToDeath(parsed, at) && takesObject(parsed, at + 2))
      if (verbAt(parsed, at) !== undefined && (object || isShotAt(parsed, at))) return undefined
      if (property === "casualties.total" && isFatal(parsed, at)) return { property: "casualties.killed", at }
      const both = property.startsWith("casualties.") && isOrHurt(parsed, at, property)
      return { property: both ? "casualties.total" : property, at, ...(feared ? { modality: "suspected" } : {}) }
    } else if (
      !FEARED.has(word) &&
      !isLink(parsed, at, "adverb") &&
      !isLink(parsed, at, "quote") &&
      !CONFIRMED.has(word)
    )
      return aboard
  }
  return aboard
}

const CONFIRMED: ReadonlySet<string> = new Set([
  "confirmed",
  "reported",
  "reportedly",
  "to",
  "be",
  "critically",
  "seriously",
  "rendered",
])

/** "12 people dead", "12 killed", "12 feared dead", "nine civilians and two officers dead". */
const byAdjective: RoleReader = (parsed, one, all) => {
  const list = listAround(parsed, all, one)
  // "saved 60 people, three of them injured"
  const last = list.last.partOf === "them" ? one : list.last
  const own = adjectiveAt(parsed, one.last + 1)
  // "killed 10, and more than 30 people injured"
  const done = own === undefined && list.last !== one ? byObject(parsed, one, all) : undefined
  if (done?.property.startsWith("casualties.") === true) return done
  return (
    own ??
    adjectiveAt(parsed, afterList(parsed, last.last)) ??
    adjectiveAt(parsed, afterNominal(parsed, last.last)) ??
    adjectiveOver(parsed, last.last)
  )
}

/** "left 58 people, mostly pilgrims, dead": over an aside on who they were. */
const adjectiveOver = (parsed: Parsed, last: number): Role | undefined => {
  const close = asideEnd(parsed, last + 1, parsed.phrases.length)
  return close !== -1 && isLink(parsed, close + 1, "adjective") ? adjectiveAt(parsed, close + 1) : undefined
}

/** The phrases that stand for the counted as a subject: those of the list that they stand in. */
const placesOf = (parsed: Parsed, one: Counted, all: ReadonlyArray<Counted>): ReadonlySet<number> => {
  const { first: start, last } = listAround(parsed, all, one)
  const end = afterList(parsed, last.last)
  const grouped = isPreposition(parsed, start.at - 1, OF) && GROUPS.has(headAt(parsed, start.at - 2))
  const from = grouped ? start.at - 2 : start.at
  // "the 132 people on board the plane were killed"
  const aboard =
    ON.has(first(parsed, end)) && headAt(parsed, end + 1) === "board" && nounAt(parsed, end + 2) !== undefined
  const until = aboard ? end + 3 : end
  return new Set(Array.from({ length: until - from }, (_, i) => from + i))
}

const ON: ReadonlySet<string> = new Set(["on"])

/** "a group of 200 drivers gathered". */
const GROUPS: ReadonlySet<string> = new Set("group groups mob gang band team party convoy".split(" "))

/** "66 people or more": the word stands behind the noun. */
const isOrMore = (parsed: Parsed, { last, at }: Counted): boolean => first(parsed, last) === "more" && last === at + 2

const SEIZED: ReadonlySet<string> = new Set(["count.kidnapped", "count.captured", "count.released", "count.arrests"])

/** "who had been kidnapped": told in passing, of those who are told of for something else. */
const isSeized = (parsed: Parsed, property: string, verb: number): boolean =>
  SEIZED.has(property) && isRelative(parsed, verb)

/** The counted, or the list that they stand in, as the subject of a verb. */
const bySubject: RoleReader = (parsed, one, all) => {
  const places = placesOf(parsed, one, all)
  let before: Role | undefined
  for (let verb = one.last + 1; verb < parsed.phrases.length; verb++) {
    if (verbAt(parsed, verb) === undefined || !places.has(subjectOf(parsed, verb).at)) continue
    const said = saidOfSubject(parsed, verb)
    if (said === undefined || isHabit(parsed, said.at, verb, one.amount.word !== undefined)) continue
    // "a student who had been kidnapped has been found murdered": what came of it goes before.
    if (before === undefined && isSeized(parsed, said.property, verb)) before = said
    else if (before === undefined || said.property.startsWith("casualties.")) return said
  }
  if (before !== undefined) return before
  // "66 people or more were hurt"
  const over = isOrMore(parsed, one) ? one.last + 1 : verbOver(parsed, one)
  return over === -1 ? undefined : saidOfSubject(parsed, over)
}

/** "events where four people are killed", "many people die": the present tense tells of no one event, outside of headlines. */
const isHabit = (parsed: Parsed, at: number, verb: number, vague: boolean): boolean => {
  const group = verbAt(parsed, verb)
  if (group === undefined || parsed.headline || at !== verb) return false
  const auxiliary = wordAt(parsed, group.from)
  const main = wordAt(parsed, group.main)
  if (group.passive && !TRANSITIVE.has(lemmaOf(parsed, group))) return false
  const present = auxiliary === "are" || auxiliary === "is"
  if (present && group.passive && !vague && isState(lemmaOf(parsed, group)) && !isRelative(parsed, verb))
    return parsed.tokens.some(({ lower }) => EACH.has(lower))
  if (group.passive) return group.to - group.from === 2 && present && !FEARED.has(main)
  return (
    group.form === "finite" &&
    group.to - group.from === 1 &&
    main === lemmaOf(parsed, group) &&
    (vague || isRelative(parsed, verb))
  )
}

/** What people are in, once it befell them: "five are injured". */
const STATES: ReadonlySet<string> = new Set(["casualties.injured", "casualties.missing"])

const isState = (lemma: string): boolean => STATES.has(TRANSITIVE.get(lemma) ?? "")

const EACH: ReadonlySet<string> = new Set(["every", "each", "per", "annually", "usually", "often"])

const isRelative = (parsed: Parsed, verb: number): boolean =>
  Array.from({ length: 6 }, (_, i) => verb - 1 - i).some(
    (at) => isLink(parsed, at, "who") || isLink(parsed, at, "when"),
  )

const OF: ReadonlySet<string> = new Set(["of"])

const fromToll: RoleReader = (parsed, one) => {
  const toll = byToll(parsed, one)
  if (toll === undefined) return undefined
  const { property, at, change, beyond, within } = toll
  return {
    property,
    at,
    ...(change === undefined ? {} : { change }),
    ...(beyond === undefined ? {} : { bound: "more" }),
    ...(within === undefined ? {} : { bound: "most" }),
  }
}

const REACHED: ReadonlySet<string> = new Set(["at", "to"])

/** "the toll stood at 9 with 30 injured": a bare number that the count reaches, whatever follows it. */
const byReached: RoleReader = (parsed, one, all) => {
  if (one.who.head >= one.amount.to || !isPreposition(parsed, one.at - 1, REACHED)) return undefined
  const toll = fromToll(parsed, one, all)
  // "casualties were put at 10 dead and 15 wounded": the number's own word says it better.
  return toll?.property === "casualties.total" && isLink(parsed, one.last + 1, "adjective") ? undefined : toll
}

/** In the order in which they are tried. */
const READERS: ReadonlyArray<RoleReader> = [
  byReached,
  byBodies,
  byNoun,
  byAdjective,
  byObject,
  bySubject,
  byListObject,
  byPreposition,
  byPlace,
  byVehicle,
  byCompany,
  fromToll,
]

/** What is said of a whole that a part is told of behind it: "of the 40 people on board, 22 died". */
export const roleOfWhole: RoleReader = (parsed, one, all) =>
  byNoun(parsed, one, all) ?? byAdjective(parsed, one, [one]) ?? byPlace(parsed, one, all)

/** What is said of a counted group; `undefined` when nothing is. */
export const roleOf: RoleReader = (parsed, one, all) => {
  for (const read of READERS) {
    const role = read(parsed, one, all)
    // "killing 97 of the 99 people aboard": what was done to them, before where they were.
    if (role?.property === "count.aboard") return byObject(parsed, one, all) ?? bySubject(parsed, one, all) ?? role
    if (role !== undefined && isSeized(parsed, role.property, role.at))
      // "the death of four students who had been kidnapped"
      return byPreposition(parsed, one, all) ?? role
    if (role !== undefined) return role
  }
  return undefined
}
