/** Who was behind it: "X was responsible for the attack", "the attack was the work of X", "X is the prime suspect". */
import {
  headAt,
  headOf,
  isLink,
  isPreposition,
  lemmaAt,
  lemmaOf,
  nounAt,
  verbAt,
  type Parsed,
} from "../../grammar/Parsed.ts"
import { eventNoun } from "../../event/nouns.ts"
import { subjectOf } from "../../grammar/subjects.ts"
import { hedgeWord, wordOf } from "../phrasing.ts"
import { DEATHS, isDeed, isDone, wordsOf } from "./deedNouns.ts"
import { isDoing, isHappening } from "./deeds.ts"
import type { Finder, Found } from "./Found.ts"

const FOR: ReadonlySet<string> = new Set(["for", "of", "over"])

/** "was", and "to be" behind "is believed". */
const isBeing = (parsed: Parsed, verb: number): boolean =>
  verbAt(parsed, verb)?.form === "be" || (verbAt(parsed, verb)?.form === "infinitive" && lemmaAt(parsed, verb) === "be")

/** "X was responsible for the attack", "X was behind it", "X was to blame". */
export const isBehind: Finder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  if (group === undefined || !isBeing(parsed, verb)) return undefined
  const at = isLink(parsed, verb + 1, "adverb") ? verb + 2 : verb + 1
  const responsible = wordOf(parsed, at) === "responsible"
  const who = subjectOf(parsed, verb).at
  const toBlameIt = verbAt(parsed, at)?.form === "infinitive" && lemmaAt(parsed, at) === "blame"
  const asked = parsed.phrases.slice(who + 1, verb).some((_, i) => isLink(parsed, who + 1 + i, "who"))
  const ends = !asked && ["stop", "comma", "quote"].some((kind) => isLink(parsed, at + 1, kind))
  if ((responsible || toBlameIt) && who !== -1 && ends)
    return {
      who,
      from: who,
      to: at,
      verb,
      ...(toBlameIt ? { named: true } : {}),
      ...(group.negated ? { denied: true } : {}),
    }
  const forDeed = (responsible || toBlameIt) && isPreposition(parsed, at + 1, FOR)
  const deed = forDeed ? at + 2 : wordOf(parsed, at) === "behind" ? at + 1 : -1
  const deaths = forDeed && DEATHS.has(headAt(parsed, deed))
  if (deed === -1 || who === -1 || !(isDeed(parsed, deed) || deaths || wordOf(parsed, deed) === "it")) return undefined
  return { who, from: who, to: deed, verb, deed, ...(group.negated ? { denied: true } : {}) }
}

const THOSE: ReadonlySet<string> = new Set("those persons people person men man ones one individuals".split(" "))

/** Phrases between "those responsible" and the verb: "those responsible for the murder of X in Tarn are". Chosen. */
const NEAR = 8

/** "those responsible for the murder of X are Y", "the people behind the bombing were Y". */
export const areThose: Finder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  const who = isLink(parsed, verb + 1, "quote") ? verb + 2 : verb + 1
  if (group?.form !== "be" || nounAt(parsed, who) === undefined) return undefined
  for (let at = verb - 1; at >= Math.max(0, verb - NEAR); at--) {
    if (isLink(parsed, at, "comma") || isLink(parsed, at, "stop") || isLink(parsed, at, "that")) return undefined
    const words = wordsOf(parsed, at)
    if (nounAt(parsed, at) === undefined || !THOSE.has(words.find((word) => THOSE.has(word)) ?? "")) continue
    const deed = responsibleFor(parsed, at)
    if (deed === -1) return undefined
    return { who, from: at, to: who, verb, deed, named: true, ...(group.negated ? { denied: true } : {}) }
  }
  return undefined
}

/** The deed of "those responsible for it", "the people behind it"; -1 for others. */
const responsibleFor = (parsed: Parsed, at: number): number => {
  const own = wordsOf(parsed, at).at(-1) === "responsible"
  const next =
    wordOf(parsed, at + 1) === "responsible" ? at + 2 : own || wordOf(parsed, at + 1) === "behind" ? at + 1 : -1
  if (next === -1 || !["for", "behind"].includes(wordOf(parsed, next))) return -1
  return isDone(parsed, next + 1) || isDoing(parsed, next + 1) || DEATHS.has(headAt(parsed, next + 1)) ? next + 1 : -1
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
  if (group === undefined || !isBeing(parsed, verb) || noun === undefined) return undefined
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
  if (group === undefined || !isBeing(parsed, verb) || noun === undefined || !isHappening(parsed, from))
    return undefined
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
  // "its fighters were not involved": in what is told of.
  const ends = isLink(parsed, verb + 1, "stop") || isLink(parsed, verb + 1, "comma")
  if (who !== -1 && group.negated && ends) return { who, from: who, to: verb, verb, named: true, denied: true }
  if (who === -1 || !isPreposition(parsed, verb + 1, IN) || !isJoined(parsed, verb + 2)) return undefined
  return { who, from: who, to: verb + 2, verb, deed: verb + 2, named: true, ...(group.negated ? { denied: true } : {}) }
}
