/** Stretches of JSON-LD in a text: the text itself, or every script of that type in a page. */
import type { Stretch } from "../json/split.ts"

const TYPE = /\btype\s*=\s*["']?application\/ld\+json/i

/** What writers put around the JSON of a script so that old browsers leave it alone. */
const WRAPPERS: ReadonlyArray<readonly [string, string]> = [
  ["//<![CDATA[", "//]]>"],
  ["/*<![CDATA[*/", "/*]]>*/"],
  ["<![CDATA[", "]]>"],
  ["<!--", "-->"],
]

/** A stretch without what is wrapped around it, and without space. */
const unwrapped = (page: string, { start, end }: Stretch): Stretch => {
  const inner = page.slice(start, end)
  const lead = inner.length - inner.trimStart().length
  const trimmed = inner.trim()
  const [open, close] = WRAPPERS.find(([opening]) => trimmed.startsWith(opening)) ?? ["", ""]
  const last = close !== "" && trimmed.endsWith(close) ? close.length : 0
  return { start: start + lead + open.length, end: start + lead + trimmed.length - last }
}

/**
 * The scripts of a page that hold JSON-LD. O(length).
 *
 * @example
 * ```ts import.meta.vitest
 * import { scriptsIn } from "@corroborate/adapters/schema-org/scripts"
 *
 * const page = '<p>x</p><script type="application/ld+json"> {"@type": "Claim"} </script>'
 * scriptsIn(page).map(({ start, end }) => page.slice(start, end)) // => ['{"@type": "Claim"}']
 * ```
 */
export const scriptsIn = (page: string): ReadonlyArray<Stretch> => {
  const found: Array<Stretch> = []
  const opening = /<script\b/gi
  const closing = /<\/script\b/gi
  for (let match = opening.exec(page); match !== null; match = opening.exec(page)) {
    const start = page.indexOf(">", opening.lastIndex) + 1
    if (start === 0) break
    closing.lastIndex = start
    const end = closing.exec(page)?.index ?? page.length
    if (TYPE.test(page.slice(match.index, Math.min(start, match.index + 1000))))
      found.push(unwrapped(page, { start, end }))
    opening.lastIndex = end
  }
  return found
}
