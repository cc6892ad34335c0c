/**
 * Who a headline counts, in terms of an event's two sides: `"members of the regime forces"` are the government's.
 *
 * Only where the words leave no choice: a headline that counts both sides, or words for a side that the event does not
 * have, keep their own words.
 */

/** The two sides of an event, as the data name them. */
export interface Sides {
  readonly a: string
  readonly b: string
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "))

const GOVERNMENT = set(
  "regime government army troops soldier soldiers police policeman policemen officer officers military gendarmes pro-government pro-regime marines",
)
const REBEL = set(
  "militant militants insurgent insurgents rebel rebels guerrilla guerrillas jihadist jihadists terrorist terrorists extremist extremists anti-government separatist separatists fighters gunmen",
)
const CIVILIAN = set("civilian civilians citizen citizens villager villagers")

/** Words for people who are only tied to a side. */
const HELD = set("prisoners prisoner captives hostages relatives children women wives families detainees supporters")

/** Names that headlines use for groups that the data call otherwise. */
const GROUPS: ReadonlyMap<string, string> = new Map([
  ["isis", "IS"],
  ["isil", "IS"],
  ["daesh", "IS"],
  ["taliban", "Taleban"],
  ["taleban", "Taleban"],
  ["tahrir", "HTS"],
])

const isGovernment = (side: string): boolean => side.startsWith("Government of ")

const wordsOf = (who: string): ReadonlyArray<string> => who.split(/[ ,]+/)

/** The sides that the words name, each once. */
const sidesNamed = (words: ReadonlyArray<string>, { a, b }: Sides): ReadonlySet<string> => {
  const government = [a, b].find(isGovernment)
  const [rebels, ...others] = [a, b].filter((side) => side !== "" && side !== "Civilians" && !isGovernment(side))
  const opposition = others.length === 0 && government !== undefined ? rebels : undefined
  const named = words.flatMap((word) => {
    const group = GROUPS.get(word) ?? [a, b].find((side) => side.toLowerCase() === word)
    if (group !== undefined) return [group]
    if (GOVERNMENT.has(word)) return [government ?? "the other government"]
    if (REBEL.has(word) && !words.includes("loyal")) return [opposition ?? "some rebels"]
    return CIVILIAN.has(word) ? ["civilians"] : []
  })
  return new Set(named)
}

/**
 * The population of a headline's figure: the name of a side, `"civilians"`, or its own words; `undefined` when nobody in
 * particular is counted; `"mixed"` when several are.
 *
 * @example
 * ```ts import.meta.vitest
 * import { populationOf } from "@corroborate/adapters/ucdp-ged/sides"
 *
 * const sides = { a: "Government of Syria", b: "IS" }
 * populationOf("members of the regime forces and their allies", sides) // => { population: "Government of Syria" }
 * populationOf("members of the regime forces and isis", sides) // => "mixed"
 * populationOf("children", sides) // => { population: "children" }
 * populationOf("", sides) // => {}
 * ```
 */
export const populationOf = (who: string, sides: Sides): { readonly population?: string } | "mixed" => {
  if (who === "") return {}
  const words = wordsOf(who)
  const named = sidesNamed(words, sides)
  if (named.size > 1) return "mixed"
  const [only] = named
  // "42 prisoners of ISIS" are no members of it.
  if (HELD.has(words[0] ?? "")) return { population: who }
  if (only === sides.a || only === sides.b) return { population: only }
  return { population: only === "civilians" ? only : who }
}
