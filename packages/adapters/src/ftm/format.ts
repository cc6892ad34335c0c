/** FollowTheMoney, as rows of the table of formats. */
import type { Format } from "../Format.ts"
import { firstRow } from "../table/recognise.ts"

const LICENCE = "that of the data set; OpenSanctions' own data are CC BY-NC"

/** Statements. */
export const ftmStatements: Format = {
  name: "ftm-statements",
  title: "FollowTheMoney statements, as CSV",
  extensions: [".csv"],
  maps: [
    "`canonical_id`, else `entity_id` -> subject",
    "`schema` and `prop` -> property `ftm.Schema.prop`; `value` -> words",
    "`dataset` -> who says it; `first_seen` -> when it was said",
    "`external` -> possible; the id is held against the rule (SHA-1 of its parts)",
    "written: a claim from elsewhere -> an `Event` named by its subject, with `date`, `location`, else `notes` in words",
  ],
  loses: [
    "read: `entity_id` beside a canonical one, `last_seen`, `lang`, `original_value`, `origin`, `prop_type`",
    "written: carriers, voices and places of claims; of claims from elsewhere, everything that words cannot give back",
    "written: how often one data set gives one value of one thing: a statement is known by its content",
  ],
  licence: LICENCE,
  example: "corroborate check test/adapters/ftm/statements.csv",
  recognises: (sample) => {
    const first = new Set(firstRow(sample))
    return ["entity_id", "prop", "schema", "value", "dataset"].every((name) => first.has(name))
  },
  reader: async () => (await import("./adapter.ts")).readFtmStatements,
  stream: async () => (await import("./adapter.ts")).streamFtmStatements,
  writer: async () => (await import("./writer.ts")).writeFtmStatements,
  sink: async () => (await import("./writer.ts")).ftmSink,
}

/** Entities. */
export const ftmEntities: Format = {
  name: "ftm-entities",
  title: "FollowTheMoney entities, one on each line",
  extensions: [".ijson", ".json", ".jsonl", ".ndjson"],
  maps: [
    "`id` -> subject",
    "`schema` and property -> property `ftm.Schema.prop`, a claim for each value and data set",
    "`datasets` -> who says it; without them, the file; `first_seen` -> when it was said",
  ],
  loses: ["`last_seen`, `referents`, `caption`, which data set gave which value"],
  licence: LICENCE,
  example: "corroborate check test/adapters/ftm/entities.ijson",
  recognises: ({ head }) => /^\s*\{/.test(head) && /"schema"\s*:\s*"/.test(head) && /"properties"\s*:\s*\{/.test(head),
  reader: async () => (await import("./adapter.ts")).readFtmEntities,
  stream: async () => (await import("./adapter.ts")).streamFtmEntities,
}
