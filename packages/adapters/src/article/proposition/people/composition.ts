/** Which part of the casualties belongs to a group: "most of them local fighters". */
import { End, Quantity } from "@corroborate/core"
import { eventSubject } from "../../event/binding.ts"
import { headOf, isPreposition, nounAt, spanOf, verbAt, wordAt, type Parsed } from "../../grammar/Parsed.ts"
import type { Context, PropositionReader } from "../Context.ts"
import { populationOf } from "./counted/population.ts"
import type { Proposition } from "../Proposition.ts"

const OF: ReadonlySet<string> = new Set(["of"])
const WHOLE: ReadonlySet<string> = new Set(
  "them whom those victims dead casualties injured wounded fatalities".split(" "),
)

/** "Most": more than half, up to all. */
const MOST: Quantity.Quantity =
  Quantity.between(End.open(50), End.closed(100), "percent") ?? Quantity.moreThan(50, "percent")

const subjectOf = (parsed: Parsed, at: number, context: Context): string => eventSubject(parsed, at, at, context)

/** "most of them local pro-regime fighters", "most of the injured were minors". */
const mostOf: PropositionReader = (parsed, context) =>
  parsed.phrases.flatMap((phrase, at): ReadonlyArray<Proposition> => {
    if (wordAt(parsed, phrase.from) !== "most" || phrase.to !== phrase.from + 1 || !isPreposition(parsed, at + 1, OF))
      return []
    const whole = nounAt(parsed, at + 2)
    if (whole === undefined || !WHOLE.has(headOf(parsed, whole))) return []
    const next = verbAt(parsed, at + 3)?.form === "be" ? at + 4 : at + 3
    const group = nounAt(parsed, next)
    if (group === undefined || !hasCasualties(parsed, at, whole.head)) return []
    const population = populationOf(parsed.tokens.slice(group.from, group.to))
    return [
      {
        property: "casualties.composition",
        value: MOST,
        valueAt: spanOf(parsed, phrase.from, whole.to),
        span: spanOf(parsed, phrase.from, group.to),
        sentence: parsed.index,
        subject: subjectOf(parsed, at, context),
        polarity: "affirmed",
        modality: "asserted",
        ...(population === undefined ? {} : { population }),
      },
    ]
  })

const DEAD: ReadonlySet<string> = new Set("toll killed dead deaths died wounded injured casualties victims".split(" "))

/** "them" are casualties only where the sentence speaks of such before. */
const hasCasualties = (parsed: Parsed, at: number, whole: number): boolean => {
  const word = wordAt(parsed, whole)
  if (word !== "them" && word !== "whom" && word !== "those") return true
  const until = parsed.phrases[at]?.from ?? 0
  return parsed.tokens.slice(0, until).some(({ lower }) => DEAD.has(lower))
}

/** What a sentence says about who the casualties were. */
export const composition: PropositionReader = mostOf
