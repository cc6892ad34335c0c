/** What the marks of a drawing mean, in a sentence; only those that it has. */
import type { Used } from "./drawing/intervals.ts"
import type { Words } from "./words/Words.ts"

const ORDER = ["point", "closed", "open", "unbounded", "leeway", "replaced", "implied"] as const

/** The legend of the marks used, with a space before it. */
export const legendOf = (used: Used, { legend }: Words): string =>
  ORDER.flatMap((mark) => (used.has(mark) ? [` ${legend[mark]}`] : [])).join("")
