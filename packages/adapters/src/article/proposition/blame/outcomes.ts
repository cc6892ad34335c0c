/** What brought about what is no event of its own: "the deficit is caused by X", "the drought led to a rise in prices". */
import { Text } from "@corroborate/core"
import { headAt, isLink, isPreposition, lemmaAt, nounAt, verbAt, wordAt, type Parsed } from "../../grammar/Parsed.ts"
import { eventNoun } from "../../event/nouns.ts"
import { subjectOf } from "../../grammar/subjects.ts"
import { isPeople } from "../../text/people.ts"
import { isTemporal } from "../../time/temporal.ts"
import { isTitle } from "../../who/titles.ts"
import { nominalText } from "../things/measured/clause.ts"
import { isUntold, wordOf } from "../phrasing.ts"
import { behindDue } from "./namedCauses.ts"
import { isKnownCause, overAdverbs, type Cause, type CauseFinder } from "./ToldCause.ts"

/** What comes about and has no name of its own in the table of events. */
const OUTCOMES: ReadonlySet<string> = new Set(
  "rise increase growth fall drop decline decrease reduction shortage shortages scarcity delay delays outage outages blackout cut cuts inflation deficit recession unemployment panic closure cancellation evacuation resignation deterioration damage losses damages pollution famine hunger poverty crisis problem problems failure deaths injuries stoppage congestion cases infection infections".split(
    " ",
  ),
)

/** Whether a phrase names what can be brought about: no event, which is asked of as such, and nobody. */
const isOutcome = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  return noun !== undefined && !noun.pronoun && noun.amount === undefined && OUTCOMES.has(headAt(parsed, at))
}

const CAUSES: ReadonlySet<string> = new Set("cause trigger spark provoke".split(" "))
const BY: ReadonlySet<string> = new Set(["by"])
const TO: ReadonlySet<string> = new Set(["to"])
const ON: ReadonlySet<string> = new Set(["on", "to"])

const BODIES: ReadonlySet<string> = new Set(
  "staff force forces army path circles government authorities party group groups movement military sector sectors cartel front company country countries".split(
    " ",
  ),
)

/** Whether a phrase can stand for what brought something about: no pronoun, no number, and nobody. */
const isReason = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  if (noun === undefined || noun.pronoun || noun.amount !== undefined || nominalText(parsed, at) === "") return false
  const head = headAt(parsed, at)
  return !isPeople(head) && !isTitle(head) && !BODIES.has(head) && parsed.tokens[noun.head]?.pos !== "PROPN"
}

const found = (
  parsed: Parsed,
  what: number,
  effect: number,
  cause: Pick<Cause, "from" | "to" | "polarity">,
): Cause => ({
  what,
  effect,
  ...cause,
  ...(isKnownCause(parsed, what) ? {} : { value: Text.text(nominalText(parsed, what)) }),
})

const denied = (negated: boolean): Pick<Cause, "polarity"> => (negated ? { polarity: "denied" } : {})

/** "inflation is caused by X", "the deficit was also caused by X", "the rise was attributed to X", "resulted from X". */
export const outcomeOf: CauseFinder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  const effect = subjectOf(parsed, verb).at
  if (group === undefined || effect > verb || isUntold(parsed, verb)) return undefined
  const lemma = lemmaAt(parsed, verb)
  const next = overAdverbs(parsed, verb + 1)
  const by = group.passive && CAUSES.has(lemma) && isPreposition(parsed, next, BY)
  const to = group.passive && ["attribute", "ascribe", "blame"].includes(lemma) && isPreposition(parsed, next, ON)
  const from = !group.passive && ["result", "stem"].includes(lemma) && wordOf(parsed, next) === "from"
  const what = by || to || from ? next + 1 : group.form === "be" ? behindDue(parsed, next) : -1
  // "payments started, resulting from abuse": of the whole clause.
  if (group.form === "ing" && effect !== verb - 1) return undefined
  if (what === -1 || !isReason(parsed, what) || !isEffect(parsed, effect)) return undefined
  return found(parsed, what, effect, { from: effect, to: what, ...denied(group.negated) })
}

/** In the passive whatever is named is told of, but an event, which is asked of as such. */
const isEffect = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  if (noun === undefined || noun.pronoun || noun.amount !== undefined) return false
  const head = headAt(parsed, at)
  const named = parsed.tokens[noun.head]?.pos === "PROPN" && !OUTCOMES.has(head)
  return !named && eventNoun(head) === undefined && !isPeople(head) && !UNCAUSED.has(head)
}

const UNCAUSED: ReadonlySet<string> = new Set(
  "death deaths cause reason authorship document statement communique communiques report reports action actions crime crimes quote words".split(
    " ",
  ),
)

/** "the drought led to a rise in prices", "the storm caused a power cut". */
export const ledTo: CauseFinder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  if (group === undefined || group.passive || group.form === "infinitive" || group.form === "ing") return undefined
  // "hit the campus, which caused panic": not the campus did.
  if (isUntold(parsed, verb) || isLink(parsed, verb - 1, "who")) return undefined
  const lemma = lemmaAt(parsed, verb)
  const next = overAdverbs(parsed, verb + 1)
  const effect = lemma === "lead" && isPreposition(parsed, next, TO) ? next + 1 : CAUSES.has(lemma) ? next : -1
  const { at: what, shared } = subjectOf(parsed, verb)
  // What damage and deaths came of is told as such.
  if (!isOutcome(parsed, effect) || LOSSES.has(headAt(parsed, effect)) || shared || !isReason(parsed, what))
    return undefined
  if (isPeople(headAt(parsed, what)) || wordAt(parsed, nounAt(parsed, effect)?.from ?? -1) === "no") return undefined
  return found(parsed, what, effect, { from: what, to: effect, ...denied(group.negated) })
}

const LOSSES: ReadonlySet<string> = new Set("damage damages losses deaths injuries problem problems".split(" "))

const PUTS: ReadonlySet<string> = new Set("put lay place pin".split(" "))
const SHARES: ReadonlySet<string> = new Set("most much all part some".split(" "))

/** "puts the blame for the shortage on X", "places most of the blame for it on X". */
export const blameFor: CauseFinder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  if (group === undefined || group.passive || group.negated || !PUTS.has(lemmaAt(parsed, verb))) return undefined
  const at = SHARES.has(wordOf(parsed, verb + 1)) && wordOf(parsed, verb + 2) === "of" ? verb + 3 : verb + 1
  const effect = at + 2
  if (headAt(parsed, at) !== "blame" || wordOf(parsed, at + 1) !== "for" || !isEffect(parsed, effect)) return undefined
  const on = [effect + 1, effect + 3].find((place) => isPreposition(parsed, place, ON)) ?? -2
  return isReason(parsed, on + 1) ? found(parsed, on + 1, effect, { from: verb, to: on + 1 }) : undefined
}

const ASCRIBES: ReadonlySet<string> = new Set(["attribute", "ascribe", "blame"])

/** "attributes the inflation to X", "blamed the shortage on X". */
export const ascribedOutcome: CauseFinder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  if (group === undefined || group.passive || group.negated || !ASCRIBES.has(lemmaAt(parsed, verb))) return undefined
  if (!isEffect(parsed, verb + 1) || isUntold(parsed, verb)) return undefined
  for (let at = verb + 2; at <= verb + NEAR; at++) {
    if (isPreposition(parsed, at, ON) && nounAt(parsed, at + 1) !== undefined)
      return isReason(parsed, at + 1) ? found(parsed, at + 1, verb + 1, { from: verb, to: at + 1 }) : undefined
    if (verbAt(parsed, at) !== undefined || isLink(parsed, at, "comma") || isLink(parsed, at, "stop")) return undefined
  }
  return undefined
}

/** Phrases between an effect and what it is put down to. Chosen. */
const NEAR = 5

/** Changes by the verbs that tell them, as nouns. */
const CHANGES: ReadonlyMap<string, string> = new Map([
  ["rise", "rise of"],
  ["increase", "increase of"],
  ["grow", "growth of"],
  ["fall", "fall of"],
  ["drop", "drop of"],
  ["decline", "decline of"],
  ["decrease", "decrease of"],
  ["fail", "failure of"],
  ["deteriorate", "deterioration of"],
])

/** "prices rose because of the drought", "the talks failed because the rebels withdrew". */
export const changed: CauseFinder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  const deed = CHANGES.get(lemmaAt(parsed, verb))
  const from = subjectOf(parsed, verb).at
  if (group === undefined || deed === undefined || group.negated || group.passive || isUntold(parsed, verb))
    return undefined
  // "increased vigilance": who raises something is not what rises.
  const raised = nounAt(parsed, verb + 1)
  if (raised !== undefined && raised.amount === undefined && !isTemporal(parsed, raised)) return undefined
  if (group.form === "infinitive" || group.form === "ing" || from > verb || !isChanging(parsed, from)) return undefined
  for (let at = verb + 1; at <= verb + FAR; at++) {
    if (verbAt(parsed, at) !== undefined || isLink(parsed, at, "stop") || isLink(parsed, at, "comma")) return undefined
    const due = behindDue(parsed, at)
    if (due !== -1 && nounAt(parsed, at) === undefined)
      return isReason(parsed, due)
        ? { what: due, from, to: due, value: Text.text(nominalText(parsed, due)), of: { deed, at: from } }
        : undefined
    if (wordOf(parsed, at) === "because" && nounAt(parsed, at + 1) !== undefined) {
      const until = endOfClause(parsed, at + 1)
      const value = Text.text(wordsFrom(parsed, at + 1, until))
      return until === -1 ? undefined : { what: at + 1, from, to: until, until, value, of: { deed, at: from } }
    }
  }
  return undefined
}

/** What rises and falls: no pronoun, and nobody. */
const isChanging = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  return noun !== undefined && !noun.pronoun && noun.amount === undefined && !isPeople(headAt(parsed, at))
}

/** Phrases between a change and why it came. Chosen. */
const FAR = 6

/** Phrases of a clause that is given as a reason, at most. Chosen. */
const CLAUSE = 8

/** The last phrase of a clause with a verb; -1 where it has none or goes on for long. */
const endOfClause = (parsed: Parsed, from: number): number => {
  for (let at = from; at <= from + CLAUSE; at++) {
    const ends = isLink(parsed, at + 1, "stop") || isLink(parsed, at + 1, "comma") || at + 1 >= parsed.phrases.length
    if (ends) return parsed.verbs.some((verb) => verb > from && verb <= at) ? at : -1
  }
  return -1
}

const wordsFrom = (parsed: Parsed, from: number, to: number): string =>
  parsed.tokens
    .slice(parsed.phrases[from]?.from ?? 0, parsed.phrases[to]?.to ?? 0)
    .map(({ text }) => text)
    .join(" ")
