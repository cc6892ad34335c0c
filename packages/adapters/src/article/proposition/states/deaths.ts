/** That a person with a name died, and of what. */
import { Occurrence, Text } from "@corroborate/core"
import { atVerbs, isPreposition, lemmaOf, nounAt, wordAt, type Parsed } from "../../grammar/Parsed.ts"
import { subjectOf } from "../../grammar/subjects.ts"
import { isTemporal } from "../../time/temporal.ts"
import type { PropositionReader } from "../Context.ts"
import { isUntold, textOf, wordOf } from "../phrasing.ts"
import type { Proposition } from "../Proposition.ts"
import { endOf } from "./ends.ts"
import { nameIn, personMeant } from "./meant.ts"
import { isBareNumber, isNamed, isSomebody, overTimes, told } from "./Person.ts"

const OF: ReadonlySet<string> = new Set(["of", "from"])

/** Where what somebody died of stands behind the verb; -1 when it is not told. */
const diedOf = (parsed: Parsed, verb: number): number => {
  const at = overTimes(parsed, verb + 1)
  const due = wordOf(parsed, at) === "due" && wordOf(parsed, at + 1) === "to" ? at + 2 : -1
  const what = isPreposition(parsed, at, OF) ? at + 1 : due
  const noun = nounAt(parsed, what)
  return noun === undefined || noun.pronoun || noun.amount !== undefined || isTemporal(parsed, noun) ? -1 : what
}

/** "died of pneumonia", "was suspected of dying from the virus": of persons that are not counted. */
const causeOfDeath: PropositionReader = (parsed, context) =>
  atVerbs(parsed, (phrase, verb): ReadonlyArray<Proposition> => {
    if (phrase.negated || lemmaOf(parsed, phrase) !== "die" || isUntold(parsed, verb)) return []
    const { at: who } = subjectOf(parsed, verb)
    const what = diedOf(parsed, verb)
    const counted = nounAt(parsed, who)?.amount !== undefined
    if (what === -1 || !(counted ? isBareNumber(parsed, who) : isSomebody(parsed, who))) return []
    const person = personMeant(parsed, who, context)
    const one = isNamed(parsed, who) ? nameIn(parsed, who) : textOf(parsed, who)
    const subject = nounAt(parsed, who)?.pronoun === true ? "death" : `death of ${one}`
    if (person !== undefined) {
      const found = { property: "cause.death", subject: `death of ${person}`, value: endOf(parsed, what) }
      return [told(parsed, { ...found, at: what, to: what, from: who, verb })]
    }
    const value = Text.text(textOf(parsed, what))
    return [told(parsed, { property: "cause.death", subject, value, at: what, to: what, from: who, verb })]
  })

/** "X was killed", "X died on Monday", "X is dead": of a person with a name. */
const died: PropositionReader = (parsed, context) =>
  atVerbs(parsed, (phrase, verb): ReadonlyArray<Proposition> => {
    const lemma = lemmaOf(parsed, phrase)
    const dead = phrase.form === "be" && wordAt(parsed, phrase.to) === "dead"
    // One person with a name dies or died: "X die" is another language.
    if (
      phrase.form === "ing" ||
      wordAt(parsed, phrase.main) === "die" ||
      !(lemma === "die" || (lemma === "kill" && phrase.passive) || dead)
    )
      return []
    const { at: who, shared } = subjectOf(parsed, verb)
    const subject = shared || isUntold(parsed, verb) ? undefined : personMeant(parsed, who, context)
    if (subject === undefined) return []
    const value = phrase.negated ? Occurrence.NO : Occurrence.YES
    return [told(parsed, { property: "death", subject, value, at: verb, to: verb, from: who, verb })]
  })

/** What a sentence tells of the death of single persons. */
export const deaths: PropositionReader = (parsed, context) => [
  ...causeOfDeath(parsed, context),
  ...died(parsed, context),
]
