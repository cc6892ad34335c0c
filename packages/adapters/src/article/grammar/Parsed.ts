/** A sentence with its phrases, and how to ask about them. */
import type { Sentence, Span } from "../text/Article.ts"
import type { NounPhrase, Phrase, VerbGroup } from "./Phrase.ts"

/** Where the subject's head stands among the phrases. */
export interface Subject {
  readonly at: number
  /** It is the subject of an earlier verb of the sentence, which this one shares. */
  readonly shared: boolean
}

/** A sentence cut into phrases. */
export interface Parsed extends Sentence {
  /** Place in the article's sentences. */
  readonly index: number
  /** Stands in the headline, which tells of the past in the present tense. */
  readonly headline: boolean
  readonly phrases: ReadonlyArray<Phrase>
  /** Places of the verb groups among the phrases. */
  readonly verbs: ReadonlyArray<number>
  /** The subjects of the verb groups, by their places among the phrases. */
  readonly subjects: ReadonlyArray<Subject | undefined>
  /** For each token, whether it stands between quotation marks. */
  readonly quoted: ReadonlyArray<boolean>
}

/** The span of the tokens from `from` to `to`, `to` excluded. */
export const spanOf = ({ tokens, start, end }: Sentence, from: number, to: number): Span => ({
  start: tokens[from]?.start ?? start,
  end: tokens[to - 1]?.end ?? end,
})

/** The lower-case word at a token place, empty beyond the sentence. */
export const wordAt = ({ tokens }: Sentence, at: number): string => tokens[at]?.lower ?? ""

/** The noun phrase at a place, if one stands there. */
export const nounAt = ({ phrases }: Parsed, at: number): NounPhrase | undefined => {
  const phrase = phrases[at]
  return phrase?._tag === "Noun" ? phrase : undefined
}

/** The verb group at a place, if one stands there. */
export const verbAt = ({ phrases }: Parsed, at: number): VerbGroup | undefined => {
  const phrase = phrases[at]
  return phrase?._tag === "Verb" ? phrase : undefined
}

/** Whether the phrase at a place is a link of the given kind. */
export const isLink = ({ phrases }: Parsed, at: number, kind: string): boolean => {
  const phrase = phrases[at]
  return phrase?._tag === "Link" && phrase.kind === kind
}

/** Whether the phrase at a place is a preposition, one of those given where any are. */
export const isPreposition = (parsed: Parsed, at: number, among?: ReadonlySet<string>): boolean => {
  const phrase = parsed.phrases[at]
  if (phrase?._tag !== "Link" || phrase.kind !== "preposition") return false
  return among === undefined || among.has(wordAt(parsed, phrase.from))
}

/** Whether a phrase between two places, `to` excluded, is a verb with a tense of its own. */
export const hasFiniteVerb = ({ phrases }: Parsed, from: number, to: number): boolean =>
  phrases
    .slice(from, to)
    .some(
      (phrase) =>
        phrase._tag === "Verb" && (phrase.form === "finite" || phrase.form === "past" || phrase.form === "be"),
    )

/** The lemma of a verb group's main verb. */
export const lemmaOf = ({ tokens }: Sentence, { main }: VerbGroup): string => tokens[main]?.lemma ?? ""

/** The lower-case head of a noun phrase. */
export const headOf = ({ tokens }: Sentence, { head }: NounPhrase): string => tokens[head]?.lower ?? ""

/** What is read at the verb groups of a sentence, in order. */
export const atVerbs = <A>(
  parsed: Parsed,
  read: (verb: VerbGroup, at: number) => ReadonlyArray<A>,
): ReadonlyArray<A> => {
  const found: Array<A> = []
  for (const at of parsed.verbs) {
    const verb = verbAt(parsed, at)
    if (verb !== undefined) found.push(...read(verb, at))
  }
  return found
}

/** The lemma of the verb group at a place; empty where none stands. */
export const lemmaAt = (parsed: Parsed, at: number): string => {
  const verb = verbAt(parsed, at)
  return verb === undefined ? "" : lemmaOf(parsed, verb)
}

/** The head of the noun phrase at a place; empty where none stands. */
export const headAt = (parsed: Parsed, at: number): string => {
  const noun = nounAt(parsed, at)
  return noun === undefined ? "" : headOf(parsed, noun)
}
