/** Ground that a party lost, left or was driven from, and to whom it fell. */
import { Extent, Quantity } from "@corroborate/core"
import {
  atVerbs,
  headOf,
  isLink,
  isPreposition,
  lemmaAt,
  lemmaOf,
  nounAt,
  verbAt,
  wordAt,
  type Parsed,
} from "../../grammar/Parsed.ts"
import { subjectAt } from "../../grammar/subjects.ts"
import { countryNamed } from "../../place/countries.ts"
import type { ReadExtent } from "../../place/extents.ts"
import type { Context, PropositionReader } from "../Context.ts"
import { wordOf } from "../phrasing.ts"
import type { Proposition } from "../Proposition.ts"
import { base, says } from "./extentClaim.ts"
import { goalsFrom, groundAt, groundsBefore, groundsFrom } from "./grounds.ts"
import { forceBefore, holderBefore } from "./holders.ts"
import { isTold, polarityAt } from "./told.ts"

const OF: ReadonlySet<string> = new Set(["of", "over"])
const TO: ReadonlySet<string> = new Set(["to"])

/** "has lost most of that territory". */
const most: PropositionReader = (parsed, context) =>
  atVerbs(parsed, (phrase, at): ReadonlyArray<Proposition> => {
    if (lemmaOf(parsed, phrase) !== "lose") return []
    const subject = subjectAt(parsed, at)
    const party =
      (subject === -1 ? undefined : context.actors.partyOf(parsed, subject)) ?? context.actors.partyOf(parsed, 0)
    const ground =
      wordOf(parsed, at + 1) === "most" && isPreposition(parsed, at + 2, OF) ? nounAt(parsed, at + 3) : undefined
    if (
      party === undefined ||
      ground === undefined ||
      !["territory", "ground", "land"].includes(headOf(parsed, ground))
    )
      return []
    const read: ReadExtent = { extent: Extent.whole(["territory"]), from: at + 1, to: at + 4 }
    const value = { ...Quantity.moreThan(50, "percent"), high: Quantity.atMost(100, "percent").high }
    return [says("territory.lost", party, value, base(parsed, at, at + 4, read))]
  })

/** Verbs of leaving, each with the words that may stand between it and the ground. */
const LEAVES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["withdraw", new Set(["from"])],
  ["retreat", new Set(["from"])],
  ["pull", new Set(["out", "back", "of", "from"])],
  ["flee", new Set(["from", ""])],
  ["abandon", new Set([""])],
  ["leave", new Set([""])],
  ["vacate", new Set([""])],
  ["lose", new Set([""])],
])

/** Where ground begins behind a verb of leaving, over its particles and "its troops"; -1 where none can. */
const leftAt = (parsed: Parsed, at: number, words: ReadonlySet<string>): number => {
  const own = nounAt(parsed, at + 1)
  const troops = own !== undefined && isPreposition(parsed, at + 2) && OWN.has(wordAt(parsed, own.from))
  let next = troops ? at + 2 : at + 1
  // "lost control of A"
  if (own !== undefined && headOf(parsed, own) === "control" && isPreposition(parsed, at + 2, OF)) return at + 3
  const first = next
  while (isPreposition(parsed, next) && words.has(wordOf(parsed, next))) next++
  return next > first || words.has("") ? next : -1
}

const OWN: ReadonlySet<string> = new Set(["its", "their", "his", "our", "all"])

/** Verbs that tell of going away, from wherever one was. */
const GOES: ReadonlySet<string> = new Set(["leave", "flee"])
const STATES: ReadonlySet<string> = new Set("without in with under".split(" "))

/** "left the town in ruins", "leave the country": no ground that was held. */
const isLeftSo = (parsed: Parsed, at: number, { extent, to }: ReadExtent): boolean => {
  const verb = verbAt(parsed, at)
  if (verb === undefined || !GOES.has(lemmaOf(parsed, verb))) return false
  const country = countryNamed(extent.place.at(-1) ?? "") !== undefined
  return (
    country || isPreposition(parsed, to, STATES) || isLink(parsed, to, "adjective") || nounAt(parsed, to) !== undefined
  )
}

/** "the rebels withdrew from A", "the army lost control of A", "having pulled its troops out of A". */
const left: PropositionReader = (parsed, context) =>
  atVerbs(parsed, (phrase, at): ReadonlyArray<Proposition> => {
    const words = LEAVES.get(lemmaOf(parsed, phrase))
    if (words === undefined || phrase.passive || !isTold(parsed, at)) return []
    const party = forceBefore(parsed, at, context)
    const from = leftAt(parsed, at, words)
    if (party === undefined || from === -1) return []
    const grounds = goalsFrom(parsed, from, context).filter((read) => !isLeftSo(parsed, at, read))
    const subject = Math.max(0, subjectAt(parsed, at))
    return grounds.flatMap((read) => [
      {
        ...says("territory.lost", party, read.extent, base(parsed, subject, read.to, read)),
        polarity: polarityAt(parsed, at),
      },
      ...(phrase.negated ? [] : fallenTo(parsed, read.from, read, context)),
    ])
  })

/** Where "to" stands behind ground, which a place's words may reach over: "the road to A"; -1 where it does not. */
const toBehind = (parsed: Parsed, { from, to }: ReadExtent): number =>
  isPreposition(parsed, to, TO) ? to : to - 2 > from && isPreposition(parsed, to - 2, TO) ? to - 2 : -1

/** "lost A to the rebels", "the fall of A to the rebels": whoever stands behind "to" holds it. */
const fallenTo = (parsed: Parsed, from: number, read: ReadExtent, context: Context): ReadonlyArray<Proposition> => {
  const to = toBehind(parsed, read)
  const party = to === -1 ? undefined : context.actors.partyOf(parsed, to + 1)
  return party === undefined
    ? []
    : [says("territory.control", party, read.extent, base(parsed, from, to + 2, { ...read, to }))]
}

const DRIVES: ReadonlySet<string> = new Set(
  "drive push force expel oust dislodge eject flush evict clear rid repulse".split(" "),
)
const OUT: ReadonlySet<string> = new Set("out from of back away".split(" "))

/** Where ground begins behind "out of" or "from"; -1 where neither stands. */
const outOf = (parsed: Parsed, from: number): number => {
  let at = from
  while (isPreposition(parsed, at, OUT) || (isLink(parsed, at, "adverb") && OUT.has(wordOf(parsed, at)))) at++
  return at > from && wordOf(parsed, at - 1) !== "out" && wordOf(parsed, at - 1) !== "back" ? at : -1
}

/** "drove the rebels out of A", "the rebels were expelled from A", "cleared A of rebels". */
const driven: PropositionReader = (parsed, context) =>
  atVerbs(parsed, (phrase, at): ReadonlyArray<Proposition> => {
    if (!isTold(parsed, at) || !DRIVES.has(lemmaOf(parsed, phrase))) return []
    const cleared = phrase.passive ? undefined : groundAt(parsed, at + 1, context)
    const gone = cleared === undefined ? (phrase.passive ? subjectAt(parsed, at) : at + 1) : cleared.to + 1
    if (cleared !== undefined && !isPreposition(parsed, cleared.to, OF)) return []
    const party = gone < 0 ? undefined : context.actors.forceOf(parsed, gone)
    if (party === undefined) return []
    const grounds =
      cleared === undefined ? groundsFrom(parsed, outOf(parsed, phrase.passive ? at + 1 : at + 2), context) : [cleared]
    return grounds.map((read) => ({
      ...says(
        "territory.lost",
        party,
        read.extent,
        base(parsed, Math.min(gone, at), Math.max(read.to, gone + 1), read),
      ),
      polarity: polarityAt(parsed, at),
    }))
  })

const DENIES: ReadonlySet<string> = new Set("deny reject refute dismiss".split(" "))

/** "denied that A had fallen": whom it would have fallen to is the group named before, who does not deny it. */
const opponentOfDenier = (parsed: Parsed, at: number, context: Context): string | undefined => {
  const denies = parsed.verbs.find((verb) => verb < at && DENIES.has(lemmaAt(parsed, verb)))
  if (denies === undefined) return undefined
  const opponent = context.actors.opponentBefore(parsed, at)
  return opponent === holderBefore(parsed, denies, context) ? undefined : opponent
}

/** "A fell to the rebels", "denied that A had fallen". */
const fell: PropositionReader = (parsed, context) =>
  atVerbs(parsed, (phrase, at): ReadonlyArray<Proposition> => {
    if (lemmaOf(parsed, phrase) !== "fall" || !isTold(parsed, at)) return []
    const to = isPreposition(parsed, at + 1, TO)
    const closed = to || parsed.phrases[at + 1] === undefined || !isPreposition(parsed, at + 1)
    const party = to
      ? context.actors.partyOf(parsed, at + 2)
      : closed
        ? opponentOfDenier(parsed, at, context)
        : undefined
    if (party === undefined) return []
    const subject = subjectAt(parsed, at)
    return groundsBefore(parsed, at, context).map((read) => ({
      ...says("territory.control", party, read.extent, base(parsed, subject, to ? at + 3 : at + 1, read)),
      polarity: polarityAt(parsed, at),
    }))
  })

const FALLS: ReadonlySet<string> = new Set(["fall", "loss"])

/** "the fall of A to the rebels". */
const fallOf: PropositionReader = (parsed, context) =>
  parsed.phrases.flatMap((_, at): ReadonlyArray<Proposition> => {
    const noun = nounAt(parsed, at)
    if (noun === undefined || !FALLS.has(headOf(parsed, noun)) || !isPreposition(parsed, at + 1, OF)) return []
    const read = groundAt(parsed, at + 2, context)
    return read === undefined ? [] : fallenTo(parsed, at, read, context)
  })

const READERS: ReadonlyArray<PropositionReader> = [most, left, driven, fell, fallOf]

/** What a sentence says of ground that a party lost or left. */
export const losing: PropositionReader = (parsed, context) => READERS.flatMap((read) => read(parsed, context))
