/** Reads every file named, each with its own format. One that cannot be read never stops the others. */
import {
  decode,
  FORMATS,
  formatOf,
  recognise,
  type Format,
  type ReadOptions,
  type Written,
} from "@corroborate/adapters"
import { Ledger, type DocumentText, type EventTold, type Issue, type Reading } from "@corroborate/core"
import type { Io } from "./Io.ts"
import { progress } from "./progress.ts"

/** Everything that was read, put together. */
export interface Loaded {
  readonly ledger: Ledger.Ledger
  readonly texts: Written["texts"]
  readonly issues: ReadonlyArray<Issue>
  readonly events: ReadonlyArray<EventTold>
  /** One line for each file: its format and what came out of it. */
  readonly told: ReadonlyArray<string>
}

/** How much of a file its format is recognised by. */
const HEAD = 4096

const refused = (document: string, problem: string): Reading => ({
  ...Ledger.EMPTY,
  texts: [],
  issues: [{ document, where: "the whole file", problem, severity: "refused" }],
})

const choose = (path: string, bytes: Uint8Array, from: string | undefined): Format | undefined => {
  if (from !== undefined) return formatOf(from)
  const head = new TextDecoder().decode(bytes.subarray(0, HEAD))
  return recognise({ name: path, head })
}

const readable = (): string =>
  FORMATS.filter(({ reader }) => reader !== undefined)
    .map(({ name }) => name)
    .join(", ")

/** What is wrong with a file of no known format: that it is no text at all, or that a person has to name its format. */
const unrecognised = (name: string, bytes: Uint8Array): Reading => {
  const { text, issues } = decode({ name, bytes })
  return text === undefined
    ? { ...Ledger.EMPTY, texts: [], issues }
    : refused(name, `its format is not recognised; name one with --from (${readable()})`)
}

interface One {
  readonly reading: Reading
  readonly format?: string
}

const readOne = async (path: string, from: string | undefined, options: ReadOptions, io: Io): Promise<One> => {
  const got = await io.read(path)
  if ("problem" in got) return { reading: refused(nameIn(path), got.problem) }
  const format = choose(path, got.bytes, from)
  if (format?.reader === undefined) return { reading: unrecognised(nameIn(path), got.bytes) }
  const read = await format.reader()
  return { reading: read({ name: nameIn(path), bytes: got.bytes }, options), format: format.name }
}

/** The file's own name; folders are the person's business. */
const nameIn = (path: string): string => path.split(/[/\\]/).at(-1) ?? path

const tell = (path: string, { reading: { claims, issues }, format }: One): string => {
  const lost = issues.filter(({ severity }) => severity === "refused").length
  const state = format === undefined || (claims.length === 0 && lost > 0) ? "refused" : lost > 0 ? "in part" : "read"
  return `${state.padEnd(8)} ${nameIn(path)}${format === undefined ? "" : `  ${format}`}  ${claims.length} claims${lost > 0 ? `, ${lost} not read` : ""}`
}

/** Reads files in the order given. */
export const load = async (
  paths: ReadonlyArray<string>,
  from: string | undefined,
  options: ReadOptions,
  io: Io,
): Promise<Loaded> => {
  const bar = progress(paths.length, io)
  // One after the other: a folder may hold more files than may be open at once.
  const all = await paths.reduce<Promise<ReadonlyArray<One>>>(async (before, path, i) => {
    const done = await before
    bar.at(i, nameIn(path))
    return [...done, await readOne(path, from, options, io)]
  }, Promise.resolve([]))
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
