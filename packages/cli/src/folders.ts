/** Folders among what a person names: each stands for the files in it. */
import type { Io } from "./Io.ts"

/** The files to read, in order, and which of them were only found in a folder. */
export interface Named {
  readonly files: ReadonlyArray<string>
  /** Files that nobody named: one that no format recognises is passed over and told, not refused. */
  readonly found: ReadonlySet<string>
}

/** A saved page, without its ending; browsers put its pictures and scripts in a folder beside it. */
const PAGE = /\.html?$/i

/**
 * The files of a folder that a person would read: those of `page_files/` beside `page.html` are parts of the page.
 *
 * @example
 * ```ts import.meta.vitest
 * import { withoutParts } from "@corroborate/cli/folders"
 *
 * withoutParts(["a/page.html", "a/page_files/x.js", "a/other_files/x.txt"]) // => ["a/page.html", "a/other_files/x.txt"]
 * ```
 */
export const withoutParts = (paths: ReadonlyArray<string>): ReadonlyArray<string> => {
  const parts = new Set(paths.filter((path) => PAGE.test(path)).map((path) => path.replace(PAGE, "_files")))
  const isPart = (path: string): boolean =>
    Array.from(path.matchAll(/[/\\]/g)).some(({ index }) => parts.has(path.slice(0, index)))
  return paths.filter((path) => !isPart(path))
}

/** What a person named, with each folder replaced by its files; an empty folder stays, to be told of. */
export const filesNamed = async (paths: ReadonlyArray<string>, io: Io): Promise<Named> => {
  const lists = await Promise.all(paths.map((path) => io.folder(path)))
  const found = new Set<string>()
  const files = paths.flatMap((path, i) => {
    const inside = lists[i] === undefined ? [] : withoutParts(lists[i])
    for (const file of inside) found.add(file)
    return inside.length === 0 ? [path] : inside
  })
  return { files, found }
}
