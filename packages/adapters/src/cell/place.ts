/** Places and how much of them, in a cell: "Syria > Damascus", "a few spots in the east of Qadam, Damascus". */
import { Extent, type Place } from "@corroborate/core"
import { shown } from "./spelling.ts"

/**
 * The path of a place, widest first: `"Syria > Damascus > Qadam"` as it stands, `"Qadam, Damascus, Syria"` turned
 * around. `undefined` when no name is left.
 *
 * @example
 * ```ts import.meta.vitest
 * import { readPlace } from "@corroborate/adapters/cell/place"
 *
 * readPlace("Syria > Damascus > Qadam") // => ["Syria", "Damascus", "Qadam"]
 * readPlace("Qadam, Damascus") // => ["Damascus", "Qadam"]
 * ```
 */
export const readPlace = (cell: string): Place.Place | undefined => {
  const parts = cell.includes(">") ? cell.split(">") : cell.split(",").toReversed()
  return placeOf(parts)
}

/** The path of the names that are not empty. */
export const placeOf = (names: ReadonlyArray<string>): Place.Place | undefined => {
  const [first, ...rest] = names.map((name) => name.trim()).filter((name) => name !== "")
  return first === undefined ? undefined : [first, ...rest]
}

const PORTION_WORDS: ReadonlyArray<readonly [RegExp, Extent.Portion]> = [
  [/^(?:a few|few)(?: (?:spots|buildings|points|parts))?(?: of| in)? /i, "few"],
  [/^(?:a )?part(?: of| in)? /i, "part"],
  [/^parts of /i, "part"],
  [/^most(?: of)? /i, "most"],
  [/^(?:all|the whole)(?: of)? /i, "whole"],
]

const SIDE_WORDS: ReadonlyArray<readonly [string, Extent.Side]> = [
  ["north-east", "ne"],
  ["north-west", "nw"],
  ["south-east", "se"],
  ["south-west", "sw"],
  ["northeast", "ne"],
  ["northwest", "nw"],
  ["southeast", "se"],
  ["southwest", "sw"],
  ["north", "n"],
  ["east", "e"],
  ["south", "s"],
  ["west", "w"],
  ["centre", "centre"],
  ["center", "centre"],
]

/** An extent, or in plain words why there is none. */
export type Area = { readonly extent: Extent.Extent } | { readonly problem: string }

/**
 * Reads how much of which place. A bare place is the whole of it.
 *
 * @example
 * ```ts import.meta.vitest
 * import { readArea } from "@corroborate/adapters/cell/place"
 * import { Extent } from "@corroborate/core"
 *
 * readArea("part of the south of Syria > Damascus") // => { extent: Extent.partOf(["Syria", "Damascus"], "part", "s") }
 * readArea("Qadam, Damascus") // => { extent: Extent.whole(["Damascus", "Qadam"]) }
 * ```
 */
export const readArea = (cell: string): Area => {
  const [, only = "", words = ""] = /^(only )?([^]*)$/i.exec(cell.trim()) ?? []
  const [found, portion = "whole"] = PORTION_WORDS.find(([pattern]) => pattern.test(words)) ?? []
  const rest = found === undefined ? words : words.replace(found, "")
  const [side, where] = sided(rest)
  const place = readPlace(where)
  if (place === undefined) return { problem: `${shown(cell)} names no place` }
  const extent = Extent.partOf(place, side !== undefined && portion === "whole" ? "part" : portion, side)
  return { extent: only === "" ? extent : { ...extent, only: true } }
}

const sided = (text: string): readonly [Extent.Side | undefined, string] => {
  const plain = text.replace(/^the /i, "")
  for (const [word, side] of SIDE_WORDS) {
    const prefix = `${word} of `
    if (plain.toLowerCase().startsWith(prefix)) return [side, plain.slice(prefix.length).replace(/^the /i, "")]
  }
  return [undefined, text]
}
