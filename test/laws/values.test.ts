/** What can be said. */
import { tryLaws } from "./Tried.ts"
import { VALUE_LAWS } from "./values.ts"

tryLaws(VALUE_LAWS)
