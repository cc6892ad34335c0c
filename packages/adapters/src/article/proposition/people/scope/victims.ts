/** Victims, who are the dead only where the text tells of deaths in other words. */
import { headOf, verbAt, type Parsed } from "../../../grammar/Parsed.ts"
import type { Told } from "../Tolled.ts"

const isVictims = (parsed: Parsed, { counted }: Told): boolean => headOf(parsed, counted.who) === "victims"

const isKilled = ({ role }: Told): boolean => role.property === "casualties.killed"

/** Whether a text tells of deaths in other words than "victims". O(n). */
export const tellsOfDeaths = (sentences: ReadonlyArray<Parsed>, told: ReadonlyArray<ReadonlyArray<Told>>): boolean =>
  sentences.some((parsed, at) => told[at]?.some((one) => isKilled(one) && !isVictims(parsed, one)) === true)

/** "four victims were from one family", where nobody is told to have died; "claimed four victims" tells of it. */
export const isOfUnknownVictims = (parsed: Parsed, one: Told, deadly: boolean): boolean =>
  !deadly && isKilled(one) && isVictims(parsed, one) && verbAt(parsed, one.role.at) === undefined
