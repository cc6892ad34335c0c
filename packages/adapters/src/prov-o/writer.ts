/**
 * Writes provenance in the words of PROV-O, as JSON-LD with its context inside, so that nothing has to be fetched to read it.
 *
 * @see "PROV-O: The PROV Ontology", W3C Recommendation, 30 April 2013
 */
import type { Attributes, Node, Provenance, Tie } from "@corroborate/core"
import type { Writer } from "../Format.ts"
import { provenanceOf } from "../prov/ledger.ts"
import { PREFIXES, qualified } from "../prov/names.ts"
import { NS } from "../rdf/Quad.ts"

const CONTEXT = { ...PREFIXES, prov: NS.prov, rdfs: NS.rdfs, xsd: NS.xsd }

type Value =
  | string
  | number
  | boolean
  | ReadonlyArray<string>
  | { readonly "@id": string }
  | ReadonlyArray<{ readonly "@id": string }>
type Written = Record<string, Value>

/** How PROV-O calls the attributes that PROV has names for. */
const NAMES: Readonly<Record<string, string>> = { "prov:label": "rdfs:label" }

const attributesOf = (attributes: Attributes): Written => {
  const written: Written = {}
  for (const [name, value] of Object.entries(attributes)) if (name !== "prov:type") written[NAMES[name] ?? name] = value
  return written
}

const typesOf = (kind: string, { "prov:type": type }: Attributes): ReadonlyArray<string> =>
  typeof type === "string" ? [kind, type] : [kind]

/** Ties by the thing that they start from, then by their kind. */
const tiesFrom = (ties: ReadonlyArray<Tie>): ReadonlyMap<string, ReadonlyMap<Tie["kind"], ReadonlyArray<string>>> => {
  const from = new Map<string, Map<Tie["kind"], Array<string>>>()
  for (const tie of ties) {
    const kinds = from.get(tie.from) ?? new Map<Tie["kind"], Array<string>>()
    const ends = kinds.get(tie.kind) ?? []
    ends.push(tie.to)
    kinds.set(tie.kind, ends)
    from.set(tie.from, kinds)
  }
  return from
}

/**
 * Provenance as JSON-LD.
 *
 * **Law** *nothing is lost*: every node is one, every tie is one of its properties. PROV-O has properties of its own for
 * revisions and quotations.
 */
export const toProvO = ({ entities, activities, agents, ties }: Provenance): object => {
  const from = tiesFrom(ties)
  const node =
    (kind: string) =>
    ({ id, attributes }: Node): Written => ({
      "@id": qualified(id),
      "@type": typesOf(kind, attributes),
      ...attributesOf(attributes),
      ...Object.fromEntries(
        Array.from(from.get(id) ?? [], ([relation, ends]) => [
          `prov:${relation}`,
          ends.map((end) => ({ "@id": qualified(end) })),
        ]),
      ),
    })
  return {
    "@context": CONTEXT,
    "@graph": [
      ...entities.map(node("prov:Entity")),
      ...activities.map(node("prov:Activity")),
      ...agents.map(node("prov:Agent")),
    ],
  }
}

/** Writes the provenance of a reconciliation, with its ledger. */
export const writeProvO: Writer = ({ reconciliation }) =>
  `${JSON.stringify(toProvO(provenanceOf(reconciliation)), null, 2)}\n`
