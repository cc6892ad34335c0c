/** Earlier figures that a figure is held against: "1,200, up from an earlier count of 800", "6.4, revising a first reading of 6.6". */
import { lemmaAt, nounAt, spanOf, headAt, verbAt, wordAt, type Parsed } from "../grammar/Parsed.ts"
import { quantityOf, type Amount } from "../number/Amount.ts"
import type { PropositionReader } from "./Context.ts"
import { wordOf } from "./phrasing.ts"
import type { Proposition } from "./Proposition.ts"

const WAYS: ReadonlySet<string> = new Set(["up", "down"])

const FIGURES: ReadonlySet<string> = new Set(
  "figure count estimate total number tally toll reading forecast projection assessment".split(" "),
)

const EARLIER: ReadonlySet<string> = new Set(
  "earlier previous initial preliminary first original prior last provisional".split(" "),
)

const REVISES: ReadonlySet<string> = new Set(
  "revise raise lower correct update amend replace upgrade downgrade supersede".split(" "),
)

const SAID: ReadonlySet<string> = new Set("report say state announce give estimate put claim".split(" "))

/** "an earlier count of": where the number behind such words stands; the place itself where none are. */
const overFigure = (parsed: Parsed, at: number): number =>
  FIGURES.has(headAt(parsed, at)) && wordOf(parsed, at + 1) === "of" ? at + 2 : at

/** Whether the words of a phrase say that its figure came before. */
const isEarlier = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  return noun !== undefined && parsed.tokens.slice(noun.from, noun.to).some(({ lower }) => EARLIER.has(lower))
}

/** "not 36 as it had first said": what was said before, and is no longer. */
const isWithdrawn = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  if (noun === undefined || wordAt(parsed, noun.from - 1) !== "not") return false
  return wordAt(parsed, noun.to) === "as" && [1, 2, 3, 4].some((step) => SAID.has(lemmaAt(parsed, at + step)))
}

/** The place where words begin that hold an earlier figure against one before them, and the place of the earlier figure. */
const earlierAt = (parsed: Parsed, at: number): { readonly from: number; readonly at: number } | undefined => {
  if (wordOf(parsed, at) === "from" && WAYS.has(wordOf(parsed, at - 1)))
    return { from: at - 1, at: overFigure(parsed, at + 1) }
  const figure = overFigure(parsed, at + 1)
  const verb = verbAt(parsed, at)
  if (verb?.form === "ing" && REVISES.has(lemmaAt(parsed, at)) && figure !== at + 1 && isEarlier(parsed, at + 1))
    return { from: at, at: figure }
  return undefined
}

/** A number that stands at a phrase, whatever it counts. */
const numberAt = (parsed: Parsed, at: number): Amount | undefined => nounAt(parsed, at)?.amount

/** The claims of numbers in the order in which they end. */
const inOrder = (all: ReadonlyArray<Proposition>): ReadonlyArray<Proposition> =>
  all
    .filter(({ value, valueAt }) => value._tag === "Quantity" && valueAt !== undefined)
    .toSorted((a, b) => endOf(a) - endOf(b))

const endOf = ({ valueAt }: Proposition): number => valueAt?.end ?? 0

const isSameUnit = (parsed: Parsed, at: number, { value }: Proposition): boolean => {
  const noun = nounAt(parsed, at)
  if (noun === undefined || value._tag !== "Quantity") return false
  return (noun.amount?.percent === true) === (value.unit === "percent")
}

/** "a toll of eight", "eight dead": the words say themselves what is counted. */
const saysOfWhat = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  const own = noun?.amount !== undefined && noun.head >= noun.amount.to
  return own || headAt(parsed, at - 2) === "toll"
}

/** The earlier figure with all that is said of the one that it is held against. */
const earlier = (parsed: Parsed, at: number, now: Proposition): Proposition | undefined => {
  const amount = numberAt(parsed, at)
  if (amount === undefined || now.value._tag !== "Quantity" || !isSameUnit(parsed, at, now)) return undefined
  const { toldOn: _, ...rest } = now
  return {
    ...rest,
    value: quantityOf(amount, now.value.unit),
    valueAt: spanOf(parsed, amount.from, amount.to),
    span: spanOf(parsed, amount.from, nounAt(parsed, at)?.to ?? amount.to),
    revision: "initial",
    previous: true,
  }
}

/** The sites of earlier figures in a sentence: where the words begin that tell of them, and where they stand. */
const sitesIn = (parsed: Parsed): ReadonlyArray<{ readonly start: number; readonly at: number }> =>
  parsed.phrases.flatMap((_, place) => {
    const told = isWithdrawn(parsed, place) ? { from: place, at: place } : earlierAt(parsed, place)
    const start = parsed.tokens[parsed.phrases[told?.from ?? -1]?.from ?? -1]?.start
    return told === undefined || start === undefined ? [] : [{ start, at: told.at }]
  })

/** A reader of numbers that reads earlier figures too, each of what the figure before it is of. O(n log n) in the claims. */
export const withEarlier =
  (read: PropositionReader): PropositionReader =>
  (parsed, context) => {
    const all = read(parsed, context)
    const sites = all.length === 0 ? [] : sitesIn(parsed)
    if (sites.length === 0) return all
    const ordered = inOrder(all)
    const byStart = new Map(all.map((one) => [one.valueAt?.start, one]))
    const found: Array<Proposition> = []
    let next = 0
    for (const { start, at } of sites) {
      for (let one = ordered[next]; one !== undefined && endOf(one) <= start; one = ordered[next]) next++
      const now = ordered[next - 1]
      const one = now === undefined ? undefined : earlier(parsed, at, now)
      const own = byStart.get(one?.valueAt?.start)
      const known = own !== undefined && (own.property === now?.property || saysOfWhat(parsed, at))
      if (one !== undefined && !known) found.push(one)
    }
    const taken = new Set(found.map(({ valueAt }) => valueAt?.start))
    return [...all.filter(({ valueAt }) => !taken.has(valueAt?.start)), ...found]
  }
