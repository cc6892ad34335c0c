/** A reconciliation and what is shown of it. */
import { RECONCILER_LAWS } from "./suites.ts"
import { tryLaws } from "./Tried.ts"

tryLaws(RECONCILER_LAWS)
