/** What later words take over from earlier ones: whose toll "the toll" is, and that a headline restates its lead. */
import { Attribution, relation, valueKey, type Value } from "@corroborate/core"
import type { Proposition } from "../proposition/Proposition.ts"
import { FIGURE } from "../proposition/people/tolls.ts"
import type { Draft } from "./build.ts"

const isSameQuestion = (a: Proposition, b: Proposition): boolean => a.property === b.property && a.subject === b.subject

const speakerOf = ({ chain }: Draft): string => Attribution.speaker(chain)

/** The group that every count of one question before has been of, which a bare number then counts too. */
const onlyGroup = (done: ReadonlyArray<Draft>, proposition: Proposition): string | undefined => {
  const before = done.filter(
    ({ proposition: other }) =>
      isSameQuestion(other, proposition) && other.place === undefined && other.among === undefined,
  )
  const groups = new Set(before.map(({ proposition: other }) => other.population))
  return groups.size === 1 ? before[0]?.proposition.population : undefined
}

/** "The toll" counts whom the same source counted before; without such, whom anybody last counted. */
export const fillEllipses = (drafts: ReadonlyArray<Draft>): ReadonlyArray<Draft> => {
  const done: Array<Draft> = []
  for (const draft of drafts) {
    const { proposition } = draft
    const before = proposition.elliptic
      ? done.filter(
          (other) =>
            isSameQuestion(other.proposition, proposition) &&
            other.proposition.place === undefined &&
            other.proposition.among === undefined,
        )
      : []
    const same = before.findLast((other) => speakerOf(other) === speakerOf(draft)) ?? before.at(-1)
    const population = proposition.bare === true ? onlyGroup(done, proposition) : same?.proposition.population
    done.push(
      population === undefined || proposition.population !== undefined
        ? draft
        : { ...draft, proposition: { ...proposition, population } },
    )
  }
  return done
}

const REVISIONS = { before: "initial", after: "updated" } as const

/** "initially said none had died, but later said one had": the verbs of saying put a source's figures in order. */
export const inOrderOfSaying = (drafts: ReadonlyArray<Draft>): ReadonlyArray<Draft> =>
  drafts.map((draft) => {
    const order = draft.inner?.utterance.order
    const { proposition } = draft
    return order === undefined || proposition.revision !== undefined || proposition.value._tag !== "Quantity"
      ? draft
      : { ...draft, proposition: { ...proposition, revision: REVISIONS[order] } }
  })

/** How many claims back "a figure of 12" is followed to what was counted. */
const NEAR = 8

/** "A figure of 6,000", "we counted over 100,000": of what was counted last; where nothing was, nothing is claimed. */
export const fillFigures = (drafts: ReadonlyArray<Draft>): ReadonlyArray<Draft> => {
  const done: Array<Draft> = []
  for (const draft of drafts) {
    const { proposition } = draft
    if (proposition.property !== FIGURE) {
      done.push(draft)
      continue
    }
    const last = done.slice(-NEAR).findLast(({ proposition: other }) => isCount(other))
    if (last === undefined) continue
    const { property, subject, population, elliptic } = last.proposition
    const counts = { property, subject, ...(population === undefined ? {} : { population }) }
    done.push({ ...draft, proposition: { ...proposition, ...counts, ...(elliptic === true ? { elliptic } : {}) } })
  }
  return done
}

const isCount = ({ property, among, value }: Proposition): boolean =>
  among === undefined &&
  value._tag === "Quantity" &&
  property !== FIGURE &&
  (value.unit === "people" || property === "count.cases")

/** The draft that replaces an earlier figure of its own sentence: the "to" of "from A to B". */
const replacing = (drafts: ReadonlyArray<Draft>, { proposition }: Draft): Draft | undefined =>
  drafts.find(
    ({ proposition: other }) =>
      other.sentence === proposition.sentence && other.revision === "updated" && isSameQuestion(other, proposition),
  )

/** A figure told elsewhere in the same voice that another is told to have replaced is an earlier one, said no later. */
export const markPrevious = (drafts: ReadonlyArray<Draft>): ReadonlyArray<Draft> => {
  const replaced = drafts.filter(({ proposition }) => proposition.previous)
  return drafts.map((draft) => {
    const { proposition } = draft
    const same = replaced.find(
      (other) =>
        isSameQuestion(other.proposition, proposition) &&
        speakerOf(other) === speakerOf(draft) &&
        valueKey(other.proposition.value) === valueKey(proposition.value),
    )
    if (same === undefined || (proposition.revision !== undefined && same !== draft)) return draft
    const saidOn = replacing(drafts, same)?.saidOn ?? draft.saidOn
    return {
      ...draft,
      proposition: { ...proposition, revision: "initial" },
      ...(saidOn === undefined ? {} : { saidOn }),
    }
  })
}

/** The claim of the body that a headline says again: the same number to the same question, however bounded. */
export const restated = (headline: Proposition, body: ReadonlyArray<Draft>): Draft | undefined => {
  const same = body.filter(
    ({ proposition }) => isSameQuestion(proposition, headline) && proposition.revision !== "initial",
  )
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
