/** Where a party is present: "maintained a presence in X, including in Y". */
import { atVerbs, headOf, isLink, isPreposition, lemmaOf, nounAt, type Parsed } from "../../grammar/Parsed.ts"
import { subjectAt } from "../../grammar/subjects.ts"
import type { PropositionReader } from "../Context.ts"
import { wordOf } from "../phrasing.ts"
import { base, says } from "./extentClaim.ts"
import { extentsFrom, goalsFrom } from "./grounds.ts"
import { forceBefore } from "./holders.ts"
import type { Proposition } from "../Proposition.ts"
import { shares } from "./shares.ts"
import { isTold, polarityAt } from "./told.ts"

const PRESENT_IN: ReadonlySet<string> = new Set("in at on near across inside around".split(" "))

/** One person's being somewhere is no presence of a party. */
const PERSONS: ReadonlySet<string> = new Set("he she i you who".split(" "))

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
    return extentsFrom(parsed, at + 2, context).map((read, i) =>
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
  const share = shares(parsed, context)[0]
  if (share === undefined) return []
  return parsed.phrases.flatMap((_, at): ReadonlyArray<Proposition> => {
    if (wordOf(parsed, at) !== "including" || !isPreposition(parsed, at + 1, PRESENT_IN)) return []
    return extentsFrom(parsed, at + 2, context).map((read) =>
      says("territory.presence", share.subject, read.extent, base(parsed, at, read.to, read)),
    )
  })
}

/** Verbs of going in, with whether "into" stands between them and the ground. */
const ENTERS: ReadonlyMap<string, boolean> = new Map([
  ["enter", false],
  ["infiltrate", false],
  ["penetrate", false],
  ["advance", true],
  ["move", true],
  ["push", true],
  ["march", true],
  ["storm", true],
  ["thrust", true],
])
const INTO: ReadonlySet<string> = new Set(["into"])

/** "rebels entered A", "troops advanced into the north of B". */
const entered: PropositionReader = (parsed, context) =>
  atVerbs(parsed, (phrase, at): ReadonlyArray<Proposition> => {
    const into = ENTERS.get(lemmaOf(parsed, phrase))
    if (into === undefined || phrase.passive || !isTold(parsed, at) || isPreposition(parsed, at + 1, INTO) !== into)
      return []
    const party = forceBefore(parsed, at, context)
    if (party === undefined) return []
    return goalsFrom(parsed, into ? at + 2 : at + 1, context).map((read) => ({
      ...says(
        "territory.presence",
        party,
        read.extent,
        base(parsed, Math.max(0, subjectAt(parsed, at)), read.to, read),
      ),
      polarity: polarityAt(parsed, at),
    }))
  })

/** What a sentence says about where a party is. */
export const presence: PropositionReader = (parsed, context) => [
  ...present(parsed, context),
  ...presentBesideShare(parsed, context),
  ...entered(parsed, context),
]
