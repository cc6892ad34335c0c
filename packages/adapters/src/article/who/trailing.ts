/** Whether what was said stands before its verb, and what stands behind is only an aside. */
import { hasFiniteVerb, isLink, isPreposition, nounAt, verbAt, type Parsed } from "../grammar/Parsed.ts"
import { subjectOf } from "../grammar/subjects.ts"
import { isTemporal } from "../time/temporal.ts"
import type { Cue, Reach } from "./Cue.ts"
import { first, hasQuote } from "./sayable.ts"

/** Words with which what was said goes on behind the source: "..., according to X, including Y". */
export const GOES_ON: ReadonlySet<string> = new Set(
  "including with which who whose where among leaving killing wounding injuring while up down bringing raising taking".split(
    " ",
  ),
)

/** "..., the ministry said on Monday, halting exports": a participle goes on with what was said before. */
export const goesOnBehind = (parsed: Parsed, { rest }: Cue, { from, to }: Reach): boolean =>
  from < to &&
  isLink(parsed, rest, "comma") &&
  (verbAt(parsed, from)?.form === "ing" || GOES_ON.has(first(parsed, from)))

/** ", the police said": behind what was said stands a mark. */
export const isSetOff = (parsed: Parsed, { first: at }: Cue): boolean =>
  isLink(parsed, at - 1, "comma") || isLink(parsed, at - 1, "quote") || isLink(parsed, at - 1, "stop")

/** "; doctors said twelve", ", others said twelve": a figure alone behind another clause. */
const isFigure = (parsed: Parsed, { first: at, rest }: Cue): boolean =>
  nounAt(parsed, rest)?.amount !== undefined &&
  (isLink(parsed, at - 1, "and") || first(parsed, at - 1) === ";" || isLink(parsed, at - 1, "comma"))

/** Verbs after which a bare noun phrase is more likely an aside than what was said. */
export const isTrailing = (parsed: Parsed, cue: Cue, left: Reach): boolean =>
  isAfterwards(parsed, cue, left) && !isFigure(parsed, cue)

const isAfterwards = (parsed: Parsed, { lemma, rest }: Cue, left: Reach): boolean =>
  (lemma === "say" || isLink(parsed, rest, "comma")) &&
  !hasFiniteVerb(parsed, rest, parsed.phrases.length) &&
  !hasQuote(parsed, { from: rest, to: parsed.phrases.length }) &&
  hasFiniteVerb(parsed, left.from, left.to)

/** Whether a reach opens with a clause that can stand alone: its first tensed verb has a subject of its own there. */
const isWhole = (parsed: Parsed, { from, to }: Reach): boolean => {
  if (isLink(parsed, from, "when")) return false
  const verb = parsed.phrases.findIndex((_, at) => at >= from && at < to && hasFiniteVerb(parsed, at, at + 1))
  if (verb === -1) return false
  const subject = subjectOf(parsed, verb)
  return !subject.shared && subject.at >= from
}

/** "Ten died, the ministry said on Monday, as the army denied it": put between commas behind a whole clause. */
export const isInserted = (parsed: Parsed, { first: at, rest }: Cue, left: Reach): boolean =>
  isLink(parsed, at - 1, "comma") &&
  isLink(parsed, rest, "comma") &&
  !isLink(parsed, rest + 1, "quote") &&
  isWhole(parsed, left)

const JOINTS: ReadonlySet<string> = new Set("although though while whereas but and".split(" "))

/** "..., although yesterday, according to the army, rebels killed seven": behind a joint with nothing but a time between. */
export const opensClause = (parsed: Parsed, at: number): boolean => {
  let before = isLink(parsed, at - 1, "comma") ? at - 2 : at - 1
  for (let noun = nounAt(parsed, before); noun !== undefined && isTemporal(parsed, noun); noun = nounAt(parsed, before))
    before = isPreposition(parsed, before - 1) ? before - 2 : before - 1
  return before > 0 && JOINTS.has(first(parsed, before)) && hasFiniteVerb(parsed, at, parsed.phrases.length)
}
