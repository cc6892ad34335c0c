/** Reads a person's spreadsheet, saved as CSV, with the column map that comes with it or one proposed from its header. */
import type { Fault } from "../json/settings.ts"
import { names, type Names } from "../sources.ts"
import { claimsOfRow } from "../table/claims.ts"
import { readColumnMap, type ColumnMap } from "../table/columns.ts"
import type { Header } from "../table/header.ts"
import { planOf, type Plan } from "../table/plan.ts"
import { propose } from "../table/propose.ts"
import { MOST_NAMES, tableStream, type Desk, type OpenTable } from "../table/stream.ts"
import { wholeReader } from "../whole.ts"

const titleOf = (name: string): string => name.replace(/\.[^.]*$/, "") || name

/** The map given, or the one proposed, which a person is told. */
const mapFor = (header: Header, { options: { columns }, document, issues }: Desk): ColumnMap | undefined => {
  const refuseAll = (problems: ReadonlyArray<Fault>): undefined => {
    for (const { where, problem } of problems) issues.refuse(`column map ${columns?.name ?? ""}, ${where}`, problem)
  }
  if (columns !== undefined) {
    const read = readColumnMap(columns.text)
    return "answers" in read ? read : refuseAll(read)
  }
  const proposal = propose(header, titleOf(document.name))
  if ("problem" in proposal) {
    issues.refuse("line 1", `${proposal.problem} (--columns MAP.json)`)
    return undefined
  }
  const written = JSON.stringify(proposal.map)
  issues.warn(
    "line 1",
    `read with a column map proposed from the header; check it, save it and name it with --columns: ${written}`,
  )
  return proposal.map
}

const planFor = (map: ColumnMap, header: Header, { options: { columns }, issues }: Desk): Plan | undefined => {
  const plan = planOf(map, header)
  if ("answers" in plan) return plan
  for (const { where, problem } of plan)
    issues.refuse(`column map ${columns?.name ?? ""}, ${where}`.replace(" ,", ","), problem)
  return undefined
}

/** Sources that a map gives other spellings of. */
const aliased = ({ aliases = {} }: ColumnMap): Names => {
  const all = names([])
  const sources = Object.entries(aliases).map(
    ([name, otherNames]) => ({ id: all.idOf(name), name, kind: "organisation", otherNames }) as const,
  )
  return names(sources, MOST_NAMES)
}

const open = (header: Header, desk: Desk): OpenTable | undefined => {
  const map = mapFor(header, desk)
  const plan = map === undefined ? undefined : planFor(map, header, desk)
  if (map === undefined || plan === undefined) return undefined
  const known = aliased(map)
  const document = desk.document.id
  return { read: (cells, row) => claimsOfRow(plan, cells, known, { document, row }), sources: known.take }
}

/** Reads a spreadsheet piece by piece. */
export const streamClaimsCsv = tableStream({ readBy: "claims-csv/1", open })

/**
 * Reads a table with one row for each report.
 *
 * **Laws** those of a reader, and *nothing is lost*: every row that is not blank is claims or an issue with its line.
 *
 * @example
 * ```ts import.meta.vitest
 * import { readClaimsCsv } from "@corroborate/adapters/claims-csv/adapter"
 *
 * const written = "source,killed,reported on\nObservatory,36,2018-03-20\nObservatory,at least 62,2018-03-21\n"
 * const { claims } = readClaimsCsv({ name: "qadam.csv", bytes: new TextEncoder().encode(written) }, {})
 * claims.map(({ saidOn }) => saidOn).toSorted() // => ["2018-03-20", "2018-03-21"]
 * ```
 */
export const readClaimsCsv = wholeReader(streamClaimsCsv)
