/** Files that no reader can make anything of: each is refused in time, and told in one clear sentence. */
import { FORMATS } from "@corroborate/adapters"
import type { Input } from "@corroborate/core"
import { describe, expect, it } from "vitest"
import { bytesOf } from "./bytes.ts"

const MEGABYTE = 1024 * 1024

/** A thirtieth of the sizes unless a longer search is asked for: there are many readers. */
const SHARE = process.env["CORROBORATE_RUNS"] === undefined ? 1 / 30 : 1
const LONG = 10 * MEGABYTE * SHARE

const garbage = (): Uint8Array => {
  // A fixed sequence that looks random: the same bytes in every run.
  const bytes = new Uint8Array(MEGABYTE)
  let state = 1
  for (let i = 0; i < bytes.length; i++) {
    state = (state * 1103515245 + 12345) % 2147483648
    bytes[i] = state >> 16
  }
  return bytes
}

const INPUTS: ReadonlyArray<Input> = [
  { name: "empty", bytes: new Uint8Array() },
  { name: "garbage", bytes: garbage() },
  { name: "one long line", bytes: bytesOf("a, ".repeat(LONG / 3)) },
  { name: "quotes and nothing else", bytes: bytesOf('"'.repeat(LONG)) },
  { name: "line ends and nothing else", bytes: bytesOf("\n".repeat(LONG)) },
  { name: "brackets in each other", bytes: bytesOf("[".repeat(500_000 * SHARE)) },
  { name: "objects in each other", bytes: bytesOf('{"claims":['.repeat(500_000 * SHARE)) },
  { name: "NUL", bytes: new Uint8Array(100) },
]

const readers = FORMATS.flatMap(({ name, reader }) =>
  reader === undefined || name === "article" ? [] : [{ name, reader }],
)

describe.each(readers)("reader $name", ({ reader }) => {
  it.each(INPUTS)(
    "$name",
    async (input) => {
      const read = await reader()
      const started = performance.now()
      const { claims, issues } = read(input, {})
      // Ten megabytes at no more than a hundred milliseconds each are one second; the machine may be busy.
      expect(performance.now() - started).toBeLessThan(10_000)
      expect(claims).toEqual([])
      expect(issues.some(({ severity }) => severity === "refused")).toBe(true)
      expect(issues.every(({ where, problem }) => where !== "" && problem.length > 5 && problem.length < 400)).toBe(
        true,
      )
    },
    20_000,
  )
})
