/** A token while its tag is put right. */
import type { Token } from "./Article.ts"

/** A token still being put right. */
export type Draft = { -readonly [K in keyof Token]: Token[K] }

/** What stands around a token. */
export interface Around {
  readonly before: Draft | undefined
  readonly next: Draft | undefined
  readonly tokens: ReadonlyArray<Draft>
  readonly at: number
}

/** Gives a token another tag, or leaves it and returns `false`. */
export type Correction = (token: Draft, around: Around) => boolean
