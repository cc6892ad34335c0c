/** Numbers of people in a sentence, with who is counted and what stands around them. */
import { headOf, isLink, isPreposition, nounAt, verbAt, wordAt, type Parsed } from "../grammar/Parsed.ts"
import type { NounPhrase } from "../grammar/Phrase.ts"
import type { Amount } from "../number/Amount.ts"
import { isTemporal } from "../time/temporal.ts"
import { THINGS } from "./casualtyWords.ts"

/** A number with the noun it counts. Places are places of phrases. */
export interface Counted {
  readonly at: number
  readonly amount: Amount
  readonly noun: NounPhrase
  /** The noun phrase that says who: another one in "dozens of people". */
  readonly who: NounPhrase
  /** The last phrase of it. */
  readonly last: number
}

const OF: ReadonlySet<string> = new Set(["of"])

const isBare = (parsed: Parsed, { amount, head }: NounPhrase): boolean =>
  amount !== undefined && head >= amount.from && head < amount.to && parsed.tokens[head] !== undefined

const PRONOUNS: ReadonlySet<string> = new Set(["them", "whom", "those", "these", "us"])

/** Every number of a sentence that may count people, in order. */
export const countedIn = (parsed: Parsed): ReadonlyArray<Counted> =>
  parsed.phrases.flatMap((phrase, at) => {
    if (phrase._tag !== "Noun" || phrase.amount === undefined || phrase.amount.percent) return []
    const inner = isBare(parsed, phrase) && isPreposition(parsed, at + 1, OF) ? nounAt(parsed, at + 2) : undefined
    const who = inner ?? phrase
    if (isTemporal(parsed, who) || THINGS.has(headOf(parsed, who)) || isMeasure(parsed, phrase)) return []
    return [{ at, amount: phrase.amount, noun: phrase, who, last: inner === undefined ? at : at + 2 }]
  })

/** "magnitude 6.3": the number belongs to the noun before it. */
const isMeasure = (parsed: Parsed, { from, amount }: NounPhrase): boolean =>
  amount !== undefined &&
  (wordAt(parsed, from) === "magnitude" || wordAt(parsed, amount.to) === "magnitude" || !Number.isInteger(amount.low))

/** Whether it is a part of what was counted before: "six of them", "two of whom". */
export const isOfThem = (parsed: Parsed, { who }: Counted): boolean => PRONOUNS.has(wordAt(parsed, who.from))

const HANGS: ReadonlySet<string> = new Set(
  "in at on from of near inside outside aboard among under at with to by across around off into between".split(" "),
)

/** The place after a noun phrase, what hangs on it by prepositions, and asides between commas. */
export const afterNominal = (parsed: Parsed, last: number): number => {
  let at = last + 1
  for (let steps = 0; steps < 20; steps++) {
    if (isPreposition(parsed, at, HANGS) && nounAt(parsed, at + 1) !== undefined && verbAt(parsed, at) === undefined)
      at += 2
    else if (isLink(parsed, at, "adverb")) at++
    else if (isAside(parsed, at)) at = closingComma(parsed, at) + 1
    else if (isLink(parsed, at, "who")) at = afterRelative(parsed, at)
    else return at
  }
  return at
}

const closingComma = (parsed: Parsed, open: number): number => {
  for (let at = open + 1; at < parsed.phrases.length && at - open < 16; at++) if (isLink(parsed, at, "comma")) return at
  return -1
}

const OPENERS: ReadonlySet<string> = new Set([
  "including",
  "among",
  "mostly",
  "mainly",
  "many",
  "most",
  "some",
  "both",
  "all",
  "aged",
])

/** ", including four children,": an aside that closes again before the verb. */
const isAside = (parsed: Parsed, at: number): boolean => {
  if (!isLink(parsed, at, "comma")) return false
  const opener = wordAt(parsed, parsed.phrases[at + 1]?.from ?? -1)
  const opens = OPENERS.has(opener) || nounAt(parsed, at + 1)?.amount !== undefined
  const close = opens ? closingComma(parsed, at) : -1
  return close !== -1 && verbAt(parsed, close + 1) !== undefined
}

/** "who were inside": up to its own verb and what follows that up to the next verb. */
const afterRelative = (parsed: Parsed, who: number): number => {
  let verbs = 0
  for (let at = who + 1; at < parsed.phrases.length; at++) {
    if (verbAt(parsed, at) !== undefined && ++verbs === 2) return at
    if (isLink(parsed, at, "stop")) return at
  }
  return parsed.phrases.length
}

/** The first and the last of the counted things that stand in one list with this one: "150 troops, 95 civilians and 3 others". */
export const listAround = (
  parsed: Parsed,
  all: ReadonlyArray<Counted>,
  one: Counted,
): { readonly first: Counted; readonly last: Counted } => {
  const place = all.indexOf(one)
  let [first, last] = [one, one]
  for (let i = place - 1; i >= 0; i--) {
    const before = all[i]
    if (before === undefined || !joins(parsed, before.last + 1, first.at)) break
    first = before
  }
  for (let i = place + 1; i < all.length; i++) {
    const next = all[i]
    if (next === undefined || !joins(parsed, last.last + 1, next.at)) break
    last = next
  }
  return { first, last }
}

/** Whether nothing but a comma and a conjunction, and what hangs on the first, stands between. */
const joins = (parsed: Parsed, from: number, to: number): boolean => {
  let [at, joint] = [from, false]
  while (at < to) {
    if (isLink(parsed, at, "comma") || isLink(parsed, at, "and")) {
      joint = true
      at++
    } else if (!joint && isPreposition(parsed, at, HANGS) && nounAt(parsed, at + 1) !== undefined) at += 2
    else return false
  }
  return joint && at === to
}
