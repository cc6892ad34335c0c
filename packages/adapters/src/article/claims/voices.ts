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

/**
 * Utterances without those of "I" and "we" outside quotation marks within a turn: the turn has a speaker.
 *
 * "I think", "we have confirmed" add no voice; O(n · turns).
 */
const ofOthers = (
  utterances: ReadonlyArray<Utterance>,
  turns: ReadonlyArray<Turn>,
  sentences: ReadonlyArray<Parsed>,
  quotations: ReadonlyArray<Quotation>,
): ReadonlyArray<Utterance> => {
  if (turns.length === 0) return utterances
  const isOwn = (mention: Mention | undefined): boolean => {
    if (mention === undefined || mention.to !== mention.from + 1) return false
    const word = sentences[mention.sentence]?.tokens[mention.from]?.lower ?? ""
    return OWN.has(word) && isIn(turns, mention) && !quotations.some((quotation) => overlap(quotation, mention))
  }
  return utterances.filter(({ speakers, clause }) => !isOwn(speakers[0] ?? clause))
}

const isIn = (turns: ReadonlyArray<Turn>, at: Span): boolean => turns.some(({ content }) => covers(content, at))

/** The attributions of a text, those by words of saying apart from turns. */
export const voicesOf = (
  article: Article,
  sentences: ReadonlyArray<Parsed>,
  clusters: Clusters,
  { times, publishedOn }: Context,
): { readonly said: ReadonlyArray<Attributed>; readonly turned: ReadonlyArray<Attributed> } => {
  const turns = turnsOf(article)
  const utterances = ofOthers(utterancesOf(article, sentences), turns, sentences, article.quotations)
  const spoken = identify(attribute(utterances, clusters), clusters)
  return {
    said: dated(spoken, times, sentences, publishedOn),
    turned: spokenIn(turns, article.text, clusters, publishedOn),
  }
}
