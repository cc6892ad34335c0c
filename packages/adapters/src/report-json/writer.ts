/** Writes the whole report as one JSON document, `corroborate.report/1`. */
import { compose, trace, type Report } from "@corroborate/core"
import type { Writer, Written } from "../Format.ts"
import type { ProvDocument } from "../prov-json/schema.ts"
import { toProvJson } from "../prov-json/writer.ts"

/** A report as it is written: core's, with its format named first and its provenance last. */
export interface WrittenReport extends Report {
  readonly format: "corroborate.report/1"
  readonly provenance: ProvDocument
}

/** The report of a reconciliation, ready to be written. */
export const reportOf = ({
  reconciliation,
  issues,
  policies,
  methods = [],
}: Omit<Written, "texts">): WrittenReport => ({
  format: "corroborate.report/1",
  ...compose(reconciliation, { issues, policies, methods }),
  provenance: toProvJson(trace(reconciliation)),
})

/** Writes the report. Keys keep one order, so the same reconciliation gives the same bytes. */
export const writeReportJson: Writer = (written) => `${JSON.stringify(reportOf(written), null, 2)}\n`
