/** How a method that chooses came to its choice, as data: words are for whoever shows it. */

/** What votes are like. Shares are from 0 to 1. */
export interface Profile {
  readonly votes: number
  readonly items: number
  /** Items with votes for two or more values. */
  readonly conflicted: number
  readonly sources: number
  /** Sources when those that mirror each other count once. */
  readonly voices: number
  readonly values: number
  /** Values of an item with rivals, on average. */
  readonly rivals: number
  /** Share of all times a source answers an item in which it gives several values. */
  readonly several: number
  readonly numeric: boolean
}

/** What there is less of than anything can be learnt from. */
export type Lack = "conflicted items" | "voices" | "votes"

/** A model that was fitted, with its part of the answer. */
export interface Considered {
  readonly model: string
  /** From 0 to 1; those of all models add up to 1. */
  readonly weight: number
  /** What the choice rests on: per item, the logarithm of how probable the votes are, or for numbers the mean loss. */
  readonly merit: number
  /** By what logarithms were divided to soften beliefs. */
  readonly softening?: number
}

/** See the head of this file. */
export interface Account {
  readonly reads: "single" | "several" | "number"
  readonly profile: Profile
  /** Present where nothing could be learnt about sources, and the majority, or the median, was taken. */
  readonly lack?: Lack
  readonly considered: ReadonlyArray<Considered>
  /** Groups of two or more sources that speak with one voice. */
  readonly mirrors: ReadonlyArray<ReadonlyArray<number>>
  /** Of several answers, how many were read as shorter forms of others, or as lying above them. */
  readonly shorter?: number
  /** Methods of other kinds, run beside. */
  readonly panel: ReadonlyArray<string>
  /** Per item the share of the panel that prefers another answer. */
  readonly apart: Float64Array
  /** The mean of it over items with rivals; 0 without any. */
  readonly apartOverAll: number
}
