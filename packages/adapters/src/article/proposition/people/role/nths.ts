/** Deaths told by an ordinal, which says how many there were: "reported a sixteenth death", "a seventh victim died". */
import { Quantity } from "@corroborate/core"
import { eventSubject } from "../../../event/binding.ts"
import { headOf, isPreposition, lemmaAt, nounAt, spanOf, wordAt, type Parsed } from "../../../grammar/Parsed.ts"
import type { NounPhrase } from "../../../grammar/Phrase.ts"
import { ordinalOf } from "../../../number/ordinals.ts"
import { isTemporal } from "../../../time/temporal.ts"
import type { PropositionReader } from "../../Context.ts"
import { hedgeWord, saying } from "../../phrasing.ts"
import type { Proposition } from "../../Proposition.ts"
import { governing, isTold } from "../../things/measured/clause.ts"

const DEATHS: ReadonlySet<string> = new Set(["death", "fatality"])
const VICTIMS: ReadonlySet<string> = new Set(["victim", "person", "patient"])
const DIES: ReadonlySet<string> = new Set(["die", "succumb"])

const TELLS: ReadonlySet<string> = new Set("report record register confirm announce see log mark bring be".split(" "))

const WITHIN: ReadonlySet<string> = new Set(["in", "within", "since", "for"])

const PLACED: ReadonlySet<string> = new Set(["in", "at", "near", "from"])

/** "the third death in a week": of a time of its own. */
const isOfSpan = (parsed: Parsed, at: number): boolean => {
  const behind = isPreposition(parsed, at + 1, WITHIN) ? nounAt(parsed, at + 2) : nounAt(parsed, at + 1)
  return behind !== undefined && isTemporal(parsed, behind) && wordAt(parsed, behind.head).match(SPANS) !== null
}

const SPANS = /^(?:week|month|year|day|decade|season)s?$/

/** The token of the ordinal right before what it counts; -1 for none. */
const ordinalAt = (parsed: Parsed, { from, head }: NounPhrase): number => {
  for (let token = from + 1; token < head; token++) if (ordinalOf(wordAt(parsed, token)) !== undefined) return token
  return -1
}

/** The verb that tells of it: for a death one of telling, for a victim that of dying behind it; -1 for none. */
const verbFor = (parsed: Parsed, at: number, noun: NounPhrase): number => {
  const head = headOf(parsed, noun)
  if (VICTIMS.has(head))
    return ["a", "an"].includes(wordAt(parsed, noun.from))
      ? ([at + 1, at + 2].find((verb) => DIES.has(lemmaAt(parsed, verb))) ?? -1)
      : -1
  const verb = DEATHS.has(head) ? governing(parsed, at) : -1
  return TELLS.has(lemmaAt(parsed, verb)) ? verb : -1
}

/** The deaths that a sentence counts by an ordinal. */
export const nths: PropositionReader = (parsed, context) =>
  parsed.phrases.flatMap((phrase, at): ReadonlyArray<Proposition> => {
    if (phrase._tag !== "Noun" || phrase.amount !== undefined) return []
    const token = ordinalAt(parsed, phrase)
    const value = ordinalOf(wordAt(parsed, token))
    const verb = value === undefined ? -1 : verbFor(parsed, at, phrase)
    if (value === undefined || verb === -1 || !isTold(parsed, verb) || isOfSpan(parsed, at)) return []
    const hedged = parsed.tokens
      .slice(phrase.from, token)
      .map(({ lower }) => (lower === "reported" ? "reported" : hedgeWord(lower)))
    return [
      {
        ...saying({
          sentence: parsed,
          says: {
            property: "casualties.killed",
            subject: eventSubject(parsed, at, verb, context),
            value: Quantity.exactly(value, "people"),
            valueAt: spanOf(parsed, token, token + 1),
            span: spanOf(
              parsed,
              Math.min(phrase.from, parsed.phrases[verb]?.from ?? 0),
              Math.max(phrase.to, parsed.phrases[verb]?.to ?? 0),
            ),
            modality: hedged.find((modality) => modality !== undefined) ?? "asserted",
          },
        }),
        // "a third death in the town"
        ...(isPreposition(parsed, at + 1, PLACED) ? { share: "part" as const } : {}),
      },
    ]
  })
