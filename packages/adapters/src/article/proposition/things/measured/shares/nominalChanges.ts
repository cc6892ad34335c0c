/** By how much, told by a noun: "a fall of 3 percent in sales", "a 5-percent rise in prices", "a 25-percent energy cut". */
import { headOf, isPreposition, nounAt, spanOf, verbAt, wordAt, type Parsed } from "../../../../grammar/Parsed.ts"
import type { NounPhrase } from "../../../../grammar/Phrase.ts"
import type { Amount } from "../../../../number/Amount.ts"
import { isTemporal } from "../../../../time/temporal.ts"
import { governing, isTold, joined, nominalText } from "../clause.ts"
import type { Measure, Measured } from "../Measured.ts"

const PERCENT = "percent"

/** Words by which way what they tell of goes. */
export const ways = (up: string, down: string): ReadonlyMap<string, "up" | "down"> =>
  new Map([
    ...up.split(" ").map((word) => [word, "up"] as const),
    ...down.split(" ").map((word) => [word, "down"] as const),
  ])

const NOUNS = ways(
  "rise increase jump growth gain surge hike expansion",
  "fall drop decline decrease reduction cut contraction slump loss",
)

const OF: ReadonlySet<string> = new Set(["of", "by"])
const IN: ReadonlySet<string> = new Set(["in", "of", "on"])

/** What changes: its noun, and the words for it. */
interface What {
  readonly noun: string
  readonly words: string
  readonly to: number
}

/** "in exports", "of sales", "in the CPI"; "in Peru" says only where. */
const behind = (parsed: Parsed, at: number): What | undefined => {
  const noun = isPreposition(parsed, at, IN) ? nounAt(parsed, at + 1) : undefined
  if (noun === undefined || noun.pronoun || isTemporal(parsed, noun) || noun.amount !== undefined) return undefined
  const head = parsed.tokens[noun.head]
  const place = head?.pos === "PROPN" && head.text !== head.text.toUpperCase()
  return place ? undefined : { noun: headOf(parsed, noun), words: nominalText(parsed, at + 1), to: at + 1 }
}

/** "a 25-percent energy cut": the noun before the head. */
const before = (parsed: Parsed, at: number, { head }: NounPhrase, from: number): What | undefined => {
  const token = head - 1 >= from ? parsed.tokens[head - 1] : undefined
  return token?.pos === "NOUN" ? { noun: token.lower, words: token.lower, to: at } : undefined
}

interface Told {
  readonly at: number
  readonly noun: NounPhrase
  /** The token behind the number. */
  readonly token: number
  readonly amount: Amount
}

const changeOf = (parsed: Parsed, { at, noun, token, amount }: Told, last: number): Measured | undefined => {
  const way = NOUNS.get(headOf(parsed, noun))
  const what = way === undefined ? undefined : (before(parsed, at, noun, token) ?? behind(parsed, last + 1))
  const verb = what === undefined ? -1 : governing(parsed, at)
  if (what === undefined || way === undefined || verb === -1 || !isTold(parsed, verb)) return undefined
  if (verbAt(parsed, verb)?.form === "infinitive") return undefined
  return {
    property: `change.${what.noun}`,
    unit: PERCENT,
    amount,
    from: at,
    to: Math.max(what.to, last),
    verb,
    of: joined(what.words, way),
  }
}

/** "a fall of 23 percent in exports", "the fall by 23 percent of exports", "a 5 percent rise in prices". */
export const nominal: Measure = (parsed, at, amount) => {
  const own = nounAt(parsed, at)
  if (!amount.percent || own === undefined) return undefined
  if (own.head >= amount.to) return changeOf(parsed, { at, noun: own, token: amount.to, amount }, at)
  const noun = isPreposition(parsed, at - 1, OF) ? nounAt(parsed, at - 2) : undefined
  return noun === undefined ? undefined : changeOf(parsed, { at: at - 2, noun, token: noun.from, amount }, at)
}

const HYPHENATED = /^(\d+(?:\.\d+)?)-percent$/

/** "a 5-percent rise in prices": the number is the beginning of a word. */
export const hyphenatedChanges = (parsed: Parsed): ReadonlyArray<Measured> =>
  parsed.phrases.flatMap((phrase, at): ReadonlyArray<Measured> => {
    if (phrase._tag !== "Noun" || !NOUNS.has(headOf(parsed, phrase))) return []
    for (let token = phrase.from; token < phrase.head; token++) {
      const number = HYPHENATED.exec(wordAt(parsed, token))?.[1]
      if (number === undefined) continue
      const [low, { start }] = [Number(number), spanOf(parsed, token, token + 1)]
      const place = { from: token, to: token + 1, lead: token, core: token }
      const amount: Amount = { ...place, low, high: low, bound: "exactly", percent: true }
      const found = changeOf(parsed, { at, noun: phrase, token: token + 1, amount }, at)
      return found === undefined ? [] : [{ ...found, valueAt: { start, end: start + number.length } }]
    }
    return []
  })
