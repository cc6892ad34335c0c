/** Writes a note that a fact-checker can paste: what each source said and when, where they conflict, and how we know. */
import {
  askQuestion,
  Attribution,
  describeConflict,
  describeDispute,
  lexiconOf,
  nameOfSource,
  rulingsOf,
  sayAnswer,
  STATUS_WORDS,
  type Assessment,
  type Claim,
  type Document,
  type Issue,
  type Lexicon,
  type Position,
  type Ruled,
  type Source,
} from "@corroborate/core"
import type { Writer, Written } from "../Format.ts"
import { listed, type Listed } from "../text/listed.ts"
import { policyTable } from "../text/policies.ts"
import { carriersWords, count, dateWords, speakerWords, whereWords } from "../text/words.ts"
import { escaped } from "./escape.ts"

/** Claims told in full under one answer; the rest are counted. Chosen: a note is for reading. */
const TOLD = 12

const standing = ({ replaced, revised, implied }: Position): string => {
  if (implied) return ", only implied"
  if (replaced) return ", replaced by a later answer"
  return revised ? ", replaces an earlier answer" : ""
}

/** One claim: who said it, when, through whom, and the words themselves. */
const claimLines = (claim: Claim, { reconciliation, texts }: Written, lexicon: Lexicon): ReadonlyArray<string> => {
  const said = [speakerWords(claim, lexicon), carriersWords(claim, lexicon), claim.voice, dateWords(claim)]
  const place = whereWords(claim, reconciliation.documents, texts)
  const quote = claim.anchor._tag === "Quote" ? [`    > ${escaped(claim.anchor.exact)}`, ""] : []
  return [
    `  - ${escaped(said.filter((part) => part !== "").join(", "))} (${escaped(place)})`,
    ...(quote.length === 0 ? [] : ["", ...quote]),
  ]
}

const positionLines = (position: Position, written: Written, lexicon: Lexicon): ReadonlyArray<string> => {
  const { claims, witnesses } = position
  const more = claims.length - TOLD
  return [
    `- **${escaped(sayAnswer(position))}**${standing(position)}: ${count(witnesses.length, "independent source")}`,
    ...claims.slice(0, TOLD).flatMap((claim) => claimLines(claim, written, lexicon)),
    ...(more > 0 ? [`  - and ${count(more, "more claim")}`] : []),
  ]
}

const opposition = ({ corroborations }: Assessment): ReadonlyArray<string> =>
  corroborations.flatMap(({ value, denied, witnesses, opposedOn }) => [
    `- ${witnesses.length} independent sources agree that it is: ${escaped(sayAnswer({ value, denied }))}${opposedOn === undefined ? "" : `; their affiliations are opposed on ${escaped(opposedOn)}`}`,
  ])

/** Claims of a question that say only that it is not known. */
const unknowing = ({ question, positions }: Assessment, written: Written, lexicon: Lexicon): ReadonlyArray<string> => {
  const answered = new Set(positions.flatMap(({ claims }) => claims.map(({ id }) => id)))
  const rest = question.claims.filter(({ id, polarity }) => polarity === "unknown" && !answered.has(id))
  return rest.length === 0
    ? []
    : [
        "- **not known**, these sources say:",
        ...rest.slice(0, TOLD).flatMap((claim) => claimLines(claim, written, lexicon)),
      ]
}

/** What every line is made from. */
interface Note {
  readonly lexicon: Lexicon
  readonly rulings: ReadonlyMap<string, ReadonlyArray<Ruled>>
}

const questionLines = (
  { number, assessment }: Listed,
  written: Written,
  { lexicon, rulings }: Note,
): ReadonlyArray<string> => {
  const policies = policyTable(rulings.get(assessment.question.id) ?? []).map((row) => `- ${escaped(row)}`)
  const dispute = describeDispute(assessment)
  const between = [
    ...assessment.conflicts.map((conflict) => `- ${conflict.kind}: ${escaped(describeConflict(conflict, lexicon))}.`),
    ...(dispute === undefined ? [] : [`- ${escaped(dispute)}.`]),
    ...opposition(assessment),
  ]
  return [
    `## ${number}. ${escaped(askQuestion(assessment.question))}`,
    "",
    `**${STATUS_WORDS[assessment.status]}**`,
    "",
    ...assessment.positions.flatMap((position) => positionLines(position, written, lexicon)),
    ...unknowing(assessment, written, lexicon),
    "",
    ...(between.length === 0 ? [] : ["Between them:", "", ...between, ""]),
    ...(policies.length === 0 ? [] : ["The figure under each policy:", "", ...policies, ""]),
  ]
}

const sourceLine = (source: Source.Source, lexicon: Lexicon): string => {
  const { id, name, speaksFor, reliesOn = [], affiliations = [], grades = [] } = source
  const named = (other: string): string => escaped(nameOfSource(other, lexicon.registry))
  const told = [
    ...(speaksFor === undefined ? [] : [`speaks for ${named(speaksFor)}`]),
    ...(reliesOn.length === 0 ? [] : [`relies on ${reliesOn.map(named).join(", ")}`]),
    ...affiliations.map(
      ({ words, by, cited }) => `described by ${named(by)} as "${escaped(words)}" (${escaped(cited)})`,
    ),
    ...grades.map(
      ({ reliability, topic }) => `reliability ${reliability}${topic === undefined ? "" : ` on ${escaped(topic)}`}`,
    ),
  ]
  return `- ${escaped(name)} (\`${codeOf(id)}\`)${told.length === 0 ? "" : `: ${told.join("; ")}`}`
}

/** A text for a code span: no backtick, no line break. */
const codeOf = (text: string): string => text.replaceAll(/[`\s\p{Cc}\p{Cf}]/gu, "-")

const documentLine = ({ name, sha256, publisher, publishedOn }: Document, lexicon: Lexicon): string => {
  const told = [
    ...(publisher === undefined ? [] : [`published by ${escaped(nameOfSource(publisher, lexicon.registry))}`]),
    ...(publishedOn === undefined ? [] : [publishedOn]),
    `SHA-256 \`${codeOf(sha256)}\``,
  ]
  return `- ${escaped(name)}: ${told.join(", ")}`
}

const issueLine = ({ document, where, problem, severity }: Issue): string =>
  `- ${escaped(document)}, ${escaped(where)}: ${escaped(problem)}${severity === "refused" ? " (not read)" : ""}`

const section = (title: string, lines: ReadonlyArray<string>): ReadonlyArray<string> =>
  lines.length === 0 ? [] : [`## ${title}`, "", ...lines, ""]

const clocks = ({ reconciliation: { asOf } }: Written): ReadonlyArray<string> => {
  const told = Object.entries(asOf).map(([clock, time]) => `${clock} by ${time}`)
  return told.length === 0 ? [] : [`Only what was ${told.join(" and ")}.`, ""]
}

/** Sources that took part in some claim, or that one of those speaks for. */
const involved = ({ sources }: Written["reconciliation"], lexicon: Lexicon): ReadonlyArray<Source.Source> => {
  const ids = new Set<string>()
  for (const { chain } of lexicon.claims.values()) {
    for (const { source } of chain) ids.add(source)
    ids.add(Attribution.originator(chain, lexicon.registry.sources))
  }
  return sources.filter(({ id }) => ids.has(id))
}

/** Writes the note. Everything that comes from documents is escaped. */
export const writeMarkdown: Writer = (written) => {
  const { reconciliation, issues } = written
  const lexicon = lexiconOf(reconciliation)
  const note: Note = { lexicon, rulings: rulingsOf(reconciliation, written.policies) }
  const questions = listed(reconciliation)
  const lines = [
    "# What the record shows",
    "",
    `${count(lexicon.claims.size, "claim")} on ${count(questions.length, "question")}. This says what sources said, not which of them is right.`,
    "",
    ...clocks(written),
    ...questions.flatMap((entry) => questionLines(entry, written, note)),
    ...section(
      "Sources",
      involved(reconciliation, lexicon).map((source) => sourceLine(source, lexicon)),
    ),
    ...section(
      "Documents",
      reconciliation.documents.map((document) => documentLine(document, lexicon)),
    ),
    ...section("What could not be read", issues.map(issueLine)),
  ]
  return lines.join("\n")
}
