/** Tables: the scan against a slow twin, cuts, broken rows, delimiters, headers and column maps. */
import { readColumnMap } from "@corroborate/adapters/table/columns"
import { delimiterOf } from "@corroborate/adapters/table/delimiter"
import { headerOf } from "@corroborate/adapters/table/header"
import { propose } from "@corroborate/adapters/table/propose"
import { scanner, type Scanned } from "@corroborate/adapters/table/scan"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

const scan = (text: string, delimiter = ","): ReadonlyArray<Scanned> => {
  const { push, end } = scanner(delimiter)
  return [...push(text), ...end()]
}

/** Letter by letter, for texts that follow RFC 4180: obvious, slow. */
const twin = (text: string): ReadonlyArray<ReadonlyArray<string>> => {
  const rows: Array<Array<string>> = [[""]]
  let quoted = false
  const put = (letter: string): void => {
    const row = rows.at(-1) ?? []
    row.push((row.pop() ?? "") + letter)
  }
  for (let i = 0; i < text.length; i++) {
    const letter = text[i] ?? ""
    if (quoted && letter === '"' && text[i + 1] === '"') put(text[++i] ?? "")
    else if (letter === '"') quoted = !quoted
    else if (quoted) put(letter)
    else if (letter === ",") rows.at(-1)?.push("")
    else if (letter === "\n") rows.push([""])
    else if (letter !== "\r" || text[i + 1] !== "\n") put(letter)
  }
  return rows.filter((row) => row.some((cell) => cell.trim() !== ""))
}

const cell = fc.string({ unit: fc.constantFrom("a", "b", ",", '"', "\n", " ", "é"), maxLength: 6 })
const asWritten = (text: string, always: boolean): string =>
  always || /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
const table = fc
  .tuple(
    fc.integer({ min: 1, max: 4 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }))),
    fc.boolean(),
    fc.constantFrom("\n", "\r\n"),
  )
  .map(([rows, always, newline]) =>
    rows.map((row) => row.map((text) => asWritten(text, always)).join(",")).join(newline),
  )

describe("scanner", () => {
  it("agrees with the slow twin on every table that follows the rules", () => {
    let spanning = 0
    fc.assert(
      fc.property(table, (text) => {
        const rows = scan(text)
        if (twin(text).some((row) => row.some((one) => one.includes("\n")))) spanning++
        expect(rows.map((row) => ("cells" in row ? row.cells : row.problem))).toEqual(twin(text))
      }),
      { numRuns: 1000 },
    )
    expect(spanning).toBeGreaterThan(50)
  })

  it("pieces: however the text is cut, the rows are the same", () => {
    const damaged = fc.string({ unit: fc.constantFrom("a", ",", '"', "\n", "\r", "b"), maxLength: 60 })
    fc.assert(
      fc.property(fc.oneof(table, damaged), fc.array(fc.nat(80), { maxLength: 6 }), (text, cuts) => {
        const { push, end } = scanner(",")
        const at = [0, ...cuts.map((cut) => Math.min(cut, text.length)).toSorted((a, b) => a - b), text.length]
        const pieces = at.slice(1).flatMap((to, i) => push(text.slice(at[i], to)))
        expect([...pieces, ...end()]).toEqual(scan(text))
      }),
      { numRuns: 1000 },
    )
  })

  it("lines: every row is told by the line it begins on", () => {
    fc.assert(
      fc.property(table, (text) => {
        const lines = text.split("\n")
        for (const row of scan(text)) {
          const first =
            "cells" in row
              ? asWritten(row.cells[0] ?? "", false)
                  .replaceAll('"', "")
                  .split("\n")[0]
              : ""
          expect((lines[row.line - 1] ?? "").replaceAll('"', "").startsWith(first ?? "")).toBe(true)
        }
      }),
    )
  })

  it("a quote that is never closed costs its line, and what follows is read", () => {
    expect(scan('a,b\n1,"x\n2,y\n3,"z"\n')).toEqual([
      { cells: ["a", "b"], line: 1 },
      { line: 2, column: 2, problem: "a quote is opened here and not closed; the line is not read" },
      { cells: ["2", "y"], line: 3 },
      { cells: ["3", "z"], line: 4 },
    ])
  })

  it("a quote that is not doubled is kept, and told", () => {
    expect(scan('a,b\n"he said "no" twice",2\n')).toEqual([
      { cells: ["a", "b"], line: 1 },
      { cells: ['he said "no" twice', "2"], line: 2, stray: [1] },
    ])
  })

  it("takes time that grows with the length, whatever comes", () => {
    for (const piece of ['"', 'x","\n', '"a"b', '"\n', "a,b\n", '""', ",", "\n", 'a"\n"', '"x\n']) {
      const started = performance.now()
      scan(piece.repeat(20_000))
      expect(performance.now() - started).toBeLessThan(5000)
    }
  })

  it("pieces: gives up the same rows that are too long, however they are cut", () => {
    const long = "x".repeat(1024 * 1024 - 8)
    const texts = ["\n", "", ","].flatMap((middle) =>
      [0, 4, 20].map((more) => `a,b\n1,"${middle}${long}${"y".repeat(more)}"${middle}\n2,c\n"3\n",d\n`),
    )
    let givenUp = 0
    for (const text of texts) {
      const whole = scan(text)
      if (whole.some((row) => "problem" in row)) givenUp++
      for (const size of [60_000, 1024 * 1024]) {
        const { push, end } = scanner(",")
        const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, i) =>
          push(text.slice(i * size, (i + 1) * size)),
        )
        expect(JSON.stringify([...pieces.flat(), ...end()]) === JSON.stringify(whole)).toBe(true)
      }
    }
    expect(givenUp).toBeGreaterThan(2)
    expect(givenUp).toBeLessThan(texts.length)
  })

  it("keeps no row that goes on without end behind a closed quote", () => {
    const { push, end } = scanner(",")
    const rows = [...push('a,b\n1,"x\n'), ...push('"')]
    for (let i = 0; i < 20; i++) rows.push(...push("x".repeat(1024 * 1024)))
    expect([...rows, ...push("\nc,d\n"), ...end()].filter((row) => "problem" in row).length).toBeGreaterThan(0)
  })

  it("gives up a line that is too long without keeping it", () => {
    const { push, end } = scanner(",")
    const rows = Array.from({ length: 20 }, () => push("x".repeat(1024 * 1024))).flat()
    expect([...rows, ...push("\na,b\n"), ...end()]).toEqual([
      expect.objectContaining({ line: 1, column: 1 }),
      { cells: ["a", "b"], line: 2 },
    ])
  })
})

describe("delimiterOf", () => {
  it.each([",", ";", "\t", "|"])("finds `%s` although cells hold the others", (delimiter) => {
    const rows = [
      ["source", "killed", "note"],
      ["AFP", "1", "a"],
      ["SOHR", "2", '"b, c; d | e"'],
      ["X", "3", ""],
    ]
    expect(delimiterOf(`${rows.map((row) => row.join(delimiter)).join("\n")}\n`)).toBe(delimiter)
  })

  it("is told by a first line as spreadsheets write it", () => {
    expect(delimiterOf("sep=|\na,b|c\n")).toBe("|")
  })
})

describe("headerOf", () => {
  it("finds `__proto__` and `constructor` as columns like any other", () => {
    const { find } = headerOf(["__proto__", "source"])
    expect(find("__proto__")).toBe(0)
    expect(find("constructor")).toBeUndefined()
  })
})

describe("column maps", () => {
  it.each([
    ["{", "line 1, column 2"],
    ['{"subject": "e", "subject": "f"}', "line 1, column 18"],
    ['{"subject": "e",\n"source": 5,\n"answers": [{"property": "p", "value": "v"}]}', "line 2, /source"],
    ['{"subject": "e",\n"source": "s",\n"answers": [\n{"property": "p"}]}', "line 4, /answers/0"],
    ['{"subject": "e",\n"source": "s",\n"answers": [\n{"property": "p", "valu": "v"}]}', "line 4, /answers/0"],
    ['{"subject": "e", "answers": [{"property": "p", "value": "v"}]}', "line 1, /source"],
  ])("%s is refused at %s", (text, where) => {
    const read = readColumnMap(text)
    expect("answers" in read ? [] : read.map((problem) => problem.where)).toContain(where)
  })

  it.each([
    [
      ["Event", "Source", "Killed", "Wounded", "Reported on"],
      ["casualties.killed", "casualties.injured"],
    ],
    [["incident", "reported by", "killed_min", "killed_max"], ["casualties.killed"]],
    [["Event date", "Country", "City", "source", "fatalities"], ["casualties.killed"]],
    [["subject", "source", "property", "value", "date said"], ["property"]],
  ])("a map for %s is proposed", (names, answered) => {
    const proposal = propose(headerOf(names), "sheet")
    const answers = "map" in proposal ? proposal.map.answers : []
    expect(answers.map(({ property }) => (typeof property === "string" ? property : property.column))).toEqual(answered)
  })

  it("what is proposed is a map that can be saved and read again", () => {
    const words = [
      "event",
      "source",
      "killed",
      "injured min",
      "injured max",
      "date",
      "city",
      "note",
      "who",
      "x",
      "value",
      "property",
    ]
    fc.assert(
      fc.property(fc.shuffledSubarray(words), (names) => {
        const proposal = propose(headerOf(names), "sheet")
        const maps = "map" in proposal ? [proposal.map] : []
        expect(maps.map((map) => readColumnMap(JSON.stringify(map)))).toEqual(maps)
      }),
    )
  })
})
