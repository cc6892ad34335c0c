/** One question in full: every position with its quotes, its sources as they are described, and what stands between them. */
import {
  askQuestion,
  Attribution,
  describeConflict,
  describeDispute,
  nameOfSource,
  sayAnswer,
  STATUS_WORDS,
  type Assessment,
  type Claim,
  type Lexicon,
  type Source,
} from "@corroborate/core"
import type { Presentation, Written } from "../Format.ts"
import { answersOf, type Told } from "../note/answers.ts"
import { dependence } from "../note/dependence.ts"
import { placesOf, type Places } from "../note/places.ts"
import { dependenceLine } from "./dependence.ts"
import { isolated, isolatedLexicon } from "./isolate.ts"
import type { Listed } from "./listed.ts"
import {
  carriersWords,
  citedWords,
  count,
  dateWords,
  fragment,
  happenedWords,
  speakerWords,
  whereWords,
} from "./words.ts"

/** What every line is made from. */
interface Shown {
  readonly assessment: Assessment
  readonly lexicon: Lexicon
  readonly places: Places
  readonly look: Presentation
}

/** The quote of a claim with a little of what surrounds it. */
const quoted = (claim: Claim, { places, look: { paint } }: Shown): ReadonlyArray<string> => {
  const quote = places.inContext(claim)
  return quote === undefined
    ? []
    : [
        `         ${paint("faint", fragment(quote.before))}${paint("strong", `[${fragment(quote.exact)}]`)}${paint("faint", fragment(quote.after))}`,
      ]
}

const claimLines = (claim: Claim, shown: Shown): ReadonlyArray<string> => {
  const { assessment, lexicon, places, look } = shown
  const said = [
    speakerWords(claim, lexicon),
    carriersWords(claim, lexicon),
    claim.voice,
    dateWords(claim),
    happenedWords(claim),
    assessment.supersededBy[claim.id] === undefined ? "" : "replaced by a later answer",
  ]
  return [
    `       ${said.filter((part) => part !== "").join(", ")}`,
    ...quoted(claim, shown),
    `         ${look.paint("faint", whereWords(claim, places))}`,
  ]
}

const HEADS: Readonly<Record<Exclude<Told["kind"], "answer">, string>> = {
  unknown: "not known",
  withdrawn: "an earlier answer taken back",
}

const answerHead = ({ kind, letter, position }: Told, { look }: Shown): string => {
  if (position === undefined) return `  ${letter}  ${look.paint("strong", kind === "answer" ? "" : HEADS[kind])}`
  const { witnesses, carriers } = position
  const behind = `${count(witnesses.length, "independent source")}${carriers > 0 ? `, ${count(carriers, "carrier")}` : ""}`
  return `  ${letter}  ${look.paint("strong", sayAnswer(position))}  (${behind})`
}

const describedAs = ({ id, affiliations = [] }: Source.Source, { lexicon, places }: Shown): ReadonlyArray<string> =>
  affiliations.map(
    ({ words, by, cited }) =>
      `       ${nameOfSource(id, lexicon.registry)}: "${fragment(words)}", so described by ${nameOfSource(by, lexicon.registry)} (${citedWords(cited, lexicon, places)})`,
  )

const section = (title: string, lines: ReadonlyArray<string>): ReadonlyArray<string> =>
  lines.length === 0 ? [] : ["", `  ${title}`, ...lines]

/** Sources that speak or carry, and those that they speak for, each once. */
const sourcesOf = ({ question }: Assessment, { registry }: Lexicon): ReadonlyArray<Source.Source> => {
  const ids = question.claims.flatMap(({ chain }) => [
    ...chain.map(({ source }) => source),
    Attribution.originator(chain, registry.sources),
  ])
  return Array.from(new Set(ids)).flatMap((id) => registry.sources.get(id) ?? [])
}

/** A question in full, as lines of text. */
export const showQuestion = (listed: Listed, written: Written, look: Presentation): string => {
  const { number, assessment: original } = listed
  const { reconciliation, texts } = written
  const assessment = isolated(original, fragment)
  const lexicon = isolatedLexicon(reconciliation, fragment)
  const shown: Shown = { assessment, lexicon, places: placesOf(written), look }
  const dispute = describeDispute(assessment)
  const depend = dependence(lexicon, reconciliation.documents, texts)(original)
  return `${[
    `${look.paint("strong", `QUESTION ${number}`)}  ${askQuestion(assessment.question)}`,
    `  ${STATUS_WORDS[assessment.status]}   id ${assessment.question.id}`,
    "",
    ...answersOf(assessment).flatMap((told) => [
      answerHead(told, shown),
      ...told.claims.flatMap((claim) => claimLines(claim, shown)),
    ]),
    ...section(
      "how sources are described",
      sourcesOf(original, lexicon).flatMap((source) => describedAs(source, shown)),
    ),
    ...section(
      "how sources depend on each other",
      depend.map((it) => `       ${dependenceLine(it, written, lexicon)}`),
    ),
    ...section(
      "what stands between them",
      assessment.conflicts.map((conflict) => `       ${conflict.kind}: ${describeConflict(conflict, lexicon)}.`),
    ),
    ...section("in common", dispute === undefined ? [] : [`       ${dispute}.`]),
  ].join("\n")}\n`
}
