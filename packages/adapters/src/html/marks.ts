/**
 * Which paragraphs of a page are no part of its article, and which is its headline.
 *
 * Nothing is cut: what is marked stays in the text, in its place. A mark is believed only while most of the page's prose
 * stays outside of it, so that a site whose whole page is one "sidebar" is still read.
 */
import { isByline, isDate } from "../article/text/header.ts"
import { covers } from "../article/text/Article.ts"
import type { Marks } from "../article/text/Marks.ts"
import type { Page, Part, Region, Span } from "./Page.ts"
import { paragraphsOf, united, within, type Paragraph } from "./paragraphs.ts"

/** Share of the prose of a page that an aside holds at most, and that its article holds at least. Chosen. */
const ASIDE_AT_MOST = 1 / 3
const MAIN_AT_LEAST = 3 / 4

/** Longest line that is compared with a title. */
const LONGEST = 500

/** Longest line of nothing but links that is taken for a menu. */
const MENU = 100

type Paragraphs = ReadonlyArray<Paragraph>

/** Sums of prose before each paragraph, less the paragraphs left out. */
const sumsOf = (paragraphs: Paragraphs, isLeftOut: (i: number) => boolean): ReadonlyArray<number> => {
  const sums = [0]
  let sum = 0
  for (const [i, { prose }] of paragraphs.entries()) {
    if (!isLeftOut(i)) sum += prose
    sums.push(sum)
  }
  return sums
}

const of = (regions: ReadonlyArray<Region>, part: Part): ReadonlyArray<Region> =>
  regions.filter((region) => region.part === part).toSorted((a, b) => a.start - b.start)

const plain = (words: string): string => words.toLowerCase().split(/\s/).join(" ")

/** The heading that one of the page's titles repeats, else a line that does, else the first heading of the first rank. */
const headlineOf = (
  { text, regions }: Page,
  titles: ReadonlyArray<string>,
  paragraphs: Paragraphs,
): Span | undefined => {
  const known = titles.map(plain)
  const repeats = ({ start, end }: Span): boolean => {
    const words = plain(text.slice(start, end))
    return words.includes(" ") && known.some((title) => title.startsWith(words))
  }
  const first = of(regions, "first heading")
  return (
    [...first, ...of(regions, "heading")].find(repeats) ??
    paragraphs.find(({ start, end }) => end - start < LONGEST && known.includes(plain(text.slice(start, end)))) ??
    first[0]
  )
}

const holds = (outer: Span, inner: Span | undefined): boolean => inner !== undefined && covers(outer, inner)

/** Places of the paragraphs in asides that are believed. */
const inAsides = (
  regions: ReadonlyArray<Region>,
  paragraphs: Paragraphs,
  headline: Span | undefined,
): ReadonlySet<number> => {
  const sums = sumsOf(paragraphs, () => false)
  const all = sums.at(-1) ?? 0
  const marked = new Set<number>()
  const believed = of(regions, "aside").filter((region) => {
    const { from, to } = within(paragraphs, region)
    return !holds(region, headline) && (sums[to] ?? 0) - (sums[from] ?? 0) <= all * ASIDE_AT_MOST
  })
  for (const span of united(believed)) {
    const { from, to } = within(paragraphs, span)
    for (let i = from; i < to; i++) marked.add(i)
  }
  return marked
}

/** The smallest element with most of the prose; one that holds the headline before others. */
const mainOf = (
  regions: ReadonlyArray<Region>,
  paragraphs: Paragraphs,
  asides: ReadonlySet<number>,
  headline: Span | undefined,
): Span | undefined => {
  const sums = sumsOf(paragraphs, (i) => asides.has(i))
  const all = sums.at(-1) ?? 0
  const fitting = of(regions, "main")
    .filter((region) => {
      const { from, to } = within(paragraphs, region)
      return all > 0 && (sums[to] ?? 0) - (sums[from] ?? 0) >= all * MAIN_AT_LEAST
    })
    .toSorted((a, b) => a.end - a.start - (b.end - b.start))
  return fitting.find((region) => holds(region, headline)) ?? fitting[0]
}

/**
 * The marks of a page.
 *
 * @param titles - what the page says that it is called, in any place
 */
export const marksOf = (page: Page, titles: ReadonlyArray<string>): Marks => {
  const { text, regions } = page
  const paragraphs = paragraphsOf(text, regions)
  const headline = headlineOf(page, titles, paragraphs)
  const asides = inAsides(regions, paragraphs, headline)
  const main = mainOf(regions, paragraphs, asides, headline)
  const isMenu = ({ start, end, linked }: Paragraph): boolean =>
    end - start < MENU && linked >= (end - start) * 0.9 && text[end - 1] !== "."
  const isBefore = ({ start, end, prose }: Paragraph): boolean => {
    if (headline === undefined || end > headline.start || prose > 0) return false
    const line = text.slice(start, end)
    return !isDate(line) && !isByline(line)
  }
  const isOutside = ({ start, end }: Paragraph): boolean =>
    main !== undefined && (start >= main.end || end <= Math.min(main.start, headline?.start ?? main.start))
  const boilerplate = paragraphs.filter(
    (paragraph, i) =>
      !(headline !== undefined && holds(headline, paragraph)) &&
      (asides.has(i) || isMenu(paragraph) || isBefore(paragraph) || isOutside(paragraph)),
  )
  return {
    boilerplate: boilerplate.map(({ start, end }) => ({ start, end })),
    ...(headline === undefined ? {} : { headline: { start: headline.start, end: headline.end } }),
  }
}
