/** Which share of a country or town a party holds. */
import { atVerbs, isPreposition, lemmaOf, nounAt, spanOf } from "../../grammar/Parsed.ts"
import { subjectAt } from "../../grammar/subjects.ts"
import { quantityOf } from "../../number/Amount.ts"
import { extentAt } from "../../place/extents.ts"
import type { PropositionReader } from "../Context.ts"
import type { Proposition } from "../Proposition.ts"
import { holderBefore } from "./holders.ts"
import { objectAt } from "./taking.ts"

const HOLDS: ReadonlySet<string> = new Set("take seize capture occupy hold control retake recapture regain".split(" "))
const OF: ReadonlySet<string> = new Set(["of", "over"])

/** "control less than five percent of the country". */
export const shares: PropositionReader = (parsed, context) =>
  atVerbs(parsed, (phrase, at): ReadonlyArray<Proposition> => {
    if (phrase.passive || phrase.form === "infinitive" || !HOLDS.has(lemmaOf(parsed, phrase))) return []
    const object = objectAt(parsed, at)
    const noun = nounAt(parsed, object)
    if (noun?.amount === undefined || !noun.amount.percent || !isPreposition(parsed, object + 1, OF)) return []
    const party = holderBefore(parsed, at, context)
    const territory = extentAt(parsed, object + 2, context.places)
    if (party === undefined || territory === undefined) return []
    return [
      {
        property: "territory.share",
        value: quantityOf(noun.amount, "percent"),
        valueAt: spanOf(parsed, noun.amount.from, noun.amount.to),
        span: spanOf(
          parsed,
          parsed.phrases[Math.max(0, subjectAt(parsed, at))]?.from ?? 0,
          parsed.phrases[territory.to - 1]?.to ?? 0,
        ),
        sentence: parsed.index,
        subject: party,
        place: territory.extent.place,
        polarity: "affirmed",
        modality: "asserted",
      },
    ]
  })
