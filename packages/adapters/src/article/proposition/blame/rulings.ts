/** What a death or a decision came of, as somebody puts it: "his death was ruled a suicide", "resigned because of threats". */
import { Text } from "@corroborate/core"
import { headAt, isLink, isPreposition, lemmaAt, nounAt, verbAt, type Parsed } from "../../grammar/Parsed.ts"
import { subjectOf } from "../../grammar/subjects.ts"
import { isUntold, textOf, wordOf } from "../phrasing.ts"
import { overWhen } from "./harms.ts"
import { behindDue } from "./namedCauses.ts"
import { overAdverbs, type CauseFinder } from "./ToldCause.ts"
import { DEATHS } from "./deedNouns.ts"

const OF: ReadonlySet<string> = new Set(["of"])
const BY: ReadonlySet<string> = new Set(["by"])
const RULES: ReadonlySet<string> = new Set("rule describe classify list record treat give register".split(" "))
const CAUSES: ReadonlySet<string> = new Set(["cause", "result", "attribute"])

/** The deceased, where a phrase for a death names them: "the death of X". */
const whoseDeath = (parsed: Parsed, at: number): number =>
  isPreposition(parsed, at + 1, OF) && nounAt(parsed, at + 2) !== undefined ? at + 2 : -1

const OF_DEATH = { property: "cause.death" } as const

/** What a death can be said to be. */
const KINDS: ReadonlySet<string> = new Set("accident suicide murder homicide".split(" "))

/** Where a cause that somebody gives stands: behind "as", or right behind the verb; -1 for none. */
const given = (parsed: Parsed, verb: number): number => {
  const at = wordOf(parsed, verb + 1) === "as" ? verb + 2 : verb + 1
  const noun = nounAt(parsed, at)
  return noun === undefined || noun.pronoun || noun.amount !== undefined ? -1 : at
}

/** "his death was officially described as pneumonia", "the death was ruled a suicide", "the deaths were caused by gas". */
export const ruled: CauseFinder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  const from = subjectOf(parsed, verb).at
  if (group === undefined || !DEATHS.has(headAt(parsed, from)) || isUntold(parsed, verb)) return undefined
  const lemma = lemmaAt(parsed, verb)
  const caused = CAUSES.has(lemma) && (isPreposition(parsed, verb + 1, BY) || wordOf(parsed, verb + 1) === "to")
  const is = group.form === "be" && KINDS.has(headAt(parsed, verb + 1))
  const what = caused ? verb + 2 : is || (RULES.has(lemma) && group.passive) ? given(parsed, verb) : -1
  if (what === -1 || nounAt(parsed, what) === undefined) return undefined
  const value = Text.text(textOf(parsed, what))
  const of = { deed: "death of", at: whoseDeath(parsed, from) }
  return { ...OF_DEATH, what, from, to: what, value, of, ...(group.negated ? { polarity: "denied" } : {}) }
}

/** "the cause of death was blunt trauma". */
export const causeOfDeath: CauseFinder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  const from = subjectOf(parsed, verb).at
  if (group?.form !== "be" || headAt(parsed, from) !== "cause" || !DEATHS.has(headAt(parsed, from + 2)))
    return undefined
  if (!isPreposition(parsed, from + 1, OF)) return undefined
  const what = overAdverbs(parsed, verb + 1)
  const noun = nounAt(parsed, what)
  if (noun === undefined || noun.pronoun) return undefined
  const of = { deed: "death of", at: whoseDeath(parsed, from + 2) }
  const value = Text.text(textOf(parsed, what))
  return { ...OF_DEATH, what, from, to: what, value, of, ...(group.negated ? { polarity: "denied" } : {}) }
}

const GIVES: ReadonlySet<string> = new Set("report announce give list name describe identify".split(" "))

/** "announced the cause of death as a heart attack". */
export const givesCause: CauseFinder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  const at = verb + 1
  if (group === undefined || group.passive || group.negated || !GIVES.has(lemmaAt(parsed, verb))) return undefined
  if (headAt(parsed, at) !== "cause" || !isPreposition(parsed, at + 1, OF) || !DEATHS.has(headAt(parsed, at + 2)))
    return undefined
  const what = at + 4
  const noun = nounAt(parsed, what)
  if (wordOf(parsed, at + 3) !== "as" || noun === undefined || noun.pronoun) return undefined
  const of = { deed: "death of", at: -1 }
  return { ...OF_DEATH, what, from: at, to: what, value: Text.text(textOf(parsed, what)), of }
}

/** What is done for a reason, as a noun. */
const DECISIONS: ReadonlyMap<string, string> = new Map([
  ["resign", "resignation of"],
  ["withdraw", "withdrawal of"],
  ["retire", "retirement of"],
  ["cancel", "cancellation of"],
  ["postpone", "postponement of"],
  ["suspend", "suspension of"],
  ["close", "closure of"],
  ["evacuate", "evacuation of"],
  ["delay", "delay of"],
])

/** Phrases between what is done and why. Chosen. */
const NEAR = 6

/** "resigned because of threats", "the match was cancelled due to fog", "suspended its season due to fears". */
export const decided: CauseFinder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  const deed = DECISIONS.get(lemmaAt(parsed, verb))
  const from = subjectOf(parsed, verb).at
  if (group === undefined || deed === undefined || from === -1 || group.negated || isUntold(parsed, verb))
    return undefined
  const object = overWhen(parsed, verb + 1)
  const active = !group.passive && !LEAVES.has(lemmaAt(parsed, verb))
  if (group.form === "infinitive" || group.form === "ing") return undefined
  if (active && nounAt(parsed, object) === undefined) return undefined
  const whom = active ? object : from
  for (let at = overWhen(parsed, verb + 1); at <= verb + NEAR; at++) {
    if (verbAt(parsed, at) !== undefined || isLink(parsed, at, "stop") || isLink(parsed, at, "comma")) return undefined
    const what = behindDue(parsed, at)
    const noun = nounAt(parsed, what)
    if (noun === undefined || noun.pronoun) continue
    return { what, from, to: what, value: Text.text(textOf(parsed, what)), of: { deed, at: whom } }
  }
  return undefined
}

/** What somebody does himself. */
const LEAVES: ReadonlySet<string> = new Set(["resign", "withdraw", "retire"])
