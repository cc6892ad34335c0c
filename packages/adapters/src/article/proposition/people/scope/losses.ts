/** Whose losses a count as a whole is of: "rebel losses were put at 45 dead", "the army put its own losses at 12". */
import { headAt, isPreposition, lemmaAt, nounAt, verbAt, wordAt, type Parsed } from "../../../grammar/Parsed.ts"
import type { NounPhrase } from "../../../grammar/Phrase.ts"
import { subjectOf } from "../../../grammar/subjects.ts"
import { verbBefore } from "../role/objects.ts"

const LOSSES: ReadonlySet<string> = new Set("losses loss casualties deaths toll count dead fatalities".split(" "))

const OWN: ReadonlySet<string> = new Set(["its", "their", "own", "his", "her"])

const PUTS: ReadonlySet<string> = new Set("put estimate set place".split(" "))

const AT: ReadonlySet<string> = new Set(["at"])
const OF: ReadonlySet<string> = new Set(["of"])
const TO: ReadonlySet<string> = new Set(["to"])

/** Where whoever came to harm is named: in the words before the losses, or as the subject of a verb. */
export type Named = { readonly words: NounPhrase } | { readonly subject: number }

/** The words before the noun for the losses: "rebel" of "rebel losses", "the army" of "the army's own losses". */
const before = (parsed: Parsed, noun: NounPhrase, verb: number): Named | undefined => {
  const first = wordAt(parsed, noun.from)
  if (OWN.has(first)) return verb === -1 ? undefined : { subject: subjectOf(parsed, verb).at }
  const mark = parsed.tokens.findIndex(({ lower }, at) => at > noun.from && at < noun.head && lower === "'s")
  let end = mark === -1 ? noun.head : mark
  while (end > noun.from && PLAIN.has(wordAt(parsed, end - 1))) end--
  return end === noun.from ? undefined : { words: { ...noun, to: end, head: end - 1, amount: undefined } }
}

/** Words before losses that name no side. */
const PLAIN: ReadonlySet<string> = new Set(
  "death body casualty total overall confirmed reported official heavy human the a an of combined".split(" "),
)

/** The phrase for the losses that a number is told of: "put losses at 12", "losses were put at 12", "losses of 12". */
const lossesAt = (parsed: Parsed, first: number): { readonly at: number; readonly verb: number } | undefined => {
  if (isPreposition(parsed, first - 1, OF)) return { at: first - 2, verb: verbBefore(parsed, first - 2) }
  if (!isPreposition(parsed, first - 1, AT)) return undefined
  const passive = verbAt(parsed, first - 2)
  if (passive?.passive === true && PUTS.has(lemmaAt(parsed, first - 2)))
    return { at: subjectOf(parsed, first - 2).at, verb: -1 }
  return PUTS.has(lemmaAt(parsed, first - 3)) ? { at: first - 2, verb: first - 3 } : undefined
}

/** Who suffered the losses that a number is told of, by the words for the losses. */
export const namedByLosses = (parsed: Parsed, first: number): Named | undefined => {
  const found = lossesAt(parsed, first)
  const noun = found === undefined ? undefined : nounAt(parsed, found.at)
  if (found === undefined || noun === undefined || noun.amount !== undefined || !LOSSES.has(headAt(parsed, found.at)))
    return undefined
  return before(parsed, noun, found.verb)
}

const ADMITS: ReadonlySet<string> = new Set("admit acknowledge concede".split(" "))

/** "has only admitted to 21 deaths": the verb of whoever owns up to losses; -1 for none. */
export const admittedAt = (parsed: Parsed, first: number): number => {
  const at = verbBefore(parsed, isPreposition(parsed, first - 1, TO) ? first - 1 : first)
  const verb = verbAt(parsed, at)
  return verb !== undefined && !verb.passive && !verb.negated && ADMITS.has(lemmaAt(parsed, at)) ? at : -1
}
