/** Whom the words mean of whom it is told what they were: the dead, the attackers, those who were seized. */
import { headAt, isLink, isPreposition, lemmaAt, nounAt, verbAt, type Parsed } from "../../grammar/Parsed.ts"
import { eventNoun } from "../../event/nouns.ts"
import { subjectOf } from "../../grammar/subjects.ts"
import type { Context } from "../Context.ts"
import { wordOf } from "../phrasing.ts"

/** The groups of which it is asked who they were. */
export type Group = "dead" | "attackers" | "arrested"

const DEAD: ReadonlySet<string> = new Set("dead deceased victims victim fatalities slain".split(" "))
const ATTACKERS: ReadonlySet<string> = new Set(
  "attackers attacker assailants assailant gunmen gunman bombers bomber killers killer kidnappers hijackers hijacker raiders perpetrators perpetrator murderers assassins shooter".split(
    " ",
  ),
)
const ARRESTED: ReadonlySet<string> = new Set("detainees prisoners captives suspects arrested".split(" "))
const PEOPLE: ReadonlySet<string> = new Set("people person persons man men woman women".split(" "))
const KILLED: ReadonlySet<string> = new Set("dead killed slain murdered".split(" "))
const HELD: ReadonlySet<string> = new Set("arrested detained captured".split(" "))

const DEFINITE: ReadonlySet<string> = new Set("the these those all both".split(" "))

const isDefinite = (parsed: Parsed, at: number): boolean => DEFINITE.has(wordOf(parsed, at))

/** Which group a participle beside a noun for people makes of them. */
const byParticiple = (word: string): Group | undefined =>
  KILLED.has(word) ? "dead" : HELD.has(word) ? "arrested" : undefined

/** "those killed", "the people who died", "the men arrested": what the words behind a noun for people say of them. */
const byClause = (parsed: Parsed, at: number): Group | undefined => {
  const verb = isLink(parsed, at + 1, "who") ? at + 2 : at + 1
  const group = verbAt(parsed, verb)
  if (group === undefined || group.negated) return undefined
  const lemma = lemmaAt(parsed, verb)
  if (lemma === "die" && verb === at + 2) return "dead"
  const suffers = verb === at + 2 ? group.passive : group.form === "past" && verbAt(parsed, verb + 1) !== undefined
  if (!suffers) return undefined
  return ["kill", "murder"].includes(lemma)
    ? "dead"
    : ["arrest", "detain", "capture"].includes(lemma)
      ? "arrested"
      : undefined
}

/** Sentences back in which "they" and "all nine" have been told to have died. Chosen. */
const BACK = 2
/** Tokens of each that are looked at, so that reading stays linear. Chosen. */
const NEAR = 80
const DEATHS: ReadonlySet<string> = new Set("killed dead died deaths murdered bodies slain massacred".split(" "))

/** "they", "all nine": those of whom it was told just before that they died. */
const areDead = (parsed: Parsed, at: number, { sentences }: Context): boolean => {
  const noun = nounAt(parsed, at)
  if (noun === undefined) return false
  const all = noun.amount !== undefined && noun.amount.to >= noun.to && isDefinite(parsed, at)
  if (!all && wordOf(parsed, at) !== "they") return false
  const near = sentences.slice(Math.max(0, parsed.index - BACK), parsed.index)
  const told = near.some(({ tokens }) => tokens.slice(-NEAR).some(({ lower }) => DEATHS.has(lower)))
  if (all || !told) return all && told
  // "the army said they were terrorists": neither those who speak nor those who did it.
  const says = isLink(parsed, at - 1, "that") ? at - 2 : at - 1
  const speaker = verbAt(parsed, says) === undefined ? "" : headAt(parsed, subjectOf(parsed, says).at)
  return (
    speaker !== "" &&
    !speaker.endsWith("s") &&
    !near.some(({ tokens }) => tokens.slice(-NEAR).some(({ lower }) => ATTACKERS.has(lower)))
  )
}

const ONE: ReadonlySet<string> = new Set(["man", "woman", "person"])

/** "the dead woman": the one of whom it is told, where there may be more; `undefined` for all of a group. */
export const oneOf = (parsed: Parsed, at: number): string | undefined =>
  ONE.has(headAt(parsed, at)) ? headAt(parsed, at) : undefined

/** The group that a noun phrase means; `undefined` for others, and for one part of it. */
export const groupAt = (parsed: Parsed, at: number, context: Context): Group | undefined => {
  const noun = nounAt(parsed, at)
  if (noun === undefined) return undefined
  const whole =
    ["all", "both"].includes(wordOf(parsed, at)) && isPreposition(parsed, at + 1) && wordOf(parsed, at + 1) === "of"
  if (whole) return groupAt(parsed, at + 2, context)
  const head = headAt(parsed, at)
  if (isDefinite(parsed, at)) {
    if (DEAD.has(head)) return "dead"
    // "the murderers of the priests": of another deed, perhaps.
    const other = wordOf(parsed, at + 1) === "of" && eventNoun(headAt(parsed, at + 2)) === undefined
    if (ATTACKERS.has(head)) return other ? undefined : "attackers"
    if (ARRESTED.has(head)) return "arrested"
    const words = parsed.tokens.slice(noun.from, noun.to).map(({ lower }) => lower)
    const participle = words.map(byParticiple).find((group) => group !== undefined)
    if (participle !== undefined && (PEOPLE.has(head) || KILLED.has(head))) return participle
    const told = PEOPLE.has(head) || words[0] === "those" ? byClause(parsed, at) : undefined
    if (told !== undefined) return told
  }
  return areDead(parsed, at, context) ? "dead" : undefined
}
