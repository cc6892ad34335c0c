/** The header of a table: which column is called what. */

/** Columns by name. A table's cells are found by place, so no name, not even `__proto__`, can do harm. */
export interface Header {
  /** As they stand, from the first column on; an empty one is called `column 3`. */
  readonly names: ReadonlyArray<string>
  /** The place of a column, from 0: by its name as it stands, else without regard to case and outer spaces. */
  readonly find: (name: string) => number | undefined
  /** What a person should know: names that stand twice. */
  readonly warnings: ReadonlyArray<string>
}

const alike = (name: string): string => name.trim().toLowerCase()

/**
 * The header of the first row.
 *
 * @example
 * ```ts import.meta.vitest
 * import { headerOf } from "@corroborate/adapters/table/header"
 *
 * const { find, names, warnings } = headerOf(["Source", "", "source"])
 * find("source") // => 2
 * names // => ["Source", "column 2", "source"]
 * headerOf(["date", "date"]).warnings // => ["column 2 is called `date` as column 1 is; column 1 is the one read"]
 * ```
 */
export const headerOf = (cells: ReadonlyArray<string>): Header => {
  const names = cells.map((cell, i) => (cell.trim() === "" ? `column ${i + 1}` : cell.trim()))
  const exact = new Map<string, number>()
  const loose = new Map<string, number>()
  const warnings: Array<string> = []
  for (const [i, name] of names.entries()) {
    const first = exact.get(name)
    if (first === undefined) exact.set(name, i)
    else
      warnings.push(
        `column ${i + 1} is called \`${name.slice(0, 60)}\` as column ${first + 1} is; column ${first + 1} is the one read`,
      )
    if (!loose.has(alike(name))) loose.set(alike(name), i)
  }
  return { names, warnings, find: (name) => exact.get(name) ?? loose.get(alike(name)) }
}
