/** What follows from a reconciliation. */
import { ASSESS_LAWS } from "./assess.ts"
import { ESTIMATES_LAWS } from "./estimates.ts"
import { tryLaws } from "./Tried.ts"

tryLaws(ASSESS_LAWS)
tryLaws(ESTIMATES_LAWS)
