/** A file of votes read in several threads against the same read in one. */
import { closeSync, openSync, unlinkSync } from "node:fs"
import { gzipSync } from "node:zlib"
import { EstimatesDocument } from "@corroborate/adapters/schemas"
import { votesReader, type VotesRead } from "@corroborate/adapters"
import { lineFrom } from "@corroborate/cli/threads/stretch"
import { readInThreads } from "@corroborate/cli/votesInThreads"
import { tableDigest } from "@corroborate/core"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { corroborate, file } from "./session.ts"

/** Bytes that are read at once. */
const PIECE = 2 ** 18

/** Some thousands of rows, one of ten broken, with items that every part has. */
const rows = (end: string): string =>
  Array.from({ length: 100_000 }, (_, k) =>
    k % 10 === 7 ? `i${k}\ts${k % 13}` : `i${(k * 7) % 900}\ts${k % 13} é\tv${k % 3}`,
  ).join(end)

/** Half of it is one cell, which a cut must lie in. */
const quoted = `${"i,s,v\n".repeat(60_000)}"${"i,s,v\n".repeat(50_000)}",s,w\n${"j,s,v\n".repeat(10_000)}`

const byOne = (name: string, text: string): VotesRead => {
  const { push, end } = votesReader({ name })
  const bytes = new TextEncoder().encode(text)
  for (let at = 0; at < bytes.length; at += PIECE) push(bytes.subarray(at, at + PIECE))
  return end()
}

const plain = (read: VotesRead | undefined): unknown =>
  read === undefined ? undefined : { ...read, table: tableDigest(read.table) }

/** What threads read of a file that is divided as soon as it can be, and how many pieces were read here. */
const inThreads = async (
  name: string,
  content: string | Uint8Array,
  threads: number,
  first: (path: string) => void = () => undefined,
): Promise<{ readonly read: VotesRead | undefined; readonly pieces: number }> => {
  const path = file(name, content)
  let pieces = 0
  const count = (): void => {
    if (pieces++ === 0) first(path)
  }
  const how = { path, size: Buffer.byteLength(content), threads, worth: 1, isDue: true, count }
  return { read: await readInThreads(votesReader({ name }), how), pieces }
}

describe("votes in threads", () => {
  it.each([
    [2, "\n", "votes.tsv"],
    [3, "\r\n", "returns.tsv"],
  ])("as by one: with %i threads", async (threads, end, name) => {
    const text = rows(end)
    const { read, pieces } = await inThreads(name, text, threads)
    expect(plain(read)).toEqual(plain(byOne(name, text)))
    expect(read?.refused).toBe(10_000)
    expect(pieces).toBeLessThan(text.length / PIECE)
  })

  it("as by one: one thread reads on where a cut lies in a quoted cell", async () => {
    const { read, pieces } = await inThreads("quoted.csv", quoted, 2)
    expect(plain(read)).toEqual(plain(byOne("quoted.csv", quoted)))
    expect(pieces).toBeGreaterThan(quoted.length / PIECE)
  })

  it("are left to one thread where another breaks, where the file is packed or is not there", async () => {
    expect((await inThreads("gone.tsv", rows("\n"), 2, unlinkSync)).read).toBeUndefined()
    expect((await inThreads("packed.tsv", gzipSync(rows("\n")), 2)).read).toBeUndefined()
    const how = { path: file("x.tsv", ""), size: 0, threads: 2, worth: 1, count: () => undefined }
    expect(await readInThreads(votesReader({ name: "x" }), { ...how, path: `${how.path}.not` })).toBeUndefined()
  })

  it("the command gives the same, in several threads and in one", async () => {
    const long = "x".repeat(400)
    const path = file(
      "long.tsv",
      Array.from({ length: 22_000 }, (_, k) => `${long}${k % 5000}\ts${k % 7}\tv${k % (2 + (k % 2))}\n`).join(""),
    )
    const run = async (...args: ReadonlyArray<string>) => {
      const { out, err } = await corroborate("estimate", path, "--method", "majority", "--json", ...args)
      const { data, methods } = EstimatesDocument.parse(JSON.parse(out))
      return { data, err, digest: methods[0]?.digest }
    }
    const one = await run("--threads", "1")
    expect([await run(), await run("--threads", "3")]).toEqual([one, one])
    expect(one.data.votes).toBeGreaterThan(20_000)
  })
})

describe("lineFrom", () => {
  it("twin: is behind the first newline at or behind the byte before", () => {
    const text = fc
      .array(fc.constantFrom("a", "\n", "é", "x".repeat(20_000)), { maxLength: 12 })
      .map((parts) => parts.join(""))
    fc.assert(
      fc.property(text, fc.nat(), (content, place) => {
        const bytes = Buffer.from(content)
        const at = 1 + (place % (bytes.length + 2))
        const newline = bytes.indexOf(10, at - 1)
        const open = openSync(file("lines", content), "r")
        expect(lineFrom(open, at)).toBe(newline === -1 ? Math.max(bytes.length, at - 1) : newline + 1)
        closeSync(open)
      }),
      { numRuns: 40 },
    )
  })
})
