/** Whom pronouns mean: by the build of the sentences the person who is the subject before them, else who spoke last. */
import { nounAt, spanOf, verbAt, type Parsed } from "../grammar/Parsed.ts"
import type { Cluster } from "./Cluster.ts"
import { lately, type ClusterIndex } from "./ClusterIndex.ts"
import { partsOf } from "./mentionParts.ts"
import type { Mention } from "./Utterance.ts"

const mentionAt = (parsed: Parsed, at: number): Mention | undefined => {
  const noun = nounAt(parsed, at)
  if (noun === undefined || noun.pronoun) return undefined
  const { from, to, head } = noun
  return { ...spanOf(parsed, from, to), sentence: parsed.index, from, to, head }
}

/** The subject of a verb where it is one person by name and does something: "General Ana Petrel condemned it". */
const personOf = (parsed: Parsed, verb: number): Mention | undefined => {
  const group = verbAt(parsed, verb)
  const { at, shared } = parsed.subjects[verb] ?? { at: -1, shared: false }
  if (group === undefined || group.passive || group.form === "ing" || group.form === "infinitive" || shared || at < 0)
    return undefined
  const mention = mentionAt(parsed, at)
  const person = mention === undefined ? undefined : partsOf(parsed, mention).titled
  return person !== undefined && person.name.length > 0 ? mention : undefined
}

/** The person that a sentence tells of first, outside quotation marks. */
const firstOf = (parsed: Parsed): Mention | undefined => {
  const verb = parsed.verbs.find((at) => verbAt(parsed, at)?.form === "finite" || verbAt(parsed, at)?.form === "past")
  if (verb === undefined || parsed.quoted[verb] === true) return undefined
  return personOf(parsed, verb)
}

/**
 * The person that "he" or "she" goes back to: whom the sentence tells of first, or where it opens with the pronoun,
 * whom the one before does; `undefined` where that is nobody with a title and a name.
 */
const antecedentOf = (sentences: ReadonlyArray<Parsed>, { sentence, from }: Mention): Mention | undefined => {
  const parsed = sentences[from === 0 ? sentence - 1 : sentence]
  const person = parsed === undefined ? undefined : firstOf(parsed)
  return person !== undefined && (from === 0 || person.to <= from) ? person : undefined
}

const PERSONS: ReadonlySet<string> = new Set(["he", "she", "him", "her", "i"])

/** A person, or somebody without a name: "a resident". */
const isOne = ({ kind, unnamed, name }: Cluster): boolean =>
  kind === "person" || (unnamed && kind === "unnamed" && !name.endsWith("s") && !name.endsWith("men"))

/** The source that a pronoun means: the one last mentioned that is a person, or that is none. */
export const byPronoun = (index: ClusterIndex, word: string): Cluster | undefined => {
  const near = lately(index)
  const person = near.find(isOne)
  const house = near.find(({ kind }) => kind !== "person")
  return PERSONS.has(word) ? (person ?? near[0]) : (house ?? near[0])
}

/** "General Ana Petrel arrived. She said": a person who has said nothing yet, named since any other was mentioned. */
export const namedSince = (
  { index, sentences }: { readonly index: ClusterIndex; readonly sentences: ReadonlyArray<Parsed> },
  mention: Mention,
  word: string,
): Mention | undefined => {
  const person = word === "he" || word === "she" ? antecedentOf(sentences, mention) : undefined
  const last = lately(index).find(isOne)?.mentions.at(-1)
  return person === undefined || (last !== undefined && last.start >= person.start) ? undefined : person
}
