/** The columns of a GDELT 2.0 table of mentions: 16, between tabs, without a header as GDELT gives them. */

/** Names of the columns in their order. */
export const COLUMNS: ReadonlyArray<string> =
  "GLOBALEVENTID EventTimeDate MentionTimeDate MentionType MentionSourceName MentionIdentifier SentenceID Actor1CharOffset Actor2CharOffset ActionCharOffset InRawText Confidence MentionDocLen MentionDocTone MentionDocTranslationInfo Extras".split(
    " ",
  )

/** What stands between the cells: tabs, but for exports with a header, which may have commas. */
export const delimiterIn = (head: string): string => (head.split("\n", 1)[0]?.includes("\t") === false ? "," : "\t")

/** Whether a first row is a header that names an event and who mentions it. */
export const isHeader = (cells: ReadonlyArray<string>): boolean => {
  const names = new Set(cells.map((cell) => cell.trim().toLowerCase()))
  return names.has("globaleventid") && names.has("mentionsourcename") && names.has("mentiontimedate")
}

const STAMP = /^\d{14}$/

/** Whether a first row is one of mentions: an id, two stamps to the second, and a kind of medium. */
export const isMention = (cells: ReadonlyArray<string>): boolean =>
  cells.length >= 14 &&
  cells.length <= COLUMNS.length &&
  /^\d{5,12}$/.test(cells[0] ?? "") &&
  STAMP.test(cells[1] ?? "") &&
  STAMP.test(cells[2] ?? "") &&
  /^[1-6]$/.test(cells[3] ?? "")
