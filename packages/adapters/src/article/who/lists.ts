/**
 * What somebody announces and then tells over paragraphs: "The army listed the following attacks:", "The communique reads
 * as follows:", with the paragraphs behind that are its items or its text.
 */
import { grouped } from "../grouped.ts"
import { isPreposition, lemmaOf, spanOf, verbAt, wordAt, type Parsed } from "../grammar/Parsed.ts"
import { nominalStartingAt, type Nominal } from "../grammar/nominals.ts"
import type { Article, Span } from "../text/Article.ts"
import { isPaper } from "./papers.ts"
import { GIVES, REPORT_VERBS } from "./reportVerbs.ts"
import { speakersBefore } from "./speakers.ts"
import type { Mention, Utterance } from "./Utterance.ts"

const FOLLOWING: ReadonlySet<string> = new Set(["following", "follows", "reads"])

/** Verbs besides those of saying with which something is announced that follows. */
const PUTS_OUT: ReadonlySet<string> = new Set(
  "make send convey express present notify provide name read enumerate".split(" "),
)

const BY: ReadonlySet<string> = new Set(["by"])

/** An item of a list: "1.", "(2)", "--", "b)". */
const ITEM = /^(?:\(?\d{1,2}[.)]|\(?[a-z]\)|--?|[–—•*])\s/

/** Whether an item of a list begins at a span: "1. On 6 January". */
export const isItem = (text: string, { start }: Span): boolean => ITEM.test(text.slice(start, start + 8))

const announces = (parsed: Parsed): boolean =>
  parsed.tokens.at(-1)?.text.endsWith(":") === true || parsed.tokens.at(-2)?.text === ":"

const tells = (parsed: Parsed, at: number): boolean => {
  const verb = verbAt(parsed, at)
  if (verb === undefined || verb.negated || verb.form === "infinitive") return false
  const lemma = lemmaOf(parsed, verb)
  const manner = REPORT_VERBS.get(lemma)
  return (manner !== undefined && manner !== "wants") || GIVES.has(lemma) || PUTS_OUT.has(lemma)
}

/** Who announces it: the subject of the last verb of saying in the sentence, or whom it was put out "by". */
const announcer = (parsed: Parsed): Nominal | undefined => {
  for (const at of parsed.verbs.toReversed()) {
    if (!tells(parsed, at)) continue
    const [speaker] = verbAt(parsed, at)?.passive === true ? [] : speakersBefore(parsed, at)
    if (speaker !== undefined) return speaker
    if (isPreposition(parsed, at + 1, BY)) return nominalStartingAt(parsed, at + 2)
  }
  return undefined
}

const mentionOf = (parsed: Parsed, { first, head, last }: Nominal): Mention => {
  const [from, to] = [parsed.phrases[first]?.from ?? 0, parsed.phrases[last]?.to ?? 0]
  const noun = parsed.phrases[head]
  return {
    ...spanOf(parsed, from, to),
    sentence: parsed.index,
    from,
    to,
    head: noun?._tag === "Noun" ? noun.head : from,
  }
}

/** Whether a paragraph is told by the report again: it opens with somebody else's saying something. */
const resumes = (parsed: Parsed | undefined): boolean =>
  parsed === undefined ||
  parsed.verbs.some((at) => {
    const verb = verbAt(parsed, at)
    const says = verb !== undefined && REPORT_VERBS.get(lemmaOf(parsed, verb)) === "says"
    return says && speakersBefore(parsed, at).length > 0 && !isOwn(parsed, at)
  })

const OWN: ReadonlySet<string> = new Set(["we", "i", "our"])

const isOwn = (parsed: Parsed, at: number): boolean =>
  OWN.has(wordAt(parsed, parsed.phrases[speakersBefore(parsed, at)[0]?.first ?? -1]?.from ?? -1))

/** Whether what follows is the text of a paper: "issued the following communique:", "reads as follows:". */
const isOfPaper = ({ tokens }: Parsed): boolean => {
  const at = tokens.findIndex(({ lower }) => FOLLOWING.has(lower))
  const next = tokens.slice(at + 1, at + 4)
  return (
    at !== -1 &&
    (tokens[at]?.lower !== "following" || next.some(({ lower }) => isPaper(lower) || lower === "communique"))
  )
}

/** Where what a sentence announces ends: behind the last item, or of a wire report where the report itself goes on. */
const endOf = (
  parsed: Parsed,
  { text, blocks }: Article,
  firstIn: ReadonlyMap<number, ReadonlyArray<Parsed>>,
): number => {
  let end = parsed.end
  const isWire = blocks.some(({ dateline }) => dateline !== undefined)
  const opens = blocks[parsed.block + 1]
  const listed = opens !== undefined && isItem(text, opens)
  if (!listed && !(isWire && isOfPaper(parsed))) return end
  for (let at = parsed.block + 1; at < blocks.length; at++) {
    const block = blocks[at]
    if (block === undefined || block.kind === "boilerplate") return end
    const goesOn = listed ? isItem(text, block) : !resumes(firstIn.get(at)?.[0])
    if (!goesOn) return end
    end = block.end
  }
  return end
}

const follows = ({ tokens }: Parsed): boolean => tokens.some(({ lower }) => FOLLOWING.has(lower))

const isAnnounced = (parsed: Parsed, article: Article): boolean => {
  const next = article.blocks[parsed.block + 1]
  return announces(parsed) && (follows(parsed) || (next !== undefined && isItem(article.text, next)))
}

/** Attributions over paragraphs; without a speaker where the sentence names none: whoever spoke before goes on. O(n). */
export const listsOf = (article: Article, sentences: ReadonlyArray<Parsed>): ReadonlyArray<Utterance> => {
  const byBlock = grouped(sentences, ({ block }) => block)
  let until = 0
  return sentences.flatMap((parsed): ReadonlyArray<Utterance> => {
    const isLast = sentences[parsed.index + 1]?.block !== parsed.block
    if (!isLast || parsed.start < until || !isAnnounced(parsed, article)) return []
    const end = endOf(parsed, article, byBlock)
    if (end === parsed.end) return []
    const speaker = announcer(parsed)
    // "This means that they must:" is nobody's account.
    if (speaker === undefined && !follows(parsed)) return []
    until = end
    return [
      {
        sentence: parsed.index,
        lemma: "",
        manner: "says",
        pattern: "lists",
        negated: false,
        speakers: speaker === undefined ? [] : [mentionOf(parsed, speaker)],
        content: [{ start: parsed.end, end }],
        quoted: false,
        around: { from: 0, to: parsed.tokens.length },
      },
    ]
  })
}
