/** What follows from a reconciliation. */
import { ASSESS_LAWS } from "./assess.ts"
import { tryLaws } from "./Tried.ts"

tryLaws(ASSESS_LAWS)
