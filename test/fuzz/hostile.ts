/** Endless hostile files for a reader: sound specimens and damaged ones, the same for the same seed. */
import type { Specimen } from "@corroborate/core/laws"
import { mutated } from "@corroborate/core/testing"
import * as fc from "fast-check"

/** Specimens made at once, and damaged files made of each: making one takes longer than damaging it. */
const SPECIMENS = 50
const DAMAGED = 39

/** A file, and whether it is a sound specimen, of which it is known what is in it. */
export interface Trial {
  readonly specimen: Specimen
  readonly sound: boolean
}

/** So many files of a format, in the same order for the same seed. */
export const trials = function* (specimens: fc.Arbitrary<Specimen>, seed: number, count: number): Generator<Trial> {
  let made = 0
  for (let batch = 0; made < count; batch++) {
    for (const [i, specimen] of fc.sample(specimens, { numRuns: SPECIMENS, seed: seed + batch }).entries()) {
      yield { specimen, sound: true }
      const damaged = fc.sample(mutated(specimen.bytes), { numRuns: DAMAGED, seed: seed + batch * SPECIMENS + i })
      for (const bytes of damaged) yield { specimen: { ...specimen, bytes }, sound: false }
      made += 1 + DAMAGED
      if (made >= count) return
    }
  }
}
