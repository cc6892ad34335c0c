/** What the beginning of a file tells of how to read the rest. */
import { declaredDelimiter, delimiterOf } from "../table/delimiter.ts"
import { textAt } from "./intake.ts"

/** Bytes that the format is told by. */
const HEAD = 16_384

/** How votes are written: objects a line, or cells parted by a letter. */
export type VoteFormat =
  | { readonly _tag: "Lines" }
  | { readonly _tag: "Delimited"; readonly delimiter: string; readonly isQuoted: boolean }

const delimited = (delimiter: string, isQuoted: boolean): VoteFormat => ({ _tag: "Delimited", delimiter, isQuoted })

/**
 * The format of a file of votes: by the name's ending (`.gz` aside), else by how the text begins. Tab-separated values
 * know no quotes, unless the name says that it is CSV.
 */
export const formatOfVotes = (name: string, head: Uint8Array): VoteFormat => {
  const text = textAt(head, 0, Math.min(head.length, HEAD))
  const ending = /\.(\w+)$/.exec(name.toLowerCase().replace(/\.gz$/, ""))?.[1] ?? ""
  if (ending === "jsonl" || ending === "ndjson") return { _tag: "Lines" }
  if (ending === "tsv" || ending === "tab") return delimited("\t", false)
  if (ending !== "csv" && /^\uFEFF?\s*\{/.test(text)) return { _tag: "Lines" }
  const delimiter = declaredDelimiter(text) ?? delimiterOf(text.slice(0, text.lastIndexOf("\n") + 1) || text)
  return delimited(delimiter, delimiter !== "\t" || ending === "csv")
}

const joined = (pieces: ReadonlyArray<Uint8Array>): Uint8Array => {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

/** Something that takes bytes piece by piece and gives its result at the end. */
export interface Taker<A> {
  readonly push: (bytes: Uint8Array) => void
  readonly end: () => A
}

/** A taker that is chosen by the first bytes, which it then takes too. */
export const fromHead = <A>(choose: (head: Uint8Array) => Taker<A>): Taker<A> => {
  let chosen: Taker<A> | undefined
  let held: Array<Uint8Array> = []
  let size = 0
  const begin = (): Taker<A> => {
    const head = joined(held)
    held = []
    const taker = choose(head)
    chosen = taker
    taker.push(head)
    return taker
  }
  return {
    push: (bytes) => {
      if (chosen !== undefined) return chosen.push(bytes)
      // Pieces may be written over once they are taken.
      held.push(bytes.slice())
      size += bytes.length
      if (size >= HEAD) begin()
    },
    end: () => (chosen ?? begin()).end(),
  }
}
