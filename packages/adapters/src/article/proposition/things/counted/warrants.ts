/** For how many people papers were issued: "arrest warrants for 36 people", "warrants for the arrest of 12 officers". */
import { eventSubject } from "../../../event/binding.ts"
import { headAt, isPreposition, nounAt, spanOf, type Parsed } from "../../../grammar/Parsed.ts"
import { quantityOf } from "../../../number/Amount.ts"
import { isPeople } from "../../../text/people.ts"
import type { PropositionReader } from "../../Context.ts"
import { stretch } from "../../phrasing.ts"
import type { Proposition } from "../../Proposition.ts"
import { governing, isTold } from "../measured/clause.ts"

const PAPERS: ReadonlySet<string> = new Set("warrant warrants subpoenas summonses indictments".split(" "))
const FOR: ReadonlySet<string> = new Set(["for", "against", "on"])
const OF: ReadonlySet<string> = new Set(["of"])
const DEEDS: ReadonlySet<string> = new Set(["arrest", "capture", "detention", "extradition"])

/** The place of those whom the papers at a place are for; -1 for none. */
const whomAt = (parsed: Parsed, at: number): number => {
  if (!PAPERS.has(headAt(parsed, at)) || !isPreposition(parsed, at + 1, FOR)) return -1
  const deed = DEEDS.has(headAt(parsed, at + 2)) && isPreposition(parsed, at + 3, OF)
  return deed ? at + 4 : at + 2
}

/** The people for whom a sentence tells of papers. */
export const warrants: PropositionReader = (parsed, context) =>
  parsed.phrases.flatMap((_, at): ReadonlyArray<Proposition> => {
    const whom = whomAt(parsed, at)
    const noun = nounAt(parsed, whom)
    const verb = whom === -1 ? -1 : governing(parsed, at)
    if (noun?.amount === undefined || noun.amount.percent || verb === -1 || !isTold(parsed, verb)) return []
    if (noun.head >= noun.amount.to && !isPeople(headAt(parsed, whom))) return []
    return [
      {
        property: "count.warrants",
        value: quantityOf(noun.amount, "people"),
        valueAt: spanOf(parsed, noun.amount.from, noun.amount.to),
        span: stretch(parsed, Math.min(at, verb), Math.max(whom, verb)),
        sentence: parsed.index,
        subject: eventSubject(parsed, at, verb, context),
        polarity: "affirmed",
        modality: "asserted",
      },
    ]
  })
