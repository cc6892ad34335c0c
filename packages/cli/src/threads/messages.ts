/** What threads that read votes say to each other. */
import type { PartRead, Shape } from "@corroborate/adapters/votes/part"
import type { Done, Step } from "@corroborate/core/estimate/table/shares"

/** What a thread is started with. */
export interface Started {
  readonly path: string
  /** Set to 1 when it is ready. Alone in memory that all share. */
  readonly ready: Int32Array
}

/** What a thread is asked to do: to read a part of the file, which begins where a line does, then step after step. */
export type Asked =
  | { readonly _tag: "Read"; readonly shape: Shape; readonly from: number; readonly to: number }
  | { readonly _tag: "Do"; readonly step: Step }

const has = <K extends string>(data: unknown, key: K): data is Record<K, unknown> =>
  typeof data === "object" && data !== null && key in data

/** Whether a thread was started with what it needs. */
export const isStarted = (data: unknown): data is Started => has(data, "path") && has(data, "ready")

/** Whether a message asks for something. */
export const isAsked = (data: unknown): data is Asked => has(data, "_tag") && (has(data, "shape") || has(data, "step"))

/** Whether an answer is what was read. */
export const isPartRead = (data: unknown): data is PartRead => has(data, "part") && has(data, "isWhole")

/** Whether an answer is what came of a step. */
export const isDone = (data: unknown): data is Done => has(data, "facts") && has(data, "doubled")
