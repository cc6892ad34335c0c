/** Writes a note that a fact-checker can paste: what each source said and when, where they conflict, and how we know. */
import {
  describeHolders,
  nameOfSource,
  rivalHolders,
  rulingsOf,
  type Document,
  type Issue,
  type Source,
} from "@corroborate/core"
import { ENGINE } from "../engine.ts"
import type { Writer, Written } from "../Format.ts"
import { dependence } from "../note/dependence.ts"
import { grouped, type Group } from "../note/groups.ts"
import { placesOf } from "../note/places.ts"
import { involved, isolated, isolatedLexicon } from "../text/isolate.ts"
import { listed, type Listed } from "../text/listed.ts"
import { citedWords, count, fragment } from "../text/words.ts"
import { escaped, protectedText } from "./escape.ts"
import type { Note } from "./Note.ts"
import { questionLines } from "./question.ts"

const GROUP_WORDS: Readonly<Record<Group, string>> = {
  agreed: "agreed",
  revised: "revised",
  contested: "contested",
  "single-sourced": "single-sourced",
  compatible: "different, and all can hold",
  unattributed: "no source named",
  open: "not known",
}

/** How many questions stand where. */
const counts = (questions: ReadonlyArray<Listed>): ReadonlyArray<string> =>
  grouped(questions).flatMap(({ group, questions: under }) =>
    under.length === 0
      ? []
      : [
          `- ${GROUP_WORDS[group]}: ${count(under.length, "question")} (${under.map(({ number }) => number).join(", ")})`,
        ],
  )

const sourceLine = (source: Source.Source, { lexicon, places }: Note): string => {
  const { id, name, speaksFor, reliesOn = [], owner, affiliations = [], grades = [] } = source
  const named = (other: string): string => protectedText(nameOfSource(other, lexicon.registry))
  const told = [
    ...(speaksFor === undefined ? [] : [`speaks for ${named(speaksFor)}`]),
    ...(reliesOn.length === 0 ? [] : [`relies on ${reliesOn.map(named).join(", ")}`]),
    ...(owner === undefined ? [] : [`owned by ${escaped(owner)}`]),
    ...affiliations.map(
      ({ words, by, cited }) =>
        `described by ${named(by)} as "${escaped(words)}" (${protectedText(citedWords(cited, lexicon, places))})`,
    ),
    ...grades.map(
      ({ reliability, topic }) => `reliability ${reliability}${topic === undefined ? "" : ` on ${escaped(topic)}`}`,
    ),
  ]
  return `- ${escaped(name)} (\`${codeOf(id)}\`)${told.length === 0 ? "" : `: ${told.join("; ")}`}`
}

/** A text for a code span: no backtick, no line break. */
const codeOf = (text: string): string => text.replaceAll(/[`\s\p{Cc}\p{Cf}]/gu, "-")

const documentLine = ({ name, sha256, publisher, publishedOn }: Document, { lexicon }: Note): string => {
  const told = [
    ...(publisher === undefined ? [] : [`published by ${protectedText(nameOfSource(publisher, lexicon.registry))}`]),
    ...(publishedOn === undefined ? [] : [escaped(publishedOn)]),
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

const policies = ({ policies: asked }: Written): ReadonlyArray<string> =>
  section(
    "Policies",
    asked.map(
      ({ name, version, title, cites }) => `- ${escaped(name)}/${version}: ${escaped(title)}. ${escaped(cites)}`,
    ),
  )

const rivals = ({ reconciliation: { assessments } }: Written, { lexicon }: Note): ReadonlyArray<string> =>
  section(
    "Places that several are told to hold",
    rivalHolders(assessments.map((assessment) => isolated(assessment, fragment))).map(
      (one) => `- ${protectedText(describeHolders(one, lexicon))}.`,
    ),
  )

/** Writes the note. Everything that comes from documents is escaped. */
export const writeMarkdown: Writer = (written) => {
  const { reconciliation, issues, texts } = written
  const { documents } = reconciliation
  const lexicon = isolatedLexicon(reconciliation, fragment)
  const note: Note = {
    written,
    lexicon,
    places: placesOf(written),
    dependenceOf: dependence(lexicon, documents, texts),
    rulings: rulingsOf(reconciliation, written.policies),
  }
  const questions = listed(reconciliation)
  const sources = involved(reconciliation, lexicon)
  const lines = [
    "# What the record shows",
    "",
    `${count(lexicon.claims.size, "claim")} on ${count(questions.length, "question")}. This says what sources said, not which of them is right.`,
    "",
    ...clocks(written),
    ...counts(questions),
    "",
    ...questions.flatMap((entry) => questionLines(entry, note)),
    ...rivals(written, note),
    ...section(
      "Sources",
      sources.map((source) => sourceLine(source, note)),
    ),
    ...policies(written),
    ...section(
      "Documents",
      documents.map((document) => documentLine(document, note)),
    ),
    ...section("What could not be read", issues.map(issueLine)),
    `Made by ${ENGINE}.`,
    "",
  ]
  return lines.join("\n")
}
