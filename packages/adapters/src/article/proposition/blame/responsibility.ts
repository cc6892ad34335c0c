/** Who did it: "X claimed responsibility", "carried out by X", "blamed X for the attack". */
import { Category, type Modality } from "@corroborate/core"
import { eventSubject } from "../../event/binding.ts"
import { eventNoun } from "../../event/nouns.ts"
import {
  atVerbs,
  headOf,
  isLink,
  isPreposition,
  lemmaOf,
  nounAt,
  spanOf,
  verbAt,
  type Parsed,
} from "../../grammar/Parsed.ts"
import { nominalStartingAt } from "../../grammar/nominals.ts"
import type { NounPhrase } from "../../grammar/Phrase.ts"
import { subjectOf } from "../../grammar/subjects.ts"
import type { Context, PropositionReader } from "../Context.ts"
import { hedge, saying, stretch, textOf, wordOf } from "../phrasing.ts"
import type { Proposition } from "../Proposition.ts"
import { causeOf } from "./causes.ts"

const CLAIMS: ReadonlySet<string> = new Set("claim accept admit take assume".split(" "))
const DENIES: ReadonlySet<string> = new Set("deny disclaim reject".split(" "))
const DOES: ReadonlySet<string> = new Set(
  "carry conduct commit perpetrate orchestrate mastermind stage execute".split(" "),
)
const BLAMED: ReadonlySet<string> = new Set(["blame", "accuse", "charge"])
const ASCRIBES: ReadonlySet<string> = new Set(["attribute", "ascribe", "blame", "pin"])
const FOR: ReadonlySet<string> = new Set(["for", "of", "over"])
const ON: ReadonlySet<string> = new Set(["on", "to"])
const BY: ReadonlySet<string> = new Set(["by"])

const OWN: ReadonlySet<string> = new Set(["its", "their", "our", "his"])

/** Stands for whoever speaks, until that is known. */
const SPEAKER = "speaker"

/** "it", "its fighters". */
const isOwn = (parsed: Parsed, at: number): boolean =>
  nounAt(parsed, at)?.pronoun === true || OWN.has(wordOf(parsed, at))

/** "each side blames the other" names nobody either. */
const NOBODY: ReadonlySet<string> = new Set(["no", "nobody", "each"])

/** Words for whoever did it, which say nothing of who that was. */
const UNKNOWN: ReadonlySet<string> = new Set(
  "gunman gunmen attacker attackers assailant assailants bomber bombers shooter shooters man men person people somebody someone".split(
    " ",
  ),
)

/** "two gunmen carried out the attack": how many they were, and not who. */
const isAnybody = (parsed: Parsed, noun: NounPhrase): boolean =>
  UNKNOWN.has(headOf(parsed, noun)) && !parsed.tokens.slice(noun.from, noun.to).some(({ pos }) => pos === "PROPN")

/** The party that a phrase means, else its words. A negative subject ("no group") means nobody. */
const partyAt = (parsed: Parsed, at: number, context: Context): string | undefined => {
  const noun = nounAt(parsed, at)
  if (noun === undefined || NOBODY.has(wordOf(parsed, at)) || headOf(parsed, noun) === "other") return undefined
  if (isAnybody(parsed, noun)) return undefined
  const party = context.actors.partyOf(parsed, at)
  if (isOwn(parsed, at)) return party ?? context.actors.opponentBefore(parsed, at) ?? SPEAKER
  return party ?? textOf(parsed, at)
}

/** Whether a phrase names an event that somebody did: "the attack", "the killings", "it". */
const isDeed = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  if (noun === undefined) return false
  const event = eventNoun(headOf(parsed, noun))
  return event !== undefined && event.family !== "disaster" && event.family !== "quake" && event.family !== "protest"
}

interface Found {
  readonly who: number
  readonly from: number
  readonly to: number
  readonly verb: number
  readonly denied?: true
}

/** "X claimed responsibility for the attacks", "X denied responsibility". */
const claimed = (parsed: Parsed, verb: number): Found | undefined => {
  const group = verbAt(parsed, verb)
  const object = nounAt(parsed, verb + 1)
  if (group === undefined || object === undefined || group.negated || group.form === "infinitive") return undefined
  const head = headOf(parsed, object)
  if (head !== "responsibility" && head !== "involvement" && !(head === "credit" && CLAIMS.has(lemmaOf(parsed, group))))
    return undefined
  const [claims, denies] = [CLAIMS.has(lemmaOf(parsed, group)), DENIES.has(lemmaOf(parsed, group))]
  const who = subjectOf(parsed, verb).at
  if ((!claims && !denies) || who === -1) return undefined
  const to = isPreposition(parsed, verb + 2) ? verb + 3 : verb + 1
  // "took responsibility for my decision": no event.
  const what = nounAt(parsed, to)
  if (to === verb + 3 && what !== undefined && OWN.has(wordOf(parsed, to)) && !isDeed(parsed, to)) return undefined
  return { who, from: who, to, verb, ...(denies ? { denied: true } : {}) }
}

/** The phrase after a verb, over "out". */
const objectOf = (parsed: Parsed, verb: number): number => (wordOf(parsed, verb + 1) === "out" ? verb + 2 : verb + 1)

/** "it had carried out the attack", "an attack carried out by X". */
const did = (parsed: Parsed, verb: number): Found | undefined => {
  const group = verbAt(parsed, verb)
  if (group === undefined || group.form === "infinitive" || !DOES.has(lemmaOf(parsed, group))) return undefined
  const object = objectOf(parsed, verb)
  if (lemmaOf(parsed, group) === "carry" && object === verb + 1) return undefined
  const negated = group.negated ? { denied: true as const } : {}
  if (isPreposition(parsed, object, BY) && nounAt(parsed, object + 1) !== undefined)
    return { who: object + 1, from: verb, to: object + 1, verb, ...negated }
  const who = subjectOf(parsed, verb).at
  if (group.passive || who === -1 || !isDeed(parsed, object)) return undefined
  return { who, from: who, to: object, verb, ...negated }
}

/** "blamed X for the attack", "blamed the attack on X", "attributed the attack to X". */
const accused = (parsed: Parsed, verb: number): Found | undefined => {
  const group = verbAt(parsed, verb)
  if (group === undefined || group.negated || nounAt(parsed, verb + 1) === undefined) return undefined
  const lemma = lemmaOf(parsed, group)
  const { last } = nominalStartingAt(parsed, verb + 1) ?? { last: verb + 1 }
  if (BLAMED.has(lemma) && !group.passive && !isDeed(parsed, verb + 1)) {
    const on = [last + 1, verb + 2].find((at) => isPreposition(parsed, at, FOR))
    const to = on === undefined ? -1 : on + 1
    const deed = isDeed(parsed, to) || (verbAt(parsed, to)?.form === "ing" && isDeed(parsed, objectOf(parsed, to)))
    return deed || lemma === "blame" ? { who: verb + 1, from: verb, to: Math.max(to, verb + 1), verb } : undefined
  }
  const on = [last + 1, verb + 2, verb + 4].find(
    (at) => isPreposition(parsed, at, ON) && nounAt(parsed, at + 1) !== undefined,
  )
  if (!ASCRIBES.has(lemma) || group.passive || !isDeed(parsed, verb + 1) || on === undefined) return undefined
  return { who: on + 1, from: verb, to: on + 1, verb }
}

/** "attacks blamed on X", "the attack was attributed to X". */
const ascribed = (parsed: Parsed, verb: number): Found | undefined => {
  const group = verbAt(parsed, verb)
  if (group === undefined || group.negated || (!group.passive && group.form !== "past")) return undefined
  if (!ASCRIBES.has(lemmaOf(parsed, group)) || !isPreposition(parsed, verb + 1, ON)) return undefined
  return nounAt(parsed, verb + 2) === undefined ? undefined : { who: verb + 2, from: verb, to: verb + 2, verb }
}

/** "X was responsible for the attack", "X was behind it". */
const isBehind = (parsed: Parsed, verb: number): Found | undefined => {
  const group = verbAt(parsed, verb)
  if (group?.form !== "be") return undefined
  const at = isLink(parsed, verb + 1, "adverb") ? verb + 2 : verb + 1
  const responsible = wordOf(parsed, at) === "responsible"
  const who = subjectOf(parsed, verb).at
  if (responsible && who !== -1 && (isLink(parsed, at + 1, "stop") || isLink(parsed, at + 1, "comma")))
    return { who, from: who, to: at, verb, ...(group.negated ? { denied: true } : {}) }
  const forDeed = responsible && isPreposition(parsed, at + 1, FOR)
  const deed = forDeed ? at + 2 : wordOf(parsed, at) === "behind" ? at + 1 : -1
  if (deed === -1 || who === -1 || !isDeed(parsed, deed)) return undefined
  return { who, from: who, to: deed, verb, ...(group.negated ? { denied: true } : {}) }
}

const DOERS: ReadonlySet<string> = new Set(
  "perpetrator perpetrators culprit culprits mastermind masterminds".split(" "),
)

/** "X are the suspected perpetrators", "X was the culprit". */
const isDoer = (parsed: Parsed, verb: number): Found | undefined => {
  const [group, noun] = [verbAt(parsed, verb), nounAt(parsed, verb + 1)]
  if (group?.form !== "be" || noun === undefined || !DOERS.has(headOf(parsed, noun))) return undefined
  const who = subjectOf(parsed, verb).at
  return who === -1 ? undefined : { who, from: who, to: verb + 1, verb, ...(group.negated ? { denied: true } : {}) }
}

const DEEDS: ReadonlySet<string> = new Set(
  "bomb attack kill shell strike fire carry hit shoot launch target poison abduct".split(" "),
)

/** "denied bombing the depot". */
const deniedDoing = (parsed: Parsed, verb: number): Found | undefined => {
  const [group, deed] = [verbAt(parsed, verb), verbAt(parsed, verb + 1)]
  if (group === undefined || deed?.form !== "ing" || !DENIES.has(lemmaOf(parsed, group))) return undefined
  const who = subjectOf(parsed, verb).at
  if (who === -1 || !DEEDS.has(lemmaOf(parsed, deed))) return undefined
  return { who, from: who, to: Math.min(verb + 2, parsed.phrases.length - 1), verb, denied: true }
}

const HITS: ReadonlySet<string> = new Set("bomb attack ambush raid target shell".split(" "))

/** "said that it had bombed the pipeline": a group tells of what it did itself. */
const avowed = (parsed: Parsed, verb: number): Found | undefined => {
  const group = verbAt(parsed, verb)
  const who = subjectOf(parsed, verb).at
  if (group === undefined || group.passive || group.negated || !HITS.has(lemmaOf(parsed, group))) return undefined
  return isOwn(parsed, who) && group.perfect
    ? { who, from: who, to: Math.min(verb + 1, parsed.phrases.length - 1), verb }
    : undefined
}

const FINDERS = [claimed, deniedDoing, avowed, did, accused, ascribed, isBehind, isDoer]

const firstFound = (parsed: Parsed, verb: number): Found | undefined => {
  for (const find of FINDERS) {
    const found = find(parsed, verb)
    if (found !== undefined) return found
  }
  return undefined
}

/** Who a sentence says did it. */
export const responsibility: PropositionReader = (parsed, context) =>
  atVerbs(parsed, (_, verb): ReadonlyArray<Proposition> => {
    const found = firstFound(parsed, verb)
    const party = found === undefined ? undefined : partyAt(parsed, found.who, context)
    const who = nounAt(parsed, found?.who ?? -1)
    if (found === undefined || who === undefined || party === undefined || party === "" || isThing(parsed, found.who))
      return []
    // Where the text is about no event, only one that is named beside it can be anybody's doing.
    const beside =
      [found.to, found.from - 1].some((at) => isDeed(parsed, at)) || BLAMED.has(lemmaAt(parsed, found.verb))
    if (context.main === undefined && !beside) return []
    const modality: Modality | undefined = hedge(parsed, found.from - 1, Math.max(found.verb, found.to))
    const says = {
      property: "responsibility",
      subject: eventSubject(parsed, found.to, found.verb, context),
      value: Category.category(party),
      valueAt: spanOf(parsed, who.from, who.to),
      span: stretch(parsed, found.from, found.to),
      ...(found.denied ? { polarity: "denied" as const } : {}),
      ...(modality === undefined ? {} : { modality }),
    }
    return [{ ...saying({ sentence: parsed, says }), ...(isOwn(parsed, found.who) ? { ofSpeaker: true } : {}) }]
  })

const lemmaAt = (parsed: Parsed, at: number): string => {
  const verb = verbAt(parsed, at)
  return verb === undefined ? "" : lemmaOf(parsed, verb)
}

/** What is blamed that is no party is a cause. */
const isThing = (parsed: Parsed, at: number): boolean => causeOf(parsed, at)._tag === "Category"
