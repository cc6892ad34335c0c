/** What a reader of pieces owes its callers: where the bytes are cut is nobody's business. */
import * as fc from "fast-check"
import { mutated } from "../testing/bytes.ts"
import type { Specimen } from "./adapterLaws.ts"
import { law, type Law } from "./Law.ts"

/** Reads a document that comes in pieces; whatever it gives must survive JSON. */
export type ReadPieces = (pieces: ReadonlyArray<Uint8Array>, name: string) => unknown

/** Bytes cut at some places, among them places in the middle of a character; empty pieces occur. */
const cut = (bytes: Uint8Array): fc.Arbitrary<ReadonlyArray<Uint8Array>> =>
  fc.array(fc.nat(bytes.length), { maxLength: 8 }).map((places) => {
    const at = [0, ...places.toSorted((a, b) => a - b), bytes.length]
    return at.slice(1).map((end, i) => bytes.slice(at[i], end))
  })

/**
 * The laws of a reader of pieces.
 *
 * @param specimens - as for `adapterLaws`; damaged ones are tried as well
 *
 * @example
 * ```ts import.meta.vitest
 * import { pieceLaws } from "@corroborate/core/laws"
 * import * as fc from "fast-check"
 *
 * const size = (pieces: ReadonlyArray<Uint8Array>) => pieces.reduce((sum, { length }) => sum + length, 0)
 * for (const law of pieceLaws(size, fc.constant({ bytes: new Uint8Array(9) }))) law.check({ numRuns: 5 })
 * ```
 */
export const pieceLaws = (read: ReadPieces, specimens: fc.Arbitrary<Specimen>): ReadonlyArray<Law> => {
  const hostile = specimens.chain((it) => mutated(it.bytes).map((bytes): Specimen => ({ ...it, bytes })))
  const cutUp = fc
    .oneof(specimens, hostile)
    .chain(({ bytes, name = "specimen" }) => cut(bytes).map((pieces) => ({ bytes, name, pieces })))
  return [
    law(
      "pieces",
      "however the bytes are cut, the reading is the same",
      fc.property(
        cutUp,
        ({ bytes, name, pieces }) => JSON.stringify(read(pieces, name)) === JSON.stringify(read([bytes], name)),
      ),
    ),
  ]
}
