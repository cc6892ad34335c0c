/** What is not the cause, or may be: "no trace of explosives", "ruled out terrorism", "suspect arson". */
import { Text } from "@corroborate/core"
import { isPreposition, lemmaOf, nounAt, verbAt, type Parsed, headAt } from "../../grammar/Parsed.ts"
import { subjectOf } from "../../grammar/subjects.ts"
import { isTemporal } from "../../time/temporal.ts"
import { wordOf } from "../phrasing.ts"
import { isKnownCause, type Cause, type CauseFinder } from "./ToldCause.ts"

const TRACES: ReadonlySet<string> = new Set(
  "trace traces evidence sign signs indication indications suggestion suggestions".split(" "),
)

const OF: ReadonlySet<string> = new Set(["of"])
const TO: ReadonlySet<string> = new Set(["to"])
const ON: ReadonlySet<string> = new Set(["on", "in", "at"])

/** Steps over "on Sunday". */
const overTime = (parsed: Parsed, at: number): number => {
  const time = isPreposition(parsed, at, ON) ? nounAt(parsed, at + 1) : undefined
  return time !== undefined && isTemporal(parsed, time) ? at + 2 : at
}

const BLASTS: ReadonlySet<string> = new Set("explosion blast attack fire struggle collision".split(" "))

const FINDS: ReadonlySet<string> = new Set("find see be have discover report".split(" "))

/** "found no trace of explosives", "there was no suggestion of sabotage". */
export const noTrace: CauseFinder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  if (group === undefined || group.negated || !FINDS.has(lemmaOf(parsed, group))) return undefined
  if (!TRACES.has(headAt(parsed, verb + 1)) || wordOf(parsed, verb + 1) !== "no") return undefined
  const of = overTime(parsed, verb + 2)
  if (!isPreposition(parsed, of, OF)) return undefined
  if (isKnownCause(parsed, of + 1)) return { what: of + 1, from: verb, to: of + 1, polarity: "denied" }
  // "no signs of an explosion"
  if (!BLASTS.has(headAt(parsed, of + 1))) return undefined
  return { what: of + 1, from: verb, to: of + 1, polarity: "denied", value: Text.text(headAt(parsed, of + 1)) }
}

/** What is not ruled out may be. */
const ruledOut = (what: number, from: number, to: number, negated: boolean): Cause => ({
  what,
  from,
  to,
  ...(negated ? { modality: "possible" } : { polarity: "denied" }),
})

/** "ruled out terrorism", "sabotage has been ruled out", "cannot rule out arson". */
export const rulesOut: CauseFinder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  if (group === undefined || lemmaOf(parsed, group) !== "rule" || wordOf(parsed, verb + 1) !== "out") return undefined
  const negated = group.negated || group.modal === "could" || group.modal === "may" || group.modal === "might"
  const subject = subjectOf(parsed, verb).at
  if (group.passive) return isKnownCause(parsed, subject) ? ruledOut(subject, subject, verb + 1, negated) : undefined
  return isKnownCause(parsed, verb + 2) && nounAt(parsed, verb + 2) !== undefined
    ? ruledOut(verb + 2, verb, verb + 2, negated)
    : undefined
}

const POINTS: ReadonlySet<string> = new Set(["point", "suspect"])

/** "findings point to a faulty cylinder", "suspect arson", "foul play is not suspected". */
export const suspects: CauseFinder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  if (group === undefined || !POINTS.has(lemmaOf(parsed, group))) return undefined
  const subject = subjectOf(parsed, verb).at
  if (group.passive) {
    if (
      lemmaOf(parsed, group) !== "suspect" ||
      !isKnownCause(parsed, subject) ||
      verbAt(parsed, verb + 1) !== undefined
    )
      return undefined
    return {
      what: subject,
      from: subject,
      to: verb,
      modality: "suspected",
      ...(group.negated ? { polarity: "denied" } : {}),
    }
  }
  const what = isPreposition(parsed, verb + 1, TO) ? verb + 2 : verb + 1
  if (!isKnownCause(parsed, what) || nounAt(parsed, what) === undefined || verbAt(parsed, what + 1) !== undefined)
    return undefined
  return { what, from: verb, to: what, modality: "suspected", ...(group.negated ? { polarity: "denied" } : {}) }
}

const MAYBE: ReadonlySet<string> = new Set("possibility theory hypothesis likelihood".split(" "))

const INTO: ReadonlySet<string> = new Set(["at", "into"])

/** "is investigating the possibility of an electrical fault", "looking at the possibility of arson". */
export const possibility: CauseFinder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  const at = isPreposition(parsed, verb + 1, INTO) ? verb + 2 : verb + 1
  if (group === undefined || group.passive || !MAYBE.has(headAt(parsed, at))) return undefined
  if (!isPreposition(parsed, at + 1, OF) || !isKnownCause(parsed, at + 2)) return undefined
  const excludes = lemmaOf(parsed, group) === "rule" || lemmaOf(parsed, group) === "exclude"
  return excludes ? undefined : { what: at + 2, from: verb, to: at + 2, modality: "possible" }
}
