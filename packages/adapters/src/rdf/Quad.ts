/** Quads of RDF 1.2 as plain data: what a graph says, and what it only speaks of. */

/** A thing, a value, or a triple that is spoken of. */
export type Term =
  | { readonly _tag: "Iri"; readonly value: string }
  | { readonly _tag: "Blank"; readonly value: string }
  | { readonly _tag: "Literal"; readonly value: string; readonly datatype: string; readonly language: string }
  | { readonly _tag: "Triple"; readonly subject: Term; readonly predicate: Term; readonly object: Term }

/** One statement, in a named graph or in the default one, whose name is empty. */
export interface Quad {
  readonly subject: Term
  readonly predicate: string
  readonly object: Term
  readonly graph: string
}

/** Namespaces that are read or written. */
export const NS = {
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  prov: "http://www.w3.org/ns/prov#",
  dct: "http://purl.org/dc/terms/",
  np: "http://www.nanopub.org/nschema#",
} as const

/** A thing by its address. */
export const iri = (value: string): Term => ({ _tag: "Iri", value })

/** A text, or another value by its type. Halves of characters, which no encoding carries, become U+FFFD. */
export const literal = (value: string, datatype: string = `${NS.xsd}string`): Term => ({
  _tag: "Literal",
  value: value.replaceAll(/[\ud800-\udfff]/gu, "\uFFFD"),
  datatype,
  language: "",
})

/** Deepest triple in a triple that is put into words. */
const DEEPEST = 8

/**
 * A term in words: an address or a text as it is, a triple in its brackets.
 *
 * @example
 * ```ts import.meta.vitest
 * import { iri, literal, wordsOf } from "@corroborate/adapters/rdf/Quad"
 *
 * wordsOf(literal("62")) // => "62"
 * wordsOf({ _tag: "Triple", subject: iri("a:b"), predicate: iri("a:c"), object: literal("d") }) // => "<<( a:b a:c d )>>"
 * ```
 */
export const wordsOf = (term: Term, depth = 0): string => {
  if (term._tag === "Blank") return `_:${term.value}`
  if (term._tag !== "Triple") return term.value
  if (depth >= DEEPEST) return "<<( ... )>>"
  const [subject, predicate, object] = [term.subject, term.predicate, term.object].map((one) => wordsOf(one, depth + 1))
  return `<<( ${subject} ${predicate} ${object} )>>`
}

/** Quads by the graph that they stand in, in the order in which graphs come. */
export const byGraph = (quads: ReadonlyArray<Quad>): ReadonlyMap<string, ReadonlyArray<Quad>> => {
  const graphs = new Map<string, Array<Quad>>()
  for (const quad of quads) {
    const own = graphs.get(quad.graph)
    if (own === undefined) graphs.set(quad.graph, [quad])
    else own.push(quad)
  }
  return graphs
}
