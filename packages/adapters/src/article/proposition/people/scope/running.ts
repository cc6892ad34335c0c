/** Running totals over more than the event: "have been killed since the war began", "since the start of the conflict". */
import { eventNoun } from "../../../event/nouns.ts"
import { monthOf } from "../../../time/months.ts"
import { headOf, isLink, nounAt, verbAt, wordAt, type Parsed } from "../../../grammar/Parsed.ts"
import { subjectOf } from "../../../grammar/subjects.ts"
import type { Context } from "../../Context.ts"
import type { Told } from "../Tolled.ts"
import { LEAD } from "./where.ts"

const BEGINS: ReadonlySet<string> = new Set(
  "began begun start started starting beginning outbreak onset erupted broke launched intensified escalated resumed seized took".split(
    " ",
  ),
)

/** Tokens behind "since" in which it is told what began. */
const REACH = 7

/** Whether a count is of everything since something began that is not the article's own event. */
export const isSinceBeginning = (parsed: Parsed, verb: number, { main }: Context): boolean => {
  const group = verbAt(parsed, verb)
  if (parsed.index > LEAD && isSinceStart(parsed, group?.main ?? parsed.tokens.length)) return true
  const have = wordAt(parsed, group?.from ?? -1)
  if (group?.perfect !== true || (have !== "have" && have !== "has")) return false
  const since = parsed.tokens.findIndex(({ lower }, at) => lower === "since" && at > group.main)
  if (since === -1) return false
  const words = parsed.tokens.slice(since + 1, since + 1 + REACH).map(({ lower }) => lower)
  if (!words.some((word) => BEGINS.has(word)) || isOwnBeginning(parsed, verb, words)) return false
  const own = main?.noun
  return !words.some((word) => own !== undefined && (word === own || eventNoun(word)?.noun === own))
}

const STRETCHES: ReadonlySet<string> = new Set("year month week season decade century".split(" "))

/** "the number was 19 since the start of the year". */
const isSinceStart = ({ tokens }: Parsed, verb: number): boolean =>
  tokens.some(({ lower }, at) => {
    if (lower !== "since" || at <= verb) return false
    const words = tokens.slice(at + 1, at + 6).map((token) => token.lower)
    return BEGINS.has(words[1] ?? "") && STRETCHES.has(words[4] ?? "")
  })

/** "the war has killed 350,000 since it began": what began is what the count is of, and the count is its whole. */
const isOwnBeginning = (parsed: Parsed, verb: number, words: ReadonlyArray<string>): boolean => {
  const events = parsed.phrases
    .slice(0, verb)
    .flatMap((phrase) => (phrase._tag === "Noun" ? [eventNoun(headOf(parsed, phrase))?.noun] : []))
  return words.some((word) =>
    word === "it"
      ? events.some((noun) => noun !== undefined)
      : eventNoun(word) !== undefined && events.includes(eventNoun(word)?.noun),
  )
}

const WINDOWS: ReadonlySet<string> = new Set("past last first previous recent".split(" "))

const UNITS: ReadonlySet<string> = new Set(
  "week weeks month months year years half quarter decade decades hours days season".split(" "),
)

const DURING: ReadonlySet<string> = new Set("in over during within for since".split(" "))

/** Tokens behind "in" within which a window is told: "in the first five months of the year". */
const WIDTH = 5

/** The tokens of the clause of a count, up to the next stop or verb behind it. */
const clauseOf = (parsed: Parsed, told: Told): readonly [number, number] => {
  const last = Math.max(told.counted.last, told.role.at)
  const end = parsed.phrases.findIndex(
    ({ _tag }, at) => at > last && (_tag === "Verb" || isLink(parsed, at, "stop") || isLink(parsed, at, "that")),
  )
  const first = parsed.phrases.findLastIndex((_, at) => at < told.counted.at && isLink(parsed, at, "stop"))
  return [parsed.phrases[first]?.to ?? 0, end === -1 ? parsed.tokens.length : (parsed.phrases[end]?.from ?? 0)]
}

/** What goes on for years and takes lives all the while. */
const LASTING: ReadonlySet<string> = new Set("war violence conflict terrorism insurgency strife struggle".split(" "))

/** Whether it is the war or the conflict itself that a count is asked of: "war in X". */
const isLasting = (subject: string): boolean => LASTING.has(subject.split(" ")[0] ?? "")

const LONG: ReadonlySet<string> = new Set("months years decades".split(" "))

/** "in nine years", "in only three months". */
const isCounted = (behind: Parsed["tokens"]): boolean => {
  const first = behind[0]?.lower === "only" || behind[0]?.lower === "just" ? 1 : 0
  return behind[first]?.pos === "NUM" && LONG.has(behind[first + 1]?.lower ?? "") && behind[first + 2]?.lower !== "ago"
}

const GOES_ON: ReadonlySet<string> = new Set("year month season decade".split(" "))

const DATES: ReadonlySet<string> = new Set("of earlier later early late".split(" "))

/** "so far this year", "this month": a stretch that goes on. */
const isOfThis = ({ tokens }: Parsed, at: number): boolean => {
  const unit = tokens[at + 1]?.lower ?? ""
  // "in January of this year", "earlier this year": when it happened.
  const before = tokens[at - 1]?.lower ?? ""
  return tokens[at]?.lower === "this" && GOES_ON.has(unit) && !DATES.has(before) && monthOf(before) === 0
}

/** Whether a count behind the lead is of a window of time: "died in the past week", "in the first half of the year". */
export const isOfWindow = (parsed: Parsed, told: Told, subject: string): boolean => {
  if (parsed.index <= LEAD) return false
  const [from, to] = clauseOf(parsed, told)
  const own = isLasting(subject)
  return parsed.tokens.some(({ lower }, at) => {
    if (at < from || at >= to) return false
    if (isOfThis(parsed, at)) return true
    if (!DURING.has(lower)) return false
    const words = parsed.tokens.slice(at + 1, at + 1 + WIDTH).map((token) => token.lower)
    const start = words[0] === "the" ? 1 : 0
    if (!own && isCounted(parsed.tokens.slice(at + 1 + start, at + 1 + WIDTH))) return true
    return WINDOWS.has(words[start] ?? "") && words.slice(start + 1, start + 4).some((word) => UNITS.has(word))
  })
}

/** "political violence has claimed 15,000 lives": of all of it, where the text is about one event of it. */
export const isOfLasting = (parsed: Parsed, { role, counted }: Told, { main }: Context, subject: string): boolean => {
  if (parsed.index <= LEAD || main === undefined || isLasting(subject)) return false
  const verb = parsed.verbs.findLast((at) => at <= Math.min(role.at, counted.at)) ?? -1
  const group = verbAt(parsed, verb)
  if (group?.perfect !== true || wordAt(parsed, group.from) === "had" || group.passive) return false
  const doer = nounAt(parsed, subjectOf(parsed, verb).at)
  return doer !== undefined && LASTING.has(headOf(parsed, doer))
}
