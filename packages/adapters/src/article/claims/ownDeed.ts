/** "The group said it had bombed the pipeline": what a speaker says of itself is said of the speaker. */
import { Category } from "@corroborate/core"
import { acting } from "../proposition/blame/doers.ts"
import type { Context } from "../proposition/Context.ts"
import { OURS } from "../proposition/ground/holders.ts"
import type { Proposition } from "../proposition/Proposition.ts"
import type { Cluster } from "../who/Cluster.ts"
import type { Attributed } from "./Attributed.ts"
import type { Draft } from "./build.ts"

/** Sources of which no deed is told: persons who only tell of it, and those who publish. */
const TELLERS: ReadonlySet<string> = new Set(["person", "agency", "outlet", "unnamed"])

/** The sources of a text by their ids. */
export type Houses = ReadonlyMap<string, Cluster>

/** Mentions of a source that are looked at for what party it is of. Chosen: the first tell. */
const LOOK = 8

/** The party that a source is, or is described as of: "the army", "a rebel commander". */
const partyIn = ({ mentions }: Cluster, { sentences, actors }: Context): string | undefined => {
  for (const { sentence, head } of mentions.slice(0, LOOK)) {
    const parsed = sentences[sentence]
    const at = parsed?.phrases.findIndex(({ from, to }) => from <= head && head < to) ?? -1
    if (parsed === undefined || at === -1) continue
    const party = actors.forceOf(parsed, at) ?? actors.partyWithin(parsed, at)
    if (party !== undefined) return party
  }
  return undefined
}

/** The party that a source speaks for, or is. */
const partyOf = (cluster: Cluster, houses: Houses, context: Context): string | undefined => {
  const house = houses.get(cluster.speaksFor ?? "")
  return (house === undefined ? undefined : partyIn(house, context)) ?? partyIn(cluster, context)
}

const FIRST = /^(?:we|our|us)\b/i

/** "we", "our forces": the speaker's own side. */
const isOfUs = ({ valueAt, span }: Proposition, text: string): boolean => {
  const { start, end } = valueAt ?? span
  return FIRST.test(text.slice(start, end))
}

/** Who speaks of "us": in what a quotation tells of another's words, whoever is quoted; else whoever's words they are. */
export const speakerOf = (
  layers: ReadonlyArray<Attributed>,
  proposition: Proposition,
  text: string,
): Attributed | undefined => {
  const last = layers.at(-1)
  if (last === undefined || last.utterance.quoted || !isOfUs(proposition, text)) return last
  return layers.findLast(({ utterance }) => utterance.quoted) ?? last
}

/**
 * "Our forces took the town": a proposition about the side of whoever speaks, with the party that this is; `undefined`
 * where the text does not say.
 */
export const ofOurSide = (
  { ofSpeaker: _, ...proposition }: Proposition,
  inner: Attributed | undefined,
  houses: Houses,
  context: Context,
): Proposition | undefined => {
  if (proposition.subject !== OURS) return proposition
  const [voice] = inner?.voices ?? []
  if (voice === undefined) return undefined
  const party = partyOf(voice.cluster, houses, context)
  return party === undefined ? undefined : { ...proposition, subject: party }
}

const SPEAKS: ReadonlySet<string> = new Set("spokesman spokeswoman spokesperson".split(" "))

/** Whether a source is described as one who speaks for others. */
const isSpokesman = ({ voice, mentions }: Cluster, { sentences }: Context): boolean =>
  voice === true ||
  mentions
    .slice(0, LOOK)
    .some(({ sentence, from, to }) =>
      sentences[sentence]?.tokens.slice(from, to).some(({ lower }) => SPEAKS.has(lower)),
    )

/**
 * "The spokesman, Omar Tal, denied any involvement": what one who speaks for a party denies in his own name is denied of
 * the party; of anybody else, of himself.
 */
export const ofHisHouse = (
  proposition: Proposition,
  inner: Attributed | undefined,
  houses: Houses,
  context: Context,
): Proposition => {
  const { property, polarity, value } = proposition
  const cluster = inner?.voices[0]?.cluster
  if (property !== "responsibility" || polarity !== "denied" || value._tag !== "Category" || cluster === undefined)
    return proposition
  const himself = cluster.kind === "person" && cluster.words.has(value.label.split(" ").at(-1)?.toLowerCase() ?? "")
  if (!himself || !isSpokesman(cluster, context)) return proposition
  const party = partyOf(cluster, houses, context)
  return party === undefined ? proposition : { ...proposition, value: Category.category(acting(party)) }
}

/** A proposition with the speaker in the place of "it" and "its fighters"; `undefined` where nobody speaks of it. */
export const ofSpeaker = (
  { ofSpeaker: own, ...proposition }: Proposition,
  inner: Attributed | undefined,
  houses: Houses,
  context: Context,
): Proposition | undefined => {
  if (own === undefined) return proposition
  const [voice] = inner?.voices ?? []
  if (voice === undefined) return isNamed(proposition) ? proposition : undefined
  if (TELLERS.has(voice.cluster.kind)) {
    if (isNamed(proposition)) return proposition
    const party = isOfUs(proposition, context.text) ? partyOf(voice.cluster, houses, context) : undefined
    return party === undefined ? undefined : { ...proposition, value: Category.category(acting(party)) }
  }
  return { ...proposition, value: Category.category(acting(voice.cluster.name)) }
}

/** "X admits it" in a headline says again what X says, and not what others say of X. */
export const ownWords = (
  { inner, proposition: { value, polarity } }: Draft,
  body: ReadonlyArray<Draft>,
): ReadonlyArray<Draft> =>
  inner?.utterance.pattern !== "avows" || value._tag !== "Category"
    ? body
    : body.filter(
        (one) =>
          one.proposition.polarity === polarity &&
          one.inner?.voices.some(
            ({ cluster }) =>
              acting(cluster.name) === value.label ||
              inner.voices.some((voice) => voice.cluster.id === cluster.speaksFor),
          ),
      )

/** Whether the reader found a party itself. */
const isNamed = ({ value }: Proposition): boolean =>
  value._tag === "Text" || (value._tag === "Category" && value.label !== "speaker")
