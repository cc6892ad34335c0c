/** Text from documents made safe for Markdown: it shows as it stands and can neither format, link nor run anything. */
import { fragment } from "../text/words.ts"

/** Marks that mean something anywhere in a line. */
const INLINE = /[\\`*_[\]<>&|~$]/g
/** What begins a heading, a list, a quote or a rule when a line begins with it. */
const OPENING = /^([#+=-]|\d+(?=[.)]))/
/** What readers of Markdown make links of by themselves. */
const LINKS: ReadonlyArray<readonly [RegExp, string]> = [
  [/:\/\//g, "\\://"],
  [/(www)\./gi, "$1\\."],
  [/@/g, "\\@"],
  [/(mailto|xmpp):/gi, "$1\\:"],
]

/** A text that is already a {@link fragment}, or made of such, for the inside of a paragraph, quote or list item. */
export const protectedText = (text: string): string => {
  const marked = text.trim().replaceAll(INLINE, String.raw`\$&`)
  const linked = LINKS.reduce((safe, [pattern, by]) => safe.replaceAll(pattern, by), marked)
  return linked
    .replace(OPENING, (start) => (/\d/.test(start) ? start : `\\${start}`))
    .replace(/^(\d+)([.)])/, String.raw`$1\$2`)
}

/**
 * A stretch of text for the inside of a paragraph, quote or list item. Line breaks become spaces.
 *
 * **Law** *shows as it stands*: rendered as CommonMark with GitHub's extensions, the text is the one given, and there is
 * no element in it.
 *
 * @example
 * ```ts import.meta.vitest
 * import { escaped } from "@corroborate/adapters/markdown/escape"
 *
 * escaped("<img src=x> *36*") // => "\\<img src=x\\> \\*36\\*"
 * escaped("1. first") // => "1\\. first"
 * ```
 */
export const escaped = (text: string): string => protectedText(fragment(text))
