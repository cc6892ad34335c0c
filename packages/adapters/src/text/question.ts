/** One question in full: every position with its quotes, its sources as they are described, and what stands between them. */
import {
  askQuestion,
  Attribution,
  describeConflict,
  describeDispute,
  lexiconOf,
  nameOfSource,
  sayAnswer,
  STATUS_WORDS,
  type Position,
  type Claim,
  type Lexicon,
  type Source,
} from "@corroborate/core"
import type { Presentation, Written } from "../Format.ts"
import type { Listed } from "./listed.ts"
import { carriersWords, count, dateWords, fragment, letterOf, speakerWords, whereWords } from "./words.ts"

/** The quote of a claim with a little of what surrounds it. */
const quoted = ({ anchor }: Claim, { texts }: Written, { paint }: Presentation): string => {
  if (anchor._tag === "RecordPlace") return ""
  const text = texts.find(({ id }) => id === anchor.document)?.text ?? ""
  const before = text.slice(Math.max(0, anchor.start - 40), anchor.start).replace(/^\S*\s/, "")
  const after = text.slice(anchor.end, anchor.end + 30).replace(/\s\S*$/, "")
  return `${paint("faint", fragment(before))}${paint("strong", `[${fragment(anchor.exact)}]`)}${paint("faint", fragment(after))}`
}

const supersededWords = (claim: Claim, supersededBy: Readonly<Record<string, string>>): string =>
  supersededBy[claim.id] === undefined ? "" : ", replaced by a later answer"

const claimLines = (
  claim: Claim,
  listed: Listed,
  written: Written,
  lexicon: Lexicon,
  look: Presentation,
): ReadonlyArray<string> => {
  const said = [speakerWords(claim, lexicon), carriersWords(claim, lexicon), claim.voice, dateWords(claim)]
  const quote = quoted(claim, written, look)
  const { documents } = written.reconciliation
  return [
    `       ${said.filter((part) => part !== "").join(", ")}${supersededWords(claim, listed.assessment.supersededBy)}`,
    ...(quote === "" ? [] : [`         ${quote}`]),
    `         ${look.paint("faint", whereWords(claim, documents, written.texts))}`,
  ]
}

const positionHead = (position: Position, i: number, look: Presentation): string => {
  const { witnesses, carriers } = position
  const behind = `${count(witnesses.length, "independent source")}${carriers > 0 ? `, ${count(carriers, "carrier")}` : ""}`
  return `  ${letterOf(i)}  ${look.paint("strong", fragment(sayAnswer(position)))}  (${behind})`
}

const describedAs = ({ id, affiliations = [] }: Source.Source, lexicon: Lexicon): ReadonlyArray<string> =>
  affiliations.map(
    ({ words, by, cited }) =>
      `       ${fragment(nameOfSource(id, lexicon.registry))}: "${fragment(words)}", so described by ${fragment(nameOfSource(by, lexicon.registry))} (${fragment(cited)})`,
  )

const section = (title: string, lines: ReadonlyArray<string>): ReadonlyArray<string> =>
  lines.length === 0 ? [] : ["", `  ${title}`, ...lines]

/** A question in full, as lines of text. */
export const showQuestion = (listed: Listed, written: Written, look: Presentation): string => {
  const { number, assessment } = listed
  const lexicon = lexiconOf(written.reconciliation)
  const ids = new Set(assessment.question.claims.flatMap(({ chain }) => chain.map(({ source }) => source)))
  const originators = assessment.question.claims.map(({ chain }) =>
    Attribution.originator(chain, lexicon.registry.sources),
  )
  const sources = [...ids, ...originators].flatMap((id) => lexicon.registry.sources.get(id) ?? [])
  const dispute = describeDispute(assessment)
  return `${[
    `${look.paint("strong", `QUESTION ${number}`)}  ${fragment(askQuestion(assessment.question))}`,
    `  ${STATUS_WORDS[assessment.status]}   id ${assessment.question.id}`,
    "",
    ...assessment.positions.flatMap((position, i) => [
      positionHead(position, i, look),
      ...position.claims.flatMap((claim) => claimLines(claim, listed, written, lexicon, look)),
    ]),
    ...section(
      "how sources are described",
      Array.from(new Set(sources)).flatMap((source) => describedAs(source, lexicon)),
    ),
    ...section(
      "what stands between them",
      assessment.conflicts.map(
        (conflict) => `       ${conflict.kind}: ${fragment(describeConflict(conflict, lexicon))}.`,
      ),
    ),
    ...section("in common", dispute === undefined ? [] : [`       ${fragment(dispute)}.`]),
  ].join("\n")}\n`
}
