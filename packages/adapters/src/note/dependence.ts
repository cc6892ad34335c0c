/** Why sources on a question count together, or are not heard themselves: what a note says of dependence. */
import {
  Attribution,
  originatorOf,
  type Assessment,
  type Claim,
  type Document,
  type DocumentText,
  type Lexicon,
  type Source,
} from "@corroborate/core"

/** One thing that a reader should know about who is independent of whom. Source ids; nothing is made safe to show. */
export type Dependence =
  /** Originators that count as one. `owners` and `informants` are what at least two of them have in common. */
  | {
      readonly _tag: "Tied"
      readonly sources: ReadonlyArray<string>
      readonly owners: ReadonlyArray<string>
      readonly informants: ReadonlyArray<string>
    }
  /** Documents that share a passage in which they give the same answer. */
  | {
      readonly _tag: "Copied"
      readonly documents: ReadonlyArray<string>
      readonly words: number
      readonly passage: string
    }
  /** An originator of whom no document is on record: its word comes through others. */
  | { readonly _tag: "SecondHand"; readonly source: string; readonly through: ReadonlyArray<string> }

/** Texts that come at least twice. */
const repeated = (texts: ReadonlyArray<string>): ReadonlyArray<string> => {
  const seen = new Set<string>()
  const again = texts.filter((text) => seen.size === seen.add(text).size)
  return Array.from(new Set(again)).toSorted()
}

const tiesOf = (originators: ReadonlyArray<string>, { registry }: Lexicon): ReadonlyArray<Dependence> => {
  const together = new Map<string, Array<string>>()
  for (const id of originators) {
    const name = registry.countedAs.get(id) ?? id
    const same = together.get(name)
    if (same === undefined) together.set(name, [id])
    else same.push(id)
  }
  return Array.from(together.values()).flatMap((sources) => {
    if (sources.length < 2) return []
    const known: ReadonlyArray<Source.Source> = sources.flatMap((id) => registry.sources.get(id) ?? [])
    const owners = repeated(known.flatMap(({ owner }) => owner ?? []))
    // Who is relied on by another of them counts as what both have in common.
    const informants = repeated(known.flatMap(({ id, reliesOn = [] }) => [id, ...reliesOn]))
    return [{ _tag: "Tied" as const, sources: sources.toSorted(), owners, informants }]
  })
}

/** Letters of a shared passage that are shown. Chosen: enough to find it by. */
const SHOWN = 240

/** The beginning of a text, in whole words where it has any. */
const beginning = (text: string): string => {
  if (text.length <= SHOWN) return text
  const cut = text.slice(0, SHOWN)
  const space = cut.lastIndexOf(" ")
  return `${(space > 0 ? cut.slice(0, space) : cut).replace(/[\uD800-\uDBFF]$/, "")} ...`
}

const copiesOf = (
  claims: ReadonlyArray<Claim>,
  { registry: { copies } }: Lexicon,
  texts: ReadonlyMap<string, DocumentText>,
): ReadonlyArray<Dependence> => {
  const voices = new Map<string, Array<Claim>>()
  for (const claim of claims) {
    const voice = copies.get(claim.id)?.voice
    if (voice === undefined) continue
    const same = voices.get(voice)
    if (same === undefined) voices.set(voice, [claim])
    else same.push(claim)
  }
  return Array.from(voices.values()).flatMap((same) => {
    const documents = Array.from(new Set(same.map(({ anchor }) => anchor.document))).toSorted()
    const passage = copies.get(same[0]?.id ?? "")?.passage
    if (passage === undefined || documents.length < 2) return []
    const { document, start, end } = passage.first
    const text = texts.get(document)?.text.slice(start, end) ?? ""
    return [{ _tag: "Copied" as const, documents, words: passage.words, passage: beginning(text) }]
  })
}

const secondHand = (
  claims: ReadonlyArray<Claim>,
  lexicon: Lexicon,
  published: ReadonlySet<string>,
): ReadonlyArray<Dependence> => {
  const through = new Map<string, Set<string>>()
  for (const claim of claims) {
    const originator = originatorOf(claim, lexicon.registry)
    const carriers = Attribution.carriage(claim.chain)
      .slice(0, -1)
      .filter((id) => id !== originator)
    const known = through.get(originator) ?? new Set()
    // A claim without carrier is the source's own word, and so heard first-hand.
    for (const carrier of carriers.length === 0 ? [originator] : carriers) known.add(carrier)
    through.set(originator, known)
  }
  return Array.from(through).flatMap(([source, carriers]) =>
    carriers.has(source) || published.has(source)
      ? []
      : [{ _tag: "SecondHand" as const, source, through: Array.from(carriers).toSorted() }],
  )
}

/** Tells of a question how its sources depend on each other. */
export type DependenceOf = (assessment: Assessment) => ReadonlyArray<Dependence>

/**
 * What is to be said of dependence, question by question: ties that make sources count as one, shared passages, and
 * originators that the record knows only through others.
 *
 * O(claims of the question), and the length of the texts once.
 */
export const dependence = (
  lexicon: Lexicon,
  documents: ReadonlyArray<Document>,
  texts: ReadonlyArray<DocumentText>,
): DependenceOf => {
  const published = new Set(documents.flatMap(({ publisher }) => publisher ?? []))
  const byId = new Map(texts.map((text) => [text.id, text]))
  return ({ question: { claims } }) => {
    const originators = Array.from(new Set(claims.map((claim) => originatorOf(claim, lexicon.registry))))
    return [
      ...tiesOf(originators, lexicon),
      ...copiesOf(claims, lexicon, byId),
      ...secondHand(claims, lexicon, published),
    ]
  }
}
