/** How strong an earthquake was: "magnitude 6.3", "a 5.3-magnitude quake", "recorded as 6.4", "measured the quake at 6.6". */
import { Quantity } from "@corroborate/core"
import { eventSubject } from "../../../event/binding.ts"
import { isPreposition, headOf, lemmaOf, nounAt, spanOf, verbAt, wordAt, type Parsed } from "../../../grammar/Parsed.ts"
import { numberOf } from "../../../number/words.ts"
import type { Span, Token } from "../../../text/Article.ts"
import { changeAt } from "../measured/change.ts"
import type { Context, PropositionReader } from "../../Context.ts"
import type { Proposition } from "../../Proposition.ts"

/** A magnitude with its token and the words around it. */
interface Found {
  readonly at: Span
  readonly value: number
  readonly from: number
  readonly to: number
}

const SUFFIX = "-magnitude"
const PREFIX = "magnitude-"
const MANY: ReadonlySet<string> = new Set("earthquakes quakes tremors temblors shocks aftershocks".split(" "))
const OVER: ReadonlySet<string> = new Set(["over", "above", "below", "of"])
const THE: ReadonlySet<string> = new Set(["the", "this", "that", "of"])

/** Magnitudes that earthquakes of the news have. */
const isMagnitude = (value: number | undefined): value is number => value !== undefined && value >= 1 && value < 10

const valueOf = (token: Token | undefined): number | undefined =>
  token === undefined ? undefined : numberOf(token.lower)

/** "5.3-magnitude" as one word: the number is its beginning. */
const hyphenated = ({ lower, start }: Token, at: number): Found | undefined => {
  if (!lower.endsWith(SUFFIX)) return undefined
  const length = lower.length - SUFFIX.length
  const value = numberOf(lower.slice(0, length))
  return isMagnitude(value) ? { at: { start, end: start + length }, value, from: at, to: at + 1 } : undefined
}

const SMALL: ReadonlySet<string> = new Set(
  "of a an at as to reported preliminary initial estimated the was is".split(" "),
)

/** "magnitude-5" as one word: the number is its end. */
const prefixed = ({ lower, start }: Token, at: number): Found | undefined => {
  if (!lower.startsWith(PREFIX)) return undefined
  const value = numberOf(lower.slice(PREFIX.length))
  const number = { start: start + PREFIX.length, end: start + lower.length }
  return isMagnitude(value) ? { at: number, value, from: at, to: at + 1 } : undefined
}

/** "400 magnitude 2+ earthquakes": so strong at least were all of many. */
const isOfMany = (parsed: Parsed, place: number): boolean =>
  wordAt(parsed, place + 1) === "+" ||
  MANY.has(wordAt(parsed, place + 1)) ||
  (MANY.has(wordAt(parsed, place - 3)) && OVER.has(wordAt(parsed, place - 2)))

/** "The magnitude of the earthquake was": the token behind the quake that the magnitude is of. */
const overQuake = (parsed: Parsed, token: number): number => {
  let at = token
  while (THE.has(wordAt(parsed, at))) at++
  return QUAKES.has(wordAt(parsed, at)) ? at + 1 : token
}

/** "magnitude 6.3", "magnitude of 4.0", "magnitude of the quake was 6.6", "6.3 magnitude". */
const beside = (parsed: Parsed, at: number): Found | undefined => {
  if (wordAt(parsed, at) !== "magnitude") return undefined
  let next = at + 1
  while (SMALL.has(wordAt(parsed, next))) next++
  next = overQuake(parsed, next)
  while (SMALL.has(wordAt(parsed, next))) next++
  for (const place of [next, at - 1]) {
    const value = valueOf(parsed.tokens[place])
    if (isMagnitude(value) && !isOfMany(parsed, place)) {
      const [from, to] = [Math.min(at, place), Math.max(at, place) + 1]
      return { at: spanOf(parsed, place, place + 1), value, from, to }
    }
  }
  return undefined
}

const MEASURES: ReadonlySet<string> = new Set(
  "measure register record put upgrade downgrade revise rate peg report".split(" "),
)

const AT: ReadonlySet<string> = new Set(["at", "as", "to"])

const QUAKES: ReadonlySet<string> = new Set("earthquake quake tremor temblor shock aftershock".split(" "))

/** "revised the magnitude from 6.6 to 6.4": both ends, behind what they are of. */
const changed = (parsed: Parsed, place: number): Found | undefined => {
  const change = changeAt(parsed, place)
  const core = nounAt(parsed, place)?.amount?.core ?? -1
  const value = valueOf(parsed.tokens[core])
  const what = change === undefined ? undefined : nounAt(parsed, change.what)
  if (change === undefined || what === undefined || !isMagnitude(value) || headOf(parsed, what) !== "magnitude")
    return undefined
  return { at: spanOf(parsed, core, core + 1), value, from: what.from, to: core + 1 }
}

/** "measured the quake at 6.6", "the quake, at 6.3, was", "which measured 6.6": decimals only, in a text about a quake. */
const bare = (parsed: Parsed, place: number): Found | undefined => {
  const phrase = parsed.phrases[place]
  if (phrase?._tag !== "Noun" || phrase.amount === undefined || phrase.amount.percent) return undefined
  const { core, low } = phrase.amount
  // "1.03 million"
  if (low >= 10) return undefined
  const value = valueOf(parsed.tokens[core])
  if (!isMagnitude(value) || !wordAt(parsed, core).includes(".") || phrase.head > core) return undefined
  const verb = isPreposition(parsed, place - 1, AT) ? nearVerb(parsed, place) : verbAt(parsed, place - 1)
  const measured = verb !== undefined && MEASURES.has(lemmaOf(parsed, verb))
  const inserted = isPreposition(parsed, place - 1, AT) && hasQuake(parsed, phrase.from)
  if (!measured && !inserted) return undefined
  return { at: spanOf(parsed, core, core + 1), value, from: verb?.from ?? phrase.from - 1, to: core + 1 }
}

const nearVerb = (parsed: Parsed, place: number): ReturnType<typeof verbAt> =>
  verbAt(parsed, place - 3) ?? verbAt(parsed, place - 2)

/** "a 5.2 quake", "a 6.4 earthquake": a number with a point right before the quake, over "strong". */
const quakeOf = (parsed: Parsed, at: number): Found | undefined => {
  if (!QUAKES.has(wordAt(parsed, at))) return undefined
  // "the 5.0 earthquake": one that was told of before.
  if (wordAt(parsed, at - 2) === "the" || wordAt(parsed, at - 3) === "the") return undefined
  for (const place of [at - 1, at - 2]) {
    const value = valueOf(parsed.tokens[place])
    const word = wordAt(parsed, place)
    if (isMagnitude(value) && word.includes("."))
      return { at: spanOf(parsed, place, place + 1), value, from: place, to: at + 1 }
  }
  return undefined
}

/** Tokens before "at 6.3" within which the quake is named. */
const CLOSE = 5

const hasQuake = ({ tokens }: Parsed, before: number, within = CLOSE): boolean =>
  tokens.slice(Math.max(0, before - within), before).some(({ lower }) => QUAKES.has(lower))

const foundIn = (parsed: Parsed, ofQuake: boolean): ReadonlyArray<Found> => {
  const found = [
    ...parsed.tokens.flatMap(
      (token, at) => hyphenated(token, at) ?? prefixed(token, at) ?? beside(parsed, at) ?? quakeOf(parsed, at) ?? [],
    ),
    ...(ofQuake ? parsed.phrases.flatMap((_, place) => changed(parsed, place) ?? bare(parsed, place) ?? []) : []),
  ]
  const first = new Map(found.toReversed().map((one) => [one.at.start, one]))
  return found.filter((one) => first.get(one.at.start) === one)
}

const placeOf = ({ phrases }: Parsed, token: number): number =>
  phrases.findIndex(({ from, to }) => from <= token && token < to)

const EARLIER: ReadonlySet<string> = new Set(
  "initial initially first preliminary earlier originally previously provisional".split(" "),
)

const REVISES: ReadonlySet<string> = new Set(
  "revise upgrade downgrade correct amend adjust update lower raise".split(" "),
)

/** Tokens before a magnitude within which it is told that it was the first, or a new one. */
const NEAR = 7

/** "first put at 6.6", "from 6.6 to 6.4", "revised it to 6.4": which of several readings of one quake it is. */
const revisionOf = (parsed: Parsed, { from, to, at }: Found): Pick<Proposition, "revision"> => {
  let token = from
  while (token + 1 < to && (parsed.tokens[token]?.end ?? 0) <= at.start) token++
  const words = parsed.tokens.slice(Math.max(0, token - NEAR), token)
  const cut = words.findLastIndex(({ lower }) => lower === "," || lower === "and" || lower === "but")
  const clause = words.slice(cut + 1)
  if (clause.at(-1)?.lower === "from" || clause.some(({ lower }) => EARLIER.has(lower))) return { revision: "initial" }
  const revised = clause.some(({ lemma }) => REVISES.has(lemma)) && from <= token
  return revised ? { revision: "updated" } : {}
}

const ONE: ReadonlySet<string> = new Set(["a", "an"])

/** Tokens between many quakes and one of them. */
const FAR = 30

/** "hundreds of quakes, including a 6.4 quake": one of many, and not the one that the text is about. */
const isOneOfMany = (parsed: Parsed, place: number): boolean => {
  const noun = nounAt(parsed, place)
  if (noun === undefined || !ONE.has(wordAt(parsed, noun.from))) return false
  return parsed.tokens.slice(Math.max(0, noun.from - FAR), noun.from).some(({ lower }) => MANY.has(lower))
}

const CAN: ReadonlySet<string> = new Set(["can"])

/** "A magnitude-6.0 quake can cause severe damage": what such quakes do, and none of them. */
const isUsual = (parsed: Parsed, { from }: Found): boolean => {
  const verb = verbAt(parsed, placeOf(parsed, from) + 1)
  return verb !== undefined && parsed.tokens.slice(verb.from, verb.to).some(({ lower }) => CAN.has(lower))
}

const claimed = (parsed: Parsed, context: Context, found: Found): Proposition => {
  const { at, value, from, to } = found
  const place = placeOf(parsed, from)
  const subject = eventSubject(parsed, place, place, context)
  return {
    property: "measurement.magnitude",
    value: Quantity.exactly(value, "magnitude"),
    valueAt: at,
    span: spanOf(parsed, parsed.phrases[place]?.from ?? from, Math.max(to, parsed.phrases[place]?.to ?? to)),
    sentence: parsed.index,
    subject: isOneOfMany(parsed, place) && !subject.includes("aftershock") ? "another earthquake" : subject,
    polarity: "affirmed",
    modality: "asserted",
    ...revisionOf(parsed, found),
  }
}

/** The magnitudes that a sentence tells. */
export const magnitude: PropositionReader = (parsed, context) =>
  foundIn(
    parsed,
    context.main?.family === "quake" ||
      parsed.tokens.some(({ lower }) => lower === "magnitude") ||
      hasQuake(parsed, parsed.tokens.length, parsed.tokens.length),
  )
    .filter((found) => !isUsual(parsed, found))
    .map((found) => claimed(parsed, context, found))
