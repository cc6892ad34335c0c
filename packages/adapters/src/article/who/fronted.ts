/** Where the time of saying stands before who says it: "On Friday, the ministry said", "In a statement on Friday, she said". */
import { headOf, isLink, isPreposition, nounAt, verbAt, wordAt, type Parsed } from "../grammar/Parsed.ts"
import { subjectOf } from "../grammar/subjects.ts"
import { isDayWord, isTemporal } from "../time/temporal.ts"
import { isOccasion, isPaper } from "./papers.ts"

/** "On Friday, in a short statement, the ministry said": the comma before what is put in behind a time that opens the sentence. */
const beforeOccasion = (parsed: Parsed, speaker: number): number => {
  const comma = isLink(parsed, speaker - 1, "comma") ? speaker - 1 : -1
  const paper = comma === -1 ? undefined : nounAt(parsed, comma - 1)
  if (paper === undefined || !(isPaper(headOf(parsed, paper)) || isOccasion(headOf(parsed, paper)))) return speaker
  for (let at = comma - 2; at >= 0; at--) {
    if (verbAt(parsed, at) !== undefined || isLink(parsed, at, "stop")) return speaker
    if (isLink(parsed, at, "comma")) return at + 1
  }
  return speaker
}

/** "In a statement issued on Friday, the ministry said", "Speaking to reporters on Friday, she said": the day of speaking. */
const isOfOccasion = (parsed: Parsed, before: number): boolean => {
  if (before === 0 && LATE.has(wordAt(parsed, parsed.phrases[before]?.from ?? -1))) return true
  const noun = nounAt(parsed, verbAt(parsed, before)?.form === "past" ? before - 1 : before)
  return noun !== undefined && (isPaper(headOf(parsed, noun)) || isOccasion(headOf(parsed, noun)))
}

const LATE: ReadonlySet<string> = new Set(["late", "early"])

/** "On Friday, the ministry said": where the time begins that stands right before the speaker. */
export const frontedTime = (parsed: Parsed, speaker: number): number => {
  const first = beforeOccasion(parsed, speaker)
  const at = isLink(parsed, first - 1, "comma") ? first - 2 : first - 1
  const noun = nounAt(parsed, at)
  if (!isDayWord(parsed, at) && (noun === undefined || !isTemporal(parsed, noun))) return first
  const from = isPreposition(parsed, at - 1) ? at - 1 : at
  return from === 0 ||
    isOfOccasion(parsed, from - 1) ||
    isLink(parsed, from - 1, "and") ||
    isLink(parsed, from - 1, "stop") ||
    isLink(parsed, from - 1, "adverb")
    ? from
    : first
}

/** "On Friday the ministry released a statement saying": where the time of putting it out can begin. */
export const beforePaper = (parsed: Parsed, at: number): number => {
  const [paper, verb] = [nounAt(parsed, at - 1), verbAt(parsed, at - 2)]
  if (verbAt(parsed, at)?.form !== "ing" || paper === undefined || verb === undefined) return at
  if (!isPaper(headOf(parsed, paper))) return at
  const subject = subjectOf(parsed, at - 2).at
  return frontedTime(parsed, subject === -1 ? at - 2 : subject)
}
