/** A text put together from millions of pieces, without the memory that as many unjoined pieces take. */

/** Pieces after which they are joined. Chosen. */
const LOOSE = 4096

/** A text that grows. */
export interface Pile {
  readonly put: (piece: string) => void
  readonly length: () => number
  readonly text: () => string
  /** Empties it. */
  readonly clear: () => void
}

/**
 * An empty text. O(characters put).
 *
 * A string that is added to piece by piece is kept by engines as a tree of its pieces, which for words takes ten times
 * the room of their letters.
 */
export const pile = (): Pile => {
  const joined: Array<string> = []
  const loose: Array<string> = []
  let length = 0
  return {
    put: (piece) => {
      length += piece.length
      if (loose.push(piece) < LOOSE) return
      joined.push(loose.join(""))
      loose.length = 0
    },
    length: () => length,
    text: () => joined.join("") + loose.join(""),
    clear: () => {
      joined.length = 0
      loose.length = 0
      length = 0
    },
  }
}
