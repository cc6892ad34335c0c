/** What a reconciliation is made of as things of RDF, which several writers share. */
import { Attribution, sayAnswer, answerOf, type Claim, type Document, type Source } from "@corroborate/core"
import { carriedClaim } from "../claims-json/restore.ts"
import { PREFIXES, qualified } from "../prov/names.ts"
import { iri, literal, NS, type Quad, type Term } from "./Quad.ts"

/** The address of a record of ours: `record:` with its local name. */
export const recordIri = (id: string): string => `${PREFIXES.record}${qualified(id).slice("record:".length)}`

/** A word of ours. */
export const word = (name: string): string => `${PREFIXES.corroborate}${name}`

const quad = (graph: string, subject: string, predicate: string, object: Term): Quad => ({
  subject: iri(subject),
  predicate,
  object,
  graph,
})

/** A date or a second by its type. */
export const instant = (text: string): Term => literal(text, `${NS.xsd}${text.length === 10 ? "date" : "dateTime"}`)

/** The triple that a claim says: of its subject, its property, its answer in words. */
export const spoken = (claim: Claim): Extract<Term, { readonly _tag: "Triple" }> => {
  const answer = answerOf(claim)
  return {
    _tag: "Triple",
    subject: iri(recordIri(`thing/${claim.subject}`)),
    predicate: iri(recordIri(`property/${claim.property}`)),
    object: literal(answer === undefined ? "not known" : sayAnswer(answer)),
  }
}

/** What is told of a claim: whose word it is, who carried it, where it stands, when it was said. */
export const toldOf = (claim: Claim, subject: string, graph: string): ReadonlyArray<Quad> => {
  const { chain, anchor, saidOn, voice } = claim
  const speaker = Attribution.speaker(chain)
  const carriers = Attribution.carriage(chain).filter((id) => id !== speaker)
  return [
    quad(graph, subject, `${NS.prov}wasAttributedTo`, iri(recordIri(`source/${speaker}`))),
    ...Array.from(new Set(carriers), (id) => quad(graph, subject, word("carriedBy"), iri(recordIri(`source/${id}`)))),
    quad(graph, subject, `${NS.prov}wasQuotedFrom`, iri(recordIri(`document/${anchor.document}`))),
    quad(graph, subject, word("voice"), literal(voice)),
    ...(anchor._tag === "Quote" ? [quad(graph, subject, `${NS.prov}value`, literal(anchor.exact))] : []),
    ...(saidOn === undefined ? [] : [quad(graph, subject, `${NS.prov}generatedAtTime`, instant(saidOn))]),
  ]
}

/** The record of a claim, in one text. */
export const claimRecordOf = (claim: Claim, subject: string, graph: string): Quad =>
  quad(graph, subject, word("claimRecord"), literal(carriedClaim(claim)))

/** A source: its name and its record. */
export const sourceQuads = (source: Source.Source, subject: string, graph: string): ReadonlyArray<Quad> => [
  quad(graph, recordIri(`source/${source.id}`), `${NS.rdfs}label`, literal(source.name)),
  quad(graph, subject, word("sourceRecord"), literal(JSON.stringify(source))),
]

/** A document: its name and its record. */
export const documentQuads = (document: Document, subject: string, graph: string): ReadonlyArray<Quad> => [
  quad(graph, recordIri(`document/${document.id}`), `${NS.rdfs}label`, literal(document.name)),
  quad(graph, subject, word("documentRecord"), literal(JSON.stringify(document))),
]
