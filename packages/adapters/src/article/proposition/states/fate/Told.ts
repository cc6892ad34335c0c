/** What the readers of states have in common: when a verb tells of one, and how the claim is put together. */
import { Occurrence } from "@corroborate/core"
import { headAt, lemmaAt, nounAt, verbAt, wordAt, type Parsed } from "../../../grammar/Parsed.ts"
import { isPeople } from "../../../text/people.ts"
import { isTemporal } from "../../../time/temporal.ts"
import { isUsual } from "../../blame/agents.ts"
import type { Context } from "../../Context.ts"
import { hedge, saying, stretch } from "../../phrasing.ts"
import type { Proposition } from "../../Proposition.ts"

/** A state with where the thing and the words stand. */
export interface Told {
  readonly property: string
  /** What is asked of: "search stopped". */
  readonly subject: string
  readonly holds: boolean
  readonly thing: number
  /** First and last phrase of the words that say so. */
  readonly at: number
  readonly to: number
}

const STAYS: ReadonlySet<string> = new Set("be remain stay lie stand".split(" "))

/** "is", "remained", "lies": verbs behind which stands how a thing is. */
export const isLasting = (parsed: Parsed, verb: number): boolean => {
  const group = verbAt(parsed, verb)
  return group !== undefined && !group.passive && (group.form === "be" || STAYS.has(lemmaAt(parsed, verb)))
}

const TO_COME: ReadonlySet<string> = new Set(["will", "would", "shall"])
/** "will reopen", "is to take effect". */
const isToCome = (parsed: Parsed, verb: number): boolean => {
  const group = verbAt(parsed, verb)
  if (group === undefined) return false
  return group.form === "infinitive" || TO_COME.has(group.modal ?? "")
}

const ONLY_THOUGHT: ReadonlySet<string> = new Set("should must can cannot ought need".split(" "))
const NOT_ALONE: ReadonlySet<string> = new Set(["only", "just", "merely", "simply"])

const has = (parsed: Parsed, verb: number, words: ReadonlySet<string>): boolean => {
  const group = verbAt(parsed, verb)
  return parsed.tokens.slice(group?.from ?? 0, (group?.to ?? 0) + 1).some(({ lower }) => words.has(lower))
}

/** Whether a verb denies; "are not only stopping traffic" doesn't. */
const denies = (parsed: Parsed, verb: number): boolean =>
  verbAt(parsed, verb)?.negated === true && !has(parsed, verb, NOT_ALONE)

/** Verbs that tell of now in the present tense. */
const LASTS: ReadonlySet<string> = new Set("continue hold lack".split(" "))

/** Whether a verb tells of what was, is or will be so: no aim, no wish, nothing usual. */
export const tells = (parsed: Parsed, verb: number): boolean => {
  const group = verbAt(parsed, verb)
  if (group === undefined || group.form === "ing") return false
  if (group.form === "infinitive") return verbAt(parsed, verb - 1)?.form === "be"
  // "asks that it be closed"
  if (wordAt(parsed, group.from) === "be" || has(parsed, verb, ONLY_THOUGHT)) return false
  return isLasting(parsed, verb) || LASTS.has(lemmaAt(parsed, verb)) || !isUsual(parsed, verb)
}

const OWN = /^(?:its|their|his|her|our|both) /u

const PART = /^(?:half|most|much|part|parts|some|majority|percent|.*(?:thirds?|quarters?|fifths?|tenths?))$/u

/** What a question calls a thing; empty where the words do not tell, and where people or things are counted. */
export const thingMeant = (parsed: Parsed, at: number, { names }: Context): string => {
  const noun = nounAt(parsed, at)
  if (noun === undefined || noun.pronoun || noun.amount !== undefined || isPeople(headAt(parsed, at))) return ""
  if (PART.test(headAt(parsed, at)) || isTemporal(parsed, noun)) return ""
  const name = names
    .nameOf(parsed, at)
    .replace(OWN, "")
    .replace(/ ['’]s?$/u, "")
    .replaceAll(/ (?=['’]s\b)/gu, "")
  // "Talks resumed": a capital of the sentence's beginning
  const opens = noun.from === 0 && noun.head === 0 && headAt(parsed, at).endsWith("s")
  return opens ? name.charAt(0).toLowerCase() + name.slice(1) : name
}

/** The claim that a state is told of a thing, as firmly as its clause puts it. */
export const stateClaim = (parsed: Parsed, verb: number, state: Told): Proposition => {
  const [from, to] = [Math.min(state.thing, state.at), Math.max(state.thing, state.to)]
  const modality = isToCome(parsed, verb) ? "predicted" : hedge(parsed, from, to)
  return saying({
    sentence: parsed,
    says: {
      property: state.property,
      subject: state.subject,
      value: state.holds === denies(parsed, verb) ? Occurrence.NO : Occurrence.YES,
      valueAt: stretch(parsed, state.at, state.to),
      span: stretch(parsed, from, to),
      ...(modality === undefined ? {} : { modality }),
    },
  })
}
