/** Readings put together from pieces, for whoever compares cuttings. */
import type { ReadOptions, StreamReader } from "@corroborate/adapters"
import { claim, Ledger, sha256Hex, type Reading } from "@corroborate/core"

const joined = (pieces: ReadonlyArray<Uint8Array>): Uint8Array => {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** Reads a document that comes in pieces. */
export const readPieces =
  (stream: StreamReader, options: ReadOptions = {}) =>
  (pieces: ReadonlyArray<Uint8Array>, name: string): Reading => {
    const { document, push, end } = stream({ name, sha256: sha256Hex(joined(pieces)) }, options)
    const parts = [...pieces.map(push), end()]
    const claims = parts.flatMap(({ contents }) => contents).map(claim)
    const sources = parts.flatMap((part) => part.sources)
    return {
      ...Ledger.merge([{ documents: [document], sources, claims }]),
      texts: [],
      issues: parts.flatMap(({ issues }) => issues),
    }
  }
