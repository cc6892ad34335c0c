/** One question of a note: every answer with its quotes, what stands between them, and how the record knows. */
import {
  describeChanges,
  describeConflict,
  describeEvent,
  describeDispute,
  askQuestion,
  EXAMINED,
  sayAnswer,
  sensitivity,
  STATUS_WORDS,
  type Assessment,
  type Claim,
} from "@corroborate/core"
import { answersOf, type Told } from "../note/answers.ts"
import { isRevised } from "../note/groups.ts"
import { dependenceLine } from "../text/dependence.ts"
import { isolated } from "../text/isolate.ts"
import type { Listed } from "../text/listed.ts"
import { policyTable } from "../text/policies.ts"
import { carriersWords, count, dateWords, fragment, happenedWords, speakerWords, whereWords } from "../text/words.ts"
import { escaped, protectedText } from "./escape.ts"
import type { Note } from "./Note.ts"

/** Claims told in full under one answer; the rest are counted. Chosen: a note is for reading. */
const TOLD = 12

/** One claim: who said it, when, through whom, and the words themselves. */
const claimLines = (claim: Claim, { lexicon, places }: Note): ReadonlyArray<string> => {
  const said = [
    speakerWords(claim, lexicon),
    carriersWords(claim, lexicon),
    claim.voice,
    dateWords(claim),
    happenedWords(claim),
  ].filter((part) => part !== "")
  const quote = claim.anchor._tag === "Quote" ? ["", `    > ${escaped(claim.anchor.exact)}`, ""] : []
  return [`  - ${protectedText(said.join(", "))} (${protectedText(whereWords(claim, places))})`, ...quote]
}

const standing = ({ position }: Told): string => {
  if (position === undefined) return ""
  const { replaced, revised, implied, witnesses } = position
  const stands = implied
    ? ", only implied"
    : replaced
      ? ", replaced by a later answer"
      : revised
        ? ", replaces an earlier answer"
        : ""
  return `${stands}: ${count(witnesses.length, "independent source")}`
}

const HEADS = { unknown: "not known, these sources say", withdrawn: "an earlier answer taken back" } as const

const headOf = ({ kind, position }: Told): string => {
  if (position !== undefined) return protectedText(sayAnswer(position))
  return kind === "answer" ? "" : HEADS[kind]
}

const answerLines = (told: Told, note: Note): ReadonlyArray<string> => {
  const more = told.claims.length - TOLD
  return [
    `- **${headOf(told)}**${standing(told)}`,
    ...told.claims.slice(0, TOLD).flatMap((claim) => claimLines(claim, note)),
    ...(more > 0 ? [`  - and ${count(more, "more claim")}`] : []),
  ]
}

const agreement = ({ corroborations }: Assessment): ReadonlyArray<string> =>
  corroborations.map(
    ({ value, denied, witnesses, opposedOn }) =>
      `${witnesses.length} independent sources agree that it is: ${sayAnswer({ value, denied })}${opposedOn === undefined ? "" : `; their affiliations are opposed on ${opposedOn}`}`,
  )

const between = (shown: Assessment, { lexicon }: Note): ReadonlyArray<string> => {
  const dispute = describeDispute(shown)
  return [
    ...shown.conflicts.map((conflict) => `${conflict.kind}: ${describeConflict(conflict, lexicon)}.`),
    ...(dispute === undefined ? [] : [`${dispute}.`]),
    ...agreement(shown),
  ]
}

const changes = (assessment: Assessment, shown: Assessment, { lexicon }: Note): ReadonlyArray<string> =>
  assessment.question.claims.length > EXAMINED
    ? []
    : describeChanges(shown, sensitivity(assessment, lexicon.registry), lexicon)

const list = (title: string, lines: ReadonlyArray<string>): ReadonlyArray<string> =>
  lines.length === 0 ? [] : [`${title}:`, "", ...lines.map((line) => `- ${protectedText(line)}`), ""]

/** The lines of a question. */
export const questionLines = ({ number, assessment }: Listed, note: Note): ReadonlyArray<string> => {
  const { lexicon, rulings, written, dependenceOf } = note
  const shown = isolated(assessment, fragment)
  const depend = dependenceOf(assessment).map((it) => dependenceLine(it, written, lexicon))
  const { links, documents } = written.reconciliation
  const events = describeEvent(assessment.question.subject, links, documents).map(fragment)
  return [
    `## ${number}. ${protectedText(askQuestion(shown.question))}`,
    "",
    `**${STATUS_WORDS[assessment.status]}${isRevised(assessment) ? ", REVISED" : ""}**`,
    "",
    ...answersOf(shown).flatMap((told) => answerLines(told, note)),
    "",
    ...list("Between them", between(shown, note)),
    ...list("How reports were found to tell of one event", events),
    ...list("How the sources depend on each other", depend),
    ...list("What would change it", changes(assessment, shown, note)),
    ...list("The figure under each policy", policyTable(rulings.get(assessment.question.id) ?? [])),
  ]
}
