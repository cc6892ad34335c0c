/**
 * What lies in what, as a user knows it: a list of places, each in at most one other.
 *
 * Nobody can ship a gazetteer of every neighbourhood that is fought over, so this is the interface and the checks; the
 * places are the user's.
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import type { Place } from "./Place.ts"

/** One place. Names are compared without case and outer spaces. */
export interface GazetteerEntry {
  readonly name: string
  readonly otherNames?: ReadonlyArray<string>
  /** The name of the place that it lies in; a place without one is widest. */
  readonly partOf?: string
}

/** The path of every place by each of its names, normalised. */
export interface Gazetteer {
  readonly paths: ReadonlyMap<string, Place>
}

/** An entry that cannot stand: the place in the list, from 0, and what is wrong. */
export class GazetteerProblem extends Data.TaggedError("GazetteerProblem")<{
  readonly entry: number
  readonly name: string
  readonly problem: string
}> {
  override get message(): string {
    return `${this.problem} (entry ${this.entry + 1}, \`${this.name}\`)`
  }
}

/** No places. */
export const EMPTY: Gazetteer = { paths: new Map() }

const normalised = (name: string): string => name.trim().toLowerCase()

interface Indexed {
  readonly entry: GazetteerEntry
  readonly at: number
}

const problem = ({ entry, at }: Indexed, text: string): GazetteerProblem =>
  new GazetteerProblem({ entry: at, name: entry.name, problem: text })

/** Entries by each of their names, and the names that two entries claim. */
const index = (
  entries: ReadonlyArray<GazetteerEntry>,
): { readonly byName: ReadonlyMap<string, Indexed>; readonly problems: ReadonlyArray<GazetteerProblem> } => {
  const byName = new Map<string, Indexed>()
  const problems: Array<GazetteerProblem> = []
  for (const [at, entry] of entries.entries()) {
    if (normalised(entry.name) === "") problems.push(problem({ entry, at }, "a place needs a name"))
    for (const name of [entry.name, ...(entry.otherNames ?? [])]) {
      const other = byName.get(normalised(name))
      if (other === undefined) byName.set(normalised(name), { entry, at })
      else if (other.at !== at)
        problems.push(problem({ entry, at }, `\`${name}\` is already a name of entry ${other.at + 1}`))
    }
  }
  return { byName, problems }
}

/** The path of a place, or what stands in its way. */
const pathOf = (start: Indexed, byName: ReadonlyMap<string, Indexed>): Place | GazetteerProblem => {
  const names: [string, ...Array<string>] = [start.entry.name]
  const seen = new Set([start.at])
  let current = start
  while (current.entry.partOf !== undefined) {
    const parent = byName.get(normalised(current.entry.partOf))
    if (parent === undefined)
      return problem(current, `it lies in \`${current.entry.partOf}\`, which is no place of the list`)
    if (seen.has(parent.at)) return problem(start, `it lies in itself, by way of \`${current.entry.name}\``)
    seen.add(parent.at)
    names.unshift(parent.entry.name)
    current = parent
  }
  return names
}

/**
 * A gazetteer of the entries, or every problem that they have: a name that two entries claim, a place that lies in
 * none of the list, a place that lies in itself. All or nothing.
 *
 * **Law** *paths end in their place*. O(entries × depth).
 *
 * @example
 * ```ts import.meta.vitest
 * import { Gazetteer } from "@corroborate/core"
 * import * as Result from "effect/Result"
 *
 * const places = Gazetteer.gazetteer([{ name: "Syria" }, { name: "Damascus", partOf: "Syria" }, { name: "Qadam", partOf: "Damascus" }])
 * Gazetteer.resolve(["qadam"], Result.getOrThrow(places)) // => ["Syria", "Damascus", "Qadam"]
 * Result.isFailure(Gazetteer.gazetteer([{ name: "A", partOf: "B" }, { name: "B", partOf: "A" }])) // => true
 * ```
 */
export const gazetteer = (
  entries: ReadonlyArray<GazetteerEntry>,
): Result.Result<Gazetteer, ReadonlyArray<GazetteerProblem>> => {
  const { byName, problems } = index(entries)
  const paths = new Map<string, Place>()
  const broken: Array<GazetteerProblem> = []
  for (const [name, indexed] of byName) {
    const path = pathOf(indexed, byName)
    if ("problem" in path) {
      if (name === normalised(indexed.entry.name)) broken.push(path)
    } else paths.set(name, path)
  }
  const all = [...problems, ...broken].toSorted((a, b) => a.entry - b.entry)
  return all.length === 0 ? Result.succeed({ paths }) : Result.fail(all)
}

/**
 * A place with the path that the gazetteer knows for it: its innermost known name decides, what lies further in is kept.
 * A place of which it knows no name stays as it is.
 */
export const resolve = (place: Place, { paths }: Gazetteer): Place => {
  for (let i = place.length - 1; i >= 0; i--) {
    const known = paths.get(normalised(place[i] ?? ""))
    if (known !== undefined) return [...known, ...place.slice(i + 1)]
  }
  return place
}
