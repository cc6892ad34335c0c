/** Who claims or blames, where the deed or the blamed stands before: "the attack was claimed by X", "the FRM, which X blames for it". */
import { headOf, isLink, isPreposition, lemmaOf, nounAt, verbAt, type Parsed } from "../grammar/Parsed.ts"
import { nominalStartingAt } from "../grammar/nominals.ts"
import { subjectOf } from "../grammar/subjects.ts"
import type { Cue } from "./Cue.ts"
import { avowing, isAttack, isHypothetical } from "./ownCues.ts"
import { REPORT_VERBS } from "./reportVerbs.ts"

const BY: ReadonlySet<string> = new Set(["by"])

/** "the attack was claimed by X", "a bombing claimed by X": X says it. */
export const claimedByCue = (parsed: Parsed, at: number): Cue | undefined => {
  const verb = verbAt(parsed, at)
  if (verb === undefined || verb.negated || isHypothetical(verb) || lemmaOf(parsed, verb) !== "claim") return undefined
  const from = subjectOf(parsed, at).at
  const what = nounAt(parsed, from)
  const claimed = what !== undefined && (isAttack(parsed, what) || headOf(parsed, what) === "responsibility")
  const speaker = claimed && isPreposition(parsed, at + 1, BY) ? nominalStartingAt(parsed, at + 2) : undefined
  if (speaker === undefined || !(verb.passive || verb.form === "past")) return undefined
  return avowing(parsed, at, { ...speaker, last: speaker.head }, Math.min(at, from))
}

const UPON: ReadonlySet<string> = new Set(["on", "to", "for", "of"])

/** "the FRM, which the government blames for the attack", "the attack, which it blamed on the FRM": who blames says it. */
export const blamedInClauseCue = (parsed: Parsed, at: number): Cue | undefined => {
  const verb = verbAt(parsed, at)
  const speaker = subjectOf(parsed, at).at
  const which = speaker - 1
  if (verb === undefined || verb.passive || verb.negated || isHypothetical(verb)) return undefined
  if (REPORT_VERBS.get(lemmaOf(parsed, verb)) !== "blames" || !isPreposition(parsed, at + 1, UPON)) return undefined
  const blamed = isLink(parsed, which - 1, "comma") ? which - 2 : which - 1
  if (
    !isLink(parsed, which, "who") ||
    nounAt(parsed, speaker)?.pronoun !== false ||
    nounAt(parsed, blamed) === undefined
  )
    return undefined
  return avowing(parsed, at, { first: speaker, head: speaker, last: speaker }, blamed)
}
