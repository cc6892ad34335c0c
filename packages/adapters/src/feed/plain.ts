/** The words of a text with markup in it, as feeds and agencies send them. */

const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", " "],
  ["ndash", "–"],
  ["mdash", "—"],
  ["lsquo", "‘"],
  ["rsquo", "’"],
  ["ldquo", "“"],
  ["rdquo", "”"],
  ["hellip", "…"],
])

const MOST_CODE = 0x10_ff_ff

const character = (whole: string, name: string): string => {
  const code = /^#x[0-9a-f]{1,6}$/i.test(name)
    ? Number.parseInt(name.slice(2), 16)
    : /^#\d{1,7}$/.test(name)
      ? Number(name.slice(1))
      : undefined
  if (code === undefined) return NAMED.get(name.toLowerCase()) ?? whole
  const isHalf = code >= 0xd800 && code <= 0xdfff
  return code === 0 || code > MOST_CODE || isHalf ? "\uFFFD" : String.fromCodePoint(code)
}

/** References to characters as the characters. */
const decoded = (text: string): string => text.replaceAll(/&(#?\w{1,10});/g, character)

const BLOCK = /^\/?(?:p|div|br|li|ul|ol|h[1-6]|blockquote|tr|table|section|article|figure|hr)$/i
const HIDDEN = /^(?:script|style|template|noscript)$/i

/** Where an element that is not shown ends, from the end of its opening tag. */
const behind = (text: string, name: string, from: number): number => {
  const closing = text.toLowerCase().indexOf(`</${name.toLowerCase()}`, from)
  return closing === -1 ? text.length : closing
}

/**
 * The words of a text, one paragraph on each line. A text without tags is only freed of its character references.
 *
 * O(length) for texts with few scripts.
 *
 * @example
 * ```ts import.meta.vitest
 * import { plainWords } from "@corroborate/adapters/feed/plain"
 *
 * plainWords("<p>Two <b>boats</b> sank.</p><p>AFP &amp; others</p>") // => "Two boats sank.\n\nAFP & others"
 * plainWords("5 < 6 & more") // => "5 < 6 & more"
 * ```
 */
export const plainWords = (text: string): string => {
  const parts: Array<string> = []
  let at = 0
  let hidden = 0
  while (at < text.length) {
    const open = text.indexOf("<", at)
    if (open === -1) break
    const name = /^\/?[a-zA-Z][a-zA-Z0-9]{0,20}|^!/.exec(text.slice(open + 1, open + 24))?.[0]
    if (name === undefined) {
      parts.push(decoded(text.slice(at, open + 1)))
      at = open + 1
      continue
    }
    const end = text.indexOf(">", open)
    if (end === -1) break
    parts.push(decoded(text.slice(at, open)), BLOCK.test(name) ? "\n\n" : "")
    // Each is looked for to the end of the text, so only so many are.
    if (HIDDEN.test(name) && hidden++ < 100) at = behind(text, name, end)
    else at = end + 1
  }
  parts.push(decoded(text.slice(at)))
  return parts
    .join("")
    .split("\n")
    .map((line) =>
      line
        .trim()
        .split(/[ \t\u00a0]+/)
        .join(" "),
    )
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim()
}
