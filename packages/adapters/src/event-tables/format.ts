/** Data sets with an event in each row, as rows of the table of formats. */
import type { Format } from "../Format.ts"
import { firstRow } from "../table/recognise.ts"
import { acled as acledTable } from "./acled.ts"
import { airwars as airwarsTable } from "./airwars.ts"
import type { EventTable } from "./EventTable.ts"
import { gtd as gtdTable } from "./gtd.ts"
import { ibc as ibcTable } from "./ibc.ts"
import { crowdLabels as crowdTable, truthTable as truth } from "./votes.ts"

const recognises =
  ({ isHeader }: EventTable): NonNullable<Format["recognises"]> =>
  (sample) =>
    isHeader(new Set(firstRow(sample)))

const AROUND = [
  "its date and how finely it is known -> when it happened, and when it began",
  "its place and how finely it is known -> where it happened",
]

/** ACLED. */
export const acled: Format = {
  name: "acled",
  title: "events of ACLED, as exported with semicolons or given by the API",
  extensions: [".csv"],
  maps: [
    "`event_id_cnty` -> subject",
    "`fatalities` -> killed, by ACLED, informed by each name in `source`",
    "`actor1`, `actor2` -> who takes part",
    "`crowd size` in `tags` -> attendance",
    "`timestamp` of the last edit -> when it was said, so that of two exports the later one speaks",
    ...AROUND,
  ],
  loses: [
    "a 0 in `fatalities`, which stands for none reported",
    "`notes`, where disagreement stands in prose; event types, codes of actors, `source_scale`, coordinates",
  ],
  licence: "ACLED's own terms: event rows may not be redistributed",
  example: "corroborate check test/adapters/event-tables/acled.csv",
  recognises: recognises(acledTable),
  reader: async () => (await import("./adapter.ts")).readAcled,
  stream: async () => (await import("./adapter.ts")).streamAcled,
}

/** The Global Terrorism Database. */
export const gtd: Format = {
  name: "gtd",
  title: "incidents of the Global Terrorism Database",
  extensions: [".csv"],
  maps: [
    "`eventid` -> subject",
    "`nkill`, `nwound` -> killed and injured; `nkillter`, `nwoundte` -> the perpetrators among them; -9 and -99 -> not known",
    "`gname` -> who is responsible",
    "publishers in `scite1` to `scite3` -> informants",
    ...AROUND,
  ],
  loses: [
    "a blank `nkill`: fatal, and not counted",
    "`resolution` of incidents that went on for days, `doubtterr`, `multiple`, `addnotes`, `dbsource`, coordinates, and every coded detail of weapons and targets",
  ],
  licence: "the terms of START: rows may not be redistributed",
  example: "corroborate check test/adapters/event-tables/gtd.csv",
  recognises: recognises(gtdTable),
  reader: async () => (await import("./adapter.ts")).readGtd,
  stream: async () => (await import("./adapter.ts")).streamGtd,
}

/** Airwars. */
export const airwars: Format = {
  name: "airwars",
  title: "sheets shaped as Airwars' records of civilian harm",
  extensions: [".csv"],
  maps: [
    "code -> subject",
    "`killed`, `injured`, `children`, `women`, `men` with `_min` and `_max` -> ranges, by Airwars, informed by its sources",
    "`deaths_conceded_min`, `_max` -> killed, by the belligerent",
    "belligerent -> who is responsible; `grading` -> grading, in its words",
    ...AROUND,
  ],
  loses: ["strike status, assessments of belligerents and their reasons, infrastructure, victims, coordinates"],
  licence: "not verified",
  example: "corroborate check test/adapters/event-tables/airwars.csv",
  recognises: recognises(airwarsTable),
  reader: async () => (await import("./adapter.ts")).readAirwars,
  stream: async () => (await import("./adapter.ts")).streamAirwars,
}

/** Iraq Body Count. */
export const ibc: Format = {
  name: "ibc",
  title: "sheets shaped as Iraq Body Count's incidents",
  extensions: [".csv"],
  maps: ["code -> subject", "minimum, maximum -> a range of civilians killed, informed by its sources", ...AROUND],
  loses: ["time of day, target, weapons"],
  licence: "not verified",
  example: "corroborate check test/adapters/event-tables/ibc.csv",
  recognises: recognises(ibcTable),
  reader: async () => (await import("./adapter.ts")).readIbc,
  stream: async () => (await import("./adapter.ts")).streamIbc,
}

/** Tables of truth discovery. */
export const truthTable: Format = {
  name: "truth-table",
  title: "votes of sources on objects: source, object, value, and perhaps property and time",
  extensions: [".csv", ".tsv"],
  maps: [
    "object -> subject; property -> property, else `answer`",
    "source -> who says it",
    "value -> an amount when it is a plain number, else a label",
    "time -> when it was said",
  ],
  loses: ["other columns"],
  example: "corroborate check test/adapters/event-tables/votes.csv",
  recognises: recognises(truth),
  reader: async () => (await import("./adapter.ts")).readTruthTable,
  stream: async () => (await import("./adapter.ts")).streamTruthTable,
}

/** Tables of crowd labels. */
export const crowdLabels: Format = {
  name: "crowd-labels",
  title: "labels of workers on tasks: task, worker, label",
  extensions: [".csv", ".tsv"],
  maps: ["task -> subject", "worker -> who says it", "label -> a label"],
  loses: ["other columns"],
  example: "corroborate check test/adapters/event-tables/labels.csv",
  recognises: recognises(crowdTable),
  reader: async () => (await import("./adapter.ts")).readCrowdLabels,
  stream: async () => (await import("./adapter.ts")).streamCrowdLabels,
}
