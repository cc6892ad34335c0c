/**
 * Trusty URIs: the address of a set of statements ends in the hash of what they say.
 *
 * @see T. Kuhn and M. Dumontier, "Trusty URIs: Verifiable, Immutable, and Permanent Digital Artifacts for Linked Data",
 * ESWC 2014, module RA
 */
import { createHash } from "node:crypto"
import type { Quad, Term } from "../rdf/Quad.ts"

const CODE = /^RA[A-Za-z0-9_-]{43}$/
const LENGTH = 45

/** The code that an address ends in; `undefined` when it has none. */
export const codeOf = (address: string): string | undefined => CODE.exec(address.slice(-LENGTH))?.[0]

/** What stands for the code while its hash is made. */
const HOLE = " "

const escaped = (text: string): string => text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n")

/** A term as it is hashed; `undefined` for one without a name of its own. */
const lineOf = (term: Term, code: string): string | undefined => {
  if (term._tag === "Iri") return term.value.replaceAll(code, HOLE)
  if (term._tag !== "Literal") return undefined
  const kind = term.language === "" ? `^${term.datatype}` : `@${term.language.toLowerCase()}`
  return `${kind} ${escaped(term.value)}`
}

type Lines = readonly [graph: string, subject: string, predicate: string, object: string]

const compare = (a: Lines, b: Lines): number => {
  for (const [i, part] of a.entries()) {
    const other = b[i] ?? ""
    if (part !== other) return part < other ? -1 : 1
  }
  return 0
}

/**
 * The code of statements: `RA` and 43 characters.
 *
 * @param code - the code that their addresses hold now, or what stands in its place
 * @returns `undefined` when some statement has a node without a name
 */
export const trustyCode = (quads: ReadonlyArray<Quad>, code: string): string | undefined => {
  const lines: Array<Lines> = []
  for (const { graph, subject, predicate, object } of quads) {
    const [from, to] = [lineOf(subject, code), lineOf(object, code)]
    if (from === undefined || to === undefined) return undefined
    lines.push([graph.replaceAll(code, HOLE), from, predicate.replaceAll(code, HOLE), to])
  }
  const sorted = lines.toSorted(compare).filter((line, i, all) => i === 0 || compare(line, all[i - 1] ?? line) !== 0)
  const hash = createHash("sha256")
  for (const line of sorted) hash.update(`${line.join("\n")}\n`)
  return `RA${hash.digest("base64url")}`
}
