/** How what befell people ended, told behind any verb: "to death", "dead", "alive", "to the surface". */
import { isLink, isPreposition, lemmaOf, nounAt, verbAt, type Parsed, headAt } from "../../../grammar/Parsed.ts"
import { isPeople } from "../../../text/people.ts"
import { isTemporal } from "../../../time/temporal.ts"
import { first } from "../phraseWords.ts"

const BURNS: ReadonlySet<string> = new Set(["burn", "skin", "roast", "flay"])

/** "to death", "dead" behind any verb of harm: "were crushed to death", "was shot dead", "were burnt alive". */
export const toDeath = (parsed: Parsed, verb: number): boolean => {
  const at = isLink(parsed, verb + 1, "adverb") ? verb + 2 : verb + 1
  const noun = nounAt(parsed, at)
  const burnt = verbAt(parsed, verb)
  if (burnt !== undefined && first(parsed, verb + 1) === "alive") return BURNS.has(lemmaOf(parsed, burnt))
  // "a man shot dead nine people"
  const alone = noun === undefined || noun.to === noun.from + 1
  // "five men shot to death a watchman"
  const ended = first(parsed, at) === "to" && headAt(parsed, at + 1) === "death"
  const done = burnt?.passive !== true && nounAt(parsed, at + 2) !== undefined && !isTemporalAt(parsed, at + 2)
  return (ended && !done) || (alone && first(parsed, at) === "dead")
}

const isTemporalAt = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  return noun !== undefined && isTemporal(parsed, noun)
}

const SAFE: ReadonlySet<string> = new Set(["safety", "surface", "shore", "ashore", "alive"])

/** "were brought to the surface", "was pulled out alive". */
export const isSaved = (parsed: Parsed, verb: number): boolean =>
  [1, 2, 3].some((step) => SAFE.has(first(parsed, verb + step)) || SAFE.has(headAt(parsed, verb + step)))

const AT: ReadonlySet<string> = new Set(["at"])

/** "two shot dead", "four stabbed to death". */
export const isFatal = (parsed: Parsed, at: number): boolean =>
  first(parsed, at + 1) === "dead" || isToDeath(parsed, at)

/** "stabbed to death": whether that stands behind a phrase. */
export const isToDeath = (parsed: Parsed, at: number): boolean =>
  first(parsed, at + 1) === "to" && headAt(parsed, at + 2) === "death"

/** "four men shot at the police". */
export const isShotAt = (parsed: Parsed, at: number): boolean =>
  first(parsed, at) === "shot" && isPreposition(parsed, at + 1, AT) && isPeople(headAt(parsed, at + 2))
