/** The steps from bytes to status on one question: how the record knows. */
import {
  askQuestion,
  Attribution,
  describeChanges,
  describeEvent,
  describeConflict,
  describeStatements,
  EXAMINED,
  nameOfSource,
  RULES,
  sayAnswer,
  sensitivity,
  statementsThatChange,
  STATUS_WORDS,
  type Assessment,
  type Claim,
  type Lexicon,
} from "@corroborate/core"
import type { Presentation, Written } from "../Format.ts"
import { dependence } from "../note/dependence.ts"
import { placesOf, type Places } from "../note/places.ts"
import { dependenceLine } from "./dependence.ts"
import { isolated, isolatedLexicon } from "./isolate.ts"
import type { Listed } from "./listed.ts"
import { count, fragment, whereWords } from "./words.ts"

const chainWords = ({ chain }: Claim, { registry }: Lexicon): string =>
  chain.map(({ source, role }) => `${nameOfSource(source, registry)} ${role}`).join(" <- ")

const claimSteps = (claim: Claim, places: Places, lexicon: Lexicon): ReadonlyArray<string> => {
  const { anchor } = claim
  const document = places.documentOf(claim)
  const exact = anchor._tag === "Quote" ? `  "${fragment(anchor.exact)}"` : ""
  return [
    `  bytes     sha256 ${document?.sha256 ?? anchor.document}`,
    `  place     ${whereWords(claim, places)}${exact}`,
    `  chain     ${chainWords(claim, lexicon)}`,
    `  reading   ${fragment(sayAnswer({ value: claim.value, denied: claim.polarity === "denied" }))}, ${claim.voice}, ${claim.modality}${document?.readBy === undefined ? "" : `, by ${fragment(document.readBy)}`}`,
    `  claim     ${claim.id}`,
  ]
}

/** What would change the status, for as many claims as can be tried one by one. */
const changes = (assessment: Assessment, shown: Assessment, lexicon: Lexicon): ReadonlyArray<string> =>
  assessment.question.claims.length > EXAMINED
    ? [`worked out for questions of up to ${EXAMINED} claims`]
    : [
        ...describeChanges(shown, sensitivity(assessment, lexicon.registry), lexicon),
        ...describeStatements(shown, statementsThatChange(assessment, lexicon.registry), lexicon),
      ]

/** Names of sources, each once. */
const names = (ids: Iterable<string>, { registry }: Lexicon): string =>
  Array.from(new Set(ids), (id) => nameOfSource(id, registry)).join(", ")

/** Why a question has the status that it has, as lines of text. */
export const whyQuestion = (listed: Listed, written: Written, look: Presentation): string => {
  const { assessment } = listed
  const { reconciliation, texts } = written
  const lexicon = isolatedLexicon(reconciliation, fragment)
  const places = placesOf(written)
  const shown = isolated(assessment, fragment)
  const { question, conflicts, positions, status, supersededBy } = assessment
  const witnesses = positions.flatMap((position) => position.witnesses)
  const fired = RULES.filter(({ kind }) => conflicts.some((conflict) => conflict.kind === kind))
  const originators = question.claims.map(({ chain }) => Attribution.originator(chain, lexicon.registry.sources))
  return `${[
    `${look.paint("strong", `QUESTION ${listed.number}`)}  ${askQuestion(shown.question)}`,
    ...question.claims.flatMap((claim, i) => [
      "",
      `claim ${i + 1} of ${question.claims.length}`,
      ...claimSteps(claim, places, lexicon),
    ]),
    "",
    `${count(question.claims.length, "claim")} give ${count(positions.length, "answer")}; ${count(Object.keys(supersededBy).length, "claim was", "claims were")} replaced by a later one of the same source.`,
    `Originators: ${names(originators, lexicon)}.`,
    ...dependence(
      lexicon,
      reconciliation.documents,
      texts,
    )(assessment).map((it) => dependenceLine(it, written, lexicon)),
    `Independent sources that stand behind an answer now: ${witnesses.length === 0 ? "none" : names(witnesses, lexicon)}.`,
    ...fired.map(({ kind, meaning }) => `Rule ${kind}: ${meaning}.`),
    ...conflicts.map((conflict) => `  ${describeConflict(conflict, lexicon)}.`),
    `Status: ${STATUS_WORDS[status]}.`,
    ...describeEvent(question.subject, written.reconciliation.links, written.reconciliation.documents).map((line) =>
      fragment(line),
    ),
    "",
    "What would change it",
    ...changes(assessment, shown, lexicon).map((change) => `  ${change}`),
  ].join("\n")}\n`
}
