/** Who says what, once. */
import { CLAIM_LAWS } from "./claims.ts"
import { tryLaws } from "./Tried.ts"

tryLaws(CLAIM_LAWS)
