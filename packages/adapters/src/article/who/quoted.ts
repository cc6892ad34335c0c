/** Quotations that run over sentences: what a speaker says goes on to the mark that closes it. */
import type { Parsed } from "../grammar/Parsed.ts"
import type { Quotation, Span } from "../text/Article.ts"
import { quotationsIn } from "../text/quotations.ts"
import type { Utterance } from "./Utterance.ts"

/** A quotation of so many characters at least is speech and no quoted word. Chosen. */
const SPEECH = 20

/** A stretch of what is said, as far as the quotations go that it ends or begins in. */
const extended = (span: Span, quotations: ReadonlyArray<Quotation>, sentence: Span): Span => {
  const near = quotationsIn(quotations, span)
  const last = near.find(({ end }) => end > sentence.end)
  const first = near.find(({ start }) => start < sentence.start)
  return { start: first?.start ?? span.start, end: last?.end ?? span.end }
}

/**
 * Utterances whose contents reach as far as their quotations.
 *
 * @param utterances - of one block
 * @param quotations - of that block
 */
export const toClosingMark = (
  utterances: ReadonlyArray<Utterance>,
  quotations: ReadonlyArray<Quotation>,
  sentences: ReadonlyArray<Parsed>,
): ReadonlyArray<Utterance> =>
  utterances.map((utterance) => {
    const sentence = sentences[utterance.sentence]
    if (sentence === undefined) return utterance
    return { ...utterance, content: utterance.content.map((span) => extended(span, quotations, sentence)) }
  })

/**
 * Quotations of whole sentences that no verb of saying covers: the last speaker goes on.
 *
 * @param utterances - of one block, in order
 * @param sentences - of that block
 */
export const goingOn = (
  utterances: ReadonlyArray<Utterance>,
  quotations: ReadonlyArray<Quotation>,
  sentences: ReadonlyArray<Parsed>,
): ReadonlyArray<Utterance> => {
  const covered = new Set(
    utterances.flatMap(({ content }) => content.flatMap((span) => quotationsIn(quotations, span))),
  )
  const byStart = new Map(sentences.map((sentence) => [sentence.start, sentence]))
  return quotations.flatMap((quotation) => {
    const isSpeech = quotation.end - quotation.start >= SPEECH && !covered.has(quotation)
    // Within a sentence a quotation goes on with nothing.
    const sentence = isSpeech ? byStart.get(quotation.start) : undefined
    if (sentence === undefined) return []
    return [
      {
        sentence: sentence.index,
        lemma: "",
        manner: "says" as const,
        pattern: "continues" as const,
        negated: false,
        speakers: [],
        content: [{ start: quotation.start, end: quotation.end }],
        quoted: true,
        around: { from: 0, to: 0 },
      },
    ]
  })
}
