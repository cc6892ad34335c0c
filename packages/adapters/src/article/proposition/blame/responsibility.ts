/** Who did it: "X claimed responsibility", "carried out by X", "blamed X for the attack". */
import { Category, Text, type Modality } from "@corroborate/core"
import { isLink, lemmaAt, lemmaOf, nounAt, spanOf, verbAt, wordAt, type Parsed } from "../../grammar/Parsed.ts"
import { REPORT_VERBS } from "../../who/reportVerbs.ts"
import type { Context, PropositionReader } from "../Context.ts"
import { hedge, isAsked, saying, stretch, wordOf } from "../phrasing.ts"
import type { Proposition } from "../Proposition.ts"
import { accused, ascribed, heldResponsible, isAccused, isBlaming } from "./accusations.ts"
import { acted, byParty, ownDoing } from "./agents.ts"
import { answered, avowed, claimed, claimedBy, confessed, did, innocent, ownsUp } from "./avowals.ts"
import { areThose, bearsHallmarks, isBehind, isInvolved, isPerpetrator, isWork } from "./being.ts"
import { isDeed } from "./deedNouns.ts"
import { isDoing, isHappening, isHarm, isOwn, harmedAt } from "./deeds.ts"
import { complicity } from "./complicity.ts"
import { deedSubject } from "./deedSubject.ts"
import { bodyAt } from "./doers.ts"
import { blamedAlone, blamedInClause, blameFalls, didIt, namedAsDoer, points, putsBlame, tied } from "./fingers.ts"
import type { Finder, Found } from "./Found.ts"
import { doubtOf } from "./unproven.ts"
import { attackersOf } from "./membership.ts"
import { noClaim, nominalDoer } from "./nominal.ts"
import { identityUnknown, notKnown } from "./unknownDoer.ts"
import { claimedIt, hadNoPart, judged, ruledOut } from "./verdicts.ts"
import { doerOf, isArmed, isParty, isThing, SPEAKER } from "./party.ts"

const FINDERS: ReadonlyArray<Finder> = [
  claimed,
  claimedBy,
  claimedIt,
  confessed,
  innocent,
  ownsUp,
  avowed,
  did,
  accused,
  isAccused,
  ascribed,
  isBehind,
  areThose,
  isPerpetrator,
  isWork,
  bearsHallmarks,
  isInvolved,
  heldResponsible,
  judged,
  hadNoPart,
  ruledOut,
  byParty,
  answered,
  putsBlame,
  blameFalls,
  points,
  tied,
  blamedInClause,
  blamedAlone,
  namedAsDoer,
  didIt,
  attackersOf,
  notKnown,
  identityUnknown,
  ownDoing,
  acted,
]

const FORESEEN: ReadonlySet<string> = new Set("will would should must shall can ca ought 'll 'd".split(" "))

/** Whether a verb tells what is so: no aim ("tried to blame X"), no order, nothing to come. */
const isSaid = (parsed: Parsed, verb: number): boolean => {
  const group = verbAt(parsed, verb)
  // "cannot have done it" denies it.
  const impossible = group?.negated === true && group.perfect
  if (group === undefined || (FORESEEN.has(group.modal ?? "") && !impossible)) return false
  return group.form !== "infinitive" || isThought(parsed, verb)
}

const OWNS: ReadonlySet<string> = new Set(["claim", "admit"])

const THOUGHT: ReadonlySet<string> = new Set("think believe suspect say report presume allege suppose know".split(" "))

/** "is thought to have been carried out by": what is so, as others think. */
const isThought = (parsed: Parsed, verb: number): boolean => {
  const [group, before] = [verbAt(parsed, verb), verbAt(parsed, verb - 1)]
  if (group === undefined || before === undefined || before.negated) return false
  const lemma = lemmaOf(parsed, before)
  // "claimed to have killed 20": what whoever claims it did.
  const told = before.passive ? THOUGHT.has(lemma) : OWNS.has(lemma)
  return told && (wordAt(parsed, group.from + 1) === "have" || (before.passive && lemmaAt(parsed, verb) === "be"))
}

const firstFound: Finder = (parsed, verb) => {
  if (!isSaid(parsed, verb)) return undefined
  for (const find of FINDERS) {
    const found = find(parsed, verb)
    if (found !== undefined) return found
  }
  return undefined
}

/** "X said, however, that Y did it": who says so stands before who did it. */
const isReported = (parsed: Parsed, { who, verb }: Found): boolean =>
  who < verb &&
  verbAt(parsed, verb)?.form !== "infinitive" &&
  parsed.verbs.some(
    (at) =>
      at > who &&
      at < verb &&
      REPORT_VERBS.has(lemmaAt(parsed, at)) &&
      (at === verb - 1 || isThatBetween(parsed, at, verb)),
  )

const isThatBetween = (parsed: Parsed, from: number, to: number): boolean =>
  parsed.phrases.slice(from, to).some((_, i) => isLink(parsed, from + i, "that"))

const isTold = (parsed: Parsed, found: Found, context: Context): boolean => {
  const { named, from, to, verb, answers, deed = -1 } = found
  const who = bodyAt(parsed, found.who)
  if (found.owner !== undefined) return true
  if (found.armed === true && (context.sickness || !isArmed(parsed, who))) return false
  if (
    isThing(parsed, who) ||
    isDeed(parsed, who) ||
    (named === true && !isOwn(parsed, who) && !isParty(parsed, who, context))
  )
    return false
  // Where the text is about no event, only one that is named beside it can be anybody's doing.
  const beside = [to, from - 1, deed].some((at) => isDeed(parsed, at)) || isHappening(parsed, from)
  const doing =
    isHarm(parsed, deed) ||
    isHarm(parsed, verb) ||
    harmedAt(parsed, verb) !== -1 ||
    isDoing(parsed, verb + 1) ||
    isBlaming(lemmaAt(parsed, verb))
  return context.main !== undefined || beside || doing || answers === true || found.denied === true
}

const NO: ReadonlySet<string> = new Set(["no", "nobody", "none", "neither"])

/** "no group has claimed responsibility": nobody is known yet. */
const unclaimed = (parsed: Parsed, found: Found, subject: string): Proposition | undefined => {
  const { who, from, to, denied, unknown } = found
  const noun = parsed.phrases[who]
  const nobody = nounAt(parsed, who) !== undefined && denied !== true && NO.has(wordOf(parsed, who))
  if (noun === undefined || (unknown !== true && !nobody)) return undefined
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
  party === SPEAKER || party === "government" || /[A-Z]/.test(party) ? Category.category(party) : Text.text(party)

/** "Neither the army nor the FRM has claimed it": of nobody. */
const isNor = (parsed: Parsed, who: number): boolean => wordAt(parsed, (parsed.phrases[who]?.from ?? 0) - 1) === "nor"

/** "is said to be behind it", "is alleged to have done it". */
const saidToBe = (parsed: Parsed, verb: number): Modality | undefined => {
  const lemma = verbAt(parsed, verb)?.form === "infinitive" ? lemmaAt(parsed, verb - 1) : ""
  return lemma === "say" || lemma === "report" ? "reported" : lemma === "allege" ? "suspected" : undefined
}

/** What is found, as who did it; nothing where the words name nobody or do not tell it. */
const propositionOf = (parsed: Parsed, found: Found, context: Context): ReadonlyArray<Proposition> => {
  const doubt = doubtOf(parsed, found)
  if (doubt === "untold" || isNor(parsed, found.who)) return []
  const party = doerOf(parsed, found, context)
  // "denied any involvement": in what it was accused of before.
  const before = found.denied === true && found.deed === undefined && context.main === undefined
  const answers = found.answers === true || before
  const subject = deedSubject(parsed, found, context) ?? (answers ? "event" : undefined)
  if (subject === undefined) return []
  const nobody = unclaimed(parsed, found, subject)
  if (nobody !== undefined) return [nobody]
  const who = found.owner ?? nounAt(parsed, found.who)
  if (who === undefined || party === undefined || party === "") return []
  if (!isTold(parsed, found, context) || isReported(parsed, found)) return []
  const until = Math.max(found.verb, found.to, bodyAt(parsed, found.who))
  const put =
    doubt === "denied"
      ? "hedged"
      : (found.modality ?? saidToBe(parsed, found.verb) ?? hedge(parsed, found.from - 1, until))
  const modality: Modality | undefined = isAsked(parsed, found.from) ? "possible" : put
  const says = {
    property: "responsibility",
    subject,
    value: valueOf(party),
    valueAt: spanOf(parsed, who.from, found.owner?.to ?? parsed.phrases[bodyAt(parsed, found.who)]?.to ?? who.to),
    span: stretch(parsed, found.from, Math.max(found.to, found.owner === undefined ? bodyAt(parsed, found.who) : 0)),
    ...(found.denied || doubt === "denied" ? { polarity: "denied" as const } : {}),
    ...(modality === undefined ? {} : { modality }),
  }
  return [
    {
      ...saying({ sentence: parsed, says }),
      ...(found.owner === undefined && isOwn(parsed, found.who) ? { ofSpeaker: true } : {}),
      ...(answers ? { answers: true } : {}),
    },
  ]
}

/** What the nouns for deeds tell, where no verb tells who did them. */
const atNouns = (parsed: Parsed, told: ReadonlySet<number>, context: Context): ReadonlyArray<Found> =>
  parsed.phrases.flatMap((phrase, at) => {
    if (phrase._tag !== "Noun" || told.has(at)) return []
    const found = nominalDoer(parsed, at, context) ?? complicity(parsed, at, context) ?? noClaim(parsed, at)
    return found === undefined ? [] : [found]
  })

/** Who a sentence says did it. */
export const responsibility: PropositionReader = (parsed, context) => {
  const found = parsed.verbs.flatMap((verb) => firstFound(parsed, verb) ?? [])
  const told = new Set(found.flatMap(({ deed }) => deed ?? []))
  return [...found, ...atNouns(parsed, told, context)].flatMap((one) => propositionOf(parsed, one, context))
}
