/** Files within a page, as browsers save them: pictures, letters. */

/** Shortest file that is worth leaving out, in characters. Chosen. */
const SHORTEST = 1024

const SCHEME = "data:"

/** What no address in a page has: white space, marks of quotation, brackets. */
const ENDS = new Set(Array.from(" \t\n\r\f\"'<>()", (character) => character.charCodeAt(0)))

/**
 * The markup of a page without the bytes of files within it. A line stays the same line. O(n).
 *
 * @example
 * ```ts import.meta.vitest
 * import { withoutEmbedded } from "@corroborate/adapters/html/embedded"
 *
 * withoutEmbedded(`<img src="data:image/png;base64,${"A".repeat(5000)}">`) // => '<img src="data:">'
 * withoutEmbedded("<p>The data: two boats.") // => "<p>The data: two boats."
 * ```
 */
export const withoutEmbedded = (markup: string): string => {
  const kept: Array<string> = []
  let from = 0
  for (let at = markup.indexOf(SCHEME); at !== -1; at = markup.indexOf(SCHEME, at)) {
    at += SCHEME.length
    let end = at
    while (end < markup.length && !ENDS.has(markup.charCodeAt(end))) end++
    if (end - at >= SHORTEST) {
      kept.push(markup.slice(from, at))
      from = end
    }
    at = end
  }
  return kept.length === 0 ? markup : kept.join("") + markup.slice(from)
}
