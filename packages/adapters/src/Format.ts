/** What a format is to this package: a row of the table of formats, with a reader, a writer or both. */
import type {
  ClaimContent,
  Document,
  DocumentText,
  Estimator,
  Input,
  Issue,
  Policy,
  Reading,
  Reconciliation,
  Source,
} from "@corroborate/core"

/** What a person may tell a reader beside the bytes. */
export interface ReadOptions {
  /** A column map for tables: the text of a JSON file, with its name for issues. */
  readonly columns?: { readonly name: string; readonly text: string }
  /** Date of publication, `YYYY-MM-DD`, for documents that do not give one. */
  readonly publishedOn?: string
}

/**
 * Reads one document. Total: whatever the bytes, it gives claims and located issues, and never throws.
 *
 * **Laws** (run for every reader) *total*; *faithful*: every quote is exact in the text given back; *deterministic*.
 */
export type Reader = (input: Input, options: ReadOptions) => Reading

/** What came of a piece of a document: everything that became whole with it. */
export interface Part {
  /** What the claims say. Their ids are left to whoever keeps them: making ids takes as long as reading does. */
  readonly contents: ReadonlyArray<ClaimContent>
  /** Sources that the claims name. One may come again in a later part. */
  readonly sources: ReadonlyArray<Source.Source>
  readonly issues: ReadonlyArray<Issue>
}

/** A document being read. After `end` it is done with. */
export interface Pieces {
  /** As it stands among the documents of a reading. */
  readonly document: Document
  /** Takes the next bytes, however many. */
  readonly push: (bytes: Uint8Array) => Part
  /** Nothing follows: gives what was still open. */
  readonly end: () => Part
}

/**
 * Reads one document piece by piece, in memory that does not grow with its length. Total, as a {@link Reader} is.
 *
 * The hash of the bytes must be known beforehand, since every claim names its document by it: a file is read twice, and
 * hashing takes a tenth of the time that reading does.
 *
 * **Law** *pieces*: however the bytes are cut, the parts together are the same reading.
 */
export type StreamReader = (document: Pick<Document, "name" | "sha256">, options: ReadOptions) => Pieces

/** What a person adds to reviews that are written in their name. */
export interface Reviews {
  /** Who answers for them. */
  readonly by?: string
  /** The words of a rating, by the id of the question. */
  readonly ratings: ReadonlyMap<string, string>
}

/** Everything that a writer may need. */
export interface Written {
  readonly reconciliation: Reconciliation
  readonly issues: ReadonlyArray<Issue>
  readonly texts: ReadonlyArray<DocumentText>
  /** Policies whose figures are to be shown; none unless asked for. */
  readonly policies: ReadonlyArray<Policy>
  /** Methods of truth discovery whose estimates are to be shown; none unless asked for. */
  readonly methods?: ReadonlyArray<Estimator>
  /** Only for formats that are somebody's review. */
  readonly reviews?: Reviews
}

/** What a part of a text is, for whoever colours it. */
export type Role = "alarm" | "notice" | "calm" | "faint" | "strong"

/** The languages that a page can be written in, by their BCP 47 tags. */
export const LANGUAGE_TAGS = ["en", "ar"] as const

/** See {@link LANGUAGE_TAGS}. */
export type Language = (typeof LANGUAGE_TAGS)[number]

/** How a text for people is to look. Formats for machines leave it unused. */
export interface Presentation {
  /** No colour, no drawing characters, one statement per line: for screen readers and logs. */
  readonly plain: boolean
  /** Columns of the terminal. */
  readonly width: number
  readonly paint: (role: Role, text: string) => string
  /** For the formats that speak more than one; English unless told. */
  readonly language?: Language
}

/** Writes a reconciliation as one text. **Law** *deterministic*: same reconciliation and look, same bytes. */
export type Writer = (written: Written, presentation: Presentation) => string

/**
 * Writes claims as they come, of one document after the other, without a reconciliation. What it returns, joined, is
 * the whole text.
 */
export interface Sink {
  /** Begins a document. Its text is given where quotes are to be checked against it. */
  readonly document: (document: Document, text?: string) => string
  readonly part: (part: Part) => string
  readonly end: () => string
}

/** The first part of an input, by which its format is recognised. */
export interface Sample {
  /** File name as given. */
  readonly name: string
  /** The first 4096 bytes as UTF-8, without a byte-order mark; a cut or broken character at the end may show as U+FFFD. */
  readonly head: string
}

/** A row of the table. Loading is asynchronous, so that a heavy reader costs nothing to those who do not use it. */
export interface Format {
  /** As `--from` and `--to` take it: kebab-case. */
  readonly name: string
  /** What it is, in one line. */
  readonly title: string
  /** File name extensions, with the dot. */
  readonly extensions: ReadonlyArray<string>
  /** What maps to what, a line each, for the page of formats. */
  readonly maps: ReadonlyArray<string>
  /** What is lost on the way, in or out, a line each. */
  readonly loses: ReadonlyArray<string>
  /** Licence of the data that come in this format, and who says so; absent where it is the writer's own. */
  readonly licence?: string
  /** A command that runs where the repository is checked out. */
  readonly example: string
  /** Whether an input looks like this format; the first row that says so is taken. */
  readonly recognises?: (sample: Sample) => boolean
  readonly reader?: () => Promise<Reader>
  /** Reads the same, piece by piece. */
  readonly stream?: () => Promise<StreamReader>
  readonly writer?: () => Promise<Writer>
  /** Writes claims as they come. **Law** *round trip*: reading what it wrote gives the same claims. */
  readonly sink?: () => Promise<() => Sink>
  /** What the writer leaves out, and why: `refused` where a person has to add something first. */
  readonly withholds?: () => Promise<(written: Written) => ReadonlyArray<Issue>>
}
