/** English sentences. Those on questions, answers and conflicts are core's own. */
import { askQuestion, describeChanges, describeConflict, describeDispute, say, sayAnswer } from "@corroborate/core"
import type { Dependence } from "../../note/dependence.ts"
import { count } from "../../text/words.ts"
import type { Sentences } from "./Words.ts"

/** Parts one after the other. */
export const list = (parts: ReadonlyArray<string>): string => parts.join(", ")

const dependence: Sentences["dependence"] = (it, nameOf, documentOf) => {
  switch (it._tag) {
    case "Tied":
      return `${list(it.sources.map(nameOf))} count as one source${tieWords(it, nameOf)}.`
    case "Copied":
      return `${list(it.documents.map(documentOf))} share ${count(it.words, "word")} in a row and count as one voice:`
    case "SecondHand":
      return `The record holds nothing by ${nameOf(it.source)} itself. Its word comes through ${list(it.through.map(nameOf))}.`
  }
}

const tieWords = (
  { owners, informants }: Extract<Dependence, { readonly _tag: "Tied" }>,
  nameOf: (id: string) => string,
): string => {
  const ties = [
    ...(owners.length === 0 ? [] : [`one owner, ${list(owners)}`]),
    ...(informants.length === 0 ? [] : [`what ${list(informants.map(nameOf))} told`]),
  ]
  return ties.length === 0 ? ": others tie them together" : `. They have in common ${ties.join(", and ")}`
}

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
  dependence,
}
