/** The text that a page shows, with the parts that elements mark in it, while its tags go by. */
import { BLOCK } from "./elements.ts"
import type { Part, Region } from "./Page.ts"
import { written, type Gap } from "./written.ts"

/** See the head of this file. To be told only of what is shown. */
export interface Shown {
  readonly start: (name: string) => void
  readonly end: (name: string, part: Part | undefined, at: number) => void
  readonly characters: (text: string, preformatted: boolean) => void
  readonly gap: (gap: Gap) => void
  /** Length so far. */
  readonly length: () => number
  readonly all: () => { readonly text: string; readonly regions: ReadonlyArray<Region> }
}

/** What stands before and after an element. */
const gapOf = (name: string): Gap | undefined => {
  if (name === "td" || name === "th") return "tab"
  if (name === "tr" || name === "br") return "line"
  return BLOCK.has(name) ? "paragraph" : undefined
}

/** The place of the first character that is no white space. */
const behindGap = (text: string, at: number): number => {
  let start = at
  while (text[start] === " " || text[start] === "\n" || text[start] === "\t") start++
  return start
}

/** Nothing shown yet. */
export const shown = (): Shown => {
  const text = written()
  const regions: Array<Region> = []
  let quotes = 0
  const gapAt = (name: string): void => {
    const gap = gapOf(name)
    if (gap !== undefined) text.gap(gap)
  }
  return {
    start: (name) => {
      gapAt(name)
      // Browsers write the marks of a quotation.
      if (name === "q") text.words(quotes++ % 2 === 0 ? "“" : "‘")
    },
    end: (name, part, at) => {
      if (name === "q") text.words(--quotes % 2 === 0 ? "”" : "’")
      if (part !== undefined && text.length() > at) regions.push({ part, start: at, end: text.length() })
      gapAt(name)
    },
    characters: (characters, preformatted) => {
      if (preformatted) text.asIs(characters)
      else text.words(characters)
    },
    gap: text.gap,
    length: text.length,
    all: () => {
      const whole = text.text()
      return { text: whole, regions: regions.map((region) => ({ ...region, start: behindGap(whole, region.start) })) }
    },
  }
}
