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
import { rateName } from "./rates.ts"

const PERCENT = "percent"

const ways = (up: string, down: string): ReadonlyMap<string, "up" | "down"> =>
  new Map([
    ...up.split(" ").map((word) => [word, "up"] as const),
    ...down.split(" ").map((word) => [word, "down"] as const),
  ])

const VERBS = ways(
  "rise climb increase jump soar grow surge gain expand advance swell",
  "fall drop decline decrease sink plunge shrink contract slump tumble dip slip lose plummet",
)

const NOUNS = ways(
  "rise increase jump growth gain surge hike expansion",
  "fall drop decline decrease reduction cut contraction slump loss",
)

const BY: ReadonlySet<string> = new Set(["by"])
const OF: ReadonlySet<string> = new Set(["of", "by"])
const IN: ReadonlySet<string> = new Set(["in", "of", "on"])

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

/** What a change is of, behind its noun: "in exports", "of sales". */
const whatBehind = (parsed: Parsed, at: number): NounPhrase | undefined => {
  const noun = isPreposition(parsed, at, IN) ? nounAt(parsed, at + 1) : undefined
  return noun === undefined || noun.pronoun || isTemporal(parsed, noun) || noun.amount !== undefined ? undefined : noun
}

/** "a fall of 23 percent in exports", "the fall by 23 percent of exports", "a 5 percent rise in prices". */
const nominal: Measure = (parsed, at, amount) => {
  const own = nounAt(parsed, at)
  if (!amount.percent || own === undefined) return undefined
  const before = own.head < amount.to && isPreposition(parsed, at - 1, OF) ? nounAt(parsed, at - 2) : undefined
  const noun = own.head >= amount.to ? own : before
  const way = noun === undefined ? undefined : NOUNS.get(headOf(parsed, noun))
  const what = whatBehind(parsed, at + 1)
  const verb = governing(parsed, at)
  if (noun === undefined || way === undefined || what === undefined || verb === -1 || !isTold(parsed, verb))
    return undefined
  if (verbAt(parsed, verb)?.form === "infinitive") return undefined
  const of = joined(nominalText(parsed, at + 2), way)
  return {
    property: `change.${headOf(parsed, what)}`,
    unit: PERCENT,
    amount,
    from: before === undefined ? at : at - 2,
    to: at + 2,
    verb,
    of,
  }
}

const MORE: ReadonlySet<string> = new Set("more fewer less".split(" "))
const THAN: ReadonlySet<string> = new Set(["than"])

/** What something is held against: "than in 2018", "than a year earlier"; its words and its last phrase. */
const yardstick = (parsed: Parsed, at: number): { readonly words: string; readonly to: number } | undefined => {
  if (!isPreposition(parsed, at, THAN)) return undefined
  const to = nounAt(parsed, at + 1) === undefined ? at + 2 : at + 1
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
