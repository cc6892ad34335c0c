/** Shapes of our own wire formats, as zod schemas and as JSON Schema, for programs that write or check them. */
export { ClaimRecord, ClaimsDocument, claimsJsonSchema, DocumentRecord, SourceRecord } from "./claims-json/schema.ts"
export { EstimatesDocument, estimatesJsonSchema } from "./estimates/schema.ts"
export { ColumnMap, columnMapJsonSchema } from "./table/columns.ts"
export { ProvDocument } from "./prov-json/schema.ts"
export { GazetteerFile } from "./settings/gazetteer.ts"
export { PolicyFile } from "./settings/policies.ts"
export { RegroupingFile } from "./settings/regroupings.ts"
export { ReportDocument, reportJsonSchema } from "./report-json/schema.ts"
