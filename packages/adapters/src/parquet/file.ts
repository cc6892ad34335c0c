/**
 * Parquet as a table of texts: its flat columns, row group by row group.
 *
 * Reads with hyparquet's own synchronous parts, since a file that is in memory has nothing to wait for.
 *
 * @see Apache Parquet, file format
 */
import type { ColumnMetaData, FileMetaData, SchemaTree } from "hyparquet/src/types.js"
import { DEFAULT_PARSERS } from "hyparquet/src/convert.js"
import { parquetMetadata, parquetSchema } from "hyparquet/src/metadata.js"
import { columnValues } from "./pages.ts"
import { ColumnNames } from "./schema.ts"

/** Rows that a small file may hold; a larger one, a row for each byte. More is a file that unpacks into a bomb. */
const FEW_ROWS = 100_000

/** A column that is a value in each row. */
export interface FlatColumn {
  readonly name: string
}

/** A file whose footer was read. */
export interface ParquetFile {
  readonly columns: ReadonlyArray<FlatColumn>
  /** Names of columns that hold lists or records and are not read. */
  readonly nested: ReadonlyArray<string>
  readonly groups: ReadonlyArray<RowGroup>
}

/** Rows that stand together. */
export interface RowGroup {
  readonly rows: number
  /** The cells of a column, as many as there are rows; throws where the file is broken. */
  readonly cellsOf: (column: FlatColumn) => ReadonlyArray<string>
}

/** What a value may be said to mean beside what it is; shapes and variants are left to those who know them. */
const MEANINGS: ReadonlySet<string> = new Set([
  "STRING",
  "ENUM",
  "DATE",
  "TIME",
  "TIMESTAMP",
  "INTEGER",
  "DECIMAL",
  "UUID",
])

const isFlat = ({ element, children }: SchemaTree): boolean =>
  children.length === 0 &&
  element.type !== undefined &&
  element.repetition_type !== "REPEATED" &&
  (element.logical_type === undefined || MEANINGS.has(element.logical_type.type))

const textOf = (value: unknown): string => {
  if (typeof value === "string") return value
  if (typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") return String(value)
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString()
  return value === null || value === undefined ? "" : JSON.stringify(value)
}

/** The bytes of a column in a row group. */
const chunkOf = (bytes: Uint8Array, meta: ColumnMetaData): DataView => {
  const data = Number(meta.data_page_offset)
  const dictionary = Number(meta.dictionary_page_offset ?? 0n)
  const start = dictionary > 0 && dictionary < data ? dictionary : data
  const length = Number(meta.total_compressed_size)
  if (!(start >= 4 && length >= 0 && start + length <= bytes.length)) throw new Error("it lies outside the file")
  return new DataView(bytes.buffer, bytes.byteOffset + start, length)
}

const groupsOf = (bytes: Uint8Array, { row_groups }: FileMetaData, schema: SchemaTree): ReadonlyArray<RowGroup> =>
  row_groups.map(({ num_rows, columns }) => {
    const rows = Number(num_rows)
    return {
      rows,
      cellsOf: ({ name }) => {
        const meta = columns.find((column) => column.meta_data?.path_in_schema.join(".") === name)?.meta_data
        const path = schema.children.find(({ element }) => element.name === name)
        if (meta === undefined || path === undefined) throw new Error("it is missing here")
        const { element } = path
        const decoder = {
          pathInSchema: meta.path_in_schema,
          type: meta.type,
          element,
          schemaPath: [schema, path],
          codec: meta.codec,
          parsers: DEFAULT_PARSERS,
        }
        const optional = element.repetition_type === "OPTIONAL"
        return columnValues(chunkOf(bytes, meta), decoder, { optional, rows }).map(textOf)
      },
    }
  })

const namesOf = (children: ReadonlyArray<SchemaTree>): ReadonlyArray<string> => {
  const read = ColumnNames.safeParse(children.map(({ element }) => element.name))
  if (!read.success) throw new Error("a column has no name")
  return read.data
}

/** The file of some bytes; throws where they are none, or say of themselves what cannot be. */
export const parquetFile = (bytes: Uint8Array): ParquetFile => {
  const metadata = parquetMetadata(bytes)
  const schema = parquetSchema(metadata)
  const groups = groupsOf(bytes, metadata, schema)
  const rows = groups.reduce((sum, group) => sum + group.rows, 0)
  if (groups.some((group) => !(group.rows >= 0)) || rows > Math.max(FEW_ROWS, bytes.length))
    throw new Error(`it says it has ${rows} rows in ${bytes.length} bytes`)
  return {
    columns: namesOf(schema.children.filter(isFlat)).map((name) => ({ name })),
    nested: namesOf(schema.children.filter((child) => !isFlat(child))),
    groups,
  }
}
