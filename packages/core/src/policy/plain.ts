/** The plain rules that need no institution: the latest, the majority, the range. */
import { firstSpelled, valueKey } from "../value/kinds.ts"
import { greatest, highOf, least, lowOf, mostRecent, numbered, used, witnessCount } from "./figures.ts"
import type { Admitted, Case, Parameters, Policy, Ruling } from "./Policy.ts"
import { noNumber, undecided } from "./undecided.ts"

/** An answer as a figure where it is a count, else as the value itself. */
export const told = (answers: ReadonlyArray<Admitted>, parameters: Parameters): Pick<Ruling, "figure" | "value"> => {
  const [first, ...rest] = answers
  const [number] = numbered(answers, parameters)
  if (number !== undefined) {
    const { low, high, point } = number.read
    return point === undefined
      ? { figure: { low, ...(high === undefined ? {} : { high }) } }
      : { figure: { best: point } }
  }
  return first === undefined ? {} : { value: firstSpelled([first.value, ...rest.map(({ value }) => value)]) }
}

const byAnswer = (answers: ReadonlyArray<Admitted>): ReadonlyArray<ReadonlyArray<Admitted>> => {
  const keys = Array.from(new Set(answers.map(({ value }) => valueKey(value))))
  return keys.map((key) => answers.filter(({ value }) => valueKey(value) === key))
}

const latestRule = (it: Case, parameters: Parameters): Ruling => {
  const recent = mostRecent(it.admitted)
  const [first, ...others] = byAnswer(recent)
  if (first === undefined) return undecided("nothing admitted", "no named source gives an answer")
  if (others.length > 0) return undecided("a tie", "answers said on the latest day differ")
  const because = "said on the latest day that any answer was"
  return { status: "settled", step: "the latest", because, ...told(first, parameters), used: used(first), excluded: [] }
}

const majorityRule = (it: Case, parameters: Parameters): Ruling => {
  const [first, second] = byAnswer(it.admitted).toSorted((a, b) => witnessCount(b) - witnessCount(a))
  if (first === undefined) return undecided("nothing admitted", "no named source gives an answer")
  if (second !== undefined && witnessCount(first) === witnessCount(second)) {
    return undecided("no majority", "no answer has more independent sources than every other")
  }
  const because = `${witnessCount(first)} independent sources give it`
  return {
    status: "settled",
    step: "the majority",
    because,
    ...told(first, parameters),
    used: used(first),
    excluded: [],
  }
}

const rangeRule = (it: Case, parameters: Parameters): Ruling => {
  const answers = numbered(it.admitted, parameters)
  const low = least(answers.map(lowOf))
  const high = greatest(answers.map(highOf))
  if (low === undefined || high === undefined) return noNumber(it)
  const because = "all current figures lie in it"
  return { status: "settled", step: "the range", because, figure: { low, high }, used: used(answers), excluded: [] }
}

const OURS = "this project"

/** The answer said last. */
export const latest: Policy = {
  name: "latest",
  title: "the answer said last",
  cites: OURS,
  version: 1,
  defaults: {},
  answers: "anything",
  rule: latestRule,
}

/** The answer with most independent originators. */
export const majority: Policy = {
  ...latest,
  name: "majority",
  title: "the answer of most independent sources",
  rule: majorityRule,
}

/** The least and the greatest current figure. */
export const range: Policy = {
  ...latest,
  name: "range",
  title: "the range of the current figures",
  answers: "counts",
  rule: rangeRule,
}
