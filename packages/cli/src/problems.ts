/** What goes wrong with files, in plain words. */

/** What is wrong with a folder where a file is wanted. */
export const FOLDER = "this is a folder without a file that can be read"

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: FOLDER,
  EACCES: "it may not be opened by this user",
  ENOSPC: "the disk is full",
  ENOTDIR: "a part of its path is no folder",
  Z_DATA_ERROR: "it is packed with gzip and damaged",
  Z_BUF_ERROR: "it is packed with gzip and ends too early",
}

/** The words for an error of the file system. */
export const problemOf = (error: unknown): string => {
  const code = error instanceof Error && "code" in error ? String(error.code) : ""
  return PROBLEMS[code] ?? (code === "" ? "it could not be opened" : `it could not be opened (${code})`)
}
