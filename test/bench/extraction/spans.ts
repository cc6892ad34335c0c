/** Spans held against spans: how many agree exactly, and how many overlap. */

/** A stretch of a text in UTF-16 code units, end excluded. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Counts that add up over documents. */
export interface Tally {
  readonly exact: number
  readonly wanted: number
  readonly found: number
  /** Wanted stretches that a found one overlaps, and found ones that a wanted one overlaps. */
  readonly reached: number
  readonly reaching: number
}

export const NOTHING: Tally = { exact: 0, wanted: 0, found: 0, reached: 0, reaching: 0 }

export const add = (a: Tally, b: Tally): Tally => ({
  exact: a.exact + b.exact,
  wanted: a.wanted + b.wanted,
  found: a.found + b.found,
  reached: a.reached + b.reached,
  reaching: a.reaching + b.reaching,
})

const key = ({ start, end }: Stretch): string => `${start} ${end}`

const unique = (stretches: ReadonlyArray<Stretch>): ReadonlyArray<Stretch> =>
  Array.from(new Map(stretches.map((stretch) => [key(stretch), stretch])).values())

const overlaps = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end

/** Holds the stretches found in one document against those wanted, each counted once. */
export const hold = (wanted: ReadonlyArray<Stretch>, found: ReadonlyArray<Stretch>): Tally => {
  const [want, got] = [unique(wanted), unique(found)]
  const keys = new Set(want.map(key))
  return {
    exact: got.filter((stretch) => keys.has(key(stretch))).length,
    wanted: want.length,
    found: got.length,
    reached: want.filter((a) => got.some((b) => overlaps(a, b))).length,
    reaching: got.filter((a) => want.some((b) => overlaps(a, b))).length,
  }
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

const harmonic = (p: number, r: number): number => (p + r === 0 ? 0 : (2 * p * r) / (p + r))

/** Precision, recall and F1 in hundredths. */
export interface Score {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

const score = (precision: number, recall: number): Score => ({
  precision: 100 * precision,
  recall: 100 * recall,
  f1: 100 * harmonic(precision, recall),
})

export const exactScore = ({ exact, wanted, found }: Tally): Score => score(ratio(exact, found), ratio(exact, wanted))

export const overlapScore = ({ wanted, found, reached, reaching }: Tally): Score =>
  score(ratio(reaching, found), ratio(reached, wanted))

/** One line of a table of scores. */
export const line = (name: string, { precision, recall, f1 }: Score): string =>
  `${name.padEnd(34)} P ${precision.toFixed(1)}  R ${recall.toFixed(1)}  F1 ${f1.toFixed(1)}`
