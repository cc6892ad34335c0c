/** `corroborate estimate`: what methods of truth discovery conclude from a table of votes. */
import {
  accountText,
  comparison,
  ESTIMATES_FORMAT,
  itemTexts,
  resultOf,
  sizesOf,
  sourcesText,
  type Estimates,
  type Ran,
  type VotesRead,
} from "@corroborate/adapters"
import {
  estimate as run,
  ON_ROUNDS,
  score,
  type Estimate,
  type Estimator,
  type Gold,
  type Issue,
  type Knowledge,
  type VoteTable,
} from "@corroborate/core"
import { isGiven, valueOf, type Command, type Typed } from "../Command.ts"
import { readGold, readKnowledge, readVotes } from "../estimating/inputs.ts"
import { ESTIMATING, planOf, type Plan } from "../estimating/plan.ts"
import { EXIT, type ExitCode, type Io } from "../Io.ts"
import { steps } from "../progress.ts"
import { lookFor, tellIssues } from "../reading.ts"
import { misuse } from "./check.ts"

/** Everything that a method is run on. */
interface Given {
  readonly table: VoteTable
  readonly gold: Gold | undefined
  readonly knowledge: Knowledge
}

/** Parameters of a person that a method has. */
const ownOf = ({ defaults }: Estimator, parameters: Plan["parameters"]): Record<string, number> =>
  Object.fromEntries(Object.entries(parameters).filter(([name]) => Object.hasOwn(defaults, name)))

/** Runs a method: in threads where it can be and more than one is asked for. */
const conclude = async (
  method: Estimator,
  { table, knowledge }: Given,
  parameters: Record<string, number>,
  count: number,
): Promise<Estimate> => {
  const onRounds = Object.hasOwn(ON_ROUNDS, method.name) ? ON_ROUNDS[method.name] : undefined
  if (onRounds === undefined || count === 1) return run(table, method, { parameters, ...knowledge })
  const { threadsOver } = await import("@corroborate/adapters/threads")
  const threads = await threadsOver(table, count)
  const estimate = onRounds(table, threads, parameters)
  await threads.close()
  return estimate
}

const runOne = async (method: Estimator, given: Given, plan: Plan, io: Io): Promise<Ran> => {
  const parameters = ownOf(method, plan.parameters)
  const start = io.now()
  const estimate = await conclude(method, given, parameters, plan.threads ?? 1)
  const seconds = Math.round(io.now() - start) / 1000
  return {
    method: method.name,
    estimate,
    seconds,
    ...(Object.keys(parameters).length === 0 ? {} : { parameters }),
    ...(given.gold === undefined
      ? {}
      : { score: score(given.table, estimate, given.gold, plan.separator !== undefined) }),
  }
}

/** One after the other: each may want all of the memory. */
const runAll = async (given: Given, plan: Plan, io: Io): Promise<ReadonlyArray<Ran>> => {
  const bar = steps(plan.methods.length, io, "estimating")
  const all = await plan.methods.reduce<Promise<ReadonlyArray<Ran>>>(async (before, method, k) => {
    const done = await before
    bar.at(k, method.name)
    return [...done, await runOne(method, given, plan, io)]
  }, Promise.resolve([]))
  bar.end()
  return all
}

/** The pieces of what is to be written. */
function* written(all: ReadonlyArray<Ran>, { table }: Given, plan: Plan, typed: Typed, io: Io): Generator<string> {
  const [sources, items] = [isGiven(typed, "sources"), isGiven(typed, "items")]
  const asJson = isGiven(typed, "json")
  const detail = { sources: sources && asJson, items: items && asJson }
  const document: Estimates = {
    format: ESTIMATES_FORMAT,
    data: sizesOf(table),
    methods: all.map((ran) => resultOf(table, ran, detail)),
  }
  if (asJson) {
    yield `${JSON.stringify(document, null, 2)}\n`
    return
  }
  yield comparison(document, lookFor(typed, io))
  for (const [k, ran] of all.entries()) {
    yield accountText(table, ran)
    if (sources) yield sourcesText(table, ran, plan.methods[k]?.trustworthinessIs ?? "")
    if (items) yield* itemTexts(table, ran)
  }
}

/** What a person should know of the votes beside issues. */
const tellCounts = ({ rows, refused, repeated, replaced, doubled, told }: VotesRead, io: Io): void => {
  io.err(`${rows} votes read, ${told}${refused > 0 ? `; ${refused} rows not read` : ""}\n`)
  if (repeated > 0) io.err(`rows that repeat another and count once: ${repeated}\n`)
  if (replaced > 0) io.err(`answers replaced by a later one of the same source: ${replaced}\n`)
  if (doubled > 0) io.err(`times that a source gives one item several values, each a vote: ${doubled}\n`)
}

const write = async (pieces: Iterable<string>, typed: Typed, io: Io): Promise<string | undefined> => {
  const path = valueOf(typed, "out")
  if (path !== undefined) return io.write(path, Array.from(pieces).join(""))
  for (const piece of pieces) io.out(piece)
  return undefined
}

const stop = (issues: ReadonlyArray<Issue>, io: Io): ExitCode => {
  tellIssues(issues, io)
  io.err("Nothing was estimated.\n")
  return EXIT.refused
}

const start: Command["run"] = async (typed, io) => {
  const plan = planOf(typed)
  if (typeof plan === "string") return misuse(plan, io)
  const votes = await readVotes(plan, io)
  if (!("value" in votes)) return stop(votes.issues, io)
  const { table } = votes.value
  const gold = await readGold(typed, plan, table, io)
  if (!("value" in gold)) return stop(gold.issues, io)
  const knowledge = await readKnowledge(typed, table, io)
  if (!("value" in knowledge)) return stop(knowledge.issues, io)
  tellCounts(votes.value, io)
  tellIssues([...votes.issues, ...gold.issues], io)
  const given = { table, gold: gold.value, knowledge: knowledge.value }
  const all = await runAll(given, plan, io)
  const problem = await write(written(all, given, plan, typed, io), typed, io)
  if (problem !== undefined) return misuse(`\`${valueOf(typed, "out") ?? ""}\` cannot be written: ${problem}`, io)
  return votes.value.refused > 0 ? EXIT.refused : EXIT.calm
}

/** See the head of this file. */
export const estimate: Command = {
  name: "estimate",
  words: "FILE",
  meaning: "what methods of truth discovery conclude from a table of votes (item, source, value)",
  options: ESTIMATING,
  examples: [
    "corroborate estimate votes.tsv --method all --gold gold.tsv",
    "corroborate estimate labels.csv.gz --method dawid-skene --sources --json",
    "corroborate estimate counts.csv --numeric --method crh-median --items",
  ],
  run: start,
}
