/** Writes claims as they come as `corroborate.claims/1`, one on each line; documents and sources on lines of their own. */
import type { Sink } from "../Format.ts"
import { CLAIMS_FORMAT } from "./schema.ts"
import { claimRecord } from "./writer.ts"

const line = (record: object): string => `${JSON.stringify(record)}\n`

const beside = (records: Readonly<Record<string, ReadonlyArray<object>>>): string =>
  line({ format: CLAIMS_FORMAT, ...records, claims: [] })

/**
 * A text of lines, each of them a claim or a document of the format.
 *
 * @example
 * ```ts import.meta.vitest
 * import { claimsJsonSink } from "@corroborate/adapters/claims-json/sink"
 *
 * const { part, end } = claimsJsonSink()
 * part({ contents: [], sources: [{ id: "afp", name: "AFP", kind: "agency" }], issues: [] })
 * // => '{"format":"corroborate.claims/1","sources":[{"id":"afp","name":"AFP","kind":"agency"}],"claims":[]}\n'
 * end() // => ""
 * ```
 */
export const claimsJsonSink = (): Sink => ({
  document: (document, text) => beside({ documents: [text === undefined ? document : { ...document, text }] }),
  part: ({ contents, sources }) => {
    let lines = sources.length === 0 ? "" : beside({ sources })
    for (const content of contents) lines += line(claimRecord(content))
    return lines
  },
  end: () => "",
})
