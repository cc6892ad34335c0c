/**
 * The ordered table of rules. Adding one is its file in `rules/`, a line here and a scenario folder; the contract of
 * rules then runs for it.
 *
 * Revision comes first: what a source corrected is no disagreement.
 */
import type { Rule } from "./Rule.ts"
import { circularReporting } from "./rules/circularReporting.ts"
import { contradiction } from "./rules/contradiction.ts"
import { extentDispute } from "./rules/extentDispute.ts"
import { granularity } from "./rules/granularity.ts"
import { impliedOnly } from "./rules/impliedOnly.ts"
import { incrementMismatch } from "./rules/incrementMismatch.ts"
import { partExceedsWhole } from "./rules/partExceedsWhole.ts"
import { retraction } from "./rules/retraction.ts"
import { revision } from "./rules/revision.ts"
import { scopeMismatch } from "./rules/scopeMismatch.ts"
import { selfContradiction } from "./rules/selfContradiction.ts"
import { seriesCorrection } from "./rules/seriesCorrection.ts"

/** Every rule, in the order in which they run and their conflicts are told. */
export const RULES: ReadonlyArray<Rule> = [
  revision,
  retraction,
  contradiction,
  extentDispute,
  selfContradiction,
  impliedOnly,
  circularReporting,
  seriesCorrection,
  incrementMismatch,
  partExceedsWhole,
  granularity,
  scopeMismatch,
]
