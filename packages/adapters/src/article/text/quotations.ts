/** Where a block quotes: stretches between quotation marks. */
import type { Block, Quotation, Span } from "./Article.ts"

/** Marks that only open, with what closes them. Straight ones open and close. */
const OPENING: Readonly<Record<string, string>> = { "“": "”", "„": "”", "«": "»", "‘": "’" }

const isLetter = (char: string): boolean => char.toLowerCase() !== char.toUpperCase() || (char >= "0" && char <= "9")

/** A single mark opens only before a word and after none; inside words it is an apostrophe. */
const opensSingle = (text: string, at: number): boolean =>
  !isLetter(text[at - 1] ?? " ") && isLetter(text[at + 1] ?? " ")

const opens = (text: string, at: number): string | undefined => {
  const char = text[at] ?? ""
  if (char === '"') return '"'
  if (char === "‘") return opensSingle(text, at) ? "’" : undefined
  return OPENING[char]
}

const closes = (text: string, at: number, close: string): boolean => {
  if (text[at] !== close) return false
  return close !== "’" || (!isLetter(text[at + 1] ?? " ") && text[at - 1] !== "s")
}

/**
 * The quotations of the blocks, outermost ones only, their marks included.
 *
 * One that nothing closes reaches to the end of its block, as papers print a speech that goes on. O(n).
 *
 * @example
 * ```ts import.meta.vitest
 * import { quotationsOf } from "@corroborate/adapters/article/text/quotations"
 *
 * const text = "He spoke of “a heavy blow” and “much to do"
 * const block = { start: 0, end: text.length, kind: "body" } as const
 * quotationsOf(text, [block]).map(({ start, end }) => text.slice(start, end)) // => ["“a heavy blow”", "“much to do"]
 * ```
 */
export const quotationsOf = (text: string, blocks: ReadonlyArray<Block>): ReadonlyArray<Quotation> => {
  const quotations: Array<Quotation> = []
  for (const [block, { start, end }] of blocks.entries()) {
    let opened = -1
    let close: string | undefined
    for (let at = start; at < end; at++) {
      if (close === undefined) {
        close = opens(text, at)
        opened = at
      } else if (closes(text, at, close)) {
        quotations.push({ start: opened, end: at + 1, block })
        close = undefined
      }
    }
    if (close !== undefined) quotations.push({ start: opened, end, block })
  }
  return quotations
}

/** The place of the first quotation that ends behind an offset, by halving. */
const firstEndingAfter = (quotations: ReadonlyArray<Quotation>, offset: number): number => {
  let [from, to] = [0, quotations.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((quotations[middle]?.end ?? 0) > offset) to = middle
    else from = middle + 1
  }
  return from
}

/**
 * The quotations that have a character in common with a span, in order. O(log n + found).
 *
 * @param quotations - in order and apart, as {@link quotationsOf} gives them
 */
export const quotationsIn = (quotations: ReadonlyArray<Quotation>, { start, end }: Span): ReadonlyArray<Quotation> => {
  const found: Array<Quotation> = []
  for (let at = firstEndingAfter(quotations, start); at < quotations.length; at++) {
    const quotation = quotations[at]
    if (quotation === undefined || quotation.start >= end) break
    found.push(quotation)
  }
  return found
}
