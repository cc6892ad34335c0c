/** Numbers alone whose verb says what they count: "14 have recovered so far", "1,720 had been discharged". */
import { eventSubject } from "../../../event/binding.ts"
import { lemmaOf, nounAt, spanOf, verbAt, wordAt, type Parsed } from "../../../grammar/Parsed.ts"
import { subjectOf } from "../../../grammar/subjects.ts"
import { quantityOf } from "../../../number/Amount.ts"
import type { PropositionReader } from "../../Context.ts"
import { wordOf } from "../../phrasing.ts"
import type { Proposition } from "../../Proposition.ts"
import { isTold } from "../measured/clause.ts"

/** What befalls people and nothing else, with the word that the count is called by. */
const BEFALLS: ReadonlyMap<string, string> = new Map(
  "recover recovered|discharge discharged|release released|vaccinate vaccinated|inoculate vaccinated|quarantine quarantined|isolate isolated|convict convicted|acquit acquitted|indict indicted|deport deported|extradite extradited|enlist enlisted|enroll enrolled|graduate graduated|resign resigned|retire retired"
    .split("|")
    .map((pair) => [pair.split(" ")[0] ?? "", pair.split(" ")[1] ?? ""] as const),
)

/** What is only said or thought of people. */
const SAID: ReadonlySet<string> = new Set(
  "believe think say report know expect suppose understand consider call name see show describe fear presume suspect".split(
    " ",
  ),
)

/** "seven of them": some of those who were told of. */
const isOfThem = (parsed: Parsed, at: number): boolean =>
  wordOf(parsed, at + 1) === "of" && wordOf(parsed, at + 2) === "them" && (nounAt(parsed, at)?.amount?.low ?? 0) > 1

/** The counts that a sentence tells by a number alone. */
export const elliptic: PropositionReader = (parsed, context) =>
  parsed.verbs.flatMap((verb): ReadonlyArray<Proposition> => {
    const group = verbAt(parsed, verb)
    const at = group === undefined ? -1 : subjectOf(parsed, verb).at
    const ofThem = group?.passive === true && isOfThem(parsed, at) && !SAID.has(lemmaOf(parsed, group))
    const own = group === undefined ? undefined : BEFALLS.get(lemmaOf(parsed, group))
    // "seven of them were exhumed"
    const counted = own ?? (ofThem && group !== undefined ? wordAt(parsed, group.main) : undefined)
    const amount = nounAt(parsed, at)?.amount
    const head = nounAt(parsed, at)?.head ?? -1
    if (counted === undefined || amount === undefined || amount.percent || at > verb || !isTold(parsed, verb)) return []
    // "hundreds of patients", "25 patients": what is counted has a noun of its own.
    if (head >= amount.to || amount.word !== undefined || !Number.isInteger(amount.low)) return []
    return [
      {
        property: `count.${counted}`,
        value: quantityOf(amount, "people"),
        valueAt: spanOf(parsed, amount.from, amount.to),
        span: spanOf(parsed, parsed.phrases[at]?.from ?? 0, parsed.phrases[verb]?.to ?? 0),
        sentence: parsed.index,
        subject: eventSubject(parsed, at, verb, context),
        ...(ofThem ? { share: "part" as const } : {}),
        polarity: "affirmed",
        modality: "asserted",
      },
    ]
  })
