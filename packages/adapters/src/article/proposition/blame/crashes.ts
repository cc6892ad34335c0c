/** What brings vehicles and aircraft to the ground: power lines, a mine, those who shoot them down. */
import { Category, Text } from "@corroborate/core"
import { eventNoun, eventOfVerb } from "../../event/nouns.ts"
import { headAt, isLink, isPreposition, lemmaAt, nounAt, verbAt } from "../../grammar/Parsed.ts"
import { subjectOf } from "../../grammar/subjects.ts"
import { textOf, wordOf } from "../phrasing.ts"
import { denied, isHuman, isSo, meansAt, valueOf } from "./means.ts"
import { isKnownCause, type CauseFinder } from "./ToldCause.ts"

const AIRCRAFT: ReadonlySet<string> = new Set(
  "plane jet aircraft airliner airplane aeroplane helicopter flight it".split(" "),
)

/** "rebels shot down the plane", "the helicopter was shot down": what brought it to the ground. */
export const shotDown: CauseFinder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  // "shot it down"
  const behind = nounAt(parsed, verb + 1) !== undefined && wordOf(parsed, verb + 2) === "down"
  const shoots = lemmaAt(parsed, verb) === "shoot" && (wordOf(parsed, verb + 1) === "down" || behind)
  if (group === undefined || !(shoots || lemmaAt(parsed, verb) === "down") || !isSo(parsed, verb)) return undefined
  const whom = group.passive ? subjectOf(parsed, verb).at : shoots && !behind ? verb + 2 : verb + 1
  if (!AIRCRAFT.has(headAt(parsed, whom)) || nounAt(parsed, whom)?.amount !== undefined) return undefined
  const until = behind ? verb + 2 : shoots ? verb + 1 : verb
  const value = Category.category("shot down")
  return {
    what: verb,
    from: Math.min(whom, verb),
    to: Math.max(whom, until),
    value,
    until,
    of: { deed: "crash of", at: whom },
    ...denied(group.negated),
  }
}

const STRIKES: ReadonlySet<string> = new Set(["strike", "hit", "clip"])

/** "the plane struck power lines and crashed". */
export const struckAndCrashed: CauseFinder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  if (group === undefined || group.passive || group.negated || !STRIKES.has(lemmaAt(parsed, verb))) return undefined
  const from = subjectOf(parsed, verb).at
  const what = verb + 1
  if (isHuman(parsed, from) || isHuman(parsed, what) || !isSo(parsed, verb)) return undefined
  const next = parsed.verbs.find((at) => at > verb) ?? -1
  const joined = isLink(parsed, next - 1, "and") || isLink(parsed, next - 1, "adverb")
  const event = eventNoun(eventOfVerb(lemmaAt(parsed, next)) ?? "")
  if (!joined || event?.family !== "accident") return undefined
  const value = isKnownCause(parsed, what) ? undefined : Text.text(textOf(parsed, what))
  const of = { deed: `${event.noun} of`, at: from }
  return { what, from, to: next, of, ...(value === undefined ? {} : { value }) }
}

const STEPS: ReadonlySet<string> = new Set("step drive run ride hit strike".split(" "))
const ON: ReadonlySet<string> = new Set("on over onto".split(" "))

/** "two soldiers stepped on a mine", "the bus hit a mine". */
export const onMine: CauseFinder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  if (group === undefined || group.passive || group.negated || !STEPS.has(lemmaAt(parsed, verb))) return undefined
  const what = isPreposition(parsed, verb + 1, ON) ? verb + 2 : verb + 1
  const from = subjectOf(parsed, verb).at
  if (meansAt(parsed, what) !== "mine" || from === -1 || !isSo(parsed, verb)) return undefined
  return { what, from, to: what, value: valueOf(parsed, what), of: { deed: "harm to", at: from } }
}
