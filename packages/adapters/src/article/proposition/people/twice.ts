/** What befell people besides what is told of them first: "were kidnapped and murdered", "captured and executed 12". */
import { isLink, lemmaAt, verbAt, type Parsed } from "../../grammar/Parsed.ts"
import type { Told } from "./Tolled.ts"
import { TRANSITIVE } from "./words.ts"

/** Deeds of which each is a count of its own. */
const DEEDS: ReadonlySet<string> = new Set([
  "casualties.killed",
  "casualties.injured",
  "count.arrests",
  "count.kidnapped",
  "count.captured",
  "count.released",
])

/** The verb of another deed beside one, over "and": behind it for those it was done to, before it for its objects. */
const besides = (parsed: Parsed, { counted, role }: Told): number => {
  const [own, behind] = [verbAt(parsed, role.at), counted.at < role.at]
  if (own === undefined || own.negated || own.passive !== behind) return -1
  const way = behind ? 1 : -1
  const other = verbAt(parsed, role.at + 2 * way)
  if (!isLink(parsed, role.at + way, "and") || other === undefined || other.negated) return -1
  // "were kidnapped and killed two guards": of others.
  const object = behind && verbAt(parsed, role.at + 3) === undefined && parsed.phrases[role.at + 3]?._tag === "Noun"
  return other.form === "past" && !object ? role.at + 2 * way : other.form === own.form && !behind ? role.at - 2 : -1
}

/** The same group told of by the other deed; none for most. */
export const twice = (parsed: Parsed, one: Told): ReadonlyArray<Told> => {
  if (!DEEDS.has(one.role.property)) return []
  const at = besides(parsed, one)
  const property = at === -1 ? undefined : TRANSITIVE.get(lemmaAt(parsed, at))
  return property === undefined || property === one.role.property || !DEEDS.has(property)
    ? []
    : [{ ...one, role: { ...one.role, property, at } }]
}
