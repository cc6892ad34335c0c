/** What methods concluded, put into words of the wire. */
import {
  conflictedItems,
  estimateDigest,
  votesBySource,
  voteCount,
  type Estimate,
  type Score,
  type VoteTable,
} from "@corroborate/core"
import type * as z from "zod"
import type { EstimatesDocument } from "./schema.ts"

/** Estimates as they are written. */
export type Estimates = z.infer<typeof EstimatesDocument>

/** One method's part of them. */
export type MethodResult = Estimates["methods"][number]

/** A method as it was run. */
export interface Ran {
  readonly method: string
  readonly estimate: Estimate
  readonly seconds: number
  /** Parameters that a person set. */
  readonly parameters?: Readonly<Record<string, number>>
  readonly score?: Score
}

/** What is to be written of each method beside how it fared. */
export interface Detail {
  readonly sources: boolean
  readonly items: boolean
}

/** Trustworthiness of every source, by name. */
export const trustOf = (table: VoteTable, { trustworthiness }: Estimate): NonNullable<MethodResult["sources"]> => {
  const votes = votesBySource(table)
  return Array.from(trustworthiness, (trust, s) => ({
    source: table.sources.at(s),
    votes: votes[s] ?? 0,
    trustworthiness: trust,
  }))
}

type Answer = NonNullable<MethodResult["answers"]>[number]

/** Every answer that was given to an item, the losing ones too. */
export const answersTo = (
  table: VoteTable,
  { winners, belief, accepted }: Estimate,
  item: number,
): ReadonlyArray<Answer> => {
  const { itemFacts, factVotes, factValue, items, values } = table
  const [from, to] = [itemFacts[item] ?? 0, itemFacts[item + 1] ?? 0]
  return Array.from({ length: to - from }, (_, k): Answer => {
    const fact = from + k
    return {
      item: items.at(item),
      value: values.at(factValue[fact] ?? 0),
      votes: (factVotes[fact + 1] ?? 0) - (factVotes[fact] ?? 0),
      belief: belief[fact] ?? 0,
      preferred: winners[item] === fact,
      ...(accepted === undefined ? {} : { accepted: accepted[fact] === 1 }),
    }
  })
}

const answersOf = (table: VoteTable, estimate: Estimate): Pick<MethodResult, "answers" | "numbers"> => {
  const answers: Array<Answer> = []
  for (let item = 0; item < table.items.size; item++) answers.push(...answersTo(table, estimate, item))
  const { numbers, intervals } = estimate
  if (numbers === undefined) return { answers }
  const ends = (item: number): { readonly low?: number; readonly high?: number } =>
    intervals === undefined ? {} : { low: intervals.low[item] ?? 0, high: intervals.high[item] ?? 0 }
  return {
    answers,
    numbers: Array.from(numbers, (number, item) => ({ item: table.items.at(item), number, ...ends(item) })),
  }
}

const accountOf = ({ sources }: VoteTable, { account }: Estimate): Pick<MethodResult, "account"> => {
  if (account === undefined) return {}
  const { reads, lack, considered, profile, mirrors, shorter, panel, apartOverAll } = account
  return {
    account: {
      reads,
      ...(lack === undefined ? {} : { lack }),
      considered: considered.map((model) => ({ ...model })),
      voices: profile.voices,
      mirrors: mirrors.map((group) => group.map(sources.at)),
      ...(shorter === undefined ? {} : { shorter }),
      panel: [...panel],
      apart: apartOverAll,
    },
  }
}

/** One method's part of the document. Scores are left out where there is no gold. */
export const resultOf = (table: VoteTable, ran: Ran, detail: Detail): MethodResult => {
  const { estimate, method, seconds, parameters, score } = ran
  const { items: _, ...scored } = score ?? { items: 0 }
  return {
    method,
    ...scored,
    seconds,
    rounds: estimate.rounds,
    stopped: estimate.stopped,
    digest: estimateDigest(estimate),
    ...accountOf(table, estimate),
    ...(parameters === undefined ? {} : { parameters }),
    ...(detail.sources ? { sources: trustOf(table, estimate) } : {}),
    ...(detail.items ? answersOf(table, estimate) : {}),
  }
}

/** How large a table is, as the document says it. */
export const sizesOf = (table: VoteTable): Estimates["data"] => ({
  votes: voteCount(table),
  items: table.items.size,
  sources: table.sources.size,
  conflictedItems: conflictedItems(table),
})
