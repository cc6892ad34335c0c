/** What would change an assessment, in sentences without a final stop. */
import type { Assessment } from "../assess/Assessment.ts"
import type { Flip, Sensitivity } from "../assess/sensitivity.ts"
import type { Statement } from "../assess/whomToAsk.ts"
import { originatorOf } from "../compare/independence.ts"
import { groupBy } from "../value/groupBy.ts"
import { sayAnswer } from "./say.ts"
import { nameOfSource, STATUS_WORDS, type Lexicon } from "./sentences.ts"

const claimWords = (id: string, { claims, registry }: Lexicon): string => {
  const claim = claims.get(id)
  return claim === undefined ? "a claim" : `the claim of ${nameOfSource(originatorOf(claim, registry), registry)}`
}

const becomes = ({ becomes: status }: Pick<Flip, "becomes">): string =>
  status === undefined ? "there would be nothing to assess" : `it would be ${STATUS_WORDS[status]}`

const flipWords = (flip: Flip, lexicon: Lexicon): string => {
  const { registry } = lexicon
  switch (flip.change) {
    case "drop-claim":
      return `without ${claimWords(flip.claim, lexicon)}, ${becomes(flip)}`
    case "leave-out-source":
      return `without ${nameOfSource(flip.source, registry)}, ${becomes(flip)}`
    case "find-dependent":
      return `if ${flip.sources.map((id) => nameOfSource(id, registry)).join(" and ")} depend on each other, ${becomes(flip)}`
    case "find-independent":
      return `if ${flip.sources.map((id) => nameOfSource(id, registry)).join(" and ")} did not depend on each other, ${becomes(flip)}`
    case "take-at-word":
      return `if ${nameOfSource(flip.source, registry)} stood for what it tells without a source, ${becomes(flip)}`
    case "confirm-implied":
      return `if ${claimWords(flip.claim, lexicon)} was meant as implied, ${becomes(flip)}`
    case "split-by-answer":
      return `split into one question per answer, ${flip.becomes === undefined ? "none would be contested" : becomes(flip)}`
  }
}

/** What would change an assessment: single changes, how many sources it hangs on, and whom it would help to hear. */
export const describeChanges = (
  { positions }: Assessment,
  { flips, fewestSources, robustness, asks }: Sensitivity,
  lexicon: Lexicon,
): ReadonlyArray<string> => [
  ...flips.filter(({ change }) => change !== "drop-claim").map((flip) => flipWords(flip, lexicon)),
  ...(fewestSources === undefined
    ? []
    : [`fewest sources to leave out before the status is another: ${fewestSources}`]),
  `with one source left out, the status stays in ${Math.round(robustness * 100)} of 100 cases`,
  ...asks.flatMap(({ position, becomes: status }) => {
    const answer = positions[position]
    return answer === undefined
      ? []
      : [`one more independent source that says "${sayAnswer(answer)}" would make it ${STATUS_WORDS[status]}`]
  }),
]

/** What sources on record could say that would change the status, source by source. */
export const describeStatements = (
  { positions }: Assessment,
  statements: ReadonlyArray<Statement>,
  { registry }: Lexicon,
): ReadonlyArray<string> =>
  Array.from(
    groupBy(statements, ({ source }) => source),
    ([source, own]) => {
      const told = own.flatMap(({ position, becomes: status }) => {
        const answer = positions[position]
        return answer === undefined ? [] : [`by "${sayAnswer(answer)}" to ${STATUS_WORDS[status]}`]
      })
      return `${nameOfSource(source, registry)} could change it: ${told.join(", ")}`
    },
  )
