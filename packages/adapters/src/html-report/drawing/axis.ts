/** The line of numbers along the bottom or the side of a drawing. */
import { digits } from "@corroborate/core"
import type { Element } from "../Markup.ts"
import { line, words } from "./marks.ts"
import { ticksOf, type Scale } from "./Scale.ts"

/** Letters of a number that still leave room for its neighbours. */
const SHORT = 9
/** Letters of a number that leave room for the one at the other end. */
const LONG = 18

/** A number for a tick, with powers of ten where it would be too long. */
export const tickWords = (n: number): string => (digits(n).length > LONG ? n.toExponential(2) : digits(n))

/** The ticks that can be read beside each other. */
const readable = (scale: Scale): ReadonlyArray<number> => {
  const ticks = ticksOf(scale)
  return ticks.some((n) => tickWords(n).length > SHORT) ? [ticks[0] ?? 0, ...ticks.slice(1).slice(-1)] : ticks
}

const anchorOf = (i: number, last: number): "start" | "middle" | "end" => {
  if (i === 0 && last > 0) return "start"
  return i === last && last > 0 ? "end" : "middle"
}

/** Where the words of a tick begin, end or stand, a little out from the tick at either end. */
const OUT = { start: -6, middle: 0, end: 6 } as const

/** A level line from `from` to `to` with ticks and their numbers under it. */
export const axis = (
  scale: Scale,
  y: number,
  { from, to }: { readonly from: number; readonly to: number },
): ReadonlyArray<Element> => {
  const ticks = readable(scale)
  return [
    line("axis", [from, y], [to, y]),
    ...ticks.flatMap((n, i) => {
      const [x, anchor] = [scale.at(n), anchorOf(i, ticks.length - 1)]
      return [line("axis", [x, y], [x, y + 4]), words(tickWords(n), x + OUT[anchor], y + 16, anchor, "tick")]
    }),
  ]
}

/** Level lines through a drawing at round numbers, each with its number at the line's start. */
export const levels = (
  scale: Scale,
  { from, to }: { readonly from: number; readonly to: number },
): ReadonlyArray<Element> =>
  readable(scale).flatMap((n) => {
    const y = scale.at(n)
    return [line("level", [from, y], [to, y]), words(tickWords(n), from - 4, y + 4, "end", "tick")]
  })
