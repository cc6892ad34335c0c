/** Takes in records of our own that a file of another format carries as texts. */
import type { Claim, Document, Source } from "@corroborate/core"
import type { Gathering } from "../gathering.ts"
import { restoreClaim, restoreDocument, restoreSource } from "./restore.ts"

/** One record as a text, and where it stands in the file that carries it. */
export interface Carried {
  readonly kind: "claim" | "source" | "document"
  readonly text: string
  readonly where: string
}

/** A document of which only the place is known, since no record of it was carried. */
const bare = (id: string): Document => ({ id, name: id, sha256: id })

/** Adds what carried records hold; one that cannot be read is refused. */
export const takeCarried = (carried: ReadonlyArray<Carried>, { issues, take }: Gathering): void => {
  const documents = new Map<string, Document>()
  const sources: Array<Source.Source> = []
  const claims: Array<Claim> = []
  for (const { kind, text, where } of carried) {
    const restored = { claim: restoreClaim, source: restoreSource, document: restoreDocument }[kind](text)
    if ("problem" in restored)
      issues.refuse(where, `the ${kind} that this record carries is not read: ${restored.problem}`)
    else if ("anchor" in restored.value) claims.push(restored.value)
    else if ("sha256" in restored.value) documents.set(restored.value.id, restored.value)
    else sources.push(restored.value)
  }
  for (const { anchor } of claims)
    if (!documents.has(anchor.document)) documents.set(anchor.document, bare(anchor.document))
  if (carried.length > 0) take({ documents: Array.from(documents.values()), sources, claims })
}
