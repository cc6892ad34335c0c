/** What somebody can have done: the nouns and verbs for it. */
import { eventNoun } from "../../event/nouns.ts"
import {
  headOf,
  isLink,
  isPreposition,
  lemmaOf,
  nounAt,
  verbAt,
  wordAt,
  type Parsed,
  lemmaAt,
} from "../../grammar/Parsed.ts"
import { wordOf } from "../phrasing.ts"

/** "its fighters": whoever speaks. */
export const OWN: ReadonlySet<string> = new Set(["its", "their", "our", "his"])

/** "it", "its fighters". */
export const isOwn = (parsed: Parsed, at: number): boolean =>
  nounAt(parsed, at)?.pronoun === true || OWN.has(wordOf(parsed, at))

/** Nouns for harm that somebody did, beside those for events. */
const CRIMES: ReadonlySet<string> = new Set(
  "assassination assassinations crime crimes sabotage sabotages execution executions homicide slaying slayings arson robbery robberies hold-up atrocity atrocities outrage hijackings genocide".split(
    " ",
  ),
)

/** What two sides do, or what is done by order: an operation is nobody's to avow. */
const NEUTRAL: ReadonlySet<string> = new Set(
  "operation offensive clash battle siege shootout firefight gunfight crackdown war conflict insurgency uprising rebellion event crisis emergency fighting".split(
    " ",
  ),
)

/** Whether an event noun names what no one party did by itself. */
export const isNeutral = (noun: string): boolean => NEUTRAL.has(noun)

const UNDONE: ReadonlySet<string> = new Set(["disaster", "quake", "protest"])

/** What tells a strike from a walkout. */
const ARMS: ReadonlySet<string> = new Set("air aerial drone missile rocket military retaliatory bomb".split(" "))

/** Whether a phrase names an event that somebody did: "the attack", "the killings". */
export const isDeed = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  if (noun === undefined) return false
  const head = headOf(parsed, noun)
  const event = eventNoun(head)
  if (event?.noun === "strike") return wordsOf(parsed, at).some((word) => ARMS.has(word))
  return CRIMES.has(head) || (event !== undefined && !UNDONE.has(event.family) && !NEUTRAL.has(event.noun))
}

const ACTS: ReadonlySet<string> = new Set("act acts action actions deed deeds".split(" "))

const CRIMINAL: ReadonlySet<string> = new Set(
  "terrorist criminal violent barbaric barbarous cowardly sabotage despicable bloody heinous atrocious vandalistic repressive treacherous murderous horrible vile".split(
    " ",
  ),
)

/** "terrorist acts": harm by what is said of it. */
const isCriminal = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  return noun !== undefined && ACTS.has(headOf(parsed, noun)) && wordsOf(parsed, at).some((word) => CRIMINAL.has(word))
}

/** Harm that takes somebody's will, and that one party can have done by itself: no crash, and no clash. */
export const isDone = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  if (noun === undefined) return false
  return isCriminal(parsed, at) || (isDeed(parsed, at) && eventNoun(headOf(parsed, noun))?.family !== "accident")
}

const HAPPENING: ReadonlySet<string> = new Set("it this that".split(" "))

/** An event of whatever sort, or "it" for one: "the crash was", "it was". */
export const isHappening = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  return noun !== undefined && (HAPPENING.has(wordOf(parsed, at)) || eventNoun(headOf(parsed, noun)) !== undefined)
}

/** The phrase after a verb, over "out". */
export const objectOf = (parsed: Parsed, verb: number): number =>
  wordOf(parsed, verb + 1) === "out" ? verb + 2 : verb + 1

const HITS: ReadonlySet<string> = new Set(
  "bomb attack ambush raid target shell dynamite sabotage machinegun".split(" "),
)

const DEEDS: ReadonlySet<string> = new Set(
  "bomb attack kill murder shell strike fire hit shoot launch target poison abduct kidnap assassinate execute torture down".split(
    " ",
  ),
)

const AIRCRAFT: ReadonlySet<string> = new Set(
  "plane jet aircraft airliner airplane aeroplane helicopter flight".split(" "),
)

/** "shot down a jet"; who shoots down drones and missiles defends itself. */
const isShot = (parsed: Parsed, verb: number, lemma: string): boolean => {
  const what = nounAt(parsed, verb + 2)
  if (lemma !== "shoot" || wordOf(parsed, verb + 1) !== "down" || what === undefined) return false
  return AIRCRAFT.has(headOf(parsed, what))
}

/** Verbs for an attack, whatever is attacked: "it had bombed the pipeline". */
export const isHit = (parsed: Parsed, verb: number): boolean => {
  const group = verbAt(parsed, verb)
  const lemma = group === undefined ? "" : lemmaOf(parsed, group)
  return HITS.has(lemma) || isShot(parsed, verb, lemma)
}

const HARMS: ReadonlySet<string> = new Set("kill murder assassinate massacre abduct kidnap shoot".split(" "))

/** Verbs for harm that somebody does to people, or for an attack. */
export const isHarm = (parsed: Parsed, verb: number): boolean => {
  const group = verbAt(parsed, verb)
  return group !== undefined && (HARMS.has(lemmaOf(parsed, group)) || isHit(parsed, verb))
}

/** "carrying out", "having carried out". */
export const isGerund = (parsed: Parsed, at: number): boolean =>
  verbAt(parsed, at)?.form === "ing" || (verbAt(parsed, at) !== undefined && wordOf(parsed, at) === "having")

const TOOK: ReadonlySet<string> = new Set(
  "kidnap abduct murder assassinate massacre kill bomb dynamite ambush sabotage machinegun burn destroy".split(" "),
)

/** What a verb tells of harm done to: its object, over "up" and "fire to"; -1 where it tells of none. */
export const harmedAt = (parsed: Parsed, verb: number): number => {
  const [lemma, next] = [lemmaAt(parsed, verb), wordOf(parsed, verb + 1)]
  const at =
    lemma === "blow" && next === "up"
      ? verb + 2
      : lemma === "set" && next === "fire" && wordOf(parsed, verb + 2) === "to"
        ? verb + 3
        : TOOK.has(lemma)
          ? verb + 1
          : -1
  return nounAt(parsed, at) === undefined ? -1 : at
}

/** "bombing the depot", "having downed a jet": a deed told by its participle. */
export const isDoing = (parsed: Parsed, at: number): boolean => isGerund(parsed, at) && DEEDS.has(lemmaAt(parsed, at))

const FOR: ReadonlySet<string> = new Set(["for", "of", "over", "with", "in"])

const COUNTS: ReadonlySet<string> = new Set("count counts charge charges role involvement part".split(" "))

/** Last phrase of "of the attack", "with two counts of murder", "of carrying out the raid", "of killing two"; -1 where no deed is named. */
export const deedBehind = (parsed: Parsed, preposition: number): number => {
  if (!isPreposition(parsed, preposition, FOR)) return -1
  const at = preposition + 1
  const counted = nounAt(parsed, at)
  if (counted !== undefined && COUNTS.has(headOf(parsed, counted))) return deedBehind(parsed, at + 1)
  if (isDeed(parsed, at) || isDoing(parsed, at)) return at
  if (wordOf(parsed, at) === "being" && wordOf(parsed, at + 1) === "responsible" && isPreposition(parsed, at + 2, FOR))
    return isDeed(parsed, at + 3) ? at + 3 : -1
  if (!isGerund(parsed, at)) return -1
  if (isLink(parsed, at + 1, "preposition") && wordOf(parsed, at + 1) === "behind" && isDeed(parsed, at + 2))
    return at + 2
  const object = objectOf(parsed, at)
  return DOES.has(lemmaAt(parsed, at)) && isDeed(parsed, object) ? object : -1
}

/** Verbs with a deed for their object. */
export const DOES: ReadonlySet<string> = new Set(
  "carry conduct commit perform perpetrate orchestrate mastermind stage execute launch mount".split(" "),
)

/** Verbs that make a crime of whatever is their object. */
export const WRONGS: ReadonlySet<string> = new Set(["perpetrate", "commit"])

/** The lower-case words of a phrase. */
export const wordsOf = (parsed: Parsed, at: number): ReadonlyArray<string> => {
  const phrase = parsed.phrases[at]
  const words: Array<string> = []
  for (let token = phrase?.from ?? 0; token < (phrase?.to ?? 0); token++) words.push(wordAt(parsed, token))
  return words
}
