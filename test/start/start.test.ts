/** What `npm start` runs, one bundle in the process that set it up, gives byte for byte what the compiled packages give. */
import { spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync, readFileSync, statSync, utimesSync } from "node:fs"
import { text } from "node:stream/consumers"
import { fileURLToPath } from "node:url"
import { beforeAll, describe, expect, it } from "vitest"
import { file } from "../cli/session.ts"

const path = (inside: string): string => fileURLToPath(new URL(`../../${inside}`, import.meta.url))

interface Ended {
  readonly code: unknown
  readonly out: string
  readonly err: string
}

const ended = async (...script: ReadonlyArray<string>): Promise<Ended> => {
  const child = spawn(process.execPath, script, { env: { ...process.env, NO_COLOR: "1" } })
  child.stdin.end()
  const closed: Promise<ReadonlyArray<unknown>> = once(child, "close")
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), closed])
  return { code, out, err }
}

const started = (words: ReadonlyArray<string>): Promise<Ended> => ended(path("scripts/run.mjs"), "start", ...words)
const compiled = (words: ReadonlyArray<string>): Promise<Ended> => ended(path("packages/cli/dist/main.js"), ...words)

const votes = file(
  "votes.tsv",
  ["item\tsource\tvalue", ...Array.from({ length: 60 }, (_, k) => `i${k % 9}\ts${k % 7}\tv${k % 3}`)].join("\n"),
)
const foreign = file(
  "foreign.txt",
  "The ministry of Łódź said 36 constructors died; “toString” denied it.\n\n62 were killed.",
)

const mark = path("packages/cli/bundle/inputs")
const marked = (): number => statSync(mark, { throwIfNoEntry: false })?.mtimeMs ?? 0
const first = { before: marked(), after: 0 }

beforeAll(async () => {
  // As if somebody had put an older one in its place. What is bundled is what is there now, and nothing is told of that below.
  const sample = path("packages/cli/src/sample.ts")
  const second = 1000
  utimesSync(sample, new Date(), new Date(statSync(sample).mtimeMs - second))
  await started(["--version"])
  first.after = marked()
}, 60_000)

describe("npm start", () => {
  it.each([
    ["the sample", []],
    ["words the tagger does not know", [foreign, "--to", "json"]],
    ["formats that are loaded when asked for", [path("test/adapters/stix/bundle.json"), "--to", "prov-json"]],
    ["several threads", ["estimate", votes, "--method", "crh", "--threads", "2", "--sources"]],
    ["wrong usage", ["check", "--nonsense"]],
    ["a file that is not there", ["nothing-here.txt"]],
  ])("gives what the compiled command gives: %s", async (_, words) => {
    const [one, other] = await Promise.all([started(words), compiled(words)])
    // Seconds that a method took are a clock's.
    const timeless = ({ out, ...rest }: Ended): Ended => ({ ...rest, out: out.replace(/^(crh +)\d+\.\d{3}/m, "$1") })
    expect(timeless(one)).toEqual(timeless(other))
    expect(one.out + one.err).not.toBe("")
  })

  it("has what threads run where they look for it", () => {
    const there = ["threads/thread.js", "threads/votes.js"].map((name) => path(`packages/cli/bundle/${name}`))
    expect(there.filter((name) => !existsSync(name))).toEqual([])
  })

  it("bundles anew when a source was written, and only then", () => {
    expect(readFileSync(mark, "utf8")).toContain("packages/cli/src/sample.ts")
    expect(first.after).toBeGreaterThan(first.before)
    expect(marked()).toBe(first.after)
  })
})
