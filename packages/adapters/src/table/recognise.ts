/** The first row of what may be a table, by which formats tell whether it is theirs. */
import type { Sample } from "../Format.ts"
import { declaredDelimiter, delimiterOf } from "./delimiter.ts"
import { scanner } from "./scan.ts"

/** Lines by which the delimiter is told; more would cost every other format time. */
const ROWS = 5

/**
 * The cells of the first row of a table in lower case; empty for what is no table at all.
 *
 * @example
 * ```ts import.meta.vitest
 * import { firstRow } from "@corroborate/adapters/table/recognise"
 *
 * firstRow({ name: "a.csv", head: "Source;Killed\nAFP;62\n" }) // => ["source", "killed"]
 * firstRow({ name: "a.json", head: '{"a": 1}' }) // => []
 * ```
 */
export const firstRow = ({ head }: Sample): ReadonlyArray<string> => {
  if (/^\s*[[{<]/.test(head)) return []
  const lines = head.includes("\n") ? head : head.replaceAll("\r", "\n")
  const told = declaredDelimiter(lines)
  const body = told === undefined ? lines : lines.slice(lines.indexOf("\n"))
  const beginning = body.split("\n", ROWS).join("\n")
  const { push, end } = scanner(told ?? delimiterOf(`${beginning}\n`))
  const [first] = [...push(`${beginning}\n`), ...end()]
  return first !== undefined && "cells" in first ? first.cells.map((cell) => cell.trim().toLowerCase()) : []
}
