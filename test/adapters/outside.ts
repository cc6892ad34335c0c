/** Where the shared samples are, and the tools of other people that a test may ask; tests are skipped where they are not. */
import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("../..", import.meta.url))

/** The folder of shared samples: `CORROBORATE_SHARED`, or `shared` beside the checkout. */
const SHARED = process.env["CORROBORATE_SHARED"] ?? join(root, "..", "shared")

/** A path under {@link SHARED}. */
export const shared = (...path: ReadonlyArray<string>): string => join(SHARED, ...path)

/** Whether a path under {@link SHARED} is there. */
export const hasShared = (...path: ReadonlyArray<string>): boolean => existsSync(shared(...path))

/** Debian's own Python, whose packages `apt-get` installs, and not another one on the path. */
const PYTHON = "/usr/bin/python3"

/** Whether Debian's Python has a module. */
export const hasPython = (module: string): boolean =>
  existsSync(PYTHON) && spawnSync(PYTHON, ["-c", `import ${module}`]).status === 0

/** Runs a Python program on an input, and gives what it prints. */
export const python = (program: string, input: string): string => {
  const { status, stdout, stderr } = spawnSync(PYTHON, ["-c", program], { input, encoding: "utf8", maxBuffer: 1e9 })
  if (status !== 0) throw new Error(stderr)
  return stdout
}
