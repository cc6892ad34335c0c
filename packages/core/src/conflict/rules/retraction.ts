/** Rule: a source that withdraws its answer no longer stands behind it; what it withdrew stays in the record. */
import type { Comparison } from "../../compare/Comparison.ts"
import type { Retraction } from "../Conflict.ts"
import { idsOf, type QuestionRule } from "../Rule.ts"

const detect = ({ question, successions }: Comparison): ReadonlyArray<Retraction> =>
  // Nearly every question of a large record has nothing in order.
  successions.size === 0
    ? NONE
    : Array.from(successions).flatMap(([originator, steps]) =>
        steps.flatMap((step, i) => {
          const by = idsOf(step.filter(({ revision }) => revision === "withdrawn"))
          const withdrawn = idsOf(steps[i - 1] ?? [])
          const between = [...withdrawn, ...by]
          return by.length === 0
            ? []
            : [
                {
                  kind: "retraction",
                  question: question.id,
                  between,
                  needsConfirmation: false,
                  originator,
                  withdrawn,
                  by,
                } as const,
              ]
        }),
      )

const NONE: ReadonlyArray<Retraction> = []

/** See the head of this file. */
export const retraction: QuestionRule = {
  kind: "retraction",
  looksAt: "question",
  meaning: "a source took its own answer back",
  detect,
}
