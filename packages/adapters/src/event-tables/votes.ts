/** Tables of votes: one source gives one value to one object, or one worker one label to one task, in each row. */
import { given, type Columns, type EventTable } from "./EventTable.ts"

const SOURCES = ["source", "source_id", "sourceid", "src"] as const
const OBJECTS = ["object", "object_id", "objectid", "item", "item_id", "entity", "data_item"] as const
const VALUES = ["value", "answer", "claim"] as const
const WORKERS = ["worker", "worker_id", "annotator", "performer", "rater"] as const
const TASKS = ["task", "task_id", "item", "question", "example"] as const
const LABELS = ["label", "answer", "value"] as const

const hasAny = (first: ReadonlySet<string>, names: ReadonlyArray<string>): boolean =>
  names.some((name) => first.has(name))

/** Columns of our own sheets, which say more of a row than a table of votes does. */
const SHEETS = ["subject", "event", "incident"] as const

/** What an object is asked: the property that a column names, or its one value. */
const propertyOf = ({ any }: Columns): string | { column: string } => {
  const column = any("property", "attribute")
  return column === undefined ? "answer" : { column }
}

/** Source, object, value, and perhaps property and time: the input of truth discovery. */
export const truthTable: EventTable = {
  name: "truth-table",
  isHeader: (first) =>
    hasAny(first, SOURCES) && hasAny(first, OBJECTS) && hasAny(first, VALUES) && !hasAny(first, SHEETS),
  mapFor: (columns) => ({
    subject: columns.any(...OBJECTS) ?? "object",
    source: columns.any(...SOURCES) ?? "source",
    answers: [{ property: propertyOf(columns), value: columns.any(...VALUES) ?? "value", kind: "amount-or-label" }],
    ...given("saidOn", columns.any("time", "timestamp", "date")),
  }),
}

/** Task, worker, label: the input of crowd aggregation. */
export const crowdLabels: EventTable = {
  name: "crowd-labels",
  isHeader: (first) =>
    hasAny(first, WORKERS) && hasAny(first, TASKS) && hasAny(first, LABELS) && !hasAny(first, SHEETS),
  mapFor: ({ any }) => ({
    subject: any(...TASKS) ?? "task",
    source: any(...WORKERS) ?? "worker",
    answers: [{ property: "label", value: any(...LABELS) ?? "label", kind: "label" }],
    ...given("saidOn", any("time", "timestamp")),
  }),
}
