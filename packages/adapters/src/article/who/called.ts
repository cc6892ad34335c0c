/** Sources by the names that brackets give them, which are no part of any sentence. */
import { registered } from "../../register/register.ts"
import type { Cluster } from "./Cluster.ts"
import { noteWord, withAny } from "./ClusterIndex.ts"
import { slug, type Clusters } from "./clusters.ts"
import { isOrganisation, kindOf } from "./kinds.ts"
import { isTitle } from "./titles.ts"

const isCapital = (word: string): boolean => word[0] !== word[0]?.toLowerCase()

/** "President Ana Petrel": the name alone, where nothing but a name stands behind the last title. */
const withoutTitle = (words: ReadonlyArray<string>): ReadonlyArray<string> => {
  const name = words.slice(words.findLastIndex((word) => isTitle(word.toLowerCase())) + 1)
  return name.length > 0 && name.every(isCapital) ? name : words
}

/** Words of a body's name that kinds of sources do not list. */
const BODIES: ReadonlySet<string> = new Set("front command general staff executive assembly alliance".split(" "))

const isBody = (lower: ReadonlyArray<string>): boolean =>
  isOrganisation(lower) || lower.some((word) => BODIES.has(word))

const made = (clusters: Clusters, name: string, lower: ReadonlyArray<string>): Cluster => {
  const known = registered(name)
  const id = known?.id ?? slug(name)
  const same = clusters.index.byId.get(id)
  if (same !== undefined) return same
  const cluster: Cluster = {
    id,
    name: known?.name ?? name,
    kind: known?.kind ?? (isBody(lower) ? (kindOf(lower) ?? "organisation") : "person"),
    mentions: [],
    words: new Set(lower),
    nouns: new Set(),
    acronyms: new Set(),
    unnamed: false,
    facts: [],
  }
  clusters.all.push(cluster)
  clusters.index.byId.set(id, cluster)
  for (const word of [cluster.name, ...lower]) noteWord(clusters.index, cluster, word)
  return cluster
}

/** The source that goes by a name, with its short name in brackets left out: found, or made. */
export const called = (clusters: Clusters, printed: string): Cluster => {
  const open = printed.indexOf("(")
  const close = printed.indexOf(")", open)
  const bare = open === -1 || close === -1 ? printed : printed.slice(0, open) + printed.slice(close + 1)
  const words = withoutTitle(bare.split(/[\s"“”]+/).filter((word) => word !== ""))
  const lower = words.map((word) => word.toLowerCase())
  const name = words.join(" ")
  const known = withAny(clusters.index, [...lower, name]).filter(({ unnamed }) => !unnamed)
  return (
    known.find((one) => one.name === name || one.acronyms.has(name)) ??
    known.find((one) => lower.every((word) => one.words.has(word))) ??
    known.find(
      (one) =>
        one.kind === "person" && one.words.size > 1 && Array.from(one.words).every((word) => lower.includes(word)),
    ) ??
    made(clusters, name, lower)
  )
}
