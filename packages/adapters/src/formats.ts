/**
 * The table of formats: what `--from` and `--to` name. Adding one is its folder and a line here; the contract of
 * readers and writers then runs for it.
 *
 * The order is that of recognition: the first row that recognises an input is taken.
 */
import { isProse } from "./article/recognise.ts"
import type { Format, Sample } from "./Format.ts"
import { isPage } from "./html/recognise.ts"
import { isSavedPage } from "./mhtml/recognise.ts"

/** The name of our own format, or a claim of it, in the beginning of a text that is an object or a list. */
const isClaimsJson = (head: string): boolean =>
  /^\s*[[{]/.test(head) &&
  (/"corroborate\.claims\/1"/.test(head) || (/"subject"\s*:/.test(head) && /"property"\s*:/.test(head)))

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
    name: "html",
    title: "a web page; its text is a document of its own, with menus and adverts marked",
    extensions: [".html", ".htm"],
    recognises: isPage,
    reader: async () => (await import("./html/adapter.ts")).readHtml,
  },
  {
    name: "mhtml",
    title: "a web page saved in one file",
    extensions: [".mhtml", ".mht"],
    recognises: isSavedPage,
    reader: async () => (await import("./mhtml/adapter.ts")).readMhtml,
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
