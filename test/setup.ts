import * as fc from "fast-check"

// CORROBORATE_RUNS=10000 npm test: a longer search, for a night or a release.
const numRuns = Number(process.env["CORROBORATE_RUNS"] ?? 100)
// CORROBORATE_SEED=-1387358 npm test: the same worlds as in a run that failed.
const seed = process.env["CORROBORATE_SEED"]
fc.configureGlobal(seed === undefined ? { numRuns } : { numRuns, seed: Number(seed) })
