/** Reads the text of a record that holds a whole article: an item of a feed, a news item of an agency. */
import { claim, sha256Hex, type Claim, type Document, type Source } from "@corroborate/core"
import { readArticle } from "./article/read.ts"
import type { Gathering } from "./gathering.ts"

/** A text in a record. */
export interface Body {
  readonly text: string
  /** What a person calls it: its headline. */
  readonly name: string
  readonly publisher: Source.SourceId
  /** `YYYY-MM-DD`, when the record gives it. */
  readonly publishedOn?: string
}

/** Longest text that is read as an article. Chosen: 30,000 words are a book. */
const LONGEST = 200_000

/** The same claim by a chain in which one source goes by another id. */
const renamed = (one: Claim, from: Source.SourceId, to: Source.SourceId): Claim => {
  const [first, ...rest] = one.chain.map((link) => (link.source === from ? { ...link, source: to } : link))
  return first === undefined ? one : claim({ ...one, chain: [first, ...rest] })
}

/** Claims with what they restate under the ids that those claims now have. */
const retied = (before: ReadonlyArray<Claim>, after: ReadonlyArray<Claim>): ReadonlyArray<Claim> => {
  const ids = new Map(before.map(({ id }, i) => [id, after[i]?.id ?? id]))
  return after.map((one) =>
    one.restates === undefined ? one : claim({ ...one, restates: ids.get(one.restates) ?? one.restates }),
  )
}

/**
 * Reads a text as a news article: a document of its own, derived from the file it stands in, whose quotes are exact in it.
 *
 * Where the text itself names no agency, whoever publishes the record publishes the text.
 */
export const readBody = ({ text, name, publisher, publishedOn }: Body, gathering: Gathering): void => {
  if (text.trim() === "") return
  if (text.length > LONGEST) {
    gathering.issues.warnOnce(
      "long",
      "the whole file",
      `a text of more than ${LONGEST} characters is not read as an article`,
    )
    return
  }
  const bytes = new TextEncoder().encode(text)
  const input = { name: name.slice(0, 200), bytes }
  const { documents, sources, claims, texts } = readArticle(input, publishedOn === undefined ? {} : { publishedOn })
  const [own] = documents
  const unnamed = own?.publisher
  const isUnnamed = unnamed?.startsWith("document:") === true
  const document: Document = {
    ...(own ?? { id: sha256Hex(bytes), name: input.name, sha256: sha256Hex(bytes) }),
    derivedFrom: gathering.document.id,
    ...(isUnnamed ? { publisher } : {}),
  }
  const after = isUnnamed ? claims.map((one) => renamed(one, unnamed, publisher)) : claims
  gathering.take(
    {
      documents: [document, gathering.document],
      sources: sources.filter(({ id }) => !isUnnamed || id !== unnamed),
      claims: retied(claims, after),
    },
    texts,
  )
}
