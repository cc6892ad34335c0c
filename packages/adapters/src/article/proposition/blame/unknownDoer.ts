/** That nobody knows who did it: "it is not known who carried out the attack", "the identity of the attackers is unknown". */
import { headAt, isLink, isPreposition, lemmaAt, verbAt, wordAt, type Parsed } from "../../grammar/Parsed.ts"
import { subjectOf } from "../../grammar/subjects.ts"
import { wordOf } from "../phrasing.ts"
import { isDone } from "./deedNouns.ts"
import { DOES, isHarm, objectOf } from "./deeds.ts"
import { isAnybodyAt } from "./doers.ts"
import type { Finder, Found } from "./Found.ts"

const KNOWS: ReadonlySet<string> = new Set(
  "know determine establish identify say reveal discover ascertain clear".split(" "),
)
const UNKNOWN: ReadonlySet<string> = new Set("unknown unclear uncertain undetermined".split(" "))

/** Where "who" stands behind words that say that it is not known; -1 where they do not. */
const unknownWho = (parsed: Parsed, verb: number): number => {
  const group = verbAt(parsed, verb)
  if (group === undefined || group.modal === "will") return -1
  const over = (at: number): number => (isLink(parsed, at, "adverb") ? over(at + 1) : at)
  const next = over(verb + 1)
  const adjective = UNKNOWN.has(wordOf(parsed, next)) || (group.negated && wordOf(parsed, next) === "clear")
  const main = wordAt(parsed, group.main)
  const known = KNOWS.has(lemmaAt(parsed, verb)) || main === "clear"
  const at = adjective ? next + 1 : (group.negated && known) || UNKNOWN.has(main) ? next : -1
  return at !== -1 && wordOf(parsed, at) === "who" ? at : -1
}

/** The deed behind "who": "carried out the attack", "was behind the attack", "killed him"; undefined for anything else. */
const deedOf = (parsed: Parsed, who: number): Pick<Found, "deed" | "to"> | undefined => {
  const verb = isLink(parsed, who + 1, "adverb") ? who + 2 : who + 1
  const group = verbAt(parsed, verb)
  if (group === undefined) return undefined
  const object = objectOf(parsed, verb)
  if (DOES.has(lemmaAt(parsed, verb)) && isDone(parsed, object)) return { deed: object, to: object }
  if (group.form === "be") {
    const word = wordOf(parsed, verb + 1)
    const at =
      word === "behind" ? verb + 2 : word === "responsible" && wordOf(parsed, verb + 2) === "for" ? verb + 3 : -1
    if (word === "responsible" && at === -1) return { to: verb + 1 }
    return isDone(parsed, at) || wordOf(parsed, at) === "it" ? { deed: at, to: at } : undefined
  }
  return isHarm(parsed, verb) ? { deed: verb, to: verb + 1 } : undefined
}

/** "it is not known who carried out the attack", "police do not know who planted the bomb". */
export const notKnown: Finder = (parsed, verb) => {
  const who = unknownWho(parsed, verb)
  const told = who === -1 ? undefined : deedOf(parsed, who)
  if (told === undefined) return undefined
  return { who, from: Math.max(0, subjectOf(parsed, verb).at), verb, ...told, unknown: true }
}

/** "the identity of the attackers is not known". */
export const identityUnknown: Finder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  const from = subjectOf(parsed, verb).at
  if (group === undefined || !["identity", "identities"].includes(headAt(parsed, from))) return undefined
  if (!isPreposition(parsed, from + 1) || !isAnybodyAt(parsed, from + 2)) return undefined
  const main = wordAt(parsed, group.main)
  const at = isLink(parsed, verb + 1, "adverb") ? verb + 2 : verb + 1
  const unknown = UNKNOWN.has(main) || UNKNOWN.has(wordOf(parsed, at))
  const open = group.negated && (KNOWS.has(lemmaAt(parsed, verb)) || wordOf(parsed, at) === "clear")
  return unknown || open ? { who: from, from, to: unknown ? at : verb, verb, unknown: true } : undefined
}
