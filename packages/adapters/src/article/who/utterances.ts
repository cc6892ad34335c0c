/** From parsed sentences to who says what. */
import { overlap, type Article, type Quotation, type Span } from "../text/Article.ts"
import { spanOf, wordAt, type Parsed } from "../grammar/Parsed.ts"
import { weekdayOf } from "../time/months.ts"
import { isTemporal } from "../time/temporal.ts"
import { grouped } from "../grouped.ts"
import { quotationsIn } from "../text/quotations.ts"
import { contentsOf } from "./contents.ts"
import { beforePaper, frontedTime } from "./fronted.ts"
import type { Cue, Reach } from "./Cue.ts"
import { nounCues } from "./nounCues.ts"
import type { Nominal } from "../grammar/nominals.ts"
import type { Mention, Utterance } from "./Utterance.ts"
import { listsOf } from "./lists.ts"
import { retracts } from "./ownCues.ts"
import { verbCues } from "./cues.ts"
import { goingOn, toClosingMark } from "./quoted.ts"

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

const EARLIER: ReadonlySet<string> = new Set("initially earlier previously originally first".split(" "))
const LATER: ReadonlySet<string> = new Set("later subsequently since now".split(" "))

/** "said earlier that", "said at first", "put the toll, in the morning, at 12": behind the verb. */
const isSaidBefore = (parsed: Parsed, from: number): boolean => {
  const words = parsed.tokens.slice(from, from + 3).map(({ lower }) => lower)
  const [first = "", second = ""] = words
  const alone = EARLIER.has(first) && (GOES_ON.has(second) || weekdayOf(second) > 0)
  return alone || (first === "at" && second === "first") || words.join(" ") === "in the morning"
}

/** "Earlier this week, the ministry said". */
const opensEarlier = (parsed: Parsed, at: number): boolean =>
  wordAt(parsed, 0) === "earlier" &&
  parsed.phrases.slice(0, at).some((phrase) => phrase._tag === "Noun" && phrase.from <= 2 && isTemporal(parsed, phrase))

const GOES_ON: ReadonlySet<string> = new Set("that on in this today ,".split(" "))

/** "had given", "initially said", "later said". */
const orderOf = (parsed: Parsed, at: number): Utterance["order"] => {
  const phrase = parsed.phrases[at]
  if (phrase?._tag !== "Verb") return undefined
  const before = parsed.phrases[at - 1]
  const words = parsed.tokens
    .slice(before?._tag === "Link" ? before.from : phrase.from, phrase.to)
    .map(({ lower }) => lower)
  if (
    retracts(parsed, at) ||
    words.includes("had") ||
    words.some((word) => EARLIER.has(word)) ||
    opensEarlier(parsed, at) ||
    isSaidBefore(parsed, phrase.to)
  )
    return "before"
  return words.some((word) => LATER.has(word)) ? "after" : undefined
}

const utteranceOf = (
  parsed: Parsed,
  cue: Cue,
  reaches: ReadonlyArray<Reach>,
  quotations: ReadonlyArray<Quotation>,
): Utterance => {
  const content = reaches.map((reach) => spanOfReach(parsed, reach))
  const order = orderOf(parsed, cue.at)
  const { words, at, lemma, manner, pattern, negated, speakers, clause, told, denied, against, rest } = cue
  return {
    sentence: parsed.index,
    cue: spanOfReach(parsed, words),
    lemma,
    manner,
    pattern,
    negated,
    speakers: speakers.map((speaker) => mentionOf(parsed, speaker)),
    ...(order === undefined ? {} : { order }),
    ...(clause === undefined ? {} : { clause: mentionOf(parsed, clause) }),
    ...(told === undefined ? {} : { told: mentionOf(parsed, told) }),
    ...(denied === undefined
      ? {}
      : { denied: { property: denied.property, ...tokensIn(parsed, { from: denied.at, to: denied.at + 1 }) } }),
    ...(against === undefined
      ? {}
      : {
          against: {
            ...spanOf(parsed, against.from, against.to),
            sentence: parsed.index,
            ...against,
            head: against.to - 1,
          },
        }),
    content,
    quoted: content.some((span) => quotations.some((quotation) => overlap(quotation, span))),
    around: tokensIn(parsed, {
      from: pattern === "told" ? 0 : Math.min(frontedTime(parsed, Math.min(at, cue.first)), beforePaper(parsed, at)),
      to: Math.max(rest, at + 1),
    }),
  }
}

const isColon = (parsed: Parsed): boolean => {
  const last = parsed.tokens.at(-1)?.text
  return last === ":" || (last !== undefined && last.endsWith(":"))
}

/** The verb with which a paragraph ends, and what it says is the quotation that opens the next: "She added:". */
const isAnnouncing = (parsed: Parsed, cue: Cue, candidates: ReadonlyArray<Cue>): boolean =>
  cue === candidates.at(-1) && cue.rest >= parsed.phrases.length - 1 && isColon(parsed)

/**
 * The cues that have something to say. A verb with nothing ("searchers found three bodies", "and held it for a day") cuts
 * nothing off from the others.
 */
const sayingCues = (
  parsed: Parsed,
  candidates: ReadonlyArray<Cue>,
  announces: (cue: Cue) => boolean,
): ReadonlyArray<Cue> => {
  const says = (cue: Cue, among: ReadonlyArray<Cue>): boolean =>
    cue.pattern === "points" || announces(cue) || contentsOf(parsed, cue, among).length > 0
  const firm = new Set(candidates.filter((cue) => says(cue, candidates)))
  return candidates.filter(
    (cue) =>
      firm.has(cue) ||
      says(
        cue,
        candidates.filter((other) => other === cue || firm.has(other)),
      ),
  )
}

/** Cues without those of the words that say whom a denial contradicts: "denied it, as residents said". */
const withinEnds = (cues: ReadonlyArray<Cue>): ReadonlyArray<Cue> => {
  const end = cues.find((cue) => cue.end !== undefined)?.end
  return end === undefined ? cues : cues.filter(({ at }) => at < end)
}

/**
 * The attributions of a sentence.
 *
 * @param next - the quotation that opens the next paragraph, for the last sentence of one
 */
const inSentence = (
  parsed: Parsed,
  quotations: ReadonlyArray<Quotation>,
  next: Quotation | undefined,
): ReadonlyArray<Utterance> => {
  const candidates = withinEnds([...verbCues(parsed), ...nounCues(parsed)].toSorted((a, b) => a.at - b.at))
  const ahead = (cue: Cue): Quotation | undefined => (isAnnouncing(parsed, cue, candidates) ? next : undefined)
  const cues = sayingCues(parsed, candidates, (cue) => ahead(cue) !== undefined)
  const near = quotationsIn(quotations, parsed)
  return cues.flatMap((cue) => {
    const quoted = ahead(cue)
    if (quoted !== undefined)
      return [
        { ...utteranceOf(parsed, cue, [], []), content: [{ start: quoted.start, end: quoted.end }], quoted: true },
      ]
    if (cue.pattern === "points") return [utteranceOf(parsed, cue, [], near)]
    const reaches = contentsOf(parsed, cue, cues)
    return reaches.length === 0 ? [] : [utteranceOf(parsed, cue, reaches, near)]
  })
}

const bySentence = (a: Utterance, b: Utterance): number =>
  a.sentence - b.sentence || (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0)

/** The quotation that opens the paragraph behind a sentence, where the sentence is the last of its own. */
const opening = (
  { index, block }: Parsed,
  sentences: ReadonlyArray<Parsed>,
  blocks: ReadonlyMap<number, ReadonlyArray<Quotation>>,
): Quotation | undefined => {
  const next = sentences[index + 1]
  if (next === undefined || next.block === block) return undefined
  const [first] = blocks.get(next.block) ?? []
  return first?.start === next.start ? first : undefined
}

/** Every attribution of a text, in order of its sentences. O(n). */
export const utterancesOf = (article: Article, sentences: ReadonlyArray<Parsed>): ReadonlyArray<Utterance> => {
  const { quotations } = article
  const blocks = grouped(quotations, ({ block }) => block)
  const all: Array<Utterance> = []
  for (const [block, within] of grouped(sentences, (parsed) => parsed.block)) {
    const own = blocks.get(block) ?? []
    const said = within.flatMap((parsed) => inSentence(parsed, own, opening(parsed, sentences, blocks)))
    const whole = own.length === 0 ? said : toClosingMark(said, own, sentences)
    const last = all.at(-1)
    const known = last === undefined ? whole : [last, ...whole]
    all.push(...(own.length === 0 ? whole : [...whole, ...goingOn(known, own, within)].toSorted(bySentence)))
  }
  const lists = listsOf(article, sentences)
  return lists.length === 0 ? all : [...all, ...lists].toSorted((a, b) => a.sentence - b.sentence)
}
