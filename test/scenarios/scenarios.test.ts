/**
 * Every folder here is a case: `claims.json` in, and a `gazetteer.json` or `regroup.json` where it needs one; `board.txt`
 * and `conflicts.txt` out. `npm run golden` rewrites what comes out; reading the difference is the review.
 */
import { readFileSync, readdirSync, existsSync } from "node:fs"
import { readGazetteer, readRegroupings, type Decided, type Settings } from "@corroborate/adapters"
import { readClaimsJson } from "@corroborate/adapters/claims-json/adapter"
import { writeBoard } from "@corroborate/adapters/text/board"
import {
  askQuestion,
  describeConflict,
  describeDispute,
  Gazetteer,
  lexiconOf,
  locate,
  reconcile,
  RULES,
  STATUS_WORDS,
  STATUSES,
  type Reconciliation,
} from "@corroborate/core"
import { describe, expect, it } from "vitest"
import { LOOK } from "../adapters/look.ts"

const cases = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

/** What a settings file of a case holds, or nothing when the case has none. */
const settings = <A>(name: string, file: string, read: (written: string) => Settings<A>, nothing: A): A => {
  const path = `${import.meta.dirname}/${name}/${file}`
  if (!existsSync(path)) return nothing
  const found = read(readFileSync(path, "utf8"))
  if (!("value" in found)) throw new Error(`${path}: ${JSON.stringify(found.faults)}`)
  return found.value
}

const reconciled = (name: string): Reconciliation => {
  const bytes = readFileSync(`${import.meta.dirname}/${name}/claims.json`)
  const { issues, ...ledger } = readClaimsJson({ name: "claims.json", bytes }, {})
  expect(issues).toEqual([])
  const gazetteer = settings(name, "gazetteer.json", readGazetteer, Gazetteer.EMPTY)
  const { regroupings } = settings<Decided>(name, "regroup.json", readRegroupings, { regroupings: [], events: [] })
  return reconcile(locate(ledger.claims, gazetteer), { ...ledger, regroupings })
}

/** Every conflict in words, under its question, with what the sides of a dispute grant. */
const conflictsOf = (result: Reconciliation): string => {
  const lexicon = lexiconOf(result)
  return result.assessments
    .map((assessment) =>
      [
        `${askQuestion(assessment.question)}  ${STATUS_WORDS[assessment.status]}`,
        ...assessment.conflicts.map((conflict) => `  ${conflict.kind}: ${describeConflict(conflict, lexicon)}`),
        ...[describeDispute(assessment)].flatMap((words) => (words === undefined ? [] : [`  ${words}`])),
      ].join("\n"),
    )
    .toSorted()
    .join("\n")
}

describe("scenarios", () => {
  it.each(cases)("%s", async (name) => {
    const folder = `${import.meta.dirname}/${name}`
    const reconciliation = reconciled(name)
    await expect(`${conflictsOf(reconciliation)}\n`).toMatchFileSnapshot(`${folder}/conflicts.txt`)
    const board = writeBoard({ reconciliation, issues: [], texts: [], policies: [] }, LOOK)
    await expect(board).toMatchFileSnapshot(`${folder}/board.txt`)
  })

  it("show every rule and every status", () => {
    const assessments = cases.flatMap((name) => reconciled(name).assessments)
    const kinds = new Set(assessments.flatMap(({ conflicts }) => conflicts.map(({ kind }) => kind)))
    expect(RULES.map(({ kind }) => kind).filter((kind) => !kinds.has(kind))).toEqual([])
    const statuses = new Set(assessments.map(({ status }) => status))
    expect(STATUSES.filter((status) => !statuses.has(status))).toEqual([])
  })
})
