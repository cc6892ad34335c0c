/**
 * Data sets with an event in each row, as column maps over the one reader of tables.
 *
 * The data set says what it codes; whom it read stands behind it as informants. A person's own map, given with the file,
 * comes before the one here.
 */
import type { Source } from "@corroborate/core"
import type { ColumnMap } from "../table/columns.ts"
import type { Header } from "../table/header.ts"
import { givenMap, openWith } from "../table/open.ts"
import type { TableFormat } from "../table/stream.ts"

/** A data set whose tables are known. */
export interface EventTable {
  /** As `--from` takes it. */
  readonly name: string
  /** Who codes it; absent where every row names its own. */
  readonly source?: Source.Source
  /** Whether a first row, in lower case, is a header of this data set. */
  readonly isHeader: (first: ReadonlySet<string>) => boolean
  /** The map for a header, with only columns that it has. */
  readonly mapFor: (columns: Columns) => ColumnMap
}

/** Finds columns of a header. */
export interface Columns {
  /** The first of some names that the header has, as the header spells it. */
  readonly any: (...names: ReadonlyArray<string>) => string | undefined
  /** Those of some names that the header has. */
  readonly all: (...names: ReadonlyArray<string>) => ReadonlyArray<string>
}

/** Columns of a header by names in any case. */
export const columnsIn = ({ find, names }: Pick<Header, "find" | "names">): Columns => {
  const spelled = (name: string): string | undefined => {
    const at = find(name)
    return at === undefined ? undefined : names[at]
  }
  return {
    any: (...wanted) => wanted.map(spelled).find((name) => name !== undefined),
    all: (...wanted) => wanted.flatMap((name) => spelled(name) ?? []),
  }
}

/** A field with its value, or nothing where the header has no such column. */
export const given = <K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> => {
  const one: Partial<Record<K, V>> = {}
  if (value !== undefined) one[key] = value
  return one
}

type Answer = ColumnMap["answers"][number]

/** An answer for a column, where the header has it. */
export const answer = (
  property: string,
  column: string | undefined,
  more: Omit<Answer, "property" | "value"> = {},
): ReadonlyArray<Answer> => (column === undefined ? [] : [{ property, value: column, ...more }])

/** An answer for the columns of a range, where the header has either. */
export const range = (
  property: string,
  low: string | undefined,
  high: string | undefined,
  more: Omit<Answer, "property" | "value" | "low" | "high"> = {},
): ReadonlyArray<Answer> =>
  low === undefined && high === undefined ? [] : [{ property, ...given("low", low), ...given("high", high), ...more }]

/** The data set as the streaming reader takes it. */
export const tableOf = ({ name, source, mapFor }: EventTable): TableFormat => ({
  readBy: `${name}/1`,
  open: (header, desk) => {
    const map = desk.options.columns === undefined ? mapFor(columnsIn(header)) : givenMap(desk)
    if (map === undefined) return undefined
    if (map.answers.length === 0 && map.happened === undefined && map.located === undefined) {
      desk.issues.refuse("line 1", `no column of this header is one that \`${name}\` is known to have`)
      return undefined
    }
    return openWith(map, header, desk, source === undefined ? [] : [source])
  },
})
