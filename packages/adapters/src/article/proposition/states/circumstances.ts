/** When something began, who takes part, and what it took advantage of. */
import { Category, Occurrence } from "@corroborate/core"
import { labelOf } from "../../event/mainEvent.ts"
import { eventNoun } from "../../event/nouns.ts"
import {
  atVerbs,
  headOf,
  isLink,
  isPreposition,
  lemmaOf,
  nounAt,
  spanOf,
  wordAt,
  type Parsed,
} from "../../grammar/Parsed.ts"
import type { Context, PropositionReader } from "../Context.ts"
import type { Proposition } from "../Proposition.ts"

const BEGINS: ReadonlySet<string> = new Set("start begin erupt break".split(" "))
const OF: ReadonlySet<string> = new Set(["of"])

const plain = { polarity: "affirmed", modality: "asserted" } as const

/** The event named nearest before a phrase, labelled; the article's own when none is. */
const eventBefore = (parsed: Parsed, at: number, context: Context): string | undefined => {
  const mention = (context.events[parsed.index] ?? []).findLast(({ phrase }) => phrase < at)
  if (mention === undefined) return context.main === undefined ? undefined : labelOf(context.main)
  const place = mention.place ?? (mention.family === "war" ? context.actors.country : undefined)
  return labelOf({ noun: mention.noun, family: mention.family, ...(place === undefined ? {} : { place }) })
}

const IN: ReadonlySet<string> = new Set(["in", "on", "at"])

/** "Syria's war ..., starting in 2011", "the war began in 2011". */
const began: PropositionReader = (parsed, context) =>
  atVerbs(parsed, (phrase, at): ReadonlyArray<Proposition> => {
    if (phrase.negated || phrase.form === "infinitive" || !BEGINS.has(lemmaOf(parsed, phrase))) return []
    const time = context.times[parsed.index]?.find(({ from }) => from >= phrase.to && from - phrase.to <= 3)
    const mention = (context.events[parsed.index] ?? []).findLast((one) => one.phrase < at)
    if (time === undefined || mention === undefined || !isPreposition(parsed, at + 1, IN)) return []
    const subject = eventBefore(parsed, at, context)
    return subject === undefined
      ? []
      : [
          {
            ...plain,
            property: "event.start",
            value: time.period,
            subject,
            sentence: parsed.index,
            valueAt: spanOf(parsed, time.from - 1, time.to),
            span: spanOf(parsed, phrase.from, time.to),
          },
        ]
  })

/** "a conflict involving A and B". */
const involves: PropositionReader = (parsed, context) =>
  atVerbs(parsed, (phrase, at): ReadonlyArray<Proposition> => {
    if (lemmaOf(parsed, phrase) !== "involve" || phrase.form !== "ing") return []
    const event = nounAt(parsed, at - 1)
    const first = nounAt(parsed, at + 1)
    if (event === undefined || first === undefined || eventNoun(headOf(parsed, event)) === undefined) return []
    const last = isLink(parsed, at + 2, "and") ? nounAt(parsed, at + 3) : undefined
    const to = (last ?? first).to
    const label = parsed.tokens
      .slice(first.from, to)
      .map(({ lower }) => lower)
      .join(" ")
    const subject = eventBefore(parsed, at, context) ?? headOf(parsed, event)
    return [
      {
        ...plain,
        property: "event.participants",
        value: Category.category(label),
        subject,
        sentence: parsed.index,
        valueAt: spanOf(parsed, first.from, to),
        span: spanOf(parsed, event.from, to),
      },
    ]
  })

/** "taking advantage of a power vacuum in X": the circumstance is told as a fact. */
const advantage: PropositionReader = (parsed, context) =>
  atVerbs(parsed, (phrase, at): ReadonlyArray<Proposition> => {
    if (lemmaOf(parsed, phrase) !== "take" || !isAdvantage(parsed, at + 1)) return []
    const noun = isPreposition(parsed, at + 2, OF) ? nounAt(parsed, at + 3) : undefined
    if (noun === undefined || noun.pronoun) return []
    const place = isPreposition(parsed, at + 4, IN) ? nounAt(parsed, at + 5) : undefined
    const subject = parsed.tokens
      .slice(noun.from, (place ?? noun).to)
      .filter(({ pos }) => pos !== "DET")
      .map(({ text, lower, capital }) => (capital ? text : lower))
      .join(" ")
    return context.main === undefined
      ? []
      : [
          {
            ...plain,
            property: "circumstance",
            value: Occurrence.YES,
            subject,
            sentence: parsed.index,
            valueAt: spanOf(parsed, noun.from, noun.to),
            span: spanOf(parsed, noun.from, (place ?? noun).to),
          },
        ]
  })

const isAdvantage = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  return noun !== undefined && wordAt(parsed, noun.head) === "advantage"
}

/** What a sentence says about beginnings, participants and circumstances. */
export const circumstances: PropositionReader = (parsed, context) => [
  ...began(parsed, context),
  ...involves(parsed, context),
  ...advantage(parsed, context),
]
