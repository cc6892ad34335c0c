/** Our port to whatever cuts a text into words and says what part of speech each is. */
import type { PartOfSpeech } from "./Article.ts"

/** A word or mark as a tagger gives it. */
export interface Tagged {
  readonly start: number
  readonly end: number
  readonly pos: PartOfSpeech
  readonly lemma: string
}

/**
 * Cuts and tags a text.
 *
 * **Laws** *in order*: spans follow each other without overlap; *nothing is cut*: what lies between them is white space.
 */
export type Tagger = (text: string) => ReadonlyArray<Tagged>
