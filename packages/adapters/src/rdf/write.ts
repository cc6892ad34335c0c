/** Terms of RDF as Turtle and its kin write them. */
import { NS, type Term } from "./Quad.ts"

const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t" }

const code = (letter: string): number => letter.codePointAt(0) ?? 0

/** A character as `\u` and its number. */
const numbered = (letter: string): string => `\\u${code(letter).toString(16).toUpperCase().padStart(4, "0")}`

/** Whether a character is one that controls. */
const controls = (letter: string): boolean => code(letter) < 0x20 || code(letter) === 0x7f

const escapedText = (text: string): string =>
  Array.from(text, (letter) => ESCAPES[letter] ?? (controls(letter) ? numbered(letter) : letter)).join("")

const NO_ADDRESS: ReadonlySet<string> = new Set(' <>"{}|^`\\')

/** What no address may hold is written by its number. */
const escapedIri = (address: string): string =>
  Array.from(address, (letter) => (controls(letter) || NO_ADDRESS.has(letter) ? numbered(letter) : letter)).join("")

/**
 * A term.
 *
 * @example
 * ```ts import.meta.vitest
 * import { iri, literal } from "@corroborate/adapters/rdf/Quad"
 * import { turtle } from "@corroborate/adapters/rdf/write"
 *
 * turtle(literal('a "b"')) // => '"a \\"b\\""'
 * turtle({ _tag: "Triple", subject: iri("a:b"), predicate: iri("a:c"), object: literal("d") }) // => '<<( <a:b> <a:c> "d" )>>'
 * ```
 */
export const turtle = (term: Term): string => {
  switch (term._tag) {
    case "Iri":
      return `<${escapedIri(term.value)}>`
    case "Blank":
      return `_:${term.value}`
    case "Literal": {
      const text = `"${escapedText(term.value)}"`
      if (term.language !== "") return `${text}@${term.language}`
      return term.datatype === `${NS.xsd}string` ? text : `${text}^^<${escapedIri(term.datatype)}>`
    }
    case "Triple":
      return `<<( ${turtle(term.subject)} ${turtle(term.predicate)} ${turtle(term.object)} )>>`
  }
}
