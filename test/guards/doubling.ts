/** How the time of a reader grows with what it reads, found by doubling the input. */
import type { Reader } from "@corroborate/adapters"
import { bytesOf } from "../adapters/bytes.ts"

/** What a doubling run found. */
export interface Growth {
  /** Time grows with size to the power of this: 1 is linear, 2 quadratic. */
  readonly exponent: number
  /** Milliseconds for a megabyte, at the largest size. */
  readonly perMegabyte: number
}

const MEGABYTE = 1024 * 1024

/** Sizes in bytes, each twice the one before, both ends included. */
export const doubled = (from: number, to: number): ReadonlyArray<number> =>
  Array.from({ length: Math.round(Math.log2(to / from)) + 1 }, (_, i) => from * 2 ** i)

/** The slope of a line through points by least squares. */
const slope = (points: ReadonlyArray<readonly [x: number, y: number]>): number => {
  const mean = (of: 0 | 1): number => points.reduce((sum, point) => sum + point[of], 0) / points.length
  const [x, y] = [mean(0), mean(1)]
  const [above, below] = [
    points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0),
    points.reduce((sum, [a]) => sum + (a - x) ** 2, 0),
  ]
  return above / below
}

/** Shortest time that is timed at once; shorter work is done several times over. */
const SHORTEST = 2

const timeOf = (run: () => void, rounds: number): number => {
  const started = performance.now()
  for (let i = 0; i < rounds; i++) run()
  return (performance.now() - started) / rounds
}

/** The least of several timings: whatever else the machine does only ever adds. */
const leastTime = (run: () => void, times: number): number => {
  const once = timeOf(run, 1)
  const rounds = Math.ceil(SHORTEST / Math.max(once, 0.01))
  return Math.min(once, ...Array.from({ length: times }, () => timeOf(run, rounds)))
}

/**
 * Times work of growing size.
 *
 * @param prepare - makes the work of a size in bytes; not timed
 */
export const growthOf = (prepare: (size: number) => () => void, sizes: ReadonlyArray<number>, times = 3): Growth => {
  prepare(sizes[0] ?? 1)()
  const timings = sizes.map((size) => [size, leastTime(prepare(size), times)] as const)
  const [largest, longest] = timings.at(-1) ?? [1, 0]
  return {
    exponent: slope(timings.map(([size, ms]) => [Math.log2(size), Math.log2(Math.max(ms, 0.01))])),
    perMegabyte: (longest * MEGABYTE) / largest,
  }
}

/** Work of a reader: to read a unit over and over, between what a file starts and ends with. */
export const reading =
  (read: Reader, { unit, before = "", after = "" }: Worst) =>
  (size: number): (() => void) => {
    const bytes = bytesOf(before + unit.repeat(Math.ceil(size / bytesOf(unit).length)) + after)
    return () => {
      read({ name: "worst", bytes }, {})
    }
  }

/** A text that grows by repetition and is hard on some reader. */
export interface Worst {
  readonly unit: string
  readonly before?: string
  readonly after?: string
}

/** Hard on readers of anything. */
const ANYTHING: ReadonlyArray<Worst> = [
  { unit: "[" },
  { unit: '{"a":' },
  { unit: '"' },
  { unit: "," },
  { unit: "\n" },
  { unit: "a " },
  { unit: "a" },
  { unit: "<" },
  { unit: "&" },
  { unit: "=" },
  { unit: "-" },
  { unit: "7" },
]

/** Hard on readers of pages. */
const PAGES: ReadonlyArray<Worst> = [
  ..."div span b p td ul li nav a article button q svg table h1 template"
    .split(" ")
    .map((name) => ({ unit: `<${name}>x ` })),
  { unit: "<b><i>", after: "</b></i>".repeat(1000) },
  { unit: "<div>", before: "<p><button>" },
  { unit: " a1=1 a2", before: "<a", after: ">x" },
  { unit: "x ", before: '<div class="', after: '">x</div>' },
  { unit: "&amp;", before: "<p>" },
  { unit: "<!--" },
  { unit: "]]>", before: "<svg><![CDATA[" },
  { unit: "[", before: '<script type="application/ld+json">', after: "</script><p>x" },
  { unit: "</p>" },
]

const PART = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n"

/** Hard on readers of saved pages. */
const SAVED: ReadonlyArray<Worst> = [
  { unit: "--x\r\nContent-Type: text/html\r\n\r\n<p>a\r\n", before: PART },
  { unit: "--", before: PART },
  { unit: "--x", before: PART },
  { unit: " folded\r\n", before: "MIME-Version: 1.0\r\nSubject: a\r\n" },
  { unit: "=3D =\r\n", before: "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>" },
  { unit: "A\r\n", before: "Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n" },
]

/** Inputs by the reader that they are made for; every reader is also given those for anything. */
export const WORST: Readonly<Record<string, ReadonlyArray<Worst>>> = { html: PAGES, mhtml: SAVED }

/** Everything that a reader is to be timed on. */
export const worstFor = (format: string): ReadonlyArray<Worst> => [...ANYTHING, ...(WORST[format] ?? [])]
