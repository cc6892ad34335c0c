/** Whom a denial contradicts, where its own sentence says so: "denied the rebels' claim that", "denied that ..., as residents said". */
import { isLink, isPreposition, lemmaOf, nounAt, verbAt, wordAt, type Parsed } from "../../grammar/Parsed.ts"
import { nominalStartingAt, type Nominal } from "../../grammar/nominals.ts"
import { isTemporal } from "../../time/temporal.ts"
import { isThat } from "../afterCue.ts"
import type { Cue, Reach } from "../Cue.ts"
import { REPORT_VERBS } from "../reportVerbs.ts"

const BY: ReadonlySet<string> = new Set(["by", "from"])
const AGENT: ReadonlySet<string> = new Set(["by"])
const TELLS: ReadonlySet<string> = new Set(["says", "blames", "estimates"])

/** Token places of whoever says what is denied, with where the words for what is denied end, and where what is denied begins. */
export interface Opponent {
  readonly who: Reach
  readonly rest: number
}

const tokensOf = ({ phrases }: Parsed, { first, last }: Nominal): Reach => ({
  from: phrases[first]?.from ?? 0,
  to: phrases[last]?.to ?? 0,
})

/** "the rebels' claim that", "claims by residents that": whose words they are; `undefined` where that is not told. */
export const ownerOf = (parsed: Parsed, object: number): Opponent | undefined => {
  const noun = nounAt(parsed, object)
  if (noun === undefined) return undefined
  const mark = parsed.tokens.findIndex(
    ({ lower, pos }, at) => at > noun.from && at < noun.to && pos === "PART" && (lower === "'s" || lower === "'"),
  )
  if (mark !== -1) return { who: { from: noun.from, to: mark }, rest: object + 1 }
  const who = isPreposition(parsed, object + 1, BY) ? nominalStartingAt(parsed, object + 2) : undefined
  const end = who === undefined ? -1 : who.last + 1
  if (who === undefined || !(isThat(parsed, end) || isThat(parsed, end - 1))) return undefined
  return { who: tokensOf(parsed, who), rest: end }
}

/** Whether nothing but times stands from a place to the end of the clause. */
const closes = (parsed: Parsed, from: number): boolean => {
  for (let at = from; at < parsed.phrases.length; at++) {
    const noun = nounAt(parsed, at)
    if (isLink(parsed, at, "stop") || isLink(parsed, at, "comma")) return true
    if (
      !(noun !== undefined && isTemporal(parsed, noun)) &&
      !isPreposition(parsed, at) &&
      !isLink(parsed, at, "adverb")
    )
      return false
  }
  return true
}

const tells = (parsed: Parsed, at: number): boolean => {
  const verb = verbAt(parsed, at)
  return verb !== undefined && !verb.negated && TELLS.has(REPORT_VERBS.get(lemmaOf(parsed, verb)) ?? "")
}

/** "as residents said", "as claimed by residents", from its "as" on: who says it; `undefined` for other words. */
export const tellerAs = (parsed: Parsed, as: number): Nominal | undefined => {
  if (wordAt(parsed, parsed.phrases[as]?.from ?? -1) !== "as") return undefined
  if (tells(parsed, as + 1) && isPreposition(parsed, as + 2, AGENT)) {
    const agent = nominalStartingAt(parsed, as + 3)
    return agent !== undefined && closes(parsed, agent.last + 1) ? agent : undefined
  }
  const who = nominalStartingAt(parsed, as + 1)
  if (who === undefined || nounAt(parsed, who.head)?.pronoun === true) return undefined
  return tells(parsed, who.last + 1) && closes(parsed, who.last + 2) ? who : undefined
}

/** A denial with whom it contradicts, where its own sentence goes on with "as X said". */
export const contradicting = (parsed: Parsed, cue: Cue): Cue => {
  if (cue.manner !== "denies" || cue.pattern !== "before") return cue
  const as = parsed.phrases.findIndex((_, at) => at > cue.rest && tellerAs(parsed, at) !== undefined)
  const who = as === -1 ? undefined : tellerAs(parsed, as)
  return who === undefined ? cue : { ...cue, against: tokensOf(parsed, who), end: as }
}
