/** What quads tell of who says something and when: of graphs, of triples that are spoken of, of agents' names. */
import type { Quad, Term } from "./Quad.ts"
import { NS } from "./Quad.ts"

/** Names of schema.org, which stand under two addresses. */
const schema = (...names: ReadonlyArray<string>): ReadonlyArray<string> =>
  names.flatMap((name) => [`http://schema.org/${name}`, `https://schema.org/${name}`])

/** Who a thing is by. */
const BY: ReadonlySet<string> = new Set([
  `${NS.prov}wasAttributedTo`,
  `${NS.dct}creator`,
  "http://purl.org/dc/elements/1.1/creator",
  ...schema("author", "creator"),
])
/** When a thing was made or told. */
const ON: ReadonlySet<string> = new Set([
  `${NS.prov}generatedAtTime`,
  ...["created", "issued", "date"].map((name) => `${NS.dct}${name}`),
  ...schema("datePublished", "dateCreated"),
])
/** What a thing is called. */
const CALLED: ReadonlySet<string> = new Set([`${NS.rdfs}label`, "http://xmlns.com/foaf/0.1/name", ...schema("name")])

/** Makers of one thing that are told. Chosen: each makes everything that the thing says once more. */
const MOST = 8

/** What is told of things, by their names. */
export interface About {
  /** The names of who a thing is by, the first few. */
  readonly by: (thing: string) => ReadonlyArray<string>
  /** When it was made, as written. */
  readonly on: (thing: string) => string | undefined
}

/** How a term is looked up. */
export const keyOf = (term: Term): string =>
  term._tag === "Blank" ? `_:${term.value}` : term._tag === "Iri" ? term.value : ""

const add = (map: Map<string, Array<string>>, key: string, value: string): void => {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

/** What quads tell. An act that made a thing stands for whoever it was associated with. */
export const aboutIn = (quads: ReadonlyArray<Quad>): About => {
  const makers = new Map<string, Array<string>>()
  const acts = new Map<string, Array<string>>()
  const times = new Map<string, Array<string>>()
  const names = new Map<string, Array<string>>()
  for (const { subject, predicate, object } of quads) {
    const [thing, value] = [keyOf(subject), object._tag === "Literal" ? object.value : keyOf(object)]
    if (thing === "" || value === "") continue
    if (BY.has(predicate) || predicate === `${NS.prov}wasAssociatedWith`) add(makers, thing, value)
    else if (predicate === `${NS.prov}wasGeneratedBy`) add(acts, thing, value)
    else if (ON.has(predicate)) add(times, thing, value)
    else if (CALLED.has(predicate) && object._tag === "Literal") add(names, thing, value)
  }
  return {
    by: (thing) => {
      const own = makers.get(thing) ?? (acts.get(thing) ?? []).slice(0, MOST).flatMap((act) => makers.get(act) ?? [])
      return own.slice(0, MOST).map((maker) => names.get(maker)?.[0] ?? maker)
    },
    on: (thing) => times.get(thing)?.[0],
  }
}
