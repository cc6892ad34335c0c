/** At what hour something happened: "the quake struck at 22:11 local time", "the attack took place at about 7:45 p.m.". */
import { Text } from "@corroborate/core"
import { eventSubject } from "../../event/binding.ts"
import { eventOfVerb } from "../../event/nouns.ts"
import { atVerbs, isLink, lemmaOf, spanOf, verbAt, wordAt, type Parsed } from "../../grammar/Parsed.ts"
import { subjectOf } from "../../grammar/subjects.ts"
import { isHappening } from "../blame/deeds.ts"
import type { PropositionReader } from "../Context.ts"
import { hedge, isUntold, saying, stretch, wordOf } from "../phrasing.ts"
import type { Proposition } from "../Proposition.ts"

const HAPPENS: ReadonlySet<string> = new Set("happen occur take start begin strike hit break erupt".split(" "))

/** "7:45", "22.11", "3:30am". */
const CLOCK = /^\d{1,2}[:.]\d{2}(?:[ap]m\.?)?$/u
const HALVES: ReadonlySet<string> = new Set(["a.m.", "p.m.", "am", "pm", "a.m", "p.m"])
const NEAR: ReadonlySet<string> = new Set("about around approximately roughly".split(" "))

/** Where the hour begins behind "at"; -1 when none stands there. */
const hourAt = (parsed: Parsed, at: number): number => {
  if (wordOf(parsed, at) !== "at") return -1
  const from = parsed.phrases[at]?.to ?? 0
  const token = NEAR.has(wordAt(parsed, from)) ? from + 1 : from
  const word = wordAt(parsed, token)
  const half = HALVES.has(wordAt(parsed, token + 1)) && /^\d{1,2}$/u.test(word)
  return half || CLOCK.test(word) || word === "midnight" || word === "noon" ? from : -1
}

const GOES_ON: ReadonlySet<string> = new Set("local time utc gmt et pst est edt bst".split(" "))

/** The token behind the hour with its half of the day and its zone. */
const endOf = (parsed: Parsed, from: number): number => {
  let to = NEAR.has(wordAt(parsed, from)) ? from + 2 : from + 1
  while (HALVES.has(wordAt(parsed, to)) || GOES_ON.has(wordAt(parsed, to))) to++
  return to
}

/** The phrase "at" before an hour in the clause of a verb; -1 when there is none. */
const atHour = (parsed: Parsed, verb: number): number => {
  for (let at = verb + 1; at < parsed.phrases.length; at++) {
    if (verbAt(parsed, at) !== undefined || isLink(parsed, at, "comma") || isLink(parsed, at, "stop")) return -1
    if (hourAt(parsed, at) !== -1) return at
  }
  return -1
}

/** The hours that a sentence tells of what happened. */
export const clock: PropositionReader = (parsed, context) =>
  atVerbs(parsed, (phrase, verb): ReadonlyArray<Proposition> => {
    const lemma = lemmaOf(parsed, phrase)
    const who = subjectOf(parsed, verb).at
    const happens = HAPPENS.has(lemma) && isHappening(parsed, who)
    if (phrase.negated || isUntold(parsed, verb) || who === -1 || !(happens || eventOfVerb(lemma) !== undefined))
      return []
    const at = atHour(parsed, verb)
    if (at === -1) return []
    const from = parsed.phrases[at]?.from ?? 0
    const to = endOf(parsed, from + 1)
    const modality = hedge(parsed, who, verb)
    return [
      saying({
        sentence: parsed,
        says: {
          property: "event.time",
          subject: eventSubject(parsed, who, verb, context),
          value: Text.text(
            parsed.tokens
              .slice(from + 1, to)
              .map(({ lower }) => lower)
              .join(" "),
          ),
          valueAt: spanOf(parsed, from, to),
          span: { start: stretch(parsed, who, who).start, end: spanOf(parsed, from, to).end },
          ...(modality === undefined ? {} : { modality }),
        },
      }),
    ]
  })
