/** Who claims or blames, where the deed or the blamed stands before: "the attack was claimed by X", "the FRM, which X blames for it". */
import { headOf, isLink, isPreposition, lemmaOf, nounAt, verbAt, wordAt, type Parsed } from "../grammar/Parsed.ts"
import { nominalStartingAt } from "../grammar/nominals.ts"
import { subjectOf } from "../grammar/subjects.ts"
import type { Cue } from "./Cue.ts"
import { avowing, isAttack, isHypothetical } from "./ownCues.ts"
import { speakersBefore } from "./speakers.ts"
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

const PUTS: ReadonlySet<string> = new Set("put lay place pin cast".split(" "))
const TIES: ReadonlySet<string> = new Set("link tie connect trace".split(" "))
const BLAME: ReadonlySet<string> = new Set(["blame", "suspicion"])
const FINGERS: ReadonlySet<string> = new Set(["finger", "fingers"])

/** Whether a verb with its object blames: "put (most of) the blame", "pointed the finger", "linked X to the attack". */
const isPut = (parsed: Parsed, at: number): boolean => {
  const verb = verbAt(parsed, at)
  const lemma = verb === undefined ? "" : lemmaOf(parsed, verb)
  const heads = [nounAt(parsed, at + 1), nounAt(parsed, at + 3)].map((noun) =>
    noun === undefined ? "" : headOf(parsed, noun),
  )
  if (PUTS.has(lemma)) return heads.some((head) => BLAME.has(head))
  if (lemma === "point") return FINGERS.has(heads[0] ?? "")
  const what = nounAt(parsed, at + 3)
  const tied =
    TIES.has(lemma) && isPreposition(parsed, at + 2) && wordAt(parsed, parsed.phrases[at + 2]?.from ?? -1) === "to"
  return tied && [nounAt(parsed, at + 1), what].some((noun) => noun !== undefined && isAttack(parsed, noun))
}

/** "officials put the blame on X", "police linked X to the attack": who does so says it. */
export const putsBlameCue = (parsed: Parsed, at: number): Cue | undefined => {
  const verb = verbAt(parsed, at)
  if (verb === undefined || verb.passive || verb.negated || isHypothetical(verb) || !isPut(parsed, at)) return undefined
  const [speaker] = speakersBefore(parsed, at)
  return speaker === undefined ? undefined : avowing(parsed, at, speaker, speaker.first)
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
