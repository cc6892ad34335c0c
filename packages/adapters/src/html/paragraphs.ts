/** The lines of a derived text, with how much of each is links and how much reads as prose. */
import type { Region, Span } from "./Page.ts"

/** A line of the text that is not blank. */
export interface Paragraph extends Span {
  /** Characters of it that stand in links. */
  readonly linked: number
  /** Characters that read as prose: none in a short line. */
  readonly prose: number
}

/** Shortest line that counts as prose. Chosen: menus and teasers are shorter, sentences of news mostly longer. */
const PROSE = 60

const linesOf = (text: string): ReadonlyArray<Span> => {
  const lines: Array<Span> = []
  for (let start = 0; start <= text.length;) {
    const next = text.indexOf("\n", start)
    const end = next === -1 ? text.length : next
    if (end > start) lines.push({ start, end })
    start = end + 1
  }
  return lines
}

/** Spans in order, those that touch or overlap put together. */
export const united = (spans: ReadonlyArray<Span>): ReadonlyArray<Span> => {
  const apart: Array<{ start: number; end: number }> = []
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = apart.at(-1)
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end)
    else apart.push({ start, end })
  }
  return apart
}

/** O(n log n) in lines and links. */
export const paragraphsOf = (text: string, regions: ReadonlyArray<Region>): ReadonlyArray<Paragraph> => {
  const links = united(regions.filter(({ part }) => part === "link"))
  let at = 0
  return linesOf(text).map(({ start, end }) => {
    while ((links[at]?.end ?? end) <= start && at < links.length) at++
    let linked = 0
    for (let i = at; (links[i]?.start ?? end) < end; i++) {
      const link = links[i]
      if (link !== undefined) linked += Math.min(link.end, end) - Math.max(link.start, start)
    }
    const length = end - start
    return { start, end, linked, prose: length < PROSE ? 0 : length - linked }
  })
}

/** The first place of a sorted list whose number is not below a bound. */
const lowerBound = (count: number, numberAt: (i: number) => number, bound: number): number => {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (numberAt(middle) < bound) low = middle + 1
    else high = middle
  }
  return low
}

/** The paragraphs that lie wholly within a span: from one place to before another. */
export const within = (
  paragraphs: ReadonlyArray<Paragraph>,
  { start, end }: Span,
): { readonly from: number; readonly to: number } => {
  const from = lowerBound(paragraphs.length, (i) => paragraphs[i]?.start ?? 0, start)
  const to = lowerBound(paragraphs.length, (i) => paragraphs[i]?.end ?? 0, end + 1)
  return { from, to: Math.max(from, to) }
}
