/** Words that say which of a source's figures is the newer: "initial toll", "has risen to", "revised". */
import { isLink, nounAt, verbAt, wordAt, type Parsed } from "../../grammar/Parsed.ts"
import type { TimeExpression } from "../../time/expressions.ts"
import type { Counted } from "./counted/counted.ts"
import type { Role } from "./Role.ts"

const EARLIER: ReadonlySet<string> = new Set(
  "initial initially earlier previous previously preliminary provisional first original originally".split(" "),
)

const NEWER: ReadonlySet<string> = new Set("new updated revised latest final current now fresh later".split(" "))

const TOLLS: ReadonlySet<string> = new Set("toll tolls count tally figure figures number estimate total".split(" "))

/** Whether a word of a set stands close before a word for a toll, or just before the number. */
const near = (parsed: Parsed, from: number, to: number, words: ReadonlySet<string>): boolean => {
  for (let at = Math.max(0, from); at < to; at++) {
    if (!words.has(wordAt(parsed, at))) continue
    if (at === to - 1 || [1, 2, 3].some((step) => TOLLS.has(wordAt(parsed, at + step)))) return true
  }
  return false
}

/** How far before the number its toll may stand, in tokens. */
const WINDOW = 10

const STOOD: ReadonlySet<string> = new Set(["stood", "been"])

/** "the figure had stood at 74": a count as a whole before the time that is told of. */
const hadStood = (parsed: Parsed, { at }: Role, { lead }: Counted["amount"]): boolean => {
  const toll = nounAt(parsed, at)
  if (toll === undefined || toll.amount !== undefined) return false
  for (let token = toll.to; token < lead; token++)
    if (wordAt(parsed, token) === "had" && STOOD.has(wordAt(parsed, token + 1))) return true
  return false
}

/**
 * What the wording says about a figure's place among its source's figures; `undefined` when it says nothing.
 */
export const revisionAt = (parsed: Parsed, { at, amount }: Counted, role: Role): "initial" | "updated" | undefined => {
  if (role.change === "from" || hadStood(parsed, role, amount)) return "initial"
  if (near(parsed, amount.lead - WINDOW, amount.lead, EARLIER) || near(parsed, amount.from, amount.core + 1, EARLIER)) {
    return role.change === "to" ? "updated" : "initial"
  }
  if (role.change === "to") return "updated"
  if (near(parsed, amount.lead - WINDOW, amount.lead, NEWER) || saidInNewToll(parsed, at)) return "updated"
  return undefined
}

/** "..., a monitor said in a new toll": behind the figure. */
const saidInNewToll = (parsed: Parsed, at: number): boolean => {
  for (let next = at + 1; next < parsed.phrases.length; next++) {
    const from = parsed.phrases[next]?.from ?? -1
    if (isLink(parsed, next, "stop")) return false
    if (
      NEWER.has(wordAt(parsed, from + 1)) &&
      TOLLS.has(wordAt(parsed, from + 2)) &&
      verbAt(parsed, next) === undefined
    )
      return true
  }
  return false
}

/** "By Friday evening, state television gave a toll of 47": a count that has gone on since. */
export const isByThen = (
  parsed: Parsed,
  { role, counted }: { readonly role: Role; readonly counted: Counted },
  times: ReadonlyArray<TimeExpression>,
): boolean =>
  wordAt(parsed, 0) === "by" &&
  times.some(({ from }) => from === 1) &&
  role.at < counted.at &&
  verbAt(parsed, role.at) === undefined
