/** Rounds with which methods are run where their limit is meant: papers give axioms and examples for the limit. */
export const LIMITS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  sums: { rounds: 3000 },
  "average-log": { rounds: 3000 },
}
