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

const HEARD: ReadonlySet<string> = new Set("reported learned learnt said rumored rumoured claimed".split(" "))
const BEING: ReadonlySet<string> = new Set(["was", "is", "been"])
const BESIDE: ReadonlySet<string> = new Set(["has", "also"])

/** Words between "it" and "reported", and between that and "that". Chosen: "it has also been officially reported today that". */
const GAP = 5

/** "It was learned that", "..., it was officially reported": told by nobody; `undefined` where no such words stand. */
const impersonal = ({ tokens }: Parsed): { readonly from: number; readonly opens: boolean } | undefined => {
  for (const [from, { lower }] of tokens.entries()) {
    if (lower !== "it") continue
    const near = tokens.slice(from + 1, from + 1 + GAP)
    const heard = near.findIndex((token) => HEARD.has(token.lower))
    const before = near.slice(0, Math.max(0, heard))
    const isPassive = before.some((token) => BEING.has(token.lower))
    if (!isPassive || !before.every(({ lower: word, pos }) => BEING.has(word) || BESIDE.has(word) || pos === "ADV"))
      continue
    const behind = tokens.slice(from + heard + 2, from + heard + 2 + GAP)
    return { from, opens: behind.some((token) => token.lower === "that") }
  }
  return undefined
}

/** Whether a place stands in what is told so: behind "it was learned that", before ", it was learned". */
const isHeard = (parsed: Parsed, place: number): boolean => {
  const told = impersonal(parsed)
  if (told === undefined) return false
  const start = parsed.tokens[told.from]?.start ?? 0
  return told.opens ? place > start : place < start && parsed.tokens[told.from - 1]?.lower === ","
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
  if (isHeard(parsed, place)) return "reported"
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
