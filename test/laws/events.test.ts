/** Events across documents. */
import { EVENT_LAWS } from "./events.ts"
import { tryLaws } from "./Tried.ts"

tryLaws(EVENT_LAWS)
