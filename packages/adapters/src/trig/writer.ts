/**
 * Writes a reconciliation as TriG of RDF 1.2: a graph for each question, and in it each claim as a triple that is spoken of
 * and not asserted. Who reads the file learns who says what, and not that it is so.
 */
import type { Assessment } from "@corroborate/core"
import type { Writer } from "../Format.ts"
import { claimRecordOf, documentQuads, recordIri, sourceQuads, spoken, toldOf, word } from "../rdf/ledger.ts"
import { byGraph, iri, literal, NS, type Quad } from "../rdf/Quad.ts"
import { turtle } from "../rdf/write.ts"

const claimQuads = ({ question, supersededBy }: Assessment): ReadonlyArray<Quad> => {
  const graph = recordIri(`assessment/${question.id}`)
  return question.claims.flatMap((claim): ReadonlyArray<Quad> => {
    const address = recordIri(`claim/${claim.id}`)
    const later = supersededBy[claim.id]
    return [
      { subject: iri(address), predicate: `${NS.rdf}reifies`, object: spoken(claim), graph },
      { subject: iri(address), predicate: `${NS.rdf}type`, object: iri(word("Claim")), graph },
      ...toldOf(claim, address, graph),
      ...(later === undefined
        ? []
        : [{ subject: iri(address), predicate: word("replacedBy"), object: iri(recordIri(`claim/${later}`)), graph }]),
      claimRecordOf(claim, address, graph),
    ]
  })
}

const questionQuads = ({ question, status }: Assessment): ReadonlyArray<Quad> => {
  const address = recordIri(`assessment/${question.id}`)
  const about = (name: string, value: string): Quad => ({
    subject: iri(address),
    predicate: word(name),
    object: literal(value),
    graph: "",
  })
  return [about("subject", question.subject), about("property", question.property), about("status", status)]
}

const written = (quads: ReadonlyArray<Quad>): string =>
  Array.from(byGraph(quads), ([graph, all]) => {
    const lines = all.map(
      ({ subject, predicate, object }) => `${turtle(subject)} ${turtle(iri(predicate))} ${turtle(object)} .`,
    )
    return graph === "" ? lines.join("\n") : `${turtle(iri(graph))} {\n  ${lines.join("\n  ")}\n}`
  }).join("\n\n")

/**
 * Writes TriG.
 *
 * **Laws** *nothing asserted*: no triple that a source says stands by itself; *round trip*: reading what was written gives
 * the same claims, sources and documents.
 */
export const writeTrig: Writer = ({ reconciliation }) => {
  const { documents, sources, assessments } = reconciliation
  const quads = [
    ...documents.flatMap((document) => documentQuads(document, recordIri(`document/${document.id}`), "")),
    ...sources.flatMap((source) => sourceQuads(source, recordIri(`source/${source.id}`), "")),
    ...assessments.flatMap(questionQuads),
    ...assessments.flatMap(claimQuads),
  ]
  return `VERSION "1.2"\n\n${written(quads)}\n`
}
