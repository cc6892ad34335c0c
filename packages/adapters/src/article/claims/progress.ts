/**
 * Counts that have grown since: an earlier figure of one source and a later one of another can both hold.
 *
 * "On Sunday the governor had given a toll of 29; it rose to 40 on Monday": the first counts up to Sunday. Only wording
 * that puts one figure before the other does this; two figures told side by side stay answers to one question.
 */
import { Attribution, Period } from "@corroborate/core"
import type { Draft } from "./build.ts"

const isToll = ({ proposition: { property, value, among } }: Draft): boolean =>
  value._tag === "Quantity" && property.startsWith("casualties.") && among === undefined

/** Whether the words say that a figure was told before others: "had given", "an initial toll". */
const isEarlier = ({ proposition, inner }: Draft): boolean =>
  inner?.utterance.order === "before" || proposition.revision === "initial"

const isSameQuestion = ({ proposition: a }: Draft, { proposition: b }: Draft): boolean =>
  a.property === b.property && a.subject === b.subject && a.population === b.population

const lowEnd = ({ proposition: { value } }: Draft): number =>
  value._tag === "Quantity" && value.low._tag !== "Unbounded" ? value.low.at : 0

/** Who answers for a draft: the house of a speaker that has one. */
const originatorOf = ({ chain, inner }: Draft): string => {
  const speaker = Attribution.speaker(chain)
  return inner?.voices.find(({ cluster }) => cluster.id === speaker)?.cluster.speaksFor ?? speaker
}

/** Whether another source gives a higher figure that is not earlier, and the same source gives none. */
const isOutgrown = (draft: Draft, drafts: ReadonlyArray<Draft>): boolean => {
  const others = drafts.filter((other) => other !== draft && isToll(other) && isSameQuestion(other, draft))
  const own = others.some((other) => originatorOf(other) === originatorOf(draft))
  return !own && others.some((other) => !isEarlier(other) && lowEnd(other) > lowEnd(draft))
}

/** Earlier figures with the day up to which they count, where another source has a higher one since. */
export const untilThen = (drafts: ReadonlyArray<Draft>): ReadonlyArray<Draft> =>
  drafts.map((draft) => {
    const { saidOn, proposition } = draft
    const outgrown = isToll(draft) && isEarlier(draft) && draft.inner !== undefined && isOutgrown(draft, drafts)
    if (!outgrown) return draft
    const until = saidOn === undefined ? { share: "part" as const } : { period: Period.until(saidOn) }
    return { ...draft, proposition: { ...proposition, ...until } }
  })
