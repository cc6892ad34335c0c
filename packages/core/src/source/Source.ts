/** Who vouches for an answer: a monitor, a newspaper, a ministry, a witness. */
import type { Reliability } from "./Admiralty.ts"
import type { Affiliation } from "./Affiliation.ts"
import type { SourceId } from "./SourceId.ts"

export type { SourceId } from "./SourceId.ts"

/** What sort of source it is; only told, never weighed. */
export type SourceKind =
  | "agency"
  | "armed-group"
  | "government"
  | "monitor"
  | "organisation"
  | "outlet"
  | "person"
  | "record"
  | "unnamed"

/** A reliability that somebody gave a source, on a topic or at large. */
export interface Grade {
  readonly reliability: Reliability
  /** A property or its family: `casualties.killed`, `casualties`; absent for everything else. */
  readonly topic?: string
  /** Who gave it and why, in their words. */
  readonly reason?: string
}

/** **Invariant** a source does not speak for itself, and the organisations it speaks for do not speak for it. */
export interface Source {
  readonly id: SourceId
  /** The name as printed, in full where the record has it. */
  readonly name: string
  readonly kind: SourceKind
  readonly otherNames?: ReadonlyArray<string>
  /** The organisation whose word this person's word is: a chief, a spokeswoman, an account. */
  readonly speaksFor?: SourceId
  /** Sources whose word it passes on as its own: a monitor's network. */
  readonly reliesOn?: ReadonlyArray<SourceId>
  /** Who owns it, when another source may have the same owner. */
  readonly owner?: string
  readonly affiliations?: ReadonlyArray<Affiliation>
  readonly grades?: ReadonlyArray<Grade>
}

/** Sources by id. */
export type SourceIndex = ReadonlyMap<SourceId, Source>

const NONE: ReadonlyArray<never> = []

/** The items of both, each once, by their text. */
const unite = <A>(a: ReadonlyArray<A> = NONE, b: ReadonlyArray<A> = NONE): ReadonlyArray<A> => {
  if (a.length === 0 && b.length === 0) return NONE
  if (a === b && a.length === 1) return a
  const byText = new Map([...a, ...b].map((item) => [JSON.stringify(item), item]))
  return Array.from(byText)
    .toSorted(([p], [q]) => (p < q ? -1 : 1))
    .map(([, item]) => item)
}

/** The smaller of two texts; an absent one loses. */
const least = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || (b !== undefined && b < a) ? b : a

/** The longer name, since a full name says more than a short one; on a tie, the one that sorts first. */
const fuller = (a: Source, b: Source): Source => {
  if (a === b || a.name.length !== b.name.length) return a.name.length >= b.name.length ? a : b
  return JSON.stringify(a) <= JSON.stringify(b) ? a : b
}

/** Every name of both but one. */
const namesBeside = (main: string, a: Source, b: Source): ReadonlyArray<string> =>
  a === b && a.otherNames === undefined
    ? NONE
    : unite([a.name, ...(a.otherNames ?? NONE)], [b.name, ...(b.otherNames ?? NONE)]).filter((name) => name !== main)

/** Whether a list of a record is already as {@link unite} would leave it. */
const isSettled = (list: ReadonlyArray<unknown> | undefined): boolean => list === undefined || list.length === 1

/** Whether a record merged with itself is itself: most have no list that could be out of order. */
const isMerged = ({ otherNames, reliesOn, affiliations, grades }: Source): boolean =>
  otherNames === undefined && isSettled(reliesOn) && isSettled(affiliations) && isSettled(grades)

/**
 * One source out of two records of it: every name, tie and informant of both.
 *
 * **Laws** *commutative*; *associative*; *idempotent*.
 */
export const merge = (a: Source, b: Source): Source => {
  if (a === b && isMerged(a)) return a
  const main = fuller(a, b)
  const otherNames = namesBeside(main.name, a, b)
  const speaksFor = least(a.speaksFor, b.speaksFor)
  const reliesOn = unite(a.reliesOn, b.reliesOn)
  const owner = least(a.owner, b.owner)
  const affiliations = unite(a.affiliations, b.affiliations)
  const grades = unite(a.grades, b.grades)
  return {
    id: main.id,
    name: main.name,
    kind: a.kind < b.kind ? a.kind : b.kind,
    ...(otherNames.length > 0 ? { otherNames } : {}),
    ...(speaksFor === undefined ? {} : { speaksFor }),
    ...(reliesOn.length > 0 ? { reliesOn } : {}),
    ...(owner === undefined ? {} : { owner }),
    ...(affiliations.length > 0 ? { affiliations } : {}),
    ...(grades.length > 0 ? { grades } : {}),
  }
}

/**
 * The organisation that a source speaks for, in the end; the source itself when it speaks for nobody.
 *
 * Stops at the first source met twice, so a record that breaks the invariant is still answered.
 *
 * @example
 * ```ts import.meta.vitest
 * import { Source } from "@corroborate/core"
 *
 * const sources = Source.index([
 *   { id: "chief", name: "the chief", kind: "person", speaksFor: "monitor" },
 *   { id: "monitor", name: "the monitor", kind: "monitor" },
 * ])
 * Source.principal("chief", sources) // => "monitor"
 * Source.principal("nobody known", sources) // => "nobody known"
 * ```
 */
export const principal = (id: SourceId, sources: SourceIndex): SourceId => {
  if (sources.get(id)?.speaksFor === undefined) return id
  const seen = new Set<SourceId>()
  let current = id
  for (;;) {
    seen.add(current)
    const next = sources.get(current)?.speaksFor
    if (next === undefined || seen.has(next)) return current
    current = next
  }
}

/**
 * The reliability of a source on a property: that given for the property, else for its family, else at large. Of several
 * on one topic the least favourable is taken; F, which judges nothing, only when there is no other.
 *
 * @example
 * ```ts import.meta.vitest
 * import { Source } from "@corroborate/core"
 *
 * const monitor = { id: "m", name: "M", kind: "monitor", grades: [{ reliability: "B" }, { reliability: "C", topic: "territory" }] } as const
 * Source.reliabilityOn(monitor, "territory.control") // => "C"
 * Source.reliabilityOn(monitor, "casualties.killed") // => "B"
 * ```
 */
export const reliabilityOn = ({ grades = [] }: Source, property: string): Reliability | undefined => {
  const topics = [property, property.split(".")[0], undefined]
  for (const topic of topics) {
    const letters = grades.filter((grade) => grade.topic === topic).map(({ reliability }) => reliability)
    const judged = letters.filter((letter) => letter !== "F").toSorted()
    const [unjudged] = letters
    if (unjudged !== undefined) return judged.at(-1) ?? unjudged
  }
  return undefined
}

/** Sources by id, records of one source merged. */
export const index = (sources: Iterable<Source>): SourceIndex => {
  const byId = new Map<SourceId, Source>()
  for (const source of sources) {
    byId.set(source.id, merge(byId.get(source.id) ?? source, source))
  }
  return byId
}
