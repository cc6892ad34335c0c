/** {@link Io} on Node: real files, real streams. */
import { once } from "node:events"
import { createReadStream } from "node:fs"
import { readdir, readFile, stat } from "node:fs/promises"
import { availableParallelism } from "node:os"
import { join, relative, resolve } from "node:path"
import { styleText } from "node:util"
import type { Presentation, Role } from "@corroborate/adapters"
import { bytesOf, draftOf } from "./draft.ts"
import type { Draft, Hasher, Io, OpenFile } from "./Io.ts"
import { FOLDER, problemOf } from "./problems.ts"

const STYLES: Readonly<Record<Role, Parameters<typeof styleText>[0]>> = {
  alarm: ["bold", "red"],
  notice: ["bold", "yellow"],
  calm: ["green"],
  faint: ["dim"],
  strong: ["bold"],
}

const lookOf = (plain: boolean): Presentation => ({
  plain,
  width: process.stdout.columns ?? 100,
  paint: plain ? (_, text) => text : (role, text) => styleText(STYLES[role], text, { stream: process.stdout }),
})

/** Bytes read at once. Measured on events of UCDP: a megabyte takes a third more memory and a tenth more time. */
const PIECE = 64 * 1024

const piecesOf = async function* (path: string): AsyncGenerator<Uint8Array | { readonly problem: string }> {
  try {
    const stream: AsyncIterable<unknown> = createReadStream(path, { highWaterMark: PIECE })
    for await (const piece of stream) if (piece instanceof Uint8Array) yield piece
  } catch (error) {
    yield { problem: problemOf(error) }
  }
}

const opened = async (path: string): Promise<OpenFile | { readonly problem: string } | undefined> => {
  try {
    const entry = await stat(path)
    if (entry.isDirectory()) return { problem: FOLDER }
    if (!entry.isFile()) return undefined
    return { size: entry.size, pieces: () => piecesOf(path), threads: { path, most: availableParallelism() } }
  } catch (error) {
    return { problem: problemOf(error) }
  }
}

/** Links are not followed, so that no folder is met twice. */
const filesIn = async (path: string): Promise<ReadonlyArray<string> | undefined> => {
  try {
    const entries = await readdir(resolve(path), { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => relative(resolve(path), join(parentPath, name)))
      .filter((inside) => !inside.split(/[/\\]/).some((part) => part.startsWith(".")))
      .map((inside) => join(path, inside))
      .toSorted()
  } catch {
    return undefined // no folder, or one that may not be read: whoever opens it is told why
  }
}

/** Writes to stdout, waiting for whoever reads it. */
const stdoutDraft = (): Draft => ({
  write: async (texts) => {
    if (!process.stdout.write(bytesOf(texts))) await once(process.stdout, "drain")
    return undefined
  },
  keep: () => Promise.resolve(undefined),
  discard: () => Promise.resolve(),
})

/** Node's cryptography loads with the first file that is read in pieces: most runs have none, and it takes 12 ms. */
const hasher = (): Hasher => {
  const hash = process.getBuiltinModule("node:crypto").createHash("sha256")
  return { push: (bytes) => void hash.update(bytes), end: () => hash.digest("hex") }
}

/** The machine's own files and streams. Colours follow `NO_COLOR`, `FORCE_COLOR` and whether stdout is a terminal. */
export const nodeIo = (): Io => ({
  out: (text) => {
    process.stdout.write(text)
  },
  err: (text) => {
    process.stderr.write(text)
  },
  read: async (path) => {
    try {
      return { bytes: await readFile(resolve(path)) }
    } catch (error) {
      return { problem: problemOf(error) }
    }
  },
  open: (path) => opened(resolve(path)),
  folder: filesIn,
  write: async (path, text) => {
    const draft = await draftOf(resolve(path))
    if ("problem" in draft) return draft.problem
    return (await draft.write([text])) ?? (await draft.keep())
  },
  draft: async (path) => (path === undefined ? stdoutDraft() : draftOf(resolve(path))),
  hasher,
  watched: process.stderr.isTTY,
  // Not performance.now(): the first use of it loads what measures web pages, in 7 ms.
  now: () => Number(process.hrtime.bigint()) / 1e6,
  look: lookOf(false),
})
