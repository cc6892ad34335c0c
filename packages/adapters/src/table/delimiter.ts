/** Which character stands between the cells of a table. */
import { scanner } from "./scan.ts"

/** Characters that are tried, the likeliest first. */
const CANDIDATES = [",", ";", "\t", "|"] as const

/** Rows that a delimiter is judged by. */
const ROWS = 50

/** How well a delimiter fits the beginning of a text: columns of its header, and the share of rows with as many. */
const fit = (head: string, delimiter: string): { readonly columns: number; readonly share: number } => {
  const rows = scanner(delimiter)
    .push(head)
    .flatMap((row) => ("cells" in row ? [row.cells.length] : []))
    .slice(0, ROWS)
  const [columns = 1] = rows
  return { columns, share: rows.filter((length) => length === columns).length / Math.max(1, rows.length) }
}

/**
 * The delimiter of a table, from its beginning: the one that gives most rows as many cells as the header, and of those
 * the one with most columns; a comma when nothing tells. A first line `sep=;`, as spreadsheets write it, decides.
 *
 * @param head - the beginning of the text, ending with a line
 *
 * @example
 * ```ts import.meta.vitest
 * import { delimiterOf } from "@corroborate/adapters/table/delimiter"
 *
 * delimiterOf("source;killed\nAFP;1,5\n") // => ";"
 * delimiterOf("source,killed\nAFP,15\n") // => ","
 * ```
 */
export const delimiterOf = (head: string): string => {
  const told = declaredDelimiter(head)
  if (told !== undefined) return told
  const fits = CANDIDATES.map((delimiter) => ({ delimiter, ...fit(head, delimiter) })).filter(
    ({ columns }) => columns > 1,
  )
  const [best] = fits.toSorted((a, b) => b.share - a.share || b.columns - a.columns)
  return best?.delimiter ?? ","
}

/** The delimiter that a first line `sep=;` names. */
export const declaredDelimiter = (head: string): string | undefined => /^sep=(.)\r?\n/.exec(head)?.[1]
