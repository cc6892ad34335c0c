/** What every reader of a foreign format owes its callers: ours, and anybody's own. */
import * as fc from "fast-check"
import type { Input, Reading } from "../claim/Reading.ts"
import { mutated } from "../testing/bytes.ts"
import { law, type Law } from "./Law.ts"
import { isFaithfulReading, isGrounded, isLocated, isWellFormed } from "./readingLaws.ts"

/** A reader: bytes in, claims and located issues out. */
export type ReadBytes = (input: Input) => Reading

/** Bytes of which it is known what is in them. */
export interface Specimen {
  readonly bytes: Uint8Array
  /** File name; `"specimen"` unless told. */
  readonly name?: string
  /** Claims that must come out of it. Absent when they cannot be counted beforehand, as in prose. */
  readonly claims?: number
  /** Records that must be refused, each with an issue of its own. */
  readonly refused?: number
}

const inputOf = ({ bytes, name = "specimen" }: Specimen): Input => ({ name, bytes })

const refusedIn = ({ issues }: Reading): number => issues.filter(({ severity }) => severity === "refused").length

const onSpecimens = (read: ReadBytes, specimens: fc.Arbitrary<Specimen>): ReadonlyArray<Law> => [
  law(
    "deterministic",
    "the same bytes give the same reading",
    fc.property(specimens, (it) => JSON.stringify(read(inputOf(it))) === JSON.stringify(read(inputOf(it)))),
  ),
  law(
    "nothing is lost",
    "every sound record is its claims, every broken one an issue",
    fc.property(specimens, (it) => {
      const reading = read(inputOf(it))
      const { claims = reading.claims.length, refused = refusedIn(reading) } = it
      return reading.claims.length === claims && refusedIn(reading) === refused
    }),
  ),
]

/**
 * The laws of a reader.
 *
 * *total*, *faithful*, *located*, *grounded* are tried on sound and on damaged specimens alike.
 *
 * @param specimens - half of their records sound, half broken, or *nothing is lost* holds for want of trying
 *
 * @example
 * ```ts import.meta.vitest
 * import { Ledger } from "@corroborate/core"
 * import { adapterLaws } from "@corroborate/core/laws"
 * import * as fc from "fast-check"
 *
 * const deaf = () => ({ ...Ledger.EMPTY, texts: [], issues: [] })
 * for (const law of adapterLaws(deaf, fc.constant({ bytes: new Uint8Array(), claims: 0 }))) law.check({ numRuns: 5 })
 * ```
 */
export const adapterLaws = (read: ReadBytes, specimens: fc.Arbitrary<Specimen>): ReadonlyArray<Law> => {
  const hostile = specimens.chain((it) => mutated(it.bytes).map((bytes): Specimen => ({ ...it, bytes })))
  const any = fc.oneof({ weight: 1, arbitrary: specimens }, { weight: 3, arbitrary: hostile })
  return [
    law(
      "total",
      "any bytes are read without throwing, into a reading that is well formed",
      fc.property(any, (it) => isWellFormed(read(inputOf(it)))),
    ),
    law(
      "faithful",
      "every quote stands word for word at its place in the text given back",
      fc.property(any, (it) => isFaithfulReading(read(inputOf(it)))),
    ),
    law(
      "grounded",
      "every claim stands in a document of the reading",
      fc.property(any, (it) => isGrounded(read(inputOf(it)))),
    ),
    law(
      "located",
      "every issue names its document and a place, in words without a final stop",
      fc.property(any, (it) => isLocated(read(inputOf(it)), inputOf(it).name)),
    ),
    ...onSpecimens(read, specimens),
  ]
}
