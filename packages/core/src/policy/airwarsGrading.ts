/**
 * The grading of Airwars: how well a report of harm is supported, with the range of what was reported.
 *
 * Confirmed: a named belligerent accepts responsibility. Contested: rival claims of responsibility. Fair: two or more
 * independent credible sources. Weak: one. "Discounted" asks who the dead were and is never given here.
 *
 * @see Airwars, site dictionary (grading of civilian harm), as in its public site code, 2025
 */
import type { Comparison } from "../compare/Comparison.ts"
import { normalised } from "../value/Category.ts"
import { greatest, highOf, ifDoubtful, least, lowOf, numbered, sift, used, witnessCount } from "./figures.ts"
import type { Case, Parameters, Policy, Ruling } from "./Policy.ts"
import { noNumber } from "./undecided.ts"

/** Whether a source names itself as the one responsible. */
const owns = ({ question, positions, registry, witnessOf }: Comparison): boolean =>
  question.property === "responsibility" &&
  positions.some(({ value, denied, current }) => {
    if (denied || value._tag !== "Category") return false
    const named = normalised(value.label)
    return current.some((claim) => {
      const source = registry.sources.get(witnessOf(claim))
      return (
        source !== undefined && [source.name, ...(source.otherNames ?? [])].some((name) => normalised(name) === named)
      )
    })
  })

const isRivalled = ({ question, rivals }: Comparison): boolean =>
  question.property === "responsibility" && rivals.length > 0

const grade = (it: Case, witnesses: number): readonly [string, string] => {
  if (it.onSubject.some(isRivalled)) return ["Contested", "rival claims of responsibility"]
  if (it.onSubject.some(owns)) return ["Confirmed", "a named belligerent accepts responsibility"]
  return witnesses > 1
    ? ["Fair", "two or more independent credible sources"]
    : ["Weak", "a single source, however detailed"]
}

const rule = (it: Case, parameters: Parameters): Ruling => {
  const { kept, excluded } = sift(numbered(it.admitted, parameters), ifDoubtful(parameters))
  const low = least(kept.map(lowOf))
  const high = greatest(kept.map(highOf))
  if (low === undefined || high === undefined) return noNumber(it, excluded)
  const [status, step] = grade(it, witnessCount(kept))
  const because = "the range over the current figures; grade and figure are apart"
  return { status, step, because, figure: { low, high }, used: used(kept), excluded }
}

/** See the head of this file. */
export const airwarsGrading: Policy = {
  name: "airwars-grading",
  title: "Airwars: a grade, and the range of the reports",
  cites: "Airwars site dictionary, 2025",
  version: 1,
  defaults: { doubtful: ["D", "E"] },
  answers: "counts",
  rule,
}
