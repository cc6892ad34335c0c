/** The command run inside the test, on real files, with its streams kept. */
import { mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { run, type ExitCode } from "@corroborate/cli"
import { nodeIo } from "@corroborate/cli/nodeIo"

/** What a run of the command ended with and wrote. */
export interface Ended {
  readonly code: ExitCode
  readonly out: string
  readonly err: string
}

/** Runs `corroborate` with these words. */
export const corroborate = async (...args: ReadonlyArray<string>): Promise<Ended> => {
  const streams = { out: "", err: "" }
  const code = await run(args, "0.0.0", {
    ...nodeIo(),
    out: (text) => {
      streams.out += text
    },
    err: (text) => {
      streams.err += text
    },
    watched: false,
    look: { plain: true, width: 100, paint: (_, text) => text },
  })
  return { code, ...streams }
}

const folder = mkdtempSync(join(tmpdir(), "corroborate-test-"))

/** A file with this content; its path. */
export const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** Path of a file that is not there yet. */
export const fresh = (name: string): string => join(folder, name)
