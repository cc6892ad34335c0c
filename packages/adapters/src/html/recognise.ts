/** Whether an input looks like a web page. */
import type { Sample } from "../Format.ts"

/** What pages start with, after white space, comments and declarations. */
const STARTS: ReadonlyArray<string> = [
  "<!doctype html",
  "<html",
  "<head",
  "<body",
  "<title",
  "<meta",
  "<article",
  "<main",
  "<div",
  "<p>",
  "<h1",
]

/** The place behind comments and an XML declaration at the beginning. */
const behindPreamble = (text: string): string => {
  let rest = text.trimStart()
  for (;;) {
    const close = rest.startsWith("<!--") ? "-->" : rest.startsWith("<?xml") ? "?>" : undefined
    const end = close === undefined ? -1 : rest.indexOf(close)
    if (close === undefined || end === -1) return rest
    rest = rest.slice(end + close.length).trimStart()
  }
}

/**
 * Whether an input is a page: it is called one and starts with a tag, or starts as pages do.
 *
 * @example
 * ```ts import.meta.vitest
 * import { isPage } from "@corroborate/adapters/html/recognise"
 *
 * isPage({ name: "a", head: "<!-- saved -->\n<!DOCTYPE html><title>Boats</title>" }) // => true
 * isPage({ name: "b.xml", head: '<?xml version="1.0"?><rdf:RDF>' }) // => false
 * ```
 */
export const isPage = ({ name, head }: Sample): boolean => {
  const text = behindPreamble(head).toLowerCase()
  if (STARTS.some((start) => text.startsWith(start))) return true
  return (name.toLowerCase().endsWith(".html") || name.toLowerCase().endsWith(".htm")) && text.startsWith("<")
}
