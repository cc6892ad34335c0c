/** Where a party is present: "maintained a presence in X, including in Y". */
import { headOf, isLink, isPreposition, nounAt, verbAt, type Parsed } from "../../grammar/Parsed.ts"
import { extentAt, type ReadExtent } from "../../place/extents.ts"
import { subjectAt } from "../../grammar/subjects.ts"
import type { Context, PropositionReader } from "../Context.ts"
import { wordOf } from "../phrasing.ts"
import { base, says } from "./extentClaim.ts"
import type { Proposition } from "../Proposition.ts"
import { taken } from "./territory.ts"

const OF: ReadonlySet<string> = new Set(["of"])

const PRESENT_IN: ReadonlySet<string> = new Set("in at on near across inside around".split(" "))

/** One person's being somewhere is no presence of a party. */
const PERSONS: ReadonlySet<string> = new Set("he she i you who".split(" "))

/** The extents of a list: "in parts of X, including in the camp of Y and the neighbourhoods of A and B". */
const listedExtents = (parsed: Parsed, from: number, context: Context): ReadonlyArray<ReadExtent> => {
  const all: Array<ReadExtent> = []
  let at = from
  for (;;) {
    const read = extentAt(parsed, at, context.places)
    if (read === undefined) return all
    all.push(innermost(parsed, read, context))
    at = read.to
    while (
      isLink(parsed, at, "comma") ||
      isLink(parsed, at, "and") ||
      wordOf(parsed, at) === "including" ||
      isPreposition(parsed, at, PRESENT_IN)
    )
      at++
    if (at === read.to || verbAt(parsed, at + 1) !== undefined) return all
  }
}

const KIND_OF: ReadonlySet<string> = new Set(
  "neighbourhoods neighborhoods districts towns cities villages areas provinces".split(" "),
)

/** "the neighbourhoods of A": the name is the place. */
const innermost = (parsed: Parsed, read: ReadExtent, context: Context): ReadExtent => {
  const noun = nounAt(parsed, read.from)
  if (noun === undefined || !KIND_OF.has(headOf(parsed, noun)) || !isPreposition(parsed, read.from + 1, OF)) return read
  return extentAt(parsed, read.from + 2, context.places) ?? read
}

/** "maintained a presence in X", "are present in X". */
const present: PropositionReader = (parsed, context) =>
  parsed.phrases.flatMap((_, at): ReadonlyArray<Proposition> => {
    const noun = nounAt(parsed, at)
    const isPresence = noun !== undefined && headOf(parsed, noun) === "presence"
    const isPresent = isLink(parsed, at, "adjective") && wordOf(parsed, at) === "present"
    if ((!isPresence && !isPresent) || !isPreposition(parsed, at + 1, PRESENT_IN)) return []
    const subject = subjectAt(parsed, verbBefore(parsed, at))
    const party = subject === -1 ? undefined : (context.actors.partyOf(parsed, subject) ?? phraseText(parsed, subject))
    if (party === undefined || PERSONS.has(party)) return []
    return listedExtents(parsed, at + 2, context).map((read, i) =>
      says("territory.presence", party, read.extent, base(parsed, i === 0 ? subject : read.from, read.to, read)),
    )
  })

/** The verb that a noun or an adjective is the object or the complement of. */
const verbBefore = (parsed: Parsed, from: number): number => {
  let at = from - 1
  while (at >= 0 && (isLink(parsed, at, "adverb") || isLink(parsed, at, "adjective"))) at--
  return at
}

const phraseText = (parsed: Parsed, at: number): string =>
  parsed.tokens
    .slice(parsed.phrases[at]?.from ?? 0, parsed.phrases[at]?.to ?? 0)
    .map(({ lower }) => lower)
    .join(" ")

/** ", including in pockets in the desert" behind a share of a country: where the party is. */
const presentBesideShare: PropositionReader = (parsed, context) => {
  const share = taken(parsed, context).find(({ property }) => property === "territory.share")
  if (share === undefined) return []
  return parsed.phrases.flatMap((_, at): ReadonlyArray<Proposition> => {
    if (wordOf(parsed, at) !== "including" || !isPreposition(parsed, at + 1, PRESENT_IN)) return []
    return listedExtents(parsed, at + 2, context).map((read) =>
      says("territory.presence", share.subject, read.extent, base(parsed, at, read.to, read)),
    )
  })
}

/** What a sentence says about where a party is. */
export const presence: PropositionReader = (parsed, context) => [
  ...present(parsed, context),
  ...presentBesideShare(parsed, context),
]
