/**
 * HTML as a tree in which text is text, whatever it holds: only what is named here can become an element or an
 * attribute, and nothing is written but through {@link render}.
 */

/** Elements of a page of ours. No element that loads, runs, embeds or submits anything is among them. */
export type Tag = (typeof TAGS)[number]

/** See {@link Tag}. */
export const TAGS = [
  "a",
  "b",
  "bdi",
  "blockquote",
  "body",
  "circle",
  "dd",
  "div",
  "dl",
  "dt",
  "figcaption",
  "figure",
  "g",
  "h1",
  "h2",
  "h3",
  "h4",
  "head",
  "header",
  "html",
  "li",
  "line",
  "main",
  "mark",
  "meta",
  "nav",
  "p",
  "path",
  "section",
  "span",
  "style",
  "svg",
  "table",
  "tbody",
  "td",
  "text",
  "th",
  "thead",
  "time",
  "title",
  "tr",
  "ul",
] as const

/** Attributes of a page of ours. No handler and no address but that of a place in the page is among them. */
export type Attribute = (typeof ATTRIBUTES)[number]

/** See {@link Attribute}. */
export const ATTRIBUTES = [
  "aria-hidden",
  "aria-label",
  "aria-labelledby",
  "charset",
  "class",
  "content",
  "cx",
  "cy",
  "d",
  "datetime",
  "dir",
  "direction",
  "height",
  "href",
  "http-equiv",
  "id",
  "lang",
  "name",
  "r",
  "role",
  "scope",
  "tabindex",
  "text-anchor",
  "transform",
  "value",
  "viewBox",
  "width",
  "x",
  "x1",
  "x2",
  "y",
  "y1",
  "y2",
] as const

/** What can stand in an element. */
export type Child = string | Element

/** An element with what stands in it. */
export interface Element {
  readonly tag: Tag
  readonly attributes: Attributes
  readonly children: ReadonlyArray<Child>
}

/** Attributes by name; one that is `undefined` is left out. */
export type Attributes = { readonly [name in Attribute]?: string | undefined }

/**
 * An element.
 *
 * @example
 * ```ts import.meta.vitest
 * import { el, render } from "@corroborate/adapters/html-report/Markup"
 *
 * render(el("p", { class: "said" }, "36 & more: ", el("b", {}, "<script>"))) // => '<p class="said">36 &amp; more: <b>&lt;script&gt;</b></p>'
 * ```
 */
export const el = (tag: Tag, attributes: Attributes, ...children: ReadonlyArray<Child>): Element => ({
  tag,
  attributes,
  children,
})

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

/** A text for the inside of an element or of a quoted attribute. **Law** *shows as it stands*. */
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (mark) => ESCAPES[mark] ?? mark)

/** Elements that are over when they begin. */
const VOID: ReadonlySet<Tag> = new Set(["meta"])

const write = (child: Child, parts: Array<string>): void => {
  if (typeof child === "string") {
    parts.push(escaped(child))
    return
  }
  const { tag, attributes, children } = child
  parts.push("<", tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) parts.push(" ", name, '="', escaped(value), '"')
  }
  parts.push(">")
  if (VOID.has(tag)) return
  // A style sheet is no text of a document: it has our own rules, which hold no `<`.
  if (tag === "style") for (const rules of children) parts.push(typeof rules === "string" ? rules : "")
  else for (const inner of children) write(inner, parts)
  parts.push("</", tag, ">")
}

/**
 * A tree as HTML.
 *
 * **Law** *shows as it stands*: a reader of HTML finds the elements, attributes and texts of the tree and no other.
 * As deep as the tree, which is ours and never deeper than a few dozen elements.
 */
export const render = (root: Element): string => {
  const parts: Array<string> = []
  write(root, parts)
  return parts.join("")
}
