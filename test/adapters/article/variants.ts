/** The same text as others would print it: without commas, in capitals, with Windows line ends. */

/** A text with where each place of the text it was made from has gone. */
export interface Varied {
  readonly text: string
  /** @param offset - in the text it was made from, its end included */
  readonly moved: (offset: number) => number
}

/** A way to print a text otherwise. */
export interface Variant {
  readonly name: string
  readonly vary: (text: string) => Varied
}

/** Replaces each UTF-16 unit by some text, perhaps none. O(n). */
const byUnit = (text: string, replace: (unit: string) => string): Varied => {
  const places: Array<number> = []
  const pieces: Array<string> = []
  let at = 0
  for (let i = 0; i < text.length; i++) {
    const piece = replace(text[i] ?? "")
    places.push(at)
    pieces.push(piece)
    at += piece.length
  }
  return { text: pieces.join(""), moved: (offset) => places[offset] ?? at }
}

const STRAIGHT: ReadonlyMap<string, string> = new Map([
  ["\u2018", "'"],
  ["\u2019", "'"],
  ["\u201C", '"'],
  ["\u201D", '"'],
])

/** Upper case where that is one unit too. */
const upper = (unit: string): string => (unit.toUpperCase().length === 1 ? unit.toUpperCase() : unit)

const BOILERPLATE =
  "\n\nRead more: Ten things to know today\n\nAdvertisement\n\nSign up for our newsletter\n\n\u00A9 2020 The Example Company. All rights reserved.\n"

/** Every variant. */
export const VARIANTS: ReadonlyArray<Variant> = [
  { name: "no commas, no apostrophes", vary: (text) => byUnit(text, (unit) => (/[,'\u2019]/.test(unit) ? "" : unit)) },
  { name: "straight quotes", vary: (text) => byUnit(text, (unit) => STRAIGHT.get(unit) ?? unit) },
  { name: "upper case", vary: (text) => byUnit(text, upper) },
  { name: "Windows line ends", vary: (text) => byUnit(text, (unit) => (unit === "\n" ? "\r\n" : unit)) },
  { name: "boilerplate behind", vary: (text) => ({ text: text + BOILERPLATE, moved: (offset) => offset }) },
]

/** The text itself. */
export const AS_IS: Variant = { name: "as it is", vary: (text) => ({ text, moved: (offset) => offset }) }

/** Time zones far apart, on either side of the date line. */
export const ZONES: ReadonlyArray<string> = ["UTC", "America/Los_Angeles", "Asia/Kolkata", "Pacific/Kiritimati"]
