/** The board: what each question's sources say, those that need a person told in full and first. */
import {
  Attribution,
  askQuestion,
  describeConflict,
  describeDispute,
  describeHolders,
  rivalHolders,
  sayAnswer,
  STATUS_WORDS,
  type Position,
  type Assessment,
  rulingsOf,
  type Lexicon,
  type Reconciliation,
  type Ruled,
} from "@corroborate/core"
import type { Presentation, Role, Writer } from "../Format.ts"
import { estimateLines } from "./estimates.ts"
import { isolated, isolatedLexicon } from "./isolate.ts"
import { listed, type Listed } from "./listed.ts"
import { policyTable } from "./policies.ts"
import { carriersWords, count, dateWords, fragment, speakerWords } from "./words.ts"

/** Questions that need nobody are told in one line, and no more of them than this. */
const CALM_SHOWN = 40

/** Answers told of a question that needs nobody. */
const TOLD = 4

const roleOf = ({ need, assessment }: Listed): Role => {
  if (need === "!!") return "alarm"
  if (need === "!") return "notice"
  return assessment.status === "corroborated" ? "calm" : "faint"
}

const flags = ({ positions, conflicts }: Assessment): string => {
  const words = [
    positions.some(({ revised }) => revised) ? "REVISED" : "",
    conflicts.some(({ needsConfirmation }) => needsConfirmation) ? "IMPLIED - CONFIRM FIRST" : "",
  ]
  return words
    .filter((word) => word !== "")
    .map((word) => `, ${word}`)
    .join("")
}

const opposition = ({ corroborations }: Assessment): string => {
  const party = corroborations.find(({ opposedOn }) => opposedOn !== undefined)?.opposedOn
  return party === undefined ? "" : `, opposed on ${party}`
}

/** Everybody who passed a claim on without being its originator. */
const carriersIn = ({ question }: Assessment): number =>
  new Set(question.claims.flatMap(({ chain }) => Attribution.carriage(chain).slice(0, -1))).size

/** "2 independent sources, 1 carrier, opposed on government of Syria", for what is agreed or disputed. */
const support = (assessment: Assessment): string => {
  const witnesses = new Set(assessment.positions.flatMap((position) => position.witnesses))
  const carriers = carriersIn(assessment)
  return `${count(witnesses.size, "independent source")}${carriers > 0 ? `, ${count(carriers, "carrier")}` : ""}${opposition(assessment)}`
}

const standing = ({ replaced, implied }: Position): string => {
  if (replaced) return " (replaced)"
  return implied ? " (implied only)" : ""
}

/** A position on one line: the answer, then everybody's word for it once. */
const positionLine = (position: Position, lexicon: Lexicon): string => {
  const spoken = position.claims.map((claim) =>
    [speakerWords(claim, lexicon), carriersWords(claim, lexicon), dateWords(claim)]
      .filter((part) => part !== "")
      .join(", "),
  )
  const [first = "", ...others] = Array.from(new Set(spoken))
  const more =
    others.length === 0
      ? ""
      : ` | ${others.slice(0, 2).join(" | ")}${others.length > 2 ? ` | ${others.length - 2} more` : ""}`
  return `${sayAnswer(position)}${standing(position)}  -  ${first}${more}`
}

const head = ({ number, need, assessment }: Listed, { paint }: Presentation, role: Role): string =>
  `${paint(role, need.padEnd(2))} ${String(number).padStart(2)}  ${paint(role, STATUS_WORDS[assessment.status] + flags(assessment))}  ${askQuestion(assessment.question)}`

/** What every line is made from. */
interface Board {
  readonly lexicon: Lexicon
  readonly rulings: ReadonlyMap<string, ReadonlyArray<Ruled>>
  readonly look: Presentation
}

/** Lines on one question, as much as it needs. */
const lines = (listing: Listed, { lexicon, rulings, look }: Board): ReadonlyArray<string> => {
  const assessment = isolated(listing.assessment, fragment)
  const entry = { ...listing, assessment }
  const first = head(entry, look, roleOf(entry))
  const policies = policyTable(rulings.get(assessment.question.id) ?? []).map((row) => `          ${row}`)
  if (entry.need === ".") {
    const told = assessment.positions.slice(0, TOLD).map((position) => `        ${positionLine(position, lexicon)}`)
    const more = assessment.positions.length - told.length
    const rest = more > 0 ? [`        ${count(more, "more answer")}`] : []
    return [first, ...told, ...rest, ...agreed(assessment), ...policies]
  }
  const dispute = describeDispute(assessment)
  return [
    first,
    ...assessment.positions.map((position) => `        ${positionLine(position, lexicon)}`),
    ...assessment.conflicts.map(
      (conflict) => `        ${look.paint("strong", conflict.kind)}: ${describeConflict(conflict, lexicon)}.`,
    ),
    ...(dispute === undefined ? [] : [`        ${dispute}.`]),
    `        ${support(assessment)}`,
    ...policies,
  ]
}

const agreed = (assessment: Assessment): ReadonlyArray<string> =>
  assessment.status === "corroborated" ? [`        ${support(assessment)}`] : []

/** Places of which several are told to hold most or all, each with the numbers of its questions. */
const rivals = (
  { assessments }: Reconciliation,
  questions: ReadonlyArray<Listed>,
  lexicon: Lexicon,
  { paint }: Presentation,
): ReadonlyArray<string> => {
  const numbers = new Map(questions.map(({ number, assessment }) => [assessment.question.id, number]))
  return rivalHolders(assessments.map((assessment) => isolated(assessment, fragment))).map((one) => {
    const asked = Array.from(new Set(one.holdings.flatMap(({ question }) => numbers.get(question) ?? [])))
    return `${paint("notice", "! ")}     ${paint("strong", "rival holders")}: ${describeHolders(one, lexicon)} (questions ${asked.toSorted((a, b) => a - b).join(", ")}).`
  })
}

/** Writes the board. */
export const writeBoard: Writer = (written, look) => {
  const { reconciliation, policies } = written
  const lexicon = isolatedLexicon(reconciliation, fragment)
  const board: Board = { lexicon, rulings: rulingsOf(reconciliation, policies), look }
  const questions = listed(reconciliation)
  const claims = lexicon.claims.size
  const people = questions.filter(({ need }) => need !== ".")
  const calm = questions.filter(({ need }) => need === ".")
  const { said, happened, learned } = reconciliation.asOf
  const clocks = [
    said === undefined ? "" : `said by ${said}`,
    happened === undefined ? "" : `happened by ${happened}`,
    learned === undefined ? "" : `learned by ${learned}`,
  ].filter((clock) => clock !== "")
  const title = [
    clocks.length === 0 ? "" : `As of what was ${clocks.join(" and ")}: `,
    `${count(claims, "claim")} on ${count(questions.length, "question")} from ${count(reconciliation.documents.length, "document")}.`,
  ].join("")
  const hidden = calm.length - CALM_SHOWN
  const told = rivals(reconciliation, questions, lexicon, look)
  return `${[
    title,
    "",
    ...people.flatMap((entry) => [...lines(entry, board), ""]),
    ...told,
    ...(told.length > 0 ? [""] : []),
    ...calm.slice(0, CALM_SHOWN).flatMap((entry) => lines(entry, board)),
    ...(hidden > 0 ? [`        ${count(hidden, "more question")} in --to json`] : []),
    ...(calm.length > 0 ? [""] : []),
    ...estimateLines(written, lexicon, fragment).flatMap((line, k, all) =>
      k + 1 === all.length ? [line, ""] : [line],
    ),
    verdict(questions.length, people.length, told.length),
  ].join("\n")}\n`
}

/** What a person is to do next. */
const verdict = (questions: number, needed: number, places: number): string => {
  if (questions === 0) return "No claim was read, so there is nothing to show."
  const what = [
    ...(needed > 0 ? [count(needed, "question")] : []),
    ...(places > 0 ? [count(places, "place with rival holders", "places with rival holders")] : []),
  ].join(" and ")
  const need =
    what === "" ? "No question needs a person." : `${what} ${needed + places === 1 ? "needs" : "need"} a person.`
  return `${need} See one with: corroborate show NUMBER, and the same files`
}
