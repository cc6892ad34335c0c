/** The sources of a text by their words, ids and latest mentions, so that finding one looks at few. */
import type { Cluster } from "./Cluster.ts"

/** Grows with the sources. */
export interface ClusterIndex {
  readonly byWord: Map<string, Set<Cluster>>
  readonly byId: Map<string, Cluster>
  /** A source for every mention, in order. */
  readonly mentioned: Array<Cluster>
  /** How many sources without a name have been called alike. */
  readonly unnamed: Map<string, number>
}

/** An index of nobody. */
export const emptyIndex = (): ClusterIndex => ({
  byWord: new Map(),
  byId: new Map(),
  mentioned: [],
  unnamed: new Map(),
})

/** Makes a source findable by a word, a name or an acronym. */
export const noteWord = ({ byWord }: ClusterIndex, cluster: Cluster, word: string): void => {
  const known = byWord.get(word)
  if (known === undefined) byWord.set(word, new Set([cluster]))
  else known.add(cluster)
}

/** The sources that have any of the words, each once. */
export const withAny = ({ byWord }: ClusterIndex, words: ReadonlyArray<string>): ReadonlyArray<Cluster> =>
  Array.from(new Set(words.flatMap((word) => Array.from(byWord.get(word) ?? []))))

/** Mentions that are looked back over for "he" and "the organisation". Chosen: farther back nobody is meant. */
const LATELY = 80

/** The sources mentioned lately, the latest first. */
export const lately = ({ mentioned }: ClusterIndex): ReadonlyArray<Cluster> =>
  Array.from(new Set(mentioned.slice(-LATELY).toReversed()))

/** The named source last mentioned that is no person. */
export const lastBody = (index: ClusterIndex): Cluster | undefined =>
  lately(index).find((cluster) => !cluster.unnamed && cluster.kind !== "person")

const lastOf = ({ mentions }: Cluster): number => mentions.at(-1)?.start ?? -1

/** The source last mentioned that a test lets through, the first known of equals; asked of few, the newest first. */
export const latest = (all: ReadonlyArray<Cluster>, isMeant: (cluster: Cluster) => boolean): Cluster | undefined => {
  let found: Cluster | undefined
  for (let i = all.length - 1; i >= 0; i--) {
    const cluster = all[i]
    const newer = cluster !== undefined && (found === undefined || lastOf(cluster) >= lastOf(found))
    if (newer && isMeant(cluster)) found = cluster
  }
  return found
}
