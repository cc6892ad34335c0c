/** Whom others name: "blamed X for the attack", "X was behind it", "the attack was the work of X". */
import {
  headAt,
  isLink,
  headOf,
  isPreposition,
  lemmaAt,
  lemmaOf,
  nounAt,
  verbAt,
  type Parsed,
} from "../../grammar/Parsed.ts"
import { eventNoun } from "../../event/nouns.ts"
import { nominalStartingAt, overAsides } from "../../grammar/nominals.ts"
import { subjectOf } from "../../grammar/subjects.ts"
import { hedgeWord, wordOf } from "../phrasing.ts"
import { DEATHS, isDeed, isDone, wordsOf } from "./deedNouns.ts"
import { deedBehind, isGerund, isHappening } from "./deeds.ts"
import type { Finder, Found } from "./Found.ts"
import { overMark } from "./ToldCause.ts"

const BLAMED: ReadonlySet<string> = new Set(["blame", "accuse", "charge", "suspect", "convict"])
const ASCRIBES: ReadonlySet<string> = new Set(["attribute", "ascribe", "blame", "pin"])
const FOR: ReadonlySet<string> = new Set(["for", "of", "over"])
const ON: ReadonlySet<string> = new Set(["on", "to"])

/** Whether a verb names somebody as the one who did it. */
export const isBlaming = (lemma: string): boolean => BLAMED.has(lemma)

/** "suspect X of it": what others only suspect. */
const suspectedOnly = (lemma: string): Pick<Found, "modality"> => (lemma === "suspect" ? { modality: "suspected" } : {})

/** "blamed X for the attack", "blamed the attack on X", "attributed the attack to X". */
export const accused: Finder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  if (group === undefined || group.negated || nounAt(parsed, verb + 1) === undefined) return undefined
  const lemma = lemmaOf(parsed, group)
  const { last } = nominalStartingAt(parsed, verb + 1) ?? { last: verb + 1 }
  if (BLAMED.has(lemma) && !group.passive && !isDeed(parsed, verb + 1)) {
    const behind = [last + 1, verb + 2, overAsides(parsed, last) + 2, nextFor(parsed, last), overList(parsed, verb + 1)]
    const to = behind.map((at) => deedBehind(parsed, at)).find((at) => at !== -1) ?? -1
    const blamed = to === -1 ? toBlame(parsed, verb, last) : to
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

/** Phrases between those who are blamed and what for: their name in brackets, what else they are called. */
const FAR = 8

/** "blamed the army (UPA) guerrillas for the attack": the next "for" before a clause or another party; -1 for none. */
const nextFor = (parsed: Parsed, from: number): number => {
  for (let at = from + 1; at <= from + FAR; at++) {
    if (FOR.has(wordOf(parsed, at)) && !isPreposition(parsed, at, OF)) return at
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

/** "X is accused of carrying out the attack", "X was charged with two counts of murder", "X, suspected of the killing". */
export const isAccused: Finder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  const lemma = group === undefined ? "" : lemmaOf(parsed, group)
  if (group === undefined || group.negated || !BLAMED.has(lemma) || (!group.passive && group.form !== "past"))
    return undefined
  const to = deedBehind(parsed, verb + 1)
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
  const deed = [subjectOf(parsed, verb).at, verb - 1].find((at) => isHappening(parsed, at) || isDeed(parsed, at))
  if (deed === undefined || nounAt(parsed, verb + 2) === undefined) return undefined
  return { who: verb + 2, from: verb, to: verb + 2, verb, deed }
}

/** "X was responsible for the attack", "X was behind it". */
export const isBehind: Finder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  if (group?.form !== "be") return undefined
  const at = isLink(parsed, verb + 1, "adverb") ? verb + 2 : verb + 1
  const responsible = wordOf(parsed, at) === "responsible"
  const who = subjectOf(parsed, verb).at
  if (responsible && who !== -1 && (isLink(parsed, at + 1, "stop") || isLink(parsed, at + 1, "comma")))
    return { who, from: who, to: at, verb, ...(group.negated ? { denied: true } : {}) }
  const toBlameIt = verbAt(parsed, at)?.form === "infinitive" && lemmaAt(parsed, at) === "blame"
  const forDeed = (responsible || toBlameIt) && isPreposition(parsed, at + 1, FOR)
  const deed = forDeed ? at + 2 : wordOf(parsed, at) === "behind" ? at + 1 : -1
  const deaths = forDeed && DEATHS.has(headAt(parsed, deed))
  if (deed === -1 || who === -1 || !(isDeed(parsed, deed) || deaths)) return undefined
  return { who, from: who, to: deed, verb, deed, ...(group.negated ? { denied: true } : {}) }
}

const DOERS: ReadonlySet<string> = new Set(
  "perpetrator perpetrators culprit culprits mastermind masterminds".split(" "),
)
const SUSPECTS: ReadonlySet<string> = new Set(["suspect", "suspects"])

const over = (parsed: Parsed, at: number): number =>
  isLink(parsed, at, "adverb") || isLink(parsed, at, "adjective") || isLink(parsed, at, "quote")
    ? over(parsed, at + 1)
    : at

/** How firmly the words from one place to another put it. */
const hedgedBy = (parsed: Parsed, from: number, to: number): Pick<Found, "modality"> => {
  for (let at = from; at < to; at++) {
    const modality = wordsOf(parsed, at)
      .map(hedgeWord)
      .find((word) => word !== undefined)
    if (modality !== undefined) return { modality }
  }
  return {}
}

/** "X are the suspected perpetrators", "X was the prime suspect". */
export const isPerpetrator: Finder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  const at = verb + 1
  const noun = nounAt(parsed, at)
  if (group?.form !== "be" || noun === undefined) return undefined
  const head = headOf(parsed, noun)
  const suspect = SUSPECTS.has(head)
  const who = subjectOf(parsed, verb).at
  const of = isPreposition(parsed, at + 1, FOR) && isDeed(parsed, at + 2) ? { deed: at + 2 } : {}
  if ((!suspect && !DOERS.has(head)) || who === -1) return undefined
  return {
    who,
    from: who,
    to: at,
    verb,
    ...of,
    named: true,
    ...(group.negated ? { denied: true } : {}),
    ...(suspect ? { modality: "suspected" } : hedgedBy(parsed, at, at + 1)),
  }
}

const WORKS: ReadonlySet<string> = new Set("work handiwork act doing deed fault".split(" "))
const OF: ReadonlySet<string> = new Set(["of", "by"])

/** "the attack was the work of X", "the crash was X's doing". */
export const isWork: Finder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  const from = subjectOf(parsed, verb).at
  const at = over(parsed, verb + 1)
  const noun = nounAt(parsed, at)
  if (group?.form !== "be" || noun === undefined || !isHappening(parsed, from)) return undefined
  const denied: Pick<Found, "denied"> = group.negated ? { denied: true } : {}
  const rest = { from, verb, deed: from, named: true, ...denied, ...hedgedBy(parsed, verb + 1, at) } as const
  const words = wordsOf(parsed, at)
  const works = WORKS.has(headOf(parsed, noun))
  if (works && isPreposition(parsed, at + 1, OF) && nounAt(parsed, at + 2) !== undefined)
    return { ...rest, who: at + 2, to: at + 2 }
  if (words.at(-1) === "'s" && wordOf(parsed, at + 1) === "doing") return { ...rest, who: at, to: at + 1 }
  return works && words.includes("'s") ? { ...rest, who: at, to: at } : undefined
}

const HALLMARKS: ReadonlySet<string> = new Set("hallmark hallmarks mark marks signature stamp fingerprints".split(" "))
const BEARS: ReadonlySet<string> = new Set(["bear", "have", "carry"])

/** "the attack bore the hallmarks of X", "bears all the marks of X". */
export const bearsHallmarks: Finder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  const at = wordOf(parsed, verb + 1) === "all" && nounAt(parsed, verb + 2) !== undefined ? verb + 2 : verb + 1
  if (group === undefined || group.negated || !BEARS.has(lemmaOf(parsed, group)) || !HALLMARKS.has(headAt(parsed, at)))
    return undefined
  const of = isPreposition(parsed, at + 1, OF) && nounAt(parsed, at + 2) !== undefined
  const from = subjectOf(parsed, verb).at
  if (!of || !isHappening(parsed, from)) return undefined
  return { who: at + 2, from, to: at + 2, verb, deed: from, named: true, modality: "hedged" }
}

const INVOLVES: ReadonlySet<string> = new Set(["involve", "involved", "implicate"])
const IN: ReadonlySet<string> = new Set(["in"])

/** What one can take part in: an attack, or a protest. */
const isJoined = (parsed: Parsed, at: number): boolean =>
  isDone(parsed, at) || eventNoun(headAt(parsed, at))?.family === "protest"

/** "X was involved in the attack". */
export const isInvolved: Finder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  if (group === undefined || !group.passive || !INVOLVES.has(lemmaOf(parsed, group))) return undefined
  const who = subjectOf(parsed, verb).at
  if (who === -1 || !isPreposition(parsed, verb + 1, IN) || !isJoined(parsed, verb + 2)) return undefined
  return { who, from: who, to: verb + 2, verb, deed: verb + 2, named: true, ...(group.negated ? { denied: true } : {}) }
}
