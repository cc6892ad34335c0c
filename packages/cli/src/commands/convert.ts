/** `corroborate convert`: reads files and writes their claims in another format, without reconciling them. */
import { FORMATS, formatOf, type Part, type Sink } from "@corroborate/adapters"
import type { Issue } from "@corroborate/core"
import { valueOf, type Command, type Typed } from "../Command.ts"
import { filesNamed } from "../folders.ts"
import { EXIT, type Draft, type Io } from "../Io.ts"
import { outcome } from "../load.ts"
import { progress, type Progress } from "../progress.ts"
import { beginReading, workIn, type HowToRead } from "../reader.ts"
import { checkFormat, HOW_TO_READ, readOptions, tellIssues } from "../reading.ts"
import { misuse } from "./check.ts"

/** What was written, and what a person has to know. */
interface Tally {
  claims: number
  lost: number
  issues: number
  /** The first issues, to be told; the rest are counted. */
  readonly first: Array<Issue>
}

/** Issues kept to be told. */
const KEPT = 20

const count = (tally: Tally, { contents, issues }: Pick<Part, "contents" | "issues">): void => {
  tally.claims += contents.length
  tally.issues += issues.length
  for (const issue of issues) {
    if (issue.severity === "refused") tally.lost++
    if (tally.first.length < KEPT) tally.first.push(issue)
  }
}

interface Work {
  readonly how: HowToRead
  readonly io: Io
  readonly bar: Progress
  readonly sink: Sink
  readonly draft: Draft
}

/** What a sink writes of a part, claim by claim: short texts are written faster than the one that they make. */
const textsOf = ({ contents, sources }: Pick<Part, "contents" | "sources">, { part }: Sink): ReadonlyArray<string> => [
  part({ contents: [], sources, issues: [] }),
  ...contents.map((content) => part({ contents: [content], sources: [], issues: [] })),
]

/** Converts one file; gives what is wrong with writing, when something is. */
const convertOne = async (path: string, work: Work, tally: Tally): Promise<string | undefined> => {
  const { how, io, bar, sink, draft } = work
  const begun = await beginReading(path, how, io, bar)
  const before = { ...tally }
  if (begun._tag === "Whole") {
    const { documents, claims, sources, issues, texts } = begun.reading
    const text = new Map(texts.map(({ id, text: words }) => [id, words]))
    const part = { contents: claims, sources, issues }
    count(tally, part)
    const heads = documents.map((document) => sink.document(document, text.get(document.id)))
    const problem = await draft.write([...heads, ...textsOf(part, sink)])
    if (problem !== undefined) return problem
  } else {
    const problem = await draft.write([sink.document(begun.document)])
    if (problem !== undefined) return problem
    for await (const part of begun.parts) {
      count(tally, part)
      const failed = await draft.write(textsOf(part, sink))
      if (failed !== undefined) return failed
    }
  }
  bar.end()
  io.err(`${outcome(path, begun.format, tally.claims - before.claims, tally.lost - before.lost)}\n`)
  return undefined
}

const convertAll = async (paths: ReadonlyArray<string>, work: Work, tally: Tally): Promise<string | undefined> => {
  const [path, ...rest] = paths
  if (path === undefined) return work.draft.write([work.sink.end()])
  return (await convertOne(path, work, tally)) ?? convertAll(rest, work, tally)
}

const sinks = (): string =>
  FORMATS.filter(({ sink }) => sink !== undefined)
    .map(({ name }) => name)
    .join(", ")

const run = async (typed: Typed, io: Io): ReturnType<Command["run"]> => {
  const { files: paths, found } = await filesNamed(typed.words, io)
  const [to, from] = [valueOf(typed, "to") ?? "claims-json", valueOf(typed, "from")]
  if (paths.length === 0) return misuse("name a file to convert: corroborate convert FILES...", io)
  const sink = await formatOf(to)?.sink?.()
  if (sink === undefined) return misuse(`\`--to ${to}\` cannot be written claim by claim (${sinks()})`, io)
  const wrong = checkFormat(from, "reader")
  if (wrong !== undefined) return misuse(wrong, io)
  const options = await readOptions(typed, io)
  if (typeof options === "string") return misuse(options, io)
  const out = valueOf(typed, "out")
  const draft = await io.draft(out)
  if ("problem" in draft) return misuse(`\`${out ?? ""}\` cannot be written: ${draft.problem}`, io)
  const tally: Tally = { claims: 0, lost: 0, issues: 0, first: [] }
  const bar = progress(await workIn(paths, io), io)
  const work = { how: { from, options, found }, io, bar, sink: sink(), draft }
  const problem = (await convertAll(paths, work, tally)) ?? (await draft.keep())
  bar.end()
  if (problem !== undefined) {
    await draft.discard()
    return misuse(`\`${out ?? "stdout"}\` cannot be written: ${problem}`, io)
  }
  tellIssues(tally.first, io)
  const more = tally.issues - tally.first.length
  if (more > 0) io.err(`... and ${more} more; corroborate check --to json lists them all\n`)
  return tally.lost > 0 ? EXIT.refused : EXIT.calm
}

/** See the head of this file. */
export const convert: Command = {
  name: "convert",
  words: "FILES...",
  meaning: "write the claims of files in another format as they are read, in constant memory",
  options: {
    ...HOW_TO_READ,
    to: { value: "FORMAT", meaning: "write this format; without it, claims-json" },
    out: { value: "FILE", short: "o", meaning: "write to a file instead of stdout" },
  },
  examples: [
    "corroborate convert events.csv --out claims.jsonl",
    "corroborate convert sheet.csv --columns map.json --to claims-json",
  ],
  run,
}
