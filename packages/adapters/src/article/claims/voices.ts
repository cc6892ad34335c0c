/** Who says what in a text: by words of saying, and in turns that brackets name the speakers of. */
import type { Context } from "../proposition/Context.ts"
import { covers, overlap, type Article, type Quotation, type Span } from "../text/Article.ts"
import type { Parsed } from "../grammar/Parsed.ts"
import { called } from "../who/called.ts"
import type { Clusters } from "../who/clusters.ts"
import { turnsOf, type Turn } from "../who/turns.ts"
import { utterancesOf } from "../who/utterances.ts"
import type { Mention, Utterance } from "../who/Utterance.ts"
import { attribute } from "./attribute.ts"
import type { Attributed } from "./Attributed.ts"
import { identify } from "./identities.ts"
import { dated } from "./saidOn.ts"

/** Turns as attributions, each with its speaker; asked of a text whose sources are known. */
const spokenIn = (
  turns: ReadonlyArray<Turn>,
  text: string,
  clusters: Clusters,
  publishedOn: string | undefined,
): ReadonlyArray<Attributed> =>
  turns.map(({ name, content }) => ({
    utterance: {
      sentence: clusters.sentences.find(({ end }) => end > content.start)?.index ?? 0,
      lemma: "",
      manner: "says",
      pattern: "continues",
      negated: false,
      speakers: [],
      content: [content],
      quoted: true,
      around: { from: 0, to: 0 },
    },
    voices: [{ cluster: called(clusters, text.slice(name.start, name.end)), named: name }],
    ...(publishedOn === undefined ? {} : { saidOn: publishedOn }),
  }))

const OWN: ReadonlySet<string> = new Set(["i", "we"])

/** Whether a mention names whoever speaks around it: "we", "our troops". */
const isOfSpeaker = ({ tokens }: Parsed, { from, to }: Mention): boolean =>
  tokens[from]?.lower === "our" || (to === from + 1 && OWN.has(tokens[from]?.lower ?? ""))

/**
 * Utterances without those of "I", "we" and "our troops" outside quotation marks within a turn or a list: it has a
 * speaker. Within a turn a list has, too.
 *
 * "I think", "we have confirmed" add no voice; O(n · turns).
 */
const ofOthers = (
  utterances: ReadonlyArray<Utterance>,
  turns: ReadonlyArray<Span>,
  sentences: ReadonlyArray<Parsed>,
  quotations: ReadonlyArray<Quotation>,
): ReadonlyArray<Utterance> => {
  const free = utterances.filter(
    ({ pattern, content }) => pattern !== "lists" || !content.some((span) => isIn(turns, span)),
  )
  const spoken = [...turns, ...free.flatMap(({ pattern, content }) => (pattern === "lists" ? content : []))]
  if (spoken.length === 0) return free
  const isOwn = (mention: Mention | undefined): boolean => {
    const parsed = mention === undefined ? undefined : sentences[mention.sentence]
    if (mention === undefined || parsed === undefined || !isOfSpeaker(parsed, mention)) return false
    return isIn(spoken, mention) && !quotations.some((quotation) => overlap(quotation, mention))
  }
  return free.filter(({ speakers, clause }) => !isOwn(speakers[0] ?? clause))
}

const isIn = (spans: ReadonlyArray<Span>, at: Span): boolean => spans.some((span) => covers(span, at))

const isList = ({ utterance }: Attributed): boolean => utterance.pattern === "lists"

/** The attributions of a text, those by words of saying apart from turns. */
export const voicesOf = (
  article: Article,
  sentences: ReadonlyArray<Parsed>,
  clusters: Clusters,
  { times, publishedOn }: Context,
): { readonly said: ReadonlyArray<Attributed>; readonly turned: ReadonlyArray<Attributed> } => {
  const turns = turnsOf(article)
  const spans = turns.map(({ content }) => content)
  const utterances = ofOthers(utterancesOf(article, sentences), spans, sentences, article.quotations)
  const spoken = identify(attribute(utterances, clusters), clusters)
  const said = dated(spoken, times, sentences, publishedOn)
  return {
    said: said.filter((one) => !isList(one)),
    turned: [...spokenIn(turns, article.text, clusters, publishedOn), ...said.filter(isList)],
  }
}
