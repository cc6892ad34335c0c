/** Numbers that a sentence tells of without a word for whom: whoever was counted before is meant. */
import { headAt, isLink, verbAt, type Parsed } from "../../../grammar/Parsed.ts"
import type { Told } from "../Tolled.ts"
import { TOLLS } from "../words.ts"
import { isBareNumber, isHarmAlone } from "./sharing.ts"

/** "relatives spoke of 30 dead"; "a toll of 51 dead", "51 dead, including 40 children" are of all. */
const isHarm = (parsed: Parsed, told: Told, all: ReadonlyArray<Told>): boolean => {
  const { at, last } = told.counted
  const state = told.role.at === last + 1 && isLink(parsed, told.role.at, "adjective")
  const parts = all.some(({ among }) => among === true)
  return !parts && !TOLLS.has(headAt(parsed, at - 2)) && (state ? isBareNumber(told) : isHarmAlone(parsed, told))
}

/** "a source said three had died", "spoke of 30 dead": a number before which the sentence counts nobody by a noun. */
export const isAloneInSentence = (parsed: Parsed, told: Told, all: ReadonlyArray<Told>): boolean => {
  const { at, last } = told.counted
  const alone = isHarm(parsed, told, all) || (isBareNumber(told) && verbAt(parsed, last + 1) !== undefined)
  if (!alone || told.among === true) return false
  return parsed.phrases
    .slice(0, at)
    .every((phrase) => phrase._tag !== "Noun" || phrase.amount === undefined || phrase.head < phrase.amount.to)
}
