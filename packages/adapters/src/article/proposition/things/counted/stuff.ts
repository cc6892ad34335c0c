/** How much of something: "5.7 million barrels of production had been disrupted", "burned 12,000 hectares". */
import { eventSubject } from "../../../event/binding.ts"
import {
  headAt,
  headOf,
  isPreposition,
  lemmaOf,
  nounAt,
  spanOf,
  verbAt,
  wordAt,
  type Parsed,
} from "../../../grammar/Parsed.ts"
import { subjectOf } from "../../../grammar/subjects.ts"
import { quantityOf } from "../../../number/Amount.ts"
import type { Context, PropositionReader } from "../../Context.ts"
import { tells } from "../../people/role/predicates.ts"
import type { Proposition } from "../../Proposition.ts"

/** Units that stuff is measured in, with the plain spelling of each. */
const UNITS: ReadonlyMap<string, string> = new Map(
  "barrels barrel|tonnes tonnes tons|megawatts megawatts mw|hectares hectares|acres acres|litres litres liters|gallons gallons"
    .split("|")
    .flatMap((line) => line.split(" ").map((word) => [word, line.split(" ")[0] ?? word] as const)),
)

const STUFF: ReadonlySet<string> = new Set(
  "production output exports export supply supplies capacity power crude oil gas grain land forest cropland farmland crops".split(
    " ",
  ),
)

const FOLDED: ReadonlyMap<string, string> = new Map([
  ["output", "production"],
  ["export", "exports"],
  ["supplies", "supply"],
])

const OF: ReadonlySet<string> = new Set(["of"])

const HARMS: ReadonlySet<string> = new Set(
  "disrupt halt cut stop suspend reduce lose shut burn destroy damage hit flood scorch ravage affect knock".split(" "),
)

const PER_DAY: ReadonlySet<string> = new Set(["per-day", "daily", "day"])

/** What a measure is of, within the phrases behind it; the unit is per day where a word there says so. */
const behind = (
  parsed: Parsed,
  at: number,
): { readonly stuff: string; readonly daily: boolean; readonly last: number } => {
  let [stuff, daily, last] = ["", false, at]
  for (let next = at; next < at + 4; next++) {
    const noun = nounAt(parsed, next)
    if (next > at && noun === undefined && !isPreposition(parsed, next)) break
    for (const { lower } of noun === undefined ? [] : parsed.tokens.slice(noun.from, noun.to)) {
      daily ||= PER_DAY.has(lower)
      if (stuff === "" && STUFF.has(lower)) [stuff, last] = [lower, next]
    }
  }
  return { stuff: FOLDED.get(stuff) ?? stuff, daily, last }
}

/** The verb of harm that the measure is the subject or the object of; "halting exports of 300,000 barrels" names the stuff first. */
const verbOf = (parsed: Parsed, at: number): { readonly verb: number; readonly stuff: string } | undefined => {
  const isHarm = (place: number): boolean => {
    const verb = verbAt(parsed, place)
    return (
      verb !== undefined &&
      HARMS.has(lemmaOf(parsed, verb)) &&
      !verb.negated &&
      (verb.form === "ing" || tells(parsed, place))
    )
  }
  if (isHarm(at - 1)) return { verb: at - 1, stuff: "" }
  const owner = nounAt(parsed, at - 2)
  if (owner !== undefined && isPreposition(parsed, at - 1) && isHarm(at - 3) && STUFF.has(headOf(parsed, owner)))
    return { verb: at - 3, stuff: headOf(parsed, owner) }
  const after = parsed.phrases.findIndex((_, place) => place > at && isHarm(place))
  return after !== -1 && subjectOf(parsed, after).at === at ? { verb: after, stuff: "" } : undefined
}

const FIRES: ReadonlySet<string> = new Set("fire wildfire bushfire blaze inferno".split(" "))

const SPREADS: ReadonlySet<string> = new Set("cover span engulf char blacken consume".split(" "))

const AT: ReadonlySet<string> = new Set(["at", "as"])

/** "put the burned area at 7,000 hectares", "the fire covers 1,100 hectares": the verb, and what became of the area. */
const areaOf = (
  parsed: Parsed,
  at: number,
  { main }: Context,
): { readonly verb: number; readonly done: string } | undefined => {
  const burned = main !== undefined && FIRES.has(main.noun)
  const before = verbAt(parsed, at - 1)
  const subject = before === undefined ? undefined : nounAt(parsed, subjectOf(parsed, at - 1).at)
  if (before !== undefined && subject !== undefined && SPREADS.has(lemmaOf(parsed, before)) && tells(parsed, at - 1))
    return FIRES.has(headOf(parsed, subject)) ? { verb: at - 1, done: "burned" } : undefined
  const area = isPreposition(parsed, at - 1, AT) ? nounAt(parsed, at - 2) : undefined
  const put = verbAt(parsed, at - 3)
  if (area === undefined || put === undefined || headOf(parsed, area) !== "area" || !tells(parsed, at - 3))
    return undefined
  const hurt = parsed.tokens.slice(area.from, area.head).some(({ lower }) => lower.endsWith("ed"))
  if (!hurt && !burned) return undefined
  return { verb: at - 3, done: burned ? "burned" : "damaged" }
}

const participle = (lemma: string): string =>
  lemma === "hit"
    ? "damaged"
    : lemma === "cut" || lemma === "shut"
      ? lemma
      : lemma === "lose"
        ? "lost"
        : `${lemma.endsWith("e") ? lemma.slice(0, -1) : lemma === "stop" ? "stopp" : lemma}ed`

/** The measured losses that a sentence tells. */
export const stuff: PropositionReader = (parsed, context) =>
  parsed.phrases.flatMap((phrase, at): ReadonlyArray<Proposition> => {
    if (phrase._tag !== "Noun" || phrase.amount === undefined) return []
    const vague =
      phrase.head < phrase.amount.to && phrase.amount.word !== undefined && isPreposition(parsed, at + 1, OF)
    const measured = vague ? at + 2 : at
    const unit = UNITS.get(headAt(parsed, measured))
    const lost = unit === undefined ? undefined : verbOf(parsed, at)
    const area = unit === undefined || lost !== undefined ? undefined : areaOf(parsed, at, context)
    const harm = lost ?? (area === undefined ? undefined : { verb: area.verb, stuff: "area" })
    const verb = verbAt(parsed, harm?.verb ?? -1)
    if (unit === undefined || harm === undefined || verb === undefined) return []
    const { stuff: thing, daily, last } = behind(parsed, measured)
    const what = harm.stuff === "" ? (thing === "" ? "area" : thing) : (FOLDED.get(harm.stuff) ?? harm.stuff)
    const [first, end] = [Math.min(at, harm.verb), Math.max(last, harm.verb)]
    return [
      {
        property: `${what}.${area?.done ?? participle(lemmaOf(parsed, verb))}`,
        value: quantityOf(phrase.amount, daily || wordAt(parsed, phrase.to) === "a" ? `${unit}/day` : unit),
        valueAt: spanOf(parsed, phrase.amount.from, phrase.amount.to),
        span: spanOf(parsed, parsed.phrases[first]?.from ?? 0, parsed.phrases[end]?.to ?? 0),
        sentence: parsed.index,
        subject: eventSubject(parsed, at, harm.verb, context),
        polarity: "affirmed",
        modality: "asserted",
      },
    ]
  })
