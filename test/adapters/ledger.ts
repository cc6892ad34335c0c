/** Documents for claims that were made without any. */
import type { Claim, Document } from "@corroborate/core"

export const documentsOf = (claims: ReadonlyArray<Claim>): ReadonlyArray<Document> =>
  Array.from(new Set(claims.map(({ anchor }) => anchor.document)), (id) => ({ id, name: `document ${id}`, sha256: id }))
