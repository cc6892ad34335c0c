/** From parsed sentences to who says what. */
import { overlap, type Article, type Quotation, type Span } from "../text/Article.ts"
import { spanOf, type Parsed } from "../grammar/Parsed.ts"
import { contentsOf } from "./contents.ts"
import type { Cue, Reach } from "./Cue.ts"
import { nounCues } from "./nounCues.ts"
import type { Nominal } from "./nominals.ts"
import type { Mention, Utterance } from "./Utterance.ts"
import { verbCues } from "./cues.ts"

/** Token places of a stretch of phrases. */
const tokensIn = ({ phrases }: Parsed, { from, to }: Reach): Reach => ({
  from: phrases[from]?.from ?? 0,
  to: phrases[to - 1]?.to ?? 0,
})

const spanOfReach = (parsed: Parsed, reach: Reach): Span => {
  const { from, to } = tokensIn(parsed, reach)
  return spanOf(parsed, from, to)
}

const mentionOf = (parsed: Parsed, { first, head, last }: Nominal): Mention => {
  const { from, to } = tokensIn(parsed, { from: first, to: last + 1 })
  const noun = parsed.phrases[head]
  const place = noun?._tag === "Noun" ? noun.head : from
  return { ...spanOf(parsed, from, to), sentence: parsed.index, from, to, head: place }
}

const utteranceOf = (
  parsed: Parsed,
  cue: Cue,
  reaches: ReadonlyArray<Reach>,
  quotations: ReadonlyArray<Quotation>,
): Utterance => {
  const content = reaches.map((reach) => spanOfReach(parsed, reach))
  const { words, at, lemma, manner, pattern, negated, speakers, told, rest } = cue
  return {
    sentence: parsed.index,
    cue: spanOfReach(parsed, words),
    lemma,
    manner,
    pattern,
    negated,
    speakers: speakers.map((speaker) => mentionOf(parsed, speaker)),
    ...(told === undefined ? {} : { told: mentionOf(parsed, told) }),
    content,
    quoted: content.some((span) => quotations.some((quotation) => overlap(quotation, span))),
    around: tokensIn(parsed, { from: Math.min(at, cue.first), to: Math.max(rest, at + 1) }),
  }
}

const inSentence = (parsed: Parsed, quotations: ReadonlyArray<Quotation>): ReadonlyArray<Utterance> => {
  const cues = [...verbCues(parsed), ...nounCues(parsed)].toSorted((a, b) => a.at - b.at)
  const near = quotations.filter((quotation) => overlap(quotation, parsed))
  return cues.flatMap((cue) => {
    const reaches = contentsOf(parsed, cue, cues)
    return reaches.length === 0 ? [] : [utteranceOf(parsed, cue, reaches, near)]
  })
}

/** Quotations by the block they stand in. */
const byBlock = (quotations: ReadonlyArray<Quotation>): ReadonlyMap<number, ReadonlyArray<Quotation>> => {
  const blocks = new Map<number, Array<Quotation>>()
  for (const quotation of quotations) {
    const known = blocks.get(quotation.block)
    if (known === undefined) blocks.set(quotation.block, [quotation])
    else known.push(quotation)
  }
  return blocks
}

/** Every attribution whose words stand in the text, in order. */
export const utterancesOf = ({ quotations }: Article, sentences: ReadonlyArray<Parsed>): ReadonlyArray<Utterance> => {
  const blocks = byBlock(quotations)
  return sentences.flatMap((parsed) => inSentence(parsed, blocks.get(parsed.block) ?? []))
}
