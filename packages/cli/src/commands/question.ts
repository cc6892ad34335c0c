/** `corroborate show` and `corroborate why`: one question in full, and how the record knows. */
import {
  findQuestion,
  listed,
  showQuestion,
  whyQuestion,
  type Listed,
  type Presentation,
  type Written,
} from "@corroborate/adapters"
import type { Command } from "../Command.ts"
import { EXIT } from "../Io.ts"
import { lookFor, prepare, READING, SAMPLE_TOLD, tellIssues } from "../reading.ts"
import { misuse } from "./check.ts"

type Show = (entry: Listed, written: Written, look: Presentation) => string

const about =
  (name: string, show: Show): Command["run"] =>
  async (typed, io) => {
    const [named, ...files] = typed.words
    if (named === undefined) return misuse(`name a question: corroborate ${name} NUMBER [FILES...]`, io)
    const prepared = await prepare(files, typed, io)
    if (prepared._tag === "Usage") return misuse(prepared.problem, io)
    const { written, sample } = prepared
    if (sample) io.err(SAMPLE_TOLD)
    tellIssues(written.issues, io)
    const questions = listed(written.reconciliation)
    const entry = findQuestion(named, questions)
    if (entry === undefined) {
      return misuse(
        `no one question is \`${named}\`; there are ${questions.length}, named by number, id or property`,
        io,
      )
    }
    io.out(show(entry, written, lookFor(typed, io)))
    return written.issues.some(({ severity }) => severity === "refused") ? EXIT.refused : EXIT.calm
  }

const command = (name: string, meaning: string, show: Show): Command => ({
  name,
  words: "QUESTION [FILES...]",
  meaning,
  options: READING,
  examples: [`corroborate ${name} 1`, `corroborate ${name} casualties.killed article.txt`],
  run: about(name, show),
})

/** One question with every quote. */
export const show = command(
  "show",
  "one question with every quote; QUESTION is its number, id or property",
  showQuestion,
)

/** The steps from bytes to status. */
export const why = command("why", "how the record knows: the steps from bytes to status", whyQuestion)
