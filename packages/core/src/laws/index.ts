/** Laws to run on our implementation or on anybody's own. Needs fast-check. */
export { adapterLaws, type ReadBytes, type Specimen } from "./adapterLaws.ts"
export { incrementalLaws, type Incremental, type Known } from "./incrementalLaws.ts"
export type { Law, LawRun } from "./Law.ts"
export { mergeLaws } from "./mergeLaws.ts"
export { policyLaws } from "./policyLaws.ts"
export type { Outcome, Reconciler } from "./Reconciler.ts"
export { reconcilerLaws } from "./reconcilerLaws.ts"
export { valueLaws } from "./valueLaws.ts"
