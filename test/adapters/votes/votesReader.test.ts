/** Votes read from bytes: against the scanner of texts, against `tableOf`, cut anywhere, and from bad input. */
import { votesReader, type VoteReader, type VotesOptions, type VotesRead } from "@corroborate/adapters"
import { scanner } from "@corroborate/adapters/table/scan"
import { byteRows, feed } from "@corroborate/adapters/votes/ByteRows"
import { delimitedVotes } from "@corroborate/adapters/votes/delimitedVotes"
import { formatOfVotes } from "@corroborate/adapters/votes/head"
import { jsonVotes } from "@corroborate/adapters/votes/jsonVotes"
import { nextRow } from "@corroborate/adapters/votes/nextRow"
import { isUtf8 } from "@corroborate/adapters/votes/utf8"
import { tableOf, votesOf, type Vote } from "@corroborate/core"
import { arbitraryVotes, mutated } from "@corroborate/core/testing"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

/** Damaged files tried: few here; `CORROBORATE_RUNS` tries as many as wanted. */
const RUNS = Number(process.env["CORROBORATE_RUNS"] ?? 60)

const encoder = new TextEncoder()
const decoder = new TextDecoder("utf-8", { ignoreBOM: true })

/** The reader that the whole file would be read with: the beginning of a short one is all of it. */
const chosen = (bytes: Uint8Array, options: VotesOptions): VoteReader => {
  const format = formatOfVotes(options.name, bytes)
  return format._tag === "Lines" ? jsonVotes(options) : delimitedVotes(options, format.delimiter, format.isQuoted)
}

/** Reads bytes handed over in pieces of some size. */
const read = (
  input: string | Uint8Array,
  options: Partial<VotesOptions> = {},
  piece = Number.POSITIVE_INFINITY,
): VotesRead => {
  const bytes = typeof input === "string" ? encoder.encode(input) : input
  const all = { name: "votes.csv", ...options }
  const reader = piece < bytes.length ? chosen(bytes, all) : votesReader(all)
  for (let at = 0; at < bytes.length; at += piece) reader.push(bytes.subarray(at, at + piece))
  return reader.end()
}

/** What a reading came to, as plain data. */
const plain = ({ table, ...rest }: VotesRead): unknown => ({ ...rest, votes: votesOf(table) })

const problems = ({ issues }: VotesRead): ReadonlyArray<string> =>
  issues.map(({ where, problem }) => `${where}: ${problem}`)

interface Scan {
  readonly line: number
  readonly cells?: ReadonlyArray<string>
  readonly column?: number
}

const scanBytes = (text: string, piece: number): ReadonlyArray<Scan> => {
  const rows = byteRows(44, true)
  const bytes = encoder.encode(text)
  const all: Array<Scan> = []
  const take = (): void => {
    for (let taken = nextRow(rows); taken !== "wait"; taken = nextRow(rows)) {
      const cells = Array.from({ length: rows.cells }, (_, k) =>
        decoder.decode(rows.bytes.subarray(rows.starts[k], rows.ends[k])),
      )
      if (taken === "broken") all.push({ line: rows.rowLine, column: rows.column })
      else if (cells.some((cell) => cell.trim() !== "")) {
        if (rows.width === 0) rows.width = rows.cells
        all.push({ line: rows.rowLine, cells })
      }
    }
  }
  for (let at = 0; at < bytes.length; at += piece) {
    feed(rows, bytes.subarray(at, at + piece))
    take()
  }
  rows.isLast = true
  take()
  return all
}

const scanText = (text: string): ReadonlyArray<Scan> => {
  const { push, end } = scanner(",")
  return [...push(text), ...end()].map((row) =>
    "cells" in row ? { line: row.line, cells: row.cells } : { line: row.line, column: row.column },
  )
}

/** Tables with quotes wherever they can stand, closed or not. */
const csv = fc
  .array(fc.constantFrom("a", "b", '"', '""', ",", "\n", "\r\n", "\r", "é", " ", '"x,y"', '"\n"', 'a""b'), {
    maxLength: 40,
    size: "max",
  })
  .map((parts) => `h,k\n${parts.join("")}`)

describe("rows of bytes", () => {
  it("twin: the scanner of texts gives the same rows and the same broken lines; pieces: however the bytes are cut", () => {
    fc.assert(
      fc.property(csv, fc.integer({ min: 1, max: 9 }), (text, piece) => {
        expect(scanBytes(text, 1e9)).toEqual(scanText(text))
        expect(scanBytes(text, piece)).toEqual(scanText(text))
      }),
    )
    const all = fc.sample(csv, { numRuns: 300, seed: 1 }).flatMap(scanText)
    expect(all.some(({ cells }) => cells === undefined)).toBe(true)
    expect(all.some(({ cells = [] }) => cells.some((cell) => cell.includes("\n")))).toBe(true)
    expect(all.some(({ cells = [] }) => cells.some((cell) => cell.includes('"')))).toBe(true)
  })

  it("gives up a line that is too long, and reads on", () => {
    const long = "x".repeat(3 * 1024 * 1024)
    expect(scanBytes(`a,b\n${long},c\nd,e\n`, 65_536)).toEqual([
      { line: 1, cells: ["a", "b"] },
      { line: 2, column: 1 },
      { line: 3, cells: ["d", "e"] },
    ])
  })

  it("an unclosed quote costs its line, and no more time than the file is long", () => {
    const text = `a,b\n${'"x,y\n'.repeat(40_000)}`
    const rows = scanBytes(text, 65_536)
    expect(rows.filter(({ cells }) => cells === undefined).length).toBeGreaterThan(0)
  })
})

describe("isUtf8", () => {
  it("twin: as TextDecoder says", () => {
    // Text is what comes back as it went in; anything else comes back as U+FFFD.
    const isText = (bytes: Uint8Array): boolean => Buffer.from(bytes).equals(encoder.encode(decoder.decode(bytes)))
    const leads = fc.constantFrom(
      0x41,
      0x80,
      0xa0,
      0xbf,
      0xc0,
      0xc2,
      0xdf,
      0xe0,
      0xe1,
      0xed,
      0xef,
      0xf0,
      0xf1,
      0xf4,
      0xf5,
      0x90,
      0x9f,
    )
    const some = fc.oneof(
      fc
        .string({
          unit: fc.constantFrom(
            "a",
            "\u007F",
            "\u0080",
            "\u07FF",
            "\u0800",
            "\uD7FF",
            "\uE000",
            "\uFFFF",
            "\u{10000}",
            "\u{10FFFF}",
          ),
        })
        .map((text) => encoder.encode(text)),
      fc.array(leads, { maxLength: 6 }).map((list) => Uint8Array.from(list)),
    )
    fc.assert(
      fc.property(some, (bytes) => {
        expect(isUtf8(bytes, 0, bytes.length)).toBe(isText(bytes))
      }),
    )
  })
})

const odd = fc
  .string({ unit: fc.constantFrom("a", "7", '"', ",", "\t", "é", "\u{1F600}", " ", "-"), minLength: 1, maxLength: 5 })
  .map((text) => `x${text}`)
const oddVotes = fc.array(fc.record({ item: odd, source: odd, value: odd }, { noNullPrototype: true }), {
  minLength: 1,
  maxLength: 30,
})
const someVotes = fc.oneof(arbitraryVotes(), oddVotes)

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** The same votes in every format that is read. */
const WRITERS: Readonly<Record<string, (votes: ReadonlyArray<Vote>) => string>> = {
  "a.csv": (votes) =>
    `item,source,value\n${votes.map(({ item, source, value }) => [item, source, value].map(quoted).join(",")).join("\r\n")}`,
  "b.csv": (votes) =>
    `label;worker;task\n${votes.map(({ item, source, value }) => [value, source, item].map((cell) => `"${cell.replaceAll('"', '""')}"`).join(";")).join("\n")}\n`,
  "c.jsonl": (votes) =>
    votes
      .map(({ item, source, value }) => JSON.stringify({ object: item, worker: source, note: null, answer: value }))
      .join("\n"),
  "d.tsv.gz": (votes) =>
    `\uFEFFitem\tsource\tvalue\n${votes.map(({ item, source, value }) => [item, source, value].join("\t")).join("\n")}\n`,
}

const untabbed = (votes: ReadonlyArray<Vote>): ReadonlyArray<Vote> =>
  votes.map(({ item, source, value }) => {
    const [a = "", b = "", c = ""] = [item, source, value].map((name) => name.replaceAll("\t", "_"))
    return { item: a, source: b, value: c }
  })

describe("votesReader", () => {
  for (const [name, write] of Object.entries(WRITERS)) {
    it(`twin: ${name} gives the table that tableOf makes of its rows; pieces: however it is cut`, () => {
      fc.assert(
        fc.property(someVotes.map(untabbed), fc.integer({ min: 1, max: 40 }), (votes, piece) => {
          const whole = read(write(votes), { name })
          expect(votesOf(whole.table)).toEqual(votesOf(tableOf(votes)))
          expect([whole.rows, whole.refused, whole.issues]).toEqual([votes.length, 0, []])
          expect(plain(read(write(votes), { name }, piece))).toEqual(plain(whole))
        }),
      )
    })
  }

  it("twin: rows of three cells, none empty, are votes however they are quoted; pieces", () => {
    const cells = fc.constantFrom(
      "a",
      "b1",
      '"a"',
      '"b,1"',
      '"a"x',
      '""',
      '"c""d"',
      'e"',
      "\u0007",
      "é",
      "",
      " ",
      '"x\ny"',
    )
    const row = fc.array(cells, { minLength: 3, maxLength: 3 }).map((parts) => parts.join(","))
    const end = fc.constantFrom("\n", "\n", "\r\n")
    const text = fc
      .array(
        fc.tuple(fc.oneof({ weight: 5, arbitrary: row }, csv), end).map((parts) => parts.join("")),
        { maxLength: 30 },
      )
      .map((rows) => `item,source,value\n${rows.join("")}`)
    const wanted = (input: string): ReadonlyArray<Vote> =>
      scanText(input).flatMap(({ cells: [item = "", source = "", value = "", ...more] = [] }, k) =>
        k === 0 || more.length > 0 || [item, source, value].some((cell) => /^[\0- ]*$/.test(cell))
          ? []
          : [{ item, source, value }],
      )
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 60 }), (input, piece) => {
        const votes = votesOf(tableOf(wanted(input)))
        expect(votesOf(read(input).table)).toEqual(votes)
        expect(votesOf(read(input, {}, piece).table)).toEqual(votes)
      }),
    )
  })

  it("twin: of files longer than what is looked at in one go, with odd rows here and there", () => {
    const votes = Array.from({ length: 2500 }, (_, k): Vote => {
      const extra = k % 97 === 0 ? " \u{1F600}" : k % 89 === 0 ? " \u0007," : k % 83 === 0 ? ' "so"' : ""
      const long = k % 501 === 500 ? "x".repeat(20_000) : ""
      return { item: `i${k >> 2}${long}`, source: `s${(k * 7) % 61}`, value: `v${k % 11}${extra}` }
    })
    const wanted = votesOf(tableOf(votes))
    for (const [name, write] of Object.entries(WRITERS))
      for (const piece of [Number.POSITIVE_INFINITY, 9973, 70_000]) {
        const { table, rows, issues } = read(write(votes), { name }, piece)
        expect([rows, issues]).toEqual([votes.length, []])
        expect(votesOf(table)).toEqual(wanted)
      }
    const broken = votes.map(({ item, source, value }) => `${item}\t${source}\t${value}`)
    broken.splice(1200, 0, "no row", "", "a\t\tb")
    expect(problems(read(broken.join("\n"), { name: "a.tsv" }))).toEqual([
      "line 1201: this row has 1 cell and the first row 3",
      "line 1203: the source is empty",
    ])
  })

  it("total, conservation: whatever the bytes, every row that is not blank is a vote or an issue", () => {
    const damaged = fc
      .tuple(someVotes.map(untabbed), fc.constantFrom(...Object.entries(WRITERS)))
      .chain(([votes, [name, write]]) => fc.tuple(mutated(encoder.encode(write(votes))), fc.constant(name)))
    const noise = fc.tuple(fc.uint8Array({ maxLength: 60 }), fc.constantFrom("a.csv", "c.jsonl", "d.tsv", "noname"))
    fc.assert(
      fc.property(fc.oneof(damaged, noise), fc.boolean(), ([bytes, name], numeric) => {
        const whole = read(bytes, { name, numeric })
        expect(whole.issues.length).toBe(whole.refused)
        expect(whole.repeated + votesOf(whole.table).length).toBe(whole.rows)
        expect(plain(read(bytes, { name, numeric }, 7))).toEqual(plain(whole))
        const lines = decoder
          .decode(bytes)
          .split("\n")
          .filter((line) => /[^\0-\u{20}\uFFFD]/u.test(line)).length
        if (name === "c.jsonl" && !whole.issues.some(({ problem }) => /nothing is read|UTF-16/.test(problem)))
          expect(whole.rows + whole.refused).toBeGreaterThanOrEqual(lines)
      }),
      { numRuns: RUNS },
    )
  })
})

describe("bad input", () => {
  it.each<[string, string | Uint8Array, Partial<VotesOptions>, ReadonlyArray<string>]>([
    ["an empty file", "", {}, ["the whole file: the file is empty"]],
    [
      "a ragged row",
      "item,source,value\na,b\na,b,c\na,b,c,d\n",
      {},
      ["line 2: this row has 2 cells and the first row 3", "line 4: this row has 4 cells and the first row 3"],
    ],
    [
      "empty names",
      "item,source,value\n,b,c\na, ,c\na,b,\n",
      {},
      ["line 2: the item is empty", "line 3: the source is empty", "line 4: the value is empty"],
    ],
    ["a NUL byte", "item,source,value\na,b\0,c\n", {}, ["line 2: there is a NUL byte in this row"]],
    [
      "bytes that are no text",
      Uint8Array.of(97, 44, 98, 44, 99, 10, 97, 44, 255, 44, 99, 10),
      {},
      ["line 2: some bytes of this row are no UTF-8"],
    ],
    ["UTF-16", Uint8Array.of(0xff, 0xfe, 97, 0), {}, ["the whole file: the file is UTF-16; save it as UTF-8"]],
    [
      "no number",
      "item,source,value\na,b,62\na,c,lots\na,d,NaN\na,e,1e999\n",
      { numeric: true },
      [
        "line 3: `lots` is no amount; write 62, at least 62, 36-62, about 100 or unknown",
        "line 4: `NaN` is no amount; write 62, at least 62, 36-62, about 100 or unknown",
        "line 5: `1e999` is no amount; write 62, at least 62, 36-62, about 100 or unknown",
      ],
    ],
    [
      "ends in the wrong order",
      "item,source,value\na,b,62-36\n",
      { numeric: true },
      ["line 2: `62-36` has its ends in the wrong order"],
    ],
    [
      "an unclosed quote",
      'item,source,value\na,"b,c\na,b,c\n',
      {},
      ["line 2, cell 2: a quote is opened here and not closed; the line is not read"],
    ],
    [
      "a header without a source",
      "task,date,label\na,1,c\n",
      {},
      ["line 1: the header names no column for the source; name one with --columns; nothing is read"],
    ],
    [
      "two columns",
      "a,b\n",
      {},
      ["line 1: a row has to have item, source, value; this one has 2 cells; nothing is read"],
    ],
    [
      "a time that is none",
      "item,source,value,time\na,b,c,soon\n",
      {},
      ["line 2: `soon` is no date; write it as 2018-03-20"],
    ],
    [
      "dates among numbers",
      "item,source,value,time\na,b,c,7\na,b,c,2018-03-20\n",
      {},
      ["line 3: `2018-03-20` is a date where the times before are numbers"],
    ],
    [
      "broken JSON",
      '{"item":1,"source":"s","value":true}\n{"item":1,\n[]\n{"item":1,"source":null,"value":1}\n{"item":"\\ud800","source":"s","value":1}\n',
      { name: "a.jsonl" },
      [
        "line 2: this line is no JSON",
        "line 3: this line is no object",
        "line 4: `source` is missing, or no text, number or truth value",
        "line 5: a name holds half a character or NUL",
      ],
    ],
    [
      "more votes than there is room for",
      "a,b,c\nd,e,f\ng,h,i\nj,k,l\n",
      { limit: 2 },
      ["line 3: there are more votes or names than can be counted; from here on nothing is read"],
    ],
  ])("%s is told with its line, and the rest is read", (_, input, options, told) => {
    expect(problems(read(input, options))).toEqual(told)
  })

  it("what has no room is counted", () => {
    const { rows, refused } = read("a,b,c\nd,e,f\ng,h,i\nj,k,l\n", { limit: 2 })
    expect([rows, refused]).toEqual([2, 2])
  })
})

describe("what the columns are", () => {
  it("a source's later vote replaces its earlier one", () => {
    const { table, replaced, told } = read(
      "source,item,value,date\nmonitor,toll,62,2018-03-21\nmonitor,toll,36,2018-03-20\n",
    )
    expect(votesOf(table)).toEqual([{ item: "toll", source: "monitor", value: "62" }])
    expect([replaced, told]).toEqual([1, "columns by the header"])
  })

  it("names columns by name, and by number", () => {
    const byName = read("who,what,says\nann,q1,yes\n", { columns: { item: "what", source: "who", value: "says" } })
    expect(votesOf(byName.table)).toEqual([{ item: "q1", source: "ann", value: "yes" }])
    const byNumber = read("yes,ann,q1\n", { columns: { item: "3", source: "2", value: "1" } })
    expect(votesOf(byNumber.table)).toEqual([{ item: "q1", source: "ann", value: "yes" }])
    expect(problems(read("a,b,c\n", { columns: { item: "where" } }))[0]).toContain("there is no column `where`")
  })

  it.each([
    ["a.csv", "ObjectID,PropertyID,PropertyValue,Source\nDaugherty,born,Stockwell,s1\nDaugherty,died,1970,s1\n"],
    [
      "a.jsonl",
      '{"object":"Daugherty","property":"born","value":"Stockwell","source":"s1"}\n{"object":"Daugherty","property":"died","value":1970,"source":"s1"}',
    ],
  ])("an object and a property make an item: %s", (name, text) => {
    const { table } = read(text.replace("PropertyValue", "value"), { name })
    expect(votesOf(table)).toEqual([
      { item: "Daugherty\tborn", source: "s1", value: "Stockwell" },
      { item: "Daugherty\tdied", source: "s1", value: "1970" },
    ])
  })

  it("several values in one cell are several votes", () => {
    const { table } = read("item,source,value\nbook,shop,knuth d;moore a;;\n", { separator: ";" })
    expect(votesOf(table).map(({ value }) => value)).toEqual(["knuth d", "moore a"])
  })

  it("numbers and intervals are kept with their ends, and sorted", () => {
    const { table } = read('item,source,value\nt,a,at least 62\nt,b,36-62\nt,c,"1,234"\nt,d,62.0\nt,e,62\n', {
      numeric: true,
    })
    expect(Array.from(table.bounds?.low ?? [])).toEqual([36, 62, 62, 1234])
    expect(Array.from(table.bounds?.high ?? [])).toEqual([62, 62, Number.POSITIVE_INFINITY, 1234])
  })
})
