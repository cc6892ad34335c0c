/** How strong an earthquake was: "magnitude 6.3", "a 5.3-magnitude quake", "recorded as 6.4", "measured the quake at 6.6". */
import { Quantity } from "@corroborate/core"
import { eventSubject } from "../../../event/binding.ts"
import { isPreposition, lemmaOf, spanOf, verbAt, wordAt, type Parsed } from "../../../grammar/Parsed.ts"
import { numberOf } from "../../../number/words.ts"
import type { Span, Token } from "../../../text/Article.ts"
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

/** "magnitude 6.3", "magnitude of 4.0", "6.3 magnitude". */
const beside = (parsed: Parsed, at: number): Found | undefined => {
  if (wordAt(parsed, at) !== "magnitude") return undefined
  let next = at + 1
  while (SMALL.has(wordAt(parsed, next))) next++
  for (const place of [next, at - 1]) {
    const value = valueOf(parsed.tokens[place])
    if (isMagnitude(value)) {
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

/** Tokens before "at 6.3" within which the quake is named. */
const CLOSE = 5

const hasQuake = ({ tokens }: Parsed, before: number, within = CLOSE): boolean =>
  tokens.slice(Math.max(0, before - within), before).some(({ lower }) => QUAKES.has(lower))

const foundIn = (parsed: Parsed, ofQuake: boolean): ReadonlyArray<Found> => {
  const found = [
    ...parsed.tokens.flatMap((token, at) => hyphenated(token, at) ?? beside(parsed, at) ?? []),
    ...(ofQuake ? parsed.phrases.flatMap((_, place) => bare(parsed, place) ?? []) : []),
  ]
  return found.filter(({ at }, i) => found.findIndex((other) => other.at.start === at.start) === i)
}

const placeOf = ({ phrases }: Parsed, token: number): number =>
  phrases.findIndex(({ from, to }) => from <= token && token < to)

const claimed = (parsed: Parsed, context: Context, { at, value, from, to }: Found): Proposition => {
  const place = placeOf(parsed, from)
  return {
    property: "measurement.magnitude",
    value: Quantity.exactly(value, "magnitude"),
    valueAt: at,
    span: spanOf(parsed, parsed.phrases[place]?.from ?? from, Math.max(to, parsed.phrases[place]?.to ?? to)),
    sentence: parsed.index,
    subject: eventSubject(parsed, place, place, context),
    polarity: "affirmed",
    modality: "asserted",
  }
}

/** The magnitudes that a sentence tells. */
export const magnitude: PropositionReader = (parsed, context) =>
  foundIn(parsed, context.main?.family === "quake" || hasQuake(parsed, parsed.tokens.length, parsed.tokens.length)).map(
    (found) => claimed(parsed, context, found),
  )
