/** How an event compares with others: "one of the biggest political events in a decade", "the deadliest since 2011". */
import { Occurrence } from "@corroborate/core"
import { labelOf } from "../../event/mainEvent.ts"
import { atVerbs, isPreposition, nounAt, verbAt, wordAt, type Parsed } from "../../grammar/Parsed.ts"
import { nominalStartingAt } from "../../grammar/nominals.ts"
import { subjectOf } from "../../grammar/subjects.ts"
import type { PropositionReader } from "../Context.ts"
import { hedge, saying, stretch, textOf, wordOf } from "../phrasing.ts"
import type { Proposition } from "../Proposition.ts"

const SUPERLATIVES: ReadonlySet<string> = new Set(
  "biggest largest worst deadliest bloodiest strongest heaviest highest fiercest longest greatest costliest".split(" "),
)

const OF: ReadonlySet<string> = new Set(["of"])

/** The phrase with the superlative: the complement itself, or behind "one of". */
const superlativeAt = (parsed: Parsed, at: number): number => {
  const place = wordOf(parsed, at) === "one" && isPreposition(parsed, at + 1, OF) ? at + 2 : at
  const noun = nounAt(parsed, place)
  const has = noun !== undefined && parsed.tokens.slice(noun.from, noun.to).some(({ lower }) => SUPERLATIVES.has(lower))
  return has ? place : -1
}

/** The comparisons that a sentence makes. */
export const superlatives: PropositionReader = (parsed, context) =>
  atVerbs(parsed, (phrase, verb): ReadonlyArray<Proposition> => {
    if (verbAt(parsed, verb)?.form !== "be" || wordAt(parsed, phrase.from) === "be") return []
    let at = verb + 1
    while (parsed.phrases[at]?._tag === "Link" && wordOf(parsed, at).endsWith("ly")) at++
    const place = superlativeAt(parsed, at)
    const who = subjectOf(parsed, verb).at
    if (place === -1 || context.main === undefined) return []
    const { last } = nominalStartingAt(parsed, place) ?? { last: place }
    const modality = hedge(parsed, verb, place)
    return [
      saying({
        sentence: parsed,
        says: {
          property: "comparison",
          subject: `${labelOf(context.main)}: ${textOf(parsed, place)}`,
          value: phrase.negated ? Occurrence.NO : Occurrence.YES,
          valueAt: stretch(parsed, at, last),
          span: stretch(parsed, who === -1 ? verb : who, last),
          ...(modality === undefined ? {} : { modality }),
        },
      }),
    ]
  })
