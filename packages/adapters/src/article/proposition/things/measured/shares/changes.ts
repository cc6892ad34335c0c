/** By how much, and from and to how much: "exports rose 12 percent", "a fall of 3 percent in sales", "cut its forecast to 1 percent". */
import {
  headOf,
  isLink,
  isPreposition,
  lemmaAt,
  nounAt,
  verbAt,
  wordAt,
  type Parsed,
} from "../../../../grammar/Parsed.ts"
import type { NounPhrase } from "../../../../grammar/Phrase.ts"
import { subjectOf } from "../../../../grammar/subjects.ts"
import type { Amount } from "../../../../number/Amount.ts"
import { isTemporal } from "../../../../time/temporal.ts"
import { textOf, wordOf } from "../../../phrasing.ts"
import { changeAt } from "../change.ts"
import { governing, isTold, joined, nominalText, whoever } from "../clause.ts"
import type { Measure, Measured } from "../Measured.ts"
import { nominal, ways } from "./nominalChanges.ts"
import { rateName } from "./rates.ts"

const PERCENT = "percent"

const VERBS = ways(
  "rise climb increase jump soar grow surge gain expand advance swell",
  "fall drop decline decrease sink plunge shrink contract slump tumble dip slip lose plummet",
)

const BY: ReadonlySet<string> = new Set(["by"])

/** A number of percent by itself, with no noun behind it. */
const isAlone = (parsed: Parsed, at: number, amount: Amount): boolean =>
  amount.percent && (nounAt(parsed, at)?.head ?? 0) < amount.to && !isPreposition(parsed, at + 1, OF_ALONE)

const OF_ALONE: ReadonlySet<string> = new Set(["of"])

const NUMBERS: ReadonlySet<string> = new Set(["number", "numbers", "rate", "amount", "value", "price", "level"])

/** What changes: what it is the number of, for "the number of strikes". */
const nameOf = (parsed: Parsed, at: number, noun: NounPhrase): string => {
  const of =
    NUMBERS.has(headOf(parsed, noun)) && isPreposition(parsed, at + 1, OF_ALONE) ? nounAt(parsed, at + 2) : undefined
  return headOf(parsed, of ?? noun)
}

/** "exports rose 12 percent", "fell by almost 23 percent". */
const verbal: Measure = (parsed, at, amount) => {
  if (!isAlone(parsed, at, amount)) return undefined
  const verb = isPreposition(parsed, at - 1, BY) || isLink(parsed, at - 1, "adverb") ? at - 2 : at - 1
  const way = VERBS.get(lemmaAt(parsed, verb))
  const what = subjectOf(parsed, verb).at
  const noun = nounAt(parsed, what)
  if (way === undefined || noun === undefined || noun.pronoun || noun.amount !== undefined) return undefined
  if (isTemporal(parsed, noun) || !isTold(parsed, verb)) return undefined
  const of = joined(nominalText(parsed, what), way)
  return { property: `change.${nameOf(parsed, what, noun)}`, unit: PERCENT, amount, from: what, to: at, verb, of }
}

const MAKES = ways("raise increase boost lift hike", "cut reduce lower slash decrease trim")

/** "cut deaths by 30 percent", "prices were raised by 5 percent". */
const made: Measure = (parsed, at, amount) => {
  if (!isAlone(parsed, at, amount) || !isPreposition(parsed, at - 1, BY)) return undefined
  const verb = verbAt(parsed, at - 2) === undefined ? at - 3 : at - 2
  const way = MAKES.get(lemmaAt(parsed, verb))
  const passive = verbAt(parsed, verb)?.passive === true
  const what = verb === at - 3 ? at - 2 : passive ? subjectOf(parsed, verb).at : -1
  const noun = nounAt(parsed, what)
  if (way === undefined || noun === undefined || noun.pronoun || noun.amount !== undefined || !isTold(parsed, verb))
    return undefined
  const of = joined(passive ? "" : whoever(parsed, verb), nominalText(parsed, what, at - 1), way)
  return {
    property: `change.${nameOf(parsed, what, noun)}`,
    unit: PERCENT,
    amount,
    from: Math.min(what, verb),
    to: at,
    verb,
    of,
  }
}

const MORE: ReadonlySet<string> = new Set("more fewer less".split(" "))
const THAN: ReadonlySet<string> = new Set(["than"])

/** Phrases between what is more and what it is held against: "85% more fires in the south in 2019 than". */
const ASIDE = 6

/** The "than" at a place, or behind what hangs on the things there. */
const thanAt = (parsed: Parsed, place: number): number => {
  for (let at = place; at <= place + ASIDE; at++) {
    if (isPreposition(parsed, at, THAN)) return at
    if (nounAt(parsed, at) === undefined && !isPreposition(parsed, at)) return place
  }
  return place
}

/** What something is held against: "than in 2018", "than a year earlier"; its words and its last phrase. */
const yardstick = (parsed: Parsed, place: number): { readonly words: string; readonly to: number } | undefined => {
  const at = thanAt(parsed, place)
  if (!isPreposition(parsed, at, THAN)) return undefined
  // "than there were in 2018"
  const there = wordOf(parsed, at + 1) === "there" && verbAt(parsed, at + 2)?.form === "be" ? at + 3 : at + 1
  const to = nounAt(parsed, there) === undefined ? there + 1 : there
  return nounAt(parsed, to) === undefined ? undefined : { words: `than ${textOf(parsed, to)}`, to }
}

/** "85% more fires than in 2018", "was 40 percent higher than in May". */
const compared: Measure = (parsed, at, amount) => {
  const own = nounAt(parsed, at)
  if (!amount.percent || own === undefined) return undefined
  const more = wordAt(parsed, amount.to)
  const things = MORE.has(more) && own.head > amount.to
  const higher = own.head < amount.to && (more.endsWith("er") || MORE.has(more))
  const held = things || higher ? yardstick(parsed, things ? at + 1 : at + 2) : undefined
  const verb = things ? governing(parsed, at) : at - 1
  if (held === undefined || verb === -1 || !isTold(parsed, verb)) return undefined
  const what = things
    ? own
    : verbAt(parsed, verb)?.form === "be"
      ? nounAt(parsed, subjectOf(parsed, verb).at)
      : undefined
  if (what === undefined || what.pronoun) return undefined
  const of = things
    ? textOf(parsed, at).replace(/^.*?(?=\b(?:more|fewer|less)\b)/, "")
    : joined(whoever(parsed, verb), more)
  return {
    property: `change.${headOf(parsed, what)}`,
    unit: PERCENT,
    amount,
    from: things ? at : subjectOf(parsed, verb).at,
    to: held.to,
    verb,
    of: joined(of, held.words),
  }
}

const FORECASTS: ReadonlySet<string> = new Set(
  "forecast forecasts projection projections estimate outlook target".split(" "),
)
const FOR: ReadonlySet<string> = new Set(["for", "of"])

/** "its growth forecast", "the forecast for inflation": what is foreseen. */
const foreseen = (parsed: Parsed, at: number, noun: NounPhrase): string => {
  const before = noun.head > noun.from ? parsed.tokens[noun.head - 1] : undefined
  if (before?.pos === "NOUN") return before.lower
  const behind = isPreposition(parsed, at + 1, FOR) ? nounAt(parsed, at + 2) : undefined
  return behind === undefined || behind.pronoun || behind.amount !== undefined || isTemporal(parsed, behind)
    ? ""
    : headOf(parsed, behind)
}

/** "cut its growth forecast from 3 to 1 percent", "unemployment rose from 4 percent to 6". */
const moved: Measure = (parsed, at, amount) => {
  const change = changeAt(parsed, at)
  const noun = change === undefined ? undefined : nounAt(parsed, change.what)
  if (change === undefined || noun === undefined || noun.pronoun || noun.amount !== undefined) return undefined
  const other = nounAt(parsed, change.other ?? -1)?.amount
  const bare = (nounAt(parsed, at)?.head ?? 0) < amount.to && wordAt(parsed, amount.to) !== "%"
  if (!amount.percent && !(bare && other?.percent === true)) return undefined
  if (!isTold(parsed, change.verb) || isPreposition(parsed, at + 1, OF_ALONE)) return undefined
  // A lone "to" behind a subject is read as a rate.
  const forecast = FORECASTS.has(headOf(parsed, noun))
  const topic = forecast ? foreseen(parsed, change.what, noun) : ""
  const found: Measured = {
    property: forecast ? `forecast.${topic === "" ? headOf(parsed, noun) : topic}` : `rate.${rateName(parsed, noun)}`,
    unit: PERCENT,
    amount,
    from: Math.min(change.what, change.verb),
    to: at,
    verb: change.verb,
    of: nominalText(parsed, change.what, change.first) || wordOf(parsed, change.what),
    ...(forecast ? { modality: "predicted" } : {}),
    change: change.end,
  }
  return found
}

/** The measures of how much more, less, higher or lower. */
export const CHANGE_MEASURES: ReadonlyArray<Measure> = [moved, compared, nominal, made, verbal]
