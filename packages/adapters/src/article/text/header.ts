/** What stands above and before the first sentence of an article: byline, date line, dateline. */
import { isDateLine } from "../time/dateLine.ts"
import { fullDate, monthOf, shortDate } from "../time/months.ts"
import type { Span } from "./Article.ts"
import { remarksAt } from "./remarks.ts"

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

/** Place of the end of the mark that closes a dateline, or -1: a colon, or a dash with space around it, in no brackets. */
const closing = (head: string): number => {
  let open = 0
  for (let at = 1; at < head.length; at++) {
    const char = head[at] ?? ""
    if (char === "(") open++
    if (char === ")") open--
    if (open > 0) continue
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
  if (isDatedPlace(words)) return true
  const place = words.split(",")[0] ?? ""
  if (place.split(" ").length > 4) return false
  return isUpper(letters(place)) && letters(place).length > 2
}

/** Words of "Guatemala City (Guatemala)" at most. Chosen. */
const LONGEST_PLACE = 6

/** What a report says of which it is not known when it came. */
const UNDATED = "no date"

/** "Santiago, 5 Jan 90", "Rome (Italy), 11 January 1990": a place, and a day with its year. */
const isDatedPlace = (words: string): boolean => {
  const comma = words.indexOf(",")
  const place = words.slice(0, comma).split(" ")
  const date = words.slice(comma + 1).trim()
  const isPlace = comma > 0 && place.length <= LONGEST_PLACE && isOpened(place[0] ?? "")
  const isDay = date.split(" ").length === 3 && (shortDate(date) ?? fullDate(date)) !== undefined
  return isPlace && (isDay || date === UNDATED)
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
 * datelineOf("Lima, 2 Dec 88 -- [Report] [Text] Two boats sank.") // => "Lima, 2 Dec 88 -- [Report] [Text]"
 * datelineOf("Two boats - both old - sank.") // => undefined
 * ```
 */
export const datelineOf = (paragraph: string): string | undefined => {
  const head = paragraph.slice(0, LONGEST)
  const end = closing(head)
  if (end === -1) return undefined
  const words = head.slice(0, end).replace(/[\s:–—-]{1,4}$/, "")
  return isPlaceLine(words) ? paragraph.slice(0, end + remarksAt(paragraph, end)) : undefined
}

/** What stands in brackets in a dateline before what is remarked behind it, in order: "Italy", "EFE". */
export const bracketedIn = (dateline: string): ReadonlyArray<Span> => {
  const remark = dateline.indexOf("[")
  const until = remark === -1 ? dateline.length : remark
  const found: Array<Span> = []
  for (let open = dateline.indexOf("("); open !== -1; open = dateline.indexOf("(", open + 1)) {
    const close = dateline.indexOf(")", open)
    if (close > open + 1 && close < until) found.push({ start: open + 1, end: close })
  }
  return found
}

/** The date that a dateline gives in full, or with the year of a given date. */
export const datelineDate = (dateline: string, publishedOn: string | undefined): string | undefined => {
  const full = fullDate(dateline) ?? shortDate(dateline)
  if (full !== undefined || publishedOn === undefined) return full
  const hasMonth = dateline.split(/[\s,(]/).some((word) => monthOf(word) > 0)
  return hasMonth ? fullDate(`${dateline.replace(/[\s(:–—-]/g, " ")} ${publishedOn.slice(0, 4)}`) : undefined
}
