/**
 * The reader of saved pages (MHTML): finds the page among the parts of the message and reads it as a page.
 */
import { Ledger, sha256Hex, type Document, type Input, type Issue, type Reading, type Stated } from "@corroborate/core"
import { readInstant } from "../cell/day.ts"
import { decode } from "../decode.ts"
import type { Reader } from "../Format.ts"
import { readPage } from "../html/adapter.ts"
import { partsOf, type Part, type Parts } from "./parts.ts"
import { transferred } from "./transfer.ts"

/** Name and version of this reader, kept with every file it read. */
export const READ_BY = "mhtml/1"

const isPage = ({ type }: Part): boolean => type.value === "text/html" || type.value === "application/xhtml+xml"

/** The page that the message is there for: the part that its type names, else its first page. */
const rootOf = ({ parts, type }: Parts): Part | undefined => {
  const start = type.parameters.get("start")
  return parts.find((part) => isPage(part) && part.headers.get("content-id") === start) ?? parts.find(isPage)
}

/** Where the page was saved from. */
const addressOf = ({ headers }: Parts, root: Part): ReadonlyArray<Stated> => {
  const names = ["snapshot-content-location", "content-location"]
  for (const from of [headers, root.headers]) {
    const name = names.find((one) => from.has(one))
    const words = name === undefined ? undefined : from.get(name)
    if (name !== undefined && words !== undefined) return [{ what: "address", words, where: `header ${name}` }]
  }
  return []
}

/** When it was saved, which is when it came to us. */
const learnedOn = ({ headers }: Parts): string | undefined => {
  const read = readInstant(headers.get("date") ?? "")
  return "instant" in read ? read.instant : undefined
}

const problemOf = ({ parts, problem }: Parts): string => {
  if (problem !== undefined) return "this says that it has parts, but not what stands between them"
  return parts.length <= 1
    ? "this is no saved page; there are no parts in it"
    : `there is no page among its ${parts.length} parts`
}

/** What a person should know of the file beside the page in it. */
const warningsOf = (name: string, found: Parts, faults: number, encoding: string): ReadonlyArray<Issue> => {
  const warn = (where: string, problem: string): Issue => ({ document: name, where, problem, severity: "warning" })
  const frames = found.parts.filter(isPage).length - 1
  const broken = `${faults} characters are against the rules of \`${encoding}\` and are kept as they are or left out`
  return [
    ...(faults === 0 ? [] : [warn("the page", broken)]),
    ...(frames === 0 ? [] : [warn("the other pages in it", `${frames} frames of the page were not read`)]),
    ...(found.more ? [warn("the rest of the file", "there are more parts than are looked at")] : []),
  ]
}

/** A file in which there is no page. Bytes that are no text at all are told so in the words of every reader. */
const refused = (input: Input, file: Document, found: Parts): Reading => {
  const { text, issues } = decode(input)
  const issue = {
    document: input.name,
    where: "the whole file",
    problem: problemOf(found),
    severity: "refused",
  } as const
  return { ...Ledger.EMPTY, documents: [file], texts: [], issues: text === undefined ? issues : [issue] }
}

/** Reads a saved page. See {@link Reader}. */
export const readMhtml: Reader = (input, options): Reading => {
  const { bytes, name } = input
  const sha256 = sha256Hex(bytes)
  const found = partsOf(bytes)
  const saved = learnedOn(found)
  const when = saved === undefined ? {} : { learnedOn: saved }
  const file: Document = { id: sha256, name, sha256, readBy: READ_BY, ...when }
  const root = rootOf(found)
  if (root === undefined) return refused(input, file, found)
  const encoding = (root.headers.get("content-transfer-encoding") ?? "").toLowerCase()
  const page = transferred(bytes.subarray(root.start, root.end), encoding)
  const charset = root.type.parameters.get("charset")
  const came = {
    name: `page in ${name}`,
    derivedFrom: sha256,
    stated: addressOf(found, root),
    ...when,
    ...(charset === undefined ? {} : { charset }),
  }
  const reading = readPage({ name, bytes: page.bytes }, came, options)
  return {
    ...Ledger.merge([reading, { ...Ledger.EMPTY, documents: [file] }]),
    texts: reading.texts,
    events: reading.events ?? [],
    issues: [...warningsOf(name, found, page.faults, encoding), ...reading.issues],
  }
}
