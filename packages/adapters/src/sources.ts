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
  /** The sources first met since the last call; with a bound, one may come again. */
  readonly take: () => ReadonlyArray<Source.Source>
}

/** How names are compared: without case and repeated spaces. */
const spelledAlike = (name: string): string => name.trim().split(/\s+/).join(" ").toLowerCase()

/**
 * Names, with the sources that are known beforehand: each is found by its id, its name and its other names.
 *
 * @param most - names kept before those met are forgotten; for those who take sources as they come
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
export const names = (known: ReadonlyArray<Source.Source>, most = Number.POSITIVE_INFINITY): Names => {
  const given = new Map<string, string>()
  for (const { id, name, otherNames = [] } of known)
    for (const one of [...otherNames, name, id]) given.set(spelledAlike(one), id)
  let ids = new Map(given)
  let sources = new Map(known.map((source) => [source.id, source]))
  let met = new Set<string>()
  let fresh: Array<Source.Source> = []
  const meet = (id: string, name: string): void => {
    if (met.has(id)) return
    met.add(id)
    const source = sources.get(id) ?? { id, name: name.trim(), kind: "organisation" }
    sources.set(id, source)
    fresh.push(source)
  }
  // Most names come again spelled as before.
  let exact = new Map<string, string>()
  const idOf = (name: string): string => {
    const again = exact.get(name)
    if (again !== undefined) return again
    const spelled = spelledAlike(name)
    const id = ids.get(spelled) ?? sourceIdOf(name)
    if (ids.size > most || exact.size > most) {
      exact = new Map()
      ids = new Map(given)
      sources = new Map(known.map((source) => [source.id, source]))
      met = new Set()
    }
    exact.set(name, id)
    ids.set(spelled, id)
    meet(id, name)
    return id
  }
  const take = (): ReadonlyArray<Source.Source> => {
    const taken = fresh
    fresh = []
    return taken
  }
  return { idOf, all: () => Array.from(sources.values()), take }
}
