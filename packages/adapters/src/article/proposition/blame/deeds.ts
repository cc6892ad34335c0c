/** What somebody can have done: the nouns and verbs for it. */
import { eventNoun } from "../../event/nouns.ts"
import {
  headAt,
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
import { wordOf } from "../phrasing.ts"
import { DEATHS, isDeed } from "./deedNouns.ts"
import { harmAt } from "./harms.ts"

/** "its fighters": whoever speaks. */
export const OWN: ReadonlySet<string> = new Set(["its", "their", "our", "his"])

/** "it", "its fighters". */
export const isOwn = (parsed: Parsed, at: number): boolean =>
  nounAt(parsed, at)?.pronoun === true || OWN.has(wordOf(parsed, at))

const HAPPENING: ReadonlySet<string> = new Set("it this that".split(" "))

/** An event of whatever sort, or "it" for one: "the crash was", "it was". */
export const isHappening = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  return noun !== undefined && (HAPPENING.has(wordOf(parsed, at)) || eventNoun(headOf(parsed, noun)) !== undefined)
}

/** The phrase after a verb, over "out". */
export const objectOf = (parsed: Parsed, verb: number): number =>
  wordOf(parsed, verb + 1) === "out" || isLink(parsed, verb + 1, "quote") ? verb + 2 : verb + 1

const HITS: ReadonlySet<string> = new Set(
  "bomb attack ambush raid target shell dynamite sabotage machinegun".split(" "),
)

const DEEDS: ReadonlySet<string> = new Set(
  "bomb attack kill murder shell strike fire hit shoot launch target poison abduct kidnap assassinate execute torture down".split(
    " ",
  ),
)

const AIRCRAFT: ReadonlySet<string> = new Set(
  "plane jet aircraft airliner airplane aeroplane helicopter flight".split(" "),
)

/** "shot down a jet"; who shoots down drones and missiles defends itself. */
const isShot = (parsed: Parsed, verb: number, lemma: string): boolean => {
  const what = nounAt(parsed, verb + 2)
  if (lemma !== "shoot" || wordOf(parsed, verb + 1) !== "down" || what === undefined) return false
  return AIRCRAFT.has(headOf(parsed, what))
}

/** Verbs for an attack, whatever is attacked: "it had bombed the pipeline". */
export const isHit = (parsed: Parsed, verb: number): boolean => {
  const group = verbAt(parsed, verb)
  const lemma = group === undefined ? "" : lemmaOf(parsed, group)
  return HITS.has(lemma) || isShot(parsed, verb, lemma)
}

/** Verbs for harm that somebody does, or for an attack. */
export const isHarm = (parsed: Parsed, verb: number): boolean =>
  harmAt(parsed, verb) !== undefined || isHit(parsed, verb)

/** "carrying out", "having carried out", "(confessed) to killing". */
export const isGerund = (parsed: Parsed, at: number): boolean => {
  const group = verbAt(parsed, at)
  if (group === undefined) return false
  return group.form === "ing" || wordOf(parsed, at) === "having" || wordAt(parsed, group.main).endsWith("ing")
}

/** To whom or what a verb tells of harm done; -1 where it tells of none. */
export const harmedAt = (parsed: Parsed, verb: number): number => harmAt(parsed, verb)?.object ?? -1

/** "bombing the depot", "having downed a jet": a deed told by its participle. */
export const isDoing = (parsed: Parsed, at: number): boolean =>
  isGerund(parsed, at) && (DEEDS.has(lemmaAt(parsed, at)) || harmAt(parsed, at) !== undefined)

const FOR: ReadonlySet<string> = new Set(["for", "of", "over", "with", "in"])

const COUNTS: ReadonlySet<string> = new Set("count counts charge charges role involvement part".split(" "))

/** Last phrase of "of the attack", "with two counts of murder", "of carrying out the raid", "of killing two"; -1 where no deed is named. */
export const deedBehind = (parsed: Parsed, preposition: number): number => {
  if (!isPreposition(parsed, preposition, FOR)) return -1
  // `of "having ordered" the killing`
  const at = isLink(parsed, preposition + 1, "quote") ? preposition + 2 : preposition + 1
  const counted = nounAt(parsed, at)
  if (counted !== undefined && COUNTS.has(headOf(parsed, counted))) return deedBehind(parsed, at + 1)
  if (isDeed(parsed, at) || isDoing(parsed, at) || DEATHS.has(headAt(parsed, at))) return at
  const answers = isLink(parsed, at + 1, "adverb") && wordOf(parsed, at + 1) !== "responsible" ? at + 2 : at + 1
  const being = wordOf(parsed, at) === "being" && wordOf(parsed, answers) === "responsible"
  if (being && isPreposition(parsed, answers + 1, FOR)) return isDeed(parsed, answers + 2) ? answers + 2 : -1
  if (!isGerund(parsed, at)) return -1
  if (isLink(parsed, at + 1, "preposition") && wordOf(parsed, at + 1) === "behind" && isDeed(parsed, at + 2))
    return at + 2
  const object = objectOf(parsed, at)
  return DOES.has(lemmaAt(parsed, at)) && isDeed(parsed, object) ? object : -1
}

/** Verbs with a deed for their object. */
export const DOES: ReadonlySet<string> = new Set(
  "carry conduct commit perform perpetrate orchestrate mastermind stage execute launch mount order plan".split(" "),
)

/** Verbs that make a crime of whatever is their object. */
export const WRONGS: ReadonlySet<string> = new Set(["perpetrate", "commit"])
