/** Whose people came to harm, where other words than those counted say it: "inflicted 18 casualties on the army". */
import {
  headOf,
  isLink,
  isPreposition,
  lemmaAt,
  nounAt,
  verbAt,
  wordAt,
  type Parsed,
  headAt,
} from "../../../grammar/Parsed.ts"
import type { NounPhrase } from "../../../grammar/Phrase.ts"
import { subjectOf } from "../../../grammar/subjects.ts"
import { isPeople } from "../../../text/people.ts"
import { populationOf } from "../counted/population.ts"
import { verbBefore } from "../role/objects.ts"
import { NOUNS } from "../words.ts"
import { admittedAt, namedByLosses } from "./losses.ts"
import { fightersOf } from "./party.ts"
import type { Told } from "../Tolled.ts"

/** Bodies of people in arms, and the parties that they fight for. */
const BODIES: ReadonlySet<string> = new Set(
  "army navy military police guard force forces brigade battalion regiment detachment division company platoon unit units patrol patrols squad squads garrison column columns convoy front movement guerrillas militia militias enemy government regime contras opposition organization organisation".split(
    " ",
  ),
)

/** "among the army ranks", "on the rebel side": words behind which whose they are was said. */
const RANKS: ReadonlySet<string> = new Set("ranks side sides part camp lines".split(" "))

/** "FMLN", "ELN": a name of first letters. */
const isAcronym = (text: string): boolean => text.length > 2 && /^[A-Z]+$/.test(text)

const isSide = (parsed: Parsed, noun: NounPhrase): boolean => {
  const head = headOf(parsed, noun)
  const token = parsed.tokens[noun.head]
  if (noun.pronoun || noun.amount !== undefined || head === "people") return false
  return BODIES.has(head) || RANKS.has(head) || isPeople(head) || (token !== undefined && isAcronym(token.text))
}

/** The words for a side; those of a body alone in lower case, however they are printed. */
const labelOf = (parsed: Parsed, noun: NounPhrase): string | undefined => {
  const words = parsed.tokens.slice(noun.from, noun.to).filter(({ lower, pos }) => !RANKS.has(lower) && pos !== "PART")
  const label = populationOf(words)
  const plain = label !== undefined && BODIES.has(label.toLowerCase()) ? label.toLowerCase() : label
  return plain === undefined ? undefined : fightersOf(plain)
}

/** "on soldiers and guerrillas", "civilians, rebels and soldiers": one of several sides. */
const isOneOf = (parsed: Parsed, at: number): boolean =>
  [
    // "the police, the army, and the guard"
    isLink(parsed, at - 2, "comma") ? [at - 1, at - 3] : [at - 1, at - 2],
    [at + 1, at + 2],
  ].some(([joint = -1, other = -1]) => {
    const noun = nounAt(parsed, other)
    const joined = isLink(parsed, joint, "and") || isLink(parsed, joint, "comma")
    return (
      joined && noun !== undefined && isSide(parsed, noun) && (joint < at || verbAt(parsed, other + 1) === undefined)
    )
  })

const sideAt = (parsed: Parsed, at: number): string | undefined => {
  const noun = nounAt(parsed, at)
  return noun === undefined || !isSide(parsed, noun) || isOneOf(parsed, at) ? undefined : labelOf(parsed, noun)
}

const ON: ReadonlySet<string> = new Set(["on", "upon", "against", "among", "to"])

/** "inflicted 18 casualties on the army", "were inflicted, it said, on the army". */
const inflictedOn = (parsed: Parsed, first: number, last: number): string | undefined => {
  const over = isLink(parsed, last + 1, "comma") ? last + 2 : last + 1
  const passive = lemmaAt(parsed, last + 1) === INFLICT
  const at = passive ? last + 2 : over
  // "over 400 casualties on the armed forces"
  const alone = headAt(parsed, last) === "casualties" && isPreposition(parsed, last + 1, UPON)
  if (!passive && !alone && lemmaAt(parsed, verbBefore(parsed, first)) !== INFLICT) return undefined
  return isPreposition(parsed, at, ON) ? sideAt(parsed, at + 1) : undefined
}

const UPON: ReadonlySet<string> = new Set(["on", "upon"])

const INFLICT = "inflict"

/** "the casualties inflicted on the army rose to 70": said of the count before its number. */
const inflictedBefore = (parsed: Parsed, first: number): string | undefined => {
  for (let at = first - 1; at > 0; at--) {
    if (isLink(parsed, at, "stop")) return undefined
    if (lemmaAt(parsed, at) === INFLICT && isPreposition(parsed, at + 1, ON)) return sideAt(parsed, at + 2)
  }
  return undefined
}

const SUFFERS: ReadonlySet<string> = new Set("suffer sustain lose have incur".split(" "))

/** The verb that a list is the object of, over "the following:". */
const governing = (parsed: Parsed, first: number): number => {
  const following = isLink(parsed, first - 1, "stop") && headAt(parsed, first - 2) === "following"
  return verbBefore(parsed, following ? first - 2 : first)
}

/** "the army suffered 12 casualties": the subject's own. */
const sufferedBy = (parsed: Parsed, first: number): string | undefined => {
  const at = governing(parsed, first)
  const verb = verbAt(parsed, at)
  if (verb === undefined || verb.passive || !SUFFERS.has(lemmaAt(parsed, at))) return undefined
  return actingSide(parsed, subjectOf(parsed, at).at)
}

/** "cost the army 29 dead, although it has only admitted to 21 deaths": of the side whose losses were told before it. */
const admittedBy = (parsed: Parsed, one: Told, all: ReadonlyArray<Told>): string | undefined => {
  const verb = admittedAt(parsed, one.counted.at)
  const before = verb === -1 ? undefined : all.find(({ counted }) => counted.at < verb && isUnnamed(parsed, counted))
  const side = before === undefined || verb === -1 ? undefined : actingSide(parsed, subjectOf(parsed, verb).at)
  return before !== undefined && side === whoseOf(parsed, before, []) ? side : undefined
}

/** "the rebels lost 45 men": of a side that is named; of "its men" more is known than that they are somebody's. */
const lostBy = (parsed: Parsed, first: number): string | undefined => {
  const subject = nounAt(parsed, subjectOf(parsed, governing(parsed, first)).at)
  if (subject === undefined || subject.pronoun) return undefined
  // "the fire brigade lost two men"
  return parsed.tokens.slice(subject.from, subject.to).some(({ lower }) => lower === "fire")
    ? undefined
    : sufferedBy(parsed, first)
}

/** The side at a subject; for "it" the one that the sentence named last before it. */
const actingSide = (parsed: Parsed, subject: number): string | undefined => {
  const noun = nounAt(parsed, subject)
  if (noun?.pronoun !== true) return sideAt(parsed, subject)
  const word = wordAt(parsed, noun.from)
  if (OWN.has(word)) return "own people"
  return word === "it" ? lastBefore(parsed, subject) : undefined
}

/** The one body that a sentence names before a phrase, also before a number: "cost the army 29 dead, but it"; none of two. */
const lastBefore = (parsed: Parsed, until: number): string | undefined => {
  const sides = parsed.phrases.slice(0, until).flatMap((phrase) => {
    if (phrase._tag !== "Noun") return []
    const to = phrase.amount?.lead ?? phrase.to
    const head = to - 1
    const word = wordAt(parsed, head)
    const body = head >= phrase.from && BODIES.has(word) && !word.endsWith("s")
    return body ? (labelOf(parsed, { ...phrase, head, to, amount: undefined }) ?? []) : []
  })
  return new Set(sides).size === 1 ? sides[0] : undefined
}

/** "put rebel losses at 45 dead", "put its own losses at 12". */
const byLosses = (parsed: Parsed, first: number): string | undefined => {
  const named = namedByLosses(parsed, first)
  if (named === undefined) return undefined
  if ("subject" in named) return actingSide(parsed, named.subject)
  return isSide(parsed, named.words) || isKind(parsed, named.words) ? labelOf(parsed, named.words) : undefined
}

/** "rebel losses": one word for a person, which stands for all of a sort. */
const isKind = (parsed: Parsed, noun: NounPhrase): boolean => isPeople(headOf(parsed, noun))

/** "caused the army 39 casualties": the side between the verb and the number. */
const caused = (parsed: Parsed, first: number): string | undefined =>
  DEALS.has(lemmaAt(parsed, first - 2)) ? sideAt(parsed, first - 1) : undefined

/** "the rebels lost 45 men and the army seven": the side right before a number without a verb. */
const alsoLost = (parsed: Parsed, { counted, role }: Told): string | undefined =>
  role.at === counted.at && counted.who.head < counted.amount.to ? sideAt(parsed, counted.at - 1) : undefined

const DEALS: ReadonlySet<string> = new Set("cause cost inflict deal give".split(" "))

const OWN: ReadonlySet<string> = new Set(["we"])

/** "nine government casualties", "six FMLN deaths": said right before the word for the harm. */
const namedBefore = (parsed: Parsed, { amount, who }: Told["counted"]): string | undefined => {
  const words = parsed.tokens.slice(amount.to, who.head)
  const last = words.at(-1)
  if (last === undefined || !NOUNS.has(headOf(parsed, who))) return undefined
  const side = BODIES.has(last.lower) || isPeople(last.lower) || isAcronym(last.text)
  if (!side || last.lower === "people") return undefined
  const label = populationOf(words)
  const plain = label !== undefined && BODIES.has(label.toLowerCase()) ? label.toLowerCase() : label
  return plain === undefined ? undefined : fightersOf(plain)
}

/** "cost the army 29 dead": whose they are and the number in one phrase. */
const namedWith = (parsed: Parsed, { noun, amount }: Told["counted"]): string | undefined => {
  const head = amount.lead - 1
  const last = parsed.tokens[head]
  if (last === undefined || head < noun.from || amount.lead === noun.from) return undefined
  if (!BODIES.has(last.lower) && !isPeople(last.lower) && !isAcronym(last.text)) return undefined
  return labelOf(parsed, { ...noun, head, to: amount.lead, amount: undefined })
}

const AMONG: ReadonlySet<string> = new Set(["among", "amongst", "in", "on"])

/** "26 dead and 65 wounded among the army ranks", "among the rebels there are 655 dead". */
const among = (parsed: Parsed, last: number): string | undefined => {
  for (const at of [last + 1, 0]) {
    const noun = isPreposition(parsed, at, AMONG) ? nounAt(parsed, at + 1) : undefined
    const fits = noun !== undefined && (AMONGST.has(wordAt(parsed, noun.from - 1)) || RANKS.has(headOf(parsed, noun)))
    if (fits) return sideAt(parsed, at + 1)
  }
  return undefined
}

const AMONGST: ReadonlySet<string> = new Set(["among", "amongst"])

/** Whether nobody is named by the words that are counted: a bare number, "casualties", "dead". */
const isUnnamed = (parsed: Parsed, { who, amount, partOf }: Told["counted"]): boolean =>
  partOf === undefined && (who.head < amount.to || NOUNS.has(headOf(parsed, who)))

/** The last phrase that says what befell a group: "26 dead". */
const endOf = ({ counted, role }: Told): number => (role.at === counted.last + 1 ? role.at : counted.last)

const isJoint = (parsed: Parsed, at: number): boolean =>
  ["and", "comma", "adverb"].some((kind) => isLink(parsed, at, kind)) ||
  wordAt(parsed, parsed.phrases[at]?.from ?? -1) === "("

/** Where a run of counts begins and ends that one group stands in: "26 dead, 65 wounded and nine missing". */
const runAround = (parsed: Parsed, one: Told, all: ReadonlyArray<Told>): readonly [number, number] => {
  let [first, last] = [one.counted.at, endOf(one)]
  const joins = (from: number, to: number): boolean =>
    to > from && parsed.phrases.slice(from, to).every((_, i) => isJoint(parsed, from + i))
  for (const before of all.toReversed()) if (joins(endOf(before) + 1, first)) first = before.counted.at
  for (const next of all) if (joins(last + 1, next.counted.at)) last = endOf(next)
  return [first, last]
}

/** The side whose people are counted, in its own words; `undefined` where the words do not say. */
export const whoseOf = (parsed: Parsed, one: Told, all: ReadonlyArray<Told>): string | undefined => {
  const { counted, role } = one
  if (!role.property.startsWith("casualties.")) return undefined
  const [first, last] = runAround(parsed, one, all)
  if (!isUnnamed(parsed, counted)) return counted.partOf === undefined ? lostBy(parsed, first) : undefined
  return (
    namedBefore(parsed, counted) ??
    namedWith(parsed, counted) ??
    among(parsed, endOf(one)) ??
    among(parsed, last) ??
    inflictedOn(parsed, first, last) ??
    inflictedBefore(parsed, first) ??
    caused(parsed, first) ??
    alsoLost(parsed, one) ??
    byLosses(parsed, first) ??
    admittedBy(parsed, one, all) ??
    sufferedBy(parsed, first)
  )
}
