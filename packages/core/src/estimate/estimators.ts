/** The table of methods. Adding one is its file in `method/` and a line here; the contract of methods then runs for it. */
import type { Estimator } from "./Estimator.ts"
import { majority } from "./method/majority.ts"

/** Every method, simplest first. */
export const ESTIMATORS = [majority] as const satisfies ReadonlyArray<Estimator>
