/**
 * Finds the numbers of a sentence with their bound words: "at least a dozen", "between 36 and 40", "dozens".
 *
 * Dates, hours, ages and the numbers of flights and roads are left out. One pass, no regular expression over the text.
 */
import type { Token } from "../text/Article.ts"
import { isNotAmount } from "./notAmounts.ts"
import type { Amount } from "./Amount.ts"
import { AFTER, BEFORE, boundAt, type Bound } from "./bounds.ts"
import { isFigure, multiplierOf, numberOf, VAGUE } from "./words.ts"

/** A number without bound words: its tokens and its ends. */
interface Core {
  readonly from: number
  readonly to: number
  readonly low: number
  readonly high?: number
  readonly word?: string
}

const SOME: ReadonlySet<string> = new Set(["several", "many", "a few"])

/** "several tens of thousands": so many of a vague number leave it as vague. */
const severalAt = (words: ReadonlyArray<string>, at: number): Core | undefined => {
  const length = words[at] === "a" ? 2 : 1
  const vague = SOME.has(words.slice(at, at + length).join(" ")) ? plainVagueAt(words, at + length) : undefined
  const isOfPeople = vague !== undefined && vague.low >= 20 && vague.to > at + length
  return isOfPeople ? { ...vague, from: at, word: words.slice(at, vague.to).join(" ") } : undefined
}

/** Words with which a vague number begins. */
const OPENS_VAGUE: ReadonlySet<string> = new Set(
  [...SOME, ...VAGUE.keys()].map((phrase) => phrase.split(" ")[0] ?? phrase),
)

const vagueAt = (words: ReadonlyArray<string>, at: number): Core | undefined =>
  OPENS_VAGUE.has(words[at] ?? "") ? vagueFrom(words, at) : undefined

const vagueFrom = (words: ReadonlyArray<string>, at: number): Core | undefined =>
  (VAGUE.has(words.slice(at, at + 2).join(" ")) ? undefined : severalAt(words, at)) ?? plainVagueAt(words, at)

const plainVagueAt = (words: ReadonlyArray<string>, at: number): Core | undefined => {
  for (const length of [3, 2, 1]) {
    const word = words.slice(at, at + length).join(" ")
    const vague = VAGUE.get(word)
    if (vague !== undefined) return { from: at, to: at + length, word, ...vague }
  }
  return undefined
}

/** "half a million", "a quarter of a million", "half a dozen". */
const partAt = (words: ReadonlyArray<string>, at: number): Core | undefined => {
  const [a = "", b = "", c = ""] = [words[at], words[at + 1], words[at + 2]]
  if (a !== "a" && !a.startsWith("half")) return undefined
  if (a === "half" && (b === "a" || b === "an") && multiplierOf(c) > 0) return pointAt(at, at + 3, multiplierOf(c) / 2)
  if (a === "half-dozen") return pointAt(at, at + 1, 6)
  const quarter = words.slice(at, at + 4).join(" ") === "a quarter of a" ? multiplierOf(words[at + 4] ?? "") : 0
  return quarter > 0 ? pointAt(at, at + 5, quarter / 4) : undefined
}

const pointAt = (from: number, to: number, value: number): Core => ({ from, to, low: value, high: value })

/** "a dozen", "a hundred", "a hundred thousand". */
const articleAt = (words: ReadonlyArray<string>, at: number): Core | undefined => {
  const times = words[at] === "a" || words[at] === "an" ? multiplierOf(words[at + 1] ?? "") : 0
  if (times < 12 || words[at + 1] === "k" || words[at + 1] === "m") return undefined
  const more = multiplierOf(words[at + 2] ?? "")
  return more > times ? pointAt(at, at + 3, times * more) : pointAt(at, at + 2, times)
}

/** "two hundred and fifty", "5.7 million", "three dozen". */
const plainAt = (words: ReadonlyArray<string>, at: number): Core | undefined => {
  const first = numberOf(words[at] ?? "")
  if (first === undefined) return undefined
  let [total, current, to] = [0, first, at + 1]
  for (;;) {
    const times = multiplierOf(words[to] ?? "")
    if (times > 0) {
      current = current * times
      if (times >= 1000) [total, current] = [total + current, 0]
      to++
      continue
    }
    const skip = words[to] === "and" ? 1 : 0
    const more = isFigure(words[to + skip] ?? "") ? undefined : numberOf(words[to + skip] ?? "")
    const joins = more !== undefined && to > at + 1 && (more < 100 || current === 0) && !isFigure(words[at] ?? "")
    if (!joins || (skip === 1 && total + current < 100)) break
    current += more
    to += skip + 1
  }
  return pointAt(at, to, Math.round((total + current) * 1e6) / 1e6)
}

const singleAt = (words: ReadonlyArray<string>, at: number): Core | undefined =>
  partAt(words, at) ?? vagueAt(words, at) ?? articleAt(words, at) ?? plainAt(words, at)

const isDash = (word: string | undefined): boolean => word === "-" || word === "–" || word === "—"

/** Numbers below this are told in pairs: "seven or eight". Chosen. */
const SMALL = 20

/** So many times apart, two numbers are no ends of one range. Chosen. */
const FAR = 10

/** "36 to 40", "36-40", "seven or eight"; after "from" it is a change and no range. */
const rangeAt = (words: ReadonlyArray<string>, at: number): Core | undefined => {
  const between = words[at] === "between" ? 1 : 0
  const first = singleAt(words, at + between)
  if (first === undefined) return undefined
  const joint = words[first.to] ?? ""
  const either = joint === "or" && first.word === undefined && first.low < SMALL
  const joins =
    between === 1 ? joint === "and" : (joint === "to" || isDash(joint) || either) && words[at - 1] !== "from"
  const second = joins ? singleAt(words, first.to + 1) : undefined
  if (second === undefined) return between === 1 ? undefined : first
  // "two to three hundred", "two to three million": the first number is in the unit of the second.
  const unit = multiplierOf(words[second.to - 1] ?? "")
  const step = unit > 0 && first.word === undefined && first.low < second.low / unit ? unit : 1
  const low = first.low * step
  const high = second.high ?? second.low
  // "rose by 40 to 2,040": by how many, and to how many.
  const change = words[at - 1] === "by" && joint === "to" && high >= low * FAR
  if (low >= high || change || (either && high !== low + step)) return between === 1 ? undefined : first
  return { from: at, to: second.to, low, high }
}

const PERCENT: ReadonlySet<string> = new Set(["%", "percent", "pct"])

const percentTo = (words: ReadonlyArray<string>, to: number): number => {
  if (PERCENT.has(words[to] ?? "")) return to + 1
  return words[to] === "per" && words[to + 1] === "cent" ? to + 2 : to
}

/** Vague words that count something only where a bound or the word itself says so. */
const opened = (bound: Bound, core: Core): Pick<Amount, "low" | "high" | "word"> => ({
  low: core.low,
  ...(core.high === undefined || (core.word !== undefined && (bound === "more" || bound === "least"))
    ? {}
    : { high: core.high }),
  ...(core.word === undefined ? {} : { word: core.word }),
})

const RISES: ReadonlySet<string> = new Set(
  "go goes went gone going rise rises rose risen climb climbs climbed jump jumps jumped shoot shot move moved bring brings brought".split(
    " ",
  ),
)

/** "had gone up to 30": the words belong to the verb. */
const isRise = (words: ReadonlyArray<string>, at: number): boolean =>
  words[at] === "up" && words[at + 1] === "to" && RISES.has(words[at - 1] ?? "")

/** The bound words before a place, several in a row: "some more than". The last that says something counts. */
const boundsBefore = (
  words: ReadonlyArray<string>,
  at: number,
): { readonly from: number; readonly to: number; readonly bound: Bound } => {
  let [from, to, bound]: [number, number, Bound] = [at, at, "exactly"]
  for (let found = boundAt(BEFORE, words, to); found !== undefined; found = boundAt(BEFORE, words, to)) {
    to += found.words.length
    if (bound === "exactly") from = found.bound === "exactly" ? to : to - found.words.length
    if (found.bound !== "exactly" && (bound === "exactly" || bound === "about")) bound = found.bound
  }
  return { from, to, bound }
}

/** "officials estimated about 170": after its subject the word is a verb and no bound. */
const isEstimating = (tokens: ReadonlyArray<Token>, at: number): boolean => {
  const before = tokens[at - 1]?.pos
  return tokens[at]?.lower === "estimated" && (before === "NOUN" || before === "PROPN" || before === "PRON")
}

const amountAt = (tokens: ReadonlyArray<Token>, words: ReadonlyArray<string>, at: number): Amount | undefined => {
  if (isEstimating(tokens, at) || isRise(words, at)) return undefined
  const before = boundsBefore(words, at)
  const core = rangeAt(words, before.to)
  if (core === undefined || isNotAmount(tokens, words, core.from, core.to)) return undefined
  const to = percentTo(words, core.to)
  const after = boundAt(AFTER, words, to)
  const bound = after !== undefined && before.bound === "exactly" ? after.bound : before.bound
  return {
    lead: at,
    from: before.from,
    to: after === undefined || before.bound !== "exactly" ? to : to + after.words.length,
    core: core.from,
    bound,
    percent: to > core.to,
    ...opened(bound, core),
  }
}

/**
 * The amounts of a sentence, in order, none overlapping another. O(n) in its tokens.
 *
 * @param tokens - of one sentence
 */
export const amountsOf = (tokens: ReadonlyArray<Token>): ReadonlyArray<Amount> => {
  const words = tokens.map(({ lower }) => lower)
  const amounts: Array<Amount> = []
  for (let at = 0; at < tokens.length;) {
    const amount = amountAt(tokens, words, at)
    if (amount === undefined) at++
    else {
      amounts.push(amount)
      at = amount.to
    }
  }
  return amounts
}
