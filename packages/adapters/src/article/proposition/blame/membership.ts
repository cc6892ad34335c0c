/** Who attacked, by whom they belong to or were sent: "the attackers were members of X", "the bombers were sent by X". */
import { headAt, isLink, isPreposition, lemmaAt, nounAt, verbAt, type Parsed } from "../../grammar/Parsed.ts"
import { subjectOf } from "../../grammar/subjects.ts"
import { wordOf } from "../phrasing.ts"
import { sortOf } from "../identity/natures.ts"
import { isDone } from "./deedNouns.ts"
import { bodyAt, isForce } from "./doers.ts"
import type { Finder } from "./Found.ts"
import { agentBehind } from "./harms.ts"

/** Those of whom a text knows no more than that they did it. */
const ATTACKERS: ReadonlySet<string> = new Set(
  "attacker attackers assailant assailants gunman gunmen bomber bombers killer killers murderer murderers assassin assassins hijacker hijackers kidnapper kidnappers abductor abductors raiders perpetrators".split(
    " ",
  ),
)

/** "the attackers", "its assailants": those of the deed that the text tells of. */
const isAttackers = (parsed: Parsed, at: number): boolean =>
  ATTACKERS.has(headAt(parsed, at)) &&
  ["the", "these", "those", "both", "all", "his", "her", "their"].includes(wordOf(parsed, at))

const FROM: ReadonlySet<string> = new Set(["from"])
const TO: ReadonlySet<string> = new Set(["to"])
const SENDS: ReadonlySet<string> = new Set("send hire pay dispatch recruit order".split(" "))

/** "the same group": which was told of before. */
const isSame = (parsed: Parsed, at: number): boolean => holds(parsed, at, SAME)

/** "former soldiers": of another body by now. */
const isFormer = (parsed: Parsed, at: number): boolean => holds(parsed, at, FORMER)

const SAME: ReadonlySet<string> = new Set(["same"])
const FORMER: ReadonlySet<string> = new Set(["former", "ex", "retired", "renegade"])

const holds = (parsed: Parsed, at: number, words: ReadonlySet<string>): boolean => {
  const noun = nounAt(parsed, at)
  return noun !== undefined && parsed.tokens.slice(noun.from, noun.head).some(({ lower }) => words.has(lower))
}

/** The phrase that says whose the attackers were; -1 where none does. */
const whose = (parsed: Parsed, verb: number): number => {
  const group = verbAt(parsed, verb)
  if (group === undefined) return -1
  const lemma = lemmaAt(parsed, verb)
  const next = isLink(parsed, verb + 1, "adverb") ? verb + 2 : verb + 1
  if (group.passive && SENDS.has(lemma)) {
    const by = agentBehind(parsed, verb + 1)
    return by === undefined ? -1 : by + 1
  }
  if (lemma === "belong" && isPreposition(parsed, next, TO))
    return nounAt(parsed, next + 1) === undefined ? -1 : next + 1
  if ((lemma === "be" || lemma === "come") && isPreposition(parsed, next, FROM))
    return isForce(parsed, next + 1) && !isSame(parsed, next + 1) ? next + 1 : -1
  if (group.form !== "be") return -1
  const body = bodyAt(parsed, next)
  if (nounAt(parsed, next) === undefined || isSame(parsed, body) || isFormer(parsed, next)) return -1
  const sort = sortOf(headAt(parsed, next)) ?? "civilians"
  return body === next && sort === "civilians" ? -1 : body
}

/** "the attackers belonged to X", "were members of X", "came from the X front", "were sent by X". */
export const attackersOf: Finder = (parsed, verb) => {
  const who = whose(parsed, verb)
  const from = subjectOf(parsed, verb).at
  // "the authors of the attack"
  const of = isPreposition(parsed, from + 1) && isDone(parsed, from + 2)
  const authors = of && ["author", "authors"].includes(headAt(parsed, from))
  if (who === -1 || !(authors || isAttackers(parsed, from))) return undefined
  // "the murderers of the priests": of another deed, perhaps.
  if (!of && wordOf(parsed, from + 1) === "of") return undefined
  return {
    who,
    from,
    to: who,
    verb,
    ...(of ? { deed: from + 2 } : {}),
    named: true,
    ...(verbAt(parsed, verb)?.negated === true ? { denied: true } : {}),
  }
}
