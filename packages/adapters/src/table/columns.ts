/** A column map: which column of a table is what. Only the shape; `claims.ts` knows what it means. */
import * as z from "zod"
import { readSettings, type Fault } from "../json/settings.ts"

const text = z.string().min(1)

const Column = z.strictObject({
  column: text,
  split: text.exactOptional().meta({ description: "What stands between the items of a list in the cell" }),
  after: text.exactOptional().meta({ description: "Only what follows these words in the cell" }),
  until: text.exactOptional().meta({ description: "and comes before these" }),
})

const Given = z.union([text, Column, z.strictObject({ always: text }), z.strictObject({ text })]).meta({
  description:
    'A column by its name, {"column": "source", "split": ";"} for a list in a cell, {"always": "AFP"}, or {"text": "event {id}"} with columns in braces',
})

const Joined = z.union([Given, z.array(text).min(1)]).meta({ description: "As above, or several columns joined" })

const Answer = z
  .strictObject({
    property: z
      .union([text, z.strictObject({ column: text })])
      .meta({ description: 'What is asked: casualties.killed, or {"column": "property"}' }),
    value: Given.exactOptional(),
    low: text.exactOptional().meta({ description: "Column of the lower end of a range" }),
    high: text.exactOptional().meta({ description: "Column of the upper end of a range" }),
    unit: text.exactOptional(),
    kind: z
      .enum(["amount", "label", "words", "amount-or-label"])
      .exactOptional()
      .meta({ description: "What the cells hold, when the property does not tell" }),
    blank: z.array(z.string()).exactOptional().meta({ description: 'Texts that mean "not given" here: ["0"]' }),
    population: Given.exactOptional(),
    source: Given.exactOptional().meta({
      description: "Who says this one, when it is not who says the rest of the row",
    }),
    when: z
      .strictObject({ column: text, is: text })
      .exactOptional()
      .meta({ description: "Only rows with this text in this column" }),
  })
  .refine(({ value, low, high }) => value !== undefined || low !== undefined || high !== undefined, {
    error: "names no column for the answer; give `value`, or `low` and `high`",
  })

/** See the head of this file. A map of five lines does for most tables. */
export const ColumnMap = z
  .strictObject({
    format: z.literal("corroborate.columns/1").exactOptional(),
    subject: Joined.meta({ description: "The event or thing that a row is about" }),
    source: Given.meta({ description: "Who says it" }),
    via: Given.exactOptional().meta({ description: "Who carried it" }),
    informedBy: z
      .union([Given, z.array(Given).min(1)])
      .exactOptional()
      .meta({ description: "Whom the source relies on" }),
    answers: z.array(Answer).min(1),
    saidOn: Given.exactOptional(),
    happened: z
      .union([
        Given,
        z.strictObject({ start: text, end: text }),
        z.strictObject({ year: text, month: text.exactOptional(), day: text.exactOptional() }),
        z.strictObject({
          column: text,
          precision: text,
          codes: z.record(text, z.enum(["day", "week", "month", "year"])),
        }),
      ])
      .exactOptional()
      .meta({
        description:
          'A column of days or periods, {"start": ..., "end": ...}, {"year": ..., "month": ..., "day": ...} with 0 for not known, or a column of days with a code of how finely each is known',
      }),
    begins: z
      .literal(true)
      .exactOptional()
      .meta({ description: "When it happened is an answer itself: when it began" }),
    place: Joined.exactOptional().meta({ description: "Columns of a path, widest first" }),
    located: z
      .union([z.literal(true), z.strictObject({ precision: text, drop: z.record(text, z.int().nonnegative()) })])
      .exactOptional()
      .meta({
        description:
          "Where it happened is an answer itself, and limits none; with a code of how finely the place is known, and how many of the narrowest columns each code leaves out",
      }),
    population: Given.exactOptional().meta({ description: "Who is counted" }),
    note: z
      .union([text, z.array(text)])
      .exactOptional()
      .meta({ description: "Columns for people, which are not read" }),
    dates: z.enum(["dmy", "mdy"]).exactOptional().meta({ description: "Which comes first in 03/04/2018" }),
    blank: z.array(z.string()).exactOptional().meta({ description: 'Texts that mean "not given": ["-99", "NA"]' }),
    unknown: z.array(z.string()).exactOptional().meta({ description: 'Texts that mean "not known": ["-9"]' }),
    aliases: z
      .record(text, z.array(text))
      .exactOptional()
      .meta({ description: "Other spellings of a source's name, by the name" }),
  })
  .meta({ title: "Column map" })

/** A column map as written. */
export type ColumnMap = z.infer<typeof ColumnMap>
/** A column, a list in a column, or a constant. */
export type Given = z.infer<typeof Given>
/** One question that a row answers, with the columns of the answer. */
export type Answer = z.infer<typeof Answer>

/** JSON Schema, draft 2020-12, of a column map. */
export const columnMapJsonSchema = (): object => z.toJSONSchema(ColumnMap, { io: "input" })

const HINTS = {
  source: 'must be the name of a column, or {"always": "AFP"}',
  subject: 'must be the name of a column, a list of such names, or {"always": "attack on Qadam"}',
  value: 'must be the name of a column, or {"always": ...}',
}

/**
 * Reads a column map.
 *
 * @example
 * ```ts import.meta.vitest
 * import { readColumnMap } from "@corroborate/adapters/table/columns"
 *
 * readColumnMap('{"subject": "event", "source": "who", "answers": []}') // => [{ where: "line 1, /answers", problem: "is empty" }]
 * ```
 */
export const readColumnMap = (written: string): ColumnMap | ReadonlyArray<Fault> => {
  const read = readSettings(written, ColumnMap, "the column map", HINTS)
  return "value" in read ? read.value : read.faults
}
