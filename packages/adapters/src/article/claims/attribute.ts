/** Gives every utterance its speakers: the sources named there, or the speaker before for a second verb. */
import type { Source } from "@corroborate/core"
import type { Parsed } from "../grammar/Parsed.ts"
import { covers } from "../text/Article.ts"
import type { Cluster } from "../who/Cluster.ts"
import { resolve, type Clusters } from "../who/clusters.ts"
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

const voiceOf = (clusters: Clusters, mention: Mention): ReadonlyArray<Voice> => {
  const cluster = resolve(clusters, mention)
  return cluster === undefined ? [] : [{ cluster, mention }]
}

/** The speaker that a second verb goes on with: that of the utterance before it in the sentence. */
const inherited = (before: Attributed | undefined, utterance: Utterance): ReadonlyArray<Voice> =>
  before !== undefined && (utterance.pattern === "continues" || before.utterance.sentence === utterance.sentence)
    ? before.voices
    : []

const informantOf = (voices: ReadonlyArray<Voice>, utterance: Utterance): Attributed["informed"] =>
  voices
    .flatMap(({ cluster }) => cluster.facts)
    .find(({ kind, sentence }) => kind === "relies" && sentence === utterance.sentence)

const spokenInBlock = (
  done: ReadonlyArray<Attributed>,
  { sentence }: Utterance,
  { sentences }: Clusters,
): ReadonlyArray<Source.SourceId> => {
  const block = sentences[sentence]?.block
  return done
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

/** Who says the utterance within which another one stands. */
const enclosing = (done: ReadonlyArray<Attributed>, { cue }: Utterance): ReadonlyArray<Voice> =>
  cue === undefined
    ? []
    : (done.findLast(({ utterance }) => utterance.content.some((span) => covers(span, cue)))?.voices ?? [])

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
  for (const utterance of utterances.filter(({ manner }) => manner !== "wants")) {
    const named = utterance.speakers.flatMap((mention) => voiceOf(clusters, mention))
    const voices = firstOf(
      () => (isOwnRecord(utterance, clusters) ? enclosing(done, utterance) : []),
      () => named,
      () => inherited(done.at(-1), utterance),
      () => (utterance.clause === undefined ? [] : voiceOf(clusters, utterance.clause)),
    )
    if (voices.length === 0) continue
    const told = utterance.told === undefined ? [] : voiceOf(clusters, utterance.told)
    const through = told.find((voice) => isMedium(voice) && !isHearing(voice, clusters))
    const informed = informantOf(voices, utterance)
    done.push({
      utterance,
      voices,
      after: spokenInBlock(done, utterance, clusters),
      ...(through === undefined ? {} : { through }),
      ...(informed === undefined ? {} : { informed }),
    })
  }
  return done
}

/** Sentences in which a source may be described before it is named: the headline and the first two of the body. */
const OPENING = 3

/**
 * The named source that an unnamed one of the opening turns out to be: "a monitor said", and later one that is called
 * a monitor by name. None when several could be meant.
 */
const identified = ({ all, sentences }: Clusters): ReadonlyMap<string, Cluster> => {
  const identities = new Map<string, Cluster>()
  for (const cluster of all) {
    const [first] = cluster.mentions
    if (
      !cluster.unnamed ||
      first === undefined ||
      first.sentence >= OPENING ||
      isPlural(sentences[first.sentence], first)
    )
      continue
    const heads = Array.from(cluster.nouns).slice(-1)
    const candidates = all.filter(
      (other) =>
        !other.unnamed &&
        other.kind !== "person" &&
        heads.some((head) => other.nouns.has(head) || other.words.has(head)),
    )
    const [only] = candidates
    if (only !== undefined && candidates.length === 1) identities.set(cluster.id, only)
  }
  return identities
}

/** Sentences within which an office is followed by the name of who holds it. */
const SOON = 2

/** Whether a person's name comes with no word for what the person is, and nowhere before. */
const isBare = ({ sentences }: Clusters, { kind, unnamed, mentions, name }: Cluster): boolean => {
  const [first] = mentions
  const parsed = first === undefined ? undefined : sentences[first.sentence]
  if (kind !== "person" || unnamed || first === undefined || parsed === undefined) return false
  const surname = name.split(" ").at(-1) ?? ""
  const alone =
    parsed.tokens
      .slice(first.from, first.to)
      .map(({ text }) => text)
      .join(" ") === name
  return alone && sentences.slice(0, first.sentence).every(({ tokens }) => tokens.every(({ text }) => text !== surname))
}

/** "The health minister said ... Jane Doe added": a name told without an office is that of the office just before it. */
const officeHolders = (clusters: Clusters): ReadonlyMap<string, Cluster> => {
  const holders = new Map<string, Cluster>()
  for (const person of clusters.all.filter((cluster) => isBare(clusters, cluster))) {
    const [first] = person.mentions
    const before = clusters.all.filter(
      ({ unnamed, kind, mentions }) =>
        unnamed &&
        kind === "person" &&
        mentions.some(
          (one) =>
            first !== undefined &&
            one.start < first.start &&
            first.sentence - one.sentence <= SOON &&
            !isPlural(clusters.sentences[one.sentence], one),
        ),
    )
    const [only] = before
    if (only !== undefined && before.length === 1 && !holders.has(only.id)) holders.set(only.id, person)
  }
  return holders
}

const isPlural = (parsed: Parsed | undefined, { head }: Mention): boolean => {
  const word = parsed?.tokens[head]?.lower ?? ""
  return word.endsWith("s") && !word.endsWith("ss")
}

/** Puts identified sources in the place of those that described them. */
export const identify = (attributed: ReadonlyArray<Attributed>, clusters: Clusters): ReadonlyArray<Attributed> => {
  const identities = new Map([...officeHolders(clusters), ...identified(clusters)])
  for (const [id, cluster] of identities) {
    const described = clusters.all.find((other) => other.id === id)
    cluster.mentions.push(...(described?.mentions ?? []))
    for (const other of clusters.all) if (other.speaksFor === id) other.speaksFor = cluster.id
  }
  return attributed.map((one) => ({
    ...one,
    voices: one.voices.map((voice) => ({ ...voice, cluster: identities.get(voice.cluster.id) ?? voice.cluster })),
  }))
}

/** The utterances that cover a stretch, widest first: the outermost voice before the one it quotes. */
export const covering = (
  attributed: ReadonlyArray<Attributed>,
  at: { readonly start: number; readonly end: number },
): ReadonlyArray<Attributed> =>
  attributed
    .filter(({ utterance }) => utterance.content.some((span) => covers(span, at)))
    .toSorted((a, b) => depth(a) - depth(b) || lengthOf(b) - lengthOf(a) || startOf(a) - startOf(b))

/** Who is cited stands behind whoever cites. */
const depth = ({ utterance }: Attributed): number => (utterance.pattern === "citing" ? 1 : 0)

const startOf = ({ utterance }: Attributed): number => utterance.cue?.start ?? utterance.content[0]?.start ?? 0

const lengthOf = ({ utterance }: Attributed): number =>
  utterance.content.reduce((sum, { start, end }) => sum + end - start, 0)
