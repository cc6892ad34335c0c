/** Noun phrases that mean a count as a whole: "the death toll", "the number of injured", "a crowd". */
import { headOf, nounAt, wordAt, type Parsed } from "../../../grammar/Parsed.ts"
import type { NounPhrase } from "../../../grammar/Phrase.ts"
import { GATHERED } from "../counted/crowds.ts"
import { CASES, isCaseWord } from "../diseases.ts"
import { ADJECTIVES, NOUNS, PEOPLE, SETS, TOLLS } from "../words.ts"

/** "a figure of 12": what it counts was said before. */
export const FIGURE = "figure"

const CROWDS: ReadonlySet<string> = new Set(["crowd", "crowds", "turnout", "attendance", "gathering"])

const FIGURES: ReadonlySet<string> = new Set(["number", "total", "figure", "estimate", "numbers", "figures", "total"])

/** Tokens behind "number" within which it is said of what. */
const BEHIND = 8

/** People named by what they did, which was told before. */
const BEFALLEN: ReadonlySet<string> = new Set(["fugitives", "escapees", "deserters"])

/** "the number of destroyed stalls", "the number of refugees": of things, or of people of whom no harm is told. */
const isOfThings = (parsed: Parsed, from: number): boolean => {
  if (wordAt(parsed, from) !== "of") return false
  const noun = parsed.phrases.find((phrase) => phrase._tag === "Noun" && phrase.from > from)
  if (noun?._tag !== "Noun" || noun.from > from + 1 || noun.pronoun || noun.amount !== undefined) return false
  const head = headOf(parsed, noun)
  return head.endsWith("s") && parsed.tokens[noun.head]?.pos === "NOUN" && !PEOPLE.has(head) && !BEFALLEN.has(head)
}

const ofNumber = (parsed: Parsed, from: number): string | undefined => {
  let people = false
  for (let token = from; token < from + BEHIND; token++) {
    const word = wordAt(parsed, token)
    const property = NOUNS.get(word) ?? ADJECTIVES.get(word)
    if (property !== undefined) return property
    people ||= GATHERED.has(word)
  }
  if (people) return "attendance"
  return isOfThings(parsed, from) ? undefined : FIGURE
}

const COUNTS_OF_ANY: ReadonlySet<string> = new Set(["count", "tally"])

const OF_DEATHS: ReadonlySet<string> = new Set(
  "death body casualty fatality confirmed head police government".split(" "),
)

/** Whether a noun before the head says what is counted, and it is not the dead. */
const hasOther = ({ tokens }: Parsed, { from, head }: NounPhrase): boolean => {
  const before = tokens[head - 1]
  return head - 1 >= from && before?.pos === "NOUN" && !OF_DEATHS.has(before.lower)
}

/** The property of a phrase that means a count as a whole: "the death toll", "the number of injured". */
export const tollAt = (parsed: Parsed, at: number): string | undefined => {
  const noun = nounAt(parsed, at)
  if (noun === undefined || (noun.amount !== undefined && noun.amount.core > noun.from && !isVerbal(parsed, at)))
    return undefined
  const words = parsed.tokens.slice(noun.from, noun.to).map(({ lower }) => lower)
  if (SETS.has(headOf(parsed, noun)) && words[0] === "the" && words.length === 2) return SETS.get(headOf(parsed, noun))
  // "put that toll at 11", "estimated that crowd at 40,000": of what was counted before.
  if (words[0] === "that" && (TOLLS.has(headOf(parsed, noun)) || CROWDS.has(headOf(parsed, noun)))) return FIGURE
  const head = words.find((word) => TOLLS.has(word)) ?? headOf(parsed, noun)
  if (TOLLS.has(head)) {
    if (words.some((one) => one === "injury" || one === "injured")) return "casualties.injured"
    // "the delegate count": of something else.
    if (COUNTS_OF_ANY.has(head) && hasOther(parsed, noun)) return undefined
    return words.includes("casualty") ? "casualties.total" : "casualties.killed"
  }
  if (CROWDS.has(head)) return "attendance"
  // "cases have risen to 1,300"
  if (isCaseWord(head) && words.length < 3 && wordAt(parsed, noun.from - 1) !== "of") return CASES
  if (head === "casualties" || head === "deaths" || head === "fatalities" || head === "injuries" || head === "arrests")
    return NOUNS.get(head)
  // "the number rescued" is one phrase.
  const figure = words.findLastIndex((word) => FIGURES.has(word))
  return FIGURES.has(head) || figure !== -1
    ? ofNumber(parsed, figure === -1 ? noun.to : noun.from + figure + 1)
    : undefined
}

/** "tolls exceeded 100": a verb that bounds the number is read as a part of it. */
const isVerbal = ({ tokens }: Parsed, at: number): boolean => {
  const token = tokens[at]
  return token !== undefined && token.pos === "VERB"
}
