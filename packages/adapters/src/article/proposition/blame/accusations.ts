/** Whom others name: "blamed X for the attack", "X is accused of it", "attacks blamed on X". */
import { headAt, isLink, isPreposition, lemmaOf, nounAt, verbAt, type Parsed } from "../../grammar/Parsed.ts"
import { nominalStartingAt, overAsides } from "../../grammar/nominals.ts"
import { subjectOf } from "../../grammar/subjects.ts"
import { wordOf } from "../phrasing.ts"
import { DEATHS, isDeed } from "./deedNouns.ts"
import { deedBehind, isGerund, isHappening } from "./deeds.ts"
import type { Finder, Found } from "./Found.ts"
import { overMark } from "./ToldCause.ts"

const BLAMED: ReadonlySet<string> = new Set(["blame", "accuse", "charge", "suspect", "convict"])
const ASCRIBES: ReadonlySet<string> = new Set(["attribute", "ascribe", "blame", "pin"])
const FOR: ReadonlySet<string> = new Set(["for", "of", "over"])
const ON: ReadonlySet<string> = new Set(["on", "to"])

/** Whether a verb names somebody as the one who did it. */
export const isBlaming = (lemma: string): boolean => BLAMED.has(lemma)

/** What others only suspect. */
export const SUSPECTED = { modality: "suspected" } as const

/** "suspect X of it": what others only suspect. */
const suspectedOnly = (lemma: string): Pick<Found, "modality"> => (lemma === "suspect" ? SUSPECTED : {})

/** "blamed X for the attack", "blamed the attack on X", "attributed the attack to X". */
export const accused: Finder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  if (group === undefined || group.negated || nounAt(parsed, verb + 1) === undefined) return undefined
  const lemma = lemmaOf(parsed, group)
  const { last } = nominalStartingAt(parsed, verb + 1) ?? { last: verb + 1 }
  if (BLAMED.has(lemma) && !group.passive && !isDeed(parsed, verb + 1)) {
    // "blamed the drought on X"
    if (isPreposition(parsed, verb + 2, ON) && isHappening(parsed, verb + 1)) return undefined
    const behind = [last + 1, verb + 2, overAsides(parsed, last) + 2, nextFor(parsed, last), overList(parsed, verb + 1)]
    const to = behind.map((at) => deedBehind(parsed, at)).find((at) => at !== -1) ?? -1
    const blamed = to === -1 ? toBlame(parsed, verb, last) : to
    if (to === -1 && lemma === "accuse" && closes(parsed, verb, last))
      return { who: verb + 1, from: verb, to: verb + 1, verb, named: true }
    if (to === -1 && (lemma !== "blame" || (blamed !== -1 && !isBlame(parsed, blamed)))) return undefined
    const deed = blamed === -1 ? {} : { deed: blamed }
    return { who: verb + 1, from: verb, to: Math.max(blamed, verb + 1), verb, ...deed, ...suspectedOnly(lemma) }
  }
  const on = [last + 1, verb + 2, verb + 4].find(
    (at) => isPreposition(parsed, at, ON) && nounAt(parsed, at + 1) !== undefined,
  )
  if (!ASCRIBES.has(lemma) || group.passive || !isDeed(parsed, verb + 1) || on === undefined) return undefined
  return { who: on + 1, from: verb, to: on + 1, verb, deed: verb + 1 }
}

/** "we accuse the rebels": of what is told of, where nothing follows. */
const closes = (parsed: Parsed, verb: number, last: number): boolean => {
  const form = verbAt(parsed, verb)?.form
  const next = last + 1
  const goesOn = isLink(parsed, next, "and") && verbAt(parsed, next + 1) !== undefined
  const quoted = isLink(parsed, next, "comma") && isLink(parsed, next + 1, "quote")
  const inClause = isLink(parsed, verb - 1, "who") && verbAt(parsed, next) !== undefined
  const ends = isLink(parsed, next, "stop") || goesOn || quoted || inClause
  return ends && (form === "finite" || form === "past")
}

/** Phrases between those who are blamed and what for: their name in brackets, what else they are called. */
const FAR = 8

/** "blamed the army (UPA) guerrillas for the attack": the next "for" before a clause or another party; -1 for none. */
const nextFor = (parsed: Parsed, from: number): number => {
  for (let at = from + 1; at <= from + FAR; at++) {
    if (FOR.has(wordOf(parsed, at)) && wordOf(parsed, at) !== "of") return at
    if (verbAt(parsed, at) !== undefined || isLink(parsed, at, "comma") || isLink(parsed, at, "quote")) return -1
  }
  return -1
}

/** Phrases of a list of those who are accused, and of what is said of them. Chosen. */
const LIST = 14

/** "accused X, a general, and Y of the massacre": the "of" or "for" before a deed, over a list; -1 for none. */
const overList = (parsed: Parsed, from: number): number => {
  for (let at = from + 1; at <= from + LIST; at++) {
    if (FOR.has(wordOf(parsed, at)) && deedBehind(parsed, at) !== -1) return at
    // "blamed X for any action, without a study of the attacks": for something else.
    if (isPreposition(parsed, at) && wordOf(parsed, at) === "for") return -1
    if (verbAt(parsed, at) !== undefined || isLink(parsed, at, "stop") || isLink(parsed, at, "who")) return -1
  }
  return -1
}

/** "hold X responsible for the attack", "X is held responsible for it". */
export const heldResponsible: Finder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  if (group === undefined || group.negated || lemmaOf(parsed, group) !== "hold") return undefined
  const at = group.passive ? verb + 1 : verb + 2
  const adverb = isLink(parsed, at, "adverb") && wordOf(parsed, at) !== "responsible" ? at + 1 : at
  if (wordOf(parsed, adverb) !== "responsible" || !isPreposition(parsed, adverb + 1, FOR)) return undefined
  const [who, deed] = [group.passive ? subjectOf(parsed, verb).at : verb + 1, adverb + 2]
  if (nounAt(parsed, who) === undefined || !(isDeed(parsed, deed) || DEATHS.has(headAt(parsed, deed)))) return undefined
  return { who, from: Math.min(who, verb), to: deed, verb, deed, named: true }
}

/** "blamed X for the violence", "blamed X for letting others act": what stands behind "for". */
const toBlame = (parsed: Parsed, verb: number, last: number): number => {
  // Before a participle taggers take "for" for a conjunction.
  const on = [last + 1, verb + 2, nextFor(parsed, last)].find((at) => FOR.has(wordOf(parsed, at)))
  return on === undefined ? -1 : overMark(parsed, on + 1)
}

/** What somebody is blamed for by a word for it: "it", "the incident", "letting others act"; no want of something. */
const isBlame = (parsed: Parsed, at: number): boolean =>
  isHappening(parsed, at) || isDeed(parsed, at) || isGerund(parsed, at)

const BY: ReadonlySet<string> = new Set(["by"])

/** "X is accused of carrying out the attack", "X was charged with two counts of murder", "X, suspected of the killing". */
export const isAccused: Finder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  const lemma = group === undefined ? "" : lemmaOf(parsed, group)
  if (group === undefined || group.negated || !BLAMED.has(lemma) || (!group.passive && group.form !== "past"))
    return undefined
  // "blamed by the government for it"
  const by = isPreposition(parsed, verb + 1, BY) && nounAt(parsed, verb + 2) !== undefined ? verb + 3 : verb + 1
  const to = deedBehind(parsed, by)
  const beside = isLink(parsed, verb - 1, "comma") ? verb - 2 : verb - 1
  const named = group.passive || isLink(parsed, verb - 1, "who") || nounAt(parsed, beside) === undefined
  const who = named ? subjectOf(parsed, verb).at : beside
  return who === -1 || to === -1
    ? undefined
    : { who, from: who, to, verb, deed: to, named: true, ...(lemma === "convict" ? {} : { modality: "suspected" }) }
}

/** "attacks blamed on X", "the attack was attributed to X". */
export const ascribed: Finder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  if (group === undefined || group.negated || (!group.passive && group.form !== "past")) return undefined
  if (!ASCRIBES.has(lemmaOf(parsed, group)) || !isPreposition(parsed, verb + 1, ON)) return undefined
  const beside = isLink(parsed, verb - 1, "comma") ? verb - 2 : verb - 1
  const deed = [subjectOf(parsed, verb).at, beside].find((at) => isHappening(parsed, at) || isDeed(parsed, at))
  if (deed === undefined || nounAt(parsed, verb + 2) === undefined) return undefined
  return { who: verb + 2, from: verb, to: verb + 2, verb, deed }
}
