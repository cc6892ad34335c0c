/**
 * One reader against a few huge hostile files, in a process of its own: single lines, nesting half a million deep, entity
 * bombs, keys of prototypes, NUL, letters that turn text around. Tells each on stdout, in a line of JSON.
 */
import { formatOf } from "@corroborate/adapters"
import { worstFor, type Worst } from "../guards/doubling.ts"
import { bytesOf } from "../adapters/bytes.ts"

const [name = "", megabytes = "100"] = process.argv.slice(2)
const MEGABYTE = 1024 * 1024
const DEEP = 500_000

const ENTITIES = Array.from({ length: 40 }, (_, i) => `<!ENTITY e${i + 1} "&e${i};&e${i};">`).join("")

const GIANTS: ReadonlyArray<Worst> = [
  ...worstFor(name),
  { unit: "twelve people were killed, the governor said, and " },
  { unit: "{},", before: "[" },
  { unit: '["a",1],', before: "[" },
  { unit: '{"__proto__":{"constructor":1}},', before: "[" },
  { unit: '{"a":1}\n' },
  { unit: "a", before: '{"a":"', after: '"}' },
  { unit: "م", before: '{"type":"bundle","objects":[{"type":"note","content":"', after: '"}]}' },
  { unit: "\u202Eab\u2066", before: '["' },
  { unit: "\u0000" },
  { unit: "&e40;", before: `<!DOCTYPE r [<!ENTITY e0 "ha">${ENTITIES}]><rss><channel><item><title>` },
  { unit: "<a:b>", before: "<rss><channel><item><title>" },
  { unit: "a:b ", before: "@prefix a: <http://a/> .\n" },
  { unit: "a:b a:c a:d .\n", before: "@prefix a: <http://a/> .\n" },
]

/** A unit over and over, up to a size; what nests is nested half a million deep and no deeper. */
const bytesOfGiant = ({ unit, before = "", after = "" }: Worst, size: number): Uint8Array => {
  const [piece, head, tail] = [bytesOf(unit), bytesOf(before), bytesOf(after)]
  const count = Math.floor(size / piece.length)
  const bytes = new Uint8Array(head.length + count * piece.length + tail.length)
  bytes.set(head)
  for (let i = 0; i < count; i++) bytes.set(piece, head.length + i * piece.length)
  bytes.set(tail, head.length + count * piece.length)
  return bytes
}

const read = await formatOf(name)?.reader?.()
if (read === undefined) throw new Error(`there is no reader ${name}`)
const tell = (told: object): void => {
  process.stdout.write(`${JSON.stringify(told)}\n`)
}
let done = 0
for (const giant of GIANTS) {
  const isNest = /^[[{<(]/.test(giant.unit) && !giant.unit.includes("}") && !giant.unit.includes("]")
  const size = isNest ? DEEP * giant.unit.length : Number(megabytes) * MEGABYTE
  const bytes = bytesOfGiant(giant, size)
  const started = performance.now()
  const { claims, issues } = read({ name: "giant", bytes }, {})
  if (claims.length + issues.length === 0) throw new Error(`nothing was said of ${JSON.stringify(giant)}`)
  tell({
    done: ++done,
    heap: process.memoryUsage().heapUsed,
    unit: (giant.before ?? "").slice(0, 20) + giant.unit.slice(0, 20),
    seconds: (performance.now() - started) / 1000,
    megabytes: bytes.length / MEGABYTE,
  })
}
