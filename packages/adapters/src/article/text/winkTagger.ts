/**
 * The tagger that comes with the package: wink-nlp with its small English model.
 *
 * Chosen for speed and because it loses nothing: its tokens and the spaces before them rebuild the text.
 *
 * @see wink-nlp 2.4.0, wink-eng-lite-web-model 1.8.1
 */
import winkNLP, { type ItsFunction, type Tokens } from "wink-nlp"
import model from "wink-eng-lite-web-model"
import type { PartOfSpeech } from "./Article.ts"
import type { Tagged, Tagger } from "./tagger.ts"

const nlp = winkNLP(model, ["sbd", "pos"])

/** Text given to the tagger at once, in UTF-16 units; longer texts are cut at white space. Bounds its memory. */
const STRETCH = 32_768

const cutAt = (text: string, from: number): number => {
  const limit = from + STRETCH
  if (limit >= text.length) return text.length
  const space = text.lastIndexOf(" ", limit)
  return space > from ? space : limit
}

/** The package's own functions that give a token's parts, which it knows again by identity. */
const its: ReadonlyMap<string, unknown> = new Map(Object.entries(nlp.its))

const isIts = (value: unknown): value is ItsFunction<string> => typeof value === "function"

/** A part of every token: its text, its part of speech, its lemma. */
const partsOf = (tokens: Tokens, name: "value" | "pos" | "lemma"): ReadonlyArray<string> => {
  const part = its.get(name)
  return isIts(part) ? tokens.out(part) : []
}

const TAGS: ReadonlySet<string> = new Set(
  "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split(" "),
)

const isPos = (tag: string): tag is PartOfSpeech => TAGS.has(tag)

const tagStretch = (text: string, offset: number, tagged: Array<Tagged>): void => {
  const tokens = nlp.readDoc(text).tokens()
  const [tags, lemmas] = [partsOf(tokens, "pos"), partsOf(tokens, "lemma")]
  let at = 0
  const values = partsOf(tokens, "value")
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? ""
    // Only white space lies between tokens, so the next occurrence is the token itself.
    const start = text.indexOf(value, at)
    if (start === -1) return
    at = start + value.length
    const pos = tags[i] ?? "X"
    if (isPos(pos)) tagged.push({ start: offset + start, end: offset + at, pos, lemma: lemmas[i] ?? value })
  }
}

/** See {@link Tagger}. O(n). */
export const winkTagger: Tagger = (text) => {
  const tagged: Array<Tagged> = []
  for (let from = 0; from < text.length;) {
    const end = cutAt(text, from)
    const stretch = text.slice(from, end)
    if (/\S/.test(stretch)) tagStretch(stretch, from, tagged)
    from = end
  }
  return tagged
}
