/** What later words take over from earlier ones: whose toll "the toll" is, and that a headline restates its lead. */
import { Attribution, relation, valueKey, type Value } from "@corroborate/core"
import { wordAt, type Parsed } from "../grammar/Parsed.ts"
import type { NounPhrase } from "../grammar/Phrase.ts"
import { isTemporal } from "../time/temporal.ts"
import { isUnit } from "../proposition/things/units.ts"
import type { Proposition } from "../proposition/Proposition.ts"
import { FIGURE } from "../proposition/people/role/tollNouns.ts"
import type { Draft } from "./build.ts"

const isSameQuestion = (a: Proposition, b: Proposition): boolean => a.property === b.property && a.subject === b.subject

const speakerOf = ({ chain }: Draft): string => Attribution.speaker(chain)

/** What has been counted to one question so far, parts and places left out. */
interface Counted {
  /** The group that each source counted last. */
  readonly bySpeaker: Map<string, string | undefined>
  readonly groups: Set<string | undefined>
  last: string | undefined
}

const questionOf = ({ property, subject }: Proposition): string => `${property}\n${subject}`

/** Whose a number is that names nobody: "the toll" and, where all before it were of one group, a bare number. */
const groupOf = (draft: Draft, counted: Counted | undefined): string | undefined => {
  const { bare, elliptic, population, share } = draft.proposition
  if (population !== undefined || counted === undefined) return undefined
  // "a war that has left 70,000 dead": of more than what was told.
  if (bare === true && share !== undefined) return undefined
  if (bare === true) return counted.groups.size === 1 ? counted.last : undefined
  if (elliptic !== true) return undefined
  const speaker = speakerOf(draft)
  if (counted.bySpeaker.has(speaker)) return counted.bySpeaker.get(speaker)
  // "20 died ... seven soldiers and 13 civilians ... the toll": of all, where all were counted.
  return counted.groups.size > 1 && counted.groups.has(undefined) ? undefined : counted.last
}

const count = (known: Map<string, Counted>, draft: Draft): void => {
  const { proposition } = draft
  const { place, among, population, value } = proposition
  const vague = value._tag === "Quantity" && value.word !== undefined
  if (place !== undefined || among !== undefined || vague) return
  const key = questionOf(proposition)
  const counted = known.get(key) ?? { bySpeaker: new Map(), groups: new Set(), last: undefined }
  known.set(key, counted)
  counted.bySpeaker.set(speakerOf(draft), population)
  counted.groups.add(population)
  counted.last = population
}

/** "The toll" counts whom the same source counted before; without such, whom anybody last counted. O(n). */
export const fillEllipses = (drafts: ReadonlyArray<Draft>): ReadonlyArray<Draft> => {
  const known = new Map<string, Counted>()
  return drafts.map((draft) => {
    const { proposition } = draft
    const population = groupOf(draft, known.get(questionOf(proposition)))
    const filled = population === undefined ? draft : { ...draft, proposition: { ...proposition, population } }
    count(known, filled)
    return filled
  })
}

/** Claims back within which a source counted before. */
const BEFORE = 4

/** "In X the governor said 108 had died. On Tuesday he had reported 98": a source's earlier figure is of the place it went on to count. O(n). */
export const fillPlaces = (drafts: ReadonlyArray<Draft>): ReadonlyArray<Draft> =>
  drafts.map((draft, i) => {
    const { proposition, inner } = draft
    const last = drafts
      .slice(Math.max(0, i - BEFORE), i)
      .findLast((one) => isSameQuestion(one.proposition, proposition) && speakerOf(one) === speakerOf(draft))
    const earlier = inner?.utterance.order === "before" || proposition.revision === "initial"
    const place = last?.proposition.place
    if (last === undefined || !earlier || place === undefined) return draft
    if (proposition.place !== undefined || proposition.share !== undefined) return draft
    return proposition.sentence - last.proposition.sentence === 1
      ? { ...draft, proposition: { ...proposition, place } }
      : draft
  })

const REVISIONS = { before: "initial", after: "updated" } as const

/** "initially said none had died, but later said one had": the verbs of saying put a source's figures in order. */
export const inOrderOfSaying = (drafts: ReadonlyArray<Draft>): ReadonlyArray<Draft> =>
  drafts.map((draft) => {
    const order = draft.inner?.utterance.order
    const { proposition } = draft
    const placed = proposition.revision !== undefined || proposition.share !== undefined
    return order === undefined || placed || proposition.value._tag !== "Quantity"
      ? draft
      : { ...draft, proposition: { ...proposition, revision: REVISIONS[order] } }
  })

/** How many claims back "a figure of 12" is followed to what was counted. */
const NEAR = 8

/** Whether an amount that nothing was read of stands between a count and the sentence of a figure, or before it there. */
const isOfOther = (last: Draft, { proposition }: Draft, sentences: ReadonlyArray<Parsed>): boolean => {
  const until = proposition.valueAt?.start ?? proposition.span.start
  return sentences
    .slice(last.proposition.sentence + 1, proposition.sentence + 1)
    .some((parsed) =>
      parsed.phrases.some(
        (phrase) => phrase._tag === "Noun" && isAmount(parsed, phrase) && endOf(parsed, phrase) <= until,
      ),
    )
}

const isAmount = (parsed: Parsed, noun: NounPhrase): boolean =>
  noun.amount !== undefined &&
  noun.amount.high !== 1 &&
  (!isTemporal(parsed, noun) || isUnit(wordAt(parsed, noun.amount.to)))

const endOf = ({ tokens }: Parsed, { to }: NounPhrase): number => tokens[to - 1]?.end ?? 0

/** "A figure of 6,000", "we counted over 100,000": of what was counted last; where nothing was, nothing is claimed. */
export const fillFigures = (drafts: ReadonlyArray<Draft>, sentences: ReadonlyArray<Parsed>): ReadonlyArray<Draft> => {
  const done: Array<Draft> = []
  for (const draft of drafts) {
    const { proposition } = draft
    if (proposition.property !== FIGURE) {
      done.push(draft)
      continue
    }
    const last = done.slice(-NEAR).findLast(({ proposition: other }) => isCount(other))
    if (last === undefined || isOfOther(last, draft, sentences) || isMisplaced(last, draft, sentences)) continue
    const { property, subject, place, elliptic } = last.proposition
    const population = ofAll(last.proposition)
    const counts = {
      property,
      subject,
      ...(population === undefined ? {} : { population }),
      ...(place === undefined ? {} : { place }),
    }
    done.push({
      ...draft,
      proposition: {
        ...proposition,
        ...counts,
        value: inUnitOf(last.proposition.value, proposition.value),
        ...(elliptic === true ? { elliptic } : {}),
      },
    })
  }
  return done
}

const FIGURES: ReadonlySet<string> = new Set("figure figures number total estimate count tally".split(" "))

/** A number of things is gone on from only where a word for it says so, since others stand for groups of people. */
const isMisplaced = (last: Draft, { proposition }: Draft, sentences: ReadonlyArray<Parsed>): boolean => {
  const { value } = last.proposition
  if (value._tag !== "Quantity" || ["people", "cases"].includes(value.unit)) return false
  const until = proposition.valueAt?.start ?? proposition.span.start
  const tokens = sentences[proposition.sentence]?.tokens ?? []
  const at = tokens.findIndex(({ start }) => start >= until)
  return !tokens.slice(Math.max(0, at - CLOSE), at).some(({ lower }) => FIGURES.has(lower))
}

/** Tokens between a figure and its number. */
const CLOSE = 6

const MORE: ReadonlyArray<string> = ["more ", "other ", "additional ", "further "]

/** Whom or what a figure counts that goes on from another: "two more vehicles ... the total" is of all vehicles. */
const ofAll = ({ population, property }: Proposition): string | undefined => {
  const more = property.startsWith("count.") ? MORE.find((word) => population?.startsWith(word) === true) : undefined
  return more === undefined ? population : population?.slice(more.length)
}

/** A number of what another counts. */
const inUnitOf = (of: Value, value: Value): Value =>
  of._tag === "Quantity" && value._tag === "Quantity" ? { ...value, unit: of.unit } : value

const isCount = ({ property, among, value }: Proposition): boolean =>
  among === undefined &&
  value._tag === "Quantity" &&
  property !== FIGURE &&
  (value.unit === "people" || property.startsWith("count."))

const figureKey = (draft: Draft): string =>
  JSON.stringify([questionOf(draft.proposition), speakerOf(draft), valueKey(draft.proposition.value)])

/** The first of each key. */
const firstBy = (drafts: ReadonlyArray<Draft>, keyOf: (draft: Draft) => string): ReadonlyMap<string, Draft> => {
  const first = new Map<string, Draft>()
  for (const draft of drafts) {
    const key = keyOf(draft)
    if (!first.has(key)) first.set(key, draft)
  }
  return first
}

const sentenceKey = ({ proposition }: Draft): string => `${proposition.sentence} ${questionOf(proposition)}`

/** A figure told elsewhere in the same voice that another is told to have replaced is an earlier one, said no later. O(n). */
export const markPrevious = (drafts: ReadonlyArray<Draft>): ReadonlyArray<Draft> => {
  const replaced = firstBy(
    drafts.filter(({ proposition }) => proposition.previous),
    figureKey,
  )
  if (replaced.size === 0) return drafts
  // The "to" of "from A to B".
  const replacing = firstBy(
    drafts.filter(({ proposition }) => proposition.revision === "updated"),
    sentenceKey,
  )
  return drafts.map((draft) => {
    const { proposition } = draft
    const same = replaced.get(figureKey(draft))
    if (same === undefined || (proposition.revision !== undefined && same !== draft)) return draft
    const saidOn = replacing.get(sentenceKey(same))?.saidOn ?? draft.saidOn
    return {
      ...draft,
      proposition: { ...proposition, revision: "initial" },
      ...(saidOn === undefined ? {} : { saidOn }),
    }
  })
}

/** The claim of the body that a headline says again: the same number to the same question, however bounded. */
export const restated = (headline: Proposition, body: ReadonlyArray<Draft>): Draft | undefined => {
  const same = body
    .filter(({ proposition }) => isSameQuestion(proposition, headline))
    // A figure that others have taken the place of, only where no other is the same.
    .toSorted((a, b) => Number(a.proposition.revision === "initial") - Number(b.proposition.revision === "initial"))
  const fits = ({ proposition }: Draft): boolean =>
    relation(proposition.value, headline.value) === "Equal" || printed(proposition.value) === printed(headline.value)
  const group = same.filter(({ proposition }) => proposition.population === headline.population)
  return group.find(fits) ?? same.find((draft) => fits(draft) && headline.population === undefined)
}

/** A text that is the same for numbers printed alike, whatever their bound words. */
const printed = (value: Value): string => {
  if (value._tag !== "Quantity" || value.word !== undefined) return valueKey(value)
  const ends = [value.low, value.high].flatMap((end) => (end._tag === "Unbounded" || end.at === 0 ? [] : [end.at]))
  return `${value.unit} ${String(Math.max(...ends))}`
}

/** "Dozens" in a headline whose body counts them: the headline only rounds off, and says nothing of its own. */
export const isRoundedOff = ({ value, property, subject }: Proposition, body: ReadonlyArray<Draft>): boolean =>
  value._tag === "Quantity" &&
  value.word !== undefined &&
  body.some(({ proposition: other }) => other.property === property && other.subject === subject)
