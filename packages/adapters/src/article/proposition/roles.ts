/** What happened to those who are counted: the word that says so, and where it stands. */
import {
  hasFiniteVerb,
  headOf,
  isLink,
  isPreposition,
  lemmaOf,
  nounAt,
  verbAt,
  wordAt,
  type Parsed,
} from "../grammar/Parsed.ts"
import { isTemporal } from "../time/temporal.ts"
import { ADJECTIVES, CHANGES, COUNTS, INTRANSITIVE, NOUNS, TOLLS, TRANSITIVE } from "./casualtyWords.ts"
import { afterNominal, listAround, type Counted } from "./counted.ts"

/** What is said of the counted. Places are places of phrases. */
export interface Role {
  readonly property: string
  /** The phrase that says so. */
  readonly at: number
  /** "from 12 to 14": which end of the change it is. */
  readonly change?: "from" | "to"
  /** The count is told as changed: "rose to". */
  readonly changed?: true
  /** Said to be feared or thought so. */
  readonly feared?: true
}

const word = (parsed: Parsed, at: number): string => wordAt(parsed, parsed.phrases[at]?.from ?? -1)

const FEARED: ReadonlySet<string> = new Set(["feared", "presumed", "believed", "thought"])

/** "12 deaths", "12 injured people", "the 12 dead". */
export const byNoun = (parsed: Parsed, { at, noun, who, amount }: Counted): Role | undefined => {
  const property = NOUNS.get(headOf(parsed, who)) ?? NOUNS.get(headOf(parsed, noun))
  if (property !== undefined) return { property, at }
  for (let token = amount.to; token < who.to; token++) {
    const adjective = ADJECTIVES.get(wordAt(parsed, token))
    if (adjective !== undefined) return { property: adjective, at }
  }
  return undefined
}

/** "12 people dead", "12 killed", "12 feared dead". */
export const byAdjective = (parsed: Parsed, { last }: Counted): Role | undefined => {
  const feared = FEARED.has(word(parsed, last + 1))
  const at = feared ? last + 2 : last + 1
  const property = ADJECTIVES.get(word(parsed, at))
  if (property === undefined) return undefined
  const verb = verbAt(parsed, at)
  if (verb !== undefined && takesObject(parsed, at)) return undefined
  return { property, at, ...(feared ? { feared: true } : {}) }
}

/** "12 gunmen killed three": a verb with an object is what the counted did. */
const takesObject = (parsed: Parsed, at: number): boolean => {
  const next = nounAt(parsed, at + 1)
  return next !== undefined && !isTemporal(parsed, next)
}

const complement = (parsed: Parsed, verb: number): Role | undefined => {
  for (let at = verb + 1; at <= verb + 3; at++) {
    const feared = FEARED.has(word(parsed, at))
    const property = ADJECTIVES.get(word(parsed, at))
    if (property !== undefined) return { property, at }
    if (!feared && !isLink(parsed, at, "adverb")) return undefined
  }
  return undefined
}

/** What a verb after the counted says of them: "were killed", "died", "are dead", "lost their lives". */
const said = (parsed: Parsed, at: number): Role | undefined => {
  const verb = verbAt(parsed, at)
  if (verb === undefined || verb.form === "infinitive" || verb.negated) return undefined
  const lemma = lemmaOf(parsed, verb)
  const main = wordAt(parsed, verb.main)
  if (verb.passive || main === "missing") {
    const property = TRANSITIVE.get(lemma) ?? ADJECTIVES.get(main)
    if (property !== undefined) return { property, at, ...(feared(parsed, verb.from, verb.to) ? { feared: true } : {}) }
    return complement(parsed, at)
  }
  const property = INTRANSITIVE.get(lemma)
  if (property !== undefined) return { property, at }
  if (lemma === "lose" && headAfter(parsed, at) === "lives") return { property: "casualties.killed", at }
  if (lemma === "lose" && headAfter(parsed, at) === "life") return { property: "casualties.killed", at }
  return verb.form === "be" || lemma === "be" || lemma === "go" || lemma === "remain"
    ? complement(parsed, at)
    : undefined
}

const feared = (parsed: Parsed, from: number, to: number): boolean =>
  parsed.tokens.slice(from, to).some(({ lower }) => FEARED.has(lower))

const headAfter = (parsed: Parsed, at: number): string => {
  const noun = nounAt(parsed, at + 1)
  return noun === undefined ? "" : headOf(parsed, noun)
}

/** The counted, or the list that they stand in, as the subject of a verb. */
export const bySubject = (parsed: Parsed, one: Counted, all: ReadonlyArray<Counted>): Role | undefined => {
  const { last } = listAround(parsed, all, one)
  const direct = byAdjective(parsed, last)
  if (direct !== undefined && last !== one) return direct
  return said(parsed, afterNominal(parsed, last.last))
}

const INSIDE: ReadonlySet<string> = new Set(["another", "some", "also", "reportedly", "as", "estimated"])

/** "killed 12", "killing 12 and wounding 30", "claimed 12 lives". */
export const byObject = (parsed: Parsed, one: Counted, all: ReadonlyArray<Counted>): Role | undefined => {
  const { first } = listAround(parsed, all, one)
  const at =
    isLink(parsed, first.at - 1, "adverb") || INSIDE.has(word(parsed, first.at - 1)) ? first.at - 2 : first.at - 1
  const verb = verbAt(parsed, at)
  if (verb === undefined || verb.passive || verb.negated) return undefined
  const lemma = lemmaOf(parsed, verb)
  if (headOf(parsed, one.who) === "lives" && ["claim", "take", "cost"].includes(lemma))
    return { property: "casualties.killed", at }
  const property = TRANSITIVE.get(lemma)
  if (property === undefined || (verb.form === "infinitive" && word(parsed, at - 1) !== "thought")) return undefined
  // "12 people killed in ...": a participle after its noun has no object.
  return { property, at }
}

const TO: ReadonlySet<string> = new Set(["to", "at", "of", "as"])
const FROM: ReadonlySet<string> = new Set(["from"])

/** The property of a phrase that means a count as a whole: "the death toll", "the number of injured". */
const tollAt = (parsed: Parsed, at: number): string | undefined => {
  const noun = nounAt(parsed, at)
  if (noun === undefined) return undefined
  const head = headOf(parsed, noun)
  const words = parsed.tokens.slice(noun.from, noun.to).map(({ lower }) => lower)
  if (TOLLS.has(head)) {
    if (words.some((one) => one === "injury" || one === "injured")) return "casualties.injured"
    return words.includes("casualty") ? "casualties.total" : "casualties.killed"
  }
  if (head === "casualties" && noun.amount === undefined) return "casualties.total"
  if (head === "deaths" && noun.amount === undefined) return "casualties.killed"
  if (head !== "number" && head !== "total") return undefined
  for (let token = noun.to; token < noun.to + 6; token++) {
    const property = NOUNS.get(wordAt(parsed, token)) ?? ADJECTIVES.get(wordAt(parsed, token))
    if (property !== undefined) return property
  }
  return undefined
}

const WINDOW = 14

/** "a toll of 12", "the toll rose from 12 to 14", "put the toll at 12", "tolls exceeded 100". */
export const byToll = (parsed: Parsed, { at, amount }: Counted): Role | undefined => {
  const from = isPreposition(parsed, at - 1, FROM)
  const to = isPreposition(parsed, at - 1, TO)
  let changed = false
  for (let back = at - 1; back >= 0 && at - back <= WINDOW; back--) {
    if (isLink(parsed, back, "who") || isLink(parsed, back, "stop") || isLink(parsed, back, "that")) return undefined
    const verb = verbAt(parsed, back)
    if (verb !== undefined) {
      const lemma = lemmaOf(parsed, verb)
      if (!COUNTS.has(lemma) || verb.form === "infinitive") return undefined
      changed ||= CHANGES.has(lemma)
    }
    const property = tollAt(parsed, back)
    if (property === undefined) continue
    const bounded = amount.bound === "more" && amount.core > amount.from
    const joined = from || to || bounded || verbAt(parsed, at - 1) !== undefined
    if (!joined || (!hasFiniteVerb(parsed, back, at) && !to && !changed && !from)) return undefined
    const changes = changed || raisedBefore(parsed, back)
    return {
      property,
      at: back,
      ...(from && changes ? { change: "from" } : to && changes ? { change: "to", changed: true } : {}),
    }
  }
  return undefined
}

/** "raised the toll to 12": the verb of change stands before the toll. */
const raisedBefore = (parsed: Parsed, toll: number): boolean => {
  const verb = verbAt(parsed, toll - 1)
  return verb !== undefined && CHANGES.has(lemmaOf(parsed, verb))
}
