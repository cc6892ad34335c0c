/** Groups that are a part of the one counted before them: "including four children", "six of them women". */
import { isLink, isPreposition, lemmaAt, nounAt, verbAt, type Parsed } from "../../../grammar/Parsed.ts"
import { isTemporal } from "../../../time/temporal.ts"
import { listAround, type Counted } from "./counted.ts"
import { first } from "../phraseWords.ts"
import { ADJECTIVES, NOUNS, TRANSITIVE } from "../words.ts"

const AMONG: ReadonlySet<string> = new Set(["including", "among", "amongst"])

/** "51 dead, including 40 children, and 79 wounded": what has its own word goes with no group before it. */
const hasOwnWord = (parsed: Parsed, { last, who, amount }: Counted): boolean =>
  ADJECTIVES.has(first(parsed, last + 1)) ||
  parsed.tokens.slice(amount.to, who.to).some(({ lower }) => ADJECTIVES.has(lower) || NOUNS.has(lower))

/** "including four children", "six of them women", "among them two guards": the group before it says what happened. */
export const isAmong = (parsed: Parsed, one: Counted, all: ReadonlyArray<Counted>): boolean => {
  if (hasOwnWord(parsed, one)) return one.partOf === "them" || isPreposition(parsed, one.at - 1, AMONG)
  // "37 deaths, 19 of them on Sunday"
  if (one.partOf === "them" && (isClosedByTime(parsed, one.last + 1) || isKind(parsed, one.last + 1))) return true
  // "killing 27 of them": what was done to them is told by their own verb.
  if (one.partOf === "them" && TRANSITIVE.has(lemmaAt(parsed, one.at - 1))) return false
  const { first: start, last } = listAround(parsed, all, one)
  if (start.partOf === "them" || isPreposition(parsed, beforeInserted(parsed, start.at - 1), AMONG)) return true
  if (isPreposition(parsed, start.at - 2, AMONG) && nounAt(parsed, start.at - 1)?.pronoun === true) return true
  return verbAt(parsed, last.last + 1) === undefined && isListedWithPlain(parsed, start.at)
}

/** Whether nothing but a time follows: a place, or a state that they are in, may say what befell them. */
const isClosedByTime = (parsed: Parsed, at: number): boolean => {
  const time = isPreposition(parsed, at) ? nounAt(parsed, at + 1) : undefined
  return time !== undefined && isTemporal(parsed, time)
}

/** "15 of them civilians": a plain noun at the end of a clause says who they were. */
const isKind = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  const closed = at === parsed.phrases.length - 1 || isLink(parsed, at + 1, "stop") || isLink(parsed, at + 1, "comma")
  return noun !== undefined && !noun.pronoun && noun.amount === undefined && closed
}

/** "including all on board the plane, and one worker": plain nouns open the list of parts. */
const isListedWithPlain = (parsed: Parsed, from: number): boolean => {
  if (!isLink(parsed, from - 1, "and")) return false
  for (let at = from - 2; at > 0 && at > from - INSERTED; at--) {
    if (isPreposition(parsed, at, AMONG)) return isLink(parsed, at - 1, "comma")
    if (nounAt(parsed, at) === undefined && !isLink(parsed, at, "comma") && !isPreposition(parsed, at)) return false
  }
  return false
}

/** Phrases that an inserted source may have. */
const INSERTED = 8

/** "including, according to the ministry, 54 children": the place before a source put between commas. */
const beforeInserted = (parsed: Parsed, at: number): number => {
  if (!isLink(parsed, at, "comma")) return at
  for (let open = at - 1; open > at - INSERTED; open--) {
    if (verbAt(parsed, open) !== undefined) return at
    if (isLink(parsed, open, "comma")) return first(parsed, open + 1) === "according" ? open - 1 : at
  }
  return at
}

/** "90 civilians were hurt, as were 17 soldiers": what is told of the group before is told of this one too. */
export const isLikewise = (parsed: Parsed, { at }: Counted): boolean =>
  verbAt(parsed, at - 1)?.form === "be" && first(parsed, at - 2) === "as"
