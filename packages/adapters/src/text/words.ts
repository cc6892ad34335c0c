/** Small pieces of text output: who said it and when, where it stands, and letters that could turn a line around. */
import { Attribution, nameOfSource, Period, say, type Claim, type Lexicon } from "@corroborate/core"
import type { Places } from "../note/places.ts"

/** Letters of scripts written from right to left: Hebrew to Arabic Extended, and their presentation forms. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/
/**
 * Characters that are not shown but act: control and format characters, direction marks and zero-width ones among them;
 * and halves of characters, which no file can hold.
 */
const CONTROLS = /[\p{Cc}\p{Cf}\p{Cs}]/gu

/** A text in which control, zero-width and direction characters are shown as marks, and line breaks as spaces. */
export const marked = (text: string): string =>
  text
    .replaceAll(/[\t\n\r]+/g, " ")
    .replaceAll(CONTROLS, (c) => `<U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}>`)

/** A text that no writing around it can turn around, and that turns nothing around it. */
export const apart = (text: string): string => `\u2068${text}\u2069`

/**
 * A fragment from a document made safe for a line of a terminal: control, zero-width and direction characters shown as
 * marks, line breaks as spaces, and text from right to left kept apart from what surrounds it.
 *
 * @example
 * ```ts import.meta.vitest
 * import { fragment } from "@corroborate/adapters/text/words"
 *
 * fragment("two\nlines") // => "two lines"
 * fragment("a\u202Eb") // => "a<U+202E>b"
 * ```
 */
export const fragment = (text: string): string => {
  const safe = marked(text)
  return RIGHT_TO_LEFT.test(safe) ? apart(safe) : safe
}

/** Whoever speaks, and whose word it is when they speak for somebody. Names in the lexicon are safe. */
export const speakerWords = (claim: Claim, { registry }: Lexicon): string => {
  const speaker = Attribution.speaker(claim.chain)
  const originator = Attribution.originator(claim.chain, registry.sources)
  const name = nameOfSource(speaker, registry)
  return originator === speaker ? name : `${name}, for ${nameOfSource(originator, registry)}`
}

/** "via AFP", for carriers that are not the originator. Names in the lexicon are safe. */
export const carriersWords = (claim: Claim, { registry }: Lexicon): string => {
  const originator = Attribution.originator(claim.chain, registry.sources)
  const carriers = Attribution.carriage(claim.chain)
    .slice(0, -1)
    .filter((id) => id !== originator)
  return carriers.length === 0 ? "" : `via ${carriers.map((id) => nameOfSource(id, registry)).join(", ")}`
}

/** "said 2018-03-21", or that no date is given. */
export const dateWords = ({ saidOn }: Claim): string =>
  saidOn === undefined ? "no date given" : `said ${Period.dayOf(saidOn)}`

/** "happened 2018-03-19", or nothing. */
export const happenedWords = ({ happened }: Claim): string =>
  happened === undefined ? "" : `happened ${say(happened)}`

/** "afp.txt line 12", or the row of a table. */
export const whereWords = (claim: Claim, { documentOf, lineOf }: Places): string => {
  const { anchor } = claim
  const name = fragment(documentOf(claim)?.name ?? anchor.document)
  if (anchor._tag === "RecordPlace") {
    return `${name} row ${anchor.row}${anchor.column === undefined ? "" : `, ${fragment(anchor.column)}`}`
  }
  const line = lineOf(claim)
  return `${name}${line === undefined ? "" : ` line ${line},`} characters ${anchor.start}-${anchor.end}`
}

/** Where a description of a source stands: the claim that it is, by its place, or the reference that was given. */
export const citedWords = (reference: string, { claims }: Lexicon, places: Places): string => {
  const claim = claims.get(reference)
  return claim === undefined ? fragment(reference) : whereWords(claim, places)
}

/** The number with its noun, in the plural where it needs one. */
export const count = (n: number, noun: string, plural = `${noun}s`): string => `${n} ${n === 1 ? noun : plural}`

/** The letter of an answer in a list: A to Z, then numbers. */
export const letterOf = (i: number): string => (i < 26 ? String.fromCharCode(65 + i) : String(i + 1))
