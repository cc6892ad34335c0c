/** Where single persons and things are: arrested, held, let go, found, in office, alive. */
import { Occurrence } from "@corroborate/core"
import {
  atVerbs,
  headAt,
  isLink,
  isPreposition,
  lemmaAt,
  nounAt,
  verbAt,
  wordAt,
  type Parsed,
} from "../../grammar/Parsed.ts"
import { subjectOf } from "../../grammar/subjects.ts"
import { isPeople } from "../../text/people.ts"
import { isUsual } from "../blame/agents.ts"
import { overWhen } from "../blame/harms.ts"
import type { Context, PropositionReader } from "../Context.ts"
import { isUntold, wordOf } from "../phrasing.ts"
import type { Proposition } from "../Proposition.ts"
import { isBuilt } from "./built.ts"
import { personMeant } from "./meant.ts"
import { isNamed, isSomebody, told } from "./Person.ts"

/** What a verb tells of somebody or something. */
interface State {
  readonly property: string
  /** Whom or what it is told of. */
  readonly who: number
  readonly holds: boolean
  /** Last phrase of the words that say so. */
  readonly to: number
}

type Finder = (parsed: Parsed, verb: number) => State | undefined

/** Whether a verb tells of what was so: no aim, no wish, nothing to come. */
const isSo = (parsed: Parsed, verb: number): boolean => {
  const group = verbAt(parsed, verb)
  if (group === undefined || group.form === "infinitive" || isUntold(parsed, verb)) return false
  // "asks that he be released"
  if (["be", "being"].includes(wordAt(parsed, group.from))) return false
  return (group.modal === undefined || group.perfect) && (KEEPS.has(lemmaAt(parsed, verb)) || !isUsual(parsed, verb))
}

/** Whom a verb is about that is told of somebody: its subject in the passive, else its object. */
const whomOf = (parsed: Parsed, verb: number): number => {
  const group = verbAt(parsed, verb)
  if (group?.passive === true) return subjectOf(parsed, verb).at
  const object = overWhen(parsed, verb + 1)
  return nounAt(parsed, object) === undefined ? -1 : object
}

const ARRESTS: ReadonlySet<string> = new Set(["arrest", "detain", "apprehend"])
const KEEPS: ReadonlySet<string> = new Set("remain be stay".split(" "))

/** "police arrested a man", "was detained on Monday". */
const arrested: Finder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  if (group === undefined || !ARRESTS.has(lemmaAt(parsed, verb)) || group.form === "ing") return undefined
  return { property: "status.arrest", who: whomOf(parsed, verb), holds: !group.negated, to: verb }
}

/** "remains in custody", "was taken into custody", "is being held in isolation". */
const held: Finder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  const lemma = lemmaAt(parsed, verb)
  const inCustody =
    (wordOf(parsed, verb + 1) === "in" || wordOf(parsed, verb + 1) === "into") && HELD.has(headAt(parsed, verb + 2))
  if (group === undefined || !inCustody) return undefined
  const is = (KEEPS.has(lemma) || group.form === "be") && !group.passive
  const taken = group.passive && (lemma === "take" || lemma === "hold" || lemma === "keep" || lemma === "remand")
  return is || taken
    ? { property: "status.custody", who: subjectOf(parsed, verb).at, holds: !group.negated, to: verb + 2 }
    : undefined
}

const HELD: ReadonlySet<string> = new Set("custody detention isolation jail prison".split(" "))

const FREES: ReadonlySet<string> = new Set(["release", "free"])

/** "was released on bail", "the rebels freed the judge". */
const released: Finder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  if (group === undefined || !FREES.has(lemmaAt(parsed, verb)) || group.form === "ing") return undefined
  return { property: "status.release", who: whomOf(parsed, verb), holds: !group.negated, to: verb }
}

/** "has resigned", "stepped down". */
const resigned: Finder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  const down = lemmaAt(parsed, verb) === "step" && wordOf(parsed, verb + 1) === "down"
  if (group === undefined || group.passive || group.form === "ing") return undefined
  if (!down && lemmaAt(parsed, verb) !== "resign") return undefined
  const { at: who, shared } = subjectOf(parsed, verb)
  return shared ? undefined : { property: "status.office", who, holds: !group.negated, to: down ? verb + 1 : verb }
}

/** "is alive", "remained alive": the death of somebody denied. */
const alive: Finder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  const at = isLink(parsed, verb + 1, "adverb") ? verb + 2 : verb + 1
  if (group === undefined || wordOf(parsed, at) !== "alive") return undefined
  if (group.form !== "be" && !KEEPS.has(lemmaAt(parsed, verb))) return undefined
  return { property: "death", who: subjectOf(parsed, verb).at, holds: group.negated, to: at }
}

const RECOVERS: ReadonlySet<string> = new Set(["recover", "retrieve"])
const LOST: ReadonlySet<string> = new Set(
  "recorder recorders box boxes weapon knife gun pistol rifle painting paintings jewels cash wreckage wreck fuselage laptop camera statue sculpture vehicle car".split(
    " ",
  ),
)

/** "the voice recorder was recovered", "have not found the weapon". */
const recovered: Finder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  const lemma = lemmaAt(parsed, verb)
  if (group === undefined || group.form === "ing" || !(RECOVERS.has(lemma) || lemma === "find")) return undefined
  const who = whomOf(parsed, verb)
  const known = LOST.has(headAt(parsed, who)) || (RECOVERS.has(lemma) && group.passive && isThing(parsed, who))
  return known ? { property: "status.recovered", who, holds: !group.negated, to: verb } : undefined
}

const ABSTRACT =
  /(?:^area|^zone|^town|^village|^city|^positions?|^territory|^ground|^hill|^base|^types?|ion|ment|ness|ity|ance|ence|ism|ship|ss|ies|data|body|bodies|remains|patient|patients|cases)$/

/** One thing that can be lost and found: no person, no number and nothing that is only thought. */
const isThing = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  if (noun === undefined || noun.pronoun || noun.amount !== undefined || isNamed(parsed, at)) return false
  return !isPeople(headAt(parsed, at)) && !ABSTRACT.test(headAt(parsed, at))
}

const INQUIRIES: ReadonlySet<string> = new Set("investigation investigations inquiry enquiry probe inquest".split(" "))
const OPENS: ReadonlySet<string> = new Set("open launch begin start order initiate".split(" "))
const GOES_ON: ReadonlySet<string> = new Set(["underway", "ongoing", "continuing"])

const isInquiry = (parsed: Parsed, at: number): boolean => INQUIRIES.has(headAt(parsed, at))

/** "an investigation has been opened", "police opened an inquiry into the death", "an inquiry is under way". */
const inquired: Finder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  if (group === undefined || group.form === "ing") return undefined
  const subject = subjectOf(parsed, verb).at
  const at = isLink(parsed, verb + 1, "adverb") && !GOES_ON.has(wordOf(parsed, verb + 1)) ? verb + 2 : verb + 1
  const on = GOES_ON.has(wordOf(parsed, at)) || (wordOf(parsed, at) === "under" && wordOf(parsed, at + 1) === "way")
  const opened = OPENS.has(lemmaAt(parsed, verb))
  const who = (opened && group.passive) || (on && !group.passive) ? subject : opened && !group.passive ? verb + 1 : -1
  if (!isInquiry(parsed, who)) return undefined
  return { property: "status.investigation", who, holds: !group.negated, to: on ? at : verb }
}

const FINDERS: ReadonlyArray<Finder> = [arrested, held, released, resigned, alive, recovered, inquired]

const INTO: ReadonlySet<string> = new Set(["into"])

/** "investigation into the death of X": which it is. */
const inquiryNamed = (parsed: Parsed, at: number, { names }: Context): string =>
  isPreposition(parsed, at + 1, INTO) && nounAt(parsed, at + 2) !== undefined
    ? `investigation into ${names.nameOf(parsed, at + 2) || "it"}`
    : "investigation"

const OF_THINGS: ReadonlySet<string> = new Set(["status.recovered"])

const GONE: ReadonlySet<string> = new Set(["status.release", "status.arrest", "status.custody"])

/** Whom or what a state is told of, as the question calls it; `undefined` for a sort and for a number of people. */
const subjectFor = (parsed: Parsed, { property, who, holds }: State, context: Context): string | undefined => {
  const noun = nounAt(parsed, who)
  if (property === "status.investigation") return inquiryNamed(parsed, who, context)
  if (noun === undefined || noun.amount !== undefined) return undefined
  if (OF_THINGS.has(property)) return context.names.nameOf(parsed, who) || undefined
  const person = personMeant(parsed, who, context)
  if (person !== undefined) return person
  if (property === "death" || property === "status.office" || noun.pronoun) return undefined
  // "a man", "the suspect": one of whom no name is told; that he was not arrested says nothing of others.
  const one = isSomebody(parsed, who) && !headAt(parsed, who).endsWith("s") && !PLURAL.has(headAt(parsed, who))
  if (!one || (!holds && wordAt(parsed, noun.from) !== "the")) return undefined
  return GONE.has(property) && !isBuilt(parsed, who) ? context.names.nameOf(parsed, who) : undefined
}

const PLURAL: ReadonlySet<string> = new Set(
  "people police men women children troops staff crew crowd public".split(" "),
)

/** Where persons and things are, as a sentence tells. */
export const whereabouts: PropositionReader = (parsed, context) =>
  atVerbs(parsed, (_, verb): ReadonlyArray<Proposition> => {
    if (!isSo(parsed, verb)) return []
    return FINDERS.flatMap((find): ReadonlyArray<Proposition> => {
      const state = find(parsed, verb)
      const subject = state === undefined ? undefined : subjectFor(parsed, state, context)
      if (state === undefined || subject === undefined) return []
      const { property, who, holds, to } = state
      const value = holds ? Occurrence.YES : Occurrence.NO
      return [
        told(parsed, { property, subject, value, at: verb, to, from: Math.min(who, verb), verb: Math.max(who, verb) }),
      ]
    })
  })
