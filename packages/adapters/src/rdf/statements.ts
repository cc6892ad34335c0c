/** Statements of RDF as claims: what a graph says, and what it says that others say. */
import { Text, type ClaimContent } from "@corroborate/core"
import { readInstant } from "../cell/day.ts"
import { chainOf, say, type Gathering, type Saying } from "../gathering.ts"
import { keyOf, type About } from "./about.ts"
import { NS, wordsOf, type Quad, type Term } from "./Quad.ts"

/** When it was said. */
export const saidIn = (written: string | undefined): Pick<ClaimContent, "saidOn"> => {
  const read = written === undefined ? undefined : readInstant(written)
  return read !== undefined && "instant" in read ? { saidOn: read.instant } : {}
}

/** Who says what stands in a graph, or what is spoken of: those it is attributed to, else the file. */
export const voicesOf = (
  thing: string,
  about: About,
  carriers: ReadonlyArray<string>,
  { source, document }: Gathering,
): ReadonlyArray<Pick<Saying, "chain" | "voice" | "saidOn">> => {
  const said = saidIn(about.on(thing))
  const makers = thing === "" ? [] : about.by(thing)
  const carrying = carriers.map((name) => source(name, "organisation"))
  if (makers.length > 0)
    return makers.map((name) => ({
      chain: chainOf(carrying, source(name, "organisation")),
      voice: "reported",
      ...said,
    }))
  const own = source(document.name, "record")
  return [{ chain: chainOf([], carrying.at(-1) ?? own), voice: carrying.length > 0 ? "stated" : "narrator", ...said }]
}

/** The triple that a quad speaks of, when that is all that it does. */
const spokenOf = ({ predicate, object }: Quad): Extract<Term, { readonly _tag: "Triple" }> | undefined =>
  predicate === `${NS.rdf}reifies` && object._tag === "Triple" ? object : undefined

/** Adds what a quad says. **Law** *nothing is lost*: at least one claim. */
export const addQuad = (quad: Quad, row: number, about: About, gathering: Gathering): void => {
  const triple = spokenOf(quad)
  const thing = triple === undefined ? quad.graph : keyOf(quad.subject)
  const { subject, predicate, object } = triple ?? {
    ...quad,
    predicate: { _tag: "Iri", value: quad.predicate } as const,
  }
  for (const voiced of voicesOf(thing, about, [], gathering))
    say(gathering, {
      subject: wordsOf(subject),
      property: wordsOf(predicate),
      value: Text.text(wordsOf(object)),
      // A triple that is spoken of and that nobody is said to say is a question still open.
      ...(triple !== undefined && voiced.voice === "narrator" ? { modality: "open" } : {}),
      ...voiced,
      row,
    })
}
