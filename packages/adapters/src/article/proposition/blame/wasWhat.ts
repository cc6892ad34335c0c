/** What an event was, or came of, told by itself: "it was a bomb", "the fire was arson", "it was an attack, not an accident". */
import { Category, Text } from "@corroborate/core"
import { eventNoun } from "../../event/nouns.ts"
import { headAt, isLink, isPreposition, lemmaAt, nounAt, verbAt, wordAt, type Parsed } from "../../grammar/Parsed.ts"
import { subjectOf } from "../../grammar/subjects.ts"
import { hedgeWord, textOf, wordOf } from "../phrasing.ts"
import { isSo } from "./means.ts"
import { isEvent, isEventOrIt, isKnownCause, overAdverbs, type Cause, type CauseFinder } from "./ToldCause.ts"

const DELIBERATE: ReadonlySet<string> = new Set(["attack", "bombing", "assassination", "murder"])
const IT: ReadonlySet<string> = new Set(["it", "this", "that"])

const denied = (negated: boolean): Pick<Cause, "polarity"> => (negated ? { polarity: "denied" } : {})

const ACTS: ReadonlySet<string> = new Set(["act", "case"])

/** Whether a phrase names what is rather a thing than a cause: "a road", "a car". */
const causeWord = (parsed: Parsed, at: number): Cause["value"] | "known" | undefined => {
  if (DELIBERATE.has(headAt(parsed, at))) return Category.category("deliberate act")
  return isKnownCause(parsed, at) && nounAt(parsed, at)?.amount === undefined ? "known" : undefined
}

/** "the fire was arson", "it was a gas explosion", "the blast was an attack"; of "it" only where the article is about a blast or an accident. */
export const wasWhat: CauseFinder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  const from = subjectOf(parsed, verb).at
  if (group?.form !== "be" || group.modal !== undefined) return undefined
  const first = overAdverbs(parsed, verb + 1)
  // "an act of terrorism"
  const of = ACTS.has(headAt(parsed, first)) && wordOf(parsed, first + 1) === "of"
  const at = of ? first + 2 : first
  const meant = IT.has(wordOf(parsed, from)) && nounAt(parsed, from)?.pronoun === true
  const family = eventNoun(headAt(parsed, from))?.family
  if (!meant && !BROUGHT.has(family ?? "") && !BLASTS.has(headAt(parsed, from))) return undefined
  const noun = nounAt(parsed, at)
  const value = noun === undefined || noun.pronoun ? undefined : causeWord(parsed, at)
  if (value === undefined) return undefined
  // "it was the bomb that ...", "the raid was an attack on the poor"
  if (["the", "his", "her", "their", "its"].includes(wordOf(parsed, at)) || isPreposition(parsed, at + 1))
    return undefined
  const rest = {
    what: at,
    from,
    to: at,
    about: from,
    ...denied(group.negated),
    ...(meant ? { ofBlast: true as const } : {}),
  }
  return value === "known" ? rest : { ...rest, value }
}

const BROUGHT: ReadonlySet<string> = new Set(["accident"])
const BLASTS: ReadonlySet<string> = new Set("explosion explosions blast blasts fire fires blaze incident".split(" "))

/** "it was deliberate", "it was accidental": of what is told of. */
export const itWas: CauseFinder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  const from = subjectOf(parsed, verb).at
  if (group?.form !== "be" || !IT.has(wordOf(parsed, from)) || group.modal !== undefined) return undefined
  const at = overAdverbs(parsed, verb + 1)
  const word = wordOf(parsed, at)
  const ends = ["stop", "comma", "quote"].some((kind) => isLink(parsed, at + 1, kind))
  if (!ends || !["deliberate", "intentional"].includes(word)) return undefined
  const value = Category.category("deliberate act")
  return { what: at, from, to: at, value, until: at, ofBlast: true, ...denied(group.negated) }
}

const TREATS: ReadonlySet<string> = new Set("treat describe regard view classify cite name give list".split(" "))
const CAUSES: ReadonlySet<string> = new Set(["cause", "reason", "factor"])

/** "are treating the fire as arson", "poor visibility was cited as the cause". */
export const treatedAs: CauseFinder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  if (group === undefined || group.negated || !TREATS.has(lemmaAt(parsed, verb))) return undefined
  const event = group.passive ? subjectOf(parsed, verb).at : verb + 1
  const as = group.passive ? verb + 1 : verb + 2
  if (wordOf(parsed, as) !== "as" || nounAt(parsed, event) === undefined || nounAt(parsed, as + 1) === undefined)
    return undefined
  if (CAUSES.has(headAt(parsed, as + 1))) {
    if (event > verb || nounAt(parsed, event)?.pronoun === true) return undefined
    const value = isKnownCause(parsed, event) ? {} : { value: Text.text(textOf(parsed, event)) }
    return { what: event, from: event, to: as + 1, ...value }
  }
  const value = isEvent(parsed, event) ? causeWord(parsed, as + 1) : undefined
  if (value === undefined) return undefined
  const found: Cause = { what: as + 1, from: Math.min(event, verb), to: as + 1, modality: "suspected" }
  return value === "known" ? found : { ...found, value }
}

const FACTORS: ReadonlySet<string> = new Set(["factor", "factors"])

/** "weather was a factor in the crash", "played a part in the crash". */
export const isFactor: CauseFinder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  const from = subjectOf(parsed, verb).at
  if (group?.form !== "be" || !isKnownCause(parsed, from)) return undefined
  // "a gas leak was behind the blast"
  if (wordOf(parsed, verb + 1) === "behind" && isEventOrIt(parsed, verb + 2))
    return { what: from, from, to: verb + 2, ...denied(group.negated) }
  if (!FACTORS.has(headAt(parsed, verb + 1))) return undefined
  if (!isPreposition(parsed, verb + 2) || !isEventOrIt(parsed, verb + 3)) return undefined
  return { what: from, from, to: verb + 3, modality: "hedged", ...denied(group.negated) }
}

const GOES_OFF: ReadonlySet<string> = new Set(["explode", "detonate"])

/** "a bomb exploded", "a gas cylinder had gone off": of a blast that the article is about. */
export const wentOff: CauseFinder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  const { at: what, shared } = subjectOf(parsed, verb)
  if (group === undefined || group.passive || group.negated || shared || !isSo(parsed, verb)) return undefined
  const off = lemmaAt(parsed, verb) === "go" && wordOf(parsed, verb + 1) === "off"
  if (!(off || GOES_OFF.has(lemmaAt(parsed, verb))) || !isKnownCause(parsed, what)) return undefined
  const noun = nounAt(parsed, what)
  const first = wordAt(parsed, noun?.from ?? -1)
  if (noun === undefined || noun.amount !== undefined || !["a", "an"].includes(first) || group.form === "ing")
    return undefined
  // "another bomb", "a second bomb": of another blast.
  if (parsed.tokens.slice(noun.from, noun.head).some(({ lower }) => NEXT.has(lower))) return undefined
  return { what, from: what, to: off ? verb + 1 : verb, until: what, ofBlast: true, ...hedgedBy(parsed, what) }
}

const NEXT: ReadonlySet<string> = new Set("second third another fourth further".split(" "))

/** "a suspected bomb". */
const hedgedBy = (parsed: Parsed, at: number): Pick<Cause, "modality"> => {
  const noun = nounAt(parsed, at)
  const words = parsed.tokens.slice(noun?.from ?? 0, noun?.head ?? 0)
  const modality = words.map(({ lower }) => hedgeWord(lower)).find((word) => word !== undefined)
  return modality === undefined ? {} : { modality }
}

const FIRES: ReadonlySet<string> = new Set("fire blaze wildfire inferno flames".split(" "))
const STARTS: ReadonlySet<string> = new Set(["start", "originate", "begin"])
const IN: ReadonlySet<string> = new Set(["in", "inside", "from", "with", "on"])
const A: ReadonlySet<string> = new Set(["a", "an"])

/** "the fire started in an electric car": in what it began. */
export const startedIn: CauseFinder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  const from = subjectOf(parsed, verb).at
  if (group === undefined || group.passive || group.negated || !STARTS.has(lemmaAt(parsed, verb))) return undefined
  const what = overAdverbs(parsed, verb + 1) + 1
  if (!FIRES.has(headAt(parsed, from)) || !isPreposition(parsed, what - 1, IN) || !A.has(wordOf(parsed, what)))
    return undefined
  if (textOf(parsed, what) === "" || isEvent(parsed, what)) return undefined
  return { what, from, to: what, value: Text.text(textOf(parsed, what)) }
}

const BEHIND: ReadonlySet<string> = new Set(["after", "when", "following"])

/** "the plane crashed after being hit by a missile", "after running out of fuel", "when it was struck by lightning". */
export const cameAfter: CauseFinder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  const lemma = lemmaAt(parsed, verb)
  if (group === undefined || !(HITS.has(lemma) || lemma === "run")) return undefined
  const opens = BEHIND.has(wordOf(parsed, verb - 1)) ? verb - 1 : BEHIND.has(wordOf(parsed, verb - 2)) ? verb - 2 : -1
  const host = parsed.verbs.findLast((at) => at < opens) ?? -1
  if (opens < 1 || !FALLS.has(lemmaAt(parsed, host)) || !isSo(parsed, host)) return undefined
  const from = subjectOf(parsed, host).at
  if (nounAt(parsed, from) === undefined) return undefined
  const of = { deed: `${FALLS.get(lemmaAt(parsed, host)) ?? "crash"} of`, at: from }
  if (lemma === "run")
    return wordOf(parsed, verb + 1) === "out" && wordOf(parsed, verb + 3) === "fuel"
      ? { what: verb + 3, from, to: verb + 3, value: Category.category("fuel exhaustion"), of }
      : undefined
  const by = group.passive && isPreposition(parsed, verb + 1) && wordOf(parsed, verb + 1) === "by" ? verb + 2 : -1
  return by !== -1 && isKnownCause(parsed, by) ? { what: by, from, to: by, of } : undefined
}

const HITS: ReadonlySet<string> = new Set("hit strike".split(" "))
const FALLS: ReadonlyMap<string, string> = new Map([
  ["crash", "crash"],
  ["sink", "sinking"],
  ["explode", "explosion"],
  ["derail", "derailment"],
])
