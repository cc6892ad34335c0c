/** Conversion claim by claim: nothing is lost on the way, progress is shown, and an interrupted run leaves nothing behind. */
import { spawn } from "node:child_process"
import { existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { ReportDocument } from "@corroborate/adapters/schemas"
import { run } from "@corroborate/cli"
import { nodeIo } from "@corroborate/cli/nodeIo"
import { describe, expect, it, vi } from "vitest"
import { corroborate, file, fresh } from "./session.ts"

const MAP = { subject: "event", source: "source", answers: [{ property: "casualties.killed", value: "killed" }] }
const rows = (n: number): string => Array.from({ length: n }, (_, i) => `event ${i},Agency ${i % 7},${i}\n`).join("")
const sheet = (n: number): string => `event,source,killed\n${rows(n)}`

const claimsIn = (report: string): ReadonlyArray<unknown> => ReportDocument.parse(JSON.parse(report)).claims

describe("corroborate convert", () => {
  it("gives the claims that reading the file itself gives", async () => {
    const path = file("tolls.csv", sheet(50))
    const map = file("map.json", JSON.stringify(MAP))
    const out = fresh("tolls.jsonl")
    const converted = await corroborate("convert", path, "--columns", map, "--out", out)
    expect(converted).toEqual({ code: 0, out: "", err: "read     tolls.csv  claims-csv  50 claims\n" })
    const [direct, again] = [
      await corroborate("check", path, "--columns", map, "--json"),
      await corroborate("check", out, "--json"),
    ]
    expect(claimsIn(again.out)).toEqual(claimsIn(direct.out))
    expect(claimsIn(again.out).length).toBe(50)
  })
  it("takes an article along with its text, so that quotes are checked", async () => {
    const sample = fileURLToPath(new URL("../../packages/cli/sample/qadam.txt", import.meta.url))
    const out = fresh("qadam.jsonl")
    expect((await corroborate("convert", sample, "--out", out)).code).toBe(0)
    const [direct, again] = [await corroborate("check", sample, "--json"), await corroborate("check", out, "--json")]
    expect(claimsIn(again.out)).toEqual(claimsIn(direct.out))
    expect(again.err).not.toContain("not checked")
  })
  it("tells what was not read, and ends with 3", async () => {
    const path = file("ragged.csv", "event,source,killed\nQadam,AFP,62\nQadam,AFP\n")
    const { code, err } = await corroborate("convert", path, "--out", fresh("ragged.jsonl"))
    expect(code).toBe(3)
    expect(err).toContain("in part  ragged.csv  claims-csv  1 claim, 1 not read")
    expect(err).toContain("not read: ragged.csv, line 3: this row has 2 cells and the header 3")
  })
  it.each([
    [["convert"], "name a file to convert"],
    [["convert", "x.csv", "--to", "md"], "`--to md` cannot be written claim by claim (claims-json"],
    [["convert", "x.csv", "--from", "md"], "`md` is no format that can be read"],
    [["convert", "x.csv", "--out", "/dev/null/x"], "`/dev/null/x` cannot be written"],
  ])("%j is wrong usage", async (words, problem) => {
    const { code, err } = await corroborate(...words)
    expect(code).toBe(2)
    expect(err).toContain(problem)
  })
  it("a file that is not there is told, and the others are converted", async () => {
    const { code, err } = await corroborate(
      "convert",
      fresh("absent.csv"),
      file("a.csv", sheet(1)),
      "--out",
      fresh("a.jsonl"),
    )
    expect(code).toBe(3)
    expect(err).toContain("refused  absent.csv")
    expect(err).toContain("read     a.csv  claims-csv  1 claim")
  })
})

describe("progress", () => {
  it("is drawn with how far, how fast and how long, and wiped at the end", async () => {
    let [err, clock] = ["", 0]
    await run(["convert", file("long.csv", sheet(20_000)), "--out", fresh("long.jsonl")], "0.0.0", {
      ...nodeIo(),
      out: () => undefined,
      err: (text) => {
        err += text
      },
      watched: true,
      now: () => (clock += 150),
      look: { plain: false, width: 100, paint: (_, text) => text },
    })
    expect(err.replaceAll("\r\u001B[K", "|")).toMatch(
      /\| {2}reading \[#+-*\] \d+ % {2}long\.csv {2}\d+\.\d MB\/s, \d+ s left/,
    )
    expect(err).toContain("\r\u001B[Kread     long.csv")
  })
})

describe("a run that is interrupted", () => {
  it("ends with 130 and leaves nothing half-written", async () => {
    const folder = mkdtempSync(join(tmpdir(), "corroborate-stop-"))
    const out = join(folder, "claims.jsonl")
    const main = fileURLToPath(new URL("../../packages/cli/src/main.ts", import.meta.url))
    const big = file("big.csv", `event,source,killed\n${rows(20_000).repeat(40)}`)
    const child = spawn(process.execPath, ["-C", "@corroborate/source", main, "convert", big, "--out", out])
    const ended = new Promise<number | null>((resolve) => {
      child.on("exit", resolve)
    })
    const isBegun = (): boolean => readdirSync(folder).some((name) => readFileSync(join(folder, name)).length > 0)
    await vi.waitFor(
      () => {
        expect(isBegun()).toBe(true)
      },
      { timeout: 20_000, interval: 20 },
    )
    child.kill("SIGINT")
    expect(await ended).toBe(130)
    expect(existsSync(out)).toBe(false)
    expect(readdirSync(folder)).toEqual([])
  }, 30_000)
})
