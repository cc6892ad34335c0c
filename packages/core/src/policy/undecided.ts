/** Rulings of a rule that gives nothing. */
import type { Case, Ruling } from "./Policy.ts"

/** Says that a rule gives nothing, and why. */
export const undecided = (step: string, because: string, excluded: Ruling["excluded"] = []): Ruling => ({
  status: "undecided",
  step,
  because,
  used: [],
  excluded,
})

/** What every policy says of a case without a number. */
export const noNumber = (it: Case, excluded: Ruling["excluded"] = []): Ruling =>
  undecided(
    "nothing admitted",
    it.admitted.length === 0 ? "no named source gives an answer" : "no admitted answer is a number",
    excluded,
  )
