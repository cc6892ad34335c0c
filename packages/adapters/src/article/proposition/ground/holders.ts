/** Who holds ground, where a sentence says it: by a verb's subject, behind "by", in front of "control". */
import { headOf, isLink, isPreposition, nounAt, verbAt, wordAt, type Parsed } from "../../grammar/Parsed.ts"
import { subjectAt } from "../../grammar/subjects.ts"
import type { Context } from "../Context.ts"
import { textOf, wordOf } from "../phrasing.ts"

/** Who holds it where that is whoever speaks: "our forces took", "under our control". */
export const OURS = "we"

const OWN: ReadonlySet<string> = new Set(["we", "our", "us"])

/** Whether a phrase means the side of whoever speaks: "we", "our control", "said his fighters had". */
export const isOurs = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  if (noun === undefined) return false
  return OWN.has(wordOf(parsed, at)) || (HIS.has(wordOf(parsed, at)) && UNNAMED.has(headOf(parsed, noun)))
}

const HIS: ReadonlySet<string> = new Set(["his", "her"])

/** The party that a verb's subject is; without one nothing is told of a party. */
export const holderBefore = (parsed: Parsed, verb: number, { actors }: Context): string | undefined => {
  const subject = subjectAt(parsed, verb)
  if (isOurs(parsed, subject)) return OURS
  return subject === -1 ? undefined : (actors.partyOf(parsed, subject) ?? unnamed(parsed, subject, actors))
}

const UNNAMED: ReadonlySet<string> = new Set(
  "soldiers fighters gunmen commandos guerrillas marines troops forces men militants".split(" "),
)

/** "the armed forces" hold ground as the army does. */
const REGULAR: ReadonlySet<string> = new Set(["armed", "security"])

/** "soldiers": people in arms of whom the words do not say whose. */
const unnamed = (parsed: Parsed, at: number, actors: Context["actors"]): string | undefined => {
  const noun = nounAt(parsed, at)
  const regular = noun !== undefined && headOf(parsed, noun) === "forces" && REGULAR.has(wordAt(parsed, noun.head - 1))
  if (regular) return actors.partyCalled(parsed, at, "army")
  return noun !== undefined && UNNAMED.has(headOf(parsed, noun)) ? headOf(parsed, noun) : undefined
}

/** The body in arms that a verb's subject is; `undefined` for persons and for what is no such body. */
export const forceBefore = (parsed: Parsed, verb: number, { actors }: Context): string | undefined => {
  const subject = subjectAt(parsed, verb)
  if (isOurs(parsed, subject)) return OURS
  return subject === -1 ? undefined : actors.forceOf(parsed, subject)
}

const BY: ReadonlySet<string> = new Set(["by"])

/** Phrases behind a verb among which "by" names who did it. */
const REACH = 6

/** The place of the noun behind "by": "was retaken on Wednesday by the army"; -1 where none stands. */
export const byAfter = (parsed: Parsed, at: number): number => {
  for (let by = at + 1; by <= at + REACH && verbAt(parsed, by) === undefined; by++) {
    if (isLink(parsed, by, "comma") || isLink(parsed, by, "stop")) return -1
    if (isPreposition(parsed, by, BY)) return nounAt(parsed, by + 1) === undefined ? -1 : by + 1
  }
  return -1
}

/** Who is told to hold it: a party, or the words for whoever it is. */
export const holderAt = (parsed: Parsed, at: number, { actors }: Context): string | undefined => {
  const noun = nounAt(parsed, at)
  if (noun === undefined || noun.pronoun) return undefined
  return isOurs(parsed, at) ? OURS : (actors.partyOf(parsed, at) ?? textOf(parsed, at))
}
