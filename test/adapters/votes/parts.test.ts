/** Votes read in parts against the same read by one thread. The parts are read here one after the other. */
import { sharedMemory, type VotesOptions, type VotesRead } from "@corroborate/adapters"
import { delimitedVotes } from "@corroborate/adapters/votes/delimitedVotes"
import { partReader, type PartRead, type PartReader } from "@corroborate/adapters/votes/part"
import { tableDigest } from "@corroborate/core"
import { stepsOf } from "@corroborate/core/estimate/table/shares"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

/** Files tried: few here; `CORROBORATE_RUNS` tries as many as wanted. */
const RUNS = Number(process.env["CORROBORATE_RUNS"] ?? 150)

const encoder = new TextEncoder()

interface File {
  readonly text: string
  readonly delimiter: "\t" | ","
  readonly options?: Partial<VotesOptions>
}

const readerFor = ({ delimiter, options = {} }: File): ReturnType<typeof delimitedVotes> =>
  delimitedVotes({ name: "votes", ...options }, delimiter, delimiter === ",")

const inPieces = (bytes: Uint8Array, piece: number, push: (bytes: Uint8Array) => void): void => {
  for (let at = 0; at < bytes.length; at += piece) push(bytes.slice(at, at + piece))
}

const byOne = (file: File, piece: number): VotesRead => {
  const reader = readerFor(file)
  inPieces(encoder.encode(file.text), piece, reader.push)
  return reader.end()
}

/** Where the first line begins that begins at a byte or behind it. */
const lineFrom = (bytes: Uint8Array, at: number): number => {
  if (at === 0) return 0
  const newline = bytes.indexOf(10, at - 1)
  return newline === -1 ? bytes.length : newline + 1
}

interface Parted {
  readonly read: VotesRead
  /** Whether what others read was used. */
  readonly isJoined: boolean
}

const byParts = (file: File, cuts: ReadonlyArray<number>, piece: number): Parted => {
  const bytes = encoder.encode(file.text)
  const bounds = [...cuts.map((cut) => lineFrom(bytes, cut)).toSorted((a, b) => a - b), bytes.length]
  const reader = readerFor(file)
  inPieces(bytes.subarray(0, bounds[0]), piece, reader.push)
  const [shape, own] = [reader.shape(), reader.part()]
  const alone = (): Parted => {
    inPieces(bytes.subarray(bounds[0]), piece, reader.push)
    return { read: reader.end(), isJoined: false }
  }
  if (shape === undefined || own === undefined) return alone()
  const others = cuts.map((_, k): readonly [PartReader, PartRead] => {
    const part = partReader(shape)
    inPieces(bytes.subarray(bounds[k], bounds[k + 1]), piece, part.push)
    return [part, part.end(k === cuts.length - 1)]
  })
  const joining = reader.join(
    own,
    others.map(([, read]) => read),
    sharedMemory,
  )
  if (joining === undefined) return alone()
  const works = [joining.work, ...others.map(([{ votes }]) => stepsOf(votes))]
  let next = joining.run.next()
  while (next.done !== true) {
    const steps = next.value
    next = joining.run.next(works.flatMap((work, k) => steps.slice(k, k + 1).map(work)))
  }
  return { read: next.value, isJoined: true }
}

/** What a reading came to, as plain data. */
const plain = ({ table, ...rest }: VotesRead): unknown => ({
  ...rest,
  digest: tableDigest(table),
  names: [table.items, table.sources, table.values].map(({ size, at }) =>
    Array.from({ length: size }, (_, id) => at(id)),
  ),
  columns: [table.itemFacts, table.factVotes, table.factValue, table.voteSource].map((column) => Array.from(column)),
})

const cell = fc.constantFrom(
  "a",
  "b",
  "i1",
  "i10",
  "s2",
  "é",
  "\u{1F600}x",
  "",
  " ",
  "\u0007",
  "\uFEFFa",
  "longer than eight",
)
const row = (delimiter: string): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.array(cell, { minLength: 3, maxLength: 3 }).map((cells) => cells.join(delimiter)) },
    fc.array(cell, { maxLength: 5 }).map((cells) => cells.join(delimiter)),
    fc.constantFrom("", "\u0000", `a${delimiter}b${delimiter}\u0000c`),
  )
const quoted = fc.constantFrom('"a",b,"c"', '"a\nb",s,v', 'a,"s\n\n,2",v', '"a""b",s,v', '"a,s,v', 'a,s,"v', '"a"x,s,v')

/** A file of TSV or of CSV, with a header or without, with every kind of line there is. */
const files = fc
  .record({
    delimiter: fc.constantFrom<File["delimiter"]>("\t", ",", ","),
    head: fc.constantFrom("", "\uFEFF", "item,source,value\n", "\uFEFFvalue,note,item,source\r\n"),
    lines: fc.array(fc.tuple(fc.boolean(), fc.nat({ max: 1e6 }), fc.constantFrom("\n", "\n", "\r\n")), {
      minLength: 1,
      maxLength: 40,
      size: "max",
    }),
    hasEnd: fc.boolean(),
    limit: fc.constantFrom(undefined, undefined, 5),
  })
  .chain(({ delimiter, head, lines, hasEnd, limit }) =>
    fc
      .tuple(
        ...lines.map(([isQuoted, , end]) =>
          (isQuoted && delimiter === "," ? fc.oneof(row(delimiter), quoted) : row(delimiter)).map((text) => text + end),
        ),
      )
      .map((rows): File => {
        const text =
          head.replaceAll(",", delimiter) +
          `i${delimiter}s${delimiter}v${head.includes("note") ? `${delimiter}i` : ""}\n` +
          rows.join("")
        return {
          delimiter,
          text: hasEnd ? text : text.replace(/\r?\n$/, ""),
          ...(limit === undefined ? {} : { options: { limit } }),
        }
      }),
  )

/** What a cut can lie in. */
const KINDS: Readonly<Record<string, (bytes: Uint8Array, cut: number, line: string) => boolean>> = {
  "a letter of several bytes": (bytes, cut) => ((bytes[cut] ?? 0) & 0xc0) === 0x80,
  "the end of a line of CRLF": (bytes, cut) => bytes[cut - 1] === 13 && bytes[cut] === 10,
  "a cell": (bytes, cut) => (bytes[cut - 1] ?? 0) > 96 && (bytes[cut] ?? 0) > 96,
  "an empty line": (bytes, cut) => bytes[cut - 1] === 10 && bytes[cut] === 10,
  "a ragged row": (_, __, line) => line !== "" && !line.includes('"') && line.split(/[,\t]/).length !== 3,
  "a row with a NUL": (_, __, line) => line.includes("\u0000"),
  "the last line, which has no end": (bytes, cut) => cut < bytes.length && bytes.indexOf(10, cut) === -1,
  "a quoted cell": (_, __, line) => line.includes('"'),
  "nothing: there are fewer lines": (bytes, cut) => cut >= bytes.length,
}

const lineAt = (bytes: Uint8Array, cut: number): string => {
  const end = bytes.indexOf(10, cut)
  return new TextDecoder().decode(
    bytes.subarray(bytes.lastIndexOf(10, Math.max(0, cut - 1)) + 1, end === -1 ? undefined : end),
  )
}

/** A file, where it is cut, and how many bytes come at a time. */
const cutFiles = fc
  .tuple(files, fc.array(fc.nat(), { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 90 }))
  .map(([file, places, piece]) => {
    const bytes = encoder.encode(file.text)
    return { file, bytes, cuts: places.map((place) => 1 + (place % (bytes.length + 3))), piece }
  })

describe("votes in parts", () => {
  it("as by one: whatever is read, wherever it is cut, in however many parts", () => {
    fc.assert(
      fc.property(cutFiles, ({ file, cuts, piece }) => {
        expect(plain(byParts(file, cuts, piece).read)).toEqual(plain(byOne(file, 1e9)))
      }),
      { numRuns: RUNS },
    )
  })

  it("are cut inside everything that there is, read together and alone, with faults and without room", () => {
    const met = new Set<string>()
    for (const { file, bytes, cuts, piece } of fc.sample(cutFiles, { numRuns: 400, seed: 1 })) {
      const { read, isJoined } = byParts(file, cuts, piece)
      met.add(isJoined ? "joined" : "alone")
      if (isJoined && read.refused > 0 && read.rows > 0) met.add("joined with faults")
      if (read.issues.some(({ problem }) => problem.includes("more votes"))) met.add("full")
      for (const [kind, is] of Object.entries(KINDS))
        if (isJoined || /quoted|last/.test(kind))
          if (cuts.some((cut) => is(bytes, cut, lineAt(bytes, cut)))) met.add(kind)
    }
    expect(Array.from(met).toSorted()).toEqual(
      [...Object.keys(KINDS), "joined", "alone", "joined with faults", "full"].toSorted(),
    )
  })

  it("as by one: more faults than are told", () => {
    const bad = "no row\n".repeat(11_000)
    const file: File = { text: `i\ts\tv\n${bad}i\tt\tv\n${bad}i\tu\tv\n${bad}`, delimiter: "\t" }
    const { read, isJoined } = byParts(file, [90_000, 170_000], 70_000)
    expect(isJoined).toBe(true)
    expect(plain(read)).toEqual(plain(byOne(file, 70_000)))
    expect([read.rows, read.refused, read.issues.length]).toEqual([3, 33_000, 10_001])
  })

  it("as by one: a line that is too long, across a cut and whole in a part", () => {
    const long = `${"x".repeat(1_060_000)}\ts\tv\n`
    const file: File = { text: `i\ts\tv\n${long}i\tt\tv\n${long}j\tt\tv`, delimiter: "\t" }
    const told = ({ table, ...rest }: VotesRead): unknown => ({ ...rest, digest: tableDigest(table) })
    const one = told(byOne(file, 65_536))
    for (const [cut, piece] of [
      [500_000, 65_536],
      [1_060_020, 1e9],
      [1_500_000, 300_000],
    ] as const)
      expect(told(byParts(file, [cut], piece).read)).toEqual(one)
    expect(one).toMatchObject({ rows: 3, refused: 2 })
  })

  it("are not read where times, numbers or several values in a cell need one reader", () => {
    for (const [text, options] of [
      ["item\tsource\tvalue\ttime\ni\ts\t1\t2020\n", {}],
      ["i\ts\t1\n", { numeric: true }],
      ["i\ts\t1;2\n", { separator: ";" }],
      ["object\tproperty\tsource\tvalue\ni\tp\ts\tv\n", {}],
    ] as const) {
      const reader = readerFor({ text, delimiter: "\t", options })
      reader.push(encoder.encode(text))
      expect(reader.shape()).toBeUndefined()
    }
  })
})
