/** What is named as the cause: "a gas leak led to the blast", "caused by X", "speeding was the likely cause", "due to X". */
import { eventNoun, eventOfVerb } from "../../event/nouns.ts"
import { isLink, isPreposition, lemmaOf, nounAt, verbAt, wordAt, type Parsed, headAt } from "../../grammar/Parsed.ts"
import { nominalStartingAt } from "../../grammar/nominals.ts"
import { isPeople } from "../../text/people.ts"
import { subjectOf } from "../../grammar/subjects.ts"
import { isUntold, wordOf } from "../phrasing.ts"
import { isEvent, isEventOrIt, isKnownCause, overAdverbs, overMark, type Cause, type CauseFinder } from "./ToldCause.ts"
import { isName } from "./doers.ts"

const CAUSES: ReadonlySet<string> = new Set("cause trigger spark ignite provoke start".split(" "))
const ASCRIBES: ReadonlySet<string> = new Set(["attribute", "ascribe", "blame"])
const NAMES: ReadonlySet<string> = new Set(["cause", "trigger", "reason", "culprit"])
const TO: ReadonlySet<string> = new Set(["to"])
const BY: ReadonlySet<string> = new Set(["by"])
const ON: ReadonlySet<string> = new Set(["on", "to"])
const OF: ReadonlySet<string> = new Set(["of", "for", "behind"])

/** States of a country, of which anything is called a cause. */
const CONDITIONS: ReadonlySet<string> = new Set(
  "violence crisis emergency event events war conflict bloodshed fighting unrest strike offensive operation".split(" "),
)

const DEFINITE: ReadonlySet<string> = new Set("the this that it these those".split(" "))

/** "X led to an explosion", "X caused the crash". */
export const leads: CauseFinder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  if (group === undefined || group.passive || group.form === "ing" || isUntold(parsed, verb)) return undefined
  const lemma = lemmaOf(parsed, group)
  const object = lemma === "lead" && isPreposition(parsed, verb + 1, TO) ? verb + 2 : CAUSES.has(lemma) ? verb + 1 : -1
  const { at: what } = subjectOf(parsed, verb)
  const it = wordOf(parsed, object) === "it" && isKnownCause(parsed, what)
  // "the rebels started an offensive": who does a thing is not what brought it about.
  const family = eventNoun(headAt(parsed, object))?.family
  if (CONDITIONS.has(headAt(parsed, object)) || (isPeople(headAt(parsed, what)) && family !== "accident"))
    return undefined
  if (group.modal !== undefined && !DEFINITE.has(wordOf(parsed, object))) return undefined
  if (object === -1 || what === -1 || !(it || isEvent(parsed, object)) || nounAt(parsed, what)?.pronoun === true)
    return undefined
  return { what, from: what, to: object, ...(group.negated ? { polarity: "denied" } : {}) }
}

/** "the fire was caused by X", "sparked by X". */
export const causedBy: CauseFinder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  if (group === undefined || (!group.passive && group.form !== "past") || !CAUSES.has(lemmaOf(parsed, group)))
    return undefined
  if (!isPreposition(parsed, verb + 1, BY) || nounAt(parsed, verb + 2) === undefined) return undefined
  const event = subjectOf(parsed, verb).at
  // "it was caused by a gas leak"
  const it = wordOf(parsed, event) === "it" && nounAt(parsed, event)?.pronoun === true && isKnownCause(parsed, verb + 2)
  if (it && group.passive)
    return {
      what: verb + 2,
      from: event,
      to: verb + 2,
      ofBlast: true,
      ...(group.negated ? { polarity: "denied" } : {}),
    }
  if (!isEvent(parsed, event) || CONDITIONS.has(headAt(parsed, event)) || isPeople(headAt(parsed, verb + 2)))
    return undefined
  return { what: verb + 2, from: event, to: verb + 2, ...(group.negated ? { polarity: "denied" } : {}) }
}

/** Whether the phrase at a place is "the cause", of an event where it says of what. */
const namesCause = (parsed: Parsed, at: number): boolean => {
  const head = headAt(parsed, at)
  if (!NAMES.has(head)) return false
  return isPreposition(parsed, at + 1, OF) ? isEventOrIt(parsed, at + 2) : head !== "reason"
}

/** "X was the cause of the crash", "the cause was X". */
export const isCause: CauseFinder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  const subject = subjectOf(parsed, verb).at
  if (group === undefined) return undefined
  // "the cause was overloading": a participle that is read as a part of the verb.
  if (
    wordAt(parsed, group.main).endsWith("ing") &&
    group.form === "finite" &&
    namesCause(parsed, subject) &&
    group.to - group.from > 1
  )
    return isKnownCause(parsed, verb) ? { what: verb, from: subject, to: verb } : undefined
  if (lemmaOf(parsed, group) !== "be") return undefined
  const denied = group.negated ? { polarity: "denied" as const } : {}
  // "poor maintenance was to blame"
  const blamed = verbAt(parsed, verb + 1)
  if (blamed?.form === "infinitive" && lemmaOf(parsed, blamed) === "blame")
    return isKnownCause(parsed, subject) ? { what: subject, from: subject, to: verb + 1, ...denied } : undefined
  const complement = overAdverbs(parsed, verb + 1)
  const [named, who] = [namesCause(parsed, subject), nounAt(parsed, subject)]
  if (namesCause(parsed, complement) && !named)
    return who === undefined || who.pronoun || wordOf(parsed, subject) === "there"
      ? undefined
      : { what: subject, from: subject, to: complement, ...denied }
  if (!named) return undefined
  if (verbAt(parsed, complement)?.form === "ing") return { what: complement, from: subject, to: complement, ...denied }
  const what = nounAt(parsed, complement)
  return what === undefined || what.pronoun ? undefined : { what: complement, from: subject, to: complement, ...denied }
}

/** "ascribed the explosion to X", "blamed the crash on X". */
export const ascribes: CauseFinder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  if (group === undefined || group.negated || group.passive || !ASCRIBES.has(lemmaOf(parsed, group))) return undefined
  if (!isEvent(parsed, verb + 1)) return undefined
  const { last } = nominalStartingAt(parsed, verb + 1) ?? { last: verb + 1 }
  const on = [verb + 2, last + 1, last - 1].find(
    (at) => isPreposition(parsed, at, ON) && nounAt(parsed, at + 1) !== undefined,
  )
  // "attributed the bombing to the rebels": who did it.
  if (on === undefined || !(isKnownCause(parsed, on + 1) || isCircumstance(parsed, verb + 1, on + 1))) return undefined
  return { what: on + 1, from: verb, to: on + 1 }
}

/** What stands as the cause of an accident and names nobody. */
const isCircumstance = (parsed: Parsed, event: number, what: number): boolean => {
  const noun = nounAt(parsed, what)
  return noun !== undefined && !isName(parsed, noun) && eventNoun(headAt(parsed, event))?.family !== "attack"
}

const BLAMES: ReadonlySet<string> = new Set(["blame", "cite"])

/** "blamed worn tracks", "cites 'human error'": a thing of the table of causes, and no party. */
export const blames: CauseFinder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  if (group === undefined || group.negated || group.passive || !BLAMES.has(lemmaOf(parsed, group))) return undefined
  const what = overMark(parsed, verb + 1)
  return isKnownCause(parsed, what) && nounAt(parsed, what) !== undefined && !isEvent(parsed, what)
    ? { what, from: verb, to: what }
    : undefined
}

const FOR: ReadonlySet<string> = new Set(["for"])

/** "speeding was blamed for the accident". */
export const blamedFor: CauseFinder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  if (group === undefined || group.negated || !group.passive || lemmaOf(parsed, group) !== "blame") return undefined
  const what = subjectOf(parsed, verb).at
  if (!isKnownCause(parsed, what) || !isPreposition(parsed, verb + 1, FOR) || !isEvent(parsed, verb + 2))
    return undefined
  return { what, from: what, to: verb + 2 }
}

/** "the crash was attributed to fatigue". */
export const ascribedTo: CauseFinder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  const from = subjectOf(parsed, verb).at
  if (group === undefined || !group.passive || !ASCRIBES.has(lemmaOf(parsed, group)) || !isEvent(parsed, from))
    return undefined
  if (!isPreposition(parsed, verb + 1, ON) || !isKnownCause(parsed, verb + 2)) return undefined
  return { what: verb + 2, from, to: verb + 2, ...(group.negated ? { polarity: "denied" } : {}) }
}

const FROM: ReadonlySet<string> = new Set(["from"])
const INVOLVES: ReadonlySet<string> = new Set(["involve"])

/** "the crash involved pilot error". */
export const involves: CauseFinder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  const from = subjectOf(parsed, verb).at
  if (group === undefined || group.passive || !INVOLVES.has(lemmaOf(parsed, group)) || isUntold(parsed, verb))
    return undefined
  const accident = eventNoun(headAt(parsed, from))?.family === "accident"
  if (!accident || !isKnownCause(parsed, verb + 1) || nounAt(parsed, verb + 1) === undefined) return undefined
  if (!FAULTS.has(headAt(parsed, verb + 1))) return undefined
  return { what: verb + 1, from, to: verb + 1, ...(group.negated ? { polarity: "denied" } : {}) }
}

const FAULTS: ReadonlySet<string> = new Set(
  "error errors mistake mistakes failure failures fault faults malfunction negligence fatigue alcohol speed speeding".split(
    " ",
  ),
)

const COMES: ReadonlySet<string> = new Set("result stem arise".split(" "))
const RESULTS: ReadonlySet<string> = new Set(["result", "consequence"])

/** Where the cause stands behind "due to", "because of", "the result of"; -1 where none of them opens there. */
export const behindDue = (parsed: Parsed, at: number): number => {
  const [word, next] = [wordOf(parsed, at), wordOf(parsed, at + 1)]
  const due =
    ((word === "due" || word === "down" || word === "owing") &&
      next === "to" &&
      verbAt(parsed, at + 1) === undefined) ||
    (word === "because" && next === "of")
  if (due) return overMark(parsed, at + 2)
  // "as a result of", read from "as" or from "a result"
  const result = word === "as" && nounAt(parsed, at + 1) !== undefined ? at + 1 : at
  return RESULTS.has(headAt(parsed, result)) && wordOf(parsed, result + 1) === "of" ? overMark(parsed, result + 2) : -1
}

/** "the fire was due to X", "the blast was the result of X", "the crash resulted from X". */
export const isDue: CauseFinder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  const from = subjectOf(parsed, verb).at
  if (group === undefined || group.passive || !isEventOrIt(parsed, from)) return undefined
  const comes = COMES.has(lemmaOf(parsed, group)) && isPreposition(parsed, verb + 1, FROM) ? verb + 2 : -1
  const what =
    group.form === "be" || lemmaOf(parsed, group) === "be" ? behindDue(parsed, overAdverbs(parsed, verb + 1)) : comes
  const noun = nounAt(parsed, what)
  if (noun === undefined || noun.pronoun || (wordOf(parsed, from) === "it" && !isKnownCause(parsed, what)))
    return undefined
  return { what, from, to: what, ...(group.negated ? { polarity: "denied" } : {}) }
}

const OCCURS: ReadonlySet<string> = new Set("occur happen start begin break".split(" "))

/** Whose crash it was, where the verb tells it: "the bus crashed". */
const whose = (parsed: Parsed, verb: number, from: number): Pick<Cause, "of"> => {
  const group = verbAt(parsed, verb)
  const noun = group === undefined ? undefined : eventOfVerb(lemmaOf(parsed, group))
  return noun === undefined || isEvent(parsed, from) ? {} : { of: { deed: `${noun} of`, at: from } }
}

/** "went out of control", "went off the road". */
const STRAYS: ReadonlySet<string> = new Set(["out", "off"])

/** "the bus crashed because of fog", "the fire started due to a short circuit". */
export const happensDue: CauseFinder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  if (group === undefined || group.negated || isUntold(parsed, verb)) return undefined
  const lemma = lemmaOf(parsed, group)
  const from = subjectOf(parsed, verb).at
  const strays = lemma === "go" && STRAYS.has(wordOf(parsed, verb + 1))
  const happens = strays || eventOfVerb(lemma) !== undefined || (OCCURS.has(lemma) && isEvent(parsed, from))
  if (!happens || from === -1) return undefined
  for (let at = verb + 1; at < parsed.phrases.length; at++) {
    if (verbAt(parsed, at) !== undefined || isLink(parsed, at, "stop") || isLink(parsed, at, "comma")) return undefined
    const what = behindDue(parsed, at)
    if (what !== -1 && nounAt(parsed, at) === undefined)
      return isKnownCause(parsed, what) ? { what, from, to: what, ...whose(parsed, verb, from) } : undefined
  }
  return undefined
}
