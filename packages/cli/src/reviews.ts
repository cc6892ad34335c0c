/** What a person adds to reviews that are written in their name: who answers for them, and the words of a rating. */
import { findQuestion, listed, type Written } from "@corroborate/adapters"
import type { Issue } from "@corroborate/core"
import type { Io } from "./Io.ts"
import { valueOf, type Option, type Typed } from "./Command.ts"

/** Options of commands that write reviews. */
export const REVIEWING: Readonly<Record<string, Option>> = {
  rating: {
    value: "QUESTION=TEXT",
    many: true,
    meaning: "your words for a review of a question, named by number, id or property (--to claim-review)",
  },
  reviewer: { value: "NAME", meaning: "who answers for the reviews that are written" },
}

/** What is written, with what the person added; or what is wrong with it. */
export const reviewedBy = (typed: Typed, written: Written): Written | string => {
  const questions = listed(written.reconciliation)
  const ratings = new Map<string, string>()
  for (const typedRating of typed.options["rating"] ?? []) {
    const at = typedRating.indexOf("=")
    const words = typedRating.slice(at + 1).trim()
    const named = typedRating.slice(0, Math.max(0, at)).trim()
    if (at < 1 || words === "") return `\`--rating ${typedRating}\` gives no words; write --rating QUESTION=TEXT`
    const entry = findQuestion(named, questions)
    if (entry === undefined) return `no one question is \`${named}\`; there are ${questions.length}`
    ratings.set(entry.assessment.question.id, words)
  }
  const by = valueOf(typed, "reviewer")
  return { ...written, reviews: { ratings, ...(by === undefined ? {} : { by }) } }
}

/** Lines told of what was left out before the rest are counted. */
const TOLD = 20

/** Says on stderr what a writer left out, and why. */
export const tellWithheld = (withheld: ReadonlyArray<Issue>, io: Io): void => {
  for (const { where, problem } of withheld.slice(0, TOLD)) io.err(`not written: ${where}: ${problem}\n`)
  if (withheld.length > TOLD) io.err(`... and ${withheld.length - TOLD} more\n`)
}
