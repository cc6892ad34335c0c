/** What every part of a note is made from. */
import type { Lexicon, Ruled } from "@corroborate/core"
import type { Written } from "../Format.ts"
import type { DependenceOf } from "../note/dependence.ts"
import type { Places } from "../note/places.ts"

/** Names and values in the lexicon are safe. */
export interface Note {
  readonly written: Written
  readonly lexicon: Lexicon
  readonly places: Places
  readonly dependenceOf: DependenceOf
  readonly rulings: ReadonlyMap<string, ReadonlyArray<Ruled>>
}
