/** Who did it: "X claimed responsibility", "carried out by X", "blamed X for the attack". */
import { Category, Text, type Modality } from "@corroborate/core"
import { atVerbs, headOf, isLink, nounAt, spanOf, verbAt, type Parsed, lemmaAt } from "../../grammar/Parsed.ts"
import { REPORT_VERBS } from "../../who/reportVerbs.ts"
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
  isInvolved,
  isPerpetrator,
  isWork,
} from "./accusations.ts"
import { acted, byParty } from "./agents.ts"
import { answered, avowed, claimed, claimedBy, did, ownsUp } from "./avowals.ts"
import { causeOf } from "./causes.ts"
import { isDeed } from "./deedNouns.ts"
import { isDoing, isHappening, isHarm, isOwn, harmedAt } from "./deeds.ts"
import { deedSubject } from "./deedSubject.ts"
import { acting, answersFor, bodyAt, isAnybody, isName, isNoParty } from "./doers.ts"
import type { Finder, Found } from "./Found.ts"

/** Stands for whoever speaks, until that is known. */
const SPEAKER = "speaker"

/** "each side blames the other" names nobody either. */
const NOBODY: ReadonlySet<string> = new Set(["no", "nobody", "each"])

/** A person, of whom the words do not tell which. */
const ONE: ReadonlySet<string> = new Set("he she him her himself herself i me".split(" "))

/** The party that a phrase means, else its words. A negative subject ("no group") means nobody. */
const partyAt = (parsed: Parsed, at: number, context: Context): string | undefined => {
  const noun = nounAt(parsed, at)
  if (noun === undefined || NOBODY.has(wordOf(parsed, at)) || headOf(parsed, noun) === "other") return undefined
  if (isAnybody(parsed, noun) || isNoParty(parsed, noun)) return undefined
  const party = context.actors.partyOf(parsed, at)
  // "who they believe did it", "officers whom it accused": asked for, or another.
  if (ONE.has(wordOf(parsed, at)) || (noun.pronoun && ["who", "whom"].includes(wordOf(parsed, at - 1))))
    return undefined
  const speaks = parsed.verbs.some((verb) => verb < at && REPORT_VERBS.has(lemmaAt(parsed, verb)))
  if (isOwn(parsed, at)) return speaks ? (party ?? context.actors.opponentBefore(parsed, at) ?? SPEAKER) : SPEAKER
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
  acted,
]

const FORESEEN: ReadonlySet<string> = new Set("will would should must shall can ca ought 'll 'd".split(" "))

/** Whether a verb tells what is so: no aim ("tried to blame X"), no order, nothing to come. */
const isSaid = (parsed: Parsed, verb: number): boolean => {
  const group = verbAt(parsed, verb)
  return group !== undefined && group.form !== "infinitive" && !FORESEEN.has(group.modal ?? "")
}

const firstFound: Finder = (parsed, verb) => {
  if (!isSaid(parsed, verb)) return undefined
  for (const find of FINDERS) {
    const found = find(parsed, verb)
    if (found !== undefined) return found
  }
  return undefined
}

const FORCES: ReadonlySet<string> = new Set(
  "government regime army military force forces police troops soldiers rebels militants insurgents guerrillas guerrilla contras terrorists subversives extremists separatists paramilitaries squad squads group militia militias traffickers narcoterrorists mafia cartel commando commandos column troop battalion brigade fighters jihadists gunmen militiamen".split(
    " ",
  ),
)

/** Whether a phrase is a party by its name or its kind; what is only said to be behind something may be anything. */
const isParty = (parsed: Parsed, at: number, context: Context): boolean => {
  const noun = nounAt(parsed, at)
  if (noun === undefined || noun.amount !== undefined) return false
  return isName(parsed, noun) || FORCES.has(headOf(parsed, noun)) || context.actors.partyOf(parsed, at) !== undefined
}

/** "X said, however, that Y did it": who says so stands before who did it. */
const isReported = (parsed: Parsed, { who, verb }: Found): boolean =>
  who < verb &&
  parsed.verbs.some(
    (at) =>
      at > who &&
      at < verb &&
      REPORT_VERBS.has(lemmaAt(parsed, at)) &&
      (at === verb - 1 || isThatBetween(parsed, at, verb)),
  )

const isThatBetween = (parsed: Parsed, from: number, to: number): boolean =>
  parsed.phrases.slice(from, to).some((_, i) => isLink(parsed, from + i, "that"))

const PROOF: ReadonlySet<string> = new Set(
  "evidence proof indication indications sign signs information reason confirmation knowledge".split(" "),
)

/** "had no evidence that X did it": nobody says that X did. */
const isUnproven = (parsed: Parsed, { from, verb }: Found): boolean => {
  const opens = parsed.phrases.findLastIndex((_, at) => at < Math.max(from, verb) && isThat(parsed, at))
  const noun = nounAt(parsed, opens - 1)
  if (noun === undefined || !PROOF.has(headOf(parsed, noun))) return false
  const none = ["no", "any"].includes(wordOf(parsed, opens - 1)) || verbAt(parsed, opens - 2)?.negated === true
  return none || ["no", "any"].includes(wordOf(parsed, opens - 3))
}

const isThat = (parsed: Parsed, at: number): boolean => ["that", "whether", "if"].includes(wordOf(parsed, at))

/** "the rebels", "the FRM": those who bear arms, by a word for it or by letters. */
const isArmed = ({ tokens, phrases }: Parsed, at: number): boolean =>
  tokens
    .slice(phrases[at]?.from ?? 0, phrases[at]?.to ?? 0)
    .some(({ lower, text }) => FORCES.has(lower) || /^[A-Z]{2,6}$/.test(text))

const isTold = (parsed: Parsed, found: Found, context: Context): boolean => {
  const { who, named, from, to, verb, answers } = found
  if (found.armed === true && (context.sickness || !isArmed(parsed, who))) return false
  if (
    isThing(parsed, who) ||
    isDeed(parsed, who) ||
    (named === true && !isOwn(parsed, who) && !isParty(parsed, who, context))
  )
    return false
  // Where the text is about no event, only one that is named beside it can be anybody's doing.
  const beside = [to, from - 1].some((at) => isDeed(parsed, at)) || isHappening(parsed, from)
  const doing =
    isHarm(parsed, verb) ||
    harmedAt(parsed, verb) !== -1 ||
    isDoing(parsed, verb + 1) ||
    isBlaming(lemmaAt(parsed, verb))
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
const unclaimed = (parsed: Parsed, { who, from, to, denied }: Found, subject: string): Proposition | undefined => {
  const noun = nounAt(parsed, who)
  if (noun === undefined || denied === true || !NO.has(wordOf(parsed, who))) return undefined
  return saying({
    sentence: parsed,
    says: {
      property: "responsibility",
      subject,
      value: Text.text("unknown"),
      valueAt: spanOf(parsed, noun.from, noun.to),
      span: stretch(parsed, from, to),
      polarity: "unknown",
      modality: "open",
    },
  })
}

/** "guerrillas", "a group", for whom a name may be told as well, exclude nobody. */
const valueOf = (party: string): Category.Category | Text.Text =>
  party === SPEAKER || /[A-Z]/.test(party) ? Category.category(party) : Text.text(party)

/** Who a sentence says did it. */
export const responsibility: PropositionReader = (parsed, context) =>
  atVerbs(parsed, (_, verb): ReadonlyArray<Proposition> => {
    const found = firstFound(parsed, verb)
    const party = found === undefined ? undefined : doerOf(parsed, found, context)
    const subject = found === undefined ? undefined : deedSubject(parsed, found, context)
    if (found === undefined || subject === undefined) return []
    const nobody = unclaimed(parsed, found, subject)
    if (nobody !== undefined) return [nobody]
    const who = nounAt(parsed, found.who)
    if (who === undefined || party === undefined || party === "") return []
    if (!isTold(parsed, found, context) || isReported(parsed, found) || isUnproven(parsed, found)) return []
    const put = found.modality ?? hedge(parsed, found.from - 1, Math.max(found.verb, found.to))
    const modality: Modality | undefined = isAsked(parsed, found.from) ? "possible" : put
    const says = {
      property: "responsibility",
      subject,
      value: valueOf(party),
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
