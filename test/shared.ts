/** Data that is read in place beside the checkout and never copied into it. Tests that need it are skipped where it is absent. */
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

const folder = process.env["CORROBORATE_SHARED"] ?? fileURLToPath(new URL("../../shared", import.meta.url))

/** Whether the data is there. */
export const hasShared = existsSync(join(folder, "data"))

/** Path of a file of the data. */
export const sharedPath = (path: string): string => join(folder, path)

/** A JSON file of the data. */
export const sharedJson = (path: string): unknown => JSON.parse(readFileSync(sharedPath(path), "utf8"))
