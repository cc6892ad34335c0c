/** An answer in free words, kept as it was given. */
import type { Relation } from "./Relation.ts"

/** Words that the engine does not read further. */
export interface Text {
  readonly _tag: "Text"
  readonly text: string
}

/** The words themselves. */
export const text = (words: string): Text => ({ _tag: "Text", text: words })

/**
 * `"Equal"` when the words are the same; otherwise `"Incomparable"`, since other words may say the same thing.
 * **Laws** *reflexive*; *converse*.
 *
 * @example
 * ```ts import.meta.vitest
 * import { Text } from "@corroborate/core"
 *
 * Text.relation(Text.text("calm"), Text.text("quiet")) // => "Incomparable"
 * ```
 */
export const relation = (a: Text, b: Text): Relation => (a.text === b.text ? "Equal" : "Incomparable")

/** The words, when both are the same. */
export const meet = (a: Text, b: Text): Text | undefined => (a.text === b.text ? a : undefined)
