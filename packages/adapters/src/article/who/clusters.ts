/**
 * Brings the mentions of one source together: full names, short names, acronyms, "the monitor", "he".
 *
 * Names of a text are unique within it; a description without a name is known within its document only.
 */
import type { Source } from "@corroborate/core"
import type { IsPlace } from "../event/standing.ts"
import { registered } from "../../register/register.ts"
import type { Cluster } from "./Cluster.ts"
import { emptyIndex, lastBody, latest, noteWord, withAny, type ClusterIndex } from "./ClusterIndex.ts"
import { headOf, nounAt, type Parsed } from "../grammar/Parsed.ts"
import { asideAfter, factsAfter } from "./facts.ts"
import { attachHouse, attachSender } from "./houses.ts"
import { isHouse, isOrganisation, kindOf } from "./kinds.ts"
import { partsOf, type MentionParts } from "./mentionParts.ts"
import { byPronoun, namedSince } from "./pronouns.ts"
import type { Mention } from "./Utterance.ts"

/** The sources of a text while it is read. */
export interface Clusters {
  readonly all: Array<Cluster>
  readonly index: ClusterIndex
  readonly sentences: ReadonlyArray<Parsed>
  /** Eight characters of the document's hash: sources without a name are known within it. */
  readonly scope: string
  readonly country: string | undefined
  /** Names that the text uses as places. */
  readonly isPlace: IsPlace
}

/** No sources yet. */
export const noClusters = (about: Omit<Clusters, "all" | "index">): Clusters => ({
  ...about,
  all: [],
  index: emptyIndex(),
})

/** A name as an id: lower-case letters and digits with hyphens. */
export const slug = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")

const textOf = (
  parts: ReadonlyArray<{ readonly text: string; readonly start: number; readonly end: number }>,
): string => parts.map(({ text, start }, i) => (i > 0 && parts[i - 1]?.end !== start ? ` ${text}` : text)).join("")

const lowerWords = (name: MentionParts["name"]): ReadonlyArray<string> =>
  name.map(({ lower }) => lower).filter((word) => word.length > 2 || name.length === 1)

/** A source whose name has all words of this one, or whose acronym it is; or whose whole name this one has. */
const byName = ({ index }: Clusters, { name }: MentionParts): Cluster | undefined => {
  const words = lowerWords(name)
  const text = textOf(name)
  if (words.length === 0) return undefined
  const known = withAny(index, [...words, text]).filter((cluster) => !cluster.unnamed)
  return (
    known.find(({ acronyms, name: full }) => acronyms.has(text) || full === text) ??
    known.find((cluster) => words.every((word) => cluster.words.has(word))) ??
    known.find((cluster) => cluster.words.size > 1 && Array.from(cluster.words).every((word) => words.includes(word)))
  )
}

/** Nouns by which any body may be called: "the organisation". */
const GENERIC: ReadonlySet<string> = new Set(
  "organisation organization group body charity outlet company institution".split(" "),
)

/** Whether the words before the noun, on both sides, tell two offices apart: "the health ministry", "the defence ministry". */
const isAnother = (head: string, { nouns, words }: MentionParts, cluster: Cluster): boolean => {
  const own = [
    ...nouns,
    ...words
      .filter(({ pos }) => pos === "ADJ" || (pos === "PROPN" && kindOf([head]) === "unnamed"))
      .map(({ lower }) => lower),
  ]
  const before = own.filter((word) => word !== head && !OF_ANY.has(word))
  const other = [...cluster.nouns, ...cluster.words, ...lowerOf(cluster.name)].filter((word) => word !== head)
  return before.length > 0 && other.length > 0 && !before.some((word) => other.includes(word))
}

const lowerOf = (name: string): ReadonlyArray<string> => name.toLowerCase().split(" ")

/** Words before a noun that tell no office apart. */
const OF_ANY: ReadonlySet<string> = new Set(
  "local same own former official government state national regional city human rights monitoring news independent".split(
    " ",
  ),
)

/** "their spokesman": the body last spoken of. */
const houseOfOwn = (clusters: Clusters, { own, titled }: MentionParts): Cluster | undefined =>
  own && titled?.speaks === true ? lastBody(clusters.index) : undefined

/** "the monitor", "its head": the source last spoken of that is called so. */
const byNoun = (clusters: Clusters, parts: MentionParts): Cluster | undefined => {
  const { nouns, article } = parts
  const head = nouns.at(-1)
  if (head === undefined) return undefined
  const house = houseOfOwn(clusters, parts)
  const isCalled = (cluster: Cluster): boolean =>
    (house === undefined || cluster.speaksFor === house.id) &&
    !isAnother(head, parts, cluster) &&
    !(cluster.kind === "person" && isHouse(head))
  const all = withAny(clusters.index, [head])
  if (article === "definite") {
    const recent = latest(all, isCalled)
    return recent ?? (GENERIC.has(head) && nouns.length === 1 ? lastBody(clusters.index) : undefined)
  }
  // "officials said" twice means the same officials; "an official" need not.
  return article === "none"
    ? all.find((cluster) => cluster.unnamed && cluster.nouns.has(head) && isCalled(cluster))
    : undefined
}

const kindFor = (parts: MentionParts): Source.SourceKind => {
  const names = [...parts.name.map(({ lower }) => lower), ...parts.nouns]
  if (parts.titled !== undefined && parts.name.length > 0) return "person"
  const known = kindOf(names)
  if (known !== undefined) return known
  if (parts.name.length === 0) return "unnamed"
  return parts.name.length >= 2 && parts.article === "none" && endsInName(parts) ? "person" : "organisation"
}

const endsInName = ({ name, words }: MentionParts): boolean => {
  const last = words.at(-1)
  return last === undefined || name.includes(last) || !words.some((word) => name.includes(word))
}

/** A name, with the noun that makes it an office of a place: "Marsa health office". */
const nameFor = (parts: MentionParts): string => {
  const { name, words, nouns, titled } = parts
  if (name.length === 0) return textOf(words)
  const office =
    titled === undefined &&
    !endsInName(parts) &&
    kindOf(nouns) !== undefined &&
    !isOrganisation(name.map(({ lower }) => lower))
  return textOf(office ? words : name)
}

/** Sources without a name are known within the document; "a resident" twice need not be the same. */
const unnamedId = ({ index, scope }: Clusters, name: string, { article }: MentionParts): string => {
  const plain = slug(name)
  const known = index.unnamed.get(plain) ?? 0
  const again = article === "indefinite" ? known : 0
  index.unnamed.set(plain, known + 1)
  return again === 0 ? `${plain}@${scope}` : `${plain}-${again + 1}@${scope}`
}

/** A new source for a mention. */
const found = (clusters: Clusters, parts: MentionParts): Cluster => {
  const unnamed = parts.name.length === 0
  const name = nameFor(parts)
  const known = unnamed ? undefined : registered(name)
  const cluster: Cluster = {
    id: known?.id ?? (unnamed ? unnamedId(clusters, name, parts) : slug(name)),
    name: known?.name ?? name,
    kind: known?.kind ?? kindFor(parts),
    mentions: [],
    words: new Set(),
    nouns: new Set(),
    acronyms: new Set(),
    unnamed,
    facts: [],
  }
  const same = clusters.index.byId.get(cluster.id)
  if (same !== undefined) return same
  clusters.all.push(cluster)
  clusters.index.byId.set(cluster.id, cluster)
  return cluster
}

const enrich = (clusters: Clusters, cluster: Cluster, parts: MentionParts, mention: Mention): void => {
  cluster.mentions.push(mention)
  clusters.index.mentioned.push(cluster)
  for (const word of lowerWords(parts.name)) cluster.words.add(word)
  if (parts.nouns.includes("site")) cluster.nouns.add("website")
  for (const noun of parts.nouns) if (parts.titled === undefined || !cluster.unnamed) cluster.nouns.add(noun)
  if (parts.acronym !== undefined) cluster.acronyms.add(parts.acronym)
  for (const word of [cluster.name, ...lowerWords(parts.name), ...cluster.nouns, ...cluster.acronyms])
    noteWord(clusters.index, cluster, word)
  const parsed = clusters.sentences[mention.sentence]
  if (parsed === undefined) return
  const end =
    parsed.phrases.find(({ _tag, from, to }) => _tag === "Noun" && from <= mention.head && mention.head < to)?.to ??
    mention.to
  describe(clusters, cluster, parsed, end)
  const facts = factsAfter(parsed, mention, end, clusters.country)
  cluster.facts.push(...facts.filter(({ at }) => cluster.facts.every((fact) => fact.at.start !== at.start)))
}

/** "Al-Example, a local daily": the aside says what sort of source it is, and what it may be called later. */
const describe = (clusters: Clusters, cluster: Cluster, parsed: Parsed, end: number): void => {
  const aside = asideAfter(parsed, end)
  const noun = aside === undefined ? undefined : nounAt(parsed, aside.from)
  if (noun === undefined || noun.pronoun || cluster.unnamed) return
  const word = headOf(parsed, noun)
  if (parsed.tokens[noun.head]?.capital === true) return
  for (const called of word === "site" ? [word, "website"] : [word]) {
    cluster.nouns.add(called)
    noteWord(clusters.index, cluster, called)
  }
  const kind = kindOf([word])
  if (kind !== undefined && cluster.kind === "organisation") cluster.kind = kind
}

/**
 * The source that a mention means, found or made, with what the mention adds to it.
 */
export const resolve = (clusters: Clusters, mention: Mention): Cluster | undefined => {
  const parsed = clusters.sentences[mention.sentence]
  if (parsed === undefined) return undefined
  const parts = partsOf(parsed, mention)
  if (parts.pronoun) {
    const word = parsed.tokens[mention.from]?.lower ?? ""
    const person = namedSince(clusters, mention, word)
    const cluster = person === undefined ? byPronoun(clusters.index, word) : resolve(clusters, person)
    if (cluster !== undefined) clusters.index.mentioned.push(cluster)
    cluster?.mentions.push(mention)
    return cluster
  }
  const house = houseOfOwn(clusters, parts)
  const cluster = (parts.name.length > 0 ? byName(clusters, parts) : byNoun(clusters, parts)) ?? found(clusters, parts)
  enrich(clusters, cluster, parts, mention)
  attachHouse(clusters.index, cluster, parts)
  attachSender(clusters.index, cluster, parsed, mention)
  if (house !== undefined && house !== cluster && cluster.speaksFor === undefined) {
    cluster.speaksFor = house.id
    cluster.voice = parts.titled?.voice === true
  }
  return cluster
}
