/**
 * The rule of ACLED: the lowest figure, unless a corroborated or more reliable one is there.
 *
 * `acled-strict` reads the first half of the rule alone, over every figure ever given, replaced ones too: what a coder
 * would write who never looks again.
 *
 * @see ACLED Codebook, 2019; number words from it and from the 2024 FAQ ("tens" 10)
 */
import { compareReliability } from "../source/Admiralty.ts"
import { byBacking, least, numbered, pointOf, used, type Numbered } from "./figures.ts"
import type { Case, Parameters, Policy, Ruling } from "./Policy.ts"
import { noNumber } from "./undecided.ts"

const WORDS = { few: 10, several: 10, many: 10, tens: 10, dozen: 12, dozens: 12, hundreds: 100, massacre: 100 }

const lowest = (answers: ReadonlyArray<Numbered>): ReadonlyArray<Numbered> => {
  const number = least(answers.map(pointOf))
  return answers.filter((one) => pointOf(one) === number)
}

const settle = (step: string, chosen: ReadonlyArray<Numbered>, it: Case): Ruling => {
  const [first] = chosen
  if (first === undefined) return noNumber(it)
  const because = "conservative estimates are preferred unless a better one is there"
  return { status: "settled", step, because, figure: { best: pointOf(first) }, used: used(chosen), excluded: [] }
}

/** The answers of the best graded source, when grades tell at least two apart. */
const bestGraded = (answers: ReadonlyArray<Numbered>): ReadonlyArray<Numbered> => {
  const graded = answers.filter(({ reliability }) => reliability !== undefined && reliability !== "F")
  const letters = graded
    .flatMap(({ reliability }) => reliability ?? [])
    .toSorted((a, b) => compareReliability(a, b) ?? 0)
  return letters[0] === letters.at(-1) ? [] : graded.filter(({ reliability }) => reliability === letters[0])
}

const rule = (it: Case, parameters: Parameters): Ruling => {
  const answers = numbered(it.admitted, parameters)
  const corroborated = byBacking(answers).filter(({ witnesses }) => witnesses > 1)
  if (corroborated.length > 0) {
    return settle("a corroborated figure", lowest(corroborated.flatMap(({ behind }) => behind)), it)
  }
  const graded = bestGraded(answers)
  return graded.length > 0
    ? settle("the figure of the more reliable source", lowest(graded), it)
    : settle("the lowest figure", lowest(answers), it)
}

const strictRule = (it: Case, parameters: Parameters): Ruling =>
  settle("the lowest figure ever given", lowest(numbered([...it.admitted, ...it.replaced], parameters)), it)

/** See the head of this file. */
export const acled: Policy = {
  name: "acled",
  title: "ACLED: the lowest, unless a better estimate is there",
  cites: "ACLED Codebook 2019; FAQ 2024",
  version: 1,
  defaults: { words: WORDS },
  answers: "counts",
  rule,
}

/** The lowest figure ever given. */
export const acledStrict: Policy = {
  ...acled,
  name: "acled-strict",
  title: "ACLED read strictly: the lowest figure ever given",
  rule: strictRule,
}
