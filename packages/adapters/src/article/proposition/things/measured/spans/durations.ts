/** How long: "lasted three hours", "has been held for 21 years", "five minutes after takeoff". */
import { headOf, isLink, isPreposition, nounAt, verbAt, type Parsed, lemmaAt } from "../../../../grammar/Parsed.ts"
import { subjectOf } from "../../../../grammar/subjects.ts"
import { isTemporal } from "../../../../time/temporal.ts"
import { wordOf } from "../../../phrasing.ts"
import { governing, isTold, joined, nominalText, whoever, wordsBetween } from "../clause.ts"
import type { Measure } from "../Measured.ts"
import { timeUnit } from "../units.ts"
import { movedTerm, term } from "./terms.ts"

const LASTS: ReadonlySet<string> = new Set("last take continue run endure span".split(" "))
const FOR: ReadonlySet<string> = new Set(["for"])
const MAY: ReadonlySet<string> = new Set(["may", "might", "could"])

/** "lasted three hours", "could last as long as two years". */
const lasting: Measure = (parsed, at, amount) => {
  const unit = timeUnit(parsed, amount.to)
  const verb = isPreposition(parsed, at - 1, FOR) ? at - 2 : at - 1
  const group = verbAt(parsed, verb)
  if (unit === undefined || group === undefined || group.negated || !LASTS.has(lemmaAt(parsed, verb))) return undefined
  const may = MAY.has(group.modal ?? "")
  if (!may && !isTold(parsed, verb)) return undefined
  const subject = nounAt(parsed, subjectOf(parsed, verb).at)
  if (subject === undefined || isTemporal(parsed, subject)) return undefined
  return {
    property: subject.pronoun ? "duration" : `duration.${headOf(parsed, subject)}`,
    unit: unit.name,
    amount,
    from: verb,
    to: at,
    verb,
    of: joined(whoever(parsed, verb), wordsBetween(parsed, verb, at)),
    ...(may ? { modality: "possible" } : {}),
  }
}

/** "has been drinking it for 21 years", "were held for 444 days": how long what the verb tells went on. */
const during: Measure = (parsed, at, amount) => {
  const unit = timeUnit(parsed, amount.to)
  if (unit === undefined || !isPreposition(parsed, at - 1, FOR) || nounAt(parsed, at)?.head !== unit.head)
    return undefined
  const verb = governing(parsed, at)
  const group = verbAt(parsed, verb)
  if (group === undefined || verb > at || !isTold(parsed, verb) || group.form === "ing" || group.modal !== undefined)
    return undefined
  if (parsed.phrases.slice(verb, at).some((_, i) => isLink(parsed, verb + i, "comma"))) return undefined
  const lemma = lemmaAt(parsed, verb)
  return {
    property: lemma === "be" ? "duration" : `duration.${lemma}`,
    unit: unit.name,
    amount,
    from: verb,
    to: at,
    verb,
    of: joined(whoever(parsed, verb), lemma, wordsBetween(parsed, verb, at)),
  }
}

const SIDES: ReadonlySet<string> = new Set(["after", "before", "following", "prior"])

/** "about five minutes after takeoff", "36 minutes before the blast": how long lay between. */
const between: Measure = (parsed, at, amount) => {
  const unit = timeUnit(parsed, amount.to)
  const side = wordOf(parsed, at + 1)
  if (unit === undefined || !SIDES.has(side) || nounAt(parsed, at)?.head !== unit.head) return undefined
  const what = side === "prior" ? at + 3 : at + 2
  const verb = governing(parsed, at)
  const noun = nounAt(parsed, what)
  if (noun === undefined || verb === -1 || !isTold(parsed, verb)) return undefined
  const then = verbAt(parsed, what + 1)
  const to = then === undefined ? what : what + 1
  return {
    property: `duration.${side === "after" || side === "following" ? "after" : "before"}`,
    unit: unit.name,
    amount,
    from: at,
    to,
    verb,
    of: joined(
      whoever(parsed, verb),
      lemmaAt(parsed, verb),
      side,
      nominalText(parsed, what),
      lemmaAt(parsed, what + 1),
    ),
  }
}

const OF: ReadonlySet<string> = new Set(["of"])

/** "of mourning", "of public mourning": what a stretch of time is of; empty for a time and for what is told in a clause. */
const stretchHead = (parsed: Parsed, at: number): string => {
  const [noun, verb] = [nounAt(parsed, at), verbAt(parsed, at)]
  if (noun === undefined) return verb?.form === "ing" && nounAt(parsed, at + 1) === undefined ? wordOf(parsed, at) : ""
  const plain = !noun.pronoun && !isTemporal(parsed, noun) && parsed.tokens[noun.head]?.pos === "NOUN"
  return plain ? headOf(parsed, noun) : ""
}

/** "announced three days of mourning": so long a stretch of it. */
const stretchOf: Measure = (parsed, at, amount) => {
  const unit = timeUnit(parsed, amount.to)
  const head = isPreposition(parsed, at + 1, OF) ? stretchHead(parsed, at + 2) : ""
  const verb = verbAt(parsed, at - 1) === undefined ? -1 : at - 1
  if (unit === undefined || head === "" || verb === -1 || !isTold(parsed, verb)) return undefined
  const of = joined(whoever(parsed, verb), lemmaAt(parsed, verb), nominalText(parsed, at + 2) || head)
  return { property: `duration.${head}`, unit: unit.name, amount, from: verb, to: at + 2, verb, of }
}

const LATER: ReadonlySet<string> = new Set(["later", "earlier"])

/** "officers arrived six minutes later": how long lay between that and what was told before. */
const apart: Measure = (parsed, at, amount) => {
  const unit = timeUnit(parsed, amount.to)
  const way = wordOf(parsed, at + 1)
  const verb = governing(parsed, at)
  if (unit === undefined || !LATER.has(way) || verb === -1 || verb > at || !isTold(parsed, verb)) return undefined
  return {
    property: `duration.${way === "later" ? "after" : "before"}`,
    unit: unit.name,
    amount,
    from: verb,
    to: at + 1,
    verb,
    of: joined(whoever(parsed, verb), lemmaAt(parsed, verb), wordsBetween(parsed, verb, at), way),
  }
}

/** The measures of time. */
export const DURATIONS: ReadonlyArray<Measure> = [movedTerm, term, lasting, stretchOf, during, between, apart]
