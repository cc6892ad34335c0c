/** Reads a timeline of tolls made by hand. */
import {
  Calendar,
  End,
  Period,
  Quantity,
  type Attribution,
  type ClaimContent,
  type Extent,
  type Place,
  type Scope,
  type Value,
} from "@corroborate/core"
import type * as z from "zod"
import { readArea } from "../cell/place.ts"
import { recordReader, type RecordClaims } from "../json/recordReader.ts"
import { names, type Names } from "../sources.ts"
import { ALIASES, originalsOf, UCDP } from "../ucdp-ged/originals.ts"
import { Closed, Ground, Toll } from "./schema.ts"

/** Where a record stands, and what the file is about. */
interface At {
  readonly subject: string
  readonly document: string
  readonly row: number
  readonly known: Names
  /** Places that the records before this one name. */
  readonly places: Map<string, Place.Place>
}

type Reported = (at: At) => RecordClaims

interface Stated {
  readonly subject: string
  readonly property: string
  readonly scope: Scope
  readonly value: Value
  readonly chain: Attribution.Attribution
  readonly column: string
  readonly saidOn?: string
  readonly happened?: Period.Period
}

const contentOf = ({ column, ...stated }: Stated, { document, row }: At): ClaimContent => ({
  ...stated,
  polarity: "affirmed",
  modality: "asserted",
  voice: "reported",
  anchor: { _tag: "RecordPlace", document, row, column },
})

const chainOf = (originator: string, via: string | undefined, { idOf }: Names): Attribution.Attribution =>
  via === undefined
    ? [{ source: idOf(originator), role: "asserts" }]
    : [
        { source: idOf(via), role: "publishes" },
        { source: idOf(originator), role: "asserts" },
      ]

const MAKERS = {
  eq: Quantity.exactly,
  gte: Quantity.atLeast,
  gt: Quantity.moreThan,
  lte: Quantity.atMost,
  lt: Quantity.lessThan,
  about: Quantity.about,
} as const

/** What a toll covers: the event, a window of days, or in words something else. */
const scopeOf = ({ window, scopeDiffers }: Toll): Scope => {
  const period =
    window === undefined
      ? undefined
      : Period.between(Calendar.plusDays(window.endingOn, 1 - window.days), window.endingOn, "days")
  return {
    ...(scopeDiffers === undefined ? {} : { population: scopeDiffers }),
    ...(period === undefined ? {} : { period }),
  }
}

const ofToll =
  (toll: Toll): Reported =>
  (at) => ({
    contents: [
      contentOf(
        {
          subject: at.subject,
          property: "casualties.killed",
          scope: scopeOf(toll),
          value: MAKERS[toll.op](toll.value, "people"),
          chain: chainOf(toll.originator, toll.via, at.known),
          saidOn: toll.publishedOn,
          column: "value",
        },
        at,
      ),
    ],
    problems: [],
  })

/** Nouns that stand for a place named before: "the east of the district". */
const GENERIC: ReadonlySet<string> = new Set(
  "the district,district,the neighbourhood,neighbourhood,the neighborhood,neighborhood,the city,city,the town,town,the village,village,the camp,camp,the area,area".split(
    ",",
  ),
)

/** An extent with the place that "the district" stands for, when the records before it name just one. */
const resolved = (extent: Extent.Extent, { places }: At): Extent.Extent => {
  const [name, ...inner] = extent.place
  if (inner.length > 0 || !GENERIC.has(name.toLowerCase())) {
    places.set(extent.place.join("\u0000"), extent.place)
    return extent
  }
  const [only, ...others] = places.values()
  return only === undefined || others.length > 0 ? extent : { ...extent, place: only }
}

const ofGround =
  ({ originator, via, publishedOn, value }: Ground): Reported =>
  (at) => {
    const area = readArea(value)
    if ("problem" in area)
      return { contents: [], problems: [{ path: ["value"], problem: area.problem, severity: "refused" }] }
    const chain = chainOf(originator, via, at.known)
    const extent = resolved(area.extent, at)
    const stated = { subject: at.subject, property: "territory.control", scope: {}, value: extent, chain }
    return { contents: [contentOf({ ...stated, saidOn: publishedOn, column: "value" }, at)], problems: [] }
  }

const ofClosed =
  ({ event, dateStart, dateEnd, low, best, high, sourceOriginal = "" }: Closed): Reported =>
  (at) => {
    const informants = originalsOf(sourceOriginal).map((name): Attribution.Link => ({
      source: at.known.idOf(name),
      role: "informs",
    }))
    const happened = Period.between(dateStart, dateEnd, dateStart === dateEnd ? "day" : "days")
    const range = Quantity.between(End.closed(low), End.closed(high), "people")
    const stated = {
      subject: `UCDP event ${event}`,
      property: "casualties.killed",
      scope: {},
      chain: [{ source: at.known.idOf(UCDP.name), role: "asserts" }, ...informants],
      ...(happened === undefined ? {} : { happened }),
    } satisfies Omit<Stated, "value" | "column">
    const order =
      low <= best && best <= high
        ? []
        : [
            {
              path: ["best"],
              problem: `low ${low}, best ${best} and high ${high} are out of order; they are kept as they are`,
              severity: "warning" as const,
            },
          ]
    return {
      contents: [
        contentOf({ ...stated, value: Quantity.exactly(best, "people"), column: "best" }, at),
        ...(range === undefined || (low === best && high === best)
          ? []
          : [contentOf({ ...stated, value: range, column: "high" }, at)]),
      ],
      problems: order,
    }
  }

const schemaOf = (value: object): z.ZodType<Reported> => {
  if (Object.hasOwn(value, "op")) return Toll.transform(ofToll)
  return Object.hasOwn(value, "event") ? Closed.transform(ofClosed) : Ground.transform(ofGround)
}

/**
 * Reads a timeline of tolls: `reports`, `territory` and `ucdpReconciled`, about its `topic`.
 *
 * @example
 * ```ts import.meta.vitest
 * import { readTollTimeline } from "@corroborate/adapters/toll-timeline/adapter"
 * import { say } from "@corroborate/core"
 *
 * const written = '{"topic": "attack on Qadam", "reports": [{"originator": "SOHR", "publishedOn": "2018-03-21", "op": "gte", "value": 62}]}'
 * const { claims } = readTollTimeline({ name: "tolls.json", bytes: new TextEncoder().encode(written) }, {})
 * claims.map(({ subject, value }) => `${subject}: ${say(value)}`) // => ["attack on Qadam: at least 62 people"]
 * ```
 */
export const readTollTimeline = recordReader<Reported>({
  readBy: "toll-timeline/1",
  called: "report",
  lists: ["reports", "territory", "ucdpReconciled"],
  schema: {
    safeParse: (value) => (typeof value === "object" && value !== null ? schemaOf(value) : NOTHING).safeParse(value),
  },
  begin: ({ document, beside }) => {
    const known = names(ALIASES)
    const places = new Map<string, Place.Place>()
    const subject = beside.get("topic") ?? document.name.replace(/\.[^.]*$/, "")
    return {
      read: (record, row) => record({ subject, document: document.id, row, known, places }),
      sources: known.take,
    }
  },
})

const NOTHING: z.ZodType<Reported> = Toll.transform(ofToll)
