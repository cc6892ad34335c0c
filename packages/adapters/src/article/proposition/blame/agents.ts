/** Who did it, in the article's own words: "killed by the rebels", "the rebels kidnapped two doctors". */
import { headAt, headOf, lemmaAt, nounAt, verbAt, wordAt, type Parsed } from "../../grammar/Parsed.ts"
import { subjectOf } from "../../grammar/subjects.ts"
import { isTemporal } from "../../time/temporal.ts"
import { wordOf } from "../phrasing.ts"
import { isHappening } from "./deeds.ts"
import { isState, mayHaveDone } from "./doers.ts"
import type { Finder } from "./Found.ts"
import { agentBehind, harmAt, ownerBefore } from "./harms.ts"

const KEEPS_ORDER: ReadonlySet<string> = new Set("police officer officers guard guards security".split(" "))

/** Those against whom nobody keeps order by force: whoever shoots at them did it, police as well. */
const UNARMED: ReadonlySet<string> = new Set(
  "protester protesters protestor protestors demonstrator demonstrators marchers strikers civilian civilians villagers residents students peasants farmers workers child children boy girl woman women crowd journalist journalists mourners worshippers refugees family people".split(
    " ",
  ),
)

/** Whether whoever did it only kept order: against somebody who may have done something. */
const keepsOrder = (parsed: Parsed, who: number, whom: number): boolean =>
  KEEPS_ORDER.has(headAt(parsed, who)) && !UNARMED.has(headAt(parsed, whom))

const SAME_PAST: ReadonlySet<string> = new Set(["set"])

/** "terrorists kill the defenceless": what they do at all times, outside of headlines. */
export const isUsual = (parsed: Parsed, verb: number): boolean => {
  const group = verbAt(parsed, verb)
  const [lemma, word] = [lemmaAt(parsed, verb), wordAt(parsed, group?.main ?? -1)]
  const alone = group !== undefined && group.to - group.from === 1 && !SAME_PAST.has(lemma)
  return alone && !parsed.headline && (word === lemma || word === `${lemma}s`)
}

/** "the rebels kidnapped two doctors", "the FRM bombed a depot": told in the article's own words. */
export const acted: Finder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  const harm = harmAt(parsed, verb)
  const who = subjectOf(parsed, verb).at
  // "threw the grenade": at what, was told before.
  const thrown = harm?.object === -1 && wordOf(parsed, verb + 1) === "the" ? verb + 1 : -1
  const object = nounAt(parsed, harm?.object === -1 ? thrown : (harm?.object ?? -1))
  if (group === undefined || harm === undefined || object === undefined || who === -1 || who > verb) return undefined
  if (group.passive || group.form === "ing" || object.pronoun || isTemporal(parsed, object)) return undefined
  if (keepsOrder(parsed, who, harm.object) || nounAt(parsed, who)?.pronoun === true || who === harm.object)
    return undefined
  // "hired to storm the house and burn papers": an aim, told with the verb before.
  if (subjectOf(parsed, verb).shared && wordOf(parsed, verb) === lemmaAt(parsed, verb)) return undefined
  if (isUsual(parsed, verb) || (lemmaAt(parsed, verb) === "raid" && isState(parsed, who))) return undefined
  // "may kidnap tourists": what is to come.
  if (group.modal !== undefined && !group.perfect) return undefined
  return {
    who,
    from: who,
    to: Math.max(verb + 1, harm.object),
    verb,
    deed: verb,
    named: true,
    ...(harm.armed ? { armed: true } : {}),
    ...(group.negated ? { denied: true } : {}),
  }
}

/** "were killed by the rebels", "shot down by the army", "a bomb planted by the rebels": the deed's agent. */
export const byParty: Finder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  const harm = harmAt(parsed, verb)
  if (group === undefined || harm === undefined || (!group.passive && group.form !== "past")) return undefined
  const by = agentBehind(parsed, verb + 1)
  const agent = by === undefined ? undefined : nounAt(parsed, by + 1)
  if (by === undefined || agent === undefined || isHappening(parsed, by + 1)) return undefined
  const whom = subjectOf(parsed, verb).at
  if (
    nounAt(parsed, whom) === undefined ||
    (KEEPS_ORDER.has(headOf(parsed, agent)) && !UNARMED.has(headAt(parsed, whom)))
  )
    return undefined
  // "the man was shot by soldiers": he may have been the one who did something.
  if (mayHaveDone(parsed, whom) && isState(parsed, by + 1)) return undefined
  if (nounAt(parsed, whom)?.pronoun === true && !group.passive) return undefined
  return {
    who: by + 1,
    from: verb,
    to: by + 1,
    verb,
    deed: verb,
    named: true,
    ...(harm.armed ? { armed: true } : {}),
    ...(group.negated ? { denied: true } : {}),
  }
}

/** "the army's killing of Omar Tal", "the United States' bombing of the bridge": presupposed by whatever is told of it. */
export const ownDoing: Finder = (parsed, verb) => {
  const harm = harmAt(parsed, verb)
  const who = ownerBefore(parsed, verb)
  const object = nounAt(parsed, verb + 2)
  if (verbAt(parsed, verb)?.form !== "ing" || harm === undefined || who === -1 || object === undefined) return undefined
  if (wordOf(parsed, verb + 1) !== "of" || object.pronoun || isTemporal(parsed, object)) return undefined
  return { who, from: who, to: verb + 2, verb, deed: verb, named: true }
}
