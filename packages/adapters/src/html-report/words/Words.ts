/**
 * Everything that a page says in its own voice, in one language. A language is a row of `languages.ts`; the compiler
 * asks for every word.
 */
import type {
  Answer,
  Assessment,
  Claim,
  Conflict,
  ConflictKind,
  Lexicon,
  Quantity,
  Question,
  Sensitivity,
  Source,
  Status,
} from "@corroborate/core"
import type { Dependence } from "../../note/dependence.ts"
import type { Group } from "../../note/groups.ts"

/** Headings and labels. */
export interface Labels {
  readonly title: string
  readonly skip: string
  readonly aim: string
  readonly everything: string
  readonly none: string
  readonly needsPerson: string
  readonly rivalHolders: string
  readonly askHolders: string
  readonly overview: string
  readonly questions: string
  readonly asOf: string
  readonly policies: string
  readonly policiesAsked: string
  readonly estimates: string
  readonly engine: string
  readonly letter: string
  readonly number: string
  readonly answer: string
  readonly answers: string
  readonly independentSources: string
  readonly said: string
  readonly happened: string
  readonly standing: string
  readonly source: string
  readonly current: string
  readonly replaced: string
  readonly revised: string
  readonly implied: string
  readonly notKnown: string
  readonly withdrawn: string
  readonly noDate: string
  readonly inOrder: string
  readonly event: string
  readonly dependence: string
  readonly described: string
  readonly wouldChange: string
  readonly policy: string
  readonly figure: string
  readonly status: string
  readonly step: string
  readonly because: string
  readonly sources: string
  readonly method: string
  readonly originals: string
  readonly notRead: string
  readonly name: string
  readonly publisher: string
  readonly published: string
  readonly readBy: string
  readonly hash: string
  readonly statuses: string
  readonly rules: string
}

/** What a mark in a drawing means, a sentence each. */
export interface Legend {
  readonly point: string
  readonly closed: string
  readonly open: string
  readonly unbounded: string
  readonly leeway: string
  readonly replaced: string
  readonly implied: string
}

/** Sentences and parts of sentences. Names and values in what they are given are already safe to show. */
export interface Sentences {
  readonly ask: (question: Pick<Question, "subject" | "property" | "scope" | "part">) => string
  readonly answer: (answer: Answer) => string
  /** The number of a quantity without its unit. */
  readonly amount: (quantity: Quantity.Quantity) => string
  readonly conflict: (conflict: Conflict, lexicon: Lexicon) => string
  readonly dispute: (assessment: Assessment) => string | undefined
  readonly agree: (answer: string, witnesses: number, opposedOn: string | undefined) => string
  readonly changes: (assessment: Assessment, found: Sensitivity, lexicon: Lexicon) => ReadonlyArray<string>
  /** `nameOf` gives the name of a source, `documentOf` that of a document. */
  readonly dependence: (it: Dependence, nameOf: (id: string) => string, documentOf: (id: string) => string) => string
}

/** Counted things, each in the grammar of its number. */
export interface Counts {
  readonly record: (claims: number, questions: number, documents: number) => string
  readonly questions: (n: number) => string
  readonly carriers: (n: number) => string
  readonly claims: (n: number) => string
  readonly moreClaims: (n: number) => string
  readonly moreAnswers: (n: number) => string
  readonly moreQuestions: (n: number) => string
  readonly moreIssues: (n: number) => string
  readonly moreMoments: (n: number) => string
}

/** Short phrases around a name, a date or a place. */
export interface Phrases {
  readonly speaksFor: (organisation: string) => string
  readonly via: (carriers: ReadonlyArray<string>) => string
  readonly saidOn: (day: string) => string
  readonly happenedOn: (period: string) => string
  readonly clock: Readonly<Record<"said" | "happened" | "learned", (time: string) => string>>
  readonly line: (line: number) => string
  readonly characters: (start: number, end: number) => string
  readonly row: (row: number, column: string | undefined) => string
  readonly describedBy: (by: string) => string
  readonly reliesOn: (names: ReadonlyArray<string>) => string
  readonly owner: (name: string) => string
  readonly alsoCalled: (names: ReadonlyArray<string>) => string
  readonly graded: (letter: string, topic: string | undefined) => string
  readonly derivedFrom: (document: string) => string
  readonly tooManyClaims: (most: number) => string
  readonly intervals: (unit: string) => string
  readonly timeline: (unit: string) => string
  readonly list: (parts: ReadonlyArray<string>) => string
}

/** See the head of this file. */
export interface Words {
  readonly language: string
  readonly direction: "ltr" | "rtl"
  readonly labels: Labels
  readonly legend: Legend
  readonly sentences: Sentences
  readonly counts: Counts
  readonly phrases: Phrases
  readonly groups: Readonly<Record<Group, string>>
  readonly statuses: Readonly<Record<Status, { readonly word: string; readonly meaning: string }>>
  readonly kinds: Readonly<Record<ConflictKind, { readonly word: string; readonly meaning: string }>>
  readonly voices: Readonly<Record<Claim["voice"], string>>
  readonly modalities: Readonly<Record<Claim["modality"], string>>
  readonly sourceKinds: Readonly<Record<Source.SourceKind, string>>
  /** How a page comes about, a sentence or two each; `shingle`, `examined` and `leeway` are the numbers that code uses. */
  readonly method: (numbers: MethodNumbers) => ReadonlyArray<string>
}

/** Numbers that the method rests on, as the code has them. */
export interface MethodNumbers {
  readonly shingle: number
  readonly examined: number
}
