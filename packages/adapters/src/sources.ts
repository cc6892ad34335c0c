/** Sources that records name in words: one id for one name, and a source for each id. */
import type { Source } from "@corroborate/core"

/**
 * The id of a source's name: lower-case letters and digits of any script, hyphens between.
 *
 * A name without letter or digit is its own id.
 *
 * @example
 * ```ts import.meta.vitest
 * import { sourceIdOf } from "@corroborate/adapters/sources"
 *
 * sourceIdOf("Syrian Observatory for Human Rights") // => "syrian-observatory-for-human-rights"
 * sourceIdOf("  Al-Watan ") // => "al-watan"
 * sourceIdOf("المرصد السوري") // => "المرصد-السوري"
 * ```
 */
export const sourceIdOf = (name: string): string => {
  const words = name
    .normalize("NFKC")
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu)
  return words === null ? name : words.join("-")
}

/** Names of sources as they are met, with what they are known as. */
export interface Names {
  /** The id that a name stands for; a name not met before becomes a source. */
  readonly idOf: (name: string) => string
  /** Every source given or met. */
  readonly all: () => ReadonlyArray<Source.Source>
}

/** How names are compared: without case and repeated spaces. */
const spelledAlike = (name: string): string => name.trim().split(/\s+/).join(" ").toLowerCase()

/**
 * Names, with the sources that are known beforehand: each is found by its id, its name and its other names.
 *
 * @example
 * ```ts import.meta.vitest
 * import { names } from "@corroborate/adapters/sources"
 *
 * const { idOf, all } = names([{ id: "sohr", name: "Syrian Observatory for Human Rights", kind: "monitor" }])
 * idOf("Syrian observatory for human rights") // => "sohr"
 * idOf("AFP") // => "afp"
 * all().map(({ name }) => name) // => ["Syrian Observatory for Human Rights", "AFP"]
 * ```
 */
export const names = (known: ReadonlyArray<Source.Source>): Names => {
  const ids = new Map<string, string>()
  const sources = new Map(known.map((source) => [source.id, source]))
  for (const { id, name, otherNames = [] } of known)
    for (const one of [...otherNames, name, id]) ids.set(spelledAlike(one), id)
  const idOf = (name: string): string => {
    const met = ids.get(spelledAlike(name))
    if (met !== undefined) return met
    const id = sourceIdOf(name)
    ids.set(spelledAlike(name), id)
    if (!sources.has(id)) sources.set(id, { id, name: name.trim(), kind: "organisation" })
    return id
  }
  return { idOf, all: () => Array.from(sources.values()) }
}
