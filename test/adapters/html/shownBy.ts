/**
 * What a page shows, the slow and obvious way: the tree that parse5 builds, walked by recursion. Only for small pages
 * whose tags are nested as the standard wants them.
 */
import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5"

const GONE = new Set("script style template noscript head title svg math iframe textarea select rp".split(" "))
const BLOCKS = new Set(
  "html body p div h1 h2 h3 ul ol li dl dt dd blockquote section article main nav aside header footer form table tbody tr pre center address button".split(
    " ",
  ),
)

const isGone = ({ tagName, attrs }: Tree.Element): boolean =>
  GONE.has(tagName) ||
  attrs.some(({ name }) => name === "hidden") ||
  attrs.some(({ name, value }) => name === "style" && /display:none|visibility:hidden/.test(value))

const shown = (node: Tree.Node): string => {
  if ("value" in node) return node.value
  if (!("childNodes" in node) || ("tagName" in node && isGone(node))) return ""
  const inner = node.childNodes.map(shown).join("")
  if (!("tagName" in node)) return inner
  if (node.tagName === "q") return `“${inner}”`
  return BLOCKS.has(node.tagName) || node.tagName === "br" ? ` ${inner} ` : inner
}

/** The words that a page shows, in order. */
export const wordsShownBy = (markup: string): ReadonlyArray<string> =>
  shown(parse(markup))
    .replaceAll(/[\u00ad\u200b\u2060\ufeff]/g, "")
    .split(/[ \t\n\f\r\u00a0]+/)
    .filter((word) => word !== "")
