/** Who holds or took what, and which share of a country a party holds. */
import { Extent, Quantity } from "@corroborate/core"
import {
  atVerbs,
  isLink,
  isPreposition,
  lemmaOf,
  headOf,
  nounAt,
  spanOf,
  verbAt,
  type Parsed,
} from "../../grammar/Parsed.ts"
import type { VerbGroup } from "../../grammar/Phrase.ts"
import { quantityOf } from "../../number/Amount.ts"
import { extentAt, type ReadExtent } from "../../place/extents.ts"
import { subjectAt } from "../../grammar/subjects.ts"
import type { Context, PropositionReader } from "../Context.ts"
import { wordOf } from "../phrasing.ts"
import { base, says } from "./extentClaim.ts"
import { isElected, isGround } from "./isGround.ts"
import type { Proposition } from "../Proposition.ts"

const TAKES: ReadonlySet<string> = new Set(
  "take seize capture overrun occupy hold control conquer retake recapture regain reclaim".split(" "),
)
const RETAKES: ReadonlySet<string> = new Set("retake recapture regain reclaim".split(" "))
const SWEEPS: ReadonlySet<string> = new Set(["sweep", "surge"])
const ACROSS: ReadonlySet<string> = new Set(["across", "through", "over"])
const OF: ReadonlySet<string> = new Set(["of", "over"])

/** Skips a quotation mark and "only" before an object. */
const objectAt = (parsed: Parsed, verb: number): number => {
  let at = verb + 1
  while (isLink(parsed, at, "quote") || wordOf(parsed, at) === "only") at++
  return at
}

const saysOnly = (parsed: Parsed, { from, to }: VerbGroup, object: number): boolean => {
  const end = parsed.phrases[object]?.from ?? to
  return parsed.tokens
    .slice(Math.max(0, from - 1), end)
    .some(({ lower }) => lower === "only" || lower === "just" || lower === "merely")
}

/** The party that a claim about territory is about; without one nothing is claimed. */
const partyBefore = (parsed: Parsed, verb: number, context: Context): string | undefined => {
  const subject = subjectAt(parsed, verb)
  return subject === -1 ? undefined : context.actors.partyOf(parsed, subject)
}

/** "IS took the district", "the rebels hold less than five percent of the country". */
export const taken: PropositionReader = (parsed, context) =>
  atVerbs(parsed, (phrase, at): ReadonlyArray<Proposition> => {
    if (phrase.passive || phrase.form === "infinitive" || !TAKES.has(lemmaOf(parsed, phrase))) return []
    const object = objectAt(parsed, at)
    const party = partyBefore(parsed, at, context)
    if (party === undefined) return []
    const share = shareAt(parsed, object, at, party, context)
    if (share !== undefined) return [share]
    const read = extentAt(parsed, object, context.places)
    if (read === undefined || isTimeOrPart(parsed, object) || !isGround(parsed, object, read, context)) return []
    const only = saysOnly(parsed, phrase, object)
    const extent = only ? { ...read.extent, only: true as const } : read.extent
    const polarity = phrase.negated ? "denied" : "affirmed"
    return [
      {
        ...says("territory.control", party, extent, base(parsed, Math.max(0, subjectAt(parsed, at)), read.to, read)),
        polarity,
      },
    ]
  })

/** "took part", "took place": idioms. */
const isTimeOrPart = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  // "most of the city"
  if (isLink(parsed, at, "adjective")) return false
  return (
    noun === undefined ||
    (["part", "place", "hold", "control"].includes(headOf(parsed, noun)) && noun.to - noun.from === 1)
  )
}

/** "control less than five percent of the country". */
const shareAt = (
  parsed: Parsed,
  object: number,
  verb: number,
  party: string,
  context: Context,
): Proposition | undefined => {
  const noun = nounAt(parsed, object)
  if (noun?.amount === undefined || !noun.amount.percent || !isPreposition(parsed, object + 1, OF)) return undefined
  const territory = extentAt(parsed, object + 2, context.places)
  if (territory === undefined) return undefined
  return {
    property: "territory.share",
    value: quantityOf(noun.amount, "percent"),
    valueAt: spanOf(parsed, noun.amount.from, noun.amount.to),
    span: spanOf(
      parsed,
      parsed.phrases[Math.max(0, subjectAt(parsed, verb))]?.from ?? 0,
      parsed.phrases[territory.to - 1]?.to ?? 0,
    ),
    sentence: parsed.index,
    subject: party,
    place: territory.extent.place,
    polarity: "affirmed",
    modality: "asserted",
  }
}

/** "put the jihadists in control of a southern part of the capital". */
const inControl: PropositionReader = (parsed, context) =>
  parsed.phrases.flatMap((_, at): ReadonlyArray<Proposition> => {
    const noun = nounAt(parsed, at)
    if (
      noun === undefined ||
      headOf(parsed, noun) !== "control" ||
      wordOf(parsed, at - 1) !== "in" ||
      !isPreposition(parsed, at + 1, OF)
    )
      return []
    const read = extentAt(parsed, at + 2, context.places)
    const verb = verbAt(parsed, at - 2)
    const holder = verb === undefined ? at - 2 : subjectAt(parsed, at - 2)
    const party = holder < 0 ? undefined : context.actors.partyOf(parsed, holder)
    if (read === undefined || party === undefined) return []
    const from = verbAt(parsed, holder - 1) === undefined ? holder : holder - 1
    return [says("territory.control", party, read.extent, base(parsed, from, read.to, read))]
  })

const BY: ReadonlySet<string> = new Set(["by"])

/** "the province of X, which is controlled by a group". */
const controlledBy: PropositionReader = (parsed, context) =>
  atVerbs(parsed, (phrase, at): ReadonlyArray<Proposition> => {
    if (!phrase.passive || !TAKES.has(lemmaOf(parsed, phrase)) || !isPreposition(parsed, at + 1, BY)) return []
    const holder = nounAt(parsed, at + 2)
    const place = placeBefore(parsed, at, context)
    if (holder === undefined || place === undefined || isElected(parsed, at, at + 2)) return []
    const phrases = parsed.phrases.slice(place.from, place.to)
    if (!phrases.some((_, i) => isGround(parsed, place.from + i, place, context))) return []
    const party =
      context.actors.partyOf(parsed, at + 2) ??
      parsed.tokens
        .slice(holder.from, holder.to)
        .map(({ lower }) => lower)
        .join(" ")
    return [
      says("territory.control", party, place.extent, base(parsed, at, Math.min(at + 3, parsed.phrases.length), place)),
    ]
  })

/** The extent that ends before a verb, over ", which". */
const placeBefore = (parsed: Parsed, verb: number, context: Context): ReadExtent | undefined => {
  let end = verb
  while (isLink(parsed, end - 1, "who") || isLink(parsed, end - 1, "comma")) end--
  for (let at = Math.max(0, end - 5); at < end; at++) {
    if (!isPreposition(parsed, at - 1) && at !== 0) continue
    const read = extentAt(parsed, at, context.places)
    if (read !== undefined && read.to === end) return read
  }
  const last = extentAt(parsed, end - 1, context.places)
  return last !== undefined && last.to === end ? last : undefined
}

/** "swept across swathes of the country". */
const swept: PropositionReader = (parsed, context) =>
  atVerbs(parsed, (phrase, at): ReadonlyArray<Proposition> => {
    if (!SWEEPS.has(lemmaOf(parsed, phrase)) || !isPreposition(parsed, at + 1, ACROSS)) return []
    const read = extentAt(parsed, at + 2, context.places)
    const party = partyBefore(parsed, at, context)
    if (read === undefined || party === undefined) return []
    const to = joinedTo(parsed, read)
    const period = context.times[parsed.index]?.find(({ from }) => from >= (parsed.phrases[at]?.to ?? 0))?.period
    return [
      {
        ...says(
          "territory.control",
          party,
          read.extent,
          base(parsed, Math.max(0, subjectAt(parsed, at)), to, { ...read, to }),
        ),
        ...(period === undefined ? {} : { period }),
      },
    ]
  })

/** "of Syria and Iraq": the words go on over the second name. */
const joinedTo = (parsed: Parsed, { to }: ReadExtent): number =>
  isLink(parsed, to, "and") && nounAt(parsed, to + 1) !== undefined && verbAt(parsed, to + 2) === undefined
    ? to + 2
    : to

/** "has lost most of that territory". */
const lost: PropositionReader = (parsed, context) =>
  atVerbs(parsed, (phrase, at): ReadonlyArray<Proposition> => {
    if (lemmaOf(parsed, phrase) !== "lose") return []
    const party = partyBefore(parsed, at, context) ?? context.actors.partyOf(parsed, 0)
    const most =
      wordOf(parsed, at + 1) === "most" && isPreposition(parsed, at + 2, OF) ? nounAt(parsed, at + 3) : undefined
    if (party === undefined || most === undefined || !["territory", "ground", "land"].includes(headOf(parsed, most)))
      return []
    const read: ReadExtent = { extent: Extent.whole(["territory"]), from: at + 1, to: at + 4 }
    const value = { ...Quantity.moreThan(50, "percent"), high: Quantity.atMost(100, "percent").high }
    return [says("territory.lost", party, value, base(parsed, at, at + 4, read))]
  })

/** "the operation to recapture it": whoever retakes a place presupposes that another took it. */
const presupposed: PropositionReader = (parsed, context) =>
  atVerbs(parsed, (phrase, at): ReadonlyArray<Proposition> => {
    if (phrase.form !== "infinitive" || !RETAKES.has(lemmaOf(parsed, phrase))) return []
    const read = extentAt(parsed, at + 1, context.places)
    const party = context.actors.opponentBefore(parsed, at)
    if (read === undefined || party === undefined || !isGround(parsed, at + 1, read, context)) return []
    const from = nounAt(parsed, at - 1) === undefined ? at : at - 1
    return [
      {
        ...says("territory.control", party, read.extent, base(parsed, from, read.to, read)),
        modality: "presupposed",
        implied: true,
      },
    ]
  })

const READERS: ReadonlyArray<PropositionReader> = [taken, inControl, controlledBy, swept, lost, presupposed]

/** What a sentence says about who holds what. */
export const territory: PropositionReader = (parsed, context) => READERS.flatMap((read) => read(parsed, context))
