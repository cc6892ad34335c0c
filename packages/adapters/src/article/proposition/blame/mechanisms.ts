/** How it came about: "the driver lost control", "the brakes failed", "the fire was started deliberately". */
import { Category, Text } from "@corroborate/core"
import {
  isLink,
  isPreposition,
  lemmaOf,
  nounAt,
  verbAt,
  wordAt,
  type Parsed,
  headAt,
  lemmaAt,
} from "../../grammar/Parsed.ts"
import { isPeople } from "../../text/people.ts"
import { subjectOf } from "../../grammar/subjects.ts"
import { isUntold, wordOf } from "../phrasing.ts"
import { isEvent, isEventOrIt, isKnownCause, overAdverbs, type CauseFinder } from "./ToldCause.ts"

const LOSS = "loss of control"

const MECHANISMS: ReadonlyMap<string, string> = new Map([
  ["lose control", LOSS],
  ["fall asleep", "human error"],
  ["overshoot runway", "overshooting"],
  ["run light", "human error"],
])

const DRIVERS: ReadonlySet<string> = new Set(
  "driver drivers motorist pilot pilots rider cyclist captain he she it plane aircraft helicopter jet train coach ship boat ferry".split(
    " ",
  ),
)

const FAILS: ReadonlySet<string> = new Set("fail malfunction burst break".split(" "))

/** What follows "after" and "when" may explode and leak besides. */
const GIVES_WAY: ReadonlySet<string> = new Set("explode leak rupture overheat ignite".split(" "))

/** A loss of control may itself have any cause, and excludes none. */
const valueOf = (label: string): Category.Category | Text.Text =>
  label === LOSS ? Text.text(label) : Category.category(label)

/** "the driver lost control", "the brakes had failed", "after a gas cylinder exploded". */
export const mechanism: CauseFinder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  const { at: who, shared } = subjectOf(parsed, verb)
  if (group === undefined || group.negated || group.passive || who === -1 || shared || isUntold(parsed, verb))
    return undefined
  const lemma = lemmaOf(parsed, group)
  const label = MECHANISMS.get(`${lemma} ${headAt(parsed, verb + 1) || wordOf(parsed, verb + 1)}`)
  const steers = headAt(parsed, who) !== "" && (DRIVERS.has(headAt(parsed, who)) || VEHICLES.has(headAt(parsed, who)))
  // "the army has lost control": of what it rules.
  if (label === LOSS)
    return steers
      ? { what: who, from: who, to: verb + 1, value: valueOf(label), until: verb + 1, ofAccident: true }
      : undefined
  if (label !== undefined) return { what: who, from: who, to: verb + 1, value: valueOf(label), until: verb + 1 }
  const fails =
    FAILS.has(lemma) ||
    (GIVES_WAY.has(lemma) && (isLink(parsed, who - 1, "when") || wordOf(parsed, who - 1) === "when"))
  if (!fails || !isKnownCause(parsed, who) || isBomb(parsed, who) || isPeople(headAt(parsed, who))) return undefined
  // "the fire started when a gas tank exploded": said of the fire.
  const host = parsed.verbs.findLast((at) => at < who && who - at <= NEAR) ?? -1
  const event = host === -1 ? -1 : subjectOf(parsed, host).at
  const opens = isLink(parsed, who - 1, "when") || wordOf(parsed, who - 1) === "when"
  return { what: who, from: opens && isEvent(parsed, event) ? event : who, to: verb, until: verb }
}

/** Phrases between an event's verb and what it came of. Chosen. */
const NEAR = 5

const BOMBS: ReadonlySet<string> = new Set(
  "bomb bombs explosives device missile missiles rocket rockets mine grenade grenades shell shells".split(" "),
)

const isBomb = (parsed: Parsed, at: number): boolean => BOMBS.has(headAt(parsed, at))

const VEHICLES: ReadonlySet<string> = new Set(
  "vehicle vehicles car cars truck lorry bus van tractor motorcycle".split(" "),
)

/** "was trying to pass another vehicle", "had been overtaking a lorry". */
export const overtaking: CauseFinder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  if (group === undefined || group.negated || group.passive) return undefined
  const lemma = lemmaOf(parsed, group)
  const tries = lemma === "pass" && TRIES.has(lemmaAt(parsed, verb - 1)) && group.form === "infinitive"
  if ((lemma !== "overtake" && !tries) || !VEHICLES.has(headAt(parsed, verb + 1))) return undefined
  const who = subjectOf(parsed, tries ? verb - 1 : verb).at
  const what = tries ? verb - 1 : verb
  const value = Category.category("overtaking")
  return { what, from: who === -1 ? what : who, to: verb + 1, value, until: verb + 1, ofAccident: true }
}

const TRIES: ReadonlySet<string> = new Set(["try", "attempt"])

const LIGHTS: ReadonlySet<string> = new Set("start set light ignite".split(" "))
const ON_PURPOSE: ReadonlySet<string> = new Set(["deliberately", "intentionally", "purposely"])
const FIRES: ReadonlySet<string> = new Set("fire blaze wildfire bushfire inferno".split(" "))

/** "the fire was started deliberately", "was deliberately lit". */
export const setOnPurpose: CauseFinder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  const from = subjectOf(parsed, verb).at
  if (group === undefined || !group.passive || !LIGHTS.has(lemmaOf(parsed, group))) return undefined
  if (!FIRES.has(headAt(parsed, from)) && wordOf(parsed, from) !== "it") return undefined
  const behind = ON_PURPOSE.has(wordOf(parsed, verb + 1))
  let within = false
  for (let token = group.from; token < group.to; token++) within ||= ON_PURPOSE.has(wordAt(parsed, token))
  if (!behind && !within) return undefined
  const to = behind ? verb + 1 : verb
  const denied = group.negated ? { polarity: "denied" as const } : {}
  return { what: verb, from, to, value: Category.category("arson"), until: to, ...denied }
}

/** "the blast was accidental", "was an accident", "was deliberate". */
export const onPurpose: CauseFinder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  const from = subjectOf(parsed, verb).at
  if (group?.form !== "be" || !isEventOrIt(parsed, from)) return undefined
  const at = overAdverbs(parsed, verb + 1)
  const word = wordOf(parsed, at)
  const accident = word === "accidental" || (headAt(parsed, at) === "accident" && isEvent(parsed, from))
  const meant = (word === "deliberate" || word === "intentional") && isEvent(parsed, from)
  if (!accident && !meant) return undefined
  const label = accident ? "accident" : FIRES.has(headAt(parsed, from)) ? "arson" : "deliberate act"
  const denied = group.negated ? { polarity: "denied" as const } : {}
  return { what: at, from, to: at, value: Category.category(label), until: at, ...denied }
}

const SUFFERS: ReadonlySet<string> = new Set("suffer develop experience report have".split(" "))
const FAULTS: ReadonlySet<string> = new Set(
  "problem problems failure failures fault faults malfunction trouble issue issues".split(" "),
)

/** "the plane had suffered an engine failure", "turned back with a mechanical problem". */
export const fault: CauseFinder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  if (group === undefined || group.negated || group.passive || isUntold(parsed, verb)) return undefined
  const what = [verb + 1, verb + 2, verb + 3].find((at) => FAULTS.has(headAt(parsed, at)) && isKnownCause(parsed, at))
  if (what === undefined || nounAt(parsed, what)?.amount !== undefined) return undefined
  const suffers = what === verb + 1 && SUFFERS.has(lemmaOf(parsed, group))
  const returned = what > verb + 1 && isPreposition(parsed, what - 1, WITH) && TURNS.has(lemmaOf(parsed, group))
  const from = subjectOf(parsed, verb).at
  if (!suffers && !returned) return undefined
  return { what, from: from === -1 ? verb : from, to: what, ofAccident: true }
}

const WITH: ReadonlySet<string> = new Set(["with", "after"])
const TURNS: ReadonlySet<string> = new Set("turn return stop land divert".split(" "))
