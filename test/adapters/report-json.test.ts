/** The report as JSON: its schema, its type and its text are one thing. */
import { reportJsonSchema, ReportDocument } from "@corroborate/adapters/schemas"
import { reportOf, writeReportJson, type WrittenReport } from "@corroborate/adapters/report-json/writer"
import { POLICIES, reconcile } from "@corroborate/core"
import { arbitraryLedger, qadamTolls } from "@corroborate/core/testing"
import { Ajv2020 } from "ajv/dist/2020.js"
import * as fc from "fast-check"
import { describe, expect, expectTypeOf, it } from "vitest"
import { LOOK } from "./look.ts"
import type * as z from "zod"

type Plain<A> = A extends object ? { -readonly [K in keyof A]: Plain<A[K]> } : A

const issue = { document: "a.csv", where: "line 2", problem: "this row has 3 cells", severity: "refused" } as const

describe("corroborate.report/1", () => {
  it("has a schema that says just what the type says", () => {
    expectTypeOf<Plain<z.infer<typeof ReportDocument>>>().toEqualTypeOf<Plain<WrittenReport>>()
  })

  it("every report is of its schema, and of the exported JSON Schema", () => {
    const validate = new Ajv2020({ strict: false }).compile(reportJsonSchema())
    let conflicts = 0
    fc.assert(
      fc.property(arbitraryLedger(), ({ claims, sources }) => {
        const report = reportOf({ reconciliation: reconcile(claims, { sources }), issues: [issue], policies: POLICIES })
        conflicts += report.conflicts.length
        const text: unknown = JSON.parse(JSON.stringify(report))
        expect(ReportDocument.safeParse(text).error).toBeUndefined()
        validate(text)
        expect(validate.errors).toBeNull()
      }),
      { numRuns: 100 },
    )
    expect(conflicts).toBeGreaterThan(20)
  })

  it("nothing is lost: every claim, question, conflict and issue is in it", () => {
    fc.assert(
      fc.property(arbitraryLedger(), ({ claims, sources }) => {
        const reconciliation = reconcile(claims, { sources })
        const report = reportOf({ reconciliation, issues: [issue], policies: POLICIES })
        expect(new Set(report.claims.map(({ id }) => id))).toEqual(new Set(claims.map(({ id }) => id)))
        expect(report.questions.length).toBe(reconciliation.assessments.length)
        expect(report.issues).toEqual([issue])
        const ids = new Set(report.claims.map(({ id }) => id))
        for (const { between } of report.conflicts) expect(between.filter((id) => !ids.has(id))).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it("the tolls of Qadam are single-source and revised", () => {
    const text = writeReportJson({ reconciliation: reconcile(qadamTolls), issues: [], texts: [], policies: [] }, LOOK)
    const { format, questions, claims, conflicts } = ReportDocument.parse(JSON.parse(text))
    expect(format).toBe("corroborate.report/1")
    expect(questions.map(({ status }) => status)).toEqual(["single-source"])
    expect(conflicts.map(({ kind }) => kind)).toEqual(["revision"])
    expect(claims.map(({ supersededBy }) => supersededBy).filter((id) => id !== undefined)).toEqual([qadamTolls[1].id])
  })
})
