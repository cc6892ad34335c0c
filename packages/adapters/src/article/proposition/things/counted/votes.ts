/** How a vote came out: "won 53 percent of the vote", "52% voted to leave", "215 votes to 31", "won 24 seats". */
import { eventSubject } from "../../../event/binding.ts"
import { nominalEndingAt } from "../../../grammar/nominals.ts"
import type { NounPhrase } from "../../../grammar/Phrase.ts"
import {
  headOf,
  isLink,
  isPreposition,
  lemmaOf,
  nounAt,
  spanOf,
  verbAt,
  wordAt,
  type Parsed,
} from "../../../grammar/Parsed.ts"
import { subjectOf } from "../../../grammar/subjects.ts"
import { quantityOf, type Amount } from "../../../number/Amount.ts"
import { isTemporal } from "../../../time/temporal.ts"
import { isName } from "../../blame/doers.ts"
import type { Context, PropositionReader } from "../../Context.ts"
import { isUntold, textOf, wordOf } from "../../phrasing.ts"
import type { Proposition } from "../../Proposition.ts"

/** A count with the side that it is of. */
interface Found {
  readonly property: string
  readonly unit: string
  readonly side: string
  readonly amount: Amount
  readonly from: number
  readonly to: number
}

const WINS: ReadonlySet<string> = new Set("win take receive get secure poll garner gain".split(" "))
const SEATS: ReadonlySet<string> = new Set(["seat", "seats"])
const VOTES: ReadonlySet<string> = new Set(["vote", "votes", "ballots"])
const OF: ReadonlySet<string> = new Set(["of"])
const WITH: ReadonlySet<string> = new Set(["with"])
const TO: ReadonlySet<string> = new Set(["to"])
const PERCENT = "percent"

/** "Ohio's 20 electoral votes": those of states, and not of voters. */
const isElectoral = (parsed: Parsed, { from, to }: NounPhrase): boolean =>
  parsed.tokens.slice(from, to).some(({ lower }) => lower === "electoral" || lower === "delegate")

/** The phrase that names whose votes they are: over "of Ohio", and before "the former mayor" the name that it is put to. */
const namedBy = (parsed: Parsed, at: number): number => {
  const first = nominalEndingAt(parsed, at)?.first ?? at
  const name = isLink(parsed, first - 1, "comma") ? nounAt(parsed, first - 2) : undefined
  const put = name !== undefined && isName(parsed, name) && wordOf(parsed, first) === "the"
  return put ? first - 2 : first
}

/** Words for who somebody is, which alone name nobody. */
const OFFICES: ReadonlySet<string> = new Set(
  "senator president minister governor mayor candidate candidates nominee nominees representative chancellor none others rivals".split(
    " ",
  ),
)

/** Whose votes they are, for a verb that wins or loses them; empty where nobody is named. */
const winner = (parsed: Parsed, verb: number): string => {
  const at = namedBy(parsed, subjectOf(parsed, verb).at)
  const who = nounAt(parsed, at)
  return who === undefined || who.pronoun || OFFICES.has(headOf(parsed, who)) ? "" : textOf(parsed, at)
}

/** "for", "against", "in favour", "to leave": the side that a vote is on, with its last phrase. */
const sideAt = (parsed: Parsed, at: number): { readonly side: string; readonly to: number } | undefined => {
  const [word, next] = [wordOf(parsed, at), wordOf(parsed, at + 1)]
  if (word === "against") return { side: "against", to: at }
  if (word === "in" && next.startsWith("fav")) return { side: "in favour", to: at + 1 }
  // "votes for the nomination": what the vote was on.
  if (word === "for" && nounAt(parsed, at + 1) === undefined) return { side: "in favour", to: at }
  const verb = verbAt(parsed, at)
  return verb?.form === "infinitive" ? { side: `to ${lemmaOf(parsed, verb)}`, to: at } : undefined
}

const isVerb = (parsed: Parsed, at: number, lemmas: ReadonlySet<string>): boolean => {
  const verb = verbAt(parsed, at)
  if (verb === undefined || verb.negated || verb.passive || verb.form === "infinitive" || verb.modal !== undefined)
    return false
  return lemmas.has(lemmaOf(parsed, verb))
}

const VOTE: ReadonlySet<string> = new Set(["vote"])
const BE: ReadonlySet<string> = new Set(["be"])

const tellsOfVote = ({ tokens }: Parsed): boolean =>
  tokens.some(({ lower }) => lower === "voted" || lower === "voters" || lower === "votes" || lower === "vote")

/** "53 percent of the vote": the last phrase of it; -1 where it is of something else. */
const ofVote = (parsed: Parsed, at: number): number => {
  const noun = isPreposition(parsed, at + 1, OF) ? nounAt(parsed, at + 2) : undefined
  return noun !== undefined && VOTES.has(headOf(parsed, noun)) ? at + 2 : -1
}

/** The verb that a share is the subject of, over "of participating voters"; -1 for none. */
const verbOf = (parsed: Parsed, at: number): number => {
  const own = parsed.verbs.find((verb) => verb > at && subjectOf(parsed, verb).at === at)
  if (own !== undefined || !isPreposition(parsed, at + 1, OF)) return own ?? -1
  return parsed.verbs.find((verb) => verb > at && verb <= at + OVER && isVerb(parsed, verb, VOTE)) ?? -1
}

/** Phrases between a share and its verb: "of participating voters". */
const OVER = 4

const share = (parsed: Parsed, at: number, amount: Amount): Found | undefined => {
  const found = { property: "vote.share", unit: PERCENT, amount } as const
  const end = ofVote(parsed, at)
  if (end !== -1 && (isVerb(parsed, at - 1, WINS) || isPreposition(parsed, at - 1, WITH))) {
    const verb = isPreposition(parsed, at - 1, WITH) ? (parsed.verbs.findLast((place) => place < at) ?? -1) : at - 1
    const side = verb === -1 || isUntold(parsed, verb) ? "" : winner(parsed, verb)
    return side === "" ? undefined : { ...found, side, from: at - 1, to: end }
  }
  const verb = verbOf(parsed, at)
  const votes = isVerb(parsed, verb, VOTE)
  if (votes || (isVerb(parsed, verb, BE) && tellsOfVote(parsed))) {
    const side = sideAt(parsed, verb + 1)
    return side === undefined || (!votes && side.side.startsWith("to "))
      ? undefined
      : { ...found, side: side.side, from: at, to: side.to }
  }
  return undefined
}

/** Phrases between the side of one share and the next share: "to leave the union and". */
const GAP = 4

/** "52% voted to leave and 48% to stay": the second half leaves the verb out. */
const gappedShare = (parsed: Parsed, at: number, amount: Amount, before: Found | undefined): Found | undefined => {
  const side = wordOf(parsed, at - 1) === "and" ? sideAt(parsed, at + 1) : undefined
  if (side === undefined || before === undefined || before.property !== "vote.share" || at - before.to > GAP)
    return undefined
  return { ...before, amount, side: side.side, from: at, to: side.to }
}

const ABSTAINS: ReadonlySet<string> = new Set(["abstentions", "abstention"])

const GAINS: ReadonlySet<string> = new Set("win take secure".split(" "))

const counted = (parsed: Parsed, at: number, amount: Amount, noun: NounPhrase): Found | undefined => {
  const head = headOf(parsed, noun)
  if (isElectoral(parsed, noun)) return undefined
  if (SEATS.has(head) && isVerb(parsed, at - 1, GAINS)) {
    const side = winner(parsed, at - 1)
    return side === "" ? undefined : { property: "count.seats", unit: "seats", side, amount, from: at - 1, to: at }
  }
  if (ABSTAINS.has(head) && tellsOfVote(parsed))
    return { property: "count.votes", unit: "votes", side: "abstaining", amount, from: at, to: at }
  if (!VOTES.has(head)) return undefined
  const found = { property: "count.votes", unit: "votes", amount } as const
  const side = isPreposition(parsed, at + 1, TO) ? { side: "in favour", to: at } : sideAt(parsed, at + 1)
  const against = isPreposition(parsed, at + 1, TO) && nounAt(parsed, at + 2)?.amount === undefined
  if (side !== undefined && !against && !side.side.startsWith("to "))
    return { ...found, side: side.side, from: at, to: side.to }
  const who = isVerb(parsed, at - 1, WINS) ? winner(parsed, at - 1) : ""
  return who === "" ? undefined : { ...found, side: who, from: at - 1, to: at }
}

/** "215 votes to 31": those against. */
const opposed = (parsed: Parsed, at: number, amount: Amount): Found | undefined => {
  const votes = isPreposition(parsed, at - 1, TO) ? nounAt(parsed, at - 2) : undefined
  if (votes?.amount === undefined || !VOTES.has(headOf(parsed, votes)) || isElectoral(parsed, votes)) return undefined
  return { property: "count.votes", unit: "votes", side: "against", amount, from: at, to: at }
}

const IN: ReadonlySet<string> = new Set(["in", "across"])

/** "in Ohio": where a vote is counted, as printed. */
const whereIn = (parsed: Parsed): string => {
  const at = parsed.phrases.findIndex((_, i) => {
    const noun = isPreposition(parsed, i - 1, IN) ? nounAt(parsed, i) : undefined
    return noun !== undefined && !isTemporal(parsed, noun) && parsed.tokens[noun.head]?.pos === "PROPN"
  })
  return at === -1 ? "" : ` in ${textOf(parsed, at)}`
}

const proposition = (parsed: Parsed, context: Context, found: Found): Proposition => ({
  property: found.property,
  value: quantityOf(found.amount, found.unit),
  valueAt: spanOf(parsed, found.amount.from, found.amount.to),
  span: spanOf(parsed, parsed.phrases[found.from]?.from ?? 0, parsed.phrases[found.to]?.to ?? 0),
  sentence: parsed.index,
  subject: eventSubject(parsed, found.from, found.from, context),
  population: `${found.side}${whereIn(parsed)}`,
  polarity: "affirmed",
  modality: "asserted",
})

/** The outcomes of votes that a sentence tells. */
export const votes: PropositionReader = (parsed, context) => {
  const found: Array<Found> = []
  for (let at = 0; at < parsed.phrases.length; at++) {
    const noun = nounAt(parsed, at)
    const { amount } = noun ?? {}
    if (noun === undefined || amount === undefined) continue
    const one = isShare(parsed, amount)
      ? (share(parsed, at, amount) ?? gappedShare(parsed, at, amount, found.at(-1)))
      : (counted(parsed, at, amount, noun) ?? opposed(parsed, at, amount))
    if (one !== undefined) found.push(one)
  }
  return found.map((one) => proposition(parsed, context, one))
}

const isShare = (parsed: Parsed, amount: Amount): boolean =>
  amount.percent || ["percent", "%"].includes(wordAt(parsed, amount.to))
