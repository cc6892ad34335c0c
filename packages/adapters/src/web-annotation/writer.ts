/**
 * Writes where each claim stands in its text, as annotations with a quote and a place.
 *
 * @see "Web Annotation Data Model", W3C Recommendation, 23 February 2017
 */
import {
  answerOf,
  askQuestion,
  Attribution,
  claimsOf,
  lexiconOf,
  nameOfSource,
  sayAnswer,
  type Claim,
  type Issue,
  type Lexicon,
  type Quote,
} from "@corroborate/core"
import type { Writer, Written } from "../Format.ts"
import { recordIri } from "../rdf/ledger.ts"
import { codePoints, type CodePoints } from "./codePoints.ts"

/** UTF-16 units of the text before and behind a quote that are given with it. */
const AROUND = 32

/** A text with what places in it are converted by. */
interface Placed {
  readonly text: string
  readonly points: CodePoints
}

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" })

/** Whole characters, as people see them, at the end of a stretch. */
const tail = (stretch: string, isCut: boolean): string => {
  const parts = Array.from(segmenter.segment(stretch), ({ segment }) => segment)
  const whole = isCut ? parts.slice(1) : parts
  let length = 0
  const from = whole.findLastIndex((part) => (length += part.length) > AROUND)
  return whole.slice(from + 1).join("")
}

const head = (stretch: string, isCut: boolean): string => {
  const parts = Array.from(segmenter.segment(stretch), ({ segment }) => segment)
  const whole = isCut ? parts.slice(0, -1) : parts
  let length = 0
  const to = whole.findIndex((part) => (length += part.length) > AROUND)
  return whole.slice(0, to === -1 ? whole.length : to).join("")
}

const selectorsOf = ({ exact, start, end }: Quote.Quote, placed: Placed | undefined): ReadonlyArray<object> => {
  if (placed === undefined) return [{ type: "TextQuoteSelector", exact }]
  const { text, points } = placed
  const [from, to] = [Math.max(0, start - 2 * AROUND), Math.min(text.length, end + 2 * AROUND)]
  return [
    {
      type: "TextQuoteSelector",
      exact,
      prefix: tail(text.slice(from, start), from > 0),
      suffix: head(text.slice(end, to), to < text.length),
    },
    { type: "TextPositionSelector", start: points.fromUtf16(start), end: points.fromUtf16(end) },
  ]
}

const annotationOf = (claim: Claim, quote: Quote.Quote, placed: Placed | undefined, { registry }: Lexicon): object => {
  const answer = answerOf(claim)
  const says = answer === undefined ? "that it is not known" : sayAnswer(answer)
  return {
    id: recordIri(`claim/${claim.id}`),
    type: "Annotation",
    motivation: "describing",
    body: {
      type: "TextualBody",
      format: "text/plain",
      value: `${askQuestion(claim)} ${nameOfSource(Attribution.speaker(claim.chain), registry)} says: ${says}`,
    },
    target: { source: recordIri(`document/${quote.document}`), selector: selectorsOf(quote, placed) },
  }
}

/**
 * Writes annotations, in the order of the texts.
 *
 * **Law** *code points*: the characters from `start` to `end` of the text are the quote.
 */
export const writeWebAnnotation: Writer = ({ reconciliation, texts }) => {
  const lexicon = lexiconOf(reconciliation)
  const placed = new Map(texts.map(({ id, text }) => [id, { text, points: codePoints(text) }]))
  const quoted = claimsOf(reconciliation)
    .flatMap((claim) => (claim.anchor._tag === "Quote" ? [{ claim, quote: claim.anchor }] : []))
    .toSorted(
      (a, b) =>
        (a.quote.document < b.quote.document ? -1 : a.quote.document > b.quote.document ? 1 : 0) ||
        a.quote.start - b.quote.start ||
        (a.claim.id < b.claim.id ? -1 : 1),
    )
  const items = quoted.map(({ claim, quote }) => annotationOf(claim, quote, placed.get(quote.document), lexicon))
  const page = { type: "AnnotationPage", startIndex: 0, items }
  const collection = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    type: "AnnotationCollection",
    total: items.length,
    first: page,
  }
  return `${JSON.stringify(collection, null, 2)}\n`
}

/** How many claims stand in records, where no text can be selected. */
export const withheldAnnotations = ({ reconciliation }: Written): ReadonlyArray<Issue> => {
  const left = claimsOf(reconciliation).filter(({ anchor }) => anchor._tag !== "Quote").length
  const problem = `${left} claims stand in rows or records and in no text, and are left out`
  return left === 0 ? [] : [{ document: "what is written", where: "annotations", problem, severity: "warning" }]
}
