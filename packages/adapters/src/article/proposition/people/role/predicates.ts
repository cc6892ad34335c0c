/** What a verb says of its subject: "were killed", "lost their lives", "are in hospital", "took part". */
import { isLink, isPreposition, lemmaOf, nounAt, verbAt, wordAt, type Parsed, headAt } from "../../../grammar/Parsed.ts"
import type { VerbGroup } from "../../../grammar/Phrase.ts"
import { subjectOf } from "../../../grammar/subjects.ts"
import { gatheredAt } from "../counted/crowds.ts"
import { inHospital, isHospital, namesHospital } from "./hospital.ts"
import { isSaved, toDeath } from "./endings.ts"
import { byIdiom } from "./idioms.ts"
import { madeOf } from "./seized.ts"
import { first } from "../phraseWords.ts"
import { ADJECTIVES, BRINGS, HARM, INTRANSITIVE, PLACES, SETS, TRANSITIVE } from "../words.ts"

/** What is said of people, and how firmly. Places are places of phrases. */
export interface Said {
  readonly property: string
  /** The phrase that says so. */
  readonly at: number
  /** "feared", "believed", "may have": it is not known. */
  readonly modality?: "suspected" | "possible"
}

const FEARS: ReadonlySet<string> = new Set("feared presumed believed thought suspected".split(" "))

const CONFIRMS: ReadonlySet<string> = new Set(
  "confirmed reported declared pronounced found left known said listed still officially now also already all later".split(
    " ",
  ),
)

const IN: ReadonlySet<string> = new Set("in on at under beneath inside among to into with".split(" "))
const AMONG: ReadonlySet<string> = new Set(["among", "amongst"])
const CUSTODY: ReadonlySet<string> = new Set(["in", "into"])
const WITH: ReadonlySet<string> = new Set(["with"])

const GRAVE: ReadonlySet<string> = new Set("critical serious grave severe".split(" "))

/** "in a critical condition". */
const isGrave = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  return noun !== undefined && parsed.tokens.slice(noun.from, noun.to).some(({ lower }) => GRAVE.has(lower))
}

/** What a stay in or at the noun phrase after a preposition says: "on board", "under the rubble", "among the dead". */
export const placeAt = (parsed: Parsed, at: number): string | undefined => {
  const word = first(parsed, at)
  if (ADJECTIVES.get(word) === "count.aboard") return "count.aboard"
  if (!isPreposition(parsed, at, IN)) return undefined
  if (isPreposition(parsed, at, AMONG)) return SETS.get(headAt(parsed, at + 1))
  if (isHospital(parsed, at + 1)) return "casualties.hospitalised"
  if (headAt(parsed, at + 1) === "custody" && isPreposition(parsed, at, CUSTODY)) return "count.arrests"
  if (isPreposition(parsed, at, WITH) && HARM.has(headAt(parsed, at + 1))) return "casualties.injured"
  if (headAt(parsed, at + 1) === "condition" && isGrave(parsed, at + 1)) return "casualties.injured"
  const place = PLACES.get(headAt(parsed, at + 1))
  // "taken to a nearby bus"
  return place === "count.aboard" && word === "to" ? undefined : place
}

/** How the dead are found. */
const KILLED: ReadonlyMap<string, string> = new Map(
  "strangled hanged beheaded decapitated stabbed murdered lynched"
    .split(" ")
    .map((word) => [word, "casualties.killed"]),
)

/** Phrases that an inserted source may have. */
const INSERTED = 8

/** "was, according to the ministry, among the dead": the place behind a source put between commas. */
const overSource = (parsed: Parsed, at: number): number => {
  if (!isLink(parsed, at, "comma") || first(parsed, at + 1) !== "according") return at
  for (let close = at + 2; close < at + INSERTED; close++) if (isLink(parsed, close, "comma")) return close + 1
  return at
}

/** "were killed or wounded": both together. */
const orHurt = (parsed: Parsed, at: number, property: string): boolean => {
  const word = isLink(parsed, at + 2, "adverb") ? first(parsed, at + 3) : first(parsed, at + 2)
  const other = TRANSITIVE.get(word) ?? ADJECTIVES.get(word)
  const harms = other?.startsWith("casualties.") === true && other !== property && property.startsWith("casualties.")
  // "were killed and wounded", but "were shot and killed"
  const both = first(parsed, at + 1) === "and" && property !== "casualties.total" && other !== "casualties.killed"
  return harms && (first(parsed, at + 1) === "or" || (both && nounAt(parsed, at + 3) === undefined))
}

/** What stands after a verb of being: an adjective or a place, over words of fearing and confirming. */
const complement = (parsed: Parsed, verb: number): Said | undefined => {
  let feared = false
  const from = overSource(parsed, verb + 1)
  for (let at = from; at <= from + 4; at++) {
    const word = first(parsed, at)
    feared ||= FEARS.has(word)
    const property = ADJECTIVES.get(word) ?? KILLED.get(word) ?? placeAt(parsed, at) ?? gatheredAt(parsed, at)
    if (property !== undefined) {
      const both = orHurt(parsed, at, property) ? "casualties.total" : property
      return { property: both, at, ...(feared ? { modality: "suspected" } : {}) }
    }
    const skips =
      isLink(parsed, at, "adverb") ||
      word === "either" ||
      FEARS.has(word) ||
      CONFIRMS.has(word) ||
      word === "to" ||
      word === "be"
    if (!skips) return undefined
  }
  return undefined
}

const BE: ReadonlySet<string> = new Set(
  "be remain lie stay go leave render make fear confirm report list declare pronounce find presume believe think know count".split(
    " ",
  ),
)

const EPISTEMIC: ReadonlySet<string> = new Set(
  "know believe think fear report say confirm presume understand suspect".split(" "),
)

const CLAIMS: ReadonlySet<string> = new Set(["claim", "admit", "confess"])

/** "are known to have died", "claimed to have killed", "managed to kill": the infinitive says what is so. */
const isRaised = (parsed: Parsed, at: number): boolean => {
  const before = verbAt(parsed, at - 1)
  const after = verbAt(parsed, at)
  if (before !== undefined && !before.negated && !before.passive) {
    const lemma = lemmaOf(parsed, before)
    const done = after !== undefined && TRANSITIVE.has(lemmaOf(parsed, after))
    if (lemma === "manage" && done && before.modal === undefined && before.form !== "infinitive") return true
    if (CLAIMS.has(lemma) && after?.perfect === true) return true
  }
  return before !== undefined && before.passive && EPISTEMIC.has(lemmaOf(parsed, before))
}

const WOULD: ReadonlySet<string> = new Set("will would could should can must shall 'll".split(" "))

/** Whether a verb tells of what happened: neither denied nor foreseen nor wished. */
export const tells = (parsed: Parsed, at: number): boolean => {
  const verb = verbAt(parsed, at)
  if (verb === undefined || verb.negated) return false
  if (parsed.tokens.slice(verb.from - 1, verb.main).some(({ lower }) => NEARLY.has(lower))) return false
  if (verb.form === "infinitive") return isRaised(parsed, at)
  return verb.modal === undefined || !WOULD.has(verb.modal)
}

/** "was nearly lynched". */
const NEARLY: ReadonlySet<string> = new Set(["nearly", "almost"])

const hasFear = (parsed: Parsed, { from, to }: VerbGroup): boolean =>
  parsed.tokens.slice(from, to).some(({ lower }) => FEARS.has(lower))

const modalityOf = (parsed: Parsed, at: number, verb: VerbGroup): Said["modality"] => {
  if (hasFear(parsed, verb)) return "suspected"
  const before = verbAt(parsed, at - 1)
  if (verb.form === "infinitive" && before !== undefined && hasFear(parsed, before)) return "suspected"
  return verb.modal === "may" || verb.modal === "might" ? "possible" : undefined
}

const TAKES_IN: ReadonlySet<string> = new Set("take remand hold keep place".split(" "))

/** "were taken into custody". */
const isJailed = (parsed: Parsed, at: number, lemma: string): boolean =>
  TAKES_IN.has(lemma) && isPreposition(parsed, at + 1, IN) && headAt(parsed, at + 2) === "custody"

const SHELTERS: ReadonlySet<string> = new Set("shelter shelters safety camps".split(" "))

/** "were moved to shelters". */
const isSheltered = (parsed: Parsed, at: number, lemma: string): boolean =>
  (lemma === "move" || lemma === "take") && first(parsed, at + 1) === "to" && SHELTERS.has(headAt(parsed, at + 2))

/** "were gunned down". */
const GUNS: ReadonlySet<string> = new Set(["gun", "mow"])

const FETCHES: ReadonlySet<string> = new Set("bring pull take lift carry lead dig find recover".split(" "))

/** "120 people had been buried": nothing they lie under is named. */
const isFuneral = (parsed: Parsed, at: number, { perfect }: VerbGroup): boolean =>
  perfect && (at === parsed.phrases.length - 1 || isLink(parsed, at + 1, "stop") || isLink(parsed, at + 1, "comma"))

const LIVES: ReadonlySet<string> = new Set(["lives", "life"])

const REACHES: ReadonlySet<string> = new Set(["reach", "contact", "find", "locate", "trace"])

/** "could not be reached", "have not been found": nobody knows where they are. */
const isUnreached = (parsed: Parsed, verb: VerbGroup): boolean =>
  verb.passive && verb.negated && verb.form !== "infinitive" && REACHES.has(lemmaOf(parsed, verb))

const WERE: ReadonlySet<string> = new Set(["was", "were", "been"])

/** "were hit by a car and killed": a participle that shares "were" with the verb before it. */
const isSharedPassive = (parsed: Parsed, at: number, verb: VerbGroup): boolean => {
  if (verb.form !== "past" || !isLink(parsed, at - 1, "and") || nounAt(parsed, at + 1) !== undefined) return false
  const before = verbAt(parsed, parsed.verbs.findLast((place) => place < at) ?? -1)
  const shared =
    before?.passive === true && WERE.has(wordAt(parsed, before.main - 1)) && first(parsed, at - 1) === "and"
  return shared && TRANSITIVE.has(lemmaOf(parsed, verb)) && subjectOf(parsed, at).shared
}

/** The property that a verb group gives its subject, by voice. */
const propertyOf = (parsed: Parsed, at: number, verb: VerbGroup): string | undefined => {
  const lemma = lemmaOf(parsed, verb)
  const main = wordAt(parsed, verb.main)
  if (toDeath(parsed, at) && (verb.passive || verb.form === "past")) return "casualties.killed"
  if (verb.passive || main === "missing" || isSharedPassive(parsed, at, verb)) {
    if (BRINGS.has(lemma) && inHospital(parsed, at)) return "casualties.hospitalised"
    if ((FETCHES.has(lemma) || lemma === "find") && isSaved(parsed, at)) return "rescued"
    if (lemma === "force" || lemma === "drive") return "displacement.count"
    if (lemma === "gather" || lemma === "assemble") return "attendance"
    if (isJailed(parsed, at, lemma)) return "count.arrests"
    const held = madeOf(parsed, at, at + 1)
    if (held !== undefined) return held
    if (isSheltered(parsed, at, lemma)) return "displacement.count"
    if (GUNS.has(lemma) && first(parsed, at + 1) === "down") return "casualties.killed"
    if (lemma === "treat") return namesHospital(parsed) ? "casualties.hospitalised" : "casualties.injured"
    if (lemma === "lose" && LIVES.has(headAt(parsed, subjectOf(parsed, at).at))) return "casualties.killed"
    if (lemma === "bury" && isFuneral(parsed, at, verb)) return "casualties.killed"
    const property = TRANSITIVE.get(lemma)
    if (property !== undefined && orHurt(parsed, at, property)) return "casualties.total"
    // "were shot and killed": the second verb says how it ended.
    const ended = isLink(parsed, at + 1, "and") ? verbAt(parsed, at + 2) : undefined
    if (property === "casualties.total" && ended !== undefined)
      return TRANSITIVE.get(lemmaOf(parsed, ended)) ?? property
    return property ?? ADJECTIVES.get(main) ?? (lemma === "sweep" ? "casualties.missing" : undefined)
  }
  return byIdiom(parsed, at, lemma) ?? INTRANSITIVE.get(lemma)
}

/** What the verb at a phrase says of its subject; `undefined` when it says nothing of what happened to people. */
export const saidOfSubject = (parsed: Parsed, at: number): Said | undefined => {
  const verb = verbAt(parsed, at)
  if (verb !== undefined && isUnreached(parsed, verb)) return { property: "casualties.missing", at }
  if (verb === undefined || !tells(parsed, at)) return undefined
  // "who had been missing were found": over.
  const over = verb.perfect && wordAt(parsed, verb.from) === "had"
  if (over && wordAt(parsed, verb.main) === "missing") return undefined
  const property = propertyOf(parsed, at, verb)
  const modality = modalityOf(parsed, at, verb)
  if (property !== undefined) return { property, at, ...(modality === undefined ? {} : { modality }) }
  const lemma = lemmaOf(parsed, verb)
  if (verb.form !== "be" && !BE.has(lemma)) return undefined
  const found = complement(parsed, at)
  if (found === undefined || (over && found.property === "casualties.missing")) return undefined
  return modality === undefined ? found : { ...found, modality }
}
