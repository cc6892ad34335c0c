/**
 * The four ways in which casualty recorders settle accounts that differ, as Every Casualty's practice papers tell them:
 * publish the range, take the majority, rank kinds of source, or put it before the team.
 *
 * @see Every Casualty, practice papers and knowledge base on casualty recording
 */
import { relateAnswers } from "../compare/relate.ts"
import { firstByText } from "../value/kinds.ts"
import { greatest, highOf, least, lowOf, majorityOf, mostRecent, numbered, pointOf, used } from "./figures.ts"
import type { Admitted, Case, Parameters, Policy, Ruling } from "./Policy.ts"
import { noNumber, undecided } from "./undecided.ts"

const CITES = "Every Casualty, practice papers on casualty recording"

const range = (it: Case, parameters: Parameters): Ruling => {
  const answers = numbered(it.admitted, parameters)
  const low = least(answers.map(lowOf))
  const high = greatest(answers.map(highOf))
  if (low === undefined || high === undefined) return noNumber(it)
  return {
    status: "settled",
    step: "the range",
    because: "all current figures lie in it",
    figure: { low, high },
    used: used(answers),
    excluded: [],
  }
}

const majority = (it: Case, parameters: Parameters): Ruling => {
  const most = majorityOf(numbered(it.admitted, parameters))
  if (most === undefined) return undecided("no majority", "no figure has more independent sources than every other")
  const because = `${most.witnesses} independent sources give it`
  return {
    status: "settled",
    step: "the majority",
    because,
    figure: { best: most.number },
    used: used(most.behind),
    excluded: [],
  }
}

const rankOf = ({ originator, witness }: Admitted, { order }: Parameters): number => {
  const ranks = [order.indexOf(originator), order.indexOf(witness)].filter((rank) => rank >= 0)
  return ranks.length === 0 ? order.length : Math.min(...ranks)
}

const sourceRank = (it: Case, parameters: Parameters): Ruling => {
  const answers = numbered(it.admitted, parameters)
  const best = least(answers.map((one) => rankOf(one, parameters)))
  const first = mostRecent(answers.filter((one) => rankOf(one, parameters) === best))
  const points = Array.from(new Set(first.map(pointOf)))
  const [point] = points
  if (parameters.order.length === 0)
    return undecided("no order of sources", "set `order` in a policy file to rank sources")
  if (point === undefined) return noNumber(it)
  if (points.length > 1) return undecided("a tie", "sources of one rank differ")
  return {
    status: "settled",
    step: "the highest ranked source",
    because: "sources are ranked by the order given",
    figure: { best: point },
    used: used(first),
    excluded: [],
  }
}

const queue = (it: Case): Ruling => {
  const [first, ...rest] = it.admitted
  if (first === undefined) return noNumber(it)
  const differ = rest.filter(
    (one) => relateAnswers({ value: one.value, denied: false }, { value: first.value, denied: false }) !== "Equal",
  )
  if (differ.length > 0)
    return { ...undecided("for the team", "current answers differ"), status: "for the team", used: used(it.admitted) }
  return {
    status: "settled",
    step: "nothing to discuss",
    because: "all current answers are one",
    value: firstByText([first.value, ...rest.map(({ value }) => value)]),
    used: used(it.admitted),
    excluded: [],
  }
}

const row = (mode: string, title: string, defaults: Policy["defaults"], rule: Policy["rule"]): Policy => ({
  name: `every-casualty-${mode}`,
  title: `casualty recorders: ${title}`,
  cites: CITES,
  version: 1,
  defaults,
  answers: mode === "queue" ? "anything" : "counts",
  rule,
})

/** The four ways, in the order in which the papers give them. */
export const EVERY_CASUALTY: ReadonlyArray<Policy> = [
  row("range", "publish the range", {}, range),
  row("majority", "take the majority", {}, majority),
  row("source-rank", "rank the sources", { order: [] }, sourceRank),
  row("queue", "put it before the team", {}, queue),
]
