/** Quotations that run over sentences: what a speaker says goes on to the mark that closes it. */
import type { Parsed } from "../grammar/Parsed.ts"
import { overlap, type Quotation, type Span } from "../text/Article.ts"
import type { Utterance } from "./Utterance.ts"

/** A quotation of so many characters at least is speech and no quoted word. Chosen. */
const SPEECH = 20

const reaches = (quotation: Quotation, { start, end }: Span): boolean => quotation.start < end && start < quotation.end

/** A stretch of what is said, as far as the quotations go that it ends or begins in. */
const extended = (span: Span, quotations: ReadonlyArray<Quotation>, sentence: Span): Span => {
  const last = quotations.find((one) => one.start < span.end && one.end > sentence.end && reaches(one, span))
  const first = quotations.find((one) => one.start < sentence.start && one.end > span.start && reaches(one, span))
  return { start: first?.start ?? span.start, end: last?.end ?? span.end }
}

/** Utterances whose contents reach as far as their quotations. */
export const toClosingMark = (
  utterances: ReadonlyArray<Utterance>,
  quotations: ReadonlyArray<Quotation>,
  sentences: ReadonlyArray<Parsed>,
): ReadonlyArray<Utterance> =>
  utterances.map((utterance) => {
    const sentence = sentences[utterance.sentence]
    const near = quotations.filter(({ block }) => block === sentence?.block)
    if (sentence === undefined || near.length === 0) return utterance
    return { ...utterance, content: utterance.content.map((span) => extended(span, near, sentence)) }
  })

/** The place of the sentence that a quotation opens; -1 when it opens within one. */
const opens = ({ start, end }: Quotation, sentences: ReadonlyArray<Parsed>): number =>
  end - start < SPEECH ? -1 : sentences.findIndex((sentence) => sentence.start === start)

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
): ReadonlyArray<Utterance> =>
  quotations.flatMap((quotation) => {
    const covered = utterances.some(({ content }) => content.some((span) => overlap(span, quotation)))
    const at = covered ? -1 : opens(quotation, sentences)
    const sentence = sentences[at]
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
