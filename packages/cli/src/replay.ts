/** What is kept when we broke: enough to see the same thing again. */
import { mkdtemp, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"

/** Writes a replay file and gives its path. Holds the words typed and the error; no file's content. */
export const writeReplay = async (args: ReadonlyArray<string>, version: string, error: unknown): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), "corroborate-"))
  const path = join(folder, "replay.json")
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  await writeFile(
    path,
    `${JSON.stringify({ format: "corroborate.replay/1", version, node: process.version, args, error: stack }, null, 2)}\n`,
  )
  return path
}
