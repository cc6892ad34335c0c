/**
 * What Wikidata's properties and units ask, in our words, for those that fact-checkers and recorders meet. Others keep
 * their number.
 *
 * @see wikidata.org, the pages of the properties named
 */

/** Properties with the name of ours that asks the same. */
export const PROPERTY_NAMES: ReadonlyMap<string, string> = new Map([
  ["P1120", "casualties.killed"],
  ["P1339", "casualties.injured"],
  ["P1446", "casualties.missing"],
  ["P1590", "casualties.total"],
  ["P1082", "count.population"],
  ["P1110", "attendance"],
  ["P1132", "count.participants"],
  ["P1561", "count.survivors"],
  ["P1540", "count.male-population"],
  ["P1539", "count.female-population"],
  ["P2046", "measurement.area"],
  ["P2527", "measurement.magnitude"],
  ["P580", "event.start"],
  ["P585", "event.time"],
  ["P582", "event.end"],
  ["P710", "event.participants"],
  ["P828", "cause"],
  ["P8031", "responsibility"],
])

/** Names of ours under which people are counted, beside those that say so themselves. */
export const OF_PEOPLE: ReadonlySet<string> = new Set([
  "count.population",
  "count.participants",
  "count.survivors",
  "count.male-population",
  "count.female-population",
])

/** Units by their item. */
const UNITS: ReadonlyMap<string, string> = new Map([
  ["Q11229", "percent"],
  ["Q11573", "m"],
  ["Q828224", "km"],
  ["Q712226", "km2"],
  ["Q11570", "kg"],
  ["Q25267", "degrees Celsius"],
])

/** The unit of an address or an item; `undefined` for a bare number. */
export const unitOf = (unit: string | undefined): string | undefined => {
  if (unit === undefined || unit === "1" || unit === "") return undefined
  const item = /Q\d+$/.exec(unit)?.[0] ?? unit
  return UNITS.get(item) ?? item
}

/** Qualifiers that are read, by what they are for. */
export const QUALIFIERS = {
  pointInTime: "P585",
  start: "P580",
  end: "P582",
  appliesTo: "P518",
  circumstances: "P1480",
} as const

/** "Circa": the item that marks an amount or time as about right. */
export const CIRCA = "Q5727902"

/** Parts of a reference. */
export const REFERENCE = {
  statedIn: "P248",
  importedFrom: "P143",
  address: "P854",
  publisher: "P123",
  author: "P50",
  authorName: "P2093",
  published: "P577",
  inferredFrom: "P3452",
} as const
