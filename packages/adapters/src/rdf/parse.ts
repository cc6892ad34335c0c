/** Parses TriG, Turtle, N-Triples and N-Quads of RDF 1.1 and 1.2. Where a text breaks, what stands before is kept. */
import {
  DataFactory,
  Parser,
  type Quad as N3Quad,
  type Quad_Graph,
  type Quad_Object,
  type Quad_Predicate,
  type Quad_Subject,
} from "n3"
import type { Quad, Term } from "./Quad.ts"

/** What could be parsed, and where it broke. */
export interface ParsedRdf {
  readonly quads: ReadonlyArray<Quad>
  readonly fault?: { readonly line: number; readonly problem: string }
}

/** A term as the parser gives it. */
interface ParsedTerm {
  readonly termType: string
  readonly value: string
  readonly datatype?: { readonly value: string }
  readonly language?: string
  readonly subject?: ParsedTerm
  readonly predicate?: ParsedTerm
  readonly object?: ParsedTerm
}

/** Nests as deep as the parser lets triples nest: 1024. */
const termOf = ({ termType, value, datatype, language = "", subject, predicate, object }: ParsedTerm): Term => {
  if (subject !== undefined && predicate !== undefined && object !== undefined)
    return { _tag: "Triple", subject: termOf(subject), predicate: termOf(predicate), object: termOf(object) }
  if (datatype !== undefined) return { _tag: "Literal", value, datatype: datatype.value, language }
  return { _tag: termType === "BlankNode" ? "Blank" : "Iri", value }
}

const quadOf = ({ subject, predicate, object, graph }: N3Quad): Quad => ({
  subject: termOf(subject),
  predicate: predicate.value,
  object: termOf(object),
  graph: graph.value,
})

/** Statements that one text may have. Chosen: as many as one file may make claims; the parser keeps them all at once. */
const MOST_QUADS = 200_000

/** What the parser is stopped with. */
const TOO_MANY = "more statements than are read"

/**
 * The parser numbers nameless nodes across all texts; here they are counted from 1 in each. Statements are counted as
 * well: only by throwing can a parser that works at once be stopped.
 */
const factoryOf = (): typeof DataFactory => {
  let [count, quads] = [0, 0]
  return {
    ...DataFactory,
    blankNode: (name?: string) => DataFactory.blankNode(name ?? `nameless-${++count}`),
    quad: (subject: Quad_Subject, predicate: Quad_Predicate, object: Quad_Object, graph?: Quad_Graph) => {
      if (++quads > MOST_QUADS) throw new Error(TOO_MANY)
      return DataFactory.quad(subject, predicate, object, graph)
    },
  }
}

type Attempt = { readonly quads: ReadonlyArray<Quad> } | { readonly line: number; readonly problem: string }

const attempt = (text: string, format: string): Attempt => {
  try {
    const parser = new Parser({ format, factory: factoryOf(), blankNodePrefix: "" })
    return { quads: parser.parse(text).map(quadOf) }
  } catch (error) {
    const message = error instanceof Error ? error.message : "it is not read"
    const [, problem = message, line = "1"] = /^([\s\S]*?) on line (\d+)\.?$/.exec(message) ?? []
    return { line: Number(line), problem: worded(problem) }
  }
}

/** The parser's words as ours: lower case, on one line, no final stop. */
const worded = (problem: string): string => {
  const line = problem.slice(0, 120).split(/\s+/).join(" ").replace(/\.$/, "")
  return `${line.charAt(0).toLowerCase()}${line.slice(1)}`
}

/** Where a line starts, counted from 1; for a line behind the last, where that would start. No list of lines: a file may have millions. */
const startOf = (text: string, line: number): number => {
  let start = 0
  for (let at = 1; at < line; at++) {
    const next = text.indexOf("\n", start)
    if (next === -1) return text.length + 1
    start = next + 1
  }
  return start
}

const countLines = (text: string): number => {
  let lines = 1
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) lines++
  return lines
}

/** The text before a line, up to the last statement or graph that is closed at the end of a line. */
const before = (text: string, line: number): string => {
  for (let end = startOf(text, line) - 1; end > 0; end = text.lastIndexOf("\n", end - 1)) {
    const start = text.lastIndexOf("\n", end - 1) + 1
    if (/[.}]$/.test(text.slice(start, end).trimEnd())) return text.slice(0, end)
  }
  return ""
}

/** What of a broken text is whole; a graph that the break leaves open is closed. */
const kept = (text: string, line: number): ReadonlyArray<Quad> => {
  const whole = before(text, line)
  for (const candidate of [whole, `${whole}\n}`]) {
    const tried = attempt(candidate, "application/trig")
    if ("quads" in tried) return tried.quads
  }
  return []
}

/** The first half of the lines, and of those again, until there are few enough statements. */
const shortened = (text: string, format: string): ParsedRdf => {
  for (let line = Math.ceil(countLines(text) / 2); line > 1; line = Math.ceil(line / 2)) {
    const whole = before(text, line)
    const read = [whole, `${whole}\n}`].map((candidate) => attempt(candidate, format)).find((one) => "quads" in one)
    if (read !== undefined && "quads" in read)
      return { quads: read.quads, fault: { line, problem: `a file may have ${MOST_QUADS} statements; split it` } }
  }
  return { quads: [], fault: { line: 1, problem: `a file may have ${MOST_QUADS} statements; split it` } }
}

/**
 * Parses a text, up to a number of statements.
 *
 * @param isLines - whether the text is known to be N-Quads
 */
export const parseRdf = (text: string, isLines: boolean): ParsedRdf => {
  const first = attempt(text, isLines ? "application/n-quads" : "application/trig")
  if ("quads" in first) return first
  if (first.problem === TOO_MANY) return shortened(text, isLines ? "application/n-quads" : "application/trig")
  const other = attempt(text, isLines ? "application/trig" : "application/n-quads")
  return "quads" in other ? other : { quads: kept(text, first.line), fault: first }
}
