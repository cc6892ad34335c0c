/**
 * The count of Russian losses by Ukraine's General Staff: running totals day by day, and signed corrections of them.
 *
 * What is lost is told as lost, whatever became of it: the series does not say whether personnel were killed.
 *
 * @see PetroIvaniuk, 2022-Ukraine-Russia-War-Dataset
 */
import { Quantity, type ClaimContent, type Source } from "@corroborate/core"
import { figure, saidBy, type SeriesPlace } from "./figure.ts"
import type { LossesDay } from "./schema.ts"

const STAFF: Source.Source = {
  id: "general-staff-of-ukraine",
  name: "General Staff of the Armed Forces of Ukraine",
  kind: "government",
}

const SAID = saidBy(STAFF, "reported")

/** Fields that count nothing. */
const BESIDE: ReadonlySet<string> = new Set(["date", "day"])

/** Whether a record holds corrections: only they give personnel and equipment together. */
const isCorrection = (record: LossesDay): boolean => "personnel" in record && "aircraft" in record

const hedged = (number: number, word: string | null | undefined): Quantity.Quantity => {
  if (word === "about") return Quantity.about(number, "people")
  return word === "more" ? Quantity.moreThan(number, "people") : Quantity.exactly(number, "people")
}

const ofTotal = (record: LossesDay, place: SeriesPlace, name: string, number: number): ClaimContent => {
  if (name === "POW")
    return figure(
      place,
      { property: "count.prisoners", cumulative: true },
      Quantity.exactly(number, "people"),
      SAID,
      name,
    )
  const what = { property: "count.losses", population: name, cumulative: true }
  const value = name === "personnel" ? hedged(number, record["personnel*"]) : Quantity.exactly(number, "items")
  return figure(place, what, value, SAID, name)
}

const ofCorrection = (place: SeriesPlace, name: string, number: number): ClaimContent =>
  figure(
    place,
    { property: "count.correction", population: name, cumulative: false },
    Quantity.exactly(number, name === "personnel" ? "people" : "items"),
    SAID,
    name,
  )

/** Fields with a number, in their order. */
const numbersIn = (record: LossesDay): ReadonlyArray<readonly [string, number]> =>
  Object.entries(record).flatMap(([name, value]) =>
    typeof value === "number" && Number.isSafeInteger(value) && !BESIDE.has(name) && name.length < 80
      ? [[name, value] as const]
      : [],
  )

/** What a day of the series says, and the source that says it. A correction of zero is none. */
export const readLossesDay = (
  record: LossesDay,
  at: Pick<SeriesPlace, "document" | "row">,
): { readonly contents: ReadonlyArray<ClaimContent>; readonly sources: ReadonlyArray<Source.Source> } => {
  const place: SeriesPlace = { ...at, subject: "Russian losses in the war in Ukraine", date: record.date, days: 1 }
  const numbers = numbersIn(record)
  const contents = isCorrection(record)
    ? numbers.filter(([, number]) => number !== 0).map(([name, number]) => ofCorrection(place, name, number))
    : numbers.filter(([, number]) => number >= 0).map(([name, number]) => ofTotal(record, place, name, number))
  return { contents, sources: [STAFF] }
}
