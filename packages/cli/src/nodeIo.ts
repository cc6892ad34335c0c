/** {@link Io} on Node: real files, real streams. */
import { mkdir, open, readFile, writeFile, type FileHandle } from "node:fs/promises"
import { dirname, resolve } from "node:path"
import { finished } from "node:stream/promises"
import { styleText } from "node:util"
import { createGunzip } from "node:zlib"
import type { Presentation, Role } from "@corroborate/adapters"
import type { Io } from "./Io.ts"

const STYLES: Readonly<Record<Role, Parameters<typeof styleText>[0]>> = {
  alarm: ["bold", "red"],
  notice: ["bold", "yellow"],
  calm: ["green"],
  faint: ["dim"],
  strong: ["bold"],
}

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "this is a folder, not a file",
  EACCES: "it may not be opened by this user",
  ENOSPC: "the disk is full",
  ENOTDIR: "a part of its path is no folder",
  Z_DATA_ERROR: "it is packed with gzip and damaged",
  Z_BUF_ERROR: "it is packed with gzip and ends too early",
}

const problemOf = (error: unknown): string => {
  const code = error instanceof Error && "code" in error ? String(error.code) : ""
  return PROBLEMS[code] ?? (code === "" ? "it could not be opened" : `it could not be opened (${code})`)
}

/** Bytes read at once. Tried 16 KiB to 4 MiB on 160 MB: from 64 KiB on they differ by less than their noise. */
const PIECE = 256 * 1024

const isGzip = async (handle: FileHandle): Promise<boolean> => {
  const { buffer, bytesRead } = await handle.read(new Uint8Array(2), 0, 2, 0)
  return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b
}

const takePieces = async (
  handle: FileHandle,
  take: (bytes: Uint8Array, done: number, size: number) => void,
): Promise<void> => {
  const { size } = await handle.stat()
  const isPacked = await isGzip(handle)
  let done = 0
  const file = handle.createReadStream({ start: 0, autoClose: false, highWaterMark: PIECE })
  file.on("data", (piece) => {
    done += piece.length
    if (!isPacked && piece instanceof Uint8Array) take(piece, done, size)
  })
  if (!isPacked) return finished(file)
  // A failure of the file is a failure of what is unpacked.
  const unpacked = file.pipe(createGunzip({ chunkSize: PIECE }))
  file.on("error", (error) => unpacked.destroy(error))
  for await (const piece of unpacked) if (piece instanceof Uint8Array) take(piece, done, size)
}

const lookOf = (plain: boolean): Presentation => ({
  plain,
  width: process.stdout.columns ?? 100,
  paint: plain ? (_, text) => text : (role, text) => styleText(STYLES[role], text, { stream: process.stdout }),
})

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
  pieces: async (path, take) => {
    let handle: FileHandle | undefined
    try {
      handle = await open(resolve(path))
      await takePieces(handle, take)
      return undefined
    } catch (error) {
      return problemOf(error)
    } finally {
      await handle?.close()
    }
  },
  write: async (path, text) => {
    try {
      await mkdir(dirname(resolve(path)), { recursive: true })
      await writeFile(resolve(path), text)
      return undefined
    } catch (error) {
      return problemOf(error)
    }
  },
  watched: process.stderr.isTTY,
  now: () => performance.now(),
  look: lookOf(false),
})
