/** One spelling for the many ways in which a cell says the same: digits, dashes, spaces, and words for nothing. */

/** Cells longer than this hold prose, not a value. Also what keeps every pattern here cheap. */
export const LONGEST = 200

const ZEROS = [0x0660, 0x06f0, 0xff10] as const

/** A digit of Arabic, Persian or full width as 0 to 9; anything else unchanged. */
const digit = (letter: string): string => {
  const code = letter.codePointAt(0) ?? 0
  const zero = ZEROS.find((first) => code >= first && code <= first + 9)
  return zero === undefined ? letter : String(code - zero)
}

/** Whether a cell holds nothing that {@link spelled} would change but capitals and its ends: most cells do. */
const isPlain = (cell: string): boolean => !/[^\x20-\x7e]| {2}/.test(cell)

/**
 * A cell in lower case with plain digits, plain dashes and single spaces.
 *
 * @example
 * ```ts import.meta.vitest
 * import { spelled } from "@corroborate/adapters/cell/spelling"
 *
 * spelled("  ٣٦\u00a0–  62 ") // => "36 - 62"
 * ```
 */
export const spelled = (cell: string): string =>
  isPlain(cell)
    ? cell.trim().toLowerCase()
    : cell
        .replaceAll(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, digit)
        .replaceAll(/[\u2010-\u2015\u2212]/g, "-")
        .replaceAll(/[\u2018\u2019]/g, "'")
        .replaceAll(/\s+/g, " ")
        .trim()
        .toLowerCase()

const BLANK: ReadonlySet<string> = new Set([
  "",
  "-",
  "--",
  ".",
  "n/a",
  "na",
  "n.a.",
  "null",
  "nan",
  "not mentioned",
  "not given",
])
const UNKNOWN: ReadonlySet<string> = new Set([
  "?",
  "??",
  "unknown",
  "unk",
  "unclear",
  "not known",
  "n/k",
  "undetermined",
])

/** Whether a cell, spelled plainly, says nothing at all: the source did not mention it. */
export const isBlank = (plain: string): boolean => BLANK.has(plain)

/** Whether a cell, spelled plainly, says that it is not known. */
export const isUnknown = (plain: string): boolean => UNKNOWN.has(plain)

/** Input for a message, in backticks, cut where it is long. */
export const shown = (input: string): string => {
  const line = input.replaceAll(/[\s`]+/g, " ").trim()
  return `\`${line.length > 60 ? `${line.slice(0, 57)}...` : line}\``
}
