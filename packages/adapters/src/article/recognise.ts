/** Whether an input looks like an article in plain text. */
import type { Sample } from "../Format.ts"

/** What a structured format starts with. */
const STRUCTURED: ReadonlySet<string> = new Set(["{", "[", "<"])

/** Fewest words of a line that is prose. Chosen; rows of tables are rarely so long without a separator. */
const LONG = 8

/** Whether a line reads as prose: many words, and few separators among them. */
const isSentence = (line: string): boolean => {
  const words = line.split(" ").filter((word) => word !== "")
  const separators = line.split(/[\t;|]/).length - 1
  const commas = line.split(",").length - 1
  return words.length >= LONG && separators * 8 < words.length && commas * 3 < words.length
}

/**
 * Whether an input is prose: it starts like no structured format, and has a line of many words.
 *
 * @example
 * ```ts import.meta.vitest
 * import { isProse } from "@corroborate/adapters/article/recognise"
 *
 * isProse({ name: "a", head: "Two boats sank off the coast on Monday, the coastguard said." }) // => true
 * isProse({ name: "b", head: "place,day,killed,injured\nLagos,2019-01-02,2,0" }) // => false
 * ```
 */
export const isProse = ({ head }: Sample): boolean =>
  !STRUCTURED.has(head.trimStart()[0] ?? "") && head.split(/\r\n|\r|\n/).some(isSentence)
