/** What holds of every reading, whatever was read. */
import { claimId } from "../claim/Claim.ts"
import { isFaithful } from "../claim/Quote.ts"
import type { Issue, Reading } from "../claim/Reading.ts"

const isSortedById = (items: ReadonlyArray<{ readonly id: string }>): boolean =>
  items.every(({ id }, i) => i === 0 || (items[i - 1]?.id ?? "") < id)

/** Whether ids are content, lists are sorted without repetition, and everything survives JSON. */
export const isWellFormed = (reading: Reading): boolean =>
  reading.claims.every((claim) => claim.id === claimId(claim)) &&
  [reading.claims, reading.sources, reading.documents].every(isSortedById) &&
  JSON.stringify(JSON.parse(JSON.stringify(reading))) === JSON.stringify(reading)

/** Whether every claim stands in a document of the reading. */
export const isGrounded = ({ claims, documents }: Reading): boolean => {
  const known = new Set(documents.map(({ id }) => id))
  return claims.every(({ anchor }) => known.has(anchor.document))
}

/** Whether every quote stands word for word at its place in the text given back. */
export const isFaithfulReading = ({ claims, texts }: Reading): boolean => {
  const byId = new Map(texts.map((text) => [text.id, text]))
  return claims.every(({ anchor }) => {
    const text = anchor._tag === "Quote" ? byId.get(anchor.document) : undefined
    return anchor._tag !== "Quote" || text === undefined || isFaithful(anchor, text)
  })
}

const isPlaced = ({ document, where, problem }: Issue, name: string): boolean =>
  document === name && where !== "" && problem !== "" && !/^[A-Z][a-z]/.test(problem) && !/[.\n]$/.test(problem)

/** Whether every issue names its document and a place, in words without a final stop. */
export const isLocated = ({ issues }: Reading, name: string): boolean => issues.every((issue) => isPlaced(issue, name))

/**
 * The laws of `adapterLaws` that one reading breaks, by their names; none when it is sound. For whoever tries so many
 * files that trying each for every law would take too long.
 *
 * @param name - of the file that was read
 *
 * @example
 * ```ts import.meta.vitest
 * import { Ledger } from "@corroborate/core"
 * import { lawsBrokenBy } from "@corroborate/core/laws"
 *
 * const issue = { document: "a.csv", where: "", problem: "no rows", severity: "refused" } as const
 * lawsBrokenBy({ ...Ledger.EMPTY, texts: [], issues: [issue] }, "a.csv") // => ["located"]
 * ```
 */
export const lawsBrokenBy = (reading: Reading, name: string): ReadonlyArray<string> => [
  ...(isWellFormed(reading) ? [] : ["total"]),
  ...(isFaithfulReading(reading) ? [] : ["faithful"]),
  ...(isGrounded(reading) ? [] : ["grounded"]),
  ...(isLocated(reading, name) ? [] : ["located"]),
]
