/**
 * Runs rounds until the weights stand still. A generator, so that whoever runs the rounds may take their time: it asks
 * for a round over some weights and is given the sums.
 */
import type { Stopped } from "../Estimator.ts"
import type { RoundExecutor, RoundSums } from "./RoundExecutor.ts"

/** A method as the driver sees it. */
export interface RoundMethod {
  readonly name: string
  readonly parameters: Readonly<Record<string, number>>
  /** Whole weights of the first round. */
  readonly start: (given: Uint32Array) => Int32Array
  /** Whole weights, at least 0, from losses; each source after the other, in ascending order. */
  readonly weigh: (wrong: Int32Array, given: Uint32Array) => Int32Array
  /** Rounds at most; one is always run. */
  readonly rounds: number
}

/** All that a run must remember between two rounds: plain data, some bytes a source. */
export interface RunState {
  /** Rounds run. */
  readonly round: number
  /** What the next round is run with. */
  readonly weights: Int32Array
  /** Weights of an earlier round, with its number: meeting them again is going round in a ring. */
  readonly anchor: { readonly round: number; readonly weights: Int32Array }
}

/** How a run ended. */
export interface Solved {
  /** Those of the last round: the winners are theirs. */
  readonly weights: Int32Array
  readonly rounds: number
  readonly stopped: Stopped
  /** Items looked at, over all rounds of this run. */
  readonly evaluated: number
}

const isSame = (a: Int32Array, b: Int32Array): boolean => {
  for (let s = 0; s < a.length; s++) if (a[s] !== b[s]) return false
  return true
}

/** Where a run of a method begins. */
export const beginning = (method: RoundMethod, given: Uint32Array): RunState => {
  const weights = method.start(given)
  return { round: 0, weights, anchor: { round: 0, weights } }
}

/**
 * Rounds from a state on. Yields the state before each round; wants the sums of that round back. Ends when a round gives
 * the weights that it was run with, when weights come back that the anchor
 * holds, or at the limit. The anchor moves to rounds 1, 2, 4, 8 and so on (Brent), so a ring is found within three times
 * its length, with the weights of one round kept.
 *
 * **Law** *resume*: from any state that it yields, a run ends as the run that yielded it.
 */
export function* drive(
  method: RoundMethod,
  given: Uint32Array,
  from: RunState = beginning(method, given),
): Generator<RunState, Solved, RoundSums> {
  let { round, weights, anchor } = from
  let evaluated = 0
  for (;;) {
    const sums = yield { round, weights, anchor }
    round++
    evaluated += sums.evaluated
    const next = method.weigh(sums.wrong, given)
    const ended = { weights, rounds: round, evaluated }
    if (isSame(next, weights)) return { ...ended, stopped: "Converged" }
    if (isSame(next, anchor.weights)) return { ...ended, stopped: "Cycle" }
    if (round >= method.rounds) return { ...ended, stopped: "StepLimit" }
    if ((round & (round - 1)) === 0) anchor = { round, weights: next }
    weights = next
  }
}

/** Runs all rounds where the executor answers at once. `watch` sees the state before each round, to keep it. */
export const solve = (
  method: RoundMethod,
  executor: RoundExecutor,
  from?: RunState,
  watch?: (state: RunState) => void,
): Solved => {
  const run = drive(method, executor.given, from)
  for (let step = run.next(); ;) {
    if (step.done === true) return step.value
    watch?.(step.value)
    step = run.next(executor.round(step.value.weights))
  }
}
