/** Values in plain words, with unit and the kind of each end: never a bare number. */
import type { Answer } from "../compare/relate.ts"
import type { Extent, Portion, Side } from "../value/Extent.ts"
import type { Value } from "../value/kinds.ts"
import type { Period } from "../value/Period.ts"
import { nameOf } from "../value/Place.ts"
import type { Quantity } from "../value/Quantity.ts"

/** Groups digits by threes with commas, whatever the locale. */
export const digits = (n: number): string => {
  if (n < 0) return `-${digits(-n)}`
  const [whole = "", fraction] = String(n).split(".")
  if (whole.includes("e") || whole.length < 4) return String(n)
  const head = whole.length % 3
  const groups = whole.slice(head).match(/.../g) ?? []
  const grouped = [whole.slice(0, head), ...groups].filter((part) => part !== "").join(",")
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

const amount = ({ low, high, unit, approximate, word }: Quantity): string => {
  if (word !== undefined) return word
  const hedge = approximate ? "about " : ""
  if (high._tag === "Unbounded") {
    return low._tag === "Unbounded"
      ? "any number"
      : `${hedge}${low._tag === "Open" ? "more than" : "at least"} ${digits(low.at)}`
  }
  if (unit === "percent" && high.at === 100 && low._tag !== "Unbounded" && low.at > 0 && low.at < 100) {
    return `${hedge}${low._tag === "Open" ? "more than" : "at least"} ${digits(low.at)}`
  }
  if (low._tag === "Unbounded" || (low.at === 0 && high.at !== 0)) {
    return `${hedge}${high._tag === "Open" ? "less than" : "at most"} ${digits(high.at)}`
  }
  if (low.at === high.at) return `${hedge}${digits(low.at)}`
  const from = `${low._tag === "Open" ? "more than " : ""}${digits(low.at)}`
  return `${hedge}${from} to ${high._tag === "Open" ? "less than " : ""}${digits(high.at)}`
}

/** Words that count in groups and take "of": dozens of people, but several people. */
const COUNTING = /(?:tens|dozens|scores|hundreds|thousands|millions|billions)$/

const PORTION_WORDS: Readonly<Record<Portion, string>> = {
  few: "a few spots in",
  part: "part of",
  most: "most of",
  whole: "all of",
}

const SIDE_WORDS: Readonly<Record<Side, string>> = {
  n: "the north of",
  ne: "the north-east of",
  e: "the east of",
  se: "the south-east of",
  s: "the south of",
  sw: "the south-west of",
  w: "the west of",
  nw: "the north-west of",
  centre: "the centre of",
}

const extentWords = ({ place, portion, side, only }: Extent): string =>
  [only ? "only" : "", PORTION_WORDS[portion], side === undefined ? "" : SIDE_WORDS[side], nameOf(place)]
    .filter((part) => part !== "")
    .join(" ")

const periodWords = ({ start, end, precision }: Period): string => {
  if (start === undefined) return end === undefined ? "at some time" : `until ${end}`
  if (end === undefined) return `since ${start}`
  return start === end || precision === "part-of-day" ? start : `${start} to ${end}`
}

/**
 * A value in words.
 *
 * @example
 * ```ts import.meta.vitest
 * import { Extent, Quantity, say } from "@corroborate/core"
 *
 * say(Quantity.moreThan(350_000, "people")) // => "more than 350,000 people"
 * say(Quantity.lessThan(5, "percent")) // => "less than 5 percent"
 * say(Extent.partOf(["Syria", "Damascus"], "part", "s")) // => "part of the south of Damascus"
 * ```
 */
export const say = (value: Value): string => {
  switch (value._tag) {
    case "Category":
      return value.label
    case "EntitySet":
      return value.members.join(", ")
    case "Extent":
      return extentWords(value)
    case "Occurrence":
      return value.happened ? "yes" : "no"
    case "Period":
      return periodWords(value)
    case "Quantity":
      return `${amount(value)}${value.word !== undefined && COUNTING.test(value.word) ? " of" : ""} ${value.unit}`
    case "Text":
      return value.text
  }
}

/** An answer in words: a value, or that it is not so. */
export const sayAnswer = ({ value, denied }: Answer): string => (denied ? `not ${say(value)}` : say(value))
