/** Who says what a row says, who carried it, and whom they rely on. */
import type { Attribution } from "@corroborate/core"
import type { Names } from "../sources.ts"
import type { Origin } from "./plan.ts"
import { isNotKnown, listIn, tell, type RowReading } from "./row.ts"

/** Informants of one row before the rest are left out. */
const MOST_INFORMANTS = 100

/** Whom the source relies on, each once. */
const informantsIn = (reading: RowReading): ReadonlyArray<string> => {
  const named = reading.plan.informedBy.flatMap((origin) => listIn(reading, origin))
  return Array.from(new Set(named.filter((name) => !isNotKnown(reading, name)))).slice(0, MOST_INFORMANTS)
}

/** One chain for each source named in a field; nobody named is told, and gives none. */
export const chainsOf = (
  reading: RowReading,
  source: Origin,
  { idOf }: Names,
): ReadonlyArray<Attribution.Attribution> => {
  const { via } = reading.plan
  const said = listIn(reading, source)
  const known = said.filter((name) => !isNotKnown(reading, name))
  if (known.length === 0) {
    const why = said.length === 0 ? "nobody is named who says it" : "who says it is not known"
    tell(reading, source, `${why}; a claim needs somebody`, "refused")
  }
  const carriers = via === undefined ? [] : listIn(reading, via)
  // Informants are those of who says the row.
  const informants = (source === reading.plan.source ? informantsIn(reading) : []).map((name): Attribution.Link => ({
    source: idOf(name),
    role: "informs",
  }))
  return known.map((name) => {
    const says: Attribution.Link = { source: idOf(name), role: "asserts" }
    const [first, ...rest] = carriers.map((carrier): Attribution.Link => ({ source: idOf(carrier), role: "publishes" }))
    return first === undefined ? [says, ...informants] : [first, ...rest, says, ...informants]
  })
}
