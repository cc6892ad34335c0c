/** A figure of a daily series as a claim: of the day, or of everything up to its end. */
import {
  Calendar,
  Period,
  type Attribution,
  type ClaimContent,
  type Modality,
  type Quantity,
  type Scope,
  type Source,
  type Voice,
} from "@corroborate/core"

/** What a field of a series counts. */
export interface Counted {
  readonly property: string
  readonly population?: string
  /** Counts everything up to the day; otherwise what is new in the period. */
  readonly cumulative: boolean
}

/** A day of a series, as all its figures share it. */
export interface SeriesPlace {
  readonly document: string
  readonly row: number
  readonly subject: string
  readonly date: string
  /** Days that a figure which is no running total covers, the date among them as the last. */
  readonly days: number
}

/** Who says a figure, in which voice, and how firmly. */
export interface Said {
  readonly chain: Attribution.Attribution
  readonly voice: Voice
  readonly modality: Modality
}

/** A source that says a figure itself. */
export const saidBy = ({ id }: Source.Source, voice: Voice): Said => ({
  chain: [{ source: id, role: "asserts" }],
  voice,
  modality: "asserted",
})

const periodOf = ({ date, days }: SeriesPlace, cumulative: boolean): Period.Period => {
  if (cumulative) return Period.until(date)
  const from = Calendar.plusDays(date, 1 - days)
  return Period.between(from, date, days === 1 ? "day" : "days") ?? Period.day(date)
}

/** The claim of a figure. Said on the day that it tells of, since series are published day by day. */
export const figure = (
  place: SeriesPlace,
  { property, population, cumulative }: Counted,
  value: Quantity.Quantity,
  { chain, voice, modality }: Said,
  column: string,
): ClaimContent => {
  const scope: Scope = {
    ...(population === undefined ? {} : { population }),
    period: periodOf(place, cumulative),
    ...(cumulative ? {} : { counting: "per-period" }),
  }
  return {
    subject: place.subject,
    property,
    scope,
    value,
    polarity: "affirmed",
    modality,
    voice,
    chain,
    anchor: { _tag: "RecordPlace", document: place.document, row: place.row, column },
    saidOn: place.date,
  }
}
