/** Reads one file with its format: in pieces where the format can, else whole. */
import {
  formatOf,
  recognise,
  sampleOf,
  unrecognised,
  type Format,
  type Part,
  type ReadOptions,
  type StreamReader,
} from "@corroborate/adapters"
import { Ledger, type Document, type Reading } from "@corroborate/core"
import type { Io, OpenFile } from "./Io.ts"
import type { Named } from "./folders.ts"
import type { Progress } from "./progress.ts"

/** How files are to be read. */
export interface HowToRead {
  /** The format named by the person. */
  readonly from: string | undefined
  readonly options: ReadOptions
  /** Files that were only found in a folder: see {@link Named}. */
  readonly found: Named["found"]
}

/** A file that was read whole, or one whose parts come as it is read. */
export type Begun =
  | { readonly _tag: "Whole"; readonly format?: string; readonly reading: Reading }
  | {
      readonly _tag: "Parts"
      readonly format: string
      readonly document: Document
      readonly parts: AsyncIterable<Part>
    }

/** How much of a file its format is recognised by. */
const HEAD = 4096

/** What hashing costs of what reading costs, for the bar. Measured on events of UCDP: between a tenth and a thirtieth. */
const HASHING = 0.1

/** The file's own name; folders are the person's business. */
export const nameIn = (path: string): string => path.split(/[/\\]/).at(-1) ?? path

/** Bytes that a file of a size counts in the bar. */
export const workOf = (size: number): number => size * (1 + HASHING)

const refused = (document: string, problem: string): Reading => ({
  ...Ledger.EMPTY,
  texts: [],
  issues: [{ document, where: "the whole file", problem, severity: "refused" }],
})

const choose = (path: string, bytes: Uint8Array, from: string | undefined): Format | undefined => {
  if (from !== undefined) return formatOf(from)
  return recognise(sampleOf(path, bytes))
}

/** A file that nobody named may be a picture beside the articles: it is passed over, and told. */
const passedOver = (reading: Reading): Reading => ({
  ...reading,
  documents: [],
  issues: reading.issues.map(({ problem, ...issue }) => ({
    ...issue,
    severity: "warning",
    problem: `passed over in its folder: ${problem}`,
  })),
})

const readWhole = async (path: string, { from, options, found }: HowToRead, io: Io): Promise<Begun> => {
  const name = nameIn(path)
  const got = await io.read(path)
  if ("problem" in got) return { _tag: "Whole", reading: refused(name, got.problem) }
  const format = choose(path, got.bytes, from)
  const read = await format?.reader?.()
  if (format === undefined || read === undefined) {
    const issues = unrecognised({ name, bytes: got.bytes })
    const reading = { ...Ledger.EMPTY, texts: [], issues }
    return { _tag: "Whole", reading: found.has(path) ? passedOver(reading) : reading }
  }
  return { _tag: "Whole", format: format.name, reading: read({ name, bytes: got.bytes }, options) }
}

/** The hash of a file with its beginning, or why it cannot be read. */
const hashOf = async (
  file: OpenFile,
  name: string,
  io: Io,
  bar: Progress,
): Promise<{ readonly sha256: string } | { readonly problem: string }> => {
  const { push, end } = io.hasher()
  for await (const piece of file.pieces()) {
    if ("problem" in piece) return piece
    push(piece)
    bar.add(piece.length * HASHING, name)
  }
  return { sha256: end() }
}

const headOf = async (file: OpenFile): Promise<Uint8Array> => {
  for await (const piece of file.pieces()) return "problem" in piece ? new Uint8Array() : piece.slice(0, HEAD)
  return new Uint8Array()
}

const issueOf = (document: string, problem: string): Part => ({
  contents: [],
  sources: [],
  issues: [{ document, where: "the whole file", problem, severity: "refused" }],
})

/** Reads the file a second time, and says so when it is no longer the file that was hashed. */
const partsOf = async function* (
  file: OpenFile,
  { document, push, end }: ReturnType<StreamReader>,
  io: Io,
  bar: Progress,
): AsyncGenerator<Part> {
  const again = io.hasher()
  for await (const piece of file.pieces()) {
    if ("problem" in piece) {
      yield issueOf(document.name, `it could not be read to its end: ${piece.problem}`)
      return
    }
    again.push(piece)
    yield push(piece)
    bar.add(piece.length, document.name)
  }
  yield end()
  if (again.end() !== document.sha256)
    yield issueOf(document.name, "it changed while it was read; nothing of it can be relied on, read it again")
}

/** Begins to read a file. */
export const beginReading = async (path: string, how: HowToRead, io: Io, bar: Progress): Promise<Begun> => {
  const name = nameIn(path)
  const file = await io.open(path)
  if (file === undefined) return readWhole(path, how, io)
  if ("problem" in file) return { _tag: "Whole", reading: refused(name, file.problem) }
  const format = choose(path, await headOf(file), how.from)
  const stream = await format?.stream?.()
  if (format === undefined || stream === undefined) {
    const whole = await readWhole(path, how, io)
    bar.add(workOf(file.size), name)
    return whole
  }
  const hashed = await hashOf(file, name, io, bar)
  if ("problem" in hashed) return { _tag: "Whole", reading: refused(name, hashed.problem) }
  const pieces = stream({ name, sha256: hashed.sha256 }, how.options)
  return { _tag: "Parts", format: format.name, document: pieces.document, parts: partsOf(file, pieces, io, bar) }
}

/** The bytes that a bar over some files goes through. */
export const workIn = async (paths: ReadonlyArray<string>, io: Io): Promise<number> => {
  const sizes = await Promise.all(
    paths.map(async (path) => {
      const file = await io.open(path)
      return file === undefined || "problem" in file ? 0 : workOf(file.size)
    }),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}
