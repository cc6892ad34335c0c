/** Laws to run on our implementation or on anybody's own. Needs fast-check. */
export { adapterLaws, type ReadBytes, type Specimen } from "./adapterLaws.ts"
export { incrementalLaws, type Incremental } from "./incrementalLaws.ts"
export type { Law, LawRun } from "./Law.ts"
export { mergeLaws } from "./mergeLaws.ts"
export { pieceLaws, type ReadPieces } from "./pieceLaws.ts"
export { policyLaws } from "./policyLaws.ts"
export { reconcilerLaws, type Outcome, type Reconciler } from "./reconcilerLaws.ts"
export { valueLaws } from "./valueLaws.ts"
