/** Gives every utterance its speakers: the sources named there, or the speaker before for a second verb. */
import type { Source } from "@corroborate/core"
import { spanOf, wordAt, type Parsed } from "../grammar/Parsed.ts"
import { covers } from "../text/Article.ts"
import { resolve, type Clusters } from "../who/clusters.ts"
import { isPaper } from "../who/papers.ts"
import type { Mention, Utterance } from "../who/Utterance.ts"
import type { Attributed, Voice } from "./Attributed.ts"

/** Sources through which others speak. */
const isMedium = ({ cluster: { kind } }: Voice): boolean => kind === "agency" || kind === "outlet"

/** Where one speaks and who listens: "a news conference", "radio listeners". */
const HEARINGS: ReadonlySet<string> = new Set(
  "conference conferences briefing briefings reporter reporters journalist journalists listeners viewers readers crew crews correspondent correspondents".split(
    " ",
  ),
)

const isHearing = ({ mention }: Voice, { sentences }: Clusters): boolean =>
  mention !== undefined && HEARINGS.has(sentences[mention.sentence]?.tokens[mention.head]?.lower ?? "")

const NOBODY: ReadonlySet<string> = new Set(["no", "nobody", "none"])

/** "No group claimed it", "the first charged": who says nothing, or a word for nobody in particular. */
const isNobody = ({ from, to }: Mention, words: Parsed | undefined): boolean => {
  const first = words?.tokens[from]
  return NOBODY.has(first?.lower ?? "") || (to === from + 1 && first?.pos === "DET")
}

/** "reports from Tarn": reports, where the text knows Tarn for a place; "reports from the ministry" are the ministry's. */
const overPlace = (mention: Mention, { sentences, isPlace }: Clusters): Mention => {
  const parsed = sentences[mention.sentence]
  const paper = parsed === undefined || wordAt(parsed, mention.from - 1) !== "from" ? undefined : mention.from - 2
  const name = parsed?.tokens.slice(mention.from, mention.to).map(({ text }) => text)
  if (parsed === undefined || paper === undefined || name === undefined || !isPlace(name.join(" "))) return mention
  const noun = parsed.phrases.find(({ from, to }) => from <= paper && paper < to)
  if (noun?._tag !== "Noun" || !isPaper(wordAt(parsed, noun.head))) return mention
  return {
    ...spanOf(parsed, noun.from, mention.to),
    sentence: mention.sentence,
    from: noun.from,
    to: mention.to,
    head: noun.head,
  }
}

const voiceOf = (clusters: Clusters, named: Mention): ReadonlyArray<Voice> => {
  const mention = overPlace(named, clusters)
  const cluster = isNobody(mention, clusters.sentences[mention.sentence]) ? undefined : resolve(clusters, mention)
  return cluster === undefined ? [] : [{ cluster, mention }]
}

/** The speaker that a second verb goes on with: that of the utterance before it in the sentence. */
const inherited = (before: Attributed | undefined, utterance: Utterance): ReadonlyArray<Voice> =>
  before !== undefined &&
  (utterance.pattern === "continues" ||
    before.utterance.sentence === utterance.sentence ||
    (utterance.pattern === "lists" && utterance.sentence - before.utterance.sentence <= SHORTLY))
    ? before.voices
    : []

/** Sentences within which whoever spoke goes on to a list that nobody is named for: "The raids were as follows:". Chosen. */
const SHORTLY = 2

const informantOf = (voices: ReadonlyArray<Voice>, utterance: Utterance): Attributed["informed"] =>
  voices
    .flatMap(({ cluster }) => cluster.facts)
    .find(({ kind, sentence }) => kind === "relies" && sentence === utterance.sentence)

/** How many attributions back a house may have spoken for its head to go on for it. */
const BACK = 12

const spokenInBlock = (
  done: ReadonlyArray<Attributed>,
  { sentence }: Utterance,
  { sentences }: Clusters,
): ReadonlyArray<Source.SourceId> => {
  const block = sentences[sentence]?.block
  return done
    .slice(-BACK)
    .filter((one) => sentences[one.utterance.sentence]?.block === block)
    .flatMap(({ voices }) => voices.map(({ cluster }) => cluster.id))
}

const RECORDS: ReadonlySet<string> = new Set(
  "record document register count confirm verify measure find treat tally".split(" "),
)
const OWN: ReadonlySet<string> = new Set("it its they their he his she her we our i".split(" "))

/** "it had documented 16", "her teams had recorded 160": what a speaker tells of its own counting is its own word. */
const isOwnRecord = ({ lemma, speakers, sentence }: Utterance, { sentences }: Clusters): boolean => {
  const [first] = speakers
  return first !== undefined && RECORDS.has(lemma) && OWN.has(sentences[sentence]?.tokens[first.from]?.lower ?? "")
}

/** "said it had recorded 41": the past of what is said puts no figure before another; others may know of more. */
const ownTally = ({ order: _, ...utterance }: Utterance): Utterance => ({ ...utterance, tally: true })

/** Who says the utterance within which another one stands. */
const enclosing = (done: ReadonlyArray<Attributed>, { cue }: Utterance): ReadonlyArray<Voice> =>
  cue === undefined
    ? []
    : (done.slice(-BACK).findLast(({ utterance }) => utterance.content.some((span) => covers(span, cue)))?.voices ?? [])

/** The first list that has something. */
const firstOf = (...lists: ReadonlyArray<() => ReadonlyArray<Voice>>): ReadonlyArray<Voice> => {
  for (const list of lists) {
    const voices = list()
    if (voices.length > 0) return voices
  }
  return []
}

/**
 * Utterances with their speakers, in the text's order; those without any are left out.
 *
 * Clusters grow on the way, so the order matters.
 */
export const attribute = (utterances: ReadonlyArray<Utterance>, clusters: Clusters): ReadonlyArray<Attributed> => {
  const done: Array<Attributed> = []
  for (const made of utterances.filter(({ manner }) => manner !== "wants")) {
    const own = isOwnRecord(made, clusters)
    const utterance = own ? ownTally(made) : made
    const named = utterance.speakers.flatMap((mention) => voiceOf(clusters, mention))
    const voices = firstOf(
      () => (own ? enclosing(done, utterance) : []),
      () => named,
      () => inherited(done.at(-1), utterance),
      () => (utterance.clause === undefined ? [] : voiceOf(clusters, utterance.clause)),
    )
    if (voices.length === 0) continue
    const told = utterance.told === undefined ? [] : voiceOf(clusters, utterance.told)
    const through = told.find((voice) => isMedium(voice) && !isHearing(voice, clusters))
    const informed = informantOf(voices, utterance)
    const [against] = utterance.against === undefined ? [] : voiceOf(clusters, utterance.against)
    done.push({
      utterance,
      voices,
      after: spokenInBlock(done, utterance, clusters),
      ...(through === undefined ? {} : { through }),
      ...(against === undefined ? {} : { against }),
      ...(informed === undefined ? {} : { informed }),
    })
  }
  return done
}

/** The utterances that cover a stretch, widest first: the outermost voice before the one it quotes. */
export const covering = (
  attributed: ReadonlyArray<Attributed>,
  at: { readonly start: number; readonly end: number },
): ReadonlyArray<Attributed> =>
  attributed
    .filter(({ utterance }) => utterance.content.some((span) => covers(span, at)))
    .toSorted((a, b) => depth(a) - depth(b) || lengthOf(b) - lengthOf(a) || startOf(a) - startOf(b))

/** Of several who tell of themselves or blame in one sentence, only the one whose verb tells what is said, the last of it. */
export const inOwnWords = (
  layers: ReadonlyArray<Attributed>,
  at: { readonly start: number; readonly end: number },
): ReadonlyArray<Attributed> => {
  const avows = layers.filter(tellsItself)
  if (avows.length < 2) return layers
  const own = avows.filter(({ utterance: { cue } }) => cue !== undefined && covers(at, cue))
  const last = own.reduce<Attributed | undefined>(
    (best, one) => (best === undefined || startOf(one) > startOf(best) ? one : best),
    undefined,
  )
  return last === undefined ? layers : layers.filter((one) => one === last || !tellsItself(one))
}

const tellsItself = ({ utterance: { pattern, manner } }: Attributed): boolean =>
  pattern === "avows" || (pattern === "agent" && manner === "blames")

/** Who is cited stands behind whoever cites. */
const depth = ({ utterance }: Attributed): number => (utterance.pattern === "citing" ? 1 : 0)

const startOf = ({ utterance }: Attributed): number => utterance.cue?.start ?? utterance.content[0]?.start ?? 0

const lengthOf = ({ utterance }: Attributed): number =>
  utterance.content.reduce((sum, { start, end }) => sum + end - start, 0)
