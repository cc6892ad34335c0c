/** A reader of whole files out of a reader of pieces. */
import { claim, Ledger, sha256Hex, type Reading } from "@corroborate/core"
import type { Part, Reader, StreamReader } from "./Format.ts"

/** Bytes pushed at once: enough to be quick, few enough that the text of a piece is soon free again. */
const PIECE = 1024 * 1024

/**
 * The reader that pushes a whole file, piece by piece, and puts the parts together.
 *
 * **Law** *pieces*: its reading is that of any other cutting.
 */
export const wholeReader =
  (stream: StreamReader): Reader =>
  ({ name, bytes }, options): Reading => {
    const { document, push, end } = stream({ name, sha256: sha256Hex(bytes) }, options)
    const parts: Array<Part> = []
    for (let at = 0; at < bytes.length; at += PIECE) parts.push(push(bytes.subarray(at, at + PIECE)))
    parts.push(end())
    const ledger = {
      documents: [document],
      sources: parts.flatMap(({ sources }) => sources),
      claims: parts.flatMap(({ contents }) => contents).map(claim),
    }
    return { ...Ledger.merge([ledger]), texts: [], issues: parts.flatMap(({ issues }) => issues) }
  }
