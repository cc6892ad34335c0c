/** Lines for plain e-mail: 72 letters wide, each kept behind an indent, so that none is taken for a mark. */

/** Letters in a line. RFC 5322, 2.1.1, asks for 78 at the most; replies add their own marks. */
const WIDTH = 72

/**
 * A text in lines of at most {@link WIDTH} letters behind an indent; a longer word has a line of its own.
 *
 * **Law** *nothing is lost*: the lines joined by spaces are the text, but for repeated spaces.
 *
 * @example
 * ```ts import.meta.vitest
 * import { wrapped } from "@corroborate/adapters/diff3/wrap"
 *
 * wrapped("one two", "  ") // => ["  one two"]
 * wrapped(`${"a".repeat(70)} b`, "  ") // => [`  ${"a".repeat(70)}`, "  b"]
 * ```
 */
export const wrapped = (text: string, indent: string): ReadonlyArray<string> => {
  const lines: Array<string> = []
  let line = ""
  for (const word of text.split(" ").filter((part) => part !== "")) {
    const longer = line === "" ? word : `${line} ${word}`
    if (line !== "" && Array.from(indent + longer).length > WIDTH) {
      lines.push(indent + line)
      line = word
    } else line = longer
  }
  return line === "" ? lines : [...lines, indent + line]
}
