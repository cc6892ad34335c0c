/** Lines of a text, and whether a text is wrapped by hand. */
import type { Span } from "./Article.ts"

const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff || code === 0x2028 || code === 0x2029

/** The span without white space at either end; empty when there is nothing else. */
export const trimmed = (text: string, { start, end }: Span): Span => {
  let [from, to] = [start, end]
  while (from < to && isSpace(text.charCodeAt(from))) from++
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--
  return { start: from, end: to }
}

const isBreak = (code: number): boolean => code === 10 || code === 13 || code === 0x2028 || code === 0x2029

/** Every line without its white space at either end; blank lines are empty spans. O(n). */
const linesOf = (text: string): ReadonlyArray<Span> => {
  const lines: Array<Span> = []
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isBreak(text.charCodeAt(at))) continue
    lines.push(trimmed(text, { start, end: at }))
    if (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10) at++
    start = at + 1
  }
  return lines
}

/** Longest line of a text that somebody wrapped. Chosen: mail and agency wires wrap at 60 to 80. */
const WRAP = 100
/** Shortest line that looks filled up. */
const FILLED = 50

const isEmpty = ({ start, end }: Span): boolean => start === end

/** Whether most lines that another line follows directly are filled up to a margin, and none goes beyond it. */
const isWrapped = (lines: ReadonlyArray<Span>): boolean => {
  let followed = 0
  let filled = 0
  for (const [i, line] of lines.entries()) {
    const length = line.end - line.start
    if (length > WRAP) return false
    const next = lines[i + 1]
    if (next === undefined || isEmpty(line) || isEmpty(next)) continue
    followed++
    if (length >= FILLED) filled++
  }
  return followed > 2 && filled * 4 >= followed * 3
}

/** Paragraphs: runs of lines without a blank one in a wrapped text, otherwise every line that is not blank. */
export const paragraphsOf = (text: string): ReadonlyArray<Span> => {
  const lines = linesOf(text)
  if (!isWrapped(lines)) return lines.filter((line) => !isEmpty(line))
  const paragraphs: Array<Span> = []
  let open: Span | undefined
  for (const line of lines) {
    if (isEmpty(line)) {
      if (open !== undefined) paragraphs.push(open)
      open = undefined
    } else open = { start: open?.start ?? line.start, end: line.end }
  }
  return open === undefined ? paragraphs : [...paragraphs, open]
}
