/** Readers of the data sets with an event in each row. */
import { wholeReader } from "../whole.ts"
import { tableStream } from "../table/stream.ts"
import { acled } from "./acled.ts"
import { airwars } from "./airwars.ts"
import { tableOf } from "./EventTable.ts"
import { gtd } from "./gtd.ts"
import { ibc } from "./ibc.ts"
import { crowdLabels, truthTable } from "./votes.ts"

/** Reads ACLED piece by piece. */
export const streamAcled = tableStream(tableOf(acled))
/**
 * Reads ACLED, in either layout.
 *
 * @example
 * ```ts import.meta.vitest
 * import { readAcled } from "@corroborate/adapters/event-tables/adapter"
 * import { say } from "@corroborate/core"
 *
 * const written = "event_id_cnty;event_date;time_precision;source;fatalities\nSYR1;19 March 2018;1;A Wire; B Monitor;36\n".replace("A Wire; B Monitor", '"A Wire; B Monitor"')
 * const { claims } = readAcled({ name: "acled.csv", bytes: new TextEncoder().encode(written) }, {})
 * claims.map(({ property, value }) => `${property}: ${say(value)}`).toSorted() // => ["casualties.killed: 36 people", "event.start: 2018-03-19"]
 * claims[0]?.chain.map(({ source }) => source) // => ["acled", "a-wire", "b-monitor"]
 * ```
 */
export const readAcled = wholeReader(streamAcled)

/** Reads GTD piece by piece. */
export const streamGtd = tableStream(tableOf(gtd))
/** Reads the Global Terrorism Database. */
export const readGtd = wholeReader(streamGtd)

/** Reads a sheet shaped as Airwars' records piece by piece. */
export const streamAirwars = tableStream(tableOf(airwars))
/** Reads a sheet shaped as Airwars' records. */
export const readAirwars = wholeReader(streamAirwars)

/** Reads a sheet shaped as Iraq Body Count's incidents piece by piece. */
export const streamIbc = tableStream(tableOf(ibc))
/** Reads a sheet shaped as Iraq Body Count's incidents. */
export const readIbc = wholeReader(streamIbc)

/** Reads a table of source, object, value piece by piece. */
export const streamTruthTable = tableStream(tableOf(truthTable))
/** Reads a table of source, object, value. */
export const readTruthTable = wholeReader(streamTruthTable)

/** Reads a table of task, worker, label piece by piece. */
export const streamCrowdLabels = tableStream(tableOf(crowdLabels))
/** Reads a table of task, worker, label. */
export const readCrowdLabels = wholeReader(streamCrowdLabels)
