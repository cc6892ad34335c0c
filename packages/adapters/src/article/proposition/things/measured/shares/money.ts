/** Sums of money: "released on US$2 million bond", "a fine of €500", "invested nine billion dollars". */
import {
  headOf,
  isLink,
  isPreposition,
  nounAt,
  verbAt,
  wordAt,
  type Parsed,
  lemmaAt,
} from "../../../../grammar/Parsed.ts"
import type { NounPhrase } from "../../../../grammar/Phrase.ts"
import { subjectOf } from "../../../../grammar/subjects.ts"
import { isTemporal } from "../../../../time/temporal.ts"
import { REPORT_VERBS } from "../../../../who/reportVerbs.ts"
import { textOf, wordOf } from "../../../phrasing.ts"
import { changeAt } from "../change.ts"
import { governing, isTold, joined, nominalText, whoever, wordsBetween } from "../clause.ts"
import type { Measured } from "../Measured.ts"
import { isCurrency, sumsIn, type Sum } from "./sums.ts"

/** Words between a verb and a sum that only say that it lies between two. */
const BETWEEN: ReadonlySet<string> = new Set(["between"])

/** What somebody does with money, as a participle. */
const DEALS: ReadonlyMap<string, string> = new Map(
  "pay paid|owe owed|cost cost|raise raised|invest invested|spend spent|donate donated|earn earned|receive received|lose lost|steal stolen|win won|offer offered|give given|pledge pledged|provide provided|allocate allocated|approve approved|award awarded|seize seized|borrow borrowed|lend lent|grant granted|contribute contributed|demand demanded|generate generated|make made|save saved|claim claimed|buy bought|sell sold|charge charged|fine fined|take taken|collect collected|total total|exceed total|reach total"
    .split("|")
    .map((pair) => [pair.split(" ")[0] ?? "", pair.split(" ")[1] ?? ""] as const),
)

/** The places of the phrases by their tokens. */
const placesOf = ({ phrases }: Parsed): ReadonlyArray<number> =>
  phrases.flatMap(({ from, to }, at) => Array.from({ length: to - from }, () => at))

const IDLE: ReadonlySet<string> = new Set("people worth year years month months week weeks day days time".split(" "))

/** What a noun calls the sum: its head in lower case; nothing for times and people. */
const called = (parsed: Parsed, noun: NounPhrase | undefined): string => {
  if (noun === undefined || noun.pronoun || isTemporal(parsed, noun)) return ""
  const head = headOf(parsed, noun)
  const pos = parsed.tokens[noun.head]?.pos
  // "a fine" is an adjective to the tagger.
  if ((pos !== "NOUN" && pos !== "PROPN" && head !== "fine") || head.length < 3 || /\d/.test(head)) return ""
  return IDLE.has(head) || isCurrency(head) ? "" : head
}

/** The noun that the sum stands before: "US$2 million bond", "a one million US dollar reward". */
const attributive = (
  parsed: Parsed,
  { to }: Sum,
  at: number,
): { readonly name: string; readonly to: number } | undefined => {
  const noun = nounAt(parsed, at)
  if (noun !== undefined && noun.head >= to) {
    const name = called(parsed, noun)
    // "the $20 million experts say it costs"
    const speaks = REPORT_VERBS.has(lemmaAt(parsed, at + 1)) && subjectOf(parsed, at + 1).at === at
    return name === "" || speaks ? undefined : { name, to: at }
  }
  // The tagger takes "reward" for a verb.
  const next = wordAt(parsed, to - 1).endsWith("s") ? undefined : verbAt(parsed, at + 1)
  const bare = next !== undefined && next.to === next.from + 1 && isCurrency(wordAt(parsed, to - 1))
  return bare ? { name: wordAt(parsed, next.main), to: at + 1 } : undefined
}

const OF: ReadonlySet<string> = new Set(["of"])
const IN: ReadonlySet<string> = new Set(["in"])
const DAMAGE = "damage"
const AT: ReadonlySet<string> = new Set(["at", "to"])
const STANDS: ReadonlySet<string> = new Set(
  "be set stand reach rise fall grow climb drop increase remain fix put value estimate total exceed".split(" "),
)

interface Named {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly of: string
  readonly change?: "from" | "to"
}

const FIGURES: ReadonlySet<string> = new Set("estimate figure forecast total".split(" "))

/** "raised its estimate of the damage from $2 million to $3 million": one end of a change. */
const moved = (parsed: Parsed, at: number, last: number): Named | undefined => {
  const change = changeAt(parsed, at)
  const noun = change === undefined ? undefined : nounAt(parsed, change.what)
  if (change === undefined || noun === undefined) return undefined
  const figure = FIGURES.has(headOf(parsed, noun)) && isPreposition(parsed, change.what + 1, OF)
  const name = called(parsed, figure ? nounAt(parsed, change.what + 2) : noun)
  const of = nominalText(parsed, change.what + (figure ? 2 : 0), change.first)
  if (name === "") return undefined
  return { name, from: Math.min(change.what, change.verb), to: last, of, change: change.end }
}

/** What the sum is by the words around it: "a fine of", "in damages", "bail was set at". */
const around = (parsed: Parsed, at: number, last: number, verb: number): Named | undefined => {
  const before = isPreposition(parsed, at - 1, OF) ? called(parsed, nounAt(parsed, at - 2)) : ""
  // "caused damage of $3 million", "was put at $3 million": the damage is one, whatever verb tells of it.
  if (before === DAMAGE) return { name: before, from: at - 2, to: last, of: textOf(parsed, at - 2) }
  if (before !== "")
    return { name: before, from: at - 2, to: last, of: joined(whoever(parsed, verb), lemmaAt(parsed, verb)) }
  const behind = isPreposition(parsed, last + 1, IN) ? called(parsed, nounAt(parsed, last + 2)) : ""
  if (behind !== "" && parsed.tokens[nounAt(parsed, last + 2)?.head ?? -1]?.pos === "NOUN")
    return {
      name: behind,
      from: at,
      to: last + 2,
      of:
        behind === DAMAGE
          ? textOf(parsed, last + 2)
          : joined(whoever(parsed, verb), lemmaAt(parsed, verb), textOf(parsed, last + 2)),
    }
  const told = isPreposition(parsed, at - 1, AT) ? at - 2 : at - 1
  const subject = subjectOf(parsed, told).at
  const name = STANDS.has(lemmaAt(parsed, told)) ? called(parsed, nounAt(parsed, subject)) : ""
  return name === "" ? undefined : { name, from: subject, to: last, of: nominalText(parsed, subject) }
}

const PRICED: ReadonlySet<string> = new Set(["for", "over"])
const FOR: ReadonlySet<string> = new Set(["for", "in", "to", "on"])

/** "invested about nine billion dollars", "sold for $5m", "is worth $8,000". */
const dealt = (parsed: Parsed, at: number, last: number, sum: Sum): Named | undefined => {
  if (wordOf(parsed, at - 1) === "worth") return { name: "worth", from: at - 1, to: last, of: whoever(parsed, at - 2) }
  const linked = isPreposition(parsed, at - 1, PRICED)
  const between = isPreposition(parsed, at - 1, BETWEEN)
  const verb = linked || between || isLink(parsed, at - 1, "adverb") ? at - 2 : at - 1
  const near = verbAt(parsed, verb) === undefined && nounAt(parsed, at - 1) !== undefined ? at - 2 : verb
  const name = DEALS.get(lemmaAt(parsed, near))
  if (name === undefined) return undefined
  const behind = isPreposition(parsed, last + 1, FOR)
    ? joined(wordOf(parsed, last + 1), nominalText(parsed, last + 2))
    : ""
  const of = joined(whoever(parsed, near), lemmaAt(parsed, near), wordsBetween(parsed, near, at, sum.from), behind)
  return { name, from: near, to: last, of }
}

/** "those making $100,000 or more", "$4 of every $5": which ones are meant, and not how much it was. */
const isKind = (parsed: Parsed, { amount, from, to }: Sum): boolean =>
  wordAt(parsed, amount.to - 2) === "or" || wordAt(parsed, from - 1) === "every" || wordAt(parsed, to + 1) === "every"

const PER: ReadonlySet<string> = new Set(["a", "an", "per"])
const TIMES: ReadonlySet<string> = new Set("hour day week month year".split(" "))

/** "$12 an hour": the unit with what it is for. */
const unitOf = (parsed: Parsed, { unit, to }: Sum): string =>
  PER.has(wordAt(parsed, to)) && TIMES.has(wordAt(parsed, to + 1)) ? `${unit}/${wordAt(parsed, to + 1)}` : unit

const COSTS: ReadonlySet<string> = new Set("cost total".split(" "))
const FORESEES: ReadonlySet<string> = new Set("will would could may might".split(" "))

/** "rebuilding will cost $300 million": what is foreseen of a cost is told as such. */
const isForeseenCost = (parsed: Parsed, verb: number): boolean =>
  COSTS.has(lemmaAt(parsed, verb)) &&
  verbAt(parsed, verb)?.negated === false &&
  FORESEES.has(verbAt(parsed, verb)?.modal ?? "")

/** The sums of money that a sentence tells, with what they are. */
export const moneyIn = (parsed: Parsed): ReadonlyArray<Measured> => {
  const sums = sumsIn(parsed)
  const places = sums.length === 0 ? [] : placesOf(parsed)
  return sums.flatMap((sum): ReadonlyArray<Measured> => {
    const at = places[sum.to - 1] ?? -1
    const start = places[sum.from] ?? -1
    const opened = wordOf(parsed, start - 1) === "(" || wordAt(parsed, sum.from - 1) === "("
    if (at === -1 || opened || isKind(parsed, sum)) return []
    const first = Math.min(start, at)
    const verb = governing(parsed, first)
    const foreseen = isForeseenCost(parsed, verb)
    if (verb === -1 || (!foreseen && !isTold(parsed, verb))) return []
    const own = attributive(parsed, sum, at)
    const named: Named | undefined =
      own === undefined
        ? (moved(parsed, first, at) ?? around(parsed, first, at, verb) ?? dealt(parsed, first, at, sum))
        : { name: own.name, from: first, to: own.to, of: joined(whoever(parsed, verb), lemmaAt(parsed, verb)) }
    if (named === undefined) return []
    return [
      {
        property: `amount.${named.name}`,
        unit: unitOf(parsed, sum),
        amount: sum.amount,
        from: Math.max(0, named.from),
        to: named.to,
        verb,
        of: named.of,
        ...(foreseen ? { modality: "predicted" } : {}),
        ...(named.change === undefined ? {} : { change: named.change }),
      },
    ]
  })
}
