/** Sources that turn out to be one: a description and the name that comes after it. */
import type { Cluster } from "../who/Cluster.ts"
import { withAny } from "../who/ClusterIndex.ts"
import type { Clusters } from "../who/clusters.ts"
import type { Parsed } from "../grammar/Parsed.ts"
import type { Mention } from "../who/Utterance.ts"
import type { Attributed } from "./Attributed.ts"

/** Sentences in which a source may be described before it is named: the headline and the first two of the body. */
const OPENING = 3

const isPlural = (parsed: Parsed | undefined, { head }: Mention): boolean => {
  const word = parsed?.tokens[head]?.lower ?? ""
  return word.endsWith("s") && !word.endsWith("ss")
}

/** Offices that a government has many of, told apart by the words before. */
const OFFICES: ReadonlySet<string> = new Set(["ministry", "department", "minister", "directorate"])

/** Whether the words before tell two offices apart: "the interior ministry", "Lebanon's health ministry". */
const areApart = (one: Cluster, other: Cluster): boolean => {
  const head = Array.from(one.nouns).at(-1) ?? ""
  if (!OFFICES.has(head)) return false
  const own = one.name.toLowerCase().split(" ")
  const words = other.name.toLowerCase().split(" ")
  const before = [words[words.indexOf(head) - 1], ...other.nouns].filter((word) => word !== undefined && word !== head)
  return own.length > 1 && before.length > 0 && !own.some((word) => before.includes(word))
}

/**
 * The named source that an unnamed one of the opening turns out to be: "a monitor said", and later one that is called
 * a monitor by name. None when several could be meant.
 */
const identified = ({ all, index, sentences }: Clusters): ReadonlyMap<string, Cluster> => {
  const identities = new Map<string, Cluster>()
  for (const cluster of all) {
    const { id, unnamed, mentions, nouns } = cluster
    const [first] = mentions
    if (!unnamed || first === undefined || first.sentence >= OPENING || isPlural(sentences[first.sentence], first))
      continue
    const candidates = withAny(index, Array.from(nouns).slice(-1)).filter(
      (other) => !other.unnamed && other.kind !== "person" && !areApart(cluster, other),
    )
    const [only] = candidates
    if (only !== undefined && candidates.length === 1) identities.set(id, only)
  }
  return identities
}

/** Sentences within which an office is followed by the name of who holds it. */
const SOON = 2

/** The sentence in which each word first stands. */
const firstSeen = (sentences: ReadonlyArray<Parsed>): ReadonlyMap<string, number> => {
  const seen = new Map<string, number>()
  for (const { tokens, index } of sentences) for (const { text } of tokens) if (!seen.has(text)) seen.set(text, index)
  return seen
}

/** Whether a person's name comes with no word for what the person is, and nowhere before. */
const isBare = (
  { kind, unnamed, mentions, name }: Cluster,
  sentences: ReadonlyArray<Parsed>,
  seen: ReadonlyMap<string, number>,
): boolean => {
  const [first] = mentions
  const parsed = first === undefined ? undefined : sentences[first.sentence]
  if (kind !== "person" || unnamed || first === undefined || parsed === undefined) return false
  const surname = name.split(" ").at(-1) ?? ""
  const words = parsed.tokens.slice(first.from, first.to).map(({ text }) => text)
  return words.join(" ") === name && (seen.get(surname) ?? first.sentence) >= first.sentence
}

/** Offices of one person without a name, by the sentences in which they are mentioned. */
const officesIn = ({ all, sentences }: Clusters): ReadonlyMap<number, ReadonlySet<Cluster>> => {
  const offices = new Map<number, Set<Cluster>>()
  for (const cluster of all) {
    if (!cluster.unnamed || cluster.kind !== "person") continue
    for (const mention of cluster.mentions) {
      if (isPlural(sentences[mention.sentence], mention)) continue
      const there = offices.get(mention.sentence) ?? new Set()
      offices.set(mention.sentence, there.add(cluster))
    }
  }
  return offices
}

/** "The health minister said ... Jane Doe added": a name told without an office is that of the office just before it. */
const officeHolders = (clusters: Clusters): ReadonlyMap<string, Cluster> => {
  const { all, sentences } = clusters
  const holders = new Map<string, Cluster>()
  const offices = officesIn(clusters)
  if (offices.size === 0) return holders
  const seen = firstSeen(sentences)
  for (const person of all.filter((cluster) => isBare(cluster, sentences, seen))) {
    const [first] = person.mentions
    if (first === undefined) continue
    const near = Array.from({ length: SOON + 1 }, (_, i) => Array.from(offices.get(first.sentence - i) ?? [])).flat()
    const before = Array.from(new Set(near)).filter(({ mentions }) =>
      mentions.some(({ start, sentence }) => start < first.start && first.sentence - sentence <= SOON),
    )
    const [only] = before
    if (only !== undefined && before.length === 1 && !holders.has(only.id)) holders.set(only.id, person)
  }
  return holders
}

/** Puts identified sources in the place of those that described them. */
export const identify = (attributed: ReadonlyArray<Attributed>, clusters: Clusters): ReadonlyArray<Attributed> => {
  const identities = new Map([...officeHolders(clusters), ...identified(clusters)])
  for (const [id, cluster] of identities) cluster.mentions.push(...(clusters.index.byId.get(id)?.mentions ?? []))
  for (const other of clusters.all) {
    const house = other.speaksFor === undefined ? undefined : identities.get(other.speaksFor)
    if (house !== undefined) other.speaksFor = house.id
  }
  return attributed.map((one) => ({
    ...one,
    voices: one.voices.map((voice) => ({ ...voice, cluster: identities.get(voice.cluster.id) ?? voice.cluster })),
  }))
}
