/** Readers that give way to those before them: a number that one has read is not read again. */
import type { PropositionReader } from "./Context.ts"
import type { Span } from "../text/Article.ts"
import type { Proposition } from "./Proposition.ts"

/** Reads with each reader in turn; whose value stands where an earlier one found one is left out. */
export const inTurn =
  (readers: ReadonlyArray<PropositionReader>): PropositionReader =>
  (parsed, context) => {
    const found: Array<Proposition> = []
    const taken = new Set<number>()
    for (const read of readers) {
      const fresh = read(parsed, context).filter(({ valueAt }) => valueAt === undefined || !isTaken(taken, valueAt))
      found.push(...fresh)
      for (const { valueAt } of fresh) for (let at = valueAt?.start ?? 0; at < (valueAt?.end ?? 0); at++) taken.add(at)
    }
    return found
  }

const isTaken = (taken: ReadonlySet<number>, { start, end }: Span): boolean => {
  for (let at = start; at < end; at++) if (taken.has(at)) return true
  return false
}
