/**
 * A source's tie to a party, kept with whoever described it so.
 *
 * An affiliation never changes what a source's word weighs. It is shown, and it lets the record say that agreement
 * came from opposed sides.
 */
import type { SourceId } from "./SourceId.ts"

/** `with`: close to, owned by or part of the party; `against`: opposed to it. */
export type Stance = "with" | "against"

/** One description of a tie. */
export interface Affiliation {
  /** The party, named so that two ties to it can be matched: `"government of Syria"`. */
  readonly party: string
  readonly stance: Stance
  /** The describing words, as printed: `"close to the government"`. */
  readonly words: string
  /** Who describes it so. */
  readonly by: SourceId
  /** Where: a claim's id, a document's place, or a published reference. */
  readonly cited: string
}

/** A source as far as its ties go. */
interface Tied {
  readonly id: SourceId
  readonly affiliations?: ReadonlyArray<Affiliation>
}

/** Who is described as with a party, and who as against it. */
const stancesByParty = (sources: Iterable<Tied>): ReadonlyMap<string, Readonly<Record<Stance, Set<SourceId>>>> => {
  const parties = new Map<string, Record<Stance, Set<SourceId>>>()
  for (const { id, affiliations = [] } of sources) {
    for (const { party, stance } of affiliations) {
      const sides = parties.get(party) ?? { with: new Set(), against: new Set() }
      sides[stance].add(id)
      parties.set(party, sides)
    }
  }
  return parties
}

/**
 * The first party, by code unit, that one of the sources is described as with and another as against; else `undefined`.
 *
 * **Law** *order blindness*. O(affiliations).
 *
 * @example
 * ```ts import.meta.vitest
 * import { Affiliation } from "@corroborate/core"
 *
 * const tie = { party: "government of Syria", words: "close to the government", by: "afp", cited: "c34" }
 * const daily = { id: "daily", affiliations: [{ ...tie, stance: "with" }] } as const
 * const monitor = { id: "monitor", affiliations: [{ ...tie, stance: "against" }] } as const
 * Affiliation.opposedOn([daily, monitor]) // => "government of Syria"
 * Affiliation.opposedOn([daily]) // => undefined
 * ```
 */
export const opposedOn = (sources: Iterable<Tied>): string | undefined =>
  Array.from(stancesByParty(sources))
    .filter(
      ([, { with: near, against }]) => near.size > 0 && against.size > 0 && new Set([...near, ...against]).size > 1,
    )
    .map(([party]) => party)
    .toSorted()[0]
