/** Values in Arabic words. Numbers and dates stand apart, since Arabic letters before them would turn their parts around. */
import { digits, type Answer, type Extent, type Period, type Quantity, type Value } from "@corroborate/core"
import { apart } from "../../text/words.ts"

/** Parts one after the other. */
export const list = (parts: ReadonlyArray<string>): string => parts.join("، ")

const number = (n: number): string => apart(digits(n))

/** Units that readers give, as what is counted; any other unit stands as it is. */
const UNITS: Readonly<Record<string, string>> = {
  people: "من الأشخاص",
  percent: "في المئة",
  bodies: "من الجثث",
  items: "من العناصر",
  units: "من الوحدات",
  magnitude: "على مقياس القوة",
}

/** A name in Latin letters, kept apart once. */
export const foreign = (name: string): string => (name.startsWith("\u2068") ? name : apart(name))

/** A unit in Arabic where there is a word for it. */
export const unitWords = (unit: string): string =>
  (Object.hasOwn(UNITS, unit) ? UNITS[unit] : undefined) ?? foreign(unit)

/** The number of a quantity without its unit. */
export const amount = ({ low, high, unit, approximate, word }: Quantity.Quantity): string => {
  if (word !== undefined) return word
  const hedge = approximate === true ? "نحو " : ""
  const over = (end: Quantity.Quantity["low"]): string =>
    end._tag === "Unbounded" ? "أي عدد" : `${hedge}${end._tag === "Open" ? "أكثر من" : "ما لا يقل عن"} ${number(end.at)}`
  if (high._tag === "Unbounded") return over(low)
  const isShare = unit === "percent" && high.at === 100 && low._tag !== "Unbounded" && low.at > 0 && low.at < 100
  if (isShare) return over(low)
  if (low._tag === "Unbounded" || (low.at === 0 && high.at !== 0)) {
    return `${hedge}${high._tag === "Open" ? "أقل من" : "ما لا يزيد على"} ${number(high.at)}`
  }
  if (low.at === high.at) return `${hedge}${number(low.at)}`
  const from = `${low._tag === "Open" ? "أكثر من " : ""}${number(low.at)}`
  return `${hedge}من ${from} إلى ${high._tag === "Open" ? "أقل من " : ""}${number(high.at)}`
}

const PORTIONS: Readonly<Record<Extent.Portion, string>> = {
  few: "مواضع قليلة في",
  part: "جزء من",
  most: "معظم",
  whole: "كل",
}

const SIDES: Readonly<Record<Extent.Side, string>> = {
  n: "شمال",
  ne: "شمال شرق",
  e: "شرق",
  se: "جنوب شرق",
  s: "جنوب",
  sw: "جنوب غرب",
  w: "غرب",
  nw: "شمال غرب",
  centre: "وسط",
}

const extentWords = ({ place, portion, side, only }: Extent.Extent): string =>
  [PORTIONS[portion], side === undefined ? "" : SIDES[side], place.at(-1) ?? "", only === true ? "فقط" : ""]
    .filter((part) => part !== "")
    .join(" ")

const periodWords = ({ start, end, precision }: Period.Period): string => {
  if (start === undefined) return end === undefined ? "في وقت ما" : `حتى ${apart(end)}`
  if (end === undefined) return `منذ ${apart(start)}`
  return start === end || precision === "part-of-day" ? apart(start) : `من ${apart(start)} إلى ${apart(end)}`
}

/** A value in Arabic words. Has no `default`: a new kind of value must not compile until it can be said. */
export const arabicValue = (value: Value): string => {
  switch (value._tag) {
    case "Category":
      return value.label
    case "EntitySet":
      return list(value.members)
    case "Extent":
      return extentWords(value)
    case "Occurrence":
      return value.happened ? "نعم" : "لا"
    case "Period":
      return periodWords(value)
    case "Quantity":
      return `${amount(value)} ${unitWords(value.unit)}`
    case "Text":
      return value.text
  }
}

/** An answer in Arabic words: a value, or that it is not so. */
export const arabicAnswer = ({ value, denied }: Answer): string =>
  denied ? `ليس: ${arabicValue(value)}` : arabicValue(value)
