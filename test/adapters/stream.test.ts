/** Readers of pieces: whatever the pieces, the same reading; whatever the file, bounded memory. */
import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { FORMATS } from "@corroborate/adapters"
import { decoder } from "@corroborate/adapters/decoder"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { bytesOf } from "./bytes.ts"
import { readPieces } from "./pieces.ts"
import { SPECIMENS } from "./specimens.ts"

/** The whole text at once, as everybody knows it. */
const twin = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

const decoded = (pieces: ReadonlyArray<Uint8Array>): string => {
  const { push, end } = decoder("a.txt")
  return pieces.map(push).join("") + end()
}

const cutAt = (bytes: Uint8Array, places: ReadonlyArray<number>): ReadonlyArray<Uint8Array> => {
  const at = [0, ...places.map((place) => Math.min(place, bytes.length)).toSorted((a, b) => a - b), bytes.length]
  return at.slice(1).map((end, i) => bytes.slice(at[i], end))
}

const scripts = fc
  .string({ unit: fc.constantFrom("a", "é", "م", "漢", "💥", "\uFEFF", "\n", "\u202E"), maxLength: 40 })
  .map(bytesOf)
/** Bytes that are hardly UTF-8: beginnings without ends, ends without beginnings. */
const broken = fc
  .array(fc.constantFrom(0x61, 0xc3, 0xa9, 0xe2, 0x82, 0xf0, 0x9f, 0x92, 0xff, 0x80, 0x0a), { maxLength: 40 })
  .map((bytes) => new Uint8Array(bytes))

describe("decoder", () => {
  it("pieces: agrees with decoding the whole at once, wherever the bytes are cut", () => {
    let open = 0
    fc.assert(
      fc.property(fc.oneof(scripts, broken), fc.array(fc.nat(160), { maxLength: 8 }), (bytes, places) => {
        // Long enough that the encoding is told before the bytes of interest come.
        const all = bytesOf("a".repeat(9000) + "\n")
        const whole = new Uint8Array([...all, ...bytes])
        const pieces = cutAt(whole, [all.length, ...places.map((place) => all.length + place)])
        if (pieces.some((piece) => (piece.at(-1) ?? 0) >= 0xc0)) open++
        expect(decoded(pieces)).toBe(twin(whole))
      }),
      { numRuns: 500 },
    )
    expect(open).toBeGreaterThan(50)
  })
  it("tells the first line with broken bytes, in whatever piece they are", () => {
    const { push, end, issues } = decoder("a.txt")
    push(bytesOf(`${"a".repeat(9000)}\n`))
    push(new Uint8Array([0x62, 0x0a, 0xff]))
    end()
    expect(issues().map(({ where }) => where)).toEqual(["line 3"])
  })
})

const streaming = FORMATS.flatMap(({ name, stream }) => (stream === undefined ? [] : [{ name, stream }]))

describe.each(streaming)("reader of pieces $name", ({ name, stream }) => {
  it("pieces: a file of more than 64 KiB reads the same however it is cut", async () => {
    const read = readPieces(await stream())
    const [specimen] = fc.sample(SPECIMENS[name] ?? fc.constant({ bytes: new Uint8Array() }), { numRuns: 1, seed: 7 })
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(specimen?.bytes)
    const header = text.slice(0, text.indexOf("\n") + 1)
    const body = text.slice(header.length)
    const long = bytesOf(
      header + (body.endsWith("\n") ? body : `${body}\n`).repeat(Math.ceil(70_000 / (body.length + 1))),
    )
    const whole = JSON.stringify(read([long], "long.csv"))
    for (const places of fc.sample(fc.array(fc.nat(long.length), { minLength: 3, maxLength: 20 }), {
      numRuns: 2,
      seed: 7,
    }))
      expect(JSON.stringify(read(cutAt(long, places), "long.csv")) === whole).toBe(true)
  })
})

/** How much a reader is fed with how little heap, in megabytes, and which readers: all of them when a longer search is asked for. */
const [FED, HEAP, NAMES] =
  process.env["CORROBORATE_RUNS"] === undefined
    ? [0.3, 64, ["claims-csv"]]
    : [100, 128, streaming.map(({ name }) => name)]

describe("memory", () => {
  it.each(NAMES)(
    `%s holds no more than a heap of ${HEAP} MB, whatever the file and its length`,
    (name) => {
      const script = fileURLToPath(new URL("hostileStream.ts", import.meta.url))
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [`--max-old-space-size=${HEAP}`, "-C", "@corroborate/source", script, String(FED), name],
        { encoding: "utf8" },
      )
      expect([status, stderr.slice(0, 2000)]).toEqual([0, ""])
      expect(stdout.trim().split("\n").length).toBe(8)
    },
    600_000,
  )
})
