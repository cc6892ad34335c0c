/** Whether something happened at all: "there were no clashes", "no clash took place", "the attack never happened". */
import {
  atVerbs,
  headAt,
  isLink,
  isPreposition,
  lemmaAt,
  nounAt,
  verbAt,
  wordAt,
  type Parsed,
} from "../../../grammar/Parsed.ts"
import { subjectOf } from "../../../grammar/subjects.ts"
import { eventNoun } from "../../../event/nouns.ts"
import { isTemporal } from "../../../time/temporal.ts"
import type { Context, PropositionReader } from "../../Context.ts"
import { stretch, wordOf } from "../../phrasing.ts"
import { stateClaim, tells, type Told } from "./Told.ts"

const HAPPENS: ReadonlySet<string> = new Set(["happen", "occur"])

interface Happening {
  readonly thing: number
  readonly to: number
  readonly holds: boolean
}

const OTHERWISE: ReadonlySet<string> = new Set("the fewer less more such".split(" "))

/** "there was an attack", "there were no clashes". */
const existing = (parsed: Parsed, verb: number): Happening | undefined => {
  const group = verbAt(parsed, verb)
  const there = wordOf(parsed, verb - 1) === "there" && nounAt(parsed, verb - 1)?.pronoun === true
  const thing = isLink(parsed, verb + 1, "adverb") ? verb + 2 : verb + 1
  if (group?.form !== "be" || !there || OTHERWISE.has(wordOf(parsed, thing))) return undefined
  return { thing, to: thing, holds: wordOf(parsed, thing) !== "no" }
}

const KNOWN: ReadonlySet<string> = new Set("the this that these those both all its their his her".split(" "))

/** "the attack never happened", "no clash took place"; "the attack happened at noon" tells only when. */
const occurring = (parsed: Parsed, verb: number): Happening | undefined => {
  const group = verbAt(parsed, verb)
  const place = lemmaAt(parsed, verb) === "take" && headAt(parsed, verb + 1) === "place"
  if (group === undefined || group.passive || !(place || HAPPENS.has(lemmaAt(parsed, verb)))) return undefined
  // "a bombing that happened in May" tells of it as known.
  if (isLink(parsed, verb - 1, "who") || isLink(parsed, verb - 1, "that")) return undefined
  const thing = subjectOf(parsed, verb).at
  const never = wordAt(parsed, group.from - 1) === "never"
  const denied = never || group.negated
  if (
    !denied &&
    (KNOWN.has(wordOf(parsed, thing)) || parsed.tokens[nounAt(parsed, thing)?.head ?? -1]?.pos === "PROPN")
  )
    return undefined
  return { thing, to: place ? verb + 1 : verb, holds: wordOf(parsed, thing) !== "no" && !never }
}

/** Nouns for what is judged to be there, more than seen to happen. */
const JUDGED: ReadonlySet<string> = new Set(
  "crisis emergency operation war event incident campaign tragedy siege".split(" "),
)

const IN: ReadonlySet<string> = new Set("in at near outside around".split(" "))

/** "clashes in Elm", "an explosion occurred at the mill": where it happened or did not, by which it is told from others. */
const placeBehind = (parsed: Parsed, { thing, to }: Happening, { names }: Context): string | undefined => {
  const at = [thing + 1, to + 1].find((place) => isPreposition(parsed, place, IN) && isWhere(parsed, place + 1))
  return at === undefined ? undefined : names.nameOf(parsed, at + 1)
}

const isWhere = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  return noun !== undefined && !noun.pronoun && !isTemporal(parsed, noun)
}

const happeningAt = (parsed: Parsed, verb: number, context: Context): Told | undefined => {
  const found = existing(parsed, verb) ?? occurring(parsed, verb)
  const noun = found === undefined ? undefined : nounAt(parsed, found.thing)
  const event = noun === undefined ? undefined : eventNoun(headAt(parsed, found?.thing ?? -1))
  if (
    found === undefined ||
    noun === undefined ||
    event === undefined ||
    JUDGED.has(event.noun) ||
    noun.amount !== undefined
  )
    return undefined
  const where = placeBehind(parsed, found, context)
  return {
    property: "event.happened",
    subject: where === undefined ? event.noun : `${event.noun} in ${where}`,
    holds: found.holds,
    thing: found.thing,
    at: verb,
    to: found.to,
  }
}

/** What a sentence tells of whether something happened. */
export const happenings: PropositionReader = (parsed, context) =>
  atVerbs(parsed, (_, verb) => {
    const state = happeningAt(parsed, verb, context)
    if (state === undefined || !tells(parsed, verb)) return []
    const claim = stateClaim(parsed, verb, state)
    return [{ ...claim, valueAt: stretch(parsed, Math.min(verb, state.thing), state.to) }]
  })
