/** What methods concluded, as tables for a terminal. */
import type { Presentation } from "../Format.ts"
import { fragment } from "../text/words.ts"
import { answersTo, trustOf, type Estimates, type MethodResult, type Ran } from "./compose.ts"
import type { Lack, VoteTable } from "@corroborate/core"

/** A column of the comparison: its head, and what it says of a method; absent for methods of which it says nothing. */
interface Column {
  readonly head: string
  readonly cell: (of: MethodResult) => string | undefined
}

const share = (x: number | undefined): string | undefined => x?.toFixed(4)

const error = (x: number | undefined): string | undefined =>
  x === undefined ? undefined : String(Number(x.toPrecision(5)))

const COLUMNS: ReadonlyArray<Column> = [
  { head: "method", cell: ({ method }) => method },
  { head: "accuracy", cell: ({ accuracy }) => share(accuracy) },
  { head: "on conflicted", cell: ({ accuracyOnConflicted }) => share(accuracyOnConflicted) },
  { head: "calibration", cell: ({ calibrationError }) => share(calibrationError) },
  { head: "MAE", cell: ({ mae }) => error(mae) },
  { head: "RMSE", cell: ({ rmse }) => error(rmse) },
  { head: "covered", cell: ({ covered }) => share(covered) },
  { head: "precision", cell: ({ precision }) => share(precision) },
  { head: "recall", cell: ({ recall }) => share(recall) },
  { head: "F1", cell: ({ f1 }) => share(f1) },
  { head: "exact", cell: ({ exact }) => share(exact) },
  { head: "seconds", cell: ({ seconds }) => seconds.toFixed(3) },
  { head: "rounds", cell: ({ rounds }) => String(rounds) },
  { head: "stopped", cell: ({ stopped }) => STOPPED[stopped] },
  { head: "digest", cell: ({ digest }) => digest },
]

const STOPPED: Readonly<Record<MethodResult["stopped"], string>> = {
  Converged: "stood still",
  StepLimit: "limit of rounds",
  OnePass: "one pass",
  Cycle: "came round again",
}

const NUMERIC = /^-?\d[\d.e+-]*$/

/** Rows under heads, columns as wide as their widest cell, numbers to the right. */
export const aligned = (rows: ReadonlyArray<ReadonlyArray<string>>): string => {
  const widths = (rows[0] ?? []).map((_, k) => rows.reduce((most, row) => Math.max(most, row[k]?.length ?? 0), 0))
  return rows
    .map((row) =>
      row
        .map((cell, k) => (NUMERIC.test(cell) ? cell.padStart(widths[k] ?? 0) : cell.padEnd(widths[k] ?? 0)))
        .join("  ")
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join("")
}

/** The comparison of methods: a line each, and only columns that say something. */
export const comparison = ({ data, methods }: Estimates, look: Presentation): string => {
  const columns = COLUMNS.filter(({ cell }) => methods.some((method) => cell(method) !== undefined))
  const rows = methods.map((method) => columns.map(({ cell }) => cell(method) ?? "-"))
  const head = `votes ${data.votes}, sources ${data.sources}, items ${data.items}, of them with two or more values ${data.conflictedItems}\n\n`
  const [first = "", ...rest] = aligned([columns.map((column) => column.head), ...rows]).split(/(?<=\n)/)
  return head + look.paint("strong", first) + rest.join("")
}

/** Sources with what a method makes of them, most trusted first, then by name. */
export const sourcesText = (table: VoteTable, { method, estimate }: Ran, meaning: string): string => {
  const trust = trustOf(table, estimate).toSorted((a, b) => b.trustworthiness - a.trustworthiness)
  const rows = trust.map(({ source, votes, trustworthiness }) => [
    fragment(source),
    String(votes),
    String(Number(trustworthiness.toPrecision(6))),
  ])
  return `\n${method}: trustworthiness is ${meaning}\n${aligned([["source", "votes", "trustworthiness"], ...rows])}`
}

const LACKS: Readonly<Record<Lack, string>> = {
  "conflicted items": "items with rival answers",
  voices: "sources that are not mirrors of each other",
  votes: "votes",
}

/** How a method that chooses came to its choice; nothing of others. */
export const accountText = (table: VoteTable, { method, estimate }: Ran): string => {
  const { account } = estimate
  if (account === undefined) return ""
  const { lack, considered, profile, mirrors, shorter = 0, panel, apartOverAll } = account
  const chosen = considered.toSorted((a, b) => b.weight - a.weight)
  const lines = [
    lack === undefined
      ? `${method}: by what the votes are like, ${chosen.map(({ model, weight }) => `${(100 * weight).toFixed(0)} % ${model}`).join(", ")}`
      : `${method}: too few ${LACKS[lack]} to say anything of sources; votes were counted, all sources alike`,
    `values of an item with rivals ${profile.rivals.toFixed(1)}, different values ${profile.values}`,
    `methods of other kinds (${panel.join(", ")}) prefer another answer on ${(100 * apartOverAll).toFixed(1)} % of items with rivals, on average`,
    ...(shorter === 0 ? [] : [`${shorter} answers are read as shorter forms of others, no rivals of theirs`]),
    ...mirrors.map(
      (group) =>
        `same answers to the same items, counted once: ${group.map((s) => fragment(table.sources.at(s))).join(", ")}`,
    ),
  ]
  return `\n${lines.join("\n  ")}\n`
}

/** Items of a piece of the text that {@link itemTexts} gives. */
const PIECE = 1000

/** Every answer to every item, tab-separated, in pieces: a million items make no text of a million lines. */
export function* itemTexts(table: VoteTable, { method, estimate }: Ran): Generator<string> {
  const { numbers, accepted, intervals, account } = estimate
  const heads = [
    "item",
    "value",
    "votes",
    "belief",
    "",
    ...(numbers === undefined ? [] : ["number"]),
    ...(intervals === undefined ? [] : ["from", "to"]),
    ...(account === undefined ? [] : ["others differ"]),
  ]
  yield `\n${method}: every answer; * marks the one preferred${accepted === undefined ? "" : ", + those accepted"}\n${heads.join("\t")}\n`
  for (let from = 0; from < table.items.size; from += PIECE) {
    const lines: Array<string> = []
    for (let item = from; item < Math.min(from + PIECE, table.items.size); item++)
      for (const answer of answersTo(table, estimate, item)) {
        const mark = `${answer.preferred ? "*" : ""}${answer.accepted === true ? "+" : ""}`
        const columns = [numbers, intervals?.low, intervals?.high, account?.apart]
        const figures = columns.flatMap((column) =>
          column === undefined ? [] : [String(Number((column[item] ?? 0).toPrecision(9)))],
        )
        lines.push(
          [
            fragment(answer.item),
            fragment(answer.value),
            answer.votes,
            answer.belief.toFixed(4),
            mark,
            ...figures,
          ].join("\t"),
        )
      }
    yield `${lines.join("\n")}\n`
  }
}
