/** Objects of STIX for what a reconciliation is made of: sources, documents, claims. */
import {
  answerOf,
  askQuestion,
  Attribution,
  nameOfSource,
  sayAnswer,
  type Claim,
  type Document,
  type Lexicon,
  type Source,
} from "@corroborate/core"
import { carriedClaim } from "../claims-json/restore.ts"
import { EXTENSION, stixId } from "./ids.ts"

/** An object as it is written. */
export type StixObject = Readonly<Record<string, unknown>>

/** A time where the record gives none: STIX demands one. */
const NEVER = "1970-01-01T00:00:00.000Z"
/** When this form of our objects was made. */
const MADE = "2026-11-24T00:00:00.000Z"

/** An instant as STIX writes it. */
export const timestamp = (instant: string | undefined): string => {
  if (instant === undefined) return NEVER
  return instant.length === 10 ? `${instant}T00:00:00.000Z` : instant.replace(/Z$/, ".000Z")
}

/** An object of a type, with an id made from its key. */
export const object = (type: string, key: string, at: string, rest: StixObject): StixObject => ({
  type,
  spec_version: "2.1",
  id: stixId(type, key),
  created: at,
  modified: at,
  ...rest,
})

/** The extension that carries a record, or says that the object follows from others. */
export const carrying = (carries: "claim" | "source" | "document" | "nothing", record?: string): StixObject => ({
  extensions: {
    [EXTENSION]: { extension_type: "property-extension", carries, ...(record === undefined ? {} : { record }) },
  },
})

/** The identity that writes the objects. */
export const US = stixId("identity", "corroborate")

/** Who wrote the objects, and what the extension is. */
export const preamble = (): ReadonlyArray<StixObject> => [
  object("identity", "corroborate", MADE, { name: "Corroborate", identity_class: "system", ...carrying("nothing") }),
  object("extension-definition", "corroborate.record/1", MADE, {
    created_by_ref: US,
    name: "corroborate.record/1",
    schema:
      "The record that an object was made from: `record` is JSON of corroborate.claims/1, `carries` says of what.",
    version: "1.0.0",
    extension_types: ["property-extension"],
  }),
]

const CLASSES: Readonly<Partial<Record<Source.SourceKind, string>>> = {
  person: "individual",
  "armed-group": "group",
  unnamed: "unknown",
}

const sourceId = (id: string): string => stixId("identity", `source ${id}`)
/** The id of the note of a claim. */
export const noteId = ({ id }: Pick<Claim, "id">): string => stixId("note", id)

/** A source as an identity. */
export const identityOf = (source: Source.Source): StixObject =>
  object("identity", `source ${source.id}`, MADE, {
    name: source.name,
    identity_class: CLASSES[source.kind] ?? "organization",
    ...carrying("source", JSON.stringify(source)),
  })

/** An identity for a source of which only the id is known. */
export const bareIdentity = (id: string): StixObject =>
  object("identity", `source ${id}`, MADE, {
    name: id === "" ? "a source without name" : id,
    identity_class: "unknown",
    ...carrying("nothing"),
  })

/** A document as a report of the notes in it. */
export const reportOf = (document: Document, claims: ReadonlyArray<Claim>): StixObject => {
  const at = timestamp(document.publishedOn)
  const notes = claims.filter(({ anchor }) => anchor.document === document.id).map(noteId)
  return object("report", document.id, at, {
    created_by_ref: US,
    name: document.name === "" ? document.id : document.name,
    published: at,
    object_refs: notes.length === 0 ? [US] : notes.toSorted(),
    ...carrying("document", JSON.stringify(document)),
  })
}

/** What a claim says, in words. */
export const wordsOf = (claim: Claim): string => {
  const answer = answerOf(claim)
  return answer === undefined ? "that it is not known" : sayAnswer(answer)
}

/** A claim as a note on who says it. */
export const noteOf = (claim: Claim, { registry }: Lexicon): StixObject => {
  const speaker = Attribution.speaker(claim.chain)
  return object("note", claim.id, timestamp(claim.saidOn), {
    created_by_ref: US,
    abstract: askQuestion(claim),
    content: `${nameOfSource(speaker, registry)} says: ${wordsOf(claim)}`,
    object_refs: [sourceId(speaker)],
    ...carrying("claim", carriedClaim(claim)),
  })
}
