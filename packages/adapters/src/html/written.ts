/** The text of a page as it grows: white space laid together as it is shown, blocks on lines of their own. */
import { pile } from "./pile.ts"

/** What stands between two stretches of text; of several, the widest is written. */
export type Gap = "space" | "tab" | "line" | "paragraph"

const GAPS: Readonly<Record<Gap, { readonly width: number; readonly written: string }>> = {
  space: { width: 1, written: " " },
  tab: { width: 2, written: "\t" },
  line: { width: 3, written: "\n" },
  paragraph: { width: 4, written: "\n\n" },
}

/** Spaces that are laid together. A no-break space is a space to whoever reads the text. */
const isSpace = (code: number): boolean =>
  code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d || code === 0x0c || code === 0xa0

/** Characters that show nothing and only say where a word may break: soft hyphen, zero-width space, word joiner. */
const isUnseen = (code: number): boolean => code === 0xad || code === 0x200b || code === 0x2060 || code === 0xfeff

/** A text that grows. */
export interface Written {
  /** Writes as shown: runs of white space become one space. */
  readonly words: (text: string) => void
  /** Writes line breaks and spaces as they are. */
  readonly asIs: (text: string) => void
  /** Sees to it that the gap stands before what is written next. */
  readonly gap: (gap: Gap) => void
  /** Length so far, without a gap that is still to come. */
  readonly length: () => number
  readonly text: () => string
}

/** An empty text. O(characters written). */
export const written = (): Written => {
  const whole = pile()
  let pending: Gap | undefined
  const gap = (next: Gap): void => {
    if (pending === undefined || GAPS[pending].width < GAPS[next].width) pending = next
  }
  const put = (text: string): void => {
    if (pending !== undefined && whole.length() > 0) whole.put(GAPS[pending].written)
    whole.put(text)
    pending = undefined
  }
  /** Writes the runs of characters between breaks; told of the code of each break. */
  const runs = (text: string, isBreak: (at: number) => boolean, atBreak: (code: number) => void): void => {
    let start = 0
    for (let at = 0; at < text.length; at++) {
      if (!isBreak(at)) continue
      if (at > start) put(text.slice(start, at))
      atBreak(text.charCodeAt(at))
      start = at + 1
    }
    if (start < text.length) put(text.slice(start))
  }
  return {
    words: (text) => {
      const isShown = (at: number): boolean => {
        const code = text.charCodeAt(at)
        return at >= 0 && at < text.length && !isSpace(code) && !isUnseen(code)
      }
      // A single space between two words is written with them.
      const isBetween = (at: number): boolean => text.charCodeAt(at) === 0x20 && isShown(at - 1) && isShown(at + 1)
      runs(
        text,
        (at) => !isShown(at) && !isBetween(at),
        (code) => {
          if (isSpace(code)) gap("space")
        },
      )
    },
    asIs: (text) => {
      runs(
        text,
        (at) => text.charCodeAt(at) === 0x0a || isUnseen(text.charCodeAt(at)),
        (code) => {
          if (code === 0x0a) gap(pending === "line" || pending === "paragraph" ? "paragraph" : "line")
        },
      )
    },
    gap,
    length: whole.length,
    text: whole.text,
  }
}
