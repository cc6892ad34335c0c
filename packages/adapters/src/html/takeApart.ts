/** From the markup of a page to the text that it shows. */
import type { Token } from "parse5"
import { BLOCK, HEADINGS, IN_HEAD, LEAVES_DRAWING, PREFORMATTED, VOID } from "./elements.ts"
import { gatherer } from "./head.ts"
import { openElements } from "./openElements.ts"
import type { Found, Page, Part, Region } from "./Page.ts"
import { isUnseen, partOf } from "./partOf.ts"
import { tell, type Seen } from "./tokens.ts"
import { written, type Gap } from "./written.ts"

/** What is known of an open element. */
interface About {
  readonly unseen: boolean
  readonly part: Part | undefined
  /** Length of the text where it starts, and line of the markup. */
  readonly at: number
  readonly line: number
}

/** What stands before and after an element that is shown in lines of its own. */
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

const isDrawing = (name: string): boolean => name === "svg" || name === "math"

/** Takes a page apart while its tags go by. */
const taker = (): Seen & { readonly page: () => Page } => {
  const text = written()
  const head = gatherer()
  const regions: Array<Region> = []
  const unclosed: Array<Found> = []
  const depth = { unseen: 0, preformatted: 0, drawing: 0, guest: 0, head: 0, quote: 0 }
  let [tags, isOver, inside] = [0, false, ""]
  /** Counts an element in or out where it changes how what is in it is read. */
  const count = (name: string, unseen: boolean, by: 1 | -1): void => {
    if (unseen) depth.unseen += by
    if (PREFORMATTED.has(name)) depth.preformatted += by
    if (isDrawing(name)) depth.drawing += by
    if (name === "foreignobject") depth.guest += by
    if (name === "head") depth.head += by
  }
  const elements = openElements<About>((name, { unseen, part, at, line }) => {
    count(name, unseen, -1)
    if (isOver && unseen && name !== "head") unclosed.push({ words: name, line })
    // What is not shown does not even stand between what is.
    if (depth.unseen > 0 || unseen) return
    if (name === "q") text.words(--depth.quote % 2 === 0 ? "”" : "’")
    if (part !== undefined && text.length() > at) regions.push({ part, start: at, end: text.length() })
    const gap = gapOf(name)
    if (gap !== undefined) text.gap(gap)
  })
  const inDrawing = (): boolean => depth.drawing > 0 && depth.guest === 0
  /** A drawing may have elements called as in pages that mean nothing of the kind. */
  const nameHere = (name: string): string =>
    inDrawing() && !isDrawing(name) && name !== "foreignobject" ? `drawn ${name}` : name
  /** Directly in a head that was not ended: in no script, template or title of it. */
  const isInHead = (): boolean => depth.head > 0 && depth.unseen === 1
  const makeWay = (name: string): void => {
    if (isInHead() && !IN_HEAD.has(name)) elements.close(["head"])
    if (inDrawing() && LEAVES_DRAWING.has(name)) elements.close(["svg", "math"])
    elements.makeWayFor(name)
  }
  const start = (
    name: string,
    attributes: ReadonlyArray<Token.Attribute>,
    line: number,
    selfClosing: boolean,
  ): void => {
    tags++
    makeWay(name)
    if (depth.drawing === 0) head.tag(name, attributes, line, text.length())
    const unseen = isUnseen(name, attributes)
    const gap = depth.unseen > 0 || unseen ? undefined : gapOf(name)
    if (gap !== undefined) text.gap(gap)
    if (VOID.has(name) || (selfClosing && (depth.drawing > 0 || isDrawing(name)))) return
    if (name === "q" && depth.unseen === 0 && !unseen) text.words(depth.quote++ % 2 === 0 ? "“" : "‘")
    elements.open(nameHere(name), { unseen, part: partOf(name, attributes), at: text.length(), line })
    count(nameHere(name), unseen, 1)
    inside = name
  }
  return {
    start,
    end: (name) => {
      tags++
      inside = ""
      const isHeading = HEADINGS.includes(name)
      if (inDrawing() && (name === "p" || name === "br")) elements.close(["svg", "math"])
      const wasOpen = elements.close([nameHere(name)]) || elements.close(isHeading ? HEADINGS : [name])
      if (!wasOpen && (name === "p" || name === "br") && depth.unseen === 0)
        text.gap(name === "p" ? "paragraph" : "line")
    },
    characters: (chars) => {
      if (depth.drawing === 0 && (inside === "title" || inside === "script")) head.text(inside, chars)
      if (isInHead() && chars.trim() !== "") elements.close(["head"])
      if (depth.unseen > 0) return
      if (depth.preformatted > 0) text.asIs(chars)
      else text.words(chars)
    },
    inDrawing,
    page: () => {
      isOver = true
      elements.closeAll()
      const whole = text.text()
      const tight = regions.map((region) => ({ ...region, start: behindGap(whole, region.start) }))
      return { text: whole, regions: tight, head: head.head(), unclosed, tags }
    },
  }
}

/**
 * The text that a page shows, with what its markup says of the parts of it.
 *
 * Scripts, styles, templates, drawings, forms' choices and what is hidden by attribute or own style are left out; blocks
 * stand in lines of their own with an empty one between, cells of a table after tabs.
 *
 * **Law** *the visible text*: what a page shows, and only that, in its order. O(n), whatever the page.
 *
 * @example
 * ```ts import.meta.vitest
 * import { takeApart } from "@corroborate/adapters/html/takeApart"
 *
 * takeApart("<title>T</title><p>Two <b>boats</b>\n sank.<p hidden>No.<p>All were <q>safe</q>.").text // => "Two boats sank.\n\nAll were “safe”."
 * takeApart("<nav>Home</nav><p>Two &lt; 3").regions.map(({ part }) => part) // => ["aside"]
 * ```
 */
export const takeApart = (markup: string): Page => {
  const { page, ...seen } = taker()
  tell(markup, seen)
  return page()
}
