/** Words that people head columns with and name what they count by, and the properties that they mean. */
import { propertyOf } from "@corroborate/core"

/** A name without case, marks and spaces, as the words below are spelled. */
export const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim()

/** Words for what is counted, by property. */
export const COUNTS: ReadonlyArray<readonly [string, ReadonlyArray<string>]> = [
  ["casualties.killed", ["killed", "deaths", "dead", "fatalities", "died", "number killed", "death toll", "nkill"]],
  ["casualties.injured", ["injured", "wounded", "injuries", "number injured", "nwound", "hurt"]],
  ["casualties.missing", ["missing", "number missing"]],
  ["casualties.hospitalised", ["hospitalised", "hospitalized", "in hospital"]],
  ["rescued", ["rescued", "number rescued"]],
  ["count.arrests", ["arrested", "arrests", "number arrested"]],
  ["displacement.count", ["displaced", "number displaced", "idps"]],
  ["attendance", ["attendance", "participants", "crowd", "crowd size"]],
  ["responsibility", ["responsible", "perpetrator", "perpetrators", "responsibility", "attacker"]],
  ["cause", ["cause"]],
  ["measurement.magnitude", ["magnitude"]],
]

const MEANT: ReadonlyMap<string, string> = new Map(COUNTS.flatMap(([name, words]) => words.map((word) => [word, name])))

/**
 * The property that a cell names: one of the table of properties, one that its words mean, else just what it says.
 *
 * @example
 * ```ts import.meta.vitest
 * import { propertyNamed } from "@corroborate/adapters/table/words"
 *
 * propertyNamed("Killed") // => "casualties.killed"
 * propertyNamed("casualties.killed") // => "casualties.killed"
 * propertyNamed("roofs lost") // => "roofs lost"
 * ```
 */
export const propertyNamed = (cell: string): string =>
  propertyOf(cell).kind === "Text" ? (MEANT.get(plain(cell)) ?? cell) : cell
