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

const lowEnd = ({ proposition: { value } }: Draft): number =>
  value._tag === "Quantity" && value.low._tag !== "Unbounded" ? value.low.at : 0

/** Who answers for a draft: the house of a speaker that has one. */
const originatorOf = ({ chain, inner }: Draft): string => {
  const speaker = Attribution.speaker(chain)
  return inner?.voices.find(({ cluster }) => cluster.id === speaker)?.cluster.speaksFor ?? speaker
}

/** What has been told to one question. */
interface Tolls {
  /** How many figures each source gives. */
  readonly figures: Map<string, number>
  /** The highest that is not told to be earlier. */
  highest: number
}

const questionOf = ({ proposition: { property, subject, population } }: Draft): string =>
  JSON.stringify([property, subject, population])

const tollsIn = (drafts: ReadonlyArray<Draft>): ReadonlyMap<string, Tolls> => {
  const all = new Map<string, Tolls>()
  for (const draft of drafts.filter(isToll)) {
    const key = questionOf(draft)
    const tolls = all.get(key) ?? { figures: new Map<string, number>(), highest: 0 }
    all.set(key, tolls)
    const source = originatorOf(draft)
    tolls.figures.set(source, (tolls.figures.get(source) ?? 0) + 1)
    if (!isEarlier(draft)) tolls.highest = Math.max(tolls.highest, lowEnd(draft))
  }
  return all
}

/** Whether another source gives a higher figure that is not earlier, and the same source gives none. */
const isOutgrown = (draft: Draft, { figures, highest }: Tolls): boolean =>
  figures.get(originatorOf(draft)) === 1 && highest > lowEnd(draft)

/** Whether a figure that the text told before has no place among its source's figures, and a lower number than an updated one. */
const isOvertaken = (draft: Draft, by: Draft): boolean =>
  draft.proposition.revision === undefined &&
  draft.saidOn !== undefined &&
  by.saidOn !== undefined &&
  draft.saidOn > by.saidOn &&
  lowEnd(draft) < lowEnd(by) &&
  questionOf(draft) === questionOf(by) &&
  originatorOf(draft) === originatorOf(by)

/**
 * "The agency said six had died. On Sunday it revised the number to eight": a figure without a day of its own, which
 * counts as of publication, is no later than the one that its source put in its place. O(tolls x updates).
 */
export const overtaken = (drafts: ReadonlyArray<Draft>): ReadonlyArray<Draft> => {
  const updates = drafts.flatMap((draft, at) =>
    isToll(draft) && draft.proposition.revision === "updated" && draft.inner !== undefined ? [{ draft, at }] : [],
  )
  if (updates.length === 0) return drafts
  return drafts.map((draft, at) => {
    const update = isToll(draft) ? updates.find((one) => one.at > at && isOvertaken(draft, one.draft)) : undefined
    const saidOn = update?.draft.saidOn
    return saidOn === undefined ? draft : { ...draft, saidOn }
  })
}

/** Earlier figures with the day up to which they count, where another source has a higher one since. O(n). */
export const untilThen = (drafts: ReadonlyArray<Draft>): ReadonlyArray<Draft> => {
  const all = tollsIn(drafts)
  return drafts.map((draft) => {
    const { saidOn, proposition } = draft
    const tolls =
      isToll(draft) && isEarlier(draft) && draft.inner !== undefined ? all.get(questionOf(draft)) : undefined
    if (tolls === undefined || !isOutgrown(draft, tolls)) return draft
    const until = saidOn === undefined ? { share: "part" as const } : { period: Period.until(saidOn) }
    return { ...draft, proposition: { ...proposition, ...until } }
  })
}
