/** Taking JSON apart: agreement with JSON.parse, places, and one broken record costing one record. */
import { inspect } from "@corroborate/adapters/json/inspect"
import { lineIndex } from "@corroborate/adapters/json/lines"
import { elementsOf, locate, membersOf } from "@corroborate/adapters/json/split"
import { mutated } from "@corroborate/core/testing"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { bytesOf } from "./bytes.ts"

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Texts of escapes, sound and broken. */
const escapes = fc
  .array(fc.constantFrom("\\\\", '\\"', "\\u00e9", "\\u00g9", "\\u12", "\\q", "\\\u0000", "\\", "a", "\n", '"'), {
    maxLength: 6,
  })
  .map((parts) => `["${parts.join("")}"]`)

const damagedJson = fc
  .tuple(fc.json({ maxDepth: 4 }), fc.constantFrom(0, 2))
  .chain(([text, indent]) => mutated(bytesOf(JSON.stringify(JSON.parse(text), null, indent))))
  .map((bytes) => new TextDecoder().decode(bytes))

describe("inspect", () => {
  it("agrees with JSON.parse: finds no fault just where JSON.parse throws nothing", () => {
    const seen = { sound: 0, broken: 0, escape: 0 }
    fc.assert(
      fc.property(fc.oneof(fc.json(), damagedJson, escapes), (text) => {
        seen[isJson(text) ? "sound" : "broken"]++
        if (inspect(text).fault?.problem.includes("escape") === true) seen.escape++
        expect([text, inspect(text).fault === undefined]).toEqual([text, isJson(text)])
      }),
      { numRuns: 2000 },
    )
    expect(Math.min(seen.sound, seen.broken, seen.escape)).toBeGreaterThan(200)
  })

  it.each([
    ['{"a": 1 "b": 2}', 8, "a comma or `}` is missing"],
    ['{"a": 1,}', 8, "a field name in double quotes is missing"],
    ["[1, 2", 5, "the text ends in the middle"],
    ['["C:\\\\reports\\q"]', 13, "a backslash begins no escape that JSON knows; write `\\\\` for a backslash"],
    ['{"\\u00g9": 1}', 2, "a backslash begins no escape that JSON knows; write `\\\\` for a backslash"],
    ['["two\nlines"]', 5, "a text is not closed"],
    ["{'a': 1}", 1, "a field name in double quotes is missing"],
    ["[1] 2", 4, "something stands behind the end of the value"],
    ["[Infinity]", 1, "`Infinity` is no JSON value; leave the field out or write it in double quotes"],
    ["", 0, "the text ends in the middle"],
  ])("tells where %s breaks", (text, at, problem) => {
    expect(inspect(text).fault).toEqual({ at, problem })
  })

  it("tells keys that stand twice in one object, and only those", () => {
    expect(inspect('{"a": {"a": 1}, "b": [{"a": 1}, {"a": 2}], "a": 3}').repeated).toEqual([{ at: 43, key: "a" }])
    expect(inspect('{"__proto__": 1, "__proto__": 2}').repeated).toEqual([{ at: 17, key: "__proto__" }])
  })
})

describe("elementsOf", () => {
  it("gives what JSON.parse gives, element by element", () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue({ maxDepth: 3 })), fc.constantFrom(0, 1, 2), (values, indent) => {
        const text = JSON.stringify(values, null, indent)
        const elements = Array.from(elementsOf(text, 0))
        expect(elements.map((element) => ("value" in element ? element.value : "broken"))).toEqual(JSON.parse(text))
      }),
    )
  })

  const RECORD = '{"n": 1, "s": "a, b"}'
  it.each([
    ["a missing comma", RECORD.replace(",", "")],
    ["a missing quote", RECORD.replace('b"', "b")],
    ["a missing bracket", RECORD.replace("}", "")],
    ["a list not closed", '{"n": [1, 2}'],
    ["nothing but brackets", "{[{[{["],
    ["a deep nest", "[".repeat(50_000)],
  ])("%s in one of a hundred records on lines of their own costs that record only", (_, broken) => {
    for (const at of [0, 50, 99]) {
      const records = Array.from({ length: 100 }, (__, i) => (i === at ? broken : RECORD))
      const elements = Array.from(elementsOf(`[\n  ${records.join(",\n  ")}\n]`, 0))
      expect(elements.filter((element) => "value" in element).length).toBe(99)
      expect(elements.filter((element) => "fault" in element).length).toBe(1)
    }
  })

  it("a bracket too many costs no record, and is told", () => {
    const elements = Array.from(elementsOf(`[\n  ${RECORD}},\n  ${RECORD}\n]`, 0))
    expect(elements.map((element) => "value" in element)).toEqual([true, false, true])
  })

  it("walks any damaged text to its end, in time that grows with its length", () => {
    for (const piece of ['{"', "{\n", '"\\"', "[x,", "\n{", '{"a":[', "}", ",", '\n  {"a"', "[[1],\n"]) {
      const started = performance.now()
      expect(Array.from(elementsOf(`[${piece.repeat(50_000)}`, 0)).length).toBeGreaterThan(0)
      expect(performance.now() - started).toBeLessThan(5000)
    }
  })
})

describe("membersOf and locate", () => {
  it("finds every value at its path", () => {
    const paths = (value: unknown): ReadonlyArray<ReadonlyArray<string | number>> => {
      if (Array.isArray(value)) return [[], ...value.flatMap((item, i) => paths(item).map((path) => [i, ...path]))]
      if (typeof value !== "object" || value === null) return [[]]
      return [[], ...Object.entries(value).flatMap(([key, item]) => paths(item).map((path) => [key, ...path]))]
    }
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        for (const path of paths(JSON.parse(text))) {
          const wanted = path.reduce<unknown>((at, step) => Reflect.get(Object(at), step), JSON.parse(text))
          const found = locate(text, 0, path)
          const isPlain = typeof wanted === "number" || typeof wanted === "string"
          const shown = isPlain ? JSON.stringify(wanted) : JSON.stringify(wanted).slice(0, 1)
          expect(text.slice(found).startsWith(shown)).toBe(true)
        }
      }),
    )
  })

  it("keeps the members that can be told apart in a broken object", () => {
    expect(membersOf('{"a": 1 "b": 2, oops, "c": 3}', 0).map(({ key }) => key)).toEqual(["a", "c"])
  })
})

describe("lineIndex", () => {
  it("agrees with counting", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "\n", "\u{1F4A5}") }),
        fc.nat(),
        fc.nat(600),
        (piece, n, times) => {
          const text = piece.repeat(times)
          const at = n % (text.length + 1)
          const before = text.slice(0, at).split("\n")
          expect(lineIndex(text)(at)).toEqual({ line: before.length, column: (before.at(-1) ?? "").length + 1 })
        },
      ),
    )
  })
})
