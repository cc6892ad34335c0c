/** English sentences. Those on questions, answers and conflicts are core's own. */
import { askQuestion, describeChanges, describeConflict, describeDispute, say, sayAnswer } from "@corroborate/core"
import { dependenceWords } from "../../text/dependence.ts"
import { count } from "../../text/words.ts"
import type { Sentences } from "./Words.ts"

/** Parts one after the other. */
export const list = (parts: ReadonlyArray<string>): string => parts.join(", ")

/** See the head of this file. */
export const englishSentences: Sentences = {
  ask: askQuestion,
  answer: sayAnswer,
  amount: (quantity) => say({ ...quantity, unit: "" }).trim(),
  conflict: (conflict, lexicon) => `${describeConflict(conflict, lexicon)}.`,
  dispute: (assessment) => {
    const words = describeDispute(assessment)
    return words === undefined ? undefined : `${words}.`
  },
  agree: (answer, witnesses, opposedOn) =>
    `${count(witnesses, "independent source agrees", "independent sources agree")} on this answer: ${answer}.${opposedOn === undefined ? "" : ` Their affiliations are opposed on ${opposedOn}.`}`,
  changes: (assessment, found, lexicon) =>
    describeChanges(assessment, found, lexicon).map((change) => `${change.charAt(0).toUpperCase()}${change.slice(1)}.`),
  dependence: dependenceWords,
}
