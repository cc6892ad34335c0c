/** Why sources count together, or are not heard themselves, in sentences. */
import { nameOfSource, type Lexicon } from "@corroborate/core"
import type { Written } from "../Format.ts"
import type { Dependence } from "../note/dependence.ts"
import { count, fragment } from "./words.ts"

/** Gives the name of what an id stands for, safe to show. */
export type NameOf = (id: string) => string

const list = (parts: ReadonlyArray<string>): string => parts.join(", ")

const tieWords = ({ owners, informants }: Extract<Dependence, { readonly _tag: "Tied" }>, nameOf: NameOf): string => {
  const ties = [
    ...(owners.length === 0 ? [] : [`one owner, ${list(owners)}`]),
    ...(informants.length === 0 ? [] : [`what ${list(informants.map(nameOf))} told`]),
  ]
  return ties.length === 0 ? ": others tie them together" : `. They have in common ${ties.join(", and ")}`
}

/** What is to be said of a dependence, without the passage that documents share. */
export const dependenceWords = (it: Dependence, nameOf: NameOf, documentOf: NameOf): string => {
  switch (it._tag) {
    case "Tied":
      return `${list(it.sources.map(nameOf))} count as one source${tieWords(it, nameOf)}.`
    case "Copied":
      return `${list(it.documents.map(documentOf))} share ${count(it.words, "word")} in a row and count as one voice:`
    case "SecondHand":
      return `The record holds nothing by ${nameOf(it.source)} itself. Its word comes through ${list(it.through.map(nameOf))}.`
  }
}

/** The same with the passage, in one line. Names in the lexicon are safe. */
export const dependenceLine = (
  it: Dependence,
  { reconciliation: { documents } }: Written,
  { registry }: Lexicon,
): string => {
  const documentOf: NameOf = (id) => fragment(documents.find((document) => document.id === id)?.name ?? id)
  const words = dependenceWords(it, (id) => nameOfSource(id, registry), documentOf)
  return it._tag === "Copied" ? `${words} "${fragment(it.passage)}"` : words
}
