/** Other people's programs that a test may ask; the test is skipped where they are not installed. */
import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"

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
