/** What a footer must say of the columns, whatever its types promise: a broken one leaves fields out. */
import * as z from "zod"

/** Names of columns. */
export const ColumnNames = z.array(z.string())
