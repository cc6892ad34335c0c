/** What numbered things hang on where they are neither the subject nor the object of a verb themselves. */
import { headAt, headOf, isLink, isPreposition, lemmaAt, nounAt, verbAt, type Parsed } from "../../../grammar/Parsed.ts"
import { subjectOf } from "../../../grammar/subjects.ts"
import { wordOf } from "../../phrasing.ts"
import { isTemporal } from "../../../time/temporal.ts"
import { isSeveral } from "./numbered.ts"
import { governing, isTold, verbWithin } from "../measured/clause.ts"

/** The phrase that stands for the things in the clause, and the verb where that is known by more than its place. */
export interface Hanging {
  readonly at: number
  readonly verb?: number
  /** The word that joins the things to the verb: "with" of "charged with three crimes". */
  readonly by: string
  /** What was done to the things, where a noun says it: "damage to 60 cars". */
  readonly done?: string
}

const INCLUDING: ReadonlySet<string> = new Set(["including"])
const OF: ReadonlySet<string> = new Set(["of"])

const GROUPS: ReadonlySet<string> = new Set(
  "group series fleet convoy team string set total pair crowd band herd flock pack batch column gang cluster chain list collection".split(
    " ",
  ),
)

/** The place before the comma or "and" that stands before a phrase; the place itself where neither does. */
const beforeJoint = (parsed: Parsed, at: number): number => {
  let place = at - 1
  if (isLink(parsed, place, "and")) place--
  if (isLink(parsed, place, "comma")) place--
  return place === at - 1 ? at : place
}

/** Whether a phrase is a number of things in the plural, which can stand in a row with others. */
const isCounted = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  if (noun === undefined || noun.amount === undefined || noun.head < noun.amount.to) return false
  const one = noun.amount.low === 1 && noun.amount.high === 1 && parsed.tokens[noun.head]?.pos === "NOUN"
  return (one || isSeveral(headOf(parsed, noun))) && !isTemporal(parsed, noun)
}

const KINDS: ReadonlySet<string> = new Set(["of", "for", "with"])

/** "20 revolvers of various calibers, 55,000 cartridges": the things, over what they are of. */
const overKind = (parsed: Parsed, at: number): number =>
  isPreposition(parsed, at - 1, KINDS) && nounAt(parsed, at)?.amount === undefined && isCounted(parsed, at - 2)
    ? at - 2
    : at

/** Phrases that such a row has at most. */
const ROW = 40

/** "70 schools, 40 houses and ten shops": the first of things that stand in a row. */
const firstOfRow = (parsed: Parsed, at: number): number => {
  let first = at
  for (let before = overKind(parsed, beforeJoint(parsed, first)); before !== first && isCounted(parsed, before);) {
    first = before
    before = overKind(parsed, beforeJoint(parsed, first))
  }
  return first
}

/** Whether a phrase is of what hangs on the last things of a row: "of various calibers". */
const isKindOf = (parsed: Parsed, at: number, last: number): boolean =>
  (at === last + 1 && isPreposition(parsed, at, KINDS)) ||
  (at === last + 2 && isPreposition(parsed, at - 1, KINDS) && nounAt(parsed, at)?.amount === undefined)

/** The last of such things. */
export const lastOfRow = (parsed: Parsed, at: number): number => {
  let last = at
  for (let next = at + 1; next <= Math.min(last + 5, at + ROW) && next < parsed.phrases.length; next++) {
    if (isCounted(parsed, next) && overKind(parsed, beforeJoint(parsed, next)) === last) last = next
    else if (!isLink(parsed, next, "and") && !isLink(parsed, next, "comma") && !isKindOf(parsed, next, last)) break
  }
  return last
}

/** Prepositions with which a verb takes what it is told of. */
const TAKES: ReadonlySet<string> = new Set(
  "with at in into from to by on across over of through against for".split(" "),
)

/** Words that belong to the verb before them: "knocked down 46 towers". */
const PARTICLES: ReadonlySet<string> = new Set("down up off out".split(" "))

/** Verbs with which these say where somebody went: "walked up 12 steps". */
const MOVES: ReadonlySet<string> = new Set("go come fall walk run climb ride roll travel move drop jump".split(" "))

/** "charged with three crimes", "hit by four strikes", "shot down two planes": the verb right before the preposition. */
const taken = (parsed: Parsed, at: number): Hanging | undefined => {
  const particle = isPreposition(parsed, at - 1, PARTICLES) && !MOVES.has(lemmaAt(parsed, at - 2))
  if (!particle && !isPreposition(parsed, at - 1, TAKES)) return undefined
  const verb = isLink(parsed, at - 2, "adverb") ? at - 3 : at - 2
  const [group, by] = [verbAt(parsed, verb), wordOf(parsed, at - 1)]
  if (group === undefined || !isTold(parsed, verb) || (by === "for" && !group.passive)) return undefined
  return { at, verb, by }
}

/** Nouns for places that things happen in. */
const PLACES: ReadonlySet<string> = new Set(
  "countries nations states provinces counties districts regions cities towns villages municipalities locations sites areas continents islands neighbourhoods neighborhoods".split(
    " ",
  ),
)
const IN: ReadonlySet<string> = new Set("in across throughout from".split(" "))

/** Nouns for what is done several times: "in three ambushes". */
const DEEDS: ReadonlySet<string> = new Set(
  "attacks ambushes raids clashes incidents bombings explosions blasts strikes assaults operations shootings accidents crashes".split(
    " ",
  ),
)

/** "in at least 28 countries", "in three ambushes": where, for whatever verb the clause has. */
const spread = (parsed: Parsed, at: number): Hanging | undefined => {
  const noun = nounAt(parsed, at)
  if (
    noun === undefined ||
    !isPreposition(parsed, at - 1, IN) ||
    !(PLACES.has(headOf(parsed, noun)) || DEEDS.has(headOf(parsed, noun)))
  )
    return undefined
  const beside = nounAt(parsed, at - 2) === undefined ? -1 : at - 2
  const own = beside === -1 ? -1 : verbWithin(parsed, at + 1, at + ROW, (verb) => subjectOf(parsed, verb).at === beside)
  const verb = own === -1 ? governing(parsed, at) : own
  return verb === -1 || (own === -1 && verb > at) || !isTold(parsed, verb)
    ? undefined
    : { at, verb, by: wordOf(parsed, at - 1) }
}

/** "Twelve vehicles were burned: one bus and 11 trucks": a row behind a colon is of what was told before it. */
const listedOf = (parsed: Parsed, first: number): Hanging | undefined => {
  if (!isLink(parsed, first - 1, "stop") || wordOf(parsed, first - 1) !== ":") return undefined
  const verb = [first - 2, first - 3].find((at) => verbAt(parsed, at) !== undefined) ?? -1
  const passive = verbAt(parsed, verb)?.passive === true
  const whole = passive && verb === first - 2 ? subjectOf(parsed, verb).at : first - 2
  const noun = nounAt(parsed, whole)
  if (noun?.amount === undefined || !isTold(parsed, verb)) return undefined
  return passive || verb === whole - 1 ? { at: whole, verb, by: "" } : undefined
}

const TO: ReadonlySet<string> = new Set(["to"])
const HARMS: ReadonlyMap<string, string> = new Map([
  ["damage", "damaged"],
  ["destruction", "destroyed"],
  ["fire", "burned"],
])

/** "caused damage to 60 cars", "the destruction of 60 cars": a noun says what became of them. */
const harmed = (parsed: Parsed, first: number): Hanging | undefined => {
  const done = HARMS.get(headAt(parsed, first - 2))
  const linked = isPreposition(parsed, first - 1, done === "destroyed" ? OF : TO)
  const verb = done === undefined || !linked ? -1 : governing(parsed, first - 2)
  // "set fire to 12 cars", but "the fire spread to 12 cars"
  if (done === "burned" && (verb !== first - 3 || lemmaAt(parsed, verb) !== "set")) return undefined
  return done !== undefined && verb !== -1 && isTold(parsed, verb) ? { at: first - 2, verb, by: "", done } : undefined
}

const ONE: ReadonlySet<string> = new Set(["one"])

const STUDIES: ReadonlySet<string> = new Set(
  "data trial trials study survey poll sample samples tests interviews experiment review analysis".split(" "),
)
const FROM: ReadonlySet<string> = new Set("from of among on with in".split(" "))

/** "collected data from 499 patients", "a trial of four drugs": what was looked at. */
const studied = (parsed: Parsed, first: number): Hanging | undefined => {
  if (!isPreposition(parsed, first - 1, FROM) || !STUDIES.has(headAt(parsed, first - 2))) return undefined
  const verb = verbAt(parsed, first - 3) === undefined ? governing(parsed, first - 2) : first - 3
  return isTold(parsed, verb) ? { at: first - 2, verb, by: headAt(parsed, first - 2) } : undefined
}

/** "is one of eighteen bombers": so many there are. */
const oneOf = (parsed: Parsed, first: number): Hanging | undefined => {
  const one = isPreposition(parsed, first - 1, OF) && ONE.has(wordOf(parsed, first - 2)) ? first - 2 : -1
  const verb = verbAt(parsed, one - 1)?.form === "be" ? one - 1 : -1
  return one === -1 || !isTold(parsed, verb) ? undefined : { at: one, verb, by: "" }
}

/** What things hang on: a row of them, a group of them, or a preposition. */
export const hangingOn = (parsed: Parsed, at: number): Hanging => {
  const first = firstOfRow(parsed, at)
  const whole = listedOf(parsed, first)
  if (whole !== undefined) return whole
  const ofOne = harmed(parsed, first) ?? oneOf(parsed, first) ?? studied(parsed, first)
  if (ofOne !== undefined) return ofOne
  const grouped = nounAt(parsed, first - 2)
  const ofGroup = isPreposition(parsed, first - 1, OF) && grouped !== undefined && GROUPS.has(headOf(parsed, grouped))
  const listed =
    isPreposition(parsed, first - 1, INCLUDING) && nounAt(parsed, beforeComma(parsed, first - 2)) !== undefined
  if (ofGroup) return { at: first - 2, by: "" }
  if (listed) return { at: beforeComma(parsed, first - 2), by: "including" }
  return taken(parsed, first) ?? besideOne(parsed, first) ?? spread(parsed, first) ?? { at: first, by: "" }
}

/** "shot down a drone and two helicopters": the verb, with its particle, of one thing before the others. */
const besideOne = (parsed: Parsed, first: number): Hanging | undefined => {
  const one = isLink(parsed, first - 1, "and") ? nounAt(parsed, first - 2) : undefined
  const plain = one !== undefined && !one.pronoun && one.amount === undefined
  return plain && isPreposition(parsed, first - 3, PARTICLES) ? taken(parsed, first - 2) : undefined
}

const beforeComma = (parsed: Parsed, at: number): number => (isLink(parsed, at, "comma") ? at - 1 : at)
