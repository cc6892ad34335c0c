/**
 * No regular expression of the packages can be made to take more than linear time by the text that it is tried on.
 *
 * @see https://makenowjust-labs.github.io/recheck/
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"
import { fileURLToPath } from "node:url"
import type { checkSync } from "recheck"
import { beforeAll, describe, expect, it } from "vitest"
import { regexesIn, type FoundRegex } from "./regexes.ts"

const packages = fileURLToPath(new URL("../../packages", import.meta.url))

const files = readdirSync(packages, { recursive: true, encoding: "utf8" })
  .filter((path) => /^[^/]+\/src\/.*\.ts$/.test(path))
  .toSorted()

const all = files.flatMap((file) =>
  regexesIn(readFileSync(`${packages}/${file}`, "utf8")).map((regex) => ({ ...regex, file })),
)

/** Ratings of earlier runs: rating a hundred takes seconds, and a rating depends on nothing but the checker. */
const memory = fileURLToPath(new URL("../../node_modules/.cache/recheck-4.5.0-1.json", import.meta.url))

const remembered = (): Record<string, string> => {
  const entries: unknown = existsSync(memory) ? JSON.parse(readFileSync(memory, "utf8")) : {}
  return Object.fromEntries(Object.entries(entries ?? {}).filter(([, status]) => status === "safe"))
}

const remember = (ratings: Readonly<Record<string, string>>): void => {
  mkdirSync(dirname(memory), { recursive: true })
  writeFileSync(memory, JSON.stringify(ratings))
}

/** Where automata cannot tell, texts are tried: the same ones in every run, however slow the machine is that day. */
const LOOK = { timeout: 600_000, randomSeed: 1 }

let check: typeof checkSync

beforeAll(async () => {
  // The checker in plain JavaScript, in this thread.
  process.env["RECHECK_SYNC_BACKEND"] = "pure"
  check = (await import("recheck")).checkSync
})

describe("regular expressions", () => {
  it("are found, in literals and put together", () => {
    const code =
      'const A = "a|b"\nconst b = /x+y/g\nconst c = new RegExp(`^(${A})+$`, "u")\nconst d = (p: string) => new RegExp(p)'
    expect(regexesIn(code).toSorted((p, q) => p.line - q.line)).toEqual([
      { line: 2, source: "x+y", flags: "g" },
      { line: 3, source: "^(a|b)+$", flags: "u" },
      { line: 4, flags: "" },
    ])
    expect(all.length).toBeGreaterThan(50)
  })

  it("the checker tells a dangerous one", () => {
    expect(check("^(a+)+$", "").status).toBe("vulnerable")
  })

  it("are known beforehand", () => {
    expect(all.filter(({ source }) => source === undefined).map(({ file, line }) => `${file}:${line}`)).toEqual([])
  })

  it("are all rated safe", { timeout: 900_000 }, () => {
    const ratings = remembered()
    const regexOf = ({ source = "", flags }: FoundRegex): string => `/${source}/${flags}`
    for (const one of all) ratings[regexOf(one)] ??= check(one.source ?? "", one.flags, LOOK).status
    remember(ratings)
    const unsafe = all.filter((one) => ratings[regexOf(one)] !== "safe")
    expect(unsafe.map((one) => `${one.file}:${one.line} ${regexOf(one)}`)).toEqual([])
  })
})
