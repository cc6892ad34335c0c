/**
 * Groups of people, and which is part of which: fighters are people, pro-government fighters are fighters.
 *
 * A small order, for words that mean the same in every record. Whoever is in no row is part of everybody and stands to
 * nobody else in a way that is known.
 */
import type { Relation } from "../value/Relation.ts"

/** Words for everybody: naming them limits nothing. */
const EVERYBODY: ReadonlySet<string> = new Set(["people", "persons", "everybody", "everyone", "all", "total"])

/** Groups with the wider group that each is part of. */
const PART_OF: Readonly<Record<string, string>> = {
  boys: "children",
  girls: "children",
  infants: "children",
  babies: "children",
  soldiers: "combatants",
  fighters: "combatants",
  militants: "fighters",
  rebels: "fighters",
  insurgents: "fighters",
  jihadists: "fighters",
  militiamen: "fighters",
}

/** Groups of which nobody belongs to two. */
const APART: ReadonlyArray<ReadonlySet<string>> = [
  new Set(["civilians", "combatants"]),
  new Set(["women", "men", "children"]),
  new Set(["boys", "girls"]),
]

/** Words before a group's name that leave open whether those meant belong to it. */
const DOUBTING: ReadonlySet<string> = new Set([
  "alleged",
  "ex",
  "former",
  "non",
  "other",
  "possible",
  "presumed",
  "suspected",
  "would-be",
])

/**
 * The spelling by which groups are compared; `undefined` for everybody.
 *
 * @example
 * ```ts import.meta.vitest
 * import { Population } from "@corroborate/core"
 *
 * Population.group(" Pro-government  fighters") // => "pro-government fighters"
 * Population.group("People") // => undefined
 * ```
 */
export const group = (name: string | undefined): string | undefined => {
  if (name === undefined) return undefined
  const spelled = name.trim().toLowerCase().split(/\s+/).join(" ")
  return spelled === "" || EVERYBODY.has(spelled) ? undefined : spelled
}

/** The next wider group of a name. */
const nextWider = (name: string): string | undefined => {
  const [first = "", ...rest] = name.split(" ")
  const isHeld = rest.length > 0 && !DOUBTING.has(first) && !name.includes(" and ")
  return isHeld ? rest.join(" ") : PART_OF[name]
}

/**
 * A group and the wider groups that it is part of, narrowest first: without its first word, or by the table. Everybody is
 * left out. O(words).
 *
 * @param name - as {@link group} spells it
 *
 * @example
 * ```ts import.meta.vitest
 * import { Population } from "@corroborate/core"
 *
 * Population.wider("local rebels") // => ["local rebels", "rebels", "fighters", "combatants"]
 * ```
 */
export const wider = (name: string): ReadonlyArray<string> => {
  const groups: Array<string> = []
  let at: string | undefined = name
  while (at !== undefined) {
    groups.push(at)
    at = nextWider(at)
  }
  return groups
}

/** The groups that a name joins by "and": women and children. */
const members = (name: string): ReadonlyArray<string> => name.split(" and ")

const isPart = (a: string, b: string): boolean =>
  members(a).every((one) => members(b).some((other) => wider(one).includes(other)))

const areApart = (a: string, b: string): boolean =>
  members(a).every((one) =>
    members(b).every((other) =>
      APART.some((groups) => {
        const [p, q] = [wider(one), wider(other)].map((all) => all.find((name) => groups.has(name)))
        return p !== undefined && q !== undefined && p !== q
      }),
    ),
  )

/**
 * How two groups stand; an absent one is everybody.
 *
 * **Laws** *reflexive*; *converse*; *parts of parts*: what is part of a part is part of the whole.
 *
 * @returns `"Disjoint"` where nobody belongs to both; `"Incomparable"` where it is not known who does.
 *
 * @example
 * ```ts import.meta.vitest
 * import { Population } from "@corroborate/core"
 *
 * Population.relation("pro-government fighters", "fighters") // => "Within"
 * Population.relation(undefined, "children") // => "Contains"
 * Population.relation("women", "women and children") // => "Within"
 * Population.relation("civilians", "rebels") // => "Disjoint"
 * Population.relation("former fighters", "fighters") // => "Incomparable"
 * ```
 */
export const relation = (first: string | undefined, second: string | undefined): Relation => {
  const [a, b] = [group(first), group(second)]
  if (a === b) return "Equal"
  if (a === undefined) return "Contains"
  if (b === undefined) return "Within"
  const [within, contains] = [isPart(a, b), isPart(b, a)]
  if (within && contains) return "Equal"
  if (within) return "Within"
  if (contains) return "Contains"
  return areApart(a, b) ? "Disjoint" : "Incomparable"
}
