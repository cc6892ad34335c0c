/**
 * An ordered list of publishers: the first that has an answer speaks; when none has, the figure is missing and not zero.
 *
 * The practice of daily series that follow a ministry and fall back on its media office. Without an order, governments
 * come first, then everybody else by how late they spoke.
 *
 * @see TechForPalestine, palestine-datasets, casualties_daily
 */
import { valueKey } from "../value/kinds.ts"
import { mostRecent, used } from "./figures.ts"
import { told } from "./plain.ts"
import type { Admitted, Case, Parameters, Policy, Ruling } from "./Policy.ts"
import { undecided } from "./undecided.ts"

/** Answers of the first source in the order that gave any. */
const firstInOrder = (
  it: Case,
  { order }: Parameters,
): { readonly step: string; readonly answers: ReadonlyArray<Admitted> } => {
  for (const [i, source] of order.entries()) {
    const answers = it.admitted.filter(({ originator, witness }) => originator === source || witness === source)
    if (answers.length > 0)
      return { step: i === 0 ? "the first publisher" : `publisher ${i + 1}, those before it being silent`, answers }
  }
  if (order.length > 0) return { step: "every publisher is silent", answers: [] }
  const official = it.admitted.filter(
    ({ originator }) => it.comparison.registry.sources.get(originator)?.kind === "government",
  )
  return official.length > 0
    ? { step: "a government source", answers: official }
    : { step: "no government source speaks", answers: it.admitted }
}

const rule = (it: Case, parameters: Parameters): Ruling => {
  const { step, answers } = firstInOrder(it, parameters)
  const recent = mostRecent(answers)
  if (recent.length === 0) return { ...undecided(step, "the figure is missing, which is not zero"), status: "missing" }
  if (new Set(recent.map(({ value }) => valueKey(value))).size > 1)
    return undecided(step, "its own answers of the latest day differ")
  const because = "publishers are asked in their order"
  return { status: "settled", step, because, ...told(recent, parameters), used: used(recent), excluded: [] }
}

/** See the head of this file. */
export const officialFallback: Policy = {
  name: "official-fallback",
  title: "the first publisher of an order that has an answer",
  cites: "TechForPalestine, palestine-datasets, casualties_daily",
  version: 1,
  defaults: { order: [] },
  answers: "anything",
  rule,
}
