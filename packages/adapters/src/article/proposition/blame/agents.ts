/** Who did it, in the article's own words: "killed by the rebels", "the rebels kidnapped two doctors". */
import { headAt, headOf, isPreposition, lemmaAt, nounAt, verbAt, type Parsed } from "../../grammar/Parsed.ts"
import { subjectOf } from "../../grammar/subjects.ts"
import { isTemporal } from "../../time/temporal.ts"
import { wordOf } from "../phrasing.ts"
import { isHappening, isHarm, harmedAt } from "./deeds.ts"
import { isState, mayHaveDone } from "./doers.ts"
import type { Finder } from "./Found.ts"

const BY: ReadonlySet<string> = new Set(["by"])

const KEEPS_ORDER: ReadonlySet<string> = new Set("police officer officers guard guards security".split(" "))

/** Where "by" stands behind a verb, over a time: "this morning by"; `undefined` where none does. */
export const byAgent = (parsed: Parsed, from: number): number | undefined => {
  const time = nounAt(parsed, from)
  const at = time !== undefined && isTemporal(parsed, time) ? from + 1 : from
  return [from, at, from + 1].find(
    (place) => isPreposition(parsed, place, BY) && nounAt(parsed, place + 1) !== undefined,
  )
}

/** What storms, fires and sicknesses do besides. */
const ANY: ReadonlySet<string> = new Set("kill destroy burn blow set bomb".split(" "))

/** "the rebels kidnapped two doctors", "the FRM bombed a depot": told in the article's own words. */
export const acted: Finder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  const [who, to] = [subjectOf(parsed, verb).at, harmedAt(parsed, verb)]
  const object = nounAt(parsed, to)
  if (group === undefined || object === undefined || who === -1) return undefined
  if (group.passive || group.form === "ing" || object.pronoun || isTemporal(parsed, object)) return undefined
  if (KEEPS_ORDER.has(headAt(parsed, who)) || nounAt(parsed, who)?.pronoun === true) return undefined
  // "hired to storm the house and burn papers": an aim, told with the verb before.
  if (subjectOf(parsed, verb).shared && wordOf(parsed, verb) === lemmaAt(parsed, verb)) return undefined
  // "may kidnap tourists": what is to come.
  if (group.modal !== undefined && !group.perfect) return undefined
  const armed = ANY.has(lemmaAt(parsed, verb)) ? { armed: true as const } : {}
  return {
    who,
    from: who,
    to: verb + 1,
    verb,
    deed: verb,
    named: true,
    ...armed,
    ...(group.negated ? { denied: true } : {}),
  }
}

/** "were killed by the rebels", "shot down by the army": the deed's agent. */
export const byParty: Finder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  if (group === undefined || !isHarm(parsed, verb) || (!group.passive && group.form !== "past")) return undefined
  const by = byAgent(parsed, verb + 1)
  const agent = by === undefined ? undefined : nounAt(parsed, by + 1)
  if (by === undefined || agent === undefined || isHappening(parsed, by + 1)) return undefined
  const whom = subjectOf(parsed, verb).at
  const told = nounAt(parsed, whom)?.pronoun === true && group.passive && !isState(parsed, by + 1)
  if (KEEPS_ORDER.has(headOf(parsed, agent)) || (mayHaveDone(parsed, whom) && !told)) return undefined
  return {
    who: by + 1,
    from: verb,
    to: by + 1,
    verb,
    deed: verb,
    named: true,
    ...(group.negated ? { denied: true } : {}),
  }
}
