/** Unpacks gzip as it is read. */
import { Readable } from "node:stream"
import { createGunzip } from "node:zlib"
import { problemOf } from "../problems.ts"

/** A piece of a file, or why there is no more of it. */
export type Piece = Uint8Array | { readonly problem: string }

const isGzip = (piece: Piece): boolean => !("problem" in piece) && piece[0] === 0x1f && piece[1] === 0x8b

/** What is left of pieces, some of which may have been taken. */
const restOf = (pieces: AsyncIterator<Piece>): AsyncIterable<Piece> => ({ [Symbol.asyncIterator]: () => pieces })

const unzipped = async function* (first: Piece, rest: AsyncIterator<Piece>): AsyncGenerator<Piece> {
  let problem: string | undefined
  const packed = async function* (): AsyncGenerator<Uint8Array> {
    if (!("problem" in first)) yield first.slice()
    for await (const piece of restOf(rest)) {
      if ("problem" in piece) {
        problem = piece.problem
        return
      }
      // A piece is only good until the next, and a stream reads ahead.
      yield piece.slice()
    }
  }
  try {
    const stream: AsyncIterable<unknown> = Readable.from(packed()).pipe(createGunzip())
    for await (const piece of stream) if (piece instanceof Uint8Array) yield piece
  } catch (error) {
    yield { problem: problem ?? problemOf(error) }
  }
}

/** The pieces of a file, unpacked where it is gzip. */
export const unpacked = async function* (pieces: AsyncIterable<Piece>): AsyncGenerator<Piece> {
  const rest = pieces[Symbol.asyncIterator]()
  const first = await rest.next()
  if (first.done === true) return
  if (isGzip(first.value)) yield* unzipped(first.value, rest)
  else {
    yield first.value
    yield* restOf(rest)
  }
}
