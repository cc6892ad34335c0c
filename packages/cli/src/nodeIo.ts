/** {@link Io} on Node: real files, real streams. */
import { mkdir, readFile, writeFile } from "node:fs/promises"
import { dirname, resolve } from "node:path"
import { styleText } from "node:util"
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
}

const problemOf = (error: unknown): string => {
  const code = error instanceof Error && "code" in error ? String(error.code) : ""
  return PROBLEMS[code] ?? (code === "" ? "it could not be opened" : `it could not be opened (${code})`)
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
