/** How many things there are: "damaged 143 buildings", "broke into two pieces", "using ten drones". */
import { eventSubject } from "../../../event/binding.ts"
import {
  hasFiniteVerb,
  headOf,
  isLink,
  isPreposition,
  lemmaOf,
  nounAt,
  spanOf,
  verbAt,
  wordAt,
  type Parsed,
  lemmaAt,
} from "../../../grammar/Parsed.ts"
import type { NounPhrase } from "../../../grammar/Phrase.ts"
import { subjectOf } from "../../../grammar/subjects.ts"
import { quantityOf } from "../../../number/Amount.ts"
import { isTemporal } from "../../../time/temporal.ts"
import type { Context, PropositionReader } from "../../Context.ts"
import { tells } from "../../people/role/predicates.ts"
import { frontedIn } from "../../people/scope/fronted.ts"
import { LEAD } from "../../people/scope/where.ts"
import { verbOverDress } from "../../people/doing/overDress.ts"
import type { Proposition } from "../../Proposition.ts"
import { weekdayOf } from "../../../time/months.ts"
import { asOf, dayOf } from "../../../time/attachment.ts"
import { REPORT_VERBS } from "../../../who/reportVerbs.ts"
import { ANYBODY, isPer, numberedAt, type Numbered } from "./numbered.ts"
import { participleOf } from "./participles.ts"
import { plural } from "./plural.ts"
import { hangingOn, lastOfRow, type Hanging } from "./hanging.ts"
import { joined } from "../measured/clause.ts"

const BREAKS: ReadonlySet<string> = new Set("break split shatter snap tear divide".split(" "))
const INTO: ReadonlySet<string> = new Set(["into", "in"])

/** The verb that tells of the things: they are its object, its subject, or what something breaks into; -1 for none. */
const verbOf = (parsed: Parsed, at: number): number => {
  const before = isLink(parsed, at - 1, "adverb") ? at - 2 : at - 1
  const told = REPORT_VERBS.has(lemmaAt(parsed, before)) ? verbBehind(parsed, at) : -1
  if (told !== -1) return told
  if (verbAt(parsed, before) !== undefined) return before
  const broken = isPreposition(parsed, at - 1, INTO) ? verbAt(parsed, at - 2) : undefined
  if (broken !== undefined && BREAKS.has(lemmaOf(parsed, broken))) return at - 2
  return verbBehind(parsed, at)
}

/** "said 1,200 stalls were burnt": the verb that the things are the subject of; -1 for none. */
const verbBehind = (parsed: Parsed, at: number): number => {
  const over = verbOverDress(parsed, at)
  if (over !== -1) return over
  const after = parsed.phrases.findIndex((_, i) => i > at && verbAt(parsed, i) !== undefined)
  const subject = subjectOf(parsed, after).at
  // "four inns and hotels were bombed"
  const joint = isLink(parsed, at + 1, "and") && subject === at + 2 && nounAt(parsed, subject)?.amount === undefined
  return after !== -1 && (subject === at || joint) ? after : -1
}

/** The verb of things that stand in a row, or for which another noun stands: that of the first of them, or of the last. */
const rowVerb = (parsed: Parsed, first: number, at: number): number => {
  const verb = verbOf(parsed, first)
  if (verb !== -1) return verb
  const behind = verbBehind(parsed, lastOfRow(parsed, at))
  // "a truck and a group of ten motorcycles": a row that begins with one thing.
  const row = isLink(parsed, first - 1, "and") ? verbOf(parsed, first - 2) : -1
  return behind === -1 ? row : behind
}

const REPORTS: ReadonlySet<string> = new Set("report record register confirm say have include be see".split(" "))

/** What was done to the things, as a participle, or what they do; nothing for verbs that only tell of them. */
const doneTo = (parsed: Parsed, at: number, verb: number): string => {
  const group = verbAt(parsed, verb)
  if (group === undefined || REPORTS.has(lemmaOf(parsed, group))) return ""
  const lemma = lemmaOf(parsed, group)
  // "two members opposed it", "eight supporting it": of those who do a thing.
  if (verb > at && !group.passive) return lemma === "be" ? "" : lemma
  const main = wordAt(parsed, group.main)
  if (BREAKS.has(lemma)) return ""
  return participleOf(lemma, main)
}

/** "2,000 people were inside": where people in general were tells one number of them from another. */
const whereabouts = (parsed: Parsed, at: number, verb: number): string => {
  if (!ANYBODY.has(headOf(parsed, nounAt(parsed, at) ?? NO_NOUN))) return ""
  const group = verbAt(parsed, verb)
  const next = verb > at ? parsed.phrases[verb + 1] : undefined
  return group?.form === "be" && next !== undefined ? ` ${wordAt(parsed, next.from)}` : ""
}

/** Whether a verb with a tense follows before the clause ends. */
const hasVerbBehind = (parsed: Parsed, from: number): boolean => {
  for (let at = from; at < parsed.phrases.length; at++) {
    if (["stop", "comma", "that", "when"].some((kind) => isLink(parsed, at, kind))) return false
    if (hasFiniteVerb(parsed, at, at + 1) && !isLink(parsed, at - 1, "who")) return true
  }
  return false
}

/** Whose verbs tell whose the things are. */
const OWNS: ReadonlySet<string> = new Set("have own hold earn win secure receive get gain take lose".split(" "))

const WITHOUT: ReadonlySet<string> = new Set(["without"])
const NARROWS: ReadonlySet<string> = new Set("in at from to of on with among under".split(" "))

/** "two emails sent to the minister", "568 mills in the south", "the firm had 12 mills": what tells these from others. */
const narrowed = (parsed: Parsed, at: number, verb: number): string => {
  const next = parsed.phrases[at + 1]
  const reduced = verbAt(parsed, at + 1)?.form === "past" && (verb !== at + 1 || hasVerbBehind(parsed, at + 2))
  if (reduced && next !== undefined) return ` ${wordAt(parsed, next.from)}`
  const noun = isPreposition(parsed, at + 1, NARROWS) ? nounAt(parsed, at + 2) : undefined
  const days = noun !== undefined && weekdayOf(headOf(parsed, noun).replace(/s$/, "")) > 0
  if (noun !== undefined && next !== undefined && !isTemporal(parsed, noun) && !days)
    return ` ${wordAt(parsed, next.from)} ${headOf(parsed, noun)}`
  const group = verbAt(parsed, verb)
  // "12,000 homes were left without power"
  const power = verb > at && isPreposition(parsed, verb + 1, WITHOUT) ? nounAt(parsed, verb + 2) : undefined
  if (power !== undefined) return ` without ${headOf(parsed, power)}`
  // "34,000 homes had no power"
  const lacks = group !== undefined && verb > at ? nounAt(parsed, verb + 1) : undefined
  if (lacks !== undefined && lemmaAt(parsed, verb) === "have" && wordAt(parsed, lacks.from) === "no")
    return ` without ${headOf(parsed, lacks)}`
  const owner =
    group !== undefined && verb < at && OWNS.has(lemmaOf(parsed, group))
      ? nounAt(parsed, subjectOf(parsed, verb).at)
      : undefined
  const name = owner === undefined ? undefined : parsed.tokens[owner.head]
  return name === undefined ? "" : ` of ${name.capital ? name.text : name.lower}`
}

const NO_NOUN: NounPhrase = { _tag: "Noun", from: -1, to: -1, head: -1, pronoun: false, amount: undefined }

const thingsOf = (parsed: Parsed, at: number, { amount, from, to, last }: Numbered): string =>
  parsed.tokens
    .slice(last === at ? amount.to : from, to)
    .map(({ lower, text, capital }) => (capital ? text : lower))
    .join(" ")

const isRead = (parsed: Parsed, verb: number): boolean => {
  const group = verbAt(parsed, verb)
  if (isPer(parsed, verb)) return false
  return group !== undefined && !group.negated && (group.form === "ing" || tells(parsed, verb))
}

/** What is news by its number alone. */
const CASES: ReadonlySet<string> = new Set(["cases", "infections", "arrests"])

/** "as of Saturday": the day up to which things are counted. */
const untilOf = (parsed: Parsed, context: Context): Pick<Proposition, "toldOn"> => {
  const until = asOf(parsed, context.times[parsed.index] ?? [])
  const day = until === undefined ? undefined : dayOf(until)
  return day === undefined ? {} : { toldOn: day }
}

/** "In one town 30 houses burned; in another, 12": the place that opens the clause. */
const whereOf = (parsed: Parsed, at: number, context: Context): Pick<Proposition, "place"> => {
  const name = frontedIn(parsed, at, context, LEAD)
  return name === undefined ? {} : { place: context.places.pathOf(name) }
}

/** The places of the groups of people of whom a sentence says what befell them; whoever "participated" may be a thing. */
export const takenIn = (parsed: Parsed, context: Context): ReadonlySet<number> =>
  new Set(
    (context.told[parsed.index] ?? [])
      .filter(({ role }) => role.property !== "attendance")
      .map(({ counted }) => counted.at),
  )

/** The counts of things that a sentence tells. */
export const counts: PropositionReader = (parsed, context) => {
  const people = takenIn(parsed, context)
  return parsed.phrases.flatMap((_, at): ReadonlyArray<Proposition> => {
    const noun = people.has(at) ? undefined : numberedAt(parsed, at)
    const hangs: Hanging = noun === undefined ? { at, by: "" } : hangingOn(parsed, at)
    const verb = noun === undefined ? -1 : (hangs.verb ?? rowVerb(parsed, hangs.at, at))
    if (noun === undefined || !(verb === -1 ? CASES.has(headOf(parsed, noun)) : isRead(parsed, verb))) return []
    const things = noun.amount.high === 1 ? plural(headOf(parsed, noun)) : headOf(parsed, noun)
    const near = hangs.at === at && (hangs.by === "" || verb < at)
    const [first, last] = verb === -1 || !near ? [at, noun.last] : [Math.min(at, verb), Math.max(noun.last, verb)]
    const closer = narrowed(parsed, noun.last, verb)
    // "were left without power", "were without power"
    const told = closer.startsWith(" without") && lemmaAt(parsed, verb) === "leave" ? "" : undefined
    const done =
      told ?? hangs.done ?? joined(doneTo(parsed, hangs.at, verb), BREAKS.has(lemmaAt(parsed, verb)) ? "" : hangs.by)
    return [
      {
        property: `count.${things}`,
        value: quantityOf(noun.amount, things),
        valueAt: spanOf(parsed, noun.amount.from, noun.amount.to),
        span: spanOf(parsed, parsed.phrases[first]?.from ?? 0, parsed.phrases[last]?.to ?? 0),
        sentence: parsed.index,
        subject: eventSubject(parsed, at, verb, context),
        population: `${joined(thingsOf(parsed, at, noun), done)}${whereabouts(parsed, noun.last, verb)}${closer}`,
        ...whereOf(parsed, at, context),
        ...untilOf(parsed, context),
        polarity: "affirmed",
        modality: "asserted",
      },
    ]
  })
}
