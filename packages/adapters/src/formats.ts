/**
 * The table of formats: what `--from` and `--to` name. Adding one is its folder and a line here; the contract of
 * readers and writers then runs for it.
 *
 * The order is that of recognition: the first row that recognises an input is taken.
 */
import { isProse } from "./article/recognise.ts"
import type { Format, Sample } from "./Format.ts"

/** The name of our own format, or a claim of it, in the beginning of a text that is an object or a list. */
const isClaimsJson = (head: string): boolean =>
  /^\s*[[{]/.test(head) &&
  (/"corroborate\.claims\/1"/.test(head) || (/"subject"\s*:/.test(head) && /"property"\s*:/.test(head)))

/** An object whose first key is a word of PROV-JSON with an object behind it. */
const isProvJson = (head: string): boolean =>
  /^\s*\{\s*"(?:prefix|bundle|entity|activity|agent|used|was[A-Z]\w+|actedOnBehalfOf|hadMember|specializationOf|alternateOf|mentionOf)"\s*:\s*\{/.test(
    head,
  )

/** Every format. */
export const FORMATS: ReadonlyArray<Format> = [
  {
    name: "text",
    title: "the board, for people",
    extensions: [".txt"],
    writer: async () => (await import("./text/board.ts")).writeBoard,
  },
  {
    name: "claims-json",
    title: "our own claims, as JSON or a claim on each line",
    extensions: [".json", ".jsonl", ".ndjson"],
    recognises: ({ head }) => isClaimsJson(head),
    reader: async () => (await import("./claims-json/adapter.ts")).readClaimsJson,
    writer: async () => (await import("./claims-json/writer.ts")).writeClaimsJson,
  },
  {
    name: "json",
    title: "the whole report as one JSON document",
    extensions: [".json"],
    writer: async () => (await import("./report-json/writer.ts")).writeReportJson,
  },
  {
    name: "md",
    title: "a note to paste, in Markdown",
    extensions: [".md"],
    writer: async () => (await import("./markdown/writer.ts")).writeMarkdown,
  },
  {
    name: "prov-json",
    title: "where everything comes from, as W3C PROV-JSON",
    extensions: [".json"],
    recognises: ({ head }) => isProvJson(head),
    reader: async () => (await import("./prov-json/adapter.ts")).readProvJson,
    writer: async () => (await import("./prov-json/writer.ts")).writeProvJson,
  },
  {
    name: "claims-csv",
    title: "a spreadsheet with a report in each row",
    extensions: [".csv", ".tsv"],
    recognises: ({ name }) => /\.(?:csv|tsv)$/i.test(name),
    reader: async () => (await import("./claims-csv/adapter.ts")).readClaimsCsv,
  },
  {
    name: "article",
    title: "a news article in English, plain text",
    extensions: [".txt"],
    recognises: isProse,
    reader: async () => (await import("./article/read.ts")).readArticle,
  },
  {
    name: "claim-gold",
    title: "claims in the shape of the annotation guide, for scoring",
    extensions: [".json"],
    writer: async () => (await import("./claim-gold/write.ts")).writeClaimGold,
  },
]

/** The format of a name. */
export const formatOf = (name: string): Format | undefined => FORMATS.find((format) => format.name === name)

/** The first format that recognises an input and can read it. */
export const recognise = (sample: Sample): Format | undefined =>
  FORMATS.find((format) => format.reader !== undefined && format.recognises?.(sample) === true)
