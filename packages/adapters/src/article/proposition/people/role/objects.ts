/** What is done to the counted: "killed 12", "carrying 340 passengers", "drew 2,000". */
import {
  headOf,
  isLink,
  isPreposition,
  lemmaAt,
  lemmaOf,
  nounAt,
  verbAt,
  type Parsed,
  headAt,
} from "../../../grammar/Parsed.ts"
import { subjectOf } from "../../../grammar/subjects.ts"
import { isPeople } from "../../../text/people.ts"
import { listAround, type Counted } from "../counted/counted.ts"
import { first } from "../phraseWords.ts"
import { tells } from "./predicates.ts"
import { isHospital } from "./hospital.ts"
import { madeOf, takenAs } from "./seized.ts"
import type { RoleReader } from "../Role.ts"
import { GATHERED } from "../counted/crowds.ts"
import { HARM, TRANSITIVE } from "../words.ts"

/** The place of the verb that a list is the object of, over adverbs and "another". */
export const verbBefore = (parsed: Parsed, from: number): number => {
  // "gunned down three men"
  let at = first(parsed, from - 1) === "down" ? from - 2 : from - 1
  // "shot to death two men"
  if (headAt(parsed, at) === "death" && first(parsed, at - 1) === "to") at -= 2
  while (isLink(parsed, at, "adverb") || isLink(parsed, at, "quote") || INSIDE.has(first(parsed, at))) at--
  return at
}

const INSIDE: ReadonlySet<string> = new Set([
  "another",
  "some",
  "also",
  "reportedly",
  "as",
  "estimated",
  "dead",
  "alive",
])

const CARRIES: ReadonlySet<string> = new Set(["carry", "transport", "ferry"])

const DRAWS: ReadonlySet<string> = new Set(["draw", "attract"])

const COUNTS: ReadonlySet<string> = new Set(["count", "estimate", "number"])

const SEES: ReadonlySet<string> = new Set(["see", "bring"])

const OUTSIDE: ReadonlySet<string> = new Set("streets street square squares".split(" "))

/** "counted 8,000 demonstrators", "the town saw 900 people in the streets". */
const isCrowd = (parsed: Parsed, lemma: string, { who, last }: Pick<Counted, "who" | "last">): boolean => {
  const head = headOf(parsed, who)
  if (COUNTS.has(lemma)) return GATHERED.has(head) || head === "people"
  return SEES.has(lemma) && isPeople(head) && OUTSIDE.has(headAt(parsed, last + 2))
}

const TREATS: ReadonlySet<string> = new Set(["treat", "admit", "hospitalise", "receive"])

const TAKES: ReadonlySet<string> = new Set(["claim", "take", "cost"])
const LIVES: ReadonlySet<string> = new Set(["lives", "life", "victims"])

/** "gunned down three men": a verb of harm over its particle. */
const GUNS: ReadonlySet<string> = new Set(["gun", "mow"])
const BURNS: ReadonlySet<string> = new Set(["burn"])

/** A hospital, or "it" in a sentence that names one before. */
const isHospitalOrIt = (parsed: Parsed, at: number): boolean =>
  isHospital(parsed, at) ||
  (first(parsed, at) === "it" && Array.from({ length: at }, (_, i) => i).some((before) => isHospital(parsed, before)))

const OWN: ReadonlySet<string> = new Set("i we they he she villagers residents relatives families mourners".split(" "))

/** "they buried 120 people": the dead; what a landslide buries is missing. */
const buriesDead = (parsed: Parsed, verb: number): boolean => {
  const subject = subjectOf(parsed, verb).at
  return OWN.has(first(parsed, subject)) || OWN.has(headAt(parsed, subject))
}

const HITS: ReadonlySet<string> = new Set(["shoot", "stab"])

const FORCES: ReadonlySet<string> = new Set(["force", "drive", "prompt", "cause"])
const LEAVES: ReadonlySet<string> = new Set(["flee", "leave", "evacuate", "abandon"])

/** "forcing 8,000 villagers to flee". */
const leaves = (parsed: Parsed, at: number): boolean => {
  const verb = verbAt(parsed, at)
  return verb?.form === "infinitive" && LEAVES.has(lemmaOf(parsed, verb))
}

/** "gunned down three men", "burnt six people alive", "stabbed three people to death". */
const isDeadly = (parsed: Parsed, verb: number, last: number, lemma: string): boolean =>
  (GUNS.has(lemma) && first(parsed, verb + 1) === "down") ||
  (BURNS.has(lemma) && (first(parsed, last + 1) === "alive" || first(parsed, verb + 1) === "alive")) ||
  (!COURTS.has(lemma) &&
    [last, verb].some((at) => first(parsed, at + 1) === "to" && headAt(parsed, at + 2) === "death"))

/** What courts do to people "to death". */
const COURTS: ReadonlySet<string> = new Set("sentence condemn send bring put".split(" "))

/** What an active verb does to the people it counts: "killed 12", "carrying 340 passengers", "drew 2,000". */
const done = (parsed: Parsed, verb: number, one: Counted): string | undefined => {
  const { who, amount, last } = one
  const group = verbAt(parsed, verb)
  if (group === undefined) return undefined
  const lemma = lemmaOf(parsed, group)
  const head = headOf(parsed, who)
  if (LIVES.has(head) && TAKES.has(lemma)) return "casualties.killed"
  // "shot dead 65 people"
  if (first(parsed, verb + 1) === "dead") return "casualties.killed"
  if (isDeadly(parsed, verb, last, lemma)) return "casualties.killed"
  const taken = takenAs(parsed, lemma, one) ?? madeOf(parsed, verb, last + 1)
  if (taken !== undefined) return taken
  const people = isPeople(head) || who.head < amount.to
  if (lemma === "bury" && buriesDead(parsed, verb)) return "casualties.killed"
  if (lemma === "lose" && isPeople(head)) return "casualties.killed"
  if (CARRIES.has(lemma) && isPeople(head)) return "count.aboard"
  if ((DRAWS.has(lemma) && people) || isCrowd(parsed, lemma, { who, last })) return "attendance"
  if (TREATS.has(lemma) && isPeople(head) && isHospitalOrIt(parsed, subjectOf(parsed, verb).at))
    return "casualties.hospitalised"
  if (HITS.has(lemma) && !isPeople(head) && !(people && isPeople(headAt(parsed, subjectOf(parsed, verb).at))))
    return undefined
  // "treated 40 people for burns"
  if (lemma === "treat" && isPeople(head) && first(parsed, last + 1) === "for" && HARM.has(headAt(parsed, last + 2)))
    return "casualties.injured"
  if (FORCES.has(lemma) && (first(parsed, last + 1) === "from" || leaves(parsed, last + 1))) return "displacement.count"
  // "captured and blindfolded ten guards": the verb before shares the object.
  return (
    TRANSITIVE.get(lemma) ?? (isLink(parsed, verb - 1, "and") ? TRANSITIVE.get(lemmaAt(parsed, verb - 2)) : undefined)
  )
}

/** "killed or wounded 827 troops", "killing and injuring 12 people": both together. */
const isOneOfTwo = (parsed: Parsed, at: number, property: string | undefined): boolean => {
  const other = isLink(parsed, at - 1, "and") ? TRANSITIVE.get(lemmaAt(parsed, at - 2)) : undefined
  const harms = property?.startsWith("casualties.") === true && other?.startsWith("casualties.") === true
  return harms && other !== property && other !== "casualties.total"
}

/** "killed 12", "killing 12 and wounding 30", "claimed 12 lives". */
export const byObject: RoleReader = (parsed, one, all) => {
  const { first: start } = listAround(parsed, all, one)
  const at = verbBefore(parsed, start.at)
  const verb = verbAt(parsed, at)
  if (verb === undefined || verb.passive || verb.negated) return undefined
  if (verb.form !== "ing" && !tells(parsed, at)) return undefined
  const single = done(parsed, at, one)
  const property = isOneOfTwo(parsed, at, single) ? "casualties.total" : single
  // "demands: releasing 3,000 prisoners": no more than a word for the deed.
  return property === undefined || (property === "count.released" && verb.form === "ing")
    ? undefined
    : { property, at, ...(verb.modal === "may" || verb.modal === "might" ? { modality: "possible" } : {}) }
}

const OF: ReadonlySet<string> = new Set(["of"])

/** The place before a list that plain nouns open: "his wife and three children", "the mayor, a driver and two guards". */
export const overPlain = (parsed: Parsed, from: number): number => {
  let at = from
  if (first(parsed, at - 1) === "as" && first(parsed, at - 2) === "well" && first(parsed, at - 3) === "as") {
    // "killed the mayor of the town, as well as two peasants"
    const comma = isLink(parsed, at - 4, "comma") ? at - 5 : at - 4
    const hangs = isPreposition(parsed, comma - 1, OF) ? comma - 2 : comma
    return nounAt(parsed, hangs) === undefined ? at : hangs
  }
  while (isLink(parsed, at - 1, "and") || isLink(parsed, at - 1, "comma")) {
    const joint = isLink(parsed, at - 1, "and") && isLink(parsed, at - 2, "comma") ? at - 2 : at - 1
    const noun = nounAt(parsed, joint - 1)
    if (noun === undefined || noun.amount !== undefined) return at
    at = joint - 1
  }
  return at
}

/** "killed his wife and three children", "kills photojournalist, at least five others": behind plain nouns, before no verb. */
export const byListObject: RoleReader = (parsed, one, all) => {
  const { first: start, last } = listAround(parsed, all, one)
  const next = verbAt(parsed, last.last + 1)
  const from = overPlain(parsed, start.at)
  if (from === start.at || (next !== undefined && next.form !== "ing")) return undefined
  const at = verbBefore(parsed, from)
  const verb = verbAt(parsed, at)
  const told = verb !== undefined && !verb.passive && !verb.negated && (verb.form === "ing" || tells(parsed, at))
  const property = told ? TRANSITIVE.get(lemmaOf(parsed, verb)) : undefined
  return property?.startsWith("casualties.") === true ? { property, at } : undefined
}
