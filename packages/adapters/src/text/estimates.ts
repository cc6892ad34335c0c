/** What methods of truth discovery conclude, in lines: beside the assessments, and said to be no part of them. */
import {
  digits,
  estimatesOf,
  LEAST_VOTES,
  likelyCopying,
  nameOfSource,
  sayAnswer,
  type EstimatedAnswer,
  type Lexicon,
  type PropertyEstimate,
} from "@corroborate/core"
import type { Written } from "../Format.ts"
import { listed, type Listed } from "./listed.ts"
import { count, type fragment } from "./words.ts"

/** Sources, answers and pairs told of each property. */
const TOLD = 20

const percent = (x: number): string => `${(100 * x).toFixed(0)} %`

const subjectOf = ({ property, unit }: PropertyEstimate, safe: typeof fragment): string =>
  unit === undefined ? safe(property) : `${safe(property)}, in ${safe(unit)}`

/** "too few to say: 3 questions with rival answers, 20 are needed". */
const lackWords = ({ lack, profile }: PropertyEstimate): string | undefined => {
  if (lack === undefined) return undefined
  const found = {
    "conflicted items": `${count(profile.conflicted, "question")} with rival answers, ${LEAST_VOTES.conflicted} are needed`,
    voices: `${count(profile.voices, "independent source")}, ${LEAST_VOTES.voices} are needed`,
    votes: `${count(profile.votes, "answer")}, ${LEAST_VOTES.votes} are needed`,
  }
  return `too few to say: ${found[lack]}`
}

const answerLine = (answer: EstimatedAnswer, entry: Listed, safe: typeof fragment): string => {
  const position = entry.assessment.positions[answer.preferred]
  const { belief, word } = answer.believed.find((one) => one.position === answer.preferred) ?? { belief: 0 }
  const said = position === undefined ? "" : safe(sayAnswer(position))
  const { number, interval, apart } = answer
  const figure = number === undefined ? `${said}, belief ${belief.toFixed(2)}` : digits(Number(number.toPrecision(6)))
  const parts = [
    word === undefined ? "" : ` (${word})`,
    interval === undefined
      ? ""
      : ` (${percent(interval.share)} interval ${digits(Number(interval.low.toPrecision(6)))} to ${digits(Number(interval.high.toPrecision(6)))})`,
    apart === undefined || apart === 0 ? "" : `; ${percent(apart)} of other methods prefer another answer`,
  ]
  return `  question ${entry.number}: ${figure}${parts.join("")}`
}

const about = (
  found: PropertyEstimate,
  questions: ReadonlyMap<string, Listed>,
  { registry }: Lexicon,
  safe: typeof fragment,
): ReadonlyArray<string> => {
  const head = `${subjectOf(found, safe)}, by ${found.method}`
  const lack = lackWords(found)
  if (lack !== undefined) return [`${head}: ${lack}.`]
  const { votes, sources, items } = found.profile
  const trusted = found.sources.toSorted((a, b) => b.trustworthiness - a.trustworthiness).slice(0, TOLD)
  const answers = found.answers.flatMap((answer) => {
    const entry = questions.get(answer.question)
    return entry === undefined ? [] : [{ answer, entry }]
  })
  const shown = answers.toSorted((a, b) => a.entry.number - b.entry.number).slice(0, TOLD)
  const hidden = answers.length - shown.length
  return [
    `${head}: from ${count(votes, "answer")} of ${count(sources, "source")} to ${count(items, "question")}.`,
    ...shown.map(({ answer, entry }) => answerLine(answer, entry, safe)),
    ...(hidden > 0 ? [`  ${count(hidden, "more answer")} in --to json`] : []),
    `  trustworthiness (${found.trustworthinessIs}):`,
    ...trusted.map(
      ({ source, votes: given, trustworthiness }) =>
        `    ${nameOfSource(source, registry)}: ${trustworthiness.toFixed(3)}, from ${count(given, "answer")}`,
    ),
  ]
}

/**
 * Lines on what the methods asked for conclude; none where no method is asked for.
 *
 * @param lexicon - names in it are safe
 */
export const estimateLines = (
  { reconciliation, methods = [] }: Pick<Written, "reconciliation" | "methods">,
  lexicon: Lexicon,
  safe: typeof fragment,
): ReadonlyArray<string> => {
  if (methods.length === 0) return []
  const { assessments } = reconciliation
  const questions = new Map(listed(reconciliation).map((entry) => [entry.assessment.question.id, entry]))
  const pairs = likelyCopying(assessments).slice(0, TOLD)
  const name = (id: string): string => nameOfSource(id, lexicon.registry)
  return [
    "What methods conclude from how often sources agree; no part of what the record shows, and no status rests on it.",
    ...methods.flatMap((method) =>
      estimatesOf(assessments, method).flatMap((found) => about(found, questions, lexicon, safe)),
    ),
    ...pairs.map(
      ({ property, between: [a, b], probability, shared, met }) =>
        `${name(a)} and ${name(b)} may not be independent on ${safe(property)}: ${count(shared, "rare answer")} in common on ${count(met, "question")}, probability ${probability.toFixed(2)}. Only a suggestion: both still count.`,
    ),
  ]
}
