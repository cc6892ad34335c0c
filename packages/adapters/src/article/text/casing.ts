/**
 * The case that words would have in running text.
 *
 * Headlines in Title Case and texts in capitals hide which words are names; taggers then take every word for one.
 */
import type { Block } from "./Article.ts"

/** Characters below this are ASCII, whose case needs no table. */
const ASCII = 128

const isLetter = (char: string): boolean => {
  const code = char.charCodeAt(0)
  if (code < ASCII) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
  return char.toLowerCase() !== char.toUpperCase()
}

const isUpper = (char: string): boolean => {
  const code = char.charCodeAt(0)
  return code < ASCII ? code >= 65 && code <= 90 : isLetter(char) && char === char.toUpperCase()
}

/** Lower case that never changes the length, so that offsets stand. */
const lowered = (word: string): string => {
  const lower = word.toLowerCase()
  return lower.length === word.length ? lower : word
}

/** Calls back with the start and end of every run of letters. */
const eachWord = (text: string, from: number, to: number, see: (start: number, end: number) => void): void => {
  let start = -1
  for (let at = from; at <= to; at++) {
    const inside = at < to && isLetter(text[at] ?? "")
    if (inside && start === -1) start = at
    if (!inside && start !== -1) {
      see(start, at)
      start = -1
    }
  }
}

interface Count {
  readonly words: number
  readonly capitalised: number
  readonly shouted: number
}

/** How many longer words a block has, and how many start with or consist of capitals. */
const countOf = (text: string, { start, end }: Block): Count => {
  let [words, capitalised, shouted] = [0, 0, 0]
  eachWord(text, start, end, (from, to) => {
    if (to - from < 4) return
    words++
    if (!isUpper(text[from] ?? "")) return
    capitalised++
    if (isUpper(text[from + 1] ?? "") && isUpper(text[to - 1] ?? "")) shouted++
  })
  return { words, capitalised, shouted }
}

/** Whether a block's capitals say nothing: four of five longer words have one. */
const isUntelling = ({ words, capitalised, shouted }: Count): boolean =>
  (words > 4 && capitalised * 5 >= words * 4) || (words > 2 && shouted * 5 >= words * 4)

/** Words that stand with a capital inside a sentence somewhere, in lower case. */
const namesIn = (text: string, blocks: ReadonlyArray<Block>): ReadonlySet<string> => {
  const names = new Set<string>()
  for (const block of blocks) {
    eachWord(text, block.start, block.end, (from, to) => {
      const before = text[from - 2] ?? ""
      const inside = from > block.start && text[from - 1] === " " && (isLetter(before) || before === ",")
      if (inside && isUpper(text[from] ?? "")) names.add(text.slice(from, to).toLowerCase())
    })
  }
  return names
}

/**
 * The text with blocks whose capitals say nothing put in lower case, but for words that stand with a capital inside a
 * sentence elsewhere. **Law** *same length*, so that offsets stand. O(n).
 */
export const inRunningCase = (text: string, blocks: ReadonlyArray<Block>): string => {
  const untelling = blocks.filter((block) => isUntelling(countOf(text, block)))
  if (untelling.length === 0) return text
  const names = namesIn(
    text,
    blocks.filter((block) => block.kind === "body" && !untelling.includes(block)),
  )
  let done = 0
  const parts: Array<string> = []
  for (const { start, end } of untelling) {
    eachWord(text, start, end, (from, to) => {
      const word = text.slice(from, to)
      const isName = names.has(word.toLowerCase())
      parts.push(text.slice(done, from), isName ? word[0] + lowered(word.slice(1)) : lowered(word))
      done = to
    })
  }
  return [...parts, text.slice(done)].join("")
}
