/** A program that feeds readers of pieces files that wish them ill, for a parent that watches its memory. */
import { FORMATS } from "@corroborate/adapters"
import * as fc from "fast-check"
import { bytesOf } from "./bytes.ts"
import { SPECIMENS } from "./specimens.ts"

const MEGABYTE = 1024 * 1024
const megabytes = Number(process.argv[2])
const names = process.argv.slice(3)

interface Endless {
  readonly called: string
  readonly beginning: string
  /** Comes again and again behind the beginning. */
  readonly piece: string
}

const HOSTILE: ReadonlyArray<Endless> = [
  { called: "one line", beginning: "", piece: "a, b; c" },
  { called: "quotes", beginning: "", piece: '"' },
  { called: "an open quote", beginning: 'source,killed\n"', piece: "a,b\n" },
  { called: "rows of new names", beginning: "event,source,killed\n", piece: "e,s,1\n" },
  { called: "one line of objects", beginning: "[", piece: "{}," },
  { called: "objects", beginning: "", piece: '{"id": "e", "schema": "S", "properties": {"name": ["a"]}}\n' },
]

/** A table of the format's own that has no end, and one whose first cell is never closed. */
const own = (format: string): ReadonlyArray<Endless> => {
  const [specimen] = fc.sample(SPECIMENS[format] ?? fc.constant({ bytes: new Uint8Array() }), { numRuns: 1, seed: 7 })
  const text = new TextDecoder().decode(specimen?.bytes)
  const [header, body] = [text.slice(0, text.indexOf("\n") + 1), text.slice(text.indexOf("\n") + 1)]
  const piece = body.endsWith("\n") ? body : `${body}\n`
  return [
    { called: "its own rows", beginning: header, piece },
    { called: "its own rows behind an open quote", beginning: `${header}"`, piece },
  ]
}

const readers = await Promise.all(FORMATS.map(async ({ name, stream }) => ({ name, read: await stream?.() })))

for (const { name, read } of readers) {
  if (read === undefined || (names.length > 0 && !names.includes(name))) continue
  for (const { called, beginning, piece } of [...HOSTILE, ...own(name)]) {
    const { push, end } = read({ name: called, sha256: "0".repeat(64) }, {})
    let [claims, issues] = [0, 0]
    const count = (part: ReturnType<typeof push>): void => {
      claims += part.contents.length
      issues += part.issues.length
    }
    count(push(bytesOf(beginning)))
    const bytes = bytesOf(piece.repeat(Math.ceil((64 * 1024) / piece.length)))
    for (let fed = 0; fed < megabytes * MEGABYTE; fed += bytes.length) count(push(bytes))
    count(end())
    process.stdout.write(`${name}, ${called}: ${claims} claims, ${issues} issues\n`)
  }
}
