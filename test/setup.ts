import * as fc from "fast-check"

// CORROBORATE_RUNS=10000 npm test: a longer search, for a night or a release.
const numRuns = Number(process.env["CORROBORATE_RUNS"] ?? 100)
fc.configureGlobal({ numRuns })
