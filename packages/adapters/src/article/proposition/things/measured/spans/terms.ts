/** Prison terms, by whom they are for: "sentenced to 12 years", "faces 25 years' imprisonment", "a 5-year prison term was imposed". */
import {
  headAt,
  isLink,
  isPreposition,
  lemmaAt,
  nounAt,
  spanOf,
  verbAt,
  wordAt,
  type Parsed,
} from "../../../../grammar/Parsed.ts"
import { subjectOf } from "../../../../grammar/subjects.ts"
import { BEFORE, boundAt } from "../../../../number/bounds.ts"
import { numberOf } from "../../../../number/words.ts"
import type { Amount } from "../../../../number/Amount.ts"
import { wordOf } from "../../../phrasing.ts"
import { changeAt } from "../change.ts"
import { governing, isTold, joined, nominalText, verbBefore, whoever } from "../clause.ts"
import type { Measure, Measured } from "../Measured.ts"
import { timeUnit } from "../units.ts"

const PROPERTY = "duration.sentence"

const PRISONS: ReadonlySet<string> = new Set(
  "prison jail custody detention imprisonment bars labour labor incarceration penitentiary".split(" "),
)
const TERMS: ReadonlySet<string> = new Set("sentence sentences imprisonment term terms penalty penalties".split(" "))

/** Tokens behind a span of time within which "in prison" stands. */
const BEHIND = 5

/** "12 years in prison", "25 years' imprisonment", "two years behind bars". */
const isInPrison = (parsed: Parsed, unit: number): boolean => {
  for (let token = unit + 1; token <= unit + BEHIND; token++) {
    const word = wordAt(parsed, token)
    if (PRISONS.has(word)) return true
    if (!["in", "of", "'", "behind", "hard", "a", "federal", "state", "military", "forced"].includes(word)) return false
  }
  return false
}

/** "prison terms", "a sentence", "imprisonment": what a span of time in prison is called. */
const isTerm = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  if (noun === undefined || noun.pronoun || !TERMS.has(headAt(parsed, at))) return false
  const plain = !headAt(parsed, at).startsWith("term") && !headAt(parsed, at).startsWith("penalt")
  return plain || parsed.tokens.slice(noun.from, noun.to).some(({ lower }) => PRISONS.has(lower))
}

/** What a verb does with a term: it is laid on somebody, asked for, to be reckoned with, or set for a crime. */
type Way = "imposed" | "served" | "sought" | "faced" | "set"

const VERBS: ReadonlyArray<readonly [Way, string]> = [
  ["imposed", "sentence jail imprison condemn give hand impose receive get draw mete uphold confirm"],
  ["served", "serve"],
  ["sought", "ask seek demand request want recommend urge propose"],
  ["faced", "face risk"],
  ["set", "carry establish set punish stipulate prescribe provide"],
]

const WAYS: ReadonlyMap<string, Way> = new Map(
  VERBS.flatMap(([way, verbs]) => verbs.split(" ").map((verb) => [verb, way] as const)),
)

/** Verbs that tell of a term even where no word says that it is in prison. */
const JAILS: ReadonlySet<string> = new Set("sentence jail imprison condemn".split(" "))

/** Those who get the term rather than give it are the subject. */
const GETS: ReadonlySet<string> = new Set("receive get draw serve face risk".split(" "))

const FOR: ReadonlySet<string> = new Set(["for", "on", "against", "upon"])

const SUBJECTS: ReadonlyMap<string, string> = new Map([
  ["him", "he"],
  ["her", "she"],
  ["them", "they"],
])

/** A pronoun as a subject has it, so that "gave him" and "he was given" are of one man. */
const plainly = (word: string): string => SUBJECTS.get(word) ?? word

/** Who a term is for: the subject of who gets it, whoever is sentenced, or whoever stands behind "for". */
const whose = (parsed: Parsed, verb: number, last: number): string => {
  const group = verbAt(parsed, verb)
  const lemma = lemmaAt(parsed, verb)
  const behind = isPreposition(parsed, last + 1, FOR) ? nominalText(parsed, last + 2) : ""
  const termFirst = isTerm(parsed, subjectOf(parsed, verb).at)
  // "a doctor sentenced to 40 years"
  const reduced = JAILS.has(lemma) && group?.form === "past" && nounAt(parsed, verb + 1) === undefined
  if (GETS.has(lemma) || reduced || (group?.passive === true && !termFirst)) return plainly(whoever(parsed, verb))
  if (group?.passive === true) return behind
  const object = nounAt(parsed, verb + 1)
  const years = object?.amount === undefined ? undefined : timeUnit(parsed, object.amount.to)
  const own = object !== undefined && years === undefined && !isTerm(parsed, verb + 1)
  if (own) return object.pronoun ? plainly(wordOf(parsed, verb + 1)) : nominalText(parsed, verb + 1, verb + 2)
  return behind
}

const NOBODY: ReadonlySet<string> = new Set(["nobody", "none", "no"])
const LAWFUL: ReadonlySet<string> = new Set("will can shall may must".split(" "))

interface Term {
  readonly at: number
  readonly verb: number
  readonly last: number
  readonly amount: Amount
  readonly unit: string
  /** The term itself is told, and not how long somebody has been in prison. */
  readonly whole: boolean
}

const found = (parsed: Parsed, { at, verb, last, amount, unit, whole }: Term): Measured | undefined => {
  const told = WAYS.get(lemmaAt(parsed, verb))
  if (told === undefined) return undefined
  const group = verbAt(parsed, verb)
  // "will be imposed": what a law sets.
  const lawful = told === "imposed" && group?.passive === true && LAWFUL.has(group.modal ?? "")
  const way = lawful ? "set" : whole && told === "served" ? "imposed" : told
  const foreseen = way === "sought" || way === "faced" || way === "set"
  if (group === undefined || group.negated || (!foreseen && !isTold(parsed, verb))) return undefined
  const crime = lawful || isTerm(parsed, subjectOf(parsed, verb).at) ? whose(parsed, verb, last) : whoever(parsed, verb)
  if (NOBODY.has(wordOf(parsed, subjectOf(parsed, verb).at))) return undefined
  const who = way === "set" ? crime : whose(parsed, verb, last)
  return {
    property: PROPERTY,
    unit,
    amount,
    from: Math.min(verb, at),
    to: Math.max(verb, last),
    verb,
    of: joined(who, way === "imposed" ? "" : way),
    ...(way === "faced" ? { modality: "possible" } : {}),
  }
}

const OF: ReadonlySet<string> = new Set(["of"])

/** Phrases between a verb and its term: "sentenced a doctor based in a town to prison for". */
const FAR = 10

/** The verb that lays a term on somebody, before it or behind it, in its clause. */
const verbFor = (parsed: Parsed, at: number, last: number): number => {
  const before = verbBefore(parsed, at, (place) => WAYS.has(lemmaAt(parsed, place)))
  const cut = parsed.phrases.slice(Math.max(0, before), at).some((_, i) => isLink(parsed, before + i, "stop"))
  if (before !== -1 && at - before <= FAR && !cut) return before
  const behind = governing(parsed, last)
  return behind > last && verbAt(parsed, behind)?.passive === true && subjectOf(parsed, behind).at <= last ? behind : -1
}

const FROM: ReadonlySet<string> = new Set(["from"])
const TO: ReadonlySet<string> = new Set(["to"])

/** "terms ranging from 10 to 20 years": the term, and both ends as one number. */
const rangedAt = (parsed: Parsed, at: number): { readonly term: number; readonly amount: Amount } | undefined => {
  const [low, high] = [nounAt(parsed, at - 2)?.amount, nounAt(parsed, at)?.amount]
  if (!isPreposition(parsed, at - 1, TO) || !isPreposition(parsed, at - 3, FROM)) return undefined
  const named = lemmaAt(parsed, at - 4) === "range" ? at - 5 : at - 4
  if (low === undefined || high?.high === undefined || low.low >= high.high || !isTerm(parsed, named)) return undefined
  return { term: named, amount: { ...low, to: high.to, high: high.high } }
}

/** "the sentence was cut from 10 years to six", "reduced his sentence to eight years". */
export const movedTerm: Measure = (parsed, at, amount) => {
  const change = changeAt(parsed, at)
  const unit = timeUnit(parsed, amount.to) ?? timeUnit(parsed, nounAt(parsed, change?.other ?? -1)?.amount?.to ?? -1)
  if (change === undefined || unit === undefined || !isTerm(parsed, change.what) || !isTold(parsed, change.verb))
    return undefined
  const of = nominalText(parsed, change.what, change.first)
  const from = Math.min(change.what, change.verb)
  return { property: PROPERTY, unit: unit.name, amount, from, to: at, verb: change.verb, of, change: change.end }
}

/** "sentenced to 12 years", "faces up to 20 years in prison", "prison terms of 10 years". */
export const term: Measure = (parsed, at, amount) => {
  const unit = timeUnit(parsed, amount.to)
  if (unit === undefined || amount.percent) return undefined
  const noun = nounAt(parsed, at)
  const range = rangedAt(parsed, at)
  const named = range?.term ?? (isPreposition(parsed, at - 1, OF) ? at - 2 : -1)
  const ofTerm = isTerm(parsed, named)
  const partOf = isPreposition(parsed, at + 1, OF) && isTerm(parsed, at + 2)
  const own = noun !== undefined && noun.head > unit.head && isTerm(parsed, at)
  const first = ofTerm ? named : at
  const last = isInPrison(parsed, unit.head) && isPreposition(parsed, at + 1) ? at + 2 : at
  const verb = verbFor(parsed, first, last)
  if (verb === -1) return undefined
  const plain = JAILS.has(lemmaAt(parsed, verb)) || isAskedFor(parsed, verb, at)
  if (!plain && !ofTerm && !own && !partOf && !isInPrison(parsed, unit.head)) return undefined
  if (JAILS.has(lemmaAt(parsed, verb)) && verbAt(parsed, verb)?.form === "ing") return undefined
  const whole = !partOf && (ofTerm || own)
  return found(parsed, { at: first, verb, last, amount: range?.amount ?? amount, unit: unit.name, whole })
}

const PROSECUTES: ReadonlySet<string> = new Set("prosecutor prosecutors prosecution attorney attorneys".split(" "))

/** "The prosecutor asked 15 years for X": right behind a verb of asking. */
const isAskedFor = (parsed: Parsed, verb: number, at: number): boolean => {
  const subject = nounAt(parsed, subjectOf(parsed, verb).at)
  const prosecutes =
    subject !== undefined && parsed.tokens.slice(subject.from, subject.to).some(({ lower }) => PROSECUTES.has(lower))
  return prosecutes && WAYS.get(lemmaAt(parsed, verb)) === "sought" && at - verb <= 2
}

const HYPHENATED = /^(.+)-(years?|months?|days?)$/

/** "a 5-year prison term was imposed", "handed the mayor a five-year sentence". */
export const termsIn = (parsed: Parsed): ReadonlyArray<Measured> =>
  parsed.phrases.flatMap((phrase, at): ReadonlyArray<Measured> => {
    if (phrase._tag !== "Noun" || !isTerm(parsed, at)) return []
    for (let token = phrase.from; token < phrase.head; token++) {
      const [, number = "", unit = ""] = wordAt(parsed, token).includes("-")
        ? (HYPHENATED.exec(wordAt(parsed, token)) ?? [])
        : []
      const value = numberOf(number)
      const verb = value === undefined ? -1 : verbFor(parsed, at, at)
      if (value === undefined || verb === -1) continue
      const bound = boundAt(BEFORE, [wordAt(parsed, token - 1)], 0)?.bound ?? "exactly"
      const amount: Amount = {
        from: token,
        to: token + 1,
        lead: token,
        core: token,
        low: value,
        high: value,
        bound,
        percent: false,
      }
      const { start } = spanOf(parsed, token, token + 1)
      const one = found(parsed, {
        at,
        verb,
        last: at,
        amount,
        whole: true,
        unit: unit.endsWith("s") ? unit : `${unit}s`,
      })
      return one === undefined ? [] : [{ ...one, valueAt: { start, end: start + number.length } }]
    }
    return []
  })
