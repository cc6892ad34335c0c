/**
 * The daily series of the West Bank: figures that the United Nations verified later, beside those of its flash reports.
 *
 * They are told as two series, since they differ on most days; a day that was only filled from the day before is the
 * compilers' and no report.
 *
 * @see TechForPalestine, palestine-datasets, west_bank_daily
 */
import { Quantity, type ClaimContent, type Source } from "@corroborate/core"
import { figure, saidBy, type Counted, type Said, type SeriesPlace } from "./figure.ts"
import { COMPILERS } from "./gaza.ts"
import type { WestBankDay } from "./schema.ts"

const VERIFIED: Source.Source = { id: "un-ocha-verified", name: "UN OCHA, verified", kind: "organisation" }
const FLASH: Source.Source = { id: "un-ocha-flash", name: "UN OCHA, flash reports", kind: "organisation" }

/** Verifying starts from the flash reports, so that an agreement of the two is the word of one. */
const CHECKED: Said = {
  ...saidBy(VERIFIED, "reported"),
  chain: [
    { source: VERIFIED.id, role: "asserts" },
    { source: FLASH.id, role: "informs" },
  ],
}

type Fields = ReadonlyArray<readonly [string, Counted, string?]>

const counted = (property: string, cumulative: boolean, population?: string): Counted => ({
  property,
  cumulative,
  ...(population === undefined ? {} : { population }),
})

const VERIFIED_FIELDS: Fields = [
  ["killed", counted("casualties.killed", false)],
  ["killed_cum", counted("casualties.killed", true)],
  ["killed_children", counted("casualties.killed", false, "children")],
  ["killed_children_cum", counted("casualties.killed", true, "children")],
  ["injured", counted("casualties.injured", false)],
  ["injured_cum", counted("casualties.injured", true)],
  ["injured_children", counted("casualties.injured", false, "children")],
  ["injured_children_cum", counted("casualties.injured", true, "children")],
]

const FLASH_FIELDS: Fields = [
  ["killed_cum", counted("casualties.killed", true)],
  ["killed_children_cum", counted("casualties.killed", true, "children")],
  ["injured_cum", counted("casualties.injured", true)],
  ["injured_children_cum", counted("casualties.injured", true, "children")],
  ["displaced_persons_cum", counted("displacement.count", true)],
  ["displaced_children_cum", counted("displacement.count", true, "children")],
  ["displaced_households_cum", counted("count.displaced", true, "households"), "households"],
  ["settler_attacks_cum", counted("count.attacks", true, "attacks by settlers"), "attacks"],
]

const figures = (
  values: Readonly<Record<string, unknown>>,
  fields: Fields,
  place: SeriesPlace,
  said: Said,
  path: string,
): ReadonlyArray<ClaimContent> =>
  fields.flatMap(([name, what, unit = "people"]) => {
    const number = values[name]
    return typeof number === "number"
      ? [figure(place, what, Quantity.exactly(number, unit), said, `${path}${name}`)]
      : []
  })

/** What a day of the series says, and the sources that say it. */
export const readWestBankDay = (
  record: WestBankDay,
  at: Pick<SeriesPlace, "document" | "row">,
): { readonly contents: ReadonlyArray<ClaimContent>; readonly sources: ReadonlyArray<Source.Source> } => {
  const { verified, flash_source } = record
  const place: SeriesPlace = { ...at, subject: "West Bank since 7 October 2023", date: record.report_date, days: 1 }
  const filled = flash_source !== "un"
  const flash: Said = filled ? { ...saidBy(COMPILERS, "narrator"), modality: "estimated" } : saidBy(FLASH, "reported")
  return {
    contents: [
      ...figures(verified ?? {}, VERIFIED_FIELDS, place, CHECKED, "verified."),
      ...figures(record, FLASH_FIELDS, place, flash, ""),
    ],
    sources: filled ? [VERIFIED, FLASH, COMPILERS] : [VERIFIED, FLASH],
  }
}
