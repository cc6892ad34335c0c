/** Claims that are the same words in several documents, and so one voice. */
import type { Claim, ClaimId } from "../claim/Claim.ts"
import { questionKey } from "../question/Question.ts"
import { groupBy } from "../value/groupBy.ts"
import type { Passage, Stretch } from "./passages.ts"
import { claimAnswerKey } from "./relate.ts"
import { disjointSets, type Sets } from "./sets.ts"

/** The name of the voice of each claim that is shared with another, and the passage that shows it. */
export type Copies = ReadonlyMap<ClaimId, { readonly voice: string; readonly passage: Passage }>

const liesIn = ({ anchor }: Claim, { document, start, end }: Stretch): boolean =>
  anchor._tag === "Quote" && anchor.document === document && anchor.start >= start && anchor.end <= end

interface Quoted {
  readonly claims: ReadonlyArray<Claim>
  readonly starts: ReadonlyArray<number>
}

const startOf = ({ anchor }: Claim): number => (anchor._tag === "Quote" ? anchor.start : 0)

/** Claims of each document by where they start. */
const byDocument = (claims: ReadonlyArray<Claim>): ReadonlyMap<string, Quoted> => {
  const quoted = claims.filter(({ anchor }) => anchor._tag === "Quote")
  return new Map(
    Array.from(
      groupBy(quoted, ({ anchor }) => anchor.document),
      ([document, own]) => {
        const sorted = own.toSorted((a, b) => startOf(a) - startOf(b))
        return [document, { claims: sorted, starts: sorted.map(startOf) }]
      },
    ),
  )
}

/** The first index whose number is not below a bound. */
const lowerBound = (sorted: ReadonlyArray<number>, bound: number): number => {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < bound) low = middle + 1
    else high = middle
  }
  return low
}

const within = (stretch: Stretch, documents: ReadonlyMap<string, Quoted>): ReadonlyArray<Claim> => {
  const quoted = documents.get(stretch.document)
  if (quoted === undefined) return []
  const candidates = quoted.claims.slice(
    lowerBound(quoted.starts, stretch.start),
    lowerBound(quoted.starts, stretch.end),
  )
  return candidates.filter((claim) => liesIn(claim, stretch))
}

const sameAnswer = (claim: Claim): string => JSON.stringify([questionKey(claim), claimAnswerKey(claim)])

/** Passages in an order of their own: by where the copy stands, then by where the first does. */
const byPlace = (a: Passage, b: Passage): number => (placeKey(a) < placeKey(b) ? -1 : 1)

const placeKey = ({ first, second }: Passage): string =>
  JSON.stringify([second.document, second.start, first.document, first.start])

/**
 * The claims that stand in passages which documents share, and give there the same answer to the same question. What two
 * passages have in common they have in common all together.
 *
 * **Laws** *order blindness*; *one answer per voice*. O(n log n) in the number of claims and passages.
 *
 * @example
 * ```ts import.meta.vitest
 * import { copiesAmong } from "@corroborate/core"
 * import { qadamTolls } from "@corroborate/core/testing"
 *
 * copiesAmong(qadamTolls, []).size // => 0
 * ```
 */
export const copiesAmong = (claims: ReadonlyArray<Claim>, passages: ReadonlyArray<Passage>): Copies => {
  if (passages.length === 0) return NO_COPIES
  const documents = byDocument(claims)
  const voices = disjointSets()
  const shown = new Map<ClaimId, Passage>()
  for (const passage of passages.toSorted(byPlace)) {
    const originals = groupBy(within(passage.first, documents), sameAnswer)
    for (const copy of within(passage.second, documents)) {
      const [original] = originals.get(sameAnswer(copy)) ?? []
      if (original === undefined) continue
      voices.unite(original.id, copy.id)
      for (const { id } of [original, copy]) if (!shown.has(id)) shown.set(id, passage)
    }
  }
  return named(shown, voices)
}

/** Each voice by the id of the claim that sorts first. */
const named = (shown: ReadonlyMap<ClaimId, Passage>, { find }: Sets): Copies => {
  const names = new Map<string, ClaimId>()
  for (const id of Array.from(shown.keys()).toSorted()) if (!names.has(find(id))) names.set(find(id), id)
  return new Map(Array.from(shown, ([id, passage]) => [id, { voice: names.get(find(id)) ?? id, passage }]))
}

const NO_COPIES: Copies = new Map()
