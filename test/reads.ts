/**
 * Vite plugin: says what a test reads beside the modules it imports, so that the runner knows when to run it again.
 * A module that reaches files, programs or threads is taken to read everything here; nothing finer is guessed.
 */
import { readdirSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { hasShared, sharedPath } from "./shared.ts"

const ROOT = fileURLToPath(new URL("..", import.meta.url))

/** What is made from the rest, or is no part of the project. */
const MADE = new Set([".git", "node_modules", "dist", "bundle"])

/** Other people's programs that tests ask: their folder is written when one comes or goes. */
const PROGRAMS = ["/usr/bin", "/usr/lib/python3/dist-packages"]

const REACHES_OUT = /"node:(?:fs|child_process|worker_threads)\b/

/** A folder with all that is in it: a file that comes or goes is written in its folder. */
const within = (folder: string): ReadonlyArray<string> => [
  folder,
  ...readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !MADE.has(entry.name) && !entry.isSymbolicLink())
    .flatMap((entry) => (entry.isDirectory() ? within(join(folder, entry.name)) : [join(folder, entry.name)])),
]

interface Watching {
  readonly addWatchFile: (path: string) => void
}

export const reads = () => {
  let everything: ReadonlyArray<string> | undefined
  return {
    name: "what-tests-read",
    enforce: "pre" as const,
    transform(this: Watching, source: string, id: string) {
      if (id.includes("/node_modules/")) return
      // What is installed, and which Node, hangs on the lock file; every test loads the set-up.
      if (id.endsWith("/test/setup.ts")) this.addWatchFile(join(ROOT, "pnpm-lock.yaml"))
      if (!REACHES_OUT.test(source)) return
      everything ??= [...within(ROOT), ...(hasShared ? within(sharedPath(".")) : []), ...PROGRAMS]
      for (const path of everything) this.addWatchFile(path)
    },
  }
}
