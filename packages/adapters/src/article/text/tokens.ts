/** From a tagger's words to ours: hyphenated words and names of sites put together again, tags put right. */
import type { PartOfSpeech, Token } from "./Article.ts"
import { correct } from "./corrections.ts"
import type { Draft } from "./Draft.ts"
import type { Tagged } from "./tagger.ts"

const isHyphen = (text: string): boolean => text === "-" || text === "‑" || text === "‐"

const hasDigit = (text: string): boolean => /\d/.test(text)

const isCapital = (first: string): boolean => first !== first.toLowerCase()

const straight = (text: string): string => {
  const lower = text.toLowerCase()
  return lower.includes("’") ? lower.replaceAll("’", "'") : lower
}

const draft = (text: string, running: string, { start, end, pos, lemma }: Tagged): Draft => {
  const word = text.slice(start, end)
  const lower = straight(word)
  return {
    start,
    end,
    text: word,
    lower,
    lemma: lemma === word ? lower : straight(lemma),
    pos,
    capital: isCapital(running[start] ?? ""),
  }
}

/** Part of speech of a hyphenated word, from its first and last part. */
const joinedPos = (first: Draft, last: Draft): PartOfSpeech => {
  if (last.pos === "NUM" && first.pos === "NUM") return "NUM"
  if (hasDigit(first.text)) return "ADJ"
  if (last.capital && first.capital) return "PROPN"
  if (last.capital && last.pos === "PROPN") return first.lower === "al" || first.lower === "el" ? "PROPN" : "ADJ"
  if (last.pos === "VERB" || last.pos === "ADJ" || last.pos === "ADV" || last.pos === "ADP") return "ADJ"
  return last.pos
}

const join = (text: string, parts: readonly [Draft, ...Array<Draft>]): Draft => {
  const [first] = parts
  const last = parts.at(-1) ?? first
  const word = text.slice(first.start, last.end)
  const lower = straight(word)
  return {
    ...first,
    end: last.end,
    text: word,
    lower,
    lemma: lower,
    pos: joinedPos(first, last),
    capital: first.capital || last.capital,
  }
}

/** Puts parts that only hyphens stand between together; two figures stay apart, being a range. */
const joinHyphens = (text: string, drafts: ReadonlyArray<Draft>): Array<Draft> => {
  const joined: Array<Draft> = []
  for (let i = 0; i < drafts.length; i++) {
    const first = drafts[i]
    if (first === undefined) continue
    if (!isHyphen(drafts[i + 1]?.text ?? "")) {
      joined.push(first)
      continue
    }
    const parts: [Draft, ...Array<Draft>] = [first]
    while (i + 2 < drafts.length) {
      const [hyphen, next, last] = [drafts[i + 1], drafts[i + 2], parts.at(-1)]
      if (hyphen === undefined || next === undefined || last === undefined || !isHyphen(hyphen.text)) break
      const touching = last.end === hyphen.start && hyphen.end === next.start
      if (!touching || next.pos === "PUNCT" || (hasDigit(last.text) && hasDigit(next.text))) break
      parts.push(next)
      i += 2
    }
    joined.push(parts.length === 1 ? first : join(text, parts))
  }
  return joined
}

const isWord = (text: string): boolean => /^[\p{L}\p{N}]/u.test(text)

/** Puts "Name.com" together, which taggers take for the end of a sentence. */
const joinDomains = (text: string, drafts: ReadonlyArray<Draft>): ReadonlyArray<Draft> => {
  const joined: Array<Draft> = []
  for (const next of drafts) {
    const [stop, first] = [joined.at(-1), joined.at(-2)]
    const touching = stop?.text === "." && first?.end === stop.start && stop.end === next.start
    if (touching && first !== undefined && isWord(first.text) && !hasDigit(first.text) && isWord(next.text)) {
      joined.length -= 2
      joined.push({ ...join(text, [first, next]), pos: "PROPN" })
    } else joined.push(next)
  }
  return joined
}

const isFigures = (text: string): boolean => /^\d{1,4}$/.test(text)

/** "magnitude-6": a word with a figure behind its hyphen. */
const endsInFigures = (text: string): boolean => isFigures(text.slice(text.lastIndexOf("-") + 1)) && text.includes("-")

/** Puts "magnitude-6.1" together, of which taggers take the point for the end of a sentence. */
const joinDecimals = (text: string, drafts: ReadonlyArray<Draft>): Array<Draft> => {
  const joined: Array<Draft> = []
  for (const next of drafts) {
    const [stop, first] = [joined.at(-1), joined.at(-2)]
    const touching = stop?.text === "." && first?.end === stop.start && stop.end === next.start
    if (touching && first !== undefined && endsInFigures(first.text) && isFigures(next.text)) {
      joined.length -= 2
      joined.push({ ...join(text, [first, next]), pos: "ADJ" })
    } else joined.push(next)
  }
  return joined
}

/** Whether an empty line stands between two places with nothing but white space between them. */
const isBlank = (text: string, from: number, to: number): boolean => text.slice(from, to).split("\n").length > 2

/**
 * The tokens of a text.
 *
 * @param running - the text in running case, of the same length: what the tagger saw
 */
export const tokensOf = (text: string, running: string, tagged: ReadonlyArray<Tagged>): ReadonlyArray<Token> => {
  const drafts = tagged.map((one) => draft(text, running, one))
  const tokens = joinDecimals(text, joinHyphens(text, joinDomains(text, drafts)))
  correct(tokens, ({ start }, { end }) => start - end > 1 && isBlank(text, end, start))
  return tokens
}
