/** Writes provenance as PROV-JSON. */
import type { Attributes, Node, Provenance, Tie } from "@corroborate/core"
import type { Writer } from "../Format.ts"
import { provenanceOf } from "../prov/ledger.ts"
import { PREFIXES, qualified } from "../prov/names.ts"
import type { Literal, ProvDocument } from "./schema.ts"

type Relation = Exclude<keyof ProvDocument, "prefix" | "entity" | "activity" | "agent">

/** How each kind of tie is written: the relation, the names of its ends, and its type where PROV has none of its own. */
const RELATIONS = {
  actedOnBehalfOf: { relation: "actedOnBehalfOf", from: "prov:delegate", to: "prov:responsible" },
  used: { relation: "used", from: "prov:activity", to: "prov:entity" },
  wasAssociatedWith: { relation: "wasAssociatedWith", from: "prov:activity", to: "prov:agent" },
  wasAttributedTo: { relation: "wasAttributedTo", from: "prov:entity", to: "prov:agent" },
  wasDerivedFrom: { relation: "wasDerivedFrom", from: "prov:generatedEntity", to: "prov:usedEntity" },
  wasGeneratedBy: { relation: "wasGeneratedBy", from: "prov:entity", to: "prov:activity" },
  wasQuotedFrom: {
    relation: "wasDerivedFrom",
    from: "prov:generatedEntity",
    to: "prov:usedEntity",
    type: "prov:Quotation",
  },
  wasRevisionOf: {
    relation: "wasDerivedFrom",
    from: "prov:generatedEntity",
    to: "prov:usedEntity",
    type: "prov:Revision",
  },
} satisfies Record<
  Tie["kind"],
  { readonly relation: Relation; readonly from: string; readonly to: string; readonly type?: string }
>

const name = (qualifiedName: string): Literal => ({ $: qualifiedName, type: "prov:QUALIFIED_NAME" })

const attributesOf = (attributes: Attributes): Record<string, Literal> =>
  Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => [
      key,
      key === "prov:type" && typeof value === "string" ? name(value) : value,
    ]),
  )

const nodes = (all: ReadonlyArray<Node>): Record<string, Record<string, Literal>> =>
  Object.fromEntries(all.map(({ id, attributes }) => [qualified(id), attributesOf(attributes)]))

/** Relations by their name; each has a blank id counted from 1, since PROV-JSON keys every one. */
const relations = (ties: ReadonlyArray<Tie>): Partial<Record<Relation, Record<string, Record<string, Literal>>>> => {
  const written: Partial<Record<Relation, Record<string, Record<string, Literal>>>> = {}
  for (const [i, { kind, from, to }] of ties.entries()) {
    const { relation, type, ...ends }: { relation: Relation; from: string; to: string; type?: string } = RELATIONS[kind]
    const records = (written[relation] ??= {})
    records[`_:r${i + 1}`] = {
      [ends.from]: qualified(from),
      [ends.to]: qualified(to),
      ...(type === undefined ? {} : { "prov:type": name(type) }),
    }
  }
  return written
}

/**
 * Provenance as a PROV-JSON document. A revision and a quotation are derivations with PROV's own type for them.
 *
 * **Law** *nothing is lost*: every node and every tie is in it, once.
 */
export const toProvJson = ({ entities, activities, agents, ties }: Provenance): ProvDocument => ({
  prefix: { ...PREFIXES },
  entity: nodes(entities),
  activity: nodes(activities),
  agent: nodes(agents),
  ...relations(ties),
})

/**
 * Writes the provenance of a reconciliation, with its ledger.
 *
 * **Law** *round trip*: reading what was written gives the same claims, sources and documents.
 */
export const writeProvJson: Writer = ({ reconciliation }) =>
  `${JSON.stringify(toProvJson(provenanceOf(reconciliation)), null, 2)}\n`
