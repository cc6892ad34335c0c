/** Assessments with what is needed to work on from them. A reconciliation is one. */
import { copiesAmong } from "../compare/copies.ts"
import { registry, type Registry } from "../compare/independence.ts"
import type { Passage } from "../compare/passages.ts"
import type { Source } from "../source/Source.ts"
import type { Assessment } from "./Assessment.ts"

/** See the head of this file. */
export interface Assessed {
  readonly assessments: ReadonlyArray<Assessment>
  readonly sources: ReadonlyArray<Source>
  readonly passages: ReadonlyArray<Passage>
}

/** What was known of sources and copies when the assessments were made. */
export const registryOf = ({ assessments, sources, passages }: Assessed): Registry =>
  registry(
    sources,
    copiesAmong(
      assessments.flatMap(({ question }) => question.claims),
      passages,
    ),
  )
