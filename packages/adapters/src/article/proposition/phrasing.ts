/** How propositions are put together from phrases. */
import type { Modality, Polarity, Value } from "@corroborate/core"
import { nounAt, spanOf, verbAt, wordAt, type Parsed } from "../grammar/Parsed.ts"
import type { Phrase } from "../grammar/Phrase.ts"
import type { Span } from "../text/Article.ts"
import type { Proposition } from "./Proposition.ts"

/** The first word of a phrase, in lower case. */
export const wordOf = (parsed: Parsed, at: number): string => wordAt(parsed, parsed.phrases[at]?.from ?? -1)

/** The span from one phrase to another, both included. */
export const stretch = (parsed: Parsed, from: number, to: number): Span =>
  spanOf(parsed, parsed.phrases[Math.max(0, from)]?.from ?? 0, parsed.phrases[to]?.to ?? 0)

/** The words of a noun phrase without its article, names as printed. */
export const textOf = (parsed: Parsed, at: number): string => {
  const noun = nounAt(parsed, at)
  return noun === undefined
    ? ""
    : parsed.tokens
        .slice(noun.from, noun.to)
        .filter(({ pos }, i) => i > 0 || pos !== "DET")
        .map(({ text, lower, capital }) => (capital ? text : lower))
        .join(" ")
}

/** What a proposition says, without the parts that are usual. */
export interface Saying {
  readonly property: string
  readonly subject: string
  readonly value: Value
  readonly span: Span
  readonly valueAt?: Span
  readonly polarity?: Polarity
  readonly modality?: Modality
}

/** A proposition that is affirmed and asserted unless it says otherwise. */
export const saying = ({ sentence, says }: { readonly sentence: Parsed; readonly says: Saying }): Proposition => ({
  polarity: "affirmed",
  modality: "asserted",
  ...says,
  sentence: sentence.index,
})

const HEDGES: ReadonlyMap<string, Modality> = new Map<string, Modality>([
  ["reportedly", "reported"],
  ["allegedly", "suspected"],
  ["suspected", "suspected"],
  ["alleged", "suspected"],
  ["presumed", "suspected"],
  ["apparently", "hedged"],
  ["apparent", "hedged"],
  ["probably", "hedged"],
  ["likely", "hedged"],
  ["possibly", "possible"],
  ["possible", "possible"],
  ["presumably", "hedged"],
  ["believed", "believed"],
  ["thought", "believed"],
])

/** How firmly a word puts what it stands with; `undefined` for words that say nothing of it. */
export const hedgeWord = (word: string): Modality | undefined => HEDGES.get(word)

/** How firmly a stretch of phrases puts it, by the first word there that says so. */
export const hedge = (parsed: Parsed, from: number, to: number): Modality | undefined => {
  const [start, end] = [parsed.phrases[Math.max(0, from)]?.from ?? 0, parsed.phrases[to]?.to ?? 0]
  for (let token = start; token < end; token++) {
    const modality = HEDGES.get(wordAt(parsed, token))
    if (modality !== undefined) return modality
  }
  const modal = parsed.phrases
    .slice(from, to + 1)
    .some(
      (phrase) =>
        phrase._tag === "Verb" && (phrase.modal === "may" || phrase.modal === "might" || phrase.modal === "could"),
    )
  return modal ? "possible" : undefined
}

const ASKS: ReadonlySet<string> = new Set(["whether", "if"])

/** "whether a leak caused the blast": what opens at a place is asked, and not told. */
export const isAsked = (parsed: Parsed, from: number): boolean => ASKS.has(wordOf(parsed, from - 1))

/** Whether a verb is denied, or foreseen and not told. */
export const isUntold = (parsed: Parsed, at: number): boolean => {
  const verb = verbAt(parsed, at)
  return verb === undefined || verb.modal === "will" || verb.modal === "would" || verb.modal === "should"
}

/** Nouns for what somebody says. */
export const ACCOUNTS: ReadonlySet<string> = new Set(
  "claim claims report reports rumour rumours rumor rumors allegation allegations suggestion suggestions assertion assertions news".split(
    " ",
  ),
)

const UNTRUE: ReadonlySet<string> = new Set(
  "false baseless untrue unfounded incorrect wrong fabricated fake inaccurate groundless untruthful".split(" "),
)

/** "Claims that 19 had died are baseless": whether what stands at a place is told as an account that is none. */
export const isDismissed = (parsed: Parsed, place: number): boolean => {
  const opens = parsed.phrases.findIndex((phrase, at) => at < place && isAccount(parsed, phrase))
  if (opens === -1 || !parsed.phrases.slice(opens, place).some((phrase) => isThat(parsed, phrase))) return false
  return parsed.phrases.some(
    (phrase, at) =>
      at > place &&
      phrase._tag === "Verb" &&
      phrase.form === "be" &&
      !phrase.negated &&
      (UNTRUE.has(wordOf(parsed, at + 1)) || UNTRUE.has(wordOf(parsed, at + 2))),
  )
}

const isAccount = (parsed: Parsed, phrase: Phrase): boolean =>
  phrase._tag === "Noun" && ACCOUNTS.has(wordAt(parsed, phrase.head))

const isThat = (parsed: Parsed, { from }: Phrase): boolean => wordAt(parsed, from) === "that"
