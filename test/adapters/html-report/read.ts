/** A page as a reader of HTML finds it. */
import { parse, type DefaultTreeAdapterTypes } from "parse5"

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document

/** An element with the names of its attributes and their values. */
export interface Found {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  /** Text directly in it. */
  readonly text: string
}

/** A page's elements in document order, its whole text, and whether it holds anything but elements and text. */
export interface Read {
  readonly elements: ReadonlyArray<Found>
  readonly text: string
  readonly other: ReadonlyArray<string>
  readonly errors: ReadonlyArray<string>
}

const NO_CHILDREN: ReadonlyArray<Node> = []

/** Reads a page. */
export const readPage = (html: string): Read => {
  const errors: Array<string> = []
  const document = parse(html, { onParseError: ({ code }) => errors.push(code) })
  const elements: Array<Found> = []
  const texts: Array<string> = []
  const other: Array<string> = []
  const left: Array<Node> = [document]
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if ("tagName" in node) {
      const own = node.childNodes.flatMap((child) => ("value" in child ? [child.value] : []))
      elements.push({
        tag: node.tagName,
        attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
        text: own.join(""),
      })
    } else if ("value" in node) texts.push(node.value)
    else if (node.nodeName !== "#document" && node.nodeName !== "#documentType") other.push(node.nodeName)
    const children: ReadonlyArray<Node> = "childNodes" in node ? node.childNodes : NO_CHILDREN
    left.push(...children.toReversed())
  }
  return { elements, text: texts.join(""), other, errors }
}
