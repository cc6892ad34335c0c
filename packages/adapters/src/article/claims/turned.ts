/** What is said in turns that brackets name the speakers of: the outermost voice of all that stands in them. */
import type { Quotation } from "../text/Article.ts"
import { covers, overlap, type Span } from "../text/Article.ts"
import type { Parsed } from "../grammar/Parsed.ts"
import { called } from "../who/called.ts"
import type { Clusters } from "../who/clusters.ts"
import type { Turn } from "../who/turns.ts"
import type { Mention, Utterance } from "../who/Utterance.ts"
import type { Attributed } from "./Attributed.ts"

/** Turns as attributions, each with its speaker; asked of a text whose sources are known. */
export const spokenIn = (
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
export const ofOthers = (
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
