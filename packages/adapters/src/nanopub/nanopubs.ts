/** Finds nanopublications among quads: a head that names an assertion, where it comes from, and who published it. */
import { keyOf } from "../rdf/about.ts"
import { byGraph, NS, type Quad } from "../rdf/Quad.ts"

/** A nanopublication with its parts. */
export interface Nanopub {
  readonly address: string
  readonly assertion: ReadonlyArray<Quad>
  readonly provenance: ReadonlyArray<Quad>
  readonly pubinfo: ReadonlyArray<Quad>
  /** The name of the graph of the assertion. */
  readonly asserted: string
  /** All its quads, the head's among them. */
  readonly quads: ReadonlyArray<Quad>
}

/** A head with a part missing. */
export interface BrokenNanopub {
  readonly address: string
  readonly problem: string
}

/** What was found, and the quads that belong to none. */
export interface Found {
  readonly nanopubs: ReadonlyArray<Nanopub | BrokenNanopub>
  readonly rest: ReadonlyArray<Quad>
}

const PARTS = { assertion: "hasAssertion", provenance: "hasProvenance", pubinfo: "hasPublicationInfo" } as const

const isHead = ({ predicate, object }: Quad): boolean =>
  predicate === `${NS.rdf}type` && object._tag === "Iri" && object.value === `${NS.np}Nanopublication`

/** Sorts quads by nanopublication. O(quads). */
export const nanopubsIn = (quads: ReadonlyArray<Quad>): Found => {
  const graphs = byGraph(quads)
  const taken = new Set<string>()
  const nanopubs = quads.filter(isHead).map(({ subject, graph }): Nanopub | BrokenNanopub => {
    const address = keyOf(subject)
    const head = graphs.get(graph) ?? []
    const named = (part: keyof typeof PARTS): string | undefined => {
      const found = head.find((quad) => keyOf(quad.subject) === address && quad.predicate === `${NS.np}${PARTS[part]}`)
      return found === undefined ? undefined : keyOf(found.object)
    }
    const [assertion, provenance, pubinfo] = [named("assertion"), named("provenance"), named("pubinfo")]
    for (const name of [graph, assertion, provenance, pubinfo]) if (name !== undefined) taken.add(name)
    const of = (name: string | undefined): ReadonlyArray<Quad> => (name === undefined ? [] : (graphs.get(name) ?? []))
    const missing = Object.entries({ assertion, provenance, "publication info": pubinfo }).find(
      ([, name]) => of(name).length === 0,
    )
    if (missing !== undefined) return { address, problem: `its ${missing[0]} is missing or empty` }
    return {
      address,
      assertion: of(assertion),
      provenance: of(provenance),
      pubinfo: of(pubinfo),
      asserted: assertion ?? "",
      quads: [...head, ...of(assertion), ...of(provenance), ...of(pubinfo)],
    }
  })
  return { nanopubs, rest: quads.filter(({ graph }) => !taken.has(graph)) }
}
