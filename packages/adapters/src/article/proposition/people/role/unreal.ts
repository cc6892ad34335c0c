/** Counts of what did not come about, or may not: "thousands of deaths could be prevented". */
import { headOf, lemmaOf, verbAt, type Parsed } from "../../../grammar/Parsed.ts"
import { listAround, type Counted } from "../counted/counted.ts"
import { verbBefore } from "./objects.ts"
import { NOUNS } from "../words.ts"

const AVERTS: ReadonlySet<string> = new Set("prevent avert avoid predict forecast foresee".split(" "))

const UNREAL: ReadonlySet<string> = new Set("could would will should".split(" "))

/** Whether a verb tells of what was kept from happening, or may happen. */
const isNoDeed = (parsed: Parsed, at: number): boolean => {
  const verb = verbAt(parsed, at)
  if (verb === undefined) return false
  return UNREAL.has(verb.modal ?? "") || AVERTS.has(lemmaOf(parsed, verb))
}

/** Whether deaths or injuries are counted that the verb before or behind them tells of as unreal. */
export const isUnreal = (parsed: Parsed, one: Counted, all: ReadonlyArray<Counted>): boolean => {
  if (!NOUNS.has(headOf(parsed, one.who)) && !NOUNS.has(headOf(parsed, one.noun))) return false
  const { first, last } = listAround(parsed, all, one)
  return isNoDeed(parsed, verbBefore(parsed, first.at)) || isNoDeed(parsed, last.last + 1)
}
