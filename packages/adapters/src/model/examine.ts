/** Holds one answer of a model against the text: a claim that the text shows, or the reason why it shows none. */
import { claim as claimWith, Quote, type Attribution, type Claim, type ClaimId, type Source } from "@corroborate/core"
import * as Result from "effect/Result"
import { overlap, type Sentence, type Span } from "../article/text/Article.ts"
import { kindOf } from "../article/who/kinds.ts"
import { slug } from "../article/who/clusters.ts"
import { anchor } from "./anchor.ts"
import { Answer } from "./answer.ts"
import { rulesAt, sentenceAt, type Examined } from "./Examined.ts"
import { figureIn, type Figure } from "./figure.ts"
import { doubtful, unplain } from "./plainness.ts"
import { attributes, dayOfSaying, speakerAt, type Speaker } from "./speakers.ts"

/** What came of an answer. */
export type Verdict =
  /** Our own rules read the same there: the claim is theirs. */
  | { readonly _tag: "Agreed"; readonly claim: Claim }
  /** The text shows it, and only the model found it. */
  | { readonly _tag: "Alone"; readonly claim: Claim; readonly sources: ReadonlyArray<Source.Source> }
  | { readonly _tag: "Rejected"; readonly problem: string }

const rejected = (problem: string): Verdict => ({ _tag: "Rejected", problem })

/** Where the parts of an answer stand. */
interface Placed {
  readonly sentence: Sentence
  readonly quote: Span
  readonly value: Span
  readonly source?: Span
  readonly said?: Span
}

const place = (answer: Answer, examined: Examined): Placed | string => {
  const { text } = examined.article
  const paragraph = examined.paragraphs[answer.paragraph - 1]
  if (paragraph === undefined) return `there is no paragraph ${answer.paragraph}`
  const quote = anchor(text, paragraph, answer.quote, answer.occurrence)
  if ("problem" in quote) return quote.problem
  const sentence = sentenceAt(examined, quote.span)
  if (sentence === undefined) return "the quote lies in no one sentence"
  const value = anchor(text, quote.span, answer.value)
  if ("problem" in value) return `the value: ${value.problem}`
  const source = answer.source === undefined ? undefined : anchor(text, sentence, answer.source)
  if (source !== undefined && "problem" in source) return `the source: ${source.problem}`
  const said = answer.said === undefined ? undefined : anchor(text, sentence, answer.said.quote)
  if (said !== undefined && "problem" in said) return `when it was said: ${said.problem}`
  return {
    sentence,
    quote: quote.span,
    value: value.span,
    ...(source === undefined ? {} : { source: source.span }),
    ...(said === undefined ? {} : { said: said.span }),
  }
}

/** Whether a claim of our rules is attributed as the model says: the last speaker named is the one. */
const isSaidAlike = ({ voice, chain }: Claim, source: Span | undefined): boolean => {
  if (source === undefined) return voice === "narrator"
  const speaker = chain.findLast(({ role, mention }) => role === "asserts" && mention !== undefined)
  return speaker?.mention !== undefined && overlap(speaker.mention, source)
}

/** What our rules have to say to an answer; nothing when they read nothing there. */
const byRules = (
  answer: Answer,
  { sentence, quote, source }: Placed,
  { at }: Figure,
  examined: Examined,
): Verdict | undefined => {
  const there = rulesAt(examined, at).filter(({ anchor: one }) => one._tag !== "Quote" || one.start < quote.end)
  if (there.length === 0) return undefined
  const same = there.find(({ property }) => property === answer.property)
  if (same === undefined) return rejected(`our reading of these words is \`${there[0]?.property ?? ""}\``)
  const doubt = same.polarity === "affirmed" && same.modality === "asserted" ? doubtful(sentence) : undefined
  if (doubt !== undefined) return rejected(doubt)
  if (!isSaidAlike(same, source)) return rejected("our reading of these words has somebody else say it")
  if (answer.said !== undefined && same.saidOn?.slice(0, 10) !== answer.said.date)
    return rejected("our reading of these words dates it otherwise")
  return { _tag: "Agreed", claim: same }
}

const barely = (name: string): string => name.replace(/^[Tt]he /, "")

/** The source that a mention names: one that our rules know, or a new one, known in this text only when it has no name. */
const sourceOf = (mention: string, { rules, article }: Examined): Source.Source | undefined => {
  const name = barely(mention)
  const known = rules.sources.find(({ name: full, otherNames = [] }) =>
    [full, ...otherNames].some((one) => barely(one) === name),
  )
  if (known !== undefined) return known
  const isNamed = /^\p{Lu}/u.test(name) && article.text.includes(` ${name}`)
  const id = slug(name)
  if (id === "") return undefined
  const kind = kindOf(name.toLowerCase().split(" "))
  const document = rules.documents[0]?.id ?? ""
  return isNamed
    ? { id, name, kind: kind ?? "organisation" }
    : { id: `${id}@${document.slice(0, 8)}`, name, kind: kind ?? "unnamed" }
}

/** Who speaks and when, as the sentence shows it. */
interface Saying {
  readonly speaker?: Speaker
  readonly day?: string
}

const sayingOf = (
  answer: Answer,
  { sentence, source, said, quote, value }: Placed,
  { article, publishedOn }: Examined,
): Saying | string => {
  const isQuoted = article.quotations.some((quotation) => overlap(quotation, value))
  if (source === undefined) {
    if (attributes(sentence) || isQuoted) return "the sentence attributes it to somebody"
    return answer.said === undefined && answer.cue === undefined ? {} : "nobody is named who said it"
  }
  if (overlap(source, quote)) return "the source stands within what it says"
  const found = speakerAt(article.text, sentence, source, answer.cue)
  if ("problem" in found) return found.problem
  if (overlap(found.speaker.cue, quote)) return "the words that attribute stand within what is said"
  if (said === undefined) return { speaker: found.speaker }
  const when = dayOfSaying(sentence, said, found.speaker, publishedOn)
  if ("problem" in when) return when.problem
  return when.day === answer.said?.date ? { speaker: found.speaker, day: when.day } : "the words give another day"
}

const alone = (answer: Answer, placed: Placed, figure: Figure, saying: Saying, examined: Examined): Verdict => {
  const { article, rules, subject, publishedOn } = examined
  const document = rules.documents[0]
  const publisher = document?.publisher
  if (document === undefined || publisher === undefined || subject === undefined)
    return rejected("the text names no event")
  const anchored = Quote.quote({ id: document.id, text: article.text }, placed.quote.start, placed.quote.end)
  if (Result.isFailure(anchored)) return rejected(anchored.failure.problem)
  const { speaker } = saying
  const source =
    speaker === undefined
      ? undefined
      : sourceOf(article.text.slice(speaker.mention.start, speaker.mention.end), examined)
  if (speaker !== undefined && source === undefined) return rejected("the source has no name")
  const chain: Attribution.Attribution = [
    { source: publisher, role: "publishes" },
    ...(source === undefined || speaker === undefined
      ? []
      : [{ source: source.id, role: "asserts", mention: speaker.mention, cue: speaker.cue } as const]),
  ]
  const saidOn = saying.day ?? publishedOn
  const isQuoted = article.quotations.some((quotation) => overlap(quotation, figure.at))
  return {
    _tag: "Alone",
    sources: source === undefined ? [] : [source],
    claim: claimWith({
      subject,
      property: answer.property,
      scope: figure.population === undefined ? {} : { population: figure.population },
      value: figure.value,
      polarity: "affirmed",
      modality: "asserted",
      voice: speaker === undefined ? "narrator" : isQuoted ? "stated" : "reported",
      chain,
      anchor: anchored.success,
      valueAt: figure.at,
      ...(saidOn === undefined ? {} : { saidOn }),
    }),
  }
}

/**
 * Examines one answer.
 *
 * **Law** *only what is shown*: the claim's quote, value, source and day all stand in the text as it says.
 */
export const examine = (item: unknown, examined: Examined, before: ReadonlySet<ClaimId>): Verdict => {
  const read = Answer.safeParse(item)
  if (!read.success) {
    const [issue] = read.error.issues
    return rejected(
      `this is not what was asked for: ${issue?.path.join("/") ?? ""} ${issue?.message.toLowerCase() ?? ""}`.trim(),
    )
  }
  const answer = read.data
  const placed = place(answer, examined)
  if (typeof placed === "string") return rejected(placed)
  const found = figureIn(placed.sentence, placed.quote, placed.value, answer)
  if ("problem" in found) return rejected(found.problem)
  const known = byRules(answer, placed, found.figure, examined)
  const verdict = known ?? aloneIfPlain(answer, placed, found.figure, examined)
  return verdict._tag !== "Rejected" && before.has(verdict.claim.id) ? rejected("this was given before") : verdict
}

const aloneIfPlain = (answer: Answer, placed: Placed, figure: Figure, examined: Examined): Verdict => {
  const problem = unplain(placed.sentence)
  if (problem !== undefined) return rejected(problem)
  const saying = sayingOf(answer, placed, examined)
  return typeof saying === "string" ? rejected(saying) : alone(answer, placed, figure, saying, examined)
}
