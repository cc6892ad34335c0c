/** Blame told by a noun or in passing: "put the blame on X", "pointed the finger at X", "suspicion fell on X", "was traced to X". */
import { headAt, isLink, isPreposition, lemmaAt, nounAt, verbAt, wordAt, type Parsed } from "../../grammar/Parsed.ts"
import { subjectOf } from "../../grammar/subjects.ts"
import { REPORT_VERBS } from "../../who/reportVerbs.ts"
import { wordOf } from "../phrasing.ts"
import { isBlaming, SUSPECTED } from "./accusations.ts"
import { DEATHS, isDone } from "./deedNouns.ts"
import { deedBehind, isHappening } from "./deeds.ts"
import type { Finder, Found } from "./Found.ts"
import { isNoProof } from "./unproven.ts"

const FOR: ReadonlySet<string> = new Set(["for", "of", "over"])
const ON: ReadonlySet<string> = new Set(["on", "upon", "with", "at"])
const TO: ReadonlySet<string> = new Set(["to", "at", "toward", "towards", "with"])

/** Whether a phrase names a deed, or what it came to. */
const isDeedAt = (parsed: Parsed, at: number): boolean => isDone(parsed, at) || DEATHS.has(headAt(parsed, at))

/** Phrases between a word for blame and whom it is put on. Chosen: "the blame for the deaths of X squarely on". */
const NEAR = 7

/** Where whoever is blamed stands behind a preposition, before another clause; -1 where nobody does. */
const behind = (parsed: Parsed, from: number, prepositions: ReadonlySet<string>): number => {
  for (let at = from; at <= from + NEAR; at++) {
    if (isPreposition(parsed, at, prepositions)) return nounAt(parsed, at + 1) === undefined ? -1 : at + 1
    if (verbAt(parsed, at) !== undefined || isLink(parsed, at, "comma") || isLink(parsed, at, "stop")) return -1
  }
  return -1
}

/** The deed behind "for", as a part of what is found. */
const deedFor = (parsed: Parsed, at: number): Pick<Found, "deed"> => {
  const deed = deedBehind(parsed, at)
  if (deed !== -1) return { deed }
  return isPreposition(parsed, at, FOR) && isHappening(parsed, at + 1) ? { deed: at + 1 } : {}
}

const PUTS: ReadonlySet<string> = new Set("put lay place pin cast".split(" "))
const BLAME: ReadonlySet<string> = new Set(["blame", "responsibility", "suspicion"])

/** Responsibility is also a task, where no deed is named. */
const isTask = (what: string, { deed }: Pick<Found, "deed">): boolean => what === "responsibility" && deed === undefined

const SHARES: ReadonlySet<string> = new Set("most much all part some".split(" "))

/** "put the blame for the attack on X", "laid responsibility for it with X". */
export const putsBlame: Finder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  // "places most of the blame on X"
  const at = SHARES.has(wordOf(parsed, verb + 1)) && wordOf(parsed, verb + 2) === "of" ? verb + 3 : verb + 1
  const what = headAt(parsed, at)
  if (group === undefined || group.negated || group.passive || !PUTS.has(lemmaAt(parsed, verb)) || !BLAME.has(what))
    return undefined
  const deed = deedFor(parsed, at + 1)
  const who = behind(parsed, (deed.deed ?? at) + 1, ON)
  // "put the blame for the shortage on X": of something else.
  if (who === -1 || isTask(what, deed) || (deed.deed === undefined && isPreposition(parsed, at + 1, FOR)))
    return undefined
  return { who, from: verb, to: who, verb, ...deed, named: true, ...(what === "suspicion" ? SUSPECTED : {}) }
}

const FALLS: ReadonlySet<string> = new Set("fall rest centre center focus lie put lay place".split(" "))

/** "suspicion fell on X", "the blame for the attack was put on X". */
export const blameFalls: Finder = (parsed, verb) => {
  const subject = subjectOf(parsed, verb).at
  const what = headAt(parsed, subject)
  if (!BLAME.has(what) || !FALLS.has(lemmaAt(parsed, verb)) || verbAt(parsed, verb)?.negated === true) return undefined
  const deed = deedFor(parsed, subject + 1)
  const who = behind(parsed, verb + 1, ON)
  if (who === -1 || isTask(what, deed) || (deed.deed === undefined && isPreposition(parsed, subject + 1, FOR)))
    return undefined
  return { who, from: subject, to: who, verb, ...deed, named: true, ...(what === "suspicion" ? SUSPECTED : {}) }
}

const FINGERS: ReadonlySet<string> = new Set(["finger", "fingers"])
const EVIDENCE: ReadonlySet<string> = new Set(
  "evidence clues indications signs traces investigation investigations inquiry findings finger fingers".split(" "),
)

/** "pointed the finger at X for the attack", "the evidence points to X". */
export const points: Finder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  if (group === undefined || group.negated || group.passive || lemmaAt(parsed, verb) !== "point") return undefined
  const fingers = FINGERS.has(headAt(parsed, verb + 1))
  const subject = subjectOf(parsed, verb).at
  const named = pointedAs(parsed, verb)
  if (named !== undefined) return named
  if (!fingers && !EVIDENCE.has(headAt(parsed, subject))) return undefined
  const who = behind(parsed, fingers ? verb + 2 : verb + 1, TO)
  if (who === -1) return undefined
  const deed = deedFor(parsed, who + 1)
  const to = Math.max(who, deed.deed ?? who)
  return { who, from: fingers ? verb : subject, to, verb, ...deed, named: true, ...(fingers ? {} : SUSPECTED) }
}

/** "pointed to the army as being responsible for it", "as the author of the massacre". */
const pointedAs = (parsed: Parsed, verb: number): Found | undefined => {
  const who = isPreposition(parsed, verb + 1, TO) ? verb + 2 : -1
  if (nounAt(parsed, who) === undefined || wordOf(parsed, who + 1) !== "as") return undefined
  const as = wordOf(parsed, who + 2) === "being" ? who + 3 : who + 2
  if (wordOf(parsed, as) !== "responsible" && !DOERS.has(headAt(parsed, as))) return undefined
  const deed = deedFor(parsed, as + 1)
  const shown = EVIDENCE.has(headAt(parsed, subjectOf(parsed, verb).at)) ? SUSPECTED : {}
  return { who, from: verb, to: Math.max(as, deed.deed ?? as), verb, ...deed, named: true, ...shown }
}

const TIES: ReadonlySet<string> = new Set("trace link tie connect".split(" "))

const TIED: ReadonlySet<string> = new Set(["to"])

/** "the attack was traced to X", "linked X to the attack". */
export const tied: Finder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  if (group === undefined || group.negated || !TIES.has(lemmaAt(parsed, verb))) return undefined
  const put = lemmaAt(parsed, verb) === "trace" ? {} : SUSPECTED
  if (group.passive) {
    const [subject, to] = [subjectOf(parsed, verb).at, verb + 2]
    if (!isPreposition(parsed, verb + 1, TIED) || nounAt(parsed, to) === undefined) return undefined
    if (isDeedAt(parsed, subject)) return { who: to, from: subject, to, verb, deed: subject, named: true, ...put }
    return isDeedAt(parsed, to) && subject !== -1
      ? { who: subject, from: subject, to, verb, deed: to, named: true, ...SUSPECTED }
      : undefined
  }
  const doubted = group.form === "ing" && isNoProof(parsed, verb - 1)
  if (group.form === "ing" && !doubted) return undefined
  const to = behind(parsed, verb + 2, TIED)
  if (nounAt(parsed, verb + 1) === undefined || to === -1) return undefined
  if (isDeedAt(parsed, verb + 1)) return { who: to, from: verb, to, verb, deed: verb + 1, named: true, ...put }
  if (!isDeedAt(parsed, to)) return undefined
  const found = { who: verb + 1, from: verb, to, verb, deed: to, named: true as const }
  // "no evidence linking the FRM to the attack"
  return doubted ? { ...found, from: verb - 1, denied: true, modality: "hedged" } : { ...found, ...SUSPECTED }
}

/** What a clause with "which" is about: the noun before it, over its comma. */
const antecedent = (parsed: Parsed, which: number): number => {
  const at = isPreposition(parsed, which - 1, FOR) ? which - 2 : which - 1
  const noun = isLink(parsed, at, "comma") ? at - 1 : at
  // "the murder of three peasants in Tarn, of which": of the murder.
  for (let host = noun; host >= noun - HANGING && nounAt(parsed, host) !== undefined; host -= 2) {
    if (isDeedAt(parsed, host)) return host
    if (!isPreposition(parsed, host - 1)) break
  }
  return noun
}

/** Phrases by which a deed is told from others, before a clause about it. Chosen. */
const HANGING = 6

const CASES: ReadonlySet<string> = new Set("case crime incident event".split(" "))

/** "the latest case for which the army is blamed is the murder of X": the murder. */
const caseOf = (parsed: Parsed, noun: number, verb: number): number =>
  CASES.has(headAt(parsed, noun)) && verbAt(parsed, verb + 1)?.form === "be" && isDeedAt(parsed, verb + 2)
    ? verb + 2
    : noun

const ASCRIBES: ReadonlySet<string> = new Set("blame attribute ascribe pin".split(" "))
const ONTO: ReadonlySet<string> = new Set(["on", "to"])

/**
 * In a clause about a noun: "the murders of which the army is being accused", "the FRM, which the government blames for
 * the attack", "the attack, which the government blamed on the FRM".
 */
export const blamedInClause: Finder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  const subject = subjectOf(parsed, verb).at
  const which = subject - 1
  if (group === undefined || group.negated || subject === -1 || !isLink(parsed, which, "who")) return undefined
  const lemma = lemmaAt(parsed, verb)
  const noun = caseOf(parsed, antecedent(parsed, which), verb)
  if (group.passive) {
    const somebody = nounAt(parsed, subject)?.pronoun === false
    const isOf = somebody && isPreposition(parsed, which - 1, FOR) && isBlaming(lemma) && isDeedAt(parsed, noun)
    return isOf
      ? {
          who: subject,
          from: Math.min(noun, subject),
          to: Math.max(noun, verb),
          verb,
          deed: noun,
          named: true,
          ...SUSPECTED,
        }
      : undefined
  }
  if (ASCRIBES.has(lemma) && isPreposition(parsed, verb + 1, ONTO) && nounAt(parsed, verb + 2) !== undefined)
    return isDeedAt(parsed, noun)
      ? { who: verb + 2, from: noun, to: verb + 2, verb, deed: noun, named: true }
      : undefined
  const deed = isBlaming(lemma) ? deedBehind(parsed, verb + 1) : -1
  if (deed === -1 || nounAt(parsed, noun) === undefined) return undefined
  return { who: noun, from: noun, to: deed, verb, deed, named: true }
}

/** "the rebels were blamed", "the army is being accused": of what the article is about. */
export const blamedAlone: Finder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  const who = subjectOf(parsed, verb).at
  if (group === undefined || group.negated || !group.passive || lemmaAt(parsed, verb) !== "blame" || who === -1)
    return undefined
  const ends =
    isLink(parsed, verb + 1, "stop") || isLink(parsed, verb + 1, "comma") || wordOf(parsed, verb + 1) === "by"
  return ends ? { who, from: who, to: verb, verb, named: true, ...SUSPECTED } : undefined
}

const NAMES: ReadonlySet<string> = new Set("name identify describe single".split(" "))
const DOERS: ReadonlySet<string> = new Set(
  "perpetrator perpetrators culprit culprits mastermind masterminds bomber bombers attacker attackers killer killers gunman gunmen shooter murderer murderers assassin assassins author authors ringleader planner".split(
    " ",
  ),
)

/** "named X as the mastermind of the attack", "X was identified as the bomber". */
export const namedAsDoer: Finder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  if (group === undefined || group.negated || !NAMES.has(lemmaAt(parsed, verb))) return undefined
  const as = group.passive ? verb + 1 : verb + 2
  const who = group.passive ? subjectOf(parsed, verb).at : verb + 1
  if (wordOf(parsed, as) !== "as" || !DOERS.has(headAt(parsed, as + 1)) || nounAt(parsed, who) === undefined)
    return undefined
  const deed = deedFor(parsed, as + 2)
  const to = Math.max(as + 1, deed.deed ?? 0)
  return { who, from: Math.min(who, verb), to, verb, ...deed, named: true, ...SUSPECTED }
}

/** "the FRM did it", "we did not do this". */
export const didIt: Finder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  const it = nounAt(parsed, verb + 1)
  if (group === undefined || group.passive || group.form === "ing" || lemmaAt(parsed, verb) !== "do") return undefined
  if (it === undefined || !["it", "this"].includes(wordAt(parsed, it.from)) || it.to - it.from > 1) return undefined
  const ends =
    isLink(parsed, verb + 2, "stop") || isLink(parsed, verb + 2, "comma") || isLink(parsed, verb + 2, "quote")
  const who = subjectOf(parsed, verb).at
  if (!ends || who === -1 || who !== verb - 1) return undefined
  // "They did it": nobody knows who, unless they say so themselves.
  const says = isLink(parsed, who - 1, "that") ? who - 2 : who - 1
  const told = ["past", "finite"].includes(verbAt(parsed, says)?.form ?? "") && REPORT_VERBS.has(lemmaAt(parsed, says))
  if (nounAt(parsed, who)?.pronoun === true && wordOf(parsed, who) !== "we" && !told) return undefined
  return { who, from: who, to: verb + 1, verb, named: true, ...(group.negated ? { denied: true } : {}) }
}
