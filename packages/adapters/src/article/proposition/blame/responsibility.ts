/** Who did it: "X claimed responsibility", "carried out by X", "blamed X for the attack". */
import { Category, Text, type Modality } from "@corroborate/core"
import { eventSubject } from "../../event/binding.ts"
import { atVerbs, headOf, nounAt, spanOf, type Parsed, lemmaAt } from "../../grammar/Parsed.ts"
import type { Context, PropositionReader } from "../Context.ts"
import { hedge, isAsked, saying, stretch, textOf, wordOf } from "../phrasing.ts"
import type { Proposition } from "../Proposition.ts"
import {
  accused,
  ascribed,
  bearsHallmarks,
  isAccused,
  isBehind,
  isBlaming,
  byParty,
  isInvolved,
  isPerpetrator,
  isWork,
} from "./accusations.ts"
import { answered, avowed, claimed, claimedBy, did, ownsUp } from "./avowals.ts"
import { causeOf } from "./causes.ts"
import { isDeed, isDoing, isHappening, isHit, isOwn } from "./deeds.ts"
import { acting, answersFor, bodyAt, isAnybody, isName } from "./doers.ts"
import type { Finder, Found } from "./Found.ts"

/** Stands for whoever speaks, until that is known. */
const SPEAKER = "speaker"

/** "each side blames the other" names nobody either. */
const NOBODY: ReadonlySet<string> = new Set(["no", "nobody", "each"])

/** The party that a phrase means, else its words. A negative subject ("no group") means nobody. */
const partyAt = (parsed: Parsed, at: number, context: Context): string | undefined => {
  const noun = nounAt(parsed, at)
  if (noun === undefined || NOBODY.has(wordOf(parsed, at)) || headOf(parsed, noun) === "other") return undefined
  if (isAnybody(parsed, noun)) return undefined
  const party = context.actors.partyOf(parsed, at)
  if (isOwn(parsed, at)) return party ?? context.actors.opponentBefore(parsed, at) ?? SPEAKER
  return party ?? textOf(parsed, at)
}

const FINDERS: ReadonlyArray<Finder> = [
  claimed,
  claimedBy,
  ownsUp,
  avowed,
  did,
  accused,
  isAccused,
  ascribed,
  isBehind,
  isPerpetrator,
  isWork,
  bearsHallmarks,
  isInvolved,
  byParty,
  answered,
]

const firstFound: Finder = (parsed, verb) => {
  for (const find of FINDERS) {
    const found = find(parsed, verb)
    if (found !== undefined) return found
  }
  return undefined
}

const FORCES: ReadonlySet<string> = new Set(
  "government regime army military forces police troops rebels militants insurgents group militia".split(" "),
)

/** Whether a phrase is a party by its name or its kind; what is only said to be behind something may be anything. */
const isParty = (parsed: Parsed, at: number, context: Context): boolean => {
  const noun = nounAt(parsed, at)
  if (noun === undefined || noun.amount !== undefined) return false
  return isName(parsed, noun) || FORCES.has(headOf(parsed, noun)) || context.actors.partyOf(parsed, at) !== undefined
}

const isTold = (parsed: Parsed, { who, named, from, to, verb, answers }: Found, context: Context): boolean => {
  if (isThing(parsed, who) || (named === true && !isOwn(parsed, who) && !isParty(parsed, who, context))) return false
  // Where the text is about no event, only one that is named beside it can be anybody's doing.
  const beside = [to, from - 1].some((at) => isDeed(parsed, at)) || isHappening(parsed, from)
  const doing = isHit(parsed, verb) || isDoing(parsed, verb + 1) || isBlaming(lemmaAt(parsed, verb))
  return context.main !== undefined || beside || doing || answers === true
}

/** Who did it, named alike wherever meant. */
const doerOf = (parsed: Parsed, { who, answers }: Found, context: Context): string | undefined => {
  const house = answers === true ? answersFor(parsed, who) : undefined
  const party = house ?? partyAt(parsed, bodyAt(parsed, who), context)
  return party === undefined ? undefined : acting(party.replace(" 's", ""))
}

const NO: ReadonlySet<string> = new Set(["no", "nobody", "none"])

/** "no group has claimed responsibility": nobody is known yet. */
const unclaimed = (
  parsed: Parsed,
  { who, from, to, verb, denied }: Found,
  context: Context,
): Proposition | undefined => {
  const noun = nounAt(parsed, who)
  if (noun === undefined || denied === true || !NO.has(wordOf(parsed, who))) return undefined
  return saying({
    sentence: parsed,
    says: {
      property: "responsibility",
      subject: eventSubject(parsed, to, verb, context),
      value: Text.text("unknown"),
      valueAt: spanOf(parsed, noun.from, noun.to),
      span: stretch(parsed, from, to),
      polarity: "unknown",
      modality: "open",
    },
  })
}

/** Who a sentence says did it. */
export const responsibility: PropositionReader = (parsed, context) =>
  atVerbs(parsed, (_, verb): ReadonlyArray<Proposition> => {
    const found = firstFound(parsed, verb)
    const party = found === undefined ? undefined : doerOf(parsed, found, context)
    const nobody = found === undefined ? undefined : unclaimed(parsed, found, context)
    if (nobody !== undefined) return [nobody]
    const who = nounAt(parsed, found?.who ?? -1)
    if (found === undefined || who === undefined || party === undefined || party === "") return []
    if (!isTold(parsed, found, context)) return []
    const put = found.modality ?? hedge(parsed, found.from - 1, Math.max(found.verb, found.to))
    const modality: Modality | undefined = isAsked(parsed, found.from) ? "possible" : put
    const says = {
      property: "responsibility",
      subject: eventSubject(parsed, found.to, found.verb, context),
      value: Category.category(party),
      valueAt: spanOf(parsed, who.from, who.to),
      span: stretch(parsed, found.from, found.to),
      ...(found.denied ? { polarity: "denied" as const } : {}),
      ...(modality === undefined ? {} : { modality }),
    }
    return [
      {
        ...saying({ sentence: parsed, says }),
        ...(isOwn(parsed, found.who) ? { ofSpeaker: true } : {}),
        ...(found.answers === true ? { answers: true } : {}),
      },
    ]
  })

/** What is blamed that is no party is a cause. */
const isThing = (parsed: Parsed, at: number): boolean => causeOf(parsed, at)._tag === "Category"
