/** The command as a real process: what `npm test` has just compiled. */
import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { file } from "./session.ts"

const main = fileURLToPath(new URL("../../packages/cli/dist/main.js", import.meta.url))

const spawned = (
  ...args: ReadonlyArray<string>
): { readonly status: number | null; readonly stdout: string; readonly stderr: string } =>
  spawnSync(process.execPath, [main, ...args], {
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  })

describe("corroborate as a process", () => {
  it("answers and ends with its code", () => {
    expect(spawned("--version").stdout).toMatch(/^corroborate \d+\.\d+\.\d+\n$/)
    expect(spawned("check", "--nonsense").status).toBe(2)
  })
  it("a reader that closes the pipe early is no failure", () => {
    const rows = Array.from({ length: 400 }, (_, i) => `event ${i},Agency,${i},2018-03-20`)
    const path = file("many.csv", ["event,source,killed,reported on", ...rows].join("\n"))
    const shell = `"${process.execPath}" "${main}" check "${path}" --json 2>/dev/null | head -c 10; exit \${PIPESTATUS[0]}`
    const { status, stdout } = spawnSync("bash", ["-c", shell], { encoding: "utf8" })
    expect([status, stdout.length]).toEqual([0, 10])
  })
})
