/** From the markup of a page to the text that it shows. */
import { HEADINGS, IN_HEAD, LEAVES_DRAWING, VOID } from "./elements.ts"
import { gatherer } from "./head.ts"
import { openElements, type OpenElements } from "./openElements.ts"
import type { Found, Page, Part } from "./Page.ts"
import { isUnseen, partOf } from "./partOf.ts"
import { isDrawing, place, type Place } from "./place.ts"
import { shown } from "./shown.ts"
import { tell, type Seen } from "./tokens.ts"

/** What is known of an open element. */
interface About {
  readonly unseen: boolean
  readonly part: Part | undefined
  /** Length of the text where it starts, and line of the markup. */
  readonly at: number
  readonly line: number
}

/** Ends what an element of that name ends by starting, or by ending. */
const leaver = (elements: OpenElements<About>, here: Place) => {
  const leaveDrawing = (): void => {
    while (here.inDrawing() && elements.close(["svg", "math"]));
  }
  /** A drawing may have elements called as in pages that mean nothing of the kind. */
  const nameHere = (name: string): string =>
    here.inDrawing() && !isDrawing(name) && name !== "foreignobject" ? `drawn ${name}` : name
  const makeWayFor = (name: string): void => {
    if (here.inHead() && !IN_HEAD.has(name)) elements.close(["head"])
    if (LEAVES_DRAWING.has(name)) leaveDrawing()
    if (here.inDrawing()) return
    elements.makeWayFor(name)
    const innermost = HEADINGS.includes(name) ? elements.innermost() : undefined
    if (innermost !== undefined && HEADINGS.includes(innermost)) elements.close([innermost])
  }
  const end = (name: string): boolean => {
    if (name === "p" || name === "br") leaveDrawing()
    if (here.inDrawing() && elements.close([nameHere(name)])) return true
    return elements.close(HEADINGS.includes(name) ? HEADINGS : [name])
  }
  return { nameHere, makeWayFor, end }
}

/** Takes a page apart while its tags go by. */
const taker = (): Seen & { readonly page: () => Page } => {
  const [here, text, head] = [place(), shown(), gatherer()]
  const unclosed: Array<Found> = []
  let [tags, isOver, inside] = [0, false, ""]
  const elements = openElements<About>((name, { unseen, part, at, line }) => {
    here.leave(name, unseen)
    if (isOver && unseen && name !== "head") unclosed.push({ words: name, line })
    // What is not shown does not even stand between what is.
    if (here.isShown() && !unseen) text.end(name, part, at)
  })
  const { nameHere, makeWayFor, end } = leaver(elements, here)
  return {
    start: (name, attributes, line, selfClosing) => {
      tags++
      makeWayFor(name)
      if (!here.isDrawn()) head.tag(name, attributes, line, text.length())
      const unseen = isUnseen(name, attributes)
      if (here.isShown() && !unseen) text.start(name)
      if (VOID.has(name) || (selfClosing && (here.isDrawn() || isDrawing(name)))) return
      const own = nameHere(name)
      elements.open(own, { unseen, part: partOf(name, attributes), at: text.length(), line })
      here.enter(own, unseen)
      inside = name
    },
    end: (name) => {
      tags++
      inside = ""
      if (end(name) || !here.isShown()) return
      if (name === "p" || name === "br") text.gap(name === "p" ? "paragraph" : "line")
    },
    characters: (characters) => {
      if (!here.isDrawn() && (inside === "title" || inside === "script")) head.text(inside, characters)
      if (here.inHead() && characters.trim() !== "") elements.close(["head"])
      if (here.isShown()) text.characters(characters, here.isPreformatted())
    },
    inDrawing: here.inDrawing,
    page: () => {
      isOver = true
      elements.closeAll()
      return { ...text.all(), head: head.head(), unclosed, tags }
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
