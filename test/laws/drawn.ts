/** Worlds worked out once for several laws: looking at what came of one costs less than making it. */
import * as fc from "fast-check"
import { LAW_RUNS } from "./Tried.ts"

/** As many as a law has runs; a longer search makes every world anew. */
const WORLDS = 10_000

/** Draws from ten thousand of what an arbitrary gives, made when the first is asked for. */
export const drawn = <A>(from: fc.Arbitrary<A>): fc.Arbitrary<A> => {
  if (LAW_RUNS > WORLDS) return from
  const prepared: Array<A> = []
  return fc.nat({ max: WORLDS - 1 }).map((place) => {
    if (prepared.length === 0) prepared.push(...fc.sample(from, { numRuns: WORLDS, seed: 1 }))
    const one = prepared[place]
    if (one === undefined) throw new Error(`there is no world ${place}`)
    return one
  })
}
