/**
 * Passages that two documents share word for word: the evidence that one copies the other, or both a third.
 *
 * Ten outlets that print one agency's paragraph are one voice, whatever names they put before it.
 */
import type { DocumentId } from "../claim/Document.ts"
import type { DocumentText } from "../claim/Quote.ts"

/** A stretch of a document's text in UTF-16 code units, end excluded. */
export interface Stretch {
  readonly document: DocumentId
  readonly start: number
  readonly end: number
}

/** The same words in two documents; `first` belongs to the document whose id sorts first. */
export interface Passage {
  readonly first: Stretch
  readonly second: Stretch
  readonly words: number
}

/**
 * Words in a row that make a passage. Chosen: agency copy runs on for paragraphs, while eight words in a row that
 * include a name or a number seldom come twice by chance.
 */
export const SHINGLE = 8

interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Words without case and punctuation, with their places. */
const wordsOf = (text: string): ReadonlyArray<Word> =>
  Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), (match) => ({
    text: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }))

interface Read {
  readonly id: DocumentId
  readonly words: ReadonlyArray<Word>
}

/** Where a shingle was first met. */
interface Place {
  readonly document: Read
  readonly at: number
}

const shingleAt = (words: ReadonlyArray<Word>, at: number): string => {
  let key = ""
  for (let i = at; i < at + SHINGLE; i++) key += `${words[i]?.text ?? ""} `
  return key
}

/** How many words run alike from two places. */
const runLength = (a: Place, b: Place): number => {
  let n = 0
  while (
    a.at + n < a.document.words.length &&
    b.at + n < b.document.words.length &&
    a.document.words[a.at + n]?.text === b.document.words[b.at + n]?.text
  ) {
    n++
  }
  return n
}

const stretch = ({ document, at }: Place, words: number): Stretch => ({
  document: document.id,
  start: document.words[at]?.start ?? 0,
  end: document.words[at + words - 1]?.end ?? 0,
})

/** The passages that a document shares with those met before it, then its own shingles for those to come. */
const meet = (document: Read, met: Map<string, Place>): ReadonlyArray<Passage> => {
  const passages: Array<Passage> = []
  const { words } = document
  for (let at = 0; at + SHINGLE <= words.length;) {
    const known = met.get(shingleAt(words, at))
    if (known === undefined || known.document === document) {
      at++
      continue
    }
    const length = runLength(known, { document, at })
    passages.push({ first: stretch(known, length), second: stretch({ document, at }, length), words: length })
    at += length
  }
  for (let at = 0; at + SHINGLE <= words.length; at++) {
    const key = shingleAt(words, at)
    if (!met.has(key)) met.set(key, { document, at })
  }
  return passages
}

/**
 * The passages that documents share: each document's longest runs of {@link SHINGLE} words or more that also stand in a
 * document whose id sorts before its own. A passage that three documents share is told twice, each time against the
 * first of them.
 *
 * **Laws** *order blindness*; *passages are shared*: both stretches hold the same words. O(words), near enough.
 *
 * @example
 * ```ts import.meta.vitest
 * import { sharedPassages } from "@corroborate/core"
 *
 * const agency = { id: "a", text: "At least 62 fighters died in the attack, a monitor said on Wednesday." }
 * const paper = { id: "b", text: "DAMASCUS - At least 62 fighters died in the attack, a monitor said." }
 * const [shared] = sharedPassages([agency, paper])
 * paper.text.slice(shared?.second.start, shared?.second.end) // => "At least 62 fighters died in the attack, a monitor said"
 * ```
 */
export const sharedPassages = (texts: ReadonlyArray<DocumentText>): ReadonlyArray<Passage> => {
  if (texts.length < 2) return []
  const met = new Map<string, Place>()
  const documents = texts.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return documents.flatMap(({ id, text }) => meet({ id, words: wordsOf(text) }, met))
}
