/** What stands above and before the first sentence of an article: byline, date line, dateline. */
import { fullDate, isDateLine, monthOf } from "../time/months.ts"
import type { Span } from "./Article.ts"

/** Whether a line names who wrote it and nothing else. */
export const isByline = (line: string): boolean => {
  if (line.length > 120 || line.endsWith(".")) return false
  const words = line.split(" ")
  const [first = "", second = ""] = words
  return first.toLowerCase() === "by" && second !== "" && second[0] !== second[0]?.toLowerCase() && words.length <= 14
}

/** Whether a line is the date of publication, perhaps with the hour. */
export const isDate = (line: string): boolean => isDateLine(line)

/** "The Example Messenger, Friday 12 October 2018": names of a place or a paper with a full date. */
export const isDatedName = (line: string): boolean => {
  if (line.length > LONGEST || line.endsWith(".") || fullDate(line) === undefined) return false
  const words = line.split(/[\s,]/).filter((word) => letters(word) !== "")
  return words.length <= 12 && words.every((word) => SMALL.has(word) || isOpened(word))
}

const SMALL: ReadonlySet<string> = new Set(["of", "the", "and", "de", "la", "al"])

/** Starts with a capital letter, over brackets. */
const isOpened = (word: string): boolean => {
  const [first = ""] = letters(word)
  return first !== first.toLowerCase() || /\d/.test(word)
}

/** Longest dateline that is looked for. Chosen; "WASHINGTON, District of Columbia, September 14, 2019 (Reuters) -" has 67. */
const LONGEST = 90

const letters = (text: string): string =>
  Array.from(text)
    .filter((char) => char.toLowerCase() !== char.toUpperCase())
    .join("")

const isUpper = (text: string): boolean => text !== "" && text === text.toUpperCase() && text !== text.toLowerCase()

/** Place of the end of the mark that closes a dateline, or -1: a colon, or a dash with space around it. */
const closing = (head: string): number => {
  for (let at = 1; at < head.length; at++) {
    const char = head[at] ?? ""
    if (char === ":" && head[at + 1] === " ") return at + 1
    const dash = char === "-" || char === "–" || char === "—"
    if (!dash) continue
    let end = at + 1
    while (head[end] === "-") end++
    const spaced = head[at - 1] === " " || head[at - 1] === ")"
    if (spaced && (head[end] === " " || char !== "-")) return end
  }
  return -1
}

/** Whether the words before the mark are a place with what may follow it: a country, a date, an agency in brackets. */
const isPlaceLine = (words: string): boolean => {
  const bracket = words.indexOf("(")
  if (bracket > 0 && words.endsWith(")")) return letters(words.slice(0, bracket)) !== ""
  const place = words.split(",")[0] ?? ""
  if (place.split(" ").length > 4) return false
  return isUpper(letters(place)) && letters(place).length > 2
}

/**
 * The dateline that a paragraph starts with, its closing mark included; `undefined` when there is none.
 *
 * @example
 * ```ts import.meta.vitest
 * import { datelineOf } from "@corroborate/adapters/article/text/header"
 *
 * datelineOf("LAGOS: Two boats sank.") // => "LAGOS:"
 * datelineOf("Lima, 2 Dec 88 (EFE) -- Two boats sank.") // => "Lima, 2 Dec 88 (EFE) --"
 * datelineOf("Two boats - both old - sank.") // => undefined
 * ```
 */
export const datelineOf = (paragraph: string): string | undefined => {
  const head = paragraph.slice(0, LONGEST)
  const end = closing(head)
  if (end === -1) return undefined
  const words = head.slice(0, end).replace(/[\s:–—-]{1,4}$/, "")
  return isPlaceLine(words) ? head.slice(0, end) : undefined
}

/** The agency in brackets of a dateline, with its place in the dateline; `undefined` when there is none. */
export const agencyOf = (dateline: string): Span | undefined => {
  const open = dateline.indexOf("(")
  const close = dateline.indexOf(")", open)
  return open === -1 || close <= open + 1 ? undefined : { start: open + 1, end: close }
}

/** The date that a dateline gives in full, or with the year of a given date. */
export const datelineDate = (dateline: string, publishedOn: string | undefined): string | undefined => {
  const full = fullDate(dateline)
  if (full !== undefined || publishedOn === undefined) return full
  const hasMonth = dateline.split(/[\s,(]/).some((word) => monthOf(word) > 0)
  return hasMonth ? fullDate(`${dateline.replace(/[\s(:–—-]/g, " ")} ${publishedOn.slice(0, 4)}`) : undefined
}
