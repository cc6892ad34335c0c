/** What later words take over from earlier ones: whose toll "the toll" is, and that a headline restates its lead. */
import { Attribution, relation, valueKey } from "@corroborate/core"
import type { Proposition } from "../proposition/Proposition.ts"
import type { Draft } from "./build.ts"

const isSameQuestion = (a: Proposition, b: Proposition): boolean => a.property === b.property && a.subject === b.subject

const speakerOf = ({ chain }: Draft): string => Attribution.speaker(chain)

/** "The toll" counts whom the same source counted before; without such, whom anybody last counted. */
export const fillEllipses = (drafts: ReadonlyArray<Draft>): ReadonlyArray<Draft> => {
  const done: Array<Draft> = []
  for (const draft of drafts) {
    const { proposition } = draft
    const before = proposition.elliptic
      ? done.filter((other) => isSameQuestion(other.proposition, proposition) && other.proposition.place === undefined)
      : []
    const same = before.findLast((other) => speakerOf(other) === speakerOf(draft)) ?? before.at(-1)
    const population = same?.proposition.population
    done.push(
      population === undefined || proposition.population !== undefined
        ? draft
        : { ...draft, proposition: { ...proposition, population } },
    )
  }
  return done
}

/** A figure told elsewhere in the same voice that another is told to have replaced is an earlier one. */
export const markPrevious = (drafts: ReadonlyArray<Draft>): ReadonlyArray<Draft> => {
  const replaced = drafts.filter(({ proposition }) => proposition.previous)
  return drafts.map((draft) => {
    const { proposition } = draft
    const isEarlier =
      proposition.revision === undefined &&
      replaced.some(
        (other) =>
          isSameQuestion(other.proposition, proposition) &&
          speakerOf(other) === speakerOf(draft) &&
          valueKey(other.proposition.value) === valueKey(proposition.value),
      )
    return isEarlier ? { ...draft, proposition: { ...proposition, revision: "initial" } } : draft
  })
}

/** The claim of the body that a headline says again: same question, and a value that holds the other's. */
export const restated = (headline: Proposition, body: ReadonlyArray<Draft>): Draft | undefined => {
  const same = body.filter(
    ({ proposition }) => isSameQuestion(proposition, headline) && proposition.revision !== "initial",
  )
  const fits = ({ proposition }: Draft): boolean => {
    const how = relation(proposition.value, headline.value)
    return how === "Equal" || how === "Within"
  }
  const group = same.filter(({ proposition }) => proposition.population === headline.population)
  return group.find(fits) ?? same.find((draft) => fits(draft) && headline.population === undefined)
}
