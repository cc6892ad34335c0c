/** Sources that give each other as the origin. */
import type { Claim } from "../claim/Claim.ts"
import { carriage } from "../source/Attribution.ts"
import { isImplied } from "./implied.ts"
import type { SourceId } from "../source/Source.ts"

type Edges = ReadonlyMap<SourceId, ReadonlySet<SourceId>>

interface Citations {
  readonly cites: Edges
  readonly citedBy: Edges
}

const addEdge = (edges: Map<SourceId, Set<SourceId>>, from: SourceId, to: SourceId): void => {
  const known = edges.get(from)
  if (known === undefined) edges.set(from, new Set([to]))
  else known.add(to)
}

/** Who cites whom, both ways. */
const citations = (claims: ReadonlyArray<Claim>): Citations => {
  const cites = new Map<SourceId, Set<SourceId>>()
  const citedBy = new Map<SourceId, Set<SourceId>>()
  for (const claim of claims) {
    if (isImplied(claim)) continue
    const { chain } = claim
    const path = carriage(chain)
    for (const [i, from] of path.entries()) {
      const to = path[i + 1]
      if (to === undefined) continue
      addEdge(cites, from, to)
      addEdge(citedBy, to, from)
    }
  }
  return { cites, citedBy }
}

/** What is left when sources with no edge out of `outward` to one left are taken away until there is none. O(edges). */
const peel = (ids: Iterable<SourceId>, outward: Edges, inward: Edges): ReadonlySet<SourceId> => {
  const left = new Set(ids)
  const degree = new Map(
    Array.from(left, (id) => [id, Array.from(outward.get(id) ?? []).filter((to) => left.has(to)).length]),
  )
  const ends = Array.from(left).filter((id) => degree.get(id) === 0)
  for (let id = ends.pop(); id !== undefined; id = ends.pop()) {
    left.delete(id)
    for (const from of inward.get(id) ?? []) {
      const rest = (degree.get(from) ?? 0) - 1
      degree.set(from, rest)
      if (rest === 0 && left.has(from)) ends.push(from)
    }
  }
  return left
}

/** The sources that lie on a round of citations, or between two rounds. */
const rounds = ({ cites, citedBy }: Citations): ReadonlySet<SourceId> =>
  peel(peel(cites.keys(), cites, citedBy), citedBy, cites)

/** Links of a chain that carried the claim: all but informants, who come last. */
const carried = ({ chain }: Claim): number => {
  let links = chain.length
  while (links > 0 && chain[links - 1]?.role === "informs") links--
  return links
}

/** Whether anybody who is cited also cites: without that there is no round, and nearly no question has it. O(links). */
export const mayGoRound = (claims: ReadonlyArray<Claim>): boolean => {
  if (claims.length < 2) return false
  let citing: Set<SourceId> | undefined
  for (const claim of claims) {
    const links = carried(claim)
    for (let i = 0; i < links - 1; i++) citing = (citing ?? new Set()).add(claim.chain[i]?.source ?? "")
  }
  if (citing === undefined) return false
  for (const claim of claims) {
    const links = carried(claim)
    for (let i = 1; i < links; i++) if (citing.has(claim.chain[i]?.source ?? "")) return true
  }
  return false
}

const NOBODY: ReadonlySet<SourceId> = new Set()

/**
 * The sources that lie on a round of citations among claims that give one answer. O(links of the chains).
 *
 * @param claims - with one answer
 *
 * @example
 * ```ts import.meta.vitest
 * import { copies, qadamTolls } from "@corroborate/core/testing"
 * import { roundAmong } from "@corroborate/core/compare/rounds"
 *
 * const [toll] = qadamTolls
 * roundAmong([toll, ...copies(toll, 2)]).size // => 0
 * ```
 */
export const roundAmong = (claims: ReadonlyArray<Claim>): ReadonlySet<SourceId> =>
  mayGoRound(claims) ? rounds(citations(claims)) : NOBODY
