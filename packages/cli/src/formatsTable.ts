/** The table of formats in words: a list, one format in full, a page of documentation. */
import type { Format } from "@corroborate/adapters"

/** How a format can be used. */
type Way = "both" | "read" | "written"

const wayOf = ({ reader, writer }: Format): Way =>
  reader === undefined ? "written" : writer === undefined ? "read" : "both"

/** Ways in the order in which they are told. */
const WAYS: ReadonlyArray<readonly [Way, string]> = [
  ["read", "Read"],
  ["both", "Read and written"],
  ["written", "Written"],
]

/** Formats by how they can be used, each in the order of the table. */
const byWay = (
  formats: ReadonlyArray<Format>,
): ReadonlyArray<{ readonly title: string; readonly rows: ReadonlyArray<Format> }> =>
  WAYS.map(([way, title]) => ({ title, rows: formats.filter((format) => wayOf(format) === way) })).filter(
    ({ rows }) => rows.length > 0,
  )

/** The list: a line for each format, under how it can be used. */
export const formatsList = (formats: ReadonlyArray<Format>): string => {
  const width = Math.max(0, ...formats.map(({ name }) => name.length))
  return `${[
    ...byWay(formats).flatMap(({ title, rows }) => [
      title,
      ...rows.map((row) => `  ${row.name.padEnd(width)}  ${row.title}`),
      "",
    ]),
    "corroborate formats NAME tells what maps to what in one of them, and what is lost.",
  ].join("\n")}\n`
}

const waysWords = ({ reader, stream, writer, sink }: Format): string =>
  [
    ...(reader === undefined ? [] : [stream === undefined ? "read" : "read, also in pieces of any size"]),
    ...(writer === undefined ? [] : ["written"]),
    ...(sink === undefined ? [] : ["written by convert claim by claim"]),
  ].join("; ")

const section = (title: string, lines: ReadonlyArray<string>): ReadonlyArray<string> =>
  lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`), ""]

/** One format in full. */
export const formatInFull = (format: Format): string => {
  const { name, title, extensions, maps, loses, licence, example } = format
  return `${[
    `${name}: ${title}`,
    "",
    ...section("use", [waysWords(format)]),
    ...section("files", [extensions.join(" ")]),
    ...section("what maps to what", maps),
    ...section("what is lost", loses),
    ...section("licence of the data", licence === undefined ? [] : [licence]),
    "example",
    `  ${example}`,
  ].join("\n")}\n`
}

/** The table as data: everything but the functions. */
export const formatsData = (formats: ReadonlyArray<Format>): string =>
  `${JSON.stringify(
    formats.map(({ name, title, extensions, maps, loses, licence, example, reader, stream, writer, sink }) => ({
      name,
      title,
      extensions,
      reads: reader !== undefined,
      readsInPieces: stream !== undefined,
      writes: writer !== undefined,
      converts: sink !== undefined,
      maps,
      loses,
      ...(licence === undefined ? {} : { licence }),
      example,
    })),
    null,
    2,
  )}\n`

/** Our own words for a cell or an item of Markdown: what would be markup shows as it stands. */
const inMarkdown = (words: string): string => words.replaceAll(/[|<*_]/g, String.raw`\$&`)

const list = (title: string, lines: ReadonlyArray<string>): ReadonlyArray<string> =>
  lines.length === 0 ? [] : [`${title}:`, "", ...lines.map((line) => `- ${inMarkdown(line)}`), ""]

const pageSection = (format: Format): ReadonlyArray<string> => {
  const { name, title, extensions, maps, loses, licence, example } = format
  return [
    `## ${name}`,
    "",
    `${inMarkdown(title)}. Files: ${extensions.map((extension) => `\`${extension}\``).join(", ")}. Use: ${waysWords(format)}.`,
    "",
    ...list("What maps to what", maps),
    ...list("What is lost", loses),
    ...(licence === undefined ? [] : [`Licence of the data: ${inMarkdown(licence)}.`, ""]),
    `    ${example.replace(/^corroborate/, "npm start --")}`,
    "",
  ]
}

const mark = (is: boolean): string => (is ? "yes" : "")

/** The page of documentation, in Markdown. */
export const formatsPage = (formats: ReadonlyArray<Format>): string =>
  [
    "# Formats",
    "",
    "Made from the table of formats by `npm run golden`; a test runs every command below. `npm start -- formats` shows the same.",
    "Without `--from`, the first format that recognises a file reads it; what was chosen is told.",
    "",
    "| format | what it is | read | in pieces | written | by convert |",
    "|---|---|---|---|---|---|",
    ...formats.map(
      ({ name, title, reader, stream, writer, sink }) =>
        `| [${name}](#${name}) | ${inMarkdown(title)} | ${mark(reader !== undefined)} | ${mark(stream !== undefined)} | ${mark(writer !== undefined)} | ${mark(sink !== undefined)} |`,
    ),
    "",
    ...formats.flatMap(pageSection),
  ].join("\n")
