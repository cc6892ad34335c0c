/** Writes the claims of a reconciliation as `corroborate.claims/1`, one record on each line. */
import { claimsOf, type Claim, type ClaimContent, type Document } from "@corroborate/core"
import type { Writer, Written } from "../Format.ts"
import { CLAIMS_FORMAT } from "./schema.ts"

/** A claim as the wire format has it, with its anchor as a quote or a record. */
export const claimRecord = ({ anchor, ...content }: ClaimContent): object => {
  const { _tag, ...place } = anchor
  return { ...content, [_tag === "Quote" ? "quote" : "record"]: place }
}

const withText =
  ({ texts }: Written) =>
  (document: Document): object => {
    const text = texts.find(({ id }) => id === document.id)?.text
    return text === undefined ? document : { ...document, text }
  }

const list = (name: string, records: ReadonlyArray<object>): string =>
  records.length === 0
    ? `  ${JSON.stringify(name)}: []`
    : `  ${JSON.stringify(name)}: [\n${records.map((one) => `    ${JSON.stringify(one)}`).join(",\n")}\n  ]`

const byId = (a: Claim, b: Claim): number => (a.id < b.id ? -1 : 1)

/**
 * Writes every claim with its documents, their texts, and its sources.
 *
 * **Law** *round trip*: reading what was written gives the same claims, sources and documents.
 */
export const writeClaimsJson: Writer = (written) => {
  const { documents, sources } = written.reconciliation
  const claims = claimsOf(written.reconciliation).toSorted(byId)
  return `{\n  "format": ${JSON.stringify(CLAIMS_FORMAT)},\n${[
    list("documents", documents.map(withText(written))),
    list("sources", sources),
    list("claims", claims.map(claimRecord)),
  ].join(",\n")}\n}\n`
}
