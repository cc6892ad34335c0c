/** The steps from bytes to status on one question: how the record knows. */
import {
  askQuestion,
  describeChanges,
  describeEvent,
  sensitivity,
  Attribution,
  lexiconOf,
  nameOfSource,
  RULES,
  sayAnswer,
  STATUS_WORDS,
  type Claim,
  type Lexicon,
} from "@corroborate/core"
import type { Presentation, Written } from "../Format.ts"
import type { Listed } from "./listed.ts"
import { count, fragment, whereWords } from "./words.ts"

const chainWords = ({ chain }: Claim, { registry }: Lexicon): string =>
  chain.map(({ source, role }) => `${fragment(nameOfSource(source, registry))} ${role}`).join(" <- ")

const claimSteps = (claim: Claim, written: Written, lexicon: Lexicon): ReadonlyArray<string> => {
  const { anchor } = claim
  const document = written.reconciliation.documents.find(({ id }) => id === anchor.document)
  const exact = anchor._tag === "Quote" ? `  "${fragment(anchor.exact)}"` : ""
  return [
    `  bytes     sha256 ${document?.sha256 ?? anchor.document}`,
    `  place     ${whereWords(claim, written.reconciliation.documents, written.texts)}${exact}`,
    `  chain     ${chainWords(claim, lexicon)}`,
    `  reading   ${fragment(sayAnswer({ value: claim.value, denied: claim.polarity === "denied" }))}, ${claim.voice}, ${claim.modality}${document?.readBy === undefined ? "" : `, by ${document.readBy}`}`,
    `  claim     ${claim.id}`,
  ]
}

/** Why a question has the status that it has, as lines of text. */
export const whyQuestion = (listed: Listed, written: Written, look: Presentation): string => {
  const { assessment } = listed
  const lexicon = lexiconOf(written.reconciliation)
  const { question, conflicts, positions, status } = assessment
  const witnesses = new Set(positions.flatMap((position) => position.witnesses))
  const fired = RULES.filter(({ kind }) => conflicts.some((conflict) => conflict.kind === kind))
  return `${[
    `${look.paint("strong", `QUESTION ${listed.number}`)}  ${fragment(askQuestion(question))}`,
    ...question.claims.flatMap((claim, i) => [
      "",
      `claim ${i + 1} of ${question.claims.length}`,
      ...claimSteps(claim, written, lexicon),
    ]),
    "",
    `${count(question.claims.length, "claim")} give ${count(positions.length, "answer")}; ${count(Object.keys(assessment.supersededBy).length, "claim was", "claims were")} replaced by a later one of the same source.`,
    `Independent sources that stand behind an answer now: ${witnesses.size === 0 ? "none" : Array.from(witnesses, (id) => fragment(nameOfSource(id, lexicon.registry))).join(", ")}.`,
    ...fired.map(({ kind, meaning }) => `Rule ${kind}: ${meaning}.`),
    `Status: ${STATUS_WORDS[status]}.`,
    ...describeEvent(question.subject, written.reconciliation.links, written.reconciliation.documents).map((line) =>
      fragment(line),
    ),
    "",
    "What would change it",
    ...describeChanges(assessment, sensitivity(assessment, lexicon.registry), lexicon).map(
      (change) => `  ${fragment(change)}`,
    ),
    "",
    `Originators: ${Array.from(new Set(question.claims.map(({ chain }) => fragment(nameOfSource(Attribution.originator(chain, lexicon.registry.sources), lexicon.registry))))).join(", ")}.`,
  ].join("\n")}\n`
}
