/** Rounds with which methods are run where their limit is meant: papers give axioms for the limit. */
export const LIMITS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  sums: { rounds: 1000 },
  "average-log": { rounds: 1000 },
  "truth-finder": { rounds: 200, tolerance: -1 },
  "crh-shares": { rounds: 200, tolerance: -1 },
}
