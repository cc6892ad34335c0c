/**
 * `corroborate convert` on files of UCDP GED of growing length, made by repeating published events under new ids: rows,
 * seconds, rows a minute, and the most memory that the process held. The file is read twice, once for its hash.
 *
 * Run: node -C @corroborate/source test/bench/ged.ts [ROWS...] (100000, 300000 and 1000000 when none are named)
 */
import { spawnSync } from "node:child_process"
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import * as z from "zod"
import { hasShared, sharedPath } from "../shared.ts"

const SAMPLE = hasShared
  ? sharedPath("data/formats/ucdp-ged-231-sample300.csv")
  : fileURLToPath(new URL("../adapters/ucdp-ged/events.csv", import.meta.url))

const COMMAND = fileURLToPath(new URL("../../packages/cli/dist/main.js", import.meta.url))

const Used = z.object({ rss: z.number(), cpu: z.number() })

/** Runs the command in this process and tells what it took; the child that {@link measured} starts. */
const PROBE = `
process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  process.stderr.write("\\n" + JSON.stringify({ rss: maxRSS / 1024, cpu: (userCPUTime + systemCPUTime) / 1e6 }))
})
await import(${JSON.stringify(COMMAND)})
`

/** The rows of a table, line ends inside quoted cells left in. */
const rowsOf = (text: string): ReadonlyArray<string> => {
  const rows: Array<string> = []
  let open = ""
  for (const line of text.split("\n")) {
    open += open === "" ? line : `\n${line}`
    if (open.split('"').length % 2 === 0) continue
    if (open !== "") rows.push(open)
    open = ""
  }
  return rows
}

/** Writes a file of so many events; its first column is the id. */
const write = (path: string, rows: number): void => {
  const [header = "", ...events] = rowsOf(readFileSync(SAMPLE, "utf8"))
  const rest = events.map((event) => event.slice(event.indexOf(",")))
  const file = openSync(path, "w")
  writeSync(file, `${header}\n`)
  for (let i = 0; i < rows;) {
    const some: Array<string> = []
    for (; some.length < 5000 && i < rows; i++) some.push(`${1_000_000 + i}${rest[i % rest.length] ?? ""}\n`)
    writeSync(file, some.join(""))
  }
  closeSync(file)
}

const measured = (path: string, rows: number, to: string): void => {
  const [started, args] = [performance.now(), ["convert", path, "--from", "ucdp-ged", "--to", to]]
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", PROBE, "main.js", ...args], {
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
  })
  const seconds = (performance.now() - started) / 1000
  if (status !== 0) throw new Error(stderr)
  const { rss, cpu } = Used.parse(JSON.parse(stderr.slice(stderr.lastIndexOf("\n"))))
  const claims = / (\d+) claims/.exec(stderr)?.[1] ?? "no"
  process.stdout.write(
    [
      `${to.padEnd(12)} ${String(rows).padStart(8)} rows ${(statSync(path).size / 1e6).toFixed(0).padStart(4)} MB`,
      `${claims.padStart(8)} claims ${seconds.toFixed(1).padStart(6)} s (${cpu.toFixed(1)} s of processor)`,
      `${Math.round((rows / seconds) * 60).toLocaleString("en")} rows/min`,
      `at most ${rss.toFixed(0)} MB held\n`,
    ].join("  "),
  )
}

const named = process.argv.slice(2).map(Number)
const folder = mkdtempSync(join(tmpdir(), "corroborate-ged-"))
try {
  for (const rows of named.length === 0 ? [100_000, 300_000, 1_000_000] : named) {
    const path = join(folder, "events.csv")
    write(path, rows)
    for (const to of ["claims-csv", "claims-json"]) measured(path, rows, to)
  }
} finally {
  rmSync(folder, { recursive: true })
}
