/** Stretches of a file, read by whichever thread. */
import { readSync } from "node:fs"

/** Bytes read at once. */
const PIECE = 2 ** 18

const NEWLINE = 10

/** Whether a file is gzip. */
export const isPacked = (file: number): boolean => {
  const memory = new Uint8Array(2)
  readSync(file, memory, 0, 2, 0)
  return memory[0] === 0x1f && memory[1] === 0x8b
}

/** Where the first line begins that begins at a byte or behind it; the file's end when there is none. `at` is more than 0. */
export const lineFrom = (file: number, at: number): number => {
  const memory = new Uint8Array(2 ** 14)
  let position = at - 1
  for (;;) {
    const length = readSync(file, memory, 0, memory.length, position)
    const newline = memory.subarray(0, length).indexOf(NEWLINE)
    if (newline !== -1) return position + newline + 1
    if (length === 0) return position
    position += length
  }
}

/** The bytes from one place up to, not including, another; a piece is good until the next. */
export function* bytesOf(file: number, from: number, to: () => number): Generator<Uint8Array> {
  const memory = new Uint8Array(PIECE)
  for (let position = from; position < to();) {
    const length = readSync(file, memory, 0, Math.min(PIECE, to() - position), position)
    if (length === 0) return
    position += length
    yield memory.subarray(0, length)
  }
}
