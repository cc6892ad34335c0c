/**
 * Writes each claim as a nanopublication: what is asserted, on whose word, and the record of it, under an address that ends
 * in the hash of all three.
 */
import { claimsOf, type Claim, type Document, type Source } from "@corroborate/core"
import type { Writer } from "../Format.ts"
import { documentQuads, claimRecordOf, recordIri, sourceQuads, spoken, toldOf, word } from "../rdf/ledger.ts"
import { byGraph, iri, literal, NS, type Quad } from "../rdf/Quad.ts"
import { turtle } from "../rdf/write.ts"
import { trustyCode } from "./trusty.ts"

/** Stands for the hash until it is known. No address of ours holds it otherwise. */
const HOLE = " "
const BASE = "urn:corroborate:nanopub:"

interface Known {
  readonly sources: ReadonlyMap<string, Source.Source>
  readonly documents: ReadonlyMap<string, Document>
}

/** The quads of a claim's nanopublication, with a hole for its hash. */
const quadsOf = (claim: Claim, { sources, documents }: Known): ReadonlyArray<Quad> => {
  const address = `${BASE}${HOLE}`
  const part = (name: string): string => `${address}#${name}`
  const head = (predicate: string, object: string): Quad => ({
    subject: iri(address),
    predicate,
    object: iri(object),
    graph: part("head"),
  })
  const { subject, predicate, object } = spoken(claim)
  const document = documents.get(claim.anchor.document)
  const named = Array.from(new Set(claim.chain.map(({ source }) => source)), (id) => sources.get(id))
  const info = part("pubinfo")
  return [
    head(`${NS.rdf}type`, `${NS.np}Nanopublication`),
    head(`${NS.np}hasAssertion`, part("assertion")),
    head(`${NS.np}hasProvenance`, part("provenance")),
    head(`${NS.np}hasPublicationInfo`, info),
    { subject, predicate: predicate._tag === "Iri" ? predicate.value : "", object, graph: part("assertion") },
    { subject, predicate: `${NS.rdfs}label`, object: literal(claim.subject), graph: part("assertion") },
    ...toldOf(claim, part("assertion"), part("provenance")),
    { subject: iri(address), predicate: `${NS.dct}creator`, object: iri(word("Corroborate")), graph: info },
    claimRecordOf(claim, address, info),
    ...named.flatMap((source) => (source === undefined ? [] : sourceQuads(source, address, info))),
    ...(document === undefined ? [] : documentQuads(document, address, info)),
  ]
}

/** The nanopublication of a claim as TriG. */
const written = (claim: Claim, known: Known): string => {
  const quads = quadsOf(claim, known)
  const code = trustyCode(quads, HOLE) ?? ""
  const filled = (text: string): string => text.replaceAll(HOLE, code)
  return Array.from(byGraph(quads), ([graph, all]) => {
    const lines = all.map(({ subject, predicate, object }) => {
      const [from, to] = [subject, object].map((term) => turtle(term._tag === "Iri" ? iri(filled(term.value)) : term))
      return `  ${from} ${turtle(iri(filled(predicate)))} ${to} .`
    })
    return `${turtle(iri(filled(graph)))} {\n${lines.join("\n")}\n}`
  }).join("\n")
}

/**
 * Writes nanopublications in TriG.
 *
 * **Laws** *trusty*: each address ends in the hash of what stands under it; *round trip*: reading what was written gives
 * the same claims, with the sources and documents that they name.
 */
export const writeNanopubs: Writer = ({ reconciliation }) => {
  const known: Known = {
    sources: new Map(reconciliation.sources.map((source) => [source.id, source])),
    documents: new Map(reconciliation.documents.map((document) => [document.id, document])),
  }
  const claims = claimsOf(reconciliation).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return `# ${claims.length} nanopublications; see ${recordIri("")}\n${claims.map((claim) => written(claim, known)).join("\n\n")}\n`
}
