/** Whether a sentence shows who a model says is speaking, and when. */
import { REPORT_VERBS, TELLS } from "../article/who/reportVerbs.ts"
import { timesOf } from "../article/time/expressions.ts"
import type { Sentence, Span, Token } from "../article/text/Article.ts"

/** A speaker with the words that attribute to it. */
export interface Speaker {
  readonly mention: Span
  readonly cue: Span
}

const isVerb = ({ pos, lemma }: Token): boolean => pos === "VERB" && REPORT_VERBS.get(lemma) === "says"

const isAccording = (tokens: ReadonlyArray<Token>, at: number): boolean =>
  tokens[at]?.lower === "according" && tokens[at + 1]?.lower === "to"

/** Token places of the words that attribute, each with how many tokens it has. */
const cuesIn = (tokens: ReadonlyArray<Token>): ReadonlyArray<{ readonly from: number; readonly to: number }> =>
  tokens.flatMap((token, at) => {
    if (isAccording(tokens, at)) return [{ from: at, to: at + 2 }]
    return isVerb(token) ? [{ from: at, to: at + 1 }] : []
  })

/** Whether the sentence attributes anything at all. */
export const attributes = ({ tokens }: Sentence): boolean => cuesIn(tokens).length > 0

const PASSIVE: ReadonlySet<string> = new Set("was were been be being is are".split(" "))
const BEFORE_INVERTED: ReadonlySet<string> = new Set([",", '"', "”", "'", "’", "."])

/** Whether nothing but a day, an adverb or a helping verb stands between a mention and its verb. */
const isNext = (text: string): boolean => {
  const words = text.split(" ").filter((word) => word !== "")
  return words.every((word) => /^(?:also|later|has|had|on|[A-Z][a-z]+day)$/.test(word)) && words.length <= 3
}

/**
 * The speaker that the sentence shows at a mention, or why it shows none there.
 *
 * One cue only: where a sentence has two, whose words are whose is not told here.
 */
export const speakerAt = (
  text: string,
  sentence: Sentence,
  mention: Span,
  cueWords: string | undefined,
): { readonly speaker: Speaker } | { readonly problem: string } => {
  const { tokens } = sentence
  const [cue, second] = cuesIn(tokens)
  if (cue === undefined) return { problem: "the sentence attributes nothing to anybody" }
  if (second !== undefined)
    return { problem: "the sentence has several verbs of saying; whose words these are is not shown" }
  const [first, last] = [tokens[cue.from], tokens[cue.to - 1]]
  if (first === undefined || last === undefined) return { problem: "the sentence attributes nothing to anybody" }
  const at = { start: first.start, end: last.end }
  const words = text.slice(at.start, at.end)
  if (cueWords !== undefined && cueWords.trim().toLowerCase() !== words.toLowerCase())
    return { problem: "the words that attribute are others" }
  const before = tokens[cue.from - 1]
  if (before !== undefined && PASSIVE.has(before.lower))
    return { problem: "the verb of saying has somebody told, not speaking" }
  const isBefore =
    mention.end <= at.start && isNext(text.slice(mention.end, at.start)) && !isAccording(tokens, cue.from)
  const isAfter =
    mention.start >= at.end &&
    text.slice(at.end, mention.start).trim() === "" &&
    !TELLS.has(first.lemma) &&
    (isAccording(tokens, cue.from) || before === undefined || BEFORE_INVERTED.has(before.text))
  return isBefore || isAfter
    ? { speaker: { mention, cue: at } }
    : { problem: "the text does not attribute it to those words" }
}

/** The day of saying that the words give, or why they give none. */
export const dayOfSaying = (
  sentence: Sentence,
  at: Span,
  { cue, mention }: Speaker,
  publishedOn: string | undefined,
): { readonly day: string } | { readonly problem: string } => {
  const { tokens } = sentence
  const time = timesOf(tokens, publishedOn).find(
    ({ from, to }) => (tokens[from]?.start ?? 0) < at.end && at.start < (tokens[to - 1]?.end ?? 0),
  )
  const { start, end, precision } = time?.period ?? {}
  if (
    time === undefined ||
    start === undefined ||
    (precision !== "day" && precision !== "part-of-day") ||
    end === undefined
  )
    return { problem: "those words give no day" }
  const [from, to] = [tokens[time.from]?.start ?? 0, tokens[time.to - 1]?.end ?? 0]
  const near = [cue, mention].some((one) => Math.abs(from - one.end) <= 4 || Math.abs(one.start - to) <= 1)
  return near ? { day: start.slice(0, 10) } : { problem: "those words do not say when it was said" }
}
