/**
 * Rule: sources that give each other as the origin of the same answer.
 *
 * A cites B and B cites A: nobody in the record is known to have seen anything.
 */
import type { Comparison } from "../../compare/Comparison.ts"
import type { Position } from "../../compare/Position.ts"
import { carriage } from "../../source/Attribution.ts"
import type { SourceId } from "../../source/Source.ts"
import type { CircularReporting } from "../Conflict.ts"
import { idsOf, type QuestionRule } from "../Rule.ts"

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

/** Who cites whom behind a position, both ways. */
const citations = ({ claims }: Position): Citations => {
  const cites = new Map<SourceId, Set<SourceId>>()
  const citedBy = new Map<SourceId, Set<SourceId>>()
  for (const { chain } of claims) {
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

/** Whether anybody who is cited also cites: without that there is no round, and nearly no question has it. */
const mayGoRound = ({ claims }: Position): boolean => {
  const citing = new Set<SourceId>()
  for (const { chain } of claims) if (chain.length > 1) citing.add(chain[0].source)
  return claims.some(({ chain }) =>
    chain.some(({ source }, i) => i > 0 && (citing.has(source) || i < chain.length - 1)),
  )
}

const detect = ({ question, positions }: Comparison): ReadonlyArray<CircularReporting> =>
  positions.filter(mayGoRound).flatMap((position) => {
    const round = rounds(citations(position))
    if (round.size === 0) return []
    const between = idsOf(
      position.claims.filter(({ chain }) => carriage(chain).filter((id) => round.has(id)).length > 1),
    )
    const sources = Array.from(round).toSorted()
    return [{ kind: "circular-reporting", question: question.id, between, needsConfirmation: false, sources } as const]
  })

/** See the head of this file. */
export const circularReporting: QuestionRule = {
  kind: "circular-reporting",
  looksAt: "question",
  meaning: "sources give each other as the origin of the same answer",
  detect,
}
