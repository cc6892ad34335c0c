/** Those who were seized or let go, and are people: "captured five soldiers", "were taken hostage", "took 12 prisoners". */
import { headOf, lemmaAt, nounAt, wordAt, type Parsed, headAt } from "../../../grammar/Parsed.ts"
import { isPeople } from "../../../text/people.ts"
import { countryOfAdjective } from "../../../place/countries.ts"
import type { Counted } from "../counted/counted.ts"

/** What is told of things too: rifles are captured, reports released, towns surrendered. */
const OF_THINGS: ReadonlySet<string> = new Set(["count.captured", "count.released", "count.surrendered"])

const isNational = (word: string): boolean =>
  countryOfAdjective(word) !== undefined || countryOfAdjective(word.replace(/s$/, "")) !== undefined

/** Whether what is told of a counted group can be told of it: what befalls things too needs a word for people. */
export const isOfPeople = (parsed: Parsed, { who, amount }: Counted, property: string): boolean => {
  if (!OF_THINGS.has(property) || who.head < amount.to) return true
  const head = headOf(parsed, who)
  return isPeople(head) || head === "others" || isNational(parsed.tokens[who.head]?.text ?? "")
}

const HELD: ReadonlyMap<string, string> = new Map([
  ["hostage", "count.hostages"],
  ["hostages", "count.hostages"],
  ["prisoner", "count.captured"],
  ["prisoners", "count.captured"],
  ["captive", "count.captured"],
  ["captives", "count.captured"],
])

const HOLDS: ReadonlySet<string> = new Set(["take", "hold", "keep"])

/** "were taken hostage", "are being held prisoner": what a verb makes of its subject or its object. */
export const madeOf = (parsed: Parsed, verb: number, what: number): string | undefined => {
  // "were taken as hostages"
  const place = wordAt(parsed, parsed.phrases[what]?.from ?? -1) === "as" ? what + 1 : what
  const noun = nounAt(parsed, place)
  if (noun === undefined || noun.amount !== undefined || noun.to !== noun.from + 1) return undefined
  return HOLDS.has(lemmaAt(parsed, verb)) ? HELD.get(headAt(parsed, place)) : undefined
}

/** "took 12 prisoners", "held more than 500 people hostage": the word for what they are made ends the phrase. */
export const takenAs = (parsed: Parsed, lemma: string, { who, amount }: Counted): string | undefined =>
  HOLDS.has(lemma) && who.head >= amount.to ? HELD.get(headOf(parsed, who)) : undefined
