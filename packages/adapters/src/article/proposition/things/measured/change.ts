/** What a number goes from and to: "rose from 12 to 14", "cut its forecast to 1 percent from 3", "was put at 40". */
import { isLink, isPreposition, lemmaAt, nounAt, verbAt, type Parsed } from "../../../grammar/Parsed.ts"
import { subjectOf } from "../../../grammar/subjects.ts"

/** Which end of a change a number is, the verb that tells it, and the noun phrase of what changes. */
export interface Change {
  readonly end: "from" | "to"
  readonly verb: number
  readonly what: number
  /** The preposition with which the ends begin. */
  readonly first: number
  /** The place of the other end. */
  readonly other?: number
}

const GOES: ReadonlySet<string> = new Set(
  "rise climb increase grow jump soar surge go swell fall drop decline decrease sink plunge shrink dip slip ease double change".split(
    " ",
  ),
)

const MAKES: ReadonlySet<string> = new Set(
  "raise lower cut reduce revise increase upgrade downgrade adjust correct bring push trim slash hike boost lift change amend update".split(
    " ",
  ),
)

const TO: ReadonlySet<string> = new Set(["to"])
const FROM: ReadonlySet<string> = new Set(["from"])

/** Phrases between a verb and the number that it goes to. */
const REACH = 9

/** The verb of a change before its prepositions, over its object; -1 for none. */
const verbFor = (parsed: Parsed, before: number): number => {
  for (let at = before; at > before - REACH && at >= 0; at--) {
    if (verbAt(parsed, at) !== undefined) return at
    const phrase = parsed.phrases[at]
    const plain = phrase?._tag === "Noun" || isPreposition(parsed, at) || isLink(parsed, at, "adverb")
    if (!plain) return -1
  }
  return -1
}

/** What changes: the object of who changes it, else the subject; -1 for none. */
const changing = (parsed: Parsed, verb: number, before: number): number => {
  const lemma = lemmaAt(parsed, verb)
  const object = verbAt(parsed, verb)?.passive !== true && verb < before ? verb + 1 : -1
  if (object !== -1 && nounAt(parsed, object) !== undefined && nounAt(parsed, object)?.amount === undefined)
    return MAKES.has(lemma) ? object : -1
  const told = verbAt(parsed, verb)?.passive === true ? MAKES.has(lemma) : GOES.has(lemma)
  return told ? subjectOf(parsed, verb).at : -1
}

/** Whether a phrase is a number, or a sum of money. */
const isNumber = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  return noun?.amount !== undefined || (noun !== undefined && parsed.tokens[noun.to - 1]?.pos === "NUM")
}

/** The place of a bare "from" or "to" that a number stands behind with its other end: "from A to B", "to B from A". */
const endsAt = (
  parsed: Parsed,
  at: number,
): { readonly end: "from" | "to"; readonly first: number; readonly other?: number } | undefined => {
  const end = isPreposition(parsed, at - 1, FROM) ? "from" : isPreposition(parsed, at - 1, TO) ? "to" : undefined
  if (end === undefined) return undefined
  const counter = end === "from" ? TO : FROM
  if (isPreposition(parsed, at - 3, counter) && isNumber(parsed, at - 2)) return { end, first: at - 3, other: at - 2 }
  if (isPreposition(parsed, at + 1, counter) && isNumber(parsed, at + 2)) return { end, first: at - 1, other: at + 2 }
  return end === "to" ? { end, first: at - 1 } : undefined
}

/** The change that a number is an end of; a lone "from" tells of none. */
export const changeAt = (parsed: Parsed, at: number): Change | undefined => {
  const ends = endsAt(parsed, at)
  const verb = ends === undefined ? -1 : verbFor(parsed, ends.first - 1)
  // "about schools and raising wages to": named, and not told.
  const named = verbAt(parsed, verb)?.form === "ing" && isLink(parsed, verb - 1, "and")
  const what = ends === undefined || verb === -1 || named ? -1 : changing(parsed, verb, ends.first - 1)
  if (ends === undefined || what === -1) return undefined
  return { end: ends.end, verb, what, first: ends.first, ...(ends.other === undefined ? {} : { other: ends.other }) }
}
