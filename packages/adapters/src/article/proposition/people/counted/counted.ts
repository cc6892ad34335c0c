/** Numbers of people in a sentence, with who is counted and what stands around them. */
import {
  headAt,
  headOf,
  isLink,
  isPreposition,
  lemmaOf,
  nounAt,
  verbAt,
  wordAt,
  type Parsed,
} from "../../../grammar/Parsed.ts"
import type { NounPhrase } from "../../../grammar/Phrase.ts"
import type { Amount } from "../../../number/Amount.ts"
import { isTemporal } from "../../../time/temporal.ts"
import { behindBracket } from "./bracketed.ts"
import { singleOf } from "./single.ts"
import { SETS, THINGS, TRANSITIVE } from "../words.ts"

/** A number with the noun it counts. Places are places of phrases. */
export interface Counted {
  readonly at: number
  readonly amount: Amount
  readonly noun: NounPhrase
  /** The noun phrase that says who: another one in "dozens of people". */
  readonly who: NounPhrase
  /** The last phrase of it. */
  readonly last: number
  /** "149 of the survivors", "six of them": a part of a set told of. */
  readonly partOf?: "set" | "them"
  /** Told of without a number: "a woman". */
  readonly single?: true
}

const OF: ReadonlySet<string> = new Set(["of"])

const isBare = (parsed: Parsed, { amount, head }: NounPhrase): boolean =>
  amount !== undefined && head >= amount.from && head < amount.to && parsed.tokens[head] !== undefined

const PRONOUNS: ReadonlySet<string> = new Set(["them", "whom", "those", "these", "us", "which"])

const DEFINITE: ReadonlySet<string> = new Set(["the", "those", "these", "its", "their", "his", "her"])

/** What a number before "of" is a part of: a pronoun, or a set that has the article; nothing for "dozens of people". */
const partOf = (parsed: Parsed, who: NounPhrase): Counted["partOf"] => {
  const first = wordAt(parsed, who.from)
  if (PRONOUNS.has(first) && who.to === who.from + 1) return "them"
  // "killed four of the enemy": so many people, and no part of those told of.
  if (headOf(parsed, who) === "enemy") return undefined
  // "two of three engineers"
  if (who.amount !== undefined && who.head >= who.amount.to && who.amount.word === undefined) return "set"
  return DEFINITE.has(first) || SETS.has(headOf(parsed, who)) ? "set" : undefined
}

/** `"at least 900" deaths`: a number between marks of quotation, and what it counts behind them. */
const isQuotedNumber = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at + 2)
  const quotesNumber = isLink(parsed, at - 1, "quote")
  // `80 "terrorists"`: what is counted stands in marks of its own.
  const quotesNoun = isLink(parsed, at + 3, "quote") && noun?.amount === undefined
  return isLink(parsed, at + 1, "quote") && (quotesNumber || quotesNoun) && noun !== undefined && !noun.pronoun
}

/** "all but four of them children": those who are left out. */
const isExcepted = ({ tokens, phrases }: Parsed, at: number): boolean => {
  const from = phrases[at]?.from ?? 0
  return tokens[from - 1]?.lower === "but" && tokens[from - 2]?.lower === "all"
}

/** Every number of a sentence that may count people, in order. */
export const countedIn = (parsed: Parsed): ReadonlyArray<Counted> =>
  parsed.phrases.flatMap((phrase, at): ReadonlyArray<Counted> => {
    if (phrase._tag !== "Noun") return []
    const single = singleOf(parsed, phrase)
    if (single !== undefined) return [{ at, amount: single, noun: phrase, who: phrase, last: at, single: true }]
    if (phrase.amount === undefined || phrase.amount.percent) return []
    // "many" is no number.
    if (phrase.amount.word === "many") return []
    if (phrase.head < phrase.amount.from || isExcepted(parsed, at)) return []
    const joint = isPreposition(parsed, at + 1, OF) || isQuotedNumber(parsed, at)
    const inner = isBare(parsed, phrase) && joint ? nounAt(parsed, at + 2) : undefined
    const who = inner ?? phrase
    // "killed one of the group"
    const thing = THINGS.has(headOf(parsed, who)) && !(inner !== undefined && headOf(parsed, who) === "group")
    if (isTemporal(parsed, who) || thing || isMeasure(parsed, phrase)) return []
    if (isOneIn(parsed, at) || isRate(parsed, inner === undefined ? at : at + 2) || isOfLosses(parsed, at)) return []
    const behind = inner === undefined ? behindBracket(parsed, at) : undefined
    if (behind !== undefined) return [{ at, amount: phrase.amount, noun: phrase, who: behind.noun, last: behind.at }]
    const orMore = inner === undefined && isOrMore(parsed, at)
    const ofWhom = isBare(parsed, phrase) && isPreposition(parsed, at + 1, OF) && isLink(parsed, at + 2, "who")
    const plain = inner === undefined || isLink(parsed, at + 1, "quote")
    const part = ofWhom ? "them" : plain ? undefined : partOf(parsed, inner)
    return [
      {
        at,
        amount: orMore ? { ...phrase.amount, bound: "least" } : phrase.amount,
        noun: phrase,
        who,
        last: inner === undefined && !ofWhom && !orMore ? (isMore(parsed, phrase, at) ? at + 1 : at) : at + 2,
        ...(part === undefined ? {} : { partOf: part }),
      },
    ]
  })

/** "two more with injuries": a number alone with the word behind it. */
const isMore = (parsed: Parsed, phrase: NounPhrase, at: number): boolean =>
  isBare(parsed, phrase) && isLink(parsed, at + 1, "adjective") && wordAt(parsed, phrase.to) === "more"

/** "66 people or more": so many at least. */
const isOrMore = (parsed: Parsed, at: number): boolean =>
  wordAt(parsed, parsed.phrases[at + 1]?.from ?? -1) === "or" &&
  wordAt(parsed, parsed.phrases[at + 2]?.from ?? -1) === "more"

/** "30 km North". */
const UNITS: ReadonlySet<string> = new Set("km kilometers kilometres miles meters metres kg".split(" "))

/** "magnitude 6.3", "5.7": the number belongs to the noun before it, or counts nothing whole. */
const isMeasure = (parsed: Parsed, { from, amount }: NounPhrase): boolean =>
  amount !== undefined &&
  (wordAt(parsed, from) === "magnitude" ||
    wordAt(parsed, amount.from - 1) === "magnitude" ||
    wordAt(parsed, amount.to) === "magnitude" ||
    UNITS.has(wordAt(parsed, amount.to)) ||
    !Number.isInteger(amount.low))

const IN: ReadonlySet<string> = new Set(["in"])
const LOSSES: ReadonlySet<string> = new Set(["losses", "loss", "damage", "damages"])

/** "the injury of six people and millions in losses": money. */
const isOfLosses = (parsed: Parsed, at: number): boolean =>
  isPreposition(parsed, at + 1, IN) && LOSSES.has(headAt(parsed, at + 2))

/** "one in five residents": a share. */
const isOneIn = (parsed: Parsed, at: number): boolean => {
  const [noun, other] = [nounAt(parsed, at), nounAt(parsed, at + 2)]
  const bare = noun?.amount !== undefined && noun.head < noun.amount.to && noun.amount.word === undefined
  return bare && isPreposition(parsed, at + 1, IN) && other?.amount !== undefined && !isTemporal(parsed, other)
}

const SHIFTS: ReadonlySet<string> = new Set("earlier before ago later after previously".split(" "))

const PER: ReadonlySet<string> = new Set(["per"])

/** "four deaths per 100,000", "1,000 deaths a day": how often it happens, and no count. */
const isRate = (parsed: Parsed, last: number): boolean => {
  if (isPreposition(parsed, last + 1, PER)) return true
  const noun = nounAt(parsed, last + 1)
  const each = noun !== undefined && ["a", "an", "each", "every"].includes(wordAt(parsed, noun.from))
  // "106 a day earlier"
  return each && isTemporal(parsed, noun) && noun.amount === undefined && !SHIFTS.has(wordAt(parsed, noun.to))
}

const HANGS: ReadonlySet<string> = new Set(
  "in at on from of near inside outside aboard among under at with to by across around off into between after during".split(
    " ",
  ),
)

/** The place after a noun phrase and what hangs on it by prepositions. */
export const afterNominal = (parsed: Parsed, last: number): number => {
  let at = last + 1
  while (at < parsed.phrases.length) {
    if (isPreposition(parsed, at, HANGS) && nounAt(parsed, at + 1) !== undefined) at += 2
    else if (isLink(parsed, at, "adverb")) at++
    else return at
  }
  return at
}

const OPENERS: ReadonlySet<string> = new Set("most many some all both mostly mainly including among".split(" "))

/** ", most of them Norwegians,": where an aside on a group closes; -1 when none opens at the place. */
export const asideEnd = (parsed: Parsed, at: number, to: number): number => {
  const word = wordAt(parsed, parsed.phrases[at + 1]?.from ?? -1)
  if (!isLink(parsed, at, "comma") || !OPENERS.has(word)) return -1
  for (let close = at + 2; close < to; close++) if (isLink(parsed, close, "comma")) return close
  return -1
}

/** "six others aboard and one person on the ground". */
const ABOARD: ReadonlySet<string> = new Set(["aboard", "onboard", "inside", "outside", "there"])

/** Whether a group is joined to the one before it by nothing but a comma or a conjunction, and what hangs on that. */
const joins = (parsed: Parsed, from: number, to: number): boolean => {
  let [at, joint] = [from, false]
  while (at < to) {
    const aside = asideEnd(parsed, at, to)
    if (aside !== -1) at = aside
    else if (isLink(parsed, at, "comma") || isLink(parsed, at, "and") || isLink(parsed, at, "quote")) {
      joint = true
      at++
    } else if (!joint && ABOARD.has(wordAt(parsed, parsed.phrases[at]?.from ?? -1))) at++
    else if (joint && wordAt(parsed, parsed.phrases[at]?.from ?? -1) === "another") at++
    else if (!joint && isPreposition(parsed, at, HANGS) && nounAt(parsed, at + 1) !== undefined) at += 2
    else return false
  }
  return joint && at === to
}

/** "killing 11, two sources told": after a bare comma, a group with a verb right behind it is the subject of a new clause. */
const opensClause = (parsed: Parsed, before: Counted, next: Counted): boolean => {
  const comma = next.at - before.last === 2 && isLink(parsed, before.last + 1, "comma")
  const verb = verbAt(parsed, next.last + 1)
  // "killed 11 people, and six died": the one before is the object of a verb of its own.
  const doing = verbAt(parsed, before.at - 1)
  if (doing !== undefined && TRANSITIVE.has(lemmaOf(parsed, doing)) && verb?.form === "finite") return true
  return comma && verb !== undefined && verb.form !== "ing" && nounAt(parsed, next.last + 2) !== undefined
}

/** The first and the last of the counted things that stand in one list with this one: "150 troops, 95 civilians and 3 others". */
export const listAround = (
  parsed: Parsed,
  all: ReadonlyArray<Counted>,
  one: Counted,
): { readonly first: Counted; readonly last: Counted } => {
  const place = all.indexOf(one)
  let [first, last] = [one, one]
  for (let i = place - 1; i >= 0; i--) {
    const before = all[i]
    if (before === undefined || !joins(parsed, before.last + 1, first.at) || opensClause(parsed, before, first)) break
    first = before
  }
  for (let i = place + 1; i < all.length; i++) {
    const next = all[i]
    if (next === undefined || !joins(parsed, last.last + 1, next.at) || opensClause(parsed, last, next)) break
    last = next
  }
  return { first, last }
}

/** The first phrase after a list that closes with a plain noun: "nine civilians and a teacher". */
export const afterList = (parsed: Parsed, last: number): number => {
  const at = last + 1
  const plain = isLink(parsed, at, "and") ? nounAt(parsed, at + 1) : undefined
  return plain !== undefined && plain.amount === undefined && verbAt(parsed, at + 1) === undefined ? at + 2 : at
}
