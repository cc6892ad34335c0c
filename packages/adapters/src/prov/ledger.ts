/**
 * Provenance that also carries the ledger: each document, source and claim is in its node whole, so that who reads a
 * graph of ours gets back what it was made from, and not only how it hangs together.
 */
import { claimsOf, trace, type Node, type Provenance, type Reconciliation } from "@corroborate/core"
import { carriedClaim } from "../claims-json/restore.ts"

/** The attribute that a record is carried in. */
export const CARRIES = "corroborate:record"

/**
 * The provenance of a reconciliation, with its ledger.
 *
 * **Law** *complete*: every claim, source and document is carried by its node.
 */
export const provenanceOf = (reconciliation: Reconciliation): Provenance => {
  const { documents, sources } = reconciliation
  const carried = new Map<string, string>([
    ...documents.map((document) => [`document/${document.id}`, JSON.stringify(document)] as const),
    ...sources.map((source) => [`source/${source.id}`, JSON.stringify(source)] as const),
    ...claimsOf(reconciliation).map((claim) => [`claim/${claim.id}`, carriedClaim(claim)] as const),
  ])
  const carrying = (nodes: ReadonlyArray<Node>): ReadonlyArray<Node> =>
    nodes.map((node) => {
      const record = carried.get(node.id)
      return record === undefined ? node : { ...node, attributes: { ...node.attributes, [CARRIES]: record } }
    })
  const { entities, activities, agents, ties } = trace(reconciliation)
  return { entities: carrying(entities), activities, agents: carrying(agents), ties }
}
