/**
 * Counts that have grown since: an earlier figure of one source and a later one of another can both hold.
 *
 * "On Sunday the governor had given a toll of 29; it rose to 40 on Monday": the first counts up to Sunday. Only wording
 * that puts one figure before the other does this; two figures told side by side stay answers to one question.
 */
import { Attribution, Period } from "@corroborate/core"
import type { Draft } from "./build.ts"

/** Counts of people who came to harm, and of anything else that there can be more of since. */
const COUNTS: ReadonlyArray<string> = ["casualties.", "count.", "displacement."]

const isToll = ({ proposition: { property, value, among } }: Draft): boolean =>
  value._tag === "Quantity" && COUNTS.some((family) => property.startsWith(family)) && among === undefined

/** Whether the words leave room for more: told before others ("had given", "an initial toll"), or counted so far. */
const isEarlier = ({ proposition, inner }: Draft): boolean =>
  inner?.utterance.order === "before" || inner?.utterance.tally === true || proposition.revision === "initial"

/** Whether a figure is of no part, place or longer time of its own. */
const isOfAll = ({ proposition: { place, period, share } }: Draft): boolean =>
  place === undefined && period === undefined && share === undefined

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
  `${property}\n${subject}\n${population ?? ""}`

/** In a text about what goes on, a figure of an earlier day than the given one, on which it was published. */
const isOfBefore = ({ saidOn }: Draft, running: string | undefined): boolean =>
  running !== undefined && saidOn !== undefined && saidOn.slice(0, running.length) < running

const tollsIn = (drafts: ReadonlyArray<Draft>, running: string | undefined): ReadonlyMap<string, Tolls> => {
  const all = new Map<string, Tolls>()
  for (const draft of drafts.filter(isToll)) {
    const key = questionOf(draft)
    const tolls = all.get(key) ?? { figures: new Map<string, number>(), highest: 0 }
    all.set(key, tolls)
    const source = originatorOf(draft)
    tolls.figures.set(source, (tolls.figures.get(source) ?? 0) + 1)
    if (!isEarlier(draft) && !isOfBefore(draft, running) && isOfAll(draft))
      tolls.highest = Math.max(tolls.highest, lowEnd(draft))
  }
  return all
}

/** Whether another source gives a higher figure that is not earlier, and the same source gives none. */
const isOutgrown = (draft: Draft, { figures, highest }: Tolls): boolean =>
  figures.get(originatorOf(draft)) === 1 && highest > lowEnd(draft)

const isUpdate = ({ proposition, inner }: Draft): boolean => proposition.revision === "updated" && inner !== undefined

/** Whether a figure is lower than an update of its source behind it and, as far as days go, not said before that. */
const isOvertaken = (draft: Draft, by: Draft): boolean =>
  draft.proposition.revision !== "initial" &&
  draft.saidOn !== undefined &&
  by.saidOn !== undefined &&
  lowEnd(draft) < lowEnd(by) &&
  (draft.proposition.revision === undefined ? draft.saidOn > by.saidOn : draft.saidOn >= by.saidOn)

/** A figure put before the update that took its place: said no later, and one step earlier by its wording. */
const before = (draft: Draft, { saidOn, proposition: { revision } }: Draft): Draft => {
  const { revision: own, ...rest } = draft.proposition
  const step = revision === "updated" ? {} : { revision: "initial" as const }
  const proposition: Draft["proposition"] =
    own === undefined && revision === "updated" ? draft.proposition : { ...rest, ...step }
  return { ...draft, proposition, ...(saidOn === undefined ? {} : { saidOn }) }
}

/**
 * "The agency said six had died. On Sunday it revised the number to eight": a figure without a day of its own, which
 * counts as of publication, is no later than the one that its source put in its place behind it. O(n).
 */
export const overtaken = (drafts: ReadonlyArray<Draft>): ReadonlyArray<Draft> => {
  const next = new Map<string, Draft>()
  return drafts
    .toReversed()
    .map((draft) => {
      if (!isToll(draft)) return draft
      const key = `${originatorOf(draft)} ${questionOf(draft)}`
      const update = next.get(key)
      const placed = update !== undefined && isOvertaken(draft, update) ? before(draft, update) : draft
      if (isUpdate(draft)) next.set(key, placed)
      return placed
    })
    .toReversed()
}

/** Figures told so far to one question that nothing puts in order, by who answers for them. */
type Plain = Map<string, Array<Draft>>

/**
 * "Officials said 27 had died. ... The toll had gone up to 30, the minister said": the figure that has risen, where only
 * one other source gave one before. It counts up to its own day, and contradicts nobody. O(n).
 */
export const risenFrom = (drafts: ReadonlyArray<Draft>): ReadonlyArray<Draft> => {
  const known = new Map<string, Plain>()
  const risen = new Map<string, Draft>()
  const earlier = new Set<Draft>()
  for (const draft of drafts.filter(isToll)) {
    const key = questionOf(draft)
    const plain = known.get(key) ?? new Map<string, Array<Draft>>()
    known.set(key, plain)
    const source = originatorOf(draft)
    if (isUpdate(draft) && draft.proposition.elliptic === true) {
      const [other, ...more] = Array.from(plain).filter(([who]) => who !== source)
      if (other !== undefined && more.length === 0) for (const one of other[1]) earlier.add(one)
      plain.clear()
      risen.set(key, draft)
    } else if (draft.proposition.revision !== "updated" && draft.inner !== undefined && isSaid(draft)) {
      const own = plain.get(source)
      if (own === undefined) plain.set(source, [draft])
      else own.push(draft)
      const rise = risen.get(key)
      if (rise !== undefined && source !== originatorOf(rise) && isOfDayBefore(draft, rise)) earlier.add(draft)
    }
  }
  if (earlier.size === 0) return drafts
  return drafts.map((draft) => (earlier.has(draft) ? untilOwnDay(draft) : draft))
}

/** "The number rose to 58 on Thursday. ... On Sunday the army had spoken of 36": lower, and of a day before the rise. */
const isOfDayBefore = (draft: Draft, rise: Draft): boolean =>
  draft.saidOn !== undefined && rise.saidOn !== undefined && draft.saidOn < rise.saidOn && lowEnd(draft) < lowEnd(rise)

/** Beliefs and fears are no counts that others go on from. */
const isSaid = ({ proposition: { modality }, inner }: Draft): boolean =>
  modality === "asserted" && (inner === undefined || inner.utterance.manner === "says")

const untilOwnDay = (draft: Draft): Draft => {
  const until = draft.saidOn === undefined ? { share: "part" as const } : { period: Period.until(draft.saidOn) }
  return { ...draft, proposition: { ...draft.proposition, ...until } }
}

/** Numbers that the text says have been replaced, and questions on which somebody has spoken since, by who has. */
interface Since {
  /** Sources that stand by a figure, by question. */
  readonly stands: ReadonlySet<string>
  readonly replaced: ReadonlySet<string>
  readonly later: ReadonlyMap<string, ReadonlySet<string>>
}

const numberOf = (draft: Draft): string => `${questionOf(draft)} ${lowEnd(draft)}`

/** What one source tells to one question. */
const accountOf = (draft: Draft): string => `${originatorOf(draft)} ${questionOf(draft)}`

const isLater = ({ proposition, inner }: Draft): boolean =>
  inner?.utterance.order === "after" || proposition.revision === "updated"

const sinceIn = (drafts: ReadonlyArray<Draft>): Since => {
  const later = new Map<string, Set<string>>()
  for (const draft of drafts.filter(isLater)) {
    const who = later.get(questionOf(draft)) ?? new Set()
    later.set(questionOf(draft), who.add(originatorOf(draft)))
  }
  const stands = new Set(drafts.filter((draft) => !isEarlier(draft)).map(accountOf))
  const replaced = drafts.filter(({ proposition }) => proposition.revision === "initial")
  return { stands, replaced: new Set(replaced.filter((draft) => stands.has(accountOf(draft))).map(numberOf)), later }
}

/** "lowering a toll of 174 ... she had said 174"; "the airline first said 107, the ministry later 99": nobody stands by it. */
const isDropped = (draft: Draft, { stands, replaced, later }: Since): boolean => {
  if (draft.proposition.revision !== "initial" || stands.has(accountOf(draft))) return false
  const others = Array.from(later.get(questionOf(draft)) ?? []).filter((who) => who !== originatorOf(draft))
  return replaced.has(numberOf(draft)) || others.length > 0
}

/** Earlier figures with the day up to which they count, where another source has a higher one, or the last word, since. O(n). */
export const untilThen = (drafts: ReadonlyArray<Draft>, running?: string): ReadonlyArray<Draft> => {
  const all = tollsIn(drafts, running)
  const since = sinceIn(drafts)
  return drafts.map((draft) => {
    const earlier = (isEarlier(draft) || isOfBefore(draft, running)) && draft.inner !== undefined
    const tolls = isToll(draft) && earlier ? all.get(questionOf(draft)) : undefined
    const outgrown = tolls !== undefined && isOutgrown(draft, tolls)
    return outgrown || (earlier && isDropped(draft, since)) ? untilOwnDay(draft) : draft
  })
}
