/** Denials that say what is denied: "rejected claims that two were killed", "dismissed reports of twelve dead". */
import { headOf, isPreposition, lemmaOf, nounAt, verbAt, type Parsed } from "../../grammar/Parsed.ts"
import { isThat } from "../afterCue.ts"
import { ownerOf } from "./contradicted.ts"
import type { Cue } from "../Cue.ts"
import { isHypothetical } from "../ownCues.ts"
import { SAID } from "../reportVerbs.ts"
import { speakersBefore } from "../speakers.ts"

/** Verbs with which what somebody says is denied. */
export const DENIES: ReadonlySet<string> = new Set("deny reject refute dispute dismiss contradict rebut".split(" "))

const OF: ReadonlySet<string> = new Set(["of", "about"])

/** "rejected the claim that ...", "dismissed reports of twelve deaths": whoever denies says it, with what is denied behind. */
export const deniedReportCue = (parsed: Parsed, at: number): Cue | undefined => {
  const [verb, object] = [verbAt(parsed, at), nounAt(parsed, at + 1)]
  if (verb === undefined || object === undefined || verb.passive || verb.negated || isHypothetical(verb))
    return undefined
  if (!DENIES.has(lemmaOf(parsed, verb)) || !SAID.has(headOf(parsed, object))) return undefined
  const owner = ownerOf(parsed, at + 1)
  const behind = owner?.rest ?? at + 2
  const that = isThat(parsed, behind - 1) ? behind - 1 : behind
  const counted = isPreposition(parsed, behind, OF) && nounAt(parsed, behind + 1)?.amount !== undefined
  const speakers = speakersBefore(parsed, at)
  const [speaker] = speakers
  if (speaker === undefined || !(counted || isThat(parsed, that))) return undefined
  return {
    words: { from: at, to: at + 1 },
    at,
    lemma: "deny",
    manner: "denies",
    pattern: "before",
    negated: false,
    speakers,
    ...(owner === undefined ? {} : { against: owner.who }),
    first: speaker.first,
    rest: (counted ? behind : that) + 1,
  }
}
