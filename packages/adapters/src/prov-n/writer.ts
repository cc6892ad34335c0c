/**
 * Writes provenance in PROV-N, the notation of the recommendation for people.
 *
 * @see "PROV-N: The Provenance Notation", W3C Recommendation, 30 April 2013
 */
import type { Attributes, Node, Provenance, Tie } from "@corroborate/core"
import type { Writer } from "../Format.ts"
import { provenanceOf } from "../prov/ledger.ts"
import { PREFIXES, qualified } from "../prov/names.ts"

/** How each kind of tie is written: as which relation, with how many unnamed ends behind, and of which type. */
const RELATIONS = {
  actedOnBehalfOf: { relation: "actedOnBehalfOf", unnamed: 1 },
  used: { relation: "used", unnamed: 1 },
  wasAssociatedWith: { relation: "wasAssociatedWith", unnamed: 1 },
  wasAttributedTo: { relation: "wasAttributedTo", unnamed: 0 },
  wasDerivedFrom: { relation: "wasDerivedFrom", unnamed: 3 },
  wasGeneratedBy: { relation: "wasGeneratedBy", unnamed: 1 },
  wasQuotedFrom: { relation: "wasDerivedFrom", unnamed: 3, type: "prov:Quotation" },
  wasRevisionOf: { relation: "wasDerivedFrom", unnamed: 3, type: "prov:Revision" },
} satisfies Record<Tie["kind"], { readonly relation: string; readonly unnamed: number; readonly type?: string }>

const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t" }

const quoted = (text: string): string => `"${text.replaceAll(/[\\"\n\r\t]/g, (letter) => ESCAPES[letter] ?? letter)}"`

const literal = (name: string, value: string | number | boolean): string => {
  if (name === "prov:type" && typeof value === "string") return `'${value}'`
  if (typeof value === "string") return quoted(value)
  if (typeof value === "number" && Number.isInteger(value)) return String(value)
  return `"${value}" %% xsd:${typeof value === "boolean" ? "boolean" : "double"}`
}

/** What is told of a thing, in square brackets; nothing when nothing is. */
const attributesText = (attributes: Attributes): string => {
  const pairs = Object.entries(attributes).map(([name, value]) => `${name}=${literal(name, value)}`)
  return pairs.length === 0 ? "" : `, [${pairs.join(", ")}]`
}

const nodeText =
  (kind: "entity" | "activity" | "agent") =>
  ({ id, attributes }: Node): string =>
    `  ${kind}(${qualified(id)}${kind === "activity" ? ", -, -" : ""}${attributesText(attributes)})`

const tieText = ({ kind, from, to }: Tie): string => {
  const { relation, unnamed, type }: { relation: string; unnamed: number; type?: string } = RELATIONS[kind]
  const ends = [qualified(from), qualified(to), ...Array.from({ length: unnamed }, () => "-")]
  return `  ${relation}(${ends.join(", ")}${attributesText(type === undefined ? {} : { "prov:type": type })})`
}

/**
 * Provenance in PROV-N.
 *
 * **Law** *nothing is lost*: every node and every tie is one line.
 */
export const toProvN = ({ entities, activities, agents, ties }: Provenance): string =>
  `${[
    "document",
    ...Object.entries(PREFIXES).map(([prefix, namespace]) => `  prefix ${prefix} <${namespace}>`),
    ...entities.map(nodeText("entity")),
    ...activities.map(nodeText("activity")),
    ...agents.map(nodeText("agent")),
    ...ties.map(tieText),
    "endDocument",
  ].join("\n")}\n`

/** Writes the provenance of a reconciliation, with its ledger. */
export const writeProvN: Writer = ({ reconciliation }) => toProvN(provenanceOf(reconciliation))
