/** How many carried out an attack: "about 50 guerrillas attacked the mill", "the post was stormed by 200 gunmen". */
import { eventSubject } from "../../../event/binding.ts"
import {
  headOf,
  isLink,
  isPreposition,
  lemmaAt,
  nounAt,
  spanOf,
  verbAt,
  wordAt,
  type Parsed,
  headAt,
} from "../../../grammar/Parsed.ts"
import { subjectOf } from "../../../grammar/subjects.ts"
import { quantityOf, type Amount } from "../../../number/Amount.ts"
import { isPeople, isPerson } from "../../../text/people.ts"
import type { PropositionReader } from "../../Context.ts"
import { hedge, stretch } from "../../phrasing.ts"
import { verbOverDress } from "./overDress.ts"
import { isTold } from "../../things/measured/clause.ts"

const ATTACKS: ReadonlySet<string> = new Set("attack storm raid assault ambush besiege overrun".split(" "))

/** What is carried out. */
const DEEDS: ReadonlySet<string> = new Set("attack assault raid ambush incursion onslaught operation".split(" "))

const CARRIES: ReadonlySet<string> = new Set(
  "carry launch stage mount conduct perpetrate make execute commit lead".split(" "),
)

const JOINS: ReadonlySet<string> = new Set(["participate", "take", "join"])

const BY: ReadonlySet<string> = new Set(["by"])
const OF: ReadonlySet<string> = new Set(["of"])
const ON: ReadonlySet<string> = new Set(["on", "against", "at", "of"])
const IN: ReadonlySet<string> = new Set(["in"])

/** Those who attack, with the phrases from the first to the last of them. */
interface Band {
  readonly amount: Amount
  readonly first: number
  readonly last: number
}

const GROUPS: ReadonlySet<string> = new Set("group groups column columns gang band force party mob crowd".split(" "))

/** Vague numbers below this say only that there were several. */
const VAGUE = 20

/** "50 guerrillas", "hundreds of rebels", "a group of 40 armed men". */
const bandAt = (parsed: Parsed, at: number): Band | undefined => {
  const noun = nounAt(parsed, at)
  const { amount } = noun ?? {}
  if (noun === undefined || amount === undefined || amount.percent || !Number.isInteger(amount.low)) return undefined
  // "several men", "multiple attackers": more than one.
  if (amount.word !== undefined && amount.low < VAGUE) return undefined
  const bare = noun.head < amount.to && amount.word !== undefined && isPreposition(parsed, at + 1, OF)
  const last = bare ? at + 2 : at
  const head = headAt(parsed, last)
  if (!isPeople(head) || isPerson(head) || IDLE.has(head) || DEFINITE.has(wordAt(parsed, noun.from))) return undefined
  const grouped = isPreposition(parsed, at - 1, OF) && GROUPS.has(headAt(parsed, at - 2))
  return { amount, first: grouped ? at - 2 : at, last }
}

/** Those who are attacked and seldom attack. */
const IDLE: ReadonlySet<string> = new Set("people civilians victims children".split(" "))

const DEFINITE: ReadonlySet<string> = new Set("the these those both all its their his her".split(" "))

/** What was attacked, by the word for it: "mill" of "the sugar mill". */
const targetAt = (parsed: Parsed, at: number): string => {
  const noun = nounAt(parsed, at)
  return noun === undefined || noun.pronoun ? "" : headOf(parsed, noun)
}

/** An attack that a band is told of with, and what was attacked. */
interface Attack {
  readonly from: number
  readonly to: number
  readonly verb: number
  readonly target: string
}

/** The deed at a phrase with what it was aimed at: "an attack on the post". */
const deedAt = (parsed: Parsed, at: number): { readonly to: number; readonly target: string } | undefined => {
  if (!DEEDS.has(headAt(parsed, at)) || nounAt(parsed, at)?.amount !== undefined) return undefined
  const aimed = isPreposition(parsed, at + 1, ON) && nounAt(parsed, at + 2) !== undefined
  return aimed ? { to: at + 2, target: targetAt(parsed, at + 2) } : { to: at, target: "" }
}

const nextVerb = (parsed: Parsed, last: number): number =>
  [1, 2, 3, 4].map((step) => last + step).find((at) => verbAt(parsed, at) !== undefined) ?? -1

/** "attacked the mill", "carried out the raid", "took part in the assault". */
const doing = (parsed: Parsed, { first, last }: Band): Attack | undefined => {
  const over = verbOverDress(parsed, last)
  const verb = over === -1 ? nextVerb(parsed, last) : over
  const group = verbAt(parsed, verb)
  const subject = subjectOf(parsed, verb).at
  if (
    group === undefined ||
    group.passive ||
    (over === -1 && subject !== first && subject !== last) ||
    !isTold(parsed, verb)
  )
    return undefined
  const lemma = lemmaAt(parsed, verb)
  if (ATTACKS.has(lemma) && nounAt(parsed, verb + 1) !== undefined)
    return { from: first, to: verb + 1, verb, target: targetAt(parsed, verb + 1) }
  const object = wordAt(parsed, parsed.phrases[verb + 1]?.from ?? -1) === "out" ? verb + 2 : verb + 1
  const part = JOINS.has(lemma) ? partIn(parsed, verb) : CARRIES.has(lemma) ? object : -1
  const deed = part === -1 ? undefined : deedAt(parsed, part)
  return deed === undefined ? undefined : { from: first, to: deed.to, verb, target: deed.target }
}

/** "took part in the assault": where the deed stands. */
const partIn = (parsed: Parsed, verb: number): number => {
  if (lemmaAt(parsed, verb) === "join") return verb + 1
  const part = wordAt(parsed, parsed.phrases[verb + 1]?.from ?? -1) === "part" ? verb + 2 : verb + 1
  if (lemmaAt(parsed, verb) === "take" && part === verb + 1) return -1
  return isPreposition(parsed, part, IN) ? part + 1 : -1
}

/** "was stormed by 200 gunmen", "the attack was carried out by 40 men", "an attack by 40 men". */
const doneBy = (parsed: Parsed, { first, last }: Band): Attack | undefined => {
  if (!isPreposition(parsed, first - 1, BY)) return undefined
  const verb = [first - 2, first - 3].find((at) => verbAt(parsed, at) !== undefined) ?? -1
  const group = verbAt(parsed, verb)
  const lemma = lemmaAt(parsed, verb)
  if (group === undefined || !(group.passive || group.form === "past") || group.negated)
    return doneInNoun(parsed, first, last)
  const subject = group.passive ? subjectOf(parsed, verb).at : verb - 1
  if (group.passive && !isTold(parsed, verb)) return undefined
  if (ATTACKS.has(lemma)) return { from: subject, to: last, verb, target: targetAt(parsed, subject) }
  const deed = CARRIES.has(lemma) ? (deedAt(parsed, subject) ?? deedAt(parsed, subject - 2)) : undefined
  return deed === undefined ? undefined : { from: subject, to: last, verb, target: deed.target }
}

const doneInNoun = (parsed: Parsed, first: number, last: number): Attack | undefined => {
  for (const at of [first - 2, first - 4]) {
    const deed = deedAt(parsed, at)
    if (deed !== undefined && (deed.to === first - 2 || isLink(parsed, deed.to + 1, "comma")))
      return { from: at, to: last, verb: -1, target: deed.target }
  }
  return undefined
}

/** How many carried out the attacks that a sentence tells of. */
export const attackers: PropositionReader = (parsed, context) =>
  parsed.phrases.flatMap((_, at) => {
    const band = bandAt(parsed, at)
    const attack = band === undefined ? undefined : (doing(parsed, band) ?? doneBy(parsed, band))
    if (band === undefined || attack === undefined) return []
    const { target, from, to, verb } = attack
    return [
      {
        property: "count.attackers",
        value: quantityOf(band.amount, "people"),
        valueAt: spanOf(parsed, band.amount.from, band.amount.to),
        span: stretch(parsed, from, to),
        sentence: parsed.index,
        subject: eventSubject(parsed, at, verb, context),
        ...(target === "" ? {} : { population: `against ${target}` }),
        polarity: "affirmed",
        modality: hedge(parsed, verb, verb) ?? "asserted",
      },
    ]
  })
