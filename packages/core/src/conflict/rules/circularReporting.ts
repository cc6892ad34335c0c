/**
 * Rule: sources that give each other as the origin of the same answer.
 *
 * A cites B and B cites A: nobody in the record is known to have seen anything, so together they count once.
 */
import type { Comparison } from "../../compare/Comparison.ts"
import { roundAmong } from "../../compare/rounds.ts"
import { carriage } from "../../source/Attribution.ts"
import type { CircularReporting } from "../Conflict.ts"
import { idsOf, type QuestionRule } from "../Rule.ts"

const detect = ({ question, positions }: Comparison): ReadonlyArray<CircularReporting> => {
  let found: Array<CircularReporting> | undefined
  for (const { claims } of positions) {
    const round = roundAmong(claims)
    if (round.size === 0) continue
    const between = idsOf(claims.filter(({ chain }) => carriage(chain).filter((id) => round.has(id)).length > 1))
    const sources = Array.from(round).toSorted()
    found ??= []
    found.push({ kind: "circular-reporting", question: question.id, between, needsConfirmation: false, sources })
  }
  return found ?? NONE
}

const NONE: ReadonlyArray<CircularReporting> = []

/** See the head of this file. */
export const circularReporting: QuestionRule = {
  kind: "circular-reporting",
  looksAt: "question",
  meaning: "sources give each other as the origin of the same answer",
  detect,
}
