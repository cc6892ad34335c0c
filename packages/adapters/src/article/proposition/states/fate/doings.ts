/** States that a verb and its noun tell together: "lost power", "declared victory", "laid down its arms", "stole a car". */
import { atVerbs, headAt, isPreposition, lemmaAt, nounAt, verbAt, type Parsed } from "../../../grammar/Parsed.ts"
import { subjectOf } from "../../../grammar/subjects.ts"
import { overWhen } from "../../blame/harms.ts"
import type { Context, PropositionReader } from "../../Context.ts"
import { textOf, wordOf } from "../../phrasing.ts"
import { personMeant } from "../meant.ts"
import { isLasting, stateClaim, tells, thingMeant, type Told } from "./Told.ts"

type Reader = (parsed: Parsed, verb: number, context: Context) => Told | undefined

const UTILITIES: ReadonlyMap<string, string> = new Map([
  ["power", "power"],
  ["electricity", "power"],
  ["water", "water"],
  ["gas", "gas"],
  ["heating", "heating"],
  ["internet", "internet"],
])

const WITHOUT: ReadonlySet<string> = new Set(["without"])

/** "the town lost power", "is without water", "was left without electricity". */
const cutOff: Reader = (parsed, verb, context) => {
  const lemma = lemmaAt(parsed, verb)
  const without =
    isPreposition(parsed, verb + 1, WITHOUT) && (isLasting(parsed, verb) || lemma === "leave" || lemma === "go")
  const lost = lemma === "lose" && verbAt(parsed, verb)?.passive === false
  const to = without ? verb + 2 : verb + 1
  const utility = without || lost ? UTILITIES.get(headAt(parsed, to)) : undefined
  const thing = subjectOf(parsed, verb).at
  const name = utility === undefined ? "" : thingMeant(parsed, thing, context)
  if (utility === undefined || name === "") return undefined
  return { property: `status.${utility}`, subject: `${name} without ${utility}`, holds: true, thing, at: verb, to }
}

/** A party or a person who does something that is told as a state. */
const doerMeant = (parsed: Parsed, at: number, context: Context): string =>
  personMeant(parsed, at, context) ?? context.actors.partyOf(parsed, at) ?? thingMeant(parsed, at, context)

interface Deed {
  readonly verb: string
  /** A word between the verb and the noun. */
  readonly by?: string
  readonly nouns: ReadonlySet<string>
  readonly property: string
  readonly state: string
}

const DEEDS: ReadonlyArray<Deed> = [
  { verb: "declare", nouns: new Set(["victory"]), property: "status.victory", state: "declared victory" },
  { verb: "claim", nouns: new Set(["victory"]), property: "status.victory", state: "declared victory" },
  {
    verb: "concede",
    nouns: new Set("defeat election race contest".split(" ")),
    property: "status.concession",
    state: "conceded",
  },
  {
    verb: "lay",
    by: "down",
    nouns: new Set("arms weapons".split(" ")),
    property: "status.arms",
    state: "laid down arms",
  },
]

/** "declared victory", "has not conceded the election". */
const done: Reader = (parsed, verb, context) => {
  const lemma = lemmaAt(parsed, verb)
  const deed = DEEDS.find((one) => {
    const object = one.by === undefined ? verb + 1 : verb + 2
    return (
      one.verb === lemma &&
      (one.by ?? "") === (one.by === undefined ? "" : wordOf(parsed, verb + 1)) &&
      one.nouns.has(headAt(parsed, object))
    )
  })
  const { at: thing } = subjectOf(parsed, verb)
  const name = deed === undefined || verbAt(parsed, verb)?.passive === true ? "" : doerMeant(parsed, thing, context)
  if (deed === undefined || name === "") return undefined
  const to = deed.by === undefined ? verb + 1 : verb + 2
  return { property: deed.property, subject: `${name} ${deed.state}`, holds: true, thing, at: verb, to }
}

const ABSTRACT = /(?:ion|ment|ness|ity|ance|ence|ism|ship|ics|show|hearts?|headlines?|limelight|base|bases|march)$/

/** "the car had been stolen", "thieves stole a painting". */
const stolen: Reader = (parsed, verb, context) => {
  const group = verbAt(parsed, verb)
  if (group === undefined || lemmaAt(parsed, verb) !== "steal") return undefined
  const object = overWhen(parsed, verb + 1)
  // "a car stolen in Elm"
  const told = group.form === "past" && group.to - group.from === 1 ? verb - 1 : -1
  const thing = group.passive ? subjectOf(parsed, verb).at : nounAt(parsed, object) === undefined ? told : object
  const name = ABSTRACT.test(headAt(parsed, thing)) ? "" : thingMeant(parsed, thing, context)
  if (name === "") return undefined
  return {
    property: `status.${headAt(parsed, thing)}`,
    subject: `${name} stolen`,
    holds: true,
    thing,
    at: verb,
    to: verb,
  }
}

const HUNTED: ReadonlySet<string> = new Set(
  "gunman gunmen attacker attackers assailant assailants suspect suspects shooter shooters perpetrator perpetrators killer killers bomber bombers robber robbers thief thieves kidnapper kidnappers driver culprit culprits".split(
    " ",
  ),
)
const FLEES: ReadonlySet<string> = new Set(["flee", "escape"])

/** "the gunmen fled", "the attacker is still at large". */
const atLarge: Reader = (parsed, verb) => {
  const { at: thing, shared } = subjectOf(parsed, verb)
  const noun = nounAt(parsed, thing)
  if (shared || noun === undefined || noun.amount !== undefined || !HUNTED.has(headAt(parsed, thing))) return undefined
  const state = {
    property: `status.${headAt(parsed, thing)}`,
    subject: `${textOf(parsed, thing)} at large`,
    holds: true,
  }
  if (FLEES.has(lemmaAt(parsed, verb)) && verbAt(parsed, verb)?.passive === false)
    return { ...state, thing, at: verb, to: verb }
  const at = parsed.phrases[verb + 1]?._tag === "Link" && !isPreposition(parsed, verb + 1) ? verb + 2 : verb + 1
  const words = `${wordOf(parsed, at)} ${wordOf(parsed, at + 1)}`
  const free = words === "at large" || (words === "on the" && headAt(parsed, at + 1) === "run")
  return isLasting(parsed, verb) && free ? { ...state, thing, at: verb, to: at + 1 } : undefined
}

const READERS: ReadonlyArray<Reader> = [cutOff, done, stolen, atLarge]

/** What a sentence tells of in a verb and its noun. */
export const doings: PropositionReader = (parsed, context) =>
  atVerbs(parsed, (_, verb) =>
    READERS.flatMap((read) => {
      const state = read(parsed, verb, context)
      return state === undefined || !tells(parsed, verb) ? [] : [stateClaim(parsed, verb, state)]
    }),
  )
