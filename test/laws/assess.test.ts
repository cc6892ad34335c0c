/** What follows from a reconciliation. */
import { ASSESS_LAWS } from "./assess.ts"
import { ESTIMATES_LAWS } from "./estimates.ts"
import { HOLDER_LAWS } from "./holders.ts"
import { tryLaws } from "./Tried.ts"

tryLaws(ASSESS_LAWS)
tryLaws(ESTIMATES_LAWS)
tryLaws(HOLDER_LAWS)
