/** A run between two rounds, as plain data that survives JSON, and whether it may be gone on with. */
import { sha256Hex } from "../../claim/hash.ts"
import type { VoteTable } from "../table/VoteTable.ts"
import type { RoundMethod, RunState } from "./drive.ts"

/** What is kept of a run: enough to end as if it had never been interrupted. */
export interface Checkpoint {
  readonly format: "corroborate.rounds/1"
  readonly method: string
  readonly parameters: Readonly<Record<string, number>>
  readonly round: number
  /** In multiples of 2^-20. */
  readonly weights: ReadonlyArray<number>
  readonly anchor: { readonly round: number; readonly weights: ReadonlyArray<number> }
  /** {@link tableDigest} of the votes. */
  readonly data: string
}

const bytesOf = (column: Uint32Array | Float64Array): Uint8Array =>
  new Uint8Array(column.buffer, column.byteOffset, column.byteLength)

/**
 * A digest of which votes there are, by canonical ids: names may differ, rounds never see them. 64 hexadecimal
 * characters. O(votes).
 */
export const tableDigest = ({ itemFacts, factVotes, voteSource, sources }: VoteTable): string =>
  sha256Hex(
    bytesOf(
      Uint32Array.from(
        [Uint32Array.of(sources.size), itemFacts, factVotes, voteSource]
          .map((column) => sha256Hex(bytesOf(column)))
          .flatMap((hex) => Array.from({ length: 8 }, (_, k) => Number.parseInt(hex.slice(8 * k, 8 * k + 8), 16))),
      ),
    ),
  )

/** A state of a run, to be kept. */
export const checkpointOf = (
  { name, parameters }: RoundMethod,
  { round, weights, anchor }: RunState,
  data: string,
): Checkpoint => ({
  format: "corroborate.rounds/1",
  method: name,
  parameters,
  round,
  weights: Array.from(weights),
  anchor: { round: anchor.round, weights: Array.from(anchor.weights) },
  data,
})

const sameParameters = (a: Checkpoint["parameters"], b: Checkpoint["parameters"]): boolean => {
  const names = Object.keys({ ...a, ...b })
  return names.every((name) => Object.hasOwn(a, name) && Object.hasOwn(b, name) && a[name] === b[name])
}

/** The state to go on from, or in plain words why this run is not that one. */
export const resumed = (
  checkpoint: Checkpoint,
  method: RoundMethod,
  data: string,
): RunState | { readonly problem: string } => {
  if (checkpoint.method !== method.name) return { problem: `it is of the method \`${checkpoint.method}\`` }
  if (!sameParameters(checkpoint.parameters, method.parameters)) return { problem: "it was run with other parameters" }
  if (checkpoint.data !== data) return { problem: "it is of other votes" }
  const { round, weights, anchor } = checkpoint
  return {
    round,
    weights: Int32Array.from(weights),
    anchor: { round: anchor.round, weights: Int32Array.from(anchor.weights) },
  }
}
