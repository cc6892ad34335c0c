/** Who did it as a court or the police have it, and who had no part in it: "found guilty of", "acquitted of", "had no part in". */
import { headAt, isLink, isPreposition, lemmaAt, nounAt, verbAt, type Parsed } from "../../grammar/Parsed.ts"
import { subjectOf } from "../../grammar/subjects.ts"
import { wordOf } from "../phrasing.ts"
import { isDeed, isDone } from "./deedNouns.ts"
import { deedBehind, isDoing } from "./deeds.ts"
import type { Finder, Found } from "./Found.ts"
import { agentBehind } from "./harms.ts"

const FOR: ReadonlySet<string> = new Set(["for", "of", "over"])

/** Phrases between a verdict and the deed: "sentenced to life in prison for the murder". Chosen. */
const NEAR = 6

/** The deed behind a verb and what stands between; -1 where no words name it. */
const deedAfter = (parsed: Parsed, from: number): number => {
  for (let at = from; at <= from + NEAR; at++) {
    if (isPreposition(parsed, at, FOR) && (isDeed(parsed, at + 1) || isDoing(parsed, at + 1)))
      return deedBehind(parsed, at)
    if (verbAt(parsed, at) !== undefined || isLink(parsed, at, "comma") || isLink(parsed, at, "stop")) return -1
  }
  return -1
}

const JUDGES: ReadonlySet<string> = new Set(["sentence", "jail", "imprison", "hang"])
const HOLDS: ReadonlySet<string> = new Set(["arrest", "detain", "hold", "question"])
const CLEARS: ReadonlySet<string> = new Set(["acquit", "clear", "exonerate", "absolve"])

/** How a verb puts it that somebody did what stands behind it; `undefined` for other verbs. */
const ruling = (parsed: Parsed, verb: number): Pick<Found, "denied" | "modality"> | undefined => {
  const lemma = lemmaAt(parsed, verb)
  const guilty = lemma === "find" && wordOf(parsed, verb + 1) === "guilty"
  if (guilty || JUDGES.has(lemma)) return {}
  if (HOLDS.has(lemma)) return { modality: "suspected" }
  return CLEARS.has(lemma) ? { denied: true } : undefined
}

/** "was found guilty of murdering X", "was sentenced for the murder", "was arrested for it", "acquitted X of the murder". */
export const judged: Finder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  const put = ruling(parsed, verb)
  if (group === undefined || put === undefined || group.negated) return undefined
  const active = !group.passive && nounAt(parsed, verb + 1) !== undefined
  const who = active ? verb + 1 : subjectOf(parsed, verb).at
  const deed = deedAfter(parsed, active ? verb + 2 : verb + 1)
  if (who === -1 || deed === -1 || (!active && !group.passive)) return undefined
  return { who, from: Math.min(who, verb), to: Math.max(deed, who), verb, deed, named: true, ...put }
}

const PARTS: ReadonlySet<string> = new Set("part role involvement hand responsibility".split(" "))
const IN: ReadonlySet<string> = new Set(["in", "for", "with"])

const TAKES: ReadonlySet<string> = new Set(["have", "play", "take"])

/** "had no part in the attack", "had nothing to do with it". */
export const hadNoPart: Finder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  const who = subjectOf(parsed, verb).at
  if (group === undefined || !TAKES.has(lemmaAt(parsed, verb)) || who === -1) return undefined
  const no = group.negated || wordOf(parsed, verb + 1) === "no"
  const part = no && PARTS.has(headAt(parsed, verb + 1)) && isPreposition(parsed, verb + 2, IN)
  const nothing = wordOf(parsed, verb + 1) === "nothing" && lemmaAt(parsed, verb + 2) === "do"
  const deed = part || group.negated ? verb + 3 : verb + 4
  if ((!part && !nothing) || !isDone(parsed, deed)) return undefined
  return { who, from: who, to: deed, verb, deed, denied: true }
}

/** "ruled out the involvement of the rebels in the attack". */
export const ruledOut: Finder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  if (group === undefined || group.negated || lemmaAt(parsed, verb) !== "rule" || wordOf(parsed, verb + 1) !== "out")
    return undefined
  const of = PARTS.has(headAt(parsed, verb + 2)) && wordOf(parsed, verb + 3) === "of"
  if (!of || nounAt(parsed, verb + 4) === undefined || !isPreposition(parsed, verb + 5, IN)) return undefined
  if (!isDone(parsed, verb + 6)) return undefined
  return { who: verb + 4, from: verb, to: verb + 6, verb, deed: verb + 6, denied: true, named: true }
}

const CLAIMED: ReadonlySet<string> = new Set(
  "attack bombing ambush raid blast explosion killing assassination".split(" "),
)

/** "the FRM claimed the attack", "responsibility for the attack was claimed by the FRM". */
export const claimedIt: Finder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  if (group === undefined || group.negated || lemmaAt(parsed, verb) !== "claim") return undefined
  const who = subjectOf(parsed, verb).at
  if (group.passive && headAt(parsed, who) === "responsibility") {
    const by = agentBehind(parsed, verb + 1)
    const deed = isPreposition(parsed, who + 1, FOR) ? who + 2 : -1
    return by === undefined || !isDeed(parsed, deed) ? undefined : { who: by + 1, from: who, to: by + 1, verb, deed }
  }
  const definite = ["the", "this", "that", "both"].includes(wordOf(parsed, verb + 1))
  if (group.passive || who === -1 || !definite || !CLAIMED.has(headAt(parsed, verb + 1))) return undefined
  return { who, from: who, to: verb + 1, verb, deed: verb + 1 }
}
