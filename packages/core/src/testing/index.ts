/** Arbitraries and sample claims for tests: ours, and those of anybody who models claims. Needs fast-check. */
export { mutated } from "./bytes.ts"
export { copies } from "./copies.ts"
export { holds, qadamTolls } from "./fixtures.ts"
export { arbitraryClaim, arbitraryClaims, chain, SPEAKERS } from "./claims.ts"
export { rivalTolls } from "./rivals.ts"
export { arbitraryLedger, arbitrarySources } from "./sources.ts"
export { cause, date, end, extent, nameSet, occurrence, period, place, quantity, saying, VALUES } from "./values.ts"
export { arbitraryNumberVotes, arbitrarySingleVotes, arbitraryVotes, type VoteSizes } from "./votes.ts"
