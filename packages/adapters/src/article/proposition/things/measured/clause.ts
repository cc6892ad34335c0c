/** The clause that a number stands in, and whether it is told there. */
import { isLink, isPreposition, lemmaOf, nounAt, verbAt, type Parsed, lemmaAt } from "../../../grammar/Parsed.ts"
import { nominalStartingAt } from "../../../grammar/nominals.ts"
import { subjectOf } from "../../../grammar/subjects.ts"
import { tells } from "../../people/role/predicates.ts"
import { wordOf } from "../../phrasing.ts"

const BRACKETS: ReadonlySet<string> = new Set(["(", ")"])

/** Phrases that a bracket with a measure has at most. */
const BRACKET = 8

const isBracket = (parsed: Parsed, at: number): boolean => BRACKETS.has(wordOf(parsed, at))

/** "(45 miles)": the same measure in another unit. */
export const isConversion = (parsed: Parsed, at: number): boolean => {
  const opens = wordOf(parsed, at - 1) === "(" || (wordOf(parsed, at - 2) === "(" && isPreposition(parsed, at - 1))
  return opens || wordOf(parsed, at - 1) === "/"
}

/** The place behind a bracket that follows a phrase: "73 km (45 miles)"; the place behind the phrase where none does. */
export const behindBracket = (parsed: Parsed, at: number): number => {
  if (wordOf(parsed, at + 1) !== "(") return at + 1
  for (let place = at + 2; place < at + BRACKET; place++) if (wordOf(parsed, place) === ")") return place + 1
  return at + 1
}

const isBorder = (parsed: Parsed, at: number): boolean =>
  (isLink(parsed, at, "stop") && !isBracket(parsed, at)) || isLink(parsed, at, "that") || isLink(parsed, at, "who")

/** A number is looked at with so many phrases around it at most, which keeps reading linear. */
const REACH = 30

/** The first verb from one place up to another that is as asked; -1 for none. */
export const verbWithin = (
  parsed: Parsed,
  from: number,
  to: number,
  asked: (verb: number) => boolean = () => true,
): number => {
  for (let place = from; place <= Math.min(to, from + REACH); place++)
    if (verbAt(parsed, place) !== undefined && asked(place)) return place
  return -1
}

/** The last verb before a place that is as asked; -1 for none near it. */
export const verbBefore = (parsed: Parsed, at: number, asked: (verb: number) => boolean = () => true): number => {
  for (let place = at - 1; place >= Math.max(0, at - REACH); place--)
    if (verbAt(parsed, place) !== undefined && asked(place)) return place
  return -1
}

/** The verb that a phrase hangs on: the last before it in its clause, else the next behind it; -1 for none. */
export const governing = (parsed: Parsed, at: number): number => {
  for (let place = at - 1; place >= Math.max(0, at - REACH) && !isBorder(parsed, place); place--)
    if (verbAt(parsed, place) !== undefined) return place
  for (let place = at + 1; place < Math.min(parsed.phrases.length, at + REACH); place++) {
    if (isLink(parsed, place, "stop") && !isBracket(parsed, place)) return -1
    if (verbAt(parsed, place) !== undefined) return place
  }
  return -1
}

const WISHES: ReadonlySet<string> = new Set(
  "call ask aim plan want hope seek propose expect forecast predict project demand request target plead require need must order threaten promise vow suggest recommend allow limit permit".split(
    " ",
  ),
)

const SUPPOSES: ReadonlySet<string> = new Set("if unless whether".split(" "))
const FORESEES: ReadonlySet<string> = new Set("will would should must 'll shall".split(" "))

/** "if it reaches 5 metres", "if they are young, the rate is 36 percent": supposed, in its clause or by what opens it. */
const isSupposed = (parsed: Parsed, verb: number): boolean => {
  let near = true
  for (let place = verb; place >= Math.max(0, verb - REACH) && !isLink(parsed, place, "stop"); place--) {
    const opens = place === 0 || isLink(parsed, place - 1, "stop") || isLink(parsed, place - 1, "quote")
    near &&= !isLink(parsed, place, "comma")
    if ((opens || near) && SUPPOSES.has(wordOf(parsed, place))) return true
  }
  return false
}

/** Whether a verb tells what is so: it is not denied, wished, foreseen, supposed or asked. */
export const isTold = (parsed: Parsed, verb: number): boolean => {
  const group = verbAt(parsed, verb)
  if (group === undefined || group.negated || WISHES.has(lemmaOf(parsed, group)) || isSupposed(parsed, verb))
    return false
  if (group.form === "ing") return group.modal === undefined && !isNominal(parsed, verb) && !isForeseen(parsed, verb)
  if (group.form === "infinitive" && GOES_ON.has(lemmaAt(parsed, verb - 1))) return tells(parsed, verb - 1)
  return tells(parsed, verb)
}

/** "was trying to land": the infinitive tells what went on. */
const GOES_ON: ReadonlySet<string> = new Set("try attempt begin start continue manage struggle".split(" "))

/** "would stay open, covering ten towns": a participle is as sure as the verb that it goes with. */
const isForeseen = (parsed: Parsed, verb: number): boolean => {
  return FORESEES.has(verbAt(parsed, verbBefore(parsed, verb))?.modal ?? "")
}

const IDLE: ReadonlySet<string> = new Set("of for from without by before on to against about".split(" "))

/** "accused of taking $5,000": behind such a preposition a participle tells no deed. */
const isNominal = (parsed: Parsed, verb: number): boolean => isPreposition(parsed, verb - 1, IDLE)

/** The words of who or what a verb is about, its article left out; empty for a pronoun and for none. */
export const subjectText = (parsed: Parsed, verb: number): string => nominalText(parsed, subjectOf(parsed, verb).at)

/** A noun phrase with what hangs on it by "of" and "in" before a place, as printed; empty for a pronoun and for none. */
export const nominalText = (parsed: Parsed, at: number, before = Number.MAX_SAFE_INTEGER): string => {
  const noun = nounAt(parsed, at)
  if (noun === undefined || noun.pronoun) return ""
  const { last } = nominalStartingAt(parsed, at) ?? { last: at }
  const words: Array<string> = []
  for (let place = at; place <= Math.min(last, before - 1); place++)
    words.push(nounAt(parsed, place) === undefined ? wordOf(parsed, place) : plainText(parsed, place))
  return words.join(" ")
}

/** The words of a noun phrase without its article; none but names keep their capitals. */
const plainText = (parsed: Parsed, at: number): string => {
  const noun = nounAt(parsed, at)
  return parsed.tokens
    .slice(noun?.from ?? 0, noun?.to ?? 0)
    .filter(({ pos }, i) => i > 0 || pos !== "DET")
    .map(({ text, lower, pos }) => (pos === "PROPN" ? text : lower))
    .join(" ")
}

/** Who or what a verb is about, a pronoun as printed: two clauses about "he" are not known to be of one man. */
export const whoever = (parsed: Parsed, verb: number): string => {
  const subject = subjectOf(parsed, verb).at
  return subjectText(parsed, verb) || wordOf(parsed, subject)
}

/** The words between a verb and the number that hangs on it, which begins at a phrase or at an earlier token. */
export const wordsBetween = (parsed: Parsed, verb: number, at: number, token = Number.MAX_VALUE): string => {
  const [from, to] = [parsed.phrases[verb]?.to ?? 0, Math.min(parsed.phrases[at]?.from ?? 0, token)]
  return parsed.tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(" ")
}

/** What stands right behind a verb: its object, a phrase behind a preposition, or a word. */
export const objectText = (parsed: Parsed, verb: number): string => {
  if (isLink(parsed, verb + 1, "stop") || isLink(parsed, verb + 1, "comma")) return ""
  return nominalText(parsed, verb + 1) || joined(wordOf(parsed, verb + 1), nominalText(parsed, verb + 2))
}

/** Words put side by side, those that are empty left out. */
export const joined = (...words: ReadonlyArray<string>): string => words.filter((word) => word !== "").join(" ")
