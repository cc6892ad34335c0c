/** Which tellings are worth comparing, and what two of them share beside kind, place and days. */
import { speaker } from "../source/Attribution.ts"
import type { Claim } from "../claim/Claim.ts"
import type { DocumentId } from "../claim/Document.ts"
import { eventId, type IdentifiedEvent } from "../claim/Event.ts"
import { groupBy } from "../value/groupBy.ts"
import { valueKey } from "../value/kinds.ts"
import { closing, opening } from "../value/Period.ts"
import { tuple } from "../value/tuple.ts"
import { partedBy } from "./EventDecision.ts"
import { profilesOf } from "./profiles.ts"
import type { Common, Figure } from "./sameEvent.ts"

/** Words that two documents share in one passage. */
export interface SharedWords {
  readonly first: { readonly document: DocumentId }
  readonly second: { readonly document: DocumentId }
  readonly words: number
}

/** Two tellings with what they share; `a` has the id that sorts first. */
export interface Pair {
  readonly a: IdentifiedEvent
  readonly b: IdentifiedEvent
  readonly common: Common
}

const pairKey = (a: string, b: string): string => (a < b ? tuple([a, b]) : tuple([b, a]))

/** Smallest figure that says something when it is given twice. Chosen: every other accident has one or two victims. */
const TELLING = 3

/** A figure that two reports seldom give by chance: an exact one that is not small. */
const isTelling = ({ value, polarity, voice }: Claim): boolean =>
  value._tag === "Quantity" &&
  polarity === "affirmed" &&
  voice !== "implied" &&
  value.low._tag === "Closed" &&
  value.high._tag === "Closed" &&
  value.low.at === value.high.at &&
  value.low.at >= TELLING

/** What a telling says that another may say too. */
interface Saying {
  readonly actors: Set<string>
  readonly figures: Map<string, Figure>
}

/** By place in the list of tellings. */
const sayingsOf = (told: ReadonlyArray<IdentifiedEvent>, claims: ReadonlyArray<Claim>): ReadonlyArray<Saying> => {
  const sayings = told.map(({ actors }): Saying => ({ actors: new Set(actors), figures: new Map() }))
  const byId = new Map(told.map(({ id }, i) => [id, sayings[i]]))
  for (const claim of claims) {
    const one = byId.get(eventId({ document: claim.anchor.document, subject: claim.subject }))
    if (one === undefined) continue
    // A carrier without a speaker is only who printed it.
    if (claim.chain.length > 1) one.actors.add(speaker(claim.chain))
    const { property, value, scope } = claim
    if (isTelling(claim))
      one.figures.set(tuple([property, scope.population ?? "", valueKey(value)]), { property, value })
  }
  return sayings
}

const NO_NAMES: ReadonlyArray<string> = []

const inBoth = <A>(
  a: ReadonlySet<string> | ReadonlyMap<string, A>,
  b: ReadonlySet<string> | ReadonlyMap<string, A>,
): ReadonlyArray<string> =>
  a.size === 0 || b.size === 0
    ? NO_NAMES
    : Array.from(a.keys())
        .filter((one) => b.has(one))
        .toSorted()

const inCommon = (a: Saying | undefined, b: Saying | undefined): Omit<Common, "words"> => {
  if (a === undefined || b === undefined) return { actors: [], figures: [] }
  return {
    actors: inBoth(a.actors, b.actors),
    figures: inBoth(a.figures, b.figures).flatMap((figure) => a.figures.get(figure) ?? []),
  }
}

const earliest = ({ window }: IdentifiedEvent): string => (window?.start === undefined ? "" : opening(window.start))
const latest = ({ window }: IdentifiedEvent): string => (window?.end === undefined ? "~" : closing(window.end))

/** Pairs of one list that overlap in time. O(n log n + pairs). */
const overlapping = (
  events: ReadonlyArray<IdentifiedEvent>,
  see: (a: IdentifiedEvent, b: IdentifiedEvent) => void,
): void => {
  let open: Array<IdentifiedEvent> = []
  for (const event of events.toSorted((p, q) => (earliest(p) < earliest(q) ? -1 : 1))) {
    open = open.filter((before) => latest(before) >= earliest(event))
    for (const before of open) see(before, event)
    open.push(event)
  }
}

const push = (lists: Map<string, Array<IdentifiedEvent>>, key: string, event: IdentifiedEvent): void => {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [event])
  else list.push(event)
}

/** Events by each name in the path of their place. */
const byPlaceName = (told: ReadonlyArray<IdentifiedEvent>): ReadonlyMap<string, ReadonlyArray<IdentifiedEvent>> => {
  const lists = new Map<string, Array<IdentifiedEvent>>()
  for (const event of told)
    for (const name of new Set(event.place?.map((one) => one.toLowerCase()))) push(lists, name, event)
  return lists
}

const NOTHING_PARTED = partedBy([])

/**
 * The pairs of tellings in different documents that share a name of their places and a day, or a passage, and do not
 * differ.
 *
 * O(n log n) in claims and events, and the number of such pairs.
 *
 * @param told - by id
 */
export const together = (
  told: ReadonlyArray<IdentifiedEvent>,
  claims: ReadonlyArray<Claim>,
  passages: ReadonlyArray<SharedWords>,
): ReadonlyArray<Pair> => {
  const words = new Map<string, number>()
  for (const { first, second, words: more } of passages) {
    const key = pairKey(first.document, second.document)
    words.set(key, (words.get(key) ?? 0) + more)
  }
  const sayings = sayingsOf(told, claims)
  const place = new Map(told.map((event, i) => [event, i]))
  const differs = profilesOf(
    told.map((event) => [[event]]),
    NOTHING_PARTED,
  )
  const seen = new Set<number>()
  const pairs: Array<Pair> = []
  const see = (p: IdentifiedEvent, q: IdentifiedEvent): void => {
    const [i = 0, j = 0] = [place.get(p), place.get(q)]
    const [first, second] = i < j ? [i, j] : [j, i]
    const key = first * told.length + second
    if (p.document === q.document || seen.has(key) || differs.apart(differs.of(i), differs.of(j))) return
    seen.add(key)
    const [a, b] = i < j ? [p, q] : [q, p]
    const common = inCommon(sayings[first], sayings[second])
    pairs.push({
      a,
      b,
      common: { ...common, words: words.size === 0 ? 0 : (words.get(pairKey(a.document, b.document)) ?? 0) },
    })
  }
  for (const events of byPlaceName(told).values()) overlapping(events, see)
  const byDocument = groupBy(told, ({ document }) => document)
  for (const { first, second } of passages)
    for (const p of byDocument.get(first.document) ?? [])
      for (const q of byDocument.get(second.document) ?? []) see(p, q)
  return pairs
}
