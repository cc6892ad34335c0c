/** Who the dead, the attackers or those arrested were: "the dead were civilians", "those killed belonged to the FRM". */
import { Text, type Modality } from "@corroborate/core"
import { eventSubject } from "../../event/binding.ts"
import {
  atVerbs,
  isLink,
  isPreposition,
  lemmaAt,
  nounAt,
  spanOf,
  verbAt,
  wordAt,
  type Parsed,
} from "../../grammar/Parsed.ts"
import { subjectOf } from "../../grammar/subjects.ts"
import type { Context, PropositionReader } from "../Context.ts"
import { hedge, isAsked, isUntold, saying, stretch, textOf, wordOf } from "../phrasing.ts"
import type { Proposition } from "../Proposition.ts"
import { groupAt, oneOf, type Group } from "./meantPeople.ts"
import { natureAt, ofBody, sortOf, type Nature } from "./natures.ts"

/** Places of phrases. */
interface Found {
  readonly group: Group
  readonly nature: Nature
  readonly from: number
  /** The phrase for those who are meant. */
  readonly who: number
  /** First phrase of the words for what they were. */
  readonly what: number
  readonly denied: boolean
}

const over = (parsed: Parsed, at: number): number =>
  isLink(parsed, at, "adverb") ||
  (["all", "actually", "just", "only"].includes(wordOf(parsed, at)) &&
    nounAt(parsed, at)?.to === (parsed.phrases[at]?.from ?? 0) + 1)
    ? over(parsed, at + 1)
    : at

/** "the dead were civilians", "all nine were members of the FRM". */
const being = (parsed: Parsed, verb: number, context: Context): Found | undefined => {
  const group = verbAt(parsed, verb)
  if (group?.form !== "be" || isUntold(parsed, verb)) return undefined
  const from = subjectOf(parsed, verb).at
  const meant = groupAt(parsed, from, context)
  const what = over(parsed, verb + 1)
  const nature = meant === undefined ? undefined : natureAt(parsed, what, context)
  if (meant === undefined || nature === undefined) return undefined
  // "are not only soldiers": others besides.
  if (group.negated && wordAt(parsed, (parsed.phrases[what]?.from ?? 0) - 1) === "only") return undefined
  // "they were victims", "they were men": of anybody.
  if (wordOf(parsed, from) === "they" && nature.value._tag === "Text") return undefined
  return { group: meant, nature, from, who: from, what, denied: group.negated }
}

const TO: ReadonlySet<string> = new Set(["to"])

/** "those killed belonged to the FRM". */
const belonging = (parsed: Parsed, verb: number, context: Context): Found | undefined => {
  const group = verbAt(parsed, verb)
  if (group === undefined || lemmaAt(parsed, verb) !== "belong" || !isPreposition(parsed, verb + 1, TO))
    return undefined
  const from = subjectOf(parsed, verb).at
  const meant = groupAt(parsed, from, context)
  const body = nounAt(parsed, verb + 2) === undefined ? undefined : ofBody(parsed, verb + 2, context)
  if (meant === undefined || body === undefined || isUntold(parsed, verb)) return undefined
  return { group: meant, nature: { value: body, to: verb + 2 }, from, who: from, what: verb + 2, denied: group.negated }
}

const CALLS: ReadonlySet<string> = new Set("identify describe call label brand name present list denounce".split(" "))

/** "described the dead as terrorists", "the gunmen were identified as soldiers". */
const called = (parsed: Parsed, verb: number, context: Context): Found | undefined => {
  const group = verbAt(parsed, verb)
  if (group === undefined || group.negated || !CALLS.has(lemmaAt(parsed, verb)) || isUntold(parsed, verb))
    return undefined
  const whom = group.passive ? subjectOf(parsed, verb).at : verb + 1
  const meant = groupAt(parsed, whom, context)
  const as = group.passive
    ? verb + 1
    : isPreposition(parsed, verb + 2) && wordOf(parsed, verb + 2) === "of"
      ? verb + 4
      : verb + 2
  if (meant === undefined || wordOf(parsed, as) !== "as") return undefined
  const nature = natureAt(parsed, as + 1, context)
  return nature === undefined
    ? undefined
    : { group: meant, nature, from: Math.min(whom, verb), who: whom, what: as + 1, denied: false }
}

/** "only militants were killed". */
const onlyThose = (parsed: Parsed, verb: number, context: Context): Found | undefined => {
  const group = verbAt(parsed, verb)
  if (
    group === undefined ||
    !group.passive ||
    group.negated ||
    lemmaAt(parsed, verb) !== "kill" ||
    isUntold(parsed, verb)
  )
    return undefined
  const from = subjectOf(parsed, verb).at
  const noun = nounAt(parsed, from)
  if (noun === undefined || noun.amount !== undefined) return undefined
  const only = [wordAt(parsed, noun.from - 1), wordAt(parsed, noun.from)].includes("only")
  const nature = only && sortOf(wordAt(parsed, noun.head)) !== undefined ? natureAt(parsed, from, context) : undefined
  return nature === undefined ? undefined : { group: "dead", nature, from, who: -1, what: from, denied: false }
}

const WAYS = [being, belonging, called, onlyThose]

const propositionOf = (parsed: Parsed, verb: number, found: Found, context: Context): Proposition => {
  const { group, nature, from, who, what, denied } = found
  const one = oneOf(parsed, who)
  const last = Math.max(verb, nature.to)
  const modality: Modality | undefined = isAsked(parsed, from) ? "possible" : hedge(parsed, from, last)
  const start = parsed.phrases[what]?.from ?? 0
  // Nobody is called an attacker who is a student: what else they are excludes nothing.
  const value = group !== "dead" && nature.value._tag === "Category" && nature.value.label === "civilians"
  const said = saying({
    sentence: parsed,
    says: {
      property: `identity.${group}`,
      subject: eventSubject(parsed, from, verb, context),
      value: value ? Text.text(textOf(parsed, what)) : nature.value,
      valueAt: spanOf(
        parsed,
        ["a", "an", "the"].includes(wordAt(parsed, start)) ? start + 1 : start,
        parsed.phrases[nature.to]?.to ?? 0,
      ),
      span: stretch(parsed, from, last),
      ...(denied ? { polarity: "denied" as const } : {}),
      ...(modality === undefined ? {} : { modality }),
    },
  })
  return one === undefined ? said : { ...said, population: one }
}

/** Who a sentence says that the dead, the attackers or those arrested were. */
export const identities: PropositionReader = (parsed, context) =>
  atVerbs(parsed, (_, verb): ReadonlyArray<Proposition> => {
    for (const way of WAYS) {
      const found = way(parsed, verb, context)
      if (found !== undefined) return [propositionOf(parsed, verb, found, context)]
    }
    return []
  })
