/** People who leave: evacuations, and where they went. */
import { Occurrence } from "@corroborate/core"
import { atVerbs, isPreposition, lemmaOf, nounAt, spanOf, verbAt, wordAt, type Parsed } from "../../grammar/Parsed.ts"
import { isPeople } from "../../text/people.ts"
import { extentAt } from "../../place/extents.ts"
import { subjectAt } from "../../grammar/subjects.ts"
import type { PropositionReader } from "../Context.ts"
import type { Proposition } from "../Proposition.ts"

const TO: ReadonlySet<string> = new Set(["to", "for", "into", "toward", "towards"])
const HEADS: ReadonlySet<string> = new Set("head flee move transfer bus relocate".split(" "))

const plain = { polarity: "affirmed", modality: "asserted" } as const

const text = (parsed: Parsed, from: number, to: number): string =>
  parsed.tokens
    .slice(parsed.phrases[from]?.from ?? 0, parsed.phrases[to]?.to ?? 0)
    .map(({ lower }) => lower)
    .join(" ")

/** "fighters evacuated the area", "the building was evacuated". */
const evacuated: PropositionReader = (parsed, context) =>
  atVerbs(parsed, (phrase, at): ReadonlyArray<Proposition> => {
    if (phrase.form === "infinitive" || lemmaOf(parsed, phrase) !== "evacuate") return []
    const subject = subjectAt(parsed, at)
    const who = nounAt(parsed, subject)
    if (who === undefined || who.amount !== undefined) return []
    const read = phrase.passive ? extentAt(parsed, subject, context.places) : extentAt(parsed, at + 1, context.places)
    const where = read === undefined ? text(parsed, subject, subject) : read.extent.place.at(-1)
    return [
      {
        ...plain,
        property: "evacuation",
        value: Occurrence.YES,
        polarity: phrase.negated ? "denied" : "affirmed",
        subject: `evacuation of ${where ?? ""}`,
        sentence: parsed.index,
        valueAt: spanOf(parsed, phrase.from, phrase.to),
        span: spanOf(parsed, who.from, Math.max(phrase.to, parsed.phrases[Math.max(at, (read?.to ?? 0) - 1)]?.to ?? 0)),
      },
    ]
  })

/** "most of them head to the province of X", "the families fled to X". */
const destination: PropositionReader = (parsed, context) =>
  atVerbs(parsed, (phrase, at): ReadonlyArray<Proposition> => {
    if (phrase.form === "infinitive" || !HEADS.has(lemmaOf(parsed, phrase)) || !isPreposition(parsed, at + 1, TO))
      return []
    const read = extentAt(parsed, at + 2, context.places)
    const who = nounAt(parsed, at - 1)
    if (read === undefined || who === undefined || verbAt(parsed, at + 3) !== undefined) return []
    if (!who.pronoun && !isPeople(parsed.tokens[who.head]?.lower ?? "")) return []
    const from = wordAt(parsed, who.from - 1) === "of" ? who.from - 2 : who.from
    return [
      {
        ...plain,
        property: "displacement.destination",
        value: read.extent,
        subject: "those who left",
        sentence: parsed.index,
        valueAt: spanOf(parsed, parsed.phrases[read.from]?.from ?? 0, parsed.phrases[read.to - 1]?.to ?? 0),
        span: spanOf(parsed, from, parsed.phrases[read.to - 1]?.to ?? 0),
      },
    ]
  })

/** What a sentence says about people who leave. */
export const movements: PropositionReader = (parsed, context) => [
  ...evacuated(parsed, context),
  ...destination(parsed, context),
]
