/** How often something was done: "the pipeline has been blown up 23 times". */
import { headAt, lemmaAt, nounAt, verbAt, wordAt } from "../../../../grammar/Parsed.ts"
import { isTold, joined, nominalText, whoever } from "../clause.ts"
import type { Measure } from "../Measured.ts"

/** Words with which "times" compares and does not count: "three times as many". */
const COMPARES: ReadonlySet<string> = new Set(
  "as more higher larger bigger less lower greater the faster over".split(" "),
)

/** Vague numbers below this say only that it was often. Chosen. */
const VAGUE = 20

/** "were attacked 23 times", "bombed the line 23 times". */
const times: Measure = (parsed, at, amount) => {
  if (amount.percent || headAt(parsed, at) !== "times" || wordAt(parsed, amount.to) !== "times") return undefined
  // "many times" says only that it was often.
  if (amount.word !== undefined && amount.low < VAGUE) return undefined
  if (COMPARES.has(wordAt(parsed, amount.to + 1))) return undefined
  const object = verbAt(parsed, at - 1) === undefined && nounAt(parsed, at - 1)?.amount === undefined ? at - 1 : -1
  const verb = object === -1 ? at - 1 : at - 2
  if (!isTold(parsed, verb) || verbAt(parsed, verb)?.form === "be") return undefined
  return {
    property: "count.times",
    unit: "times",
    amount,
    from: verb,
    to: at,
    verb,
    of: joined(whoever(parsed, verb), lemmaAt(parsed, verb), object === -1 ? "" : nominalText(parsed, object)),
  }
}

/** The counts of how often. */
export const TIMES: ReadonlyArray<Measure> = [times]
