/**
 * Rule: a running total that falls was corrected.
 *
 * Nobody comes back to life: a total told lower than the day before says that the earlier one counted too many. It is a
 * correction by the source itself and no disagreement.
 */
import type { Comparison } from "../../compare/Comparison.ts"
import { seriesOf } from "../../compare/series.ts"
import type { SeriesCorrection } from "../Conflict.ts"
import type { FamilyRule } from "../Rule.ts"

const detect = (family: ReadonlyArray<Comparison>): ReadonlyArray<SeriesCorrection> =>
  seriesOf(family)
    .filter(({ counting }) => counting === "cumulative")
    .flatMap(({ source, points }) =>
      points.slice(1).flatMap((point, i) => {
        const before = points[i]
        if (before === undefined || point.number >= before.number) return []
        return [
          {
            kind: "series-correction",
            question: point.comparison.question.id,
            between: [before.claim.id, point.claim.id],
            needsConfirmation: false,
            originator: source,
            from: before.number,
            to: point.number,
          } as const,
        ]
      }),
    )

/** See the head of this file. */
export const seriesCorrection: FamilyRule = {
  kind: "series-correction",
  looksAt: "family",
  meaning: "a running total fell, so its source corrected it",
  detect,
}
