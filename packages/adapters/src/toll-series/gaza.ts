/**
 * The daily series of Gaza: reports of a ministry, of a media office where the ministry is silent, and what the compilers
 * extrapolate.
 *
 * Ministry and media office speak for one authority, so they are one originator and their days make one series. What has no
 * reporter, and what is extrapolated, is told in the compilers' own voice and is nobody's witness.
 *
 * @see TechForPalestine, palestine-datasets, casualties_daily
 */
import { Quantity, type ClaimContent, type Source } from "@corroborate/core"
import { figure, saidBy, type Counted, type Said, type SeriesPlace } from "./figure.ts"
import type { GazaDay } from "./schema.ts"

const AUTHORITY: Source.Source = { id: "authorities-in-gaza", name: "authorities in Gaza", kind: "government" }

/** Who compiles the series. */
export const COMPILERS: Source.Source = { id: "palestine-datasets", name: "palestine-datasets", kind: "record" }

const PUBLISHERS: Readonly<Record<string, Source.Source>> = {
  mohtel: {
    id: "ministry-of-health-gaza",
    name: "Ministry of Health, Gaza",
    kind: "government",
    speaksFor: AUTHORITY.id,
  },
  gmotel: {
    id: "government-media-office-gaza",
    name: "Government Media Office, Gaza",
    kind: "government",
    speaksFor: AUTHORITY.id,
  },
}

const FIELDS = {
  killed: { property: "casualties.killed", cumulative: false },
  killed_cum: { property: "casualties.killed", cumulative: true },
  killed_children_cum: { property: "casualties.killed", population: "children", cumulative: true },
  killed_women_cum: { property: "casualties.killed", population: "women", cumulative: true },
  med_killed_cum: { property: "casualties.killed", population: "medical staff", cumulative: true },
  press_killed_cum: { property: "casualties.killed", population: "press", cumulative: true },
  civdef_killed_cum: { property: "casualties.killed", population: "civil defence staff", cumulative: true },
  injured: { property: "casualties.injured", cumulative: false },
  injured_cum: { property: "casualties.injured", cumulative: true },
  massacres_cum: { property: "count.massacres", cumulative: true },
} satisfies Record<string, Counted>

type Field = keyof typeof FIELDS

const isField = (name: string): name is Field => Object.hasOwn(FIELDS, name)

const NAMES: ReadonlyArray<Field> = Object.keys(FIELDS).filter(isField)

/** Whom a day's reports are from; the compilers where they name nobody that is known. */
const publisherOf = ({ report_source }: GazaDay): Source.Source | undefined =>
  Object.hasOwn(PUBLISHERS, report_source) ? PUBLISHERS[report_source] : undefined

/** Hours of a day. */
const HOURS = 24

/** What a day of the series says, and the sources that say it. */
export const readGazaDay = (
  record: GazaDay,
  at: Pick<SeriesPlace, "document" | "row">,
): { readonly contents: ReadonlyArray<ClaimContent>; readonly sources: ReadonlyArray<Source.Source> } => {
  const publisher = publisherOf(record)
  const place: SeriesPlace = {
    ...at,
    subject: "Gaza since 7 October 2023",
    date: record.report_date,
    days: Math.max(1, Math.min(31, Math.round((record.report_period ?? HOURS) / HOURS))),
  }
  const told = publisher === undefined ? saidBy(COMPILERS, "narrator") : saidBy(publisher, "reported")
  const estimated: Said = { ...saidBy(COMPILERS, "narrator"), modality: "estimated" }
  const contents = NAMES.flatMap((name) => {
    const [reported, extrapolated] = [record[name], record[`ext_${name}`]]
    const of = (number: number, said: Said, column: string): ClaimContent =>
      figure(place, FIELDS[name], Quantity.exactly(number, unitOf(FIELDS[name])), said, column)
    if (typeof reported === "number") {
      const own = of(reported, told, name)
      return extrapolated === reported || typeof extrapolated !== "number"
        ? [own]
        : [own, of(extrapolated, estimated, `ext_${name}`)]
    }
    return typeof extrapolated === "number" ? [of(extrapolated, estimated, `ext_${name}`)] : []
  })
  return { contents, sources: publisher === undefined ? [COMPILERS] : [COMPILERS, publisher, AUTHORITY] }
}

/** What one unit of a field is. */
const unitOf = ({ property }: Counted): string => (property.startsWith("casualties.") ? "people" : "items")
