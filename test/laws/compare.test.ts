/** Questions, and what is compared. */
import { COMPARE_LAWS } from "./compare.ts"
import { COPY_LAWS } from "./copies.ts"
import { RIVAL_LAWS } from "./rivals.ts"
import { SERIES_LAWS } from "./series.ts"
import { tryLaws } from "./Tried.ts"

tryLaws([...COMPARE_LAWS, ...COPY_LAWS, ...RIVAL_LAWS, ...SERIES_LAWS])
