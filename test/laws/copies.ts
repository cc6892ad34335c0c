/** Laws of passages that documents share, and of claims that stand in them. */
import {
  claim,
  copiesAmong,
  Quantity,
  Quote,
  sharedPassages,
  SHINGLE,
  type Claim,
  type Copies,
  type Passage,
} from "@corroborate/core"
import { same } from "@corroborate/core/laws/same"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { drawn } from "./drawn.ts"
import { shuffledBy } from "./shuffled.ts"
import { stated, type Tried } from "./Tried.ts"

/** Documents over a small vocabulary, in which long runs of words come again by chance and by copying. */
const WIRE = "one two three four five six seven eight nine"
const documents = fc
  .array(fc.array(fc.constantFrom(WIRE, "alpha beta", "x", "36 dead"), { maxLength: 3 }), { maxLength: 3 })
  .map((all) => all.map((parts, i) => ({ id: `d${i}`, text: parts.join(", ") })))

const wordsOf = (text: string): ReadonlyArray<string> => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

type Passages = typeof sharedPassages

const PASSAGES: ReadonlyArray<Tried> = [
  stated<Passages, [ReadonlyArray<{ id: string; text: string }>]>(
    "compare/passages.ts",
    "sharedPassages",
    "order blindness",
    sharedPassages,
    {
      statement: "the order of documents changes nothing",
      holds: (it) => fc.property(documents, (texts) => same(it(texts.toReversed()), it(texts))),
      damage: "the first to arrive is the original",
      broken: (texts) => {
        const names = new Map(texts.map(({ id }, i) => [String(i), id]))
        const back = ({ document, ...rest }: Passage["first"]): Passage["first"] => ({
          ...rest,
          document: names.get(document) ?? document,
        })
        return sharedPassages(texts.map(({ text }, i) => ({ id: String(i), text }))).map((one) => ({
          ...one,
          first: back(one.first),
          second: back(one.second),
        }))
      },
    },
  ),
  stated<Passages, [ReadonlyArray<{ id: string; text: string }>]>(
    "compare/passages.ts",
    "sharedPassages",
    "passages are shared",
    sharedPassages,
    {
      statement: "both stretches hold the same words, as many as are told",
      holds: (it) =>
        fc.property(documents, (texts) =>
          it(texts).every(({ first, second, words }) => {
            const [a, b] = [first, second].map(({ document, start, end }) =>
              wordsOf((texts.find(({ id }) => id === document)?.text ?? "").slice(start, end)),
            )
            return same(a, b) && a?.length === words && words >= SHINGLE
          }),
        ),
      damage: "a passage goes on for one letter more",
      broken: (texts) =>
        sharedPassages(texts).map((one) => ({ ...one, second: { ...one.second, end: one.second.end + 3 } })),
    },
  ),
]

/** The toll in every place where a document says "36 dead", by a source of its own; here and there another answer. */
const quoted = drawn(
  fc.tuple(documents, fc.array(fc.boolean(), { minLength: 9, maxLength: 9 })).map(([texts, others]) => ({
    texts,
    claims: texts.flatMap(({ id, text }, document) =>
      Array.from(text.matchAll(/five|dead/g), (match, i) =>
        claim({
          subject: "the attack",
          property: "casualties.killed",
          scope: {},
          value: Quantity.exactly(others[document * 3 + i] === true ? 62 : 36, "people"),
          polarity: "affirmed",
          modality: "asserted",
          voice: "reported",
          chain: [{ source: `source ${id}`, role: "asserts" }],
          anchor: Result.getOrThrow(Quote.quote({ id, text }, match.index, match.index + match[0].length)),
        }),
      ),
    ),
  })),
)

const voices = (copies: Copies): ReadonlyArray<readonly [string, string]> =>
  Array.from(copies, ([id, { voice }]) => [id, voice] as const).toSorted(([a], [b]) => (a < b ? -1 : 1))

/** Claims of one voice together, whatever the voice is called. */
const together = (copies: Copies): ReadonlyArray<ReadonlyArray<string>> => {
  const all = voices(copies)
  return Array.from(new Set(all.map(([, voice]) => voice)), (voice) =>
    all.filter(([, name]) => name === voice).map(([id]) => id),
  ).toSorted((a, b) => ((a[0] ?? "") < (b[0] ?? "") ? -1 : 1))
}

type Copied = typeof copiesAmong

const COPIES: ReadonlyArray<Tried> = [
  stated<Copied, [{ texts: ReadonlyArray<{ id: string; text: string }>; claims: ReadonlyArray<Claim> }, number]>(
    "compare/copies.ts",
    "copiesAmong",
    "order blindness",
    copiesAmong,
    {
      statement: "the order of claims and of passages changes no voice",
      holds: (it) =>
        fc.property(quoted, fc.nat(), ({ texts, claims }, seed) => {
          const passages = sharedPassages(texts)
          return same(
            together(it(shuffledBy(claims, seed), shuffledBy(passages, seed))),
            together(it(claims, passages)),
          )
        }),
      damage: "a voice goes by the last passage",
      broken: (claims, passages) => {
        const copies = new Map(copiesAmong(claims, passages))
        const [last] = Array.from(copies).slice(-1)
        return claims[0] !== undefined && last !== undefined && claims[0].id < (claims.at(-1)?.id ?? "")
          ? new Map([...copies, [last[0], { ...last[1], voice: last[0] }]])
          : copies
      },
    },
  ),
  stated<Copied, [{ texts: ReadonlyArray<{ id: string; text: string }>; claims: ReadonlyArray<Claim> }]>(
    "compare/copies.ts",
    "copiesAmong",
    "one answer per voice",
    copiesAmong,
    {
      statement: "claims of one voice give one answer",
      holds: (it) =>
        fc.property(quoted, ({ texts, claims }) => {
          const copies = it(claims, sharedPassages(texts))
          const said = new Map<string, string>()
          return claims.every((one) => {
            const voice = copies.get(one.id)?.voice
            if (voice === undefined) return true
            const value = JSON.stringify(one.value)
            const before = said.get(voice) ?? value
            said.set(voice, before)
            return before === value
          })
        }),
      damage: "whatever stands in one passage is one voice",
      broken: (claims, passages) =>
        new Map(
          passages.flatMap((passage) =>
            claims
              .filter(({ anchor: { document } }) =>
                [passage.first.document, passage.second.document].includes(document),
              )
              .map(({ id }) => [id, { voice: "one", passage }] as const),
          ),
        ),
    },
  ),
]

/** What is stated of copies. */
export const COPY_LAWS: ReadonlyArray<Tried> = [...PASSAGES, ...COPIES]
