/** Readers that give way to those before them: a number that one has read is not read again. */
import type { PropositionReader } from "./Context.ts"
import type { Proposition } from "./Proposition.ts"

/** Whether two propositions have words of the text for their values in common. */
const overlaps = ({ valueAt: one }: Proposition, { valueAt: other }: Proposition): boolean =>
  one !== undefined && other !== undefined && one.start < other.end && other.start < one.end

/** Reads with each reader in turn; what stands where an earlier one read something is left out. */
export const inTurn =
  (readers: ReadonlyArray<PropositionReader>): PropositionReader =>
  (parsed, context) => {
    const found: Array<Proposition> = []
    for (const read of readers)
      found.push(...read(parsed, context).filter((one) => !found.some((before) => overlaps(before, one))))
    return found
  }
