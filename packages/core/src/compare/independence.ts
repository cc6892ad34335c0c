/**
 * Who counts as one witness.
 *
 * Carriers are no witnesses, so claims are counted by originator. Originators that are known to depend on each other
 * (one relies on the other, both rely on one informant, both have one owner) count once together, and so do those whose
 * claims show it: the same words, one informant behind both, each other given as the origin.
 */
import type { Claim } from "../claim/Claim.ts"
import { originator } from "../source/Attribution.ts"
import type { Copies } from "./copies.ts"
import { isImplied } from "./implied.ts"
import { claimAnswerKey } from "./relate.ts"
import { mayGoRound, roundAmong } from "./rounds.ts"
import { disjointSets } from "./sets.ts"
import { index, principal, type Source, type SourceId, type SourceIndex } from "../source/Source.ts"
import { groupBy } from "../value/groupBy.ts"

const NO_COPIES: Copies = new Map()

/** Known sources, and for each the name under which it is counted. */
export interface Registry {
  readonly sources: SourceIndex
  /** The first, by code unit, of the sources that depend on each other. A source left out counts as itself. */
  readonly countedAs: ReadonlyMap<SourceId, SourceId>
  /** Claims that are the same words in several documents. */
  readonly copies: Copies
  /** Lists of one name, kept so that everybody who needs one shares it. */
  readonly alone: Map<SourceId, ReadonlyArray<SourceId>>
}

/** Everything that two sources might have in common. */
const tiesOf = ({ id, reliesOn, owner }: Source): ReadonlyArray<string> => {
  const ties = [`source ${id}`, ...(reliesOn ?? []).map((other) => `source ${other}`)]
  return owner === undefined ? ties : [...ties, `owner ${owner}`]
}

/**
 * Works out which sources count together: those that have an owner or an informant in common, in one step or many.
 *
 * **Laws** *order blindness*; *growth*: knowing one more dependence never makes more independent sources.
 *
 * O(sources + ties), near enough.
 *
 * @example
 * ```ts import.meta.vitest
 * import { registry, Source } from "@corroborate/core"
 *
 * const { countedAs } = registry([
 *   { id: "weekly", name: "Weekly", kind: "outlet", owner: "the group" },
 *   { id: "daily", name: "Daily", kind: "outlet", owner: "the group" },
 *   { id: "monitor", name: "Monitor", kind: "monitor" },
 * ])
 * countedAs.get("weekly") // => "daily"
 * countedAs.get("monitor") // => "monitor"
 * ```
 */
export const registry = (sources: Iterable<Source>, copies: Copies = NO_COPIES): Registry => {
  const known = index(sources)
  const sets = disjointSets()
  for (const source of known.values()) for (const tie of tiesOf(source)) sets.unite(`source ${source.id}`, tie)
  const names = new Map<string, SourceId>()
  const countedAs = new Map<SourceId, SourceId>()
  for (const id of Array.from(known.keys()).toSorted()) {
    const root = sets.find(`source ${id}`)
    const name = names.get(root) ?? id
    names.set(root, name)
    countedAs.set(id, name)
  }
  return { sources: known, countedAs, copies, alone: new Map() }
}

/** Who answers for a claim: its speaker, or the organisation that the speaker speaks for. */
export const originatorOf = (claim: Claim, { sources }: Registry): SourceId => originator(claim.chain, sources)

/** The name under which a source is counted. */
const countedAs = (id: SourceId, registered: Registry): SourceId => registered.countedAs.get(id) ?? id

/** Sources that cite each other for one answer, round by round. */
const roundsAmong = (claims: ReadonlyArray<Claim>): ReadonlyArray<ReadonlySet<SourceId>> =>
  mayGoRound(claims)
    ? Array.from(groupBy(claims, claimAnswerKey).values(), roundAmong).filter(({ size }) => size > 0)
    : NO_ROUNDS

const NO_ROUNDS: ReadonlyArray<ReadonlySet<SourceId>> = []

/** Informants of a claim by name; those without a name may be anybody. */
const informants = ({ chain }: Claim, { sources }: Registry): ReadonlyArray<SourceId> =>
  chain
    .filter(({ source, role }) => role === "informs" && sources.get(source)?.kind !== "unnamed")
    .map(({ source }) => source)

const isInformed = (claim: Claim): boolean => claim.chain.at(-1)?.role === "informs" && !isImplied(claim)

/**
 * The name under which each claim's originator is counted among these claims: originators whose claims are the same
 * words, rest on one informant, or cite each other as the origin of one answer, are one, under the name that sorts first.
 */
export const witnessNames = (claims: ReadonlyArray<Claim>, registered: Registry): ((claim: Claim) => SourceId) => {
  const nameOf = (id: SourceId): SourceId => countedAs(principal(id, registered.sources), registered)
  const alone = (claim: Claim): SourceId => countedAs(originatorOf(claim, registered), registered)
  const copied =
    registered.copies.size === 0 ? [] : claims.filter((claim) => registered.copies.has(claim.id) && !isImplied(claim))
  const rounds = roundsAmong(claims)
  const informed = claims.some(isInformed) ? claims.filter(isInformed) : []
  if (copied.length === 0 && rounds.length === 0 && informed.length < 2) return alone
  const sets = disjointSets()
  for (const claim of copied)
    sets.unite(`source ${alone(claim)}`, `voice ${registered.copies.get(claim.id)?.voice ?? ""}`)
  for (const claim of informed)
    for (const id of informants(claim, registered)) sets.unite(`source ${alone(claim)}`, `informant ${id}`)
  for (const [i, round] of rounds.entries()) for (const id of round) sets.unite(`source ${nameOf(id)}`, `round ${i}`)
  const names = new Map<string, SourceId>()
  for (const name of claims.map(alone).toSorted()) {
    const root = sets.find(`source ${name}`)
    if (!names.has(root)) names.set(root, name)
  }
  return (claim) => names.get(sets.find(`source ${alone(claim)}`)) ?? alone(claim)
}
