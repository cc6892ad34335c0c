/** Words as bytes. */
export interface Packed {
  readonly ends: Uint32Array
  readonly slots: Uint32Array
  readonly text: Buffer
}

/** Packs words; no two are the same. */
export const packWords: (words: ReadonlyArray<string>) => Packed

/** Opens packed words. */
export const openWords: (packed: Packed) => {
  readonly count: number
  readonly wordAt: (number: number) => string
  readonly find: (word: string) => number | undefined
}
