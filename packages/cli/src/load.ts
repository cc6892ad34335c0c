/** Reads every file named, each with its own format. One that cannot be read never stops the others. */
import type { Part, ReadOptions, Written } from "@corroborate/adapters"
import {
  claim,
  Ledger,
  type Document,
  type DocumentText,
  type EventTold,
  type Issue,
  type Reading,
} from "@corroborate/core"
import { filesNamed } from "./folders.ts"
import type { Io } from "./Io.ts"
import { progress, type Progress } from "./progress.ts"
import { beginReading, nameIn, workIn, type HowToRead } from "./reader.ts"

/** Everything that was read, put together. */
export interface Loaded {
  readonly ledger: Ledger.Ledger
  readonly texts: Written["texts"]
  readonly issues: ReadonlyArray<Issue>
  readonly events: ReadonlyArray<EventTold>
  /** One line for each file: its format and what came out of it. */
  readonly told: ReadonlyArray<string>
}

interface One {
  readonly reading: Reading
  readonly format?: string
}

const gathered = async (document: Document, parts: AsyncIterable<Part>): Promise<Reading> => {
  const all: Array<Part> = []
  for await (const part of parts) all.push(part)
  const ledger = {
    documents: [document],
    sources: all.flatMap(({ sources }) => sources),
    claims: all.flatMap(({ contents }) => contents.map(claim)),
  }
  return { ...Ledger.merge([ledger]), texts: [], issues: all.flatMap(({ issues }) => issues) }
}

const readOne = async (path: string, how: HowToRead, io: Io, bar: Progress): Promise<One> => {
  const begun = await beginReading(path, how, io, bar)
  return begun._tag === "Whole" ? begun : { format: begun.format, reading: await gathered(begun.document, begun.parts) }
}

/** What became of a file, in one line. */
export const outcome = (path: string, format: string | undefined, claims: number, lost: number): string => {
  if (format === undefined && lost === 0) return `passed   ${nameIn(path)}`
  const state = format === undefined || (claims === 0 && lost > 0) ? "refused" : lost > 0 ? "in part" : "read"
  const told = `${claims} ${claims === 1 ? "claim" : "claims"}${lost > 0 ? `, ${lost} not read` : ""}`
  return `${state.padEnd(8)} ${nameIn(path)}${format === undefined ? "" : `  ${format}`}  ${told}`
}

const tell = (path: string, { reading: { claims, issues }, format }: One): string =>
  outcome(path, format, claims.length, issues.filter(({ severity }) => severity === "refused").length)

/** Reads files in the order given. */
export const load = async (
  named: ReadonlyArray<string>,
  from: string | undefined,
  options: ReadOptions,
  io: Io,
): Promise<Loaded> => {
  const { files: paths, found } = await filesNamed(named, io)
  const bar = progress(await workIn(paths, io), io)
  // One after the other: a folder may hold more files than may be open at once.
  const all = await paths.reduce<Promise<ReadonlyArray<One>>>(
    async (before, path) => [...(await before), await readOne(path, { from, options, found }, io, bar)],
    Promise.resolve([]),
  )
  bar.end()
  return {
    ledger: Ledger.merge(all.map(({ reading }) => reading)),
    texts: uniqueTexts(all.flatMap(({ reading }) => reading.texts)),
    issues: all.flatMap(({ reading }) => reading.issues),
    events: all.flatMap(({ reading }) => reading.events ?? []),
    told: all.map((one, i) => tell(paths[i] ?? "", one)),
  }
}

const uniqueTexts = (texts: ReadonlyArray<DocumentText>): ReadonlyArray<DocumentText> =>
  Array.from(new Map(texts.map((text) => [text.id, text])).values())
