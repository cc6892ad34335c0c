/** From sentences to what later stages ask about. */
import type { Article, Quotation, Sentence, Token } from "../text/Article.ts"
import type { Parsed, Subject } from "./Parsed.ts"
import type { Phrase } from "./Phrase.ts"
import { phrasesOf } from "./phrases.ts"
import { subjectIn } from "./subjects.ts"

const isInside = (token: Token, { start, end }: Quotation): boolean => token.start > start && token.end < end

/** For each token of the article in order, whether a quotation holds it. O(tokens + quotations). */
const quotedIn = (sentence: Sentence, quotations: ReadonlyArray<Quotation>, first: number): ReadonlyArray<boolean> => {
  let at = first
  return sentence.tokens.map((token) => {
    while ((quotations[at]?.end ?? Number.MAX_VALUE) <= token.start) at++
    const quotation = quotations[at]
    return quotation !== undefined && isInside(token, quotation)
  })
}

const placesOf = (phrases: ReadonlyArray<Phrase>, tag: Phrase["_tag"]): ReadonlyArray<number> => {
  const places: Array<number> = []
  for (let at = 0; at < phrases.length; at++) if (phrases[at]?._tag === tag) places.push(at)
  return places
}

/** Every sentence of an article cut into phrases, each verb with its subject, which many readers ask for. O(n). */
export const parse = ({ blocks, sentences, quotations }: Article): ReadonlyArray<Parsed> => {
  let first = 0
  return sentences.map((sentence, index) => {
    while ((quotations[first]?.end ?? Number.MAX_VALUE) <= sentence.start) first++
    const phrases = phrasesOf(sentence.tokens)
    const subjects: Array<Subject | undefined> = []
    const parsed: Parsed = {
      ...sentence,
      index,
      headline: blocks[sentence.block]?.kind === "headline",
      phrases,
      verbs: placesOf(phrases, "Verb"),
      subjects,
      quoted: quotedIn(sentence, quotations, first),
    }
    for (const verb of parsed.verbs) subjects[verb] = subjectIn(parsed, verb)
    return parsed
  })
}
