/** Whether a quote shows the figure that a model gives, and what it counts. */
import type { Quantity } from "@corroborate/core"
import { quantityOf, type Amount } from "../article/number/Amount.ts"
import { amountsOf } from "../article/number/amounts.ts"
import type { Sentence, Span, Token } from "../article/text/Article.ts"
import type { Answer } from "./answer.ts"
import { ASKED, EVERYBODY, PEOPLE, type Asked } from "./properties.ts"

/** A figure as our own grammar reads it where the model points. */
export interface Figure {
  readonly value: Quantity.Quantity
  readonly at: Span
  /** Who is counted, when the words say it and it is not everybody. */
  readonly population?: string
}

const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

const spanOf = (tokens: ReadonlyArray<Token>, from: number, to: number): Span => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? 0,
})

const BOUNDS: Readonly<Record<Answer["bound"], ReadonlyArray<Amount["bound"]>>> = {
  exactly: ["exactly"],
  "at-least": ["least"],
  "more-than": ["more"],
  "at-most": ["most"],
  "less-than": ["less"],
  about: ["about", "nearly"],
  range: ["exactly", "about"],
  vague: ["exactly", "about", "least", "more", "less", "most", "nearly"],
}

/** Whether a model gives the ends that our grammar reads. */
const agrees = ({ low, high = low, bound, word }: Amount, answer: Answer): boolean => {
  if (!BOUNDS[answer.bound].includes(bound) || (word !== undefined) !== (answer.bound === "vague")) return false
  if (word !== undefined) return true
  const isUpper = bound === "most" || bound === "less"
  if (answer.number !== (isUpper ? high : low)) return false
  const isRange = answer.bound === "range"
  return isRange ? low < high && answer.high === high : answer.high === undefined || answer.high === high
}

const showing = (tokens: ReadonlyArray<Token>): ReadonlyArray<Asked> =>
  ASKED.filter(({ shownBy }) => tokens.some(({ lower }) => shownBy.some((beginning) => lower.startsWith(beginning))))

const isNoun = ({ pos }: Token): boolean => pos === "NOUN" || pos === "PROPN"

/** Who is counted: `undefined` for everybody, nothing when it is no people. */
const counted = (
  tokens: ReadonlyArray<Token>,
  { to }: Amount,
  { shownBy }: Asked,
): { readonly population?: string } | undefined => {
  let at = to
  while (tokens[at]?.pos === "ADJ" && !shownBy.some((beginning) => tokens[at]?.lower.startsWith(beginning) === true))
    at++
  const noun = tokens[at]
  if (noun === undefined || !isNoun(noun) || shownBy.some((beginning) => noun.lower.startsWith(beginning))) return {}
  if (!PEOPLE.has(noun.lower)) return undefined
  return EVERYBODY.has(noun.lower) ? {} : { population: noun.lower }
}

/** The figure that a quote shows, or why it shows not what the model gives. */
export const figureIn = (
  sentence: Sentence,
  quote: Span,
  value: Span,
  answer: Answer,
): { readonly figure: Figure } | { readonly problem: string } => {
  const { tokens } = sentence
  const amounts = amountsOf(tokens).filter(({ core }) => covers(quote, spanOf(tokens, core, core + 1)))
  const [amount, second] = amounts
  if (amount === undefined || amount.percent) return { problem: "the quote shows no number of people" }
  if (second !== undefined) return { problem: "the quote shows several numbers; the smallest clause has one" }
  const at = spanOf(tokens, amount.from, amount.to)
  if (!covers(quote, at)) return { problem: "the quote leaves out words that bound the number" }
  if (!covers(at, value) && !covers(value, spanOf(tokens, amount.core, amount.core + 1)))
    return { problem: "the value is not where the number stands" }
  if (!agrees(amount, answer)) return { problem: "the words show another number or other bounds" }
  const shown = showing(tokens.filter((token) => covers(quote, token)))
  const [asked] = shown
  if (asked === undefined || shown.length > 1 || asked.name !== answer.property)
    return { problem: `the quote does not show \`${answer.property}\` and nothing else` }
  const who = counted(tokens, amount, asked)
  if (who === undefined) return { problem: "what is counted is not shown to be people" }
  return { figure: { value: quantityOf(amount, asked.unit), at, ...who } }
}
