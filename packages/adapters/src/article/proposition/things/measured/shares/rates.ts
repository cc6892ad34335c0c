/** Shares and rates: "accounting for 30 % of infections", "coverage had risen to 55 percent", "a 95% immunization rate". */
import {
  headAt,
  headOf,
  isLink,
  isPreposition,
  nounAt,
  verbAt,
  wordAt,
  type Parsed,
  lemmaAt,
} from "../../../../grammar/Parsed.ts"
import type { NounPhrase } from "../../../../grammar/Phrase.ts"
import { subjectOf } from "../../../../grammar/subjects.ts"
import { nominalStartingAt } from "../../../../grammar/nominals.ts"
import { isTemporal } from "../../../../time/temporal.ts"
import { REPORT_VERBS } from "../../../../who/reportVerbs.ts"
import { textOf } from "../../../phrasing.ts"
import { governing, isTold, joined, nominalText, objectText, verbWithin, whoever, wordsBetween } from "../clause.ts"
import type { Measure } from "../Measured.ts"

const PERCENT = "percent"

/** Nouns that say only that it is a rate; the word before says of what. */
const PLAIN: ReadonlySet<string> = new Set("rate rates share level levels percentage ratio".split(" "))

/** What a rate is called: "immunization" for "a 95% immunization rate", else its own noun. */
export const rateName = (parsed: Parsed, noun: NounPhrase): string => {
  const head = headOf(parsed, noun)
  const before = parsed.tokens[noun.head - 1]
  const told = before !== undefined && noun.head - 1 >= noun.from && (before.pos === "NOUN" || before.pos === "PROPN")
  return PLAIN.has(head) && told && !before.lower.includes("percent") && before.lower !== "%" ? before.lower : head
}

const OF: ReadonlySet<string> = new Set(["of"])

/** "31 percent of Samoans": the share of what, told by the verb that it is the subject or the object of. */
const share: Measure = (parsed, at, amount) => {
  const whole = isPreposition(parsed, at + 1, OF) ? nounAt(parsed, at + 2) : undefined
  if (!amount.percent || whole === undefined || isTemporal(parsed, whole)) return undefined
  const pos = parsed.tokens[whole.head]?.pos
  // "less than half of 1 percent", "150 percent of the average"
  if (
    (pos !== "NOUN" && pos !== "PROPN") ||
    YARDSTICKS.has(headOf(parsed, whole)) ||
    FRACTIONS.has(wordAt(parsed, (parsed.phrases[at - 1]?.from ?? 0) - 1))
  )
    return undefined
  const { last } = nominalStartingAt(parsed, at + 2) ?? { last: at + 2 }
  const behind = verbWithin(parsed, last + 1, last + 2, (verb) => subjectOf(parsed, verb).at === at)
  const verb = behind === -1 ? governing(parsed, at) : behind
  if (verb === -1 || !isTold(parsed, verb) || isPreposition(parsed, at - 1, BY)) return undefined
  if (COMPARES.has(lemmaAt(parsed, verb))) return undefined
  const near = parsed.phrases.slice(verb + 1, at).every(({ _tag }) => _tag === "Link")
  if (behind === -1 && (verb > at || (!near && REPORT_VERBS.has(lemmaAt(parsed, verb))))) return undefined
  const of =
    behind === -1
      ? joined(whoever(parsed, verb), lemmaAt(parsed, verb), near ? "" : wordsBetween(parsed, verb, at))
      : joined(lemmaAt(parsed, verb), objectText(parsed, verb))
  const whose = headOf(parsed, whole)
  // "burns over 85% of his body": on so much of it.
  const burnt = whose === "body" && headAt(parsed, at - 1) === "burns" && wordAt(parsed, amount.from) === "over"
  return {
    property: VOTES.has(whose) ? "vote.share" : `share.${whose}`,
    unit: PERCENT,
    amount: burnt ? { ...amount, from: amount.core, bound: "exactly" } : amount,
    from: behind === -1 && near ? verb : at,
    to: Math.max(behind, last),
    verb,
    of: joined(of, nominalText(parsed, at + 2)),
  }
}

const YARDSTICKS: ReadonlySet<string> = new Set("average median mean limit level target goal time".split(" "))
const FRACTIONS: ReadonlySet<string> = new Set(["half", "third", "quarter", "tenth"])
const COMPARES: ReadonlySet<string> = new Set(["compare"])
const BY: ReadonlySet<string> = new Set(["by"])
const VOTES: ReadonlySet<string> = new Set(["vote", "votes"])

const STANDS: ReadonlySet<string> = new Set(
  "be reach hit rise climb increase jump soar grow fall drop decline decrease sink plunge stand exceed surpass remain stay top average".split(
    " ",
  ),
)
const AT: ReadonlySet<string> = new Set(["to", "at", "around"])

/** "coverage had risen to 55 percent", "turnout was 40%". */
const rate: Measure = (parsed, at, amount) => {
  if (!amount.percent || isPreposition(parsed, at + 1, OF)) return undefined
  const verb = isPreposition(parsed, at - 1, AT) ? at - 2 : at - 1
  const subject = nounAt(parsed, subjectOf(parsed, verb).at)
  if (!STANDS.has(lemmaAt(parsed, verb)) || !isTold(parsed, verb) || subject === undefined || subject.pronoun)
    return undefined
  if (
    (nounAt(parsed, at)?.head ?? 0) >= amount.to ||
    subject.amount !== undefined ||
    wordAt(parsed, amount.to) === "of" ||
    isMore(parsed, amount.to)
  )
    return undefined
  const whom = forWhom(parsed, at)
  return {
    property: `rate.${rateName(parsed, subject)}`,
    unit: PERCENT,
    amount,
    from: subjectOf(parsed, verb).at,
    to: whom === "" ? at : at + 2,
    verb,
    of: joined(whoever(parsed, verb), whom),
  }
}

const FOR: ReadonlySet<string> = new Set(["for", "among", "with"])

/** "53% for the first drug": whose rate it is, of several that are told together. */
const forWhom = (parsed: Parsed, at: number): string => {
  const noun = isPreposition(parsed, at + 1, FOR) ? nounAt(parsed, at + 2) : undefined
  return noun === undefined || noun.pronoun || isTemporal(parsed, noun) ? "" : `for ${nominalText(parsed, at + 2)}`
}

/** Phrases that a row of rates is followed over. */
const ROW = 40

/** "53% for one drug, 29% for another and 34% for the third": a rate in a row goes on from the first of it. */
const inRow: Measure = (parsed, at, amount) => {
  if (!amount.percent || forWhom(parsed, at) === "" || (nounAt(parsed, at)?.head ?? 0) >= amount.to) return undefined
  let first = at
  for (let before = beforeIn(parsed, first); before !== -1 && at - before < ROW; before = beforeIn(parsed, first))
    first = before
  const opens = nounAt(parsed, first)?.amount
  const head = first === at || opens === undefined ? undefined : rate(parsed, first, opens)
  if (head === undefined) return undefined
  const whose = whoever(parsed, head.verb)
  return { ...head, amount, from: at, to: at + 2, of: joined(whose, forWhom(parsed, at)) }
}

/** The rate before one in a row, over what it is of; -1 for none. */
const beforeIn = (parsed: Parsed, at: number): number => {
  let place = at - 1
  while (isLink(parsed, place, "and") || isLink(parsed, place, "comma")) place--
  if (place === at - 1) return -1
  for (let back = place; back > place - 8; back--)
    if (nounAt(parsed, back)?.amount?.percent === true)
      return back === place || isPreposition(parsed, back + 1, FOR) ? back : -1
  return -1
}

/** "40% higher": how much more, and not how much. */
const isMore = (parsed: Parsed, token: number): boolean =>
  wordAt(parsed, token).endsWith("er") || wordAt(parsed, token) === "more" || wordAt(parsed, token) === "less"

/** "a 95% immunization rate". */
const attributive: Measure = (parsed, at, amount) => {
  const noun = nounAt(parsed, at)
  if (!amount.percent || noun === undefined || noun.head < amount.to || !RATES.has(headOf(parsed, noun)))
    return undefined
  const verb = governing(parsed, at)
  if (verb === -1 || !isTold(parsed, verb) || verbAt(parsed, verb)?.form === "infinitive") return undefined
  const { last } = nominalStartingAt(parsed, at) ?? { last: at }
  const of = joined(whoever(parsed, verb), last > at ? textOf(parsed, at + 2) : "")
  if (of === "") return undefined
  return {
    property: `rate.${rateName(parsed, noun)}`,
    unit: PERCENT,
    amount,
    from: at,
    to: last,
    verb,
    of,
  }
}

const RATES: ReadonlySet<string> = new Set(
  "rate coverage turnout share majority support approval discount tariff tax stake interest increase rise drop decline reduction cut efficacy accuracy chance".split(
    " ",
  ),
)

/** The shares and rates. */
export const RATE_MEASURES: ReadonlyArray<Measure> = [attributive, rate, inRow, share]
