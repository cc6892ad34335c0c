/** Bytes that wish a reader ill: damaged files, and files that are no such thing. */
import { utf8ToBytes } from "@noble/hashes/utils.js"
import * as fc from "fast-check"

/** Stretches that have broken readers: brackets, quotes, names of prototypes, numbers too large, letters that turn text around. */
const POISON: ReadonlyArray<string> = [
  "{",
  "}",
  "[",
  "]",
  '"',
  '""',
  "'",
  ",",
  ";",
  "\t",
  "\n",
  "\r",
  "\r\n\r\n",
  "\\",
  "\\u0000",
  "\u0000",
  "\uFEFF",
  "\u202E",
  "\u2066",
  "\uD800",
  "\u{1F4A5}",
  "__proto__",
  '"__proto__":',
  "constructor",
  "toString",
  "NaN",
  "Infinity",
  "-0",
  "1e999",
  "99999999999999999999",
  "-1",
  "null",
  "true",
  "<",
  "&amp;",
  "<![CDATA[",
  "<!DOCTYPE x [<!ENTITY a 'b'>]>",
  "&a;",
  "=1+1",
  "2018-02-30",
  "0000-00-00",
  "9999-99-99T99:99:99Z",
]

/** Any code point that UTF-8 can write. fast-check's own unit of them takes a second to make. */
const letter = (): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: 0x10ffff - 0x800 }).map((n) => String.fromCodePoint(n < 0xd800 ? n : n + 0x800))

/** Single pieces to damage a file with. */
const piece = (): fc.Arbitrary<Uint8Array> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...POISON).map(utf8ToBytes) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 8 }) },
    { weight: 1, arbitrary: fc.string({ unit: letter(), maxLength: 12 }).map(utf8ToBytes) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom("[", '{"a":', '"', "<a>", ","), fc.nat(300))
        .map(([of, n]) => utf8ToBytes(of.repeat(n))),
    },
  )

const joined = (parts: ReadonlyArray<Uint8Array>): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

interface Damage {
  readonly at: number
  readonly length: number
  readonly put: "nothing" | "piece" | "copy"
  readonly piece: Uint8Array
}

const damage = (): fc.Arbitrary<Damage> =>
  fc.record(
    {
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.oneof(
        { weight: 3, arbitrary: fc.constant(0) },
        { weight: 3, arbitrary: fc.nat(6) },
        { weight: 1, arbitrary: fc.nat(400) },
      ),
      put: fc.constantFrom("nothing", "piece", "piece", "copy"),
      piece: piece(),
    },
    { noNullPrototype: true },
  )

const damaged = (bytes: Uint8Array, { at, length, put, piece: inserted }: Damage): Uint8Array => {
  const start = Math.floor(at * bytes.length)
  const cut = bytes.subarray(start, start + length)
  const middle = { nothing: [], piece: [inserted], copy: [cut, cut] }[put]
  return joined([bytes.subarray(0, start), ...middle, bytes.subarray(start + length)])
}

/**
 * A file with one to four stretches of it left out, doubled or replaced, sometimes cut off; seldom something else
 * altogether.
 */
export const mutated = (bytes: Uint8Array): fc.Arbitrary<Uint8Array> =>
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.array(damage(), { minLength: 1, maxLength: 4 }).map((all) => all.reduce(damaged, bytes)),
    },
    { weight: 1, arbitrary: fc.nat(bytes.length).map((end) => bytes.slice(0, end)) },
    { weight: 1, arbitrary: fc.array(piece(), { maxLength: 6 }).map(joined) },
  )
