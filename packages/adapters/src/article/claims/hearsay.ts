/** What is told as hearsay: "reportedly killed seven", "is accused of killing two". */
import type { Modality } from "@corroborate/core"
import { isLink, isPreposition, lemmaOf, verbAt, wordAt, type Parsed } from "../grammar/Parsed.ts"
import { subjectOf } from "../grammar/subjects.ts"
import { placeOf, type Proposition } from "../proposition/Proposition.ts"

const HEARSAY: ReadonlyMap<string, Modality> = new Map<string, Modality>([
  ["reportedly", "reported"],
  ["allegedly", "suspected"],
])

/** The phrases around a proposition's value that belong to its clause: to the next comma, stop or clause about a noun. */
const clauseOf = (parsed: Parsed, place: number): readonly [number, number] => {
  const at = parsed.phrases.findIndex(({ to }) => (parsed.tokens[to - 1]?.end ?? 0) > place)
  const cuts = (i: number): boolean =>
    isLink(parsed, i, "comma") || isLink(parsed, i, "stop") || isLink(parsed, i, "who") || isLink(parsed, i, "when")
  let [from, to] = [at, at]
  while (from > 0 && !cuts(from - 1) && !isSecondClause(parsed, from - 1)) from--
  while (to < parsed.phrases.length - 1 && !cuts(to + 1) && !isSecondClause(parsed, to + 1)) to++
  return [from, to]
}

/** "and" before a clause with a subject of its own. */
const isSecondClause = (parsed: Parsed, at: number): boolean => {
  if (!isLink(parsed, at, "and")) return false
  const verb = parsed.verbs.find((place) => place > at)
  return verb !== undefined && subjectOf(parsed, verb).at > at
}

const OF: ReadonlySet<string> = new Set(["of", "with"])
const ACCUSED: ReadonlySet<string> = new Set(["accuse", "suspect", "charge"])

/** "is accused of shooting and killing two": the first verb of those that an accusation covers. */
const accusedBefore = (parsed: Parsed, from: number, to: number): boolean =>
  parsed.verbs.some((at) => {
    const verb = verbAt(parsed, at)
    if (verb === undefined || at < from || at > to || !ACCUSED.has(lemmaOf(parsed, verb))) return false
    const doing = verbAt(parsed, at + 2)?.form === "ing" || verbAt(parsed, at + 4)?.form === "ing"
    return !verb.negated && isPreposition(parsed, at + 1, OF) && doing
  })

/** "of reported magnitude 4.9": a word of the value's own phrase. */
const isReportedAmount = (parsed: Parsed, at: number): boolean => {
  const phrase = parsed.phrases[at]
  return phrase?._tag === "Noun" && phrase.amount !== undefined && wordAt(parsed, phrase.from) === "reported"
}

/** How a proposition is put where only an adverb of its clause, or the accusation it stands in, says so. */
const hearsayOf = (parsed: Parsed, proposition: Proposition): Modality | undefined => {
  const place = placeOf(proposition).start
  const [from, to] = clauseOf(parsed, place)
  for (let token = parsed.phrases[from]?.from ?? 0; token < (parsed.phrases[to]?.to ?? 0); token++) {
    const modality = HEARSAY.get(wordAt(parsed, token))
    // "injuries reportedly from glass": where they came from is hearsay, and not that there were any.
    if (modality !== undefined && parsed.tokens[token + 1]?.pos !== "ADP") return modality
  }
  const at = parsed.phrases.findIndex(({ to: end }) => (parsed.tokens[end - 1]?.end ?? 0) > place)
  if (isReportedAmount(parsed, at)) return "reported"
  return accusedBefore(parsed, from, at) ? "suspected" : undefined
}

/** A proposition put as firmly as its clause puts it. */
export const heard = (proposition: Proposition, parsed: Parsed | undefined): Proposition => {
  if (parsed === undefined || proposition.modality !== "asserted" || proposition.property === "charge")
    return proposition
  const modality = hearsayOf(parsed, proposition)
  return modality === undefined ? proposition : { ...proposition, modality }
}
