/** How an event compares with others: "one of the biggest political events in a decade", "the deadliest since 2011". */
import { Occurrence } from "@corroborate/core"
import { labelOf } from "../../event/mainEvent.ts"
import { atVerbs, isLink, isPreposition, lemmaOf, nounAt, wordAt, type Parsed } from "../../grammar/Parsed.ts"
import { nominalStartingAt } from "../../grammar/nominals.ts"
import { subjectOf } from "../../grammar/subjects.ts"
import type { Context, PropositionReader } from "../Context.ts"
import { hedge, isUntold, saying, stretch, textOf, wordOf } from "../phrasing.ts"
import type { Proposition } from "../Proposition.ts"

const SUPERLATIVES: ReadonlySet<string> = new Set(
  "biggest largest worst deadliest bloodiest strongest heaviest highest fiercest longest greatest costliest".split(" "),
)

const OF: ReadonlySet<string> = new Set(["of"])

const ORDINALS: ReadonlySet<string> = new Set(["first", "last"])

/** "the first report", "the last continent": with a noun, and counted among others. */
const isRanked = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  if (noun === undefined || wordAt(parsed, noun.from) !== "the") return false
  return (
    ORDINALS.has(wordAt(parsed, noun.from + 1)) && noun.head > noun.from + 1 && parsed.tokens[noun.head]?.pos === "NOUN"
  )
}

/** The phrase with the superlative: the complement itself, or behind "one of". */
const superlativeAt = (parsed: Parsed, at: number): number => {
  const place = wordOf(parsed, at) === "one" && isPreposition(parsed, at + 1, OF) ? at + 2 : at
  const noun = nounAt(parsed, place)
  const has = noun !== undefined && parsed.tokens.slice(noun.from, noun.to).some(({ lower }) => SUPERLATIVES.has(lower))
  return has || isRanked(parsed, place) ? place : -1
}

const TAKES: ReadonlySet<string> = new Set(["become", "have", "mark"])

/** The words of a comparison to the end of its clause: "highest number of deaths in a day" is not that of cases. */
const comparedIn = (parsed: Parsed, at: number): string => {
  const end = parsed.phrases.findIndex((_, i) => i > at && (isLink(parsed, i, "comma") || isLink(parsed, i, "stop")))
  const to = parsed.phrases[end === -1 ? parsed.phrases.length - 1 : end - 1]?.to ?? 0
  return parsed.tokens
    .slice(parsed.phrases[at]?.from ?? 0, to)
    .filter(({ pos }, i) => i > 0 || pos !== "DET")
    .map(({ text, lower, capital }) => (capital ? text : lower))
    .join(" ")
}

/** What the comparison is of: for a deed of its own the subject, else what the text is about. */
const subjectFor = (parsed: Parsed, who: number, own: boolean, main: Context["main"]): string => {
  const noun = nounAt(parsed, who)
  const named = noun !== undefined && !noun.pronoun ? textOf(parsed, who) : undefined
  if (main !== undefined && !own) return labelOf(main)
  return named ?? (main === undefined ? "event" : labelOf(main))
}

/** The comparisons that a sentence makes. */
export const superlatives: PropositionReader = (parsed, context) =>
  atVerbs(parsed, (phrase, verb): ReadonlyArray<Proposition> => {
    const own =
      TAKES.has(lemmaOf(parsed, phrase)) &&
      phrase.form !== "infinitive" &&
      phrase.form !== "ing" &&
      !isUntold(parsed, verb)
    if ((phrase.form !== "be" && !own) || wordAt(parsed, phrase.from) === "be") return []
    let at = verb + 1
    while (parsed.phrases[at]?._tag === "Link" && wordOf(parsed, at).endsWith("ly")) at++
    const place = superlativeAt(parsed, at)
    const who = subjectOf(parsed, verb).at
    if (place === -1 || wordOf(parsed, verb + 1) === "of") return []
    const { last } = nominalStartingAt(parsed, place) ?? { last: place }
    const modality = hedge(parsed, verb, place)
    return [
      saying({
        sentence: parsed,
        says: {
          property: "comparison",
          subject: `${subjectFor(parsed, who, own, context.main)}: ${comparedIn(parsed, place)}`,
          value: phrase.negated ? Occurrence.NO : Occurrence.YES,
          valueAt: stretch(parsed, at, last),
          span: stretch(parsed, who === -1 ? verb : who, last),
          ...(modality === undefined ? {} : { modality }),
        },
      }),
    ]
  })
