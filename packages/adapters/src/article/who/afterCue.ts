/** Where what is said begins behind a verb of saying: over times, occasions, listeners and "that". */
import { headOf, isLink, isPreposition, lemmaOf, nounAt, verbAt, wordAt, type Parsed } from "../grammar/Parsed.ts"
import { isDayWord, isTemporal } from "../time/temporal.ts"
import { isOccasion } from "./papers.ts"

const OCCASION_PREPOSITIONS: ReadonlySet<string> = new Set(
  "in to on at via through during by after from of with".split(" "),
)

/** "said late on Sunday". */
const LATE: ReadonlySet<string> = new Set(["late", "early", "later", "earlier"])

const ISSUES: ReadonlySet<string> = new Set("issue release publish make give broadcast post hold".split(" "))

/** "in a statement issued on Friday": a participle behind an occasion, before its time or place. */
const isIssued = (parsed: Parsed, at: number): boolean => {
  const verb = verbAt(parsed, at)
  const noun = nounAt(parsed, at - 1)
  const issued = verb?.form === "past" && !verb.passive && ISSUES.has(lemmaOf(parsed, verb))
  return issued && noun !== undefined && isOccasion(headOf(parsed, noun))
}

/** The place after times, occasions and adverbs that follow a cue. */
const skipOccasions = (parsed: Parsed, from: number): number => {
  let at = from
  for (;;) {
    const noun = nounAt(parsed, at)
    if (noun !== undefined && isTemporal(parsed, noun)) at++
    else if (isPreposition(parsed, at, OCCASION_PREPOSITIONS)) {
      const next = nounAt(parsed, at + 1)
      if (next === undefined) return at
      if (!isTemporal(parsed, next) && !isOccasion(headOf(parsed, next))) return at
      // "on condition of anonymity"
      at += headOf(parsed, next) === "condition" && nounAt(parsed, at + 3) !== undefined ? 4 : 2
    } else if (isLink(parsed, at, "adverb") && (at > from || isDayWord(parsed, at))) at++
    else if (isIssued(parsed, at) && at > from) at++
    else if (LATE.has(wordAt(parsed, parsed.phrases[at]?.from ?? -1)) && isPreposition(parsed, at + 1)) at++
    else return at
  }
}

/** Whether the phrase at a place is the word "that" as what joins a clause. */
export const isThat = (parsed: Parsed, at: number): boolean =>
  wordAt(parsed, parsed.phrases[at]?.from ?? -1) === "that" && (isLink(parsed, at, "that") || isLink(parsed, at, "who"))

/** The place where what is said begins: after "that", a colon, or a comma before either. */
const afterThat = (parsed: Parsed, from: number): number => {
  if (isThat(parsed, from)) return from + 1
  const word = wordAt(parsed, parsed.phrases[from]?.from ?? -1)
  if (word === ":") return from + 1
  if (isLink(parsed, from, "comma") && (isThat(parsed, from + 1) || isLink(parsed, from + 1, "quote"))) {
    return isThat(parsed, from + 1) ? from + 2 : from + 1
  }
  return from
}

/**
 * "told a town hall in X on Monday that": what was said begins at "that", over where and when it was; not behind "held
 * half of it and that", which goes on with what another verb says.
 */
export const afterAudience = (parsed: Parsed, from: number): number => {
  for (let at = from; at < from + 8 && verbAt(parsed, at) === undefined; at++)
    if (isThat(parsed, at) && !(at > from && isLink(parsed, at - 1, "and"))) return at + 1
  return afterThat(parsed, skipOccasions(parsed, from))
}
