/**
 * Rule: a source that gives another answer later has revised its own.
 *
 * News about the count and not about the source: never a disagreement, never a second witness. Repeating the same
 * answer fires nothing.
 */
import type { Comparison } from "../../compare/Comparison.ts"
import type { Revision } from "../Conflict.ts"
import { idsOf, type QuestionRule } from "../Rule.ts"

const detect = ({ question, successions }: Comparison): ReadonlyArray<Revision> =>
  // Nearly every question of a large record has nothing in order.
  successions.size === 0
    ? NONE
    : Array.from(successions).flatMap(([originator, steps]) =>
        steps.slice(1).flatMap((step, i) => {
          const superseded = idsOf(steps[i] ?? [])
          const by = idsOf(step.filter(({ revision, restates }) => revision !== "withdrawn" && restates === undefined))
          const between = [...superseded, ...by]
          return by.length === 0
            ? []
            : [
                {
                  kind: "revision",
                  question: question.id,
                  between,
                  needsConfirmation: false,
                  originator,
                  superseded,
                  by,
                } as const,
              ]
        }),
      )

const NONE: ReadonlyArray<Revision> = []

/** See the head of this file. */
export const revision: QuestionRule = {
  kind: "revision",
  looksAt: "question",
  meaning: "a source replaced its own earlier answer",
  detect,
}
