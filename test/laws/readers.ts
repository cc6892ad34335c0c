/** The laws of readers on one that is as small as can be, and on ways in which a reader goes wrong. */
import { claim, Ledger, Quantity, Quote, sha256Hex, type Claim, type Input, type Reading } from "@corroborate/core"
import { adapterLaws, pieceLaws, type ReadBytes, type ReadPieces, type Specimen } from "@corroborate/core/laws"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { suite, type Tried } from "./Tried.ts"

const decoder = new TextDecoder()
const encoder = new TextEncoder()

interface Line {
  readonly text: string
  readonly start: number
  readonly row: number
}

const linesOf = (text: string): ReadonlyArray<Line> =>
  Array.from(text.matchAll(/[^\n]+/g), (match) => ({
    text: match[0],
    start: match.index,
    row: text.slice(0, match.index).split("\n").length,
  }))

const isToll = ({ text }: Line): boolean => /^\d{1,9}$/.test(text)

const toll = ({ start, text: digits }: Line, id: string, text: string): Claim =>
  claim({
    subject: "the attack",
    property: "casualties.killed",
    scope: {},
    value: Quantity.exactly(Number(digits), "people"),
    polarity: "affirmed",
    modality: "asserted",
    voice: "stated",
    chain: [{ source: "a list", role: "asserts" }],
    anchor: Result.getOrThrow(Quote.quote({ id, text }, start, start + digits.length)),
  })

/** One toll on each line. */
const read = ({ name, bytes }: Input): Reading => {
  const [id, text] = [sha256Hex(bytes), decoder.decode(bytes)]
  const lines = linesOf(text)
  const ledger = Ledger.merge([
    {
      documents: [{ id, name, sha256: id }],
      sources: [],
      claims: lines.filter(isToll).map((line) => toll(line, id, text)),
    },
  ])
  return {
    ...ledger,
    texts: [{ id, text }],
    issues: lines
      .filter((line) => !isToll(line))
      .map(({ row }) => ({ document: name, where: `line ${row}`, problem: "is no number", severity: "refused" })),
  }
}

const specimens = fc
  .array(fc.oneof(fc.nat(999).map(String), fc.constantFrom("many", "a few", "-1")), { maxLength: 6 })
  .map((lines): Specimen => ({
    bytes: encoder.encode(lines.join("\n")),
    claims: lines.filter((line) => /^\d+$/.test(line)).length,
    refused: lines.filter((line) => !/^\d+$/.test(line)).length,
  }))

const but = (change: (reading: Reading, input: Input) => Reading): ReadBytes => {
  const broken: ReadBytes = (input) => change(read(input), input)
  return broken
}

const calls = { made: 0 }

const whole = (pieces: ReadonlyArray<Uint8Array>): Uint8Array => Uint8Array.from(pieces.flatMap((piece) => [...piece]))

const PIECES = suite<ReadPieces>(
  "a reader of pieces",
  ["laws/pieceLaws.ts"],
  (reader) => pieceLaws(reader, specimens),
  (pieces, name) => read({ name, bytes: whole(pieces) }),
  {
    pieces: [
      "every piece is read by itself",
      (pieces, name) => pieces.flatMap((bytes) => read({ name, bytes }).claims.map(({ id }) => id)),
    ],
  },
)

/** The laws of readers. Those of ours are tried with their own specimens, and a million times by `npm run fuzz`. */
export const READER_LAWS: ReadonlyArray<Tried> = [
  ...PIECES,
  ...suite<ReadBytes>("a reader", ["laws/adapterLaws.ts"], (reader) => adapterLaws(reader, specimens), read, {
    total: [
      "a long file throws",
      (input) => {
        if (input.bytes.length > 20) throw new Error("too long")
        return read(input)
      },
    ],
    faithful: [
      "a quote is tidied",
      but((reading) => ({
        ...reading,
        claims: reading.claims.map((one) =>
          one.anchor._tag === "Quote" ? { ...one, anchor: { ...one.anchor, exact: `${one.anchor.exact} dead` } } : one,
        ),
      })),
    ],
    grounded: ["the document is left out", but((reading) => ({ ...reading, documents: [] }))],
    located: [
      "an issue does not say where",
      but((reading) => ({ ...reading, issues: reading.issues.map((issue) => ({ ...issue, where: "" })) })),
    ],
    deterministic: [
      "every reading is numbered",
      but((reading, { name }) => ({
        ...reading,
        documents: reading.documents.map((one) => ({ ...one, name: `${name} ${calls.made++}` })),
      })),
    ],
    "nothing is lost": [
      "the last claim is dropped",
      but((reading) => ({ ...reading, claims: reading.claims.slice(1) })),
    ],
  }),
]
