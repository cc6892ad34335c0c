/**
 * Writes questions as an argument map in Argdown: a statement for each answer, an argument for each claim behind it, a
 * contradiction between answers that cannot both hold.
 *
 * @see C. Voigt, G. Betz, "Argdown", argdown.org: syntax
 */
import { askQuestion, sayAnswer, STATUS_WORDS, type Claim, type Lexicon } from "@corroborate/core"
import type { Writer } from "../Format.ts"
import { answersOf, type Told } from "../note/answers.ts"
import { disputedPairs } from "../note/disputes.ts"
import { placesOf, type Places } from "../note/places.ts"
import { isolated, isolatedLexicon } from "../text/isolate.ts"
import { listed, type Listed } from "../text/listed.ts"
import { carriersWords, count, dateWords, fragment, speakerWords, whereWords } from "../text/words.ts"
import { escaped, protectedText } from "./escape.ts"

/** Claims told under one answer; the rest are counted. */
const TOLD = 12

/** What every line is made from. */
interface Sheet {
  readonly lexicon: Lexicon
  readonly places: Places
}

const claimWords = (claim: Claim, { lexicon, places }: Sheet): string => {
  const said = [speakerWords(claim, lexicon), carriersWords(claim, lexicon), claim.voice, dateWords(claim)]
  const quote = claim.anchor._tag === "Quote" ? `: "${fragment(claim.anchor.exact)}"` : ""
  return `${said.filter((part) => part !== "").join(", ")}${quote} (${whereWords(claim, places)})`
}

const standing = ({ position }: Told): string => {
  if (position === undefined) return ""
  if (position.implied) return " (only implied)"
  return position.replaced ? " (replaced by a later answer of its source)" : ""
}

const answerText = ({ kind, position }: Told): string => {
  if (position !== undefined) return sayAnswer(position)
  return kind === "unknown" ? "not known" : "an earlier answer taken back"
}

const answerLines = (
  told: Told,
  title: (letter: string) => string,
  against: ReadonlyArray<string>,
  sheet: Sheet,
): ReadonlyArray<string> => {
  const more = told.claims.length - TOLD
  return [
    `[${title(told.letter)}]: ${protectedText(answerText(told))}${standing(told)}`,
    ...told.claims
      .slice(0, TOLD)
      .map((claim, i) => `  + <${title(told.letter)} ${i + 1}>: ${protectedText(claimWords(claim, sheet))}`),
    ...(more > 0 ? [`  + <${title(told.letter)} more>: ${count(more, "more claim")}`] : []),
    ...against.map((letter) => `  >< [${title(letter)}]`),
    "",
  ]
}

const tag = (status: string): string => `#(${status.toLowerCase()})`

const questionLines = ({ number, assessment }: Listed, sheet: Sheet): ReadonlyArray<string> => {
  const shown = isolated(assessment, fragment)
  const answers = answersOf(shown)
  const pairs = disputedPairs(assessment)
  const title = (letter: string): string => `${number} ${letter}`
  return [
    `# ${number}\\. ${protectedText(askQuestion(shown.question))} ${tag(STATUS_WORDS[assessment.status])}`,
    "",
    ...answers.flatMap((told, i) =>
      answerLines(
        told,
        title,
        pairs.flatMap(([a, b]) => (a === i ? (answers[b]?.letter ?? []) : [])),
        sheet,
      ),
    ),
  ]
}

/** Writes the map. */
export const writeArgdown: Writer = (written) => {
  const { reconciliation, issues } = written
  const sheet: Sheet = { lexicon: isolatedLexicon(reconciliation, fragment), places: placesOf(written) }
  const questions = listed(reconciliation)
  const unread = issues.map(
    ({ document, where, problem }) => `// not read: ${escaped(`${document}, ${where}: ${problem}`)}`,
  )
  return [
    "===",
    "title: What the record shows",
    "subTitle: What sources said, not which of them is right",
    "===",
    "",
    ...(questions.length === 0 ? ["The record holds no claim."] : []),
    ...questions.flatMap((entry) => questionLines(entry, sheet)),
    ...unread,
    "",
  ].join("\n")
}
