/** The chain that carried a claim: publisher, carriers, speakers, informants. */
import type { Attribution, Source } from "@corroborate/core"
import type { Cluster } from "../who/Cluster.ts"
import type { Span } from "../text/Article.ts"
import type { Mention } from "../who/Utterance.ts"
import type { Attributed, Voice } from "./Attributed.ts"

/** What publishes the text, with where the text names it. */
export interface Publisher {
  readonly id: Source.SourceId
  readonly mention?: Span
}

const plain = ({ start, end }: Span | Mention): Span => ({ start, end })

const linkOf = (
  { cluster, mention, named }: Voice,
  role: Attribution.Role,
  { utterance }: Attributed,
): Attribution.Link => ({
  source: cluster.id,
  role,
  ...(mention === undefined ? {} : { mention: plain(mention) }),
  ...(named === undefined ? {} : { mention: named }),
  ...(utterance.cue === undefined ? {} : { cue: plain(utterance.cue) }),
  content: utterance.content.map(plain),
})

/**
 * The house of its head, who goes on where the house spoke just before: inferred, so without a mention.
 *
 * A spokesperson, or a head that speaks elsewhere, is tied to the house by the source alone.
 */
const houseOf = (
  { cluster }: Voice,
  { after }: Attributed,
  before: ReadonlyArray<Attribution.Link>,
  publisher: Publisher,
): ReadonlyArray<Attribution.Link> => {
  const house = cluster.speaksFor
  if (house === undefined || house === publisher.id || before.some(({ source }) => source === house)) return []
  if (cluster.voice === true || after?.includes(house) !== true) return []
  return [{ source: house, role: "asserts" }]
}

const informants = (
  { informed }: Attributed,
  networkOf: (cluster: Cluster) => Source.SourceId,
  voices: ReadonlyArray<Voice>,
): ReadonlyArray<Attribution.Link> => {
  const [voice] = voices
  if (informed === undefined || voice === undefined) return []
  return [
    {
      source: networkOf(voice.cluster),
      role: "informs",
      mention: plain(informed.at),
      ...(informed.cue === undefined ? {} : { cue: plain(informed.cue) }),
    },
  ]
}

/**
 * The chain of a claim that the given utterances cover, outermost first.
 *
 * A source named twice in a row stands once; the publisher's own word about itself adds no link.
 */
export const chainOf = (
  publisher: Publisher,
  layers: ReadonlyArray<Attributed>,
  networkOf: (cluster: Cluster) => Source.SourceId,
): Attribution.Attribution => {
  const links: Array<Attribution.Link> = []
  for (const layer of layers) {
    if (layer.through !== undefined && layer.through.cluster.id !== publisher.id)
      links.push(linkOf(layer.through, "relays", layer))
    for (const voice of layer.voices) {
      const same = links.findIndex(({ source }) => source === voice.cluster.id)
      if (same === -1) links.push(...houseOf(voice, layer, links, publisher), linkOf(voice, "asserts", layer))
    }
  }
  const last = layers.at(-1)
  const tail = last === undefined ? [] : informants(last, networkOf, last.voices)
  return [
    {
      source: publisher.id,
      role: "publishes",
      ...(publisher.mention === undefined ? {} : { mention: publisher.mention }),
    },
    ...links,
    ...tail,
  ]
}
