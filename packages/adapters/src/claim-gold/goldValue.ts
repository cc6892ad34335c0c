/** Values in the shape of the annotation guide. */
import { type Claim, type End, Period, Place, type Quantity, type Value } from "@corroborate/core"

/** A value with the number that was printed, where there is one. */
export type GoldValue = Readonly<Record<string, unknown>> & { readonly kind: string }

const UNITS: Readonly<Record<string, string>> = { people: "persons" }

const at = (end: End.End): number | null => (end._tag === "Unbounded" ? null : end.at)

const isClosed = (end: End.End): boolean => end._tag !== "Open"

/** The number that was printed: of a point, of a bound with the other end open or at its floor; none of a range or a word. */
const printed = ({ low, high, approximate, word }: Quantity.Quantity): number | null => {
  const [from, to] = [at(low), at(high)]
  if (word !== undefined && from !== to) return null
  if (from === to || to === null) return from
  const nearly = approximate === true && high._tag === "Open"
  return nearly || from === 0 || from === null ? to : null
}

const ofQuantity = (quantity: Quantity.Quantity): GoldValue => ({
  kind: "quantity",
  number: printed(quantity),
  lower: at(quantity.low),
  upper: at(quantity.high),
  lowerInclusive: isClosed(quantity.low),
  upperInclusive: isClosed(quantity.high),
  unit: UNITS[quantity.unit] ?? quantity.unit,
  approximate: quantity.approximate ?? false,
  vague: quantity.word !== undefined,
})

const ofPeriod = ({ start, end }: Period.Period): GoldValue => ({
  kind: "time",
  start: start === undefined ? null : Period.dayOf(start),
  end: end === undefined ? null : Period.dayOf(end),
})

const truthOf = (happened: boolean, polarity: Claim["polarity"]): boolean | null =>
  polarity === "unknown" ? null : happened !== (polarity === "denied")

/** The value of a claim. */
export const goldValue = (value: Value, polarity: Claim["polarity"]): GoldValue => {
  switch (value._tag) {
    case "Quantity":
      return ofQuantity(value)
    case "Period":
      return ofPeriod(value)
    case "Occurrence":
      return { kind: "truth", truth: truthOf(value.happened, polarity) }
    case "Category":
      return { kind: "category", category: value.label }
    case "Extent":
      return {
        kind: "extent",
        extent: [value.portion, value.side ?? "", Place.nameOf(value.place)].filter((part) => part !== "").join(" "),
      }
    case "EntitySet":
      return { kind: "category", category: value.members.join(", ") }
    case "Text":
      return { kind: "category", category: value.text }
  }
}
