/** Which verbs tell of ground what is so, and not what somebody wants, fears or might do. */
import { isPreposition, lemmaOf, verbAt, wordAt, type Parsed } from "../../grammar/Parsed.ts"
import type { Polarity } from "@corroborate/core"

const UNTOLD: ReadonlySet<string> = new Set("of from without against for into at on".split(" "))

/** Whether a verb tells what is so: "took", "to have taken"; not "may take", "to take", "from taking". */
export const isTold = (parsed: Parsed, at: number): boolean => {
  const verb = verbAt(parsed, at)
  if (verb === undefined || verb.modal !== undefined) return false
  if (verb.form === "infinitive") return wordAt(parsed, verb.from + 1) === "have"
  return verb.form !== "ing" || !isPreposition(parsed, at - 1, UNTOLD)
}

/** "failed to take A". */
export const isFailed = (parsed: Parsed, at: number): boolean => {
  const verb = verbAt(parsed, at - 1)
  return verbAt(parsed, at)?.form === "infinitive" && verb !== undefined && lemmaOf(parsed, verb) === "fail"
}

/** Denied where the verb is negated or what it tells failed. */
export const polarityAt = (parsed: Parsed, at: number): Polarity =>
  verbAt(parsed, at)?.negated === true || isFailed(parsed, at) ? "denied" : "affirmed"
