/** Policies that a user makes out of the table's by setting parameters. */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import { RELIABILITIES } from "../source/Admiralty.ts"
import type { Parameters, Policy } from "./Policy.ts"

/** A policy of one's own: another one, of the table or of the list, with some parameters set. */
export interface PolicyEntry {
  readonly name: string
  readonly extends: string
  readonly title?: string
  readonly words?: Readonly<Record<string, number>>
  readonly order?: ReadonlyArray<string>
  readonly doubtful?: ReadonlyArray<string>
}

/** An entry that cannot stand: its place in the list, from 0, and what is wrong. */
export class PolicyProblem extends Data.TaggedError("PolicyProblem")<{
  readonly entry: number
  readonly name: string
  readonly problem: string
}> {
  override get message(): string {
    return `${this.problem} (entry ${this.entry + 1}, \`${this.name}\`)`
  }
}

const repeated = (items: ReadonlyArray<string>): string | undefined =>
  items.find((item, i) => items.indexOf(item) !== i)

/** What is wrong with an entry by itself. */
const faults = (entry: PolicyEntry): ReadonlyArray<string> => {
  const twice = repeated(entry.order ?? [])
  const strange = (entry.doubtful ?? []).find((letter) => !RELIABILITIES.some((known) => known === letter))
  const words = Object.entries(entry.words ?? {})
  const odd = words.find(([, number]) => !Number.isInteger(number) || number < 0)
  const spelled = repeated(words.map(([word]) => word.trim().toLowerCase()))
  return [
    entry.name.trim() === "" ? "a policy needs a name" : "",
    twice === undefined ? "" : `\`order\` names \`${twice}\` twice`,
    strange === undefined ? "" : `\`doubtful\` has \`${strange}\`, which is no letter from A to F`,
    odd === undefined ? "" : `\`words\` reads \`${odd[0]}\` as ${odd[1]}, which is no whole number`,
    spelled === undefined ? "" : `\`words\` reads \`${spelled}\` in two ways`,
  ].filter((fault) => fault !== "")
}

interface Indexed {
  readonly entry: PolicyEntry
  readonly at: number
}

/** The chain of entries from one to a policy of the table, or what breaks it. */
const lineage = (
  start: Indexed,
  entries: ReadonlyMap<string, Indexed>,
  table: ReadonlyArray<Policy>,
): { readonly base: Policy; readonly chain: ReadonlyArray<PolicyEntry> } | string => {
  const chain: Array<PolicyEntry> = []
  const seen = new Set<number>()
  let current = start
  for (;;) {
    if (seen.has(current.at)) return `it extends itself, by way of \`${chain.at(-1)?.name ?? ""}\``
    seen.add(current.at)
    chain.push(current.entry)
    const name = current.entry.extends
    const own = entries.get(name)
    if (own === undefined || own.at === current.at) {
      const base = table.find((policy) => policy.name === name)
      return base === undefined ? `it extends \`${name}\`, which is no policy` : { base, chain }
    }
    current = own
  }
}

/** The parameters of a policy once an entry has set its own. */
const set = (before: Partial<Parameters>, { words, order, doubtful }: PolicyEntry): Partial<Parameters> => ({
  ...before,
  ...(words === undefined ? {} : { words: { ...before.words, ...words } }),
  ...(order === undefined ? {} : { order }),
  ...(doubtful === undefined ? {} : { doubtful: RELIABILITIES.filter((letter) => doubtful.includes(letter)) }),
})

const withParameters = (base: Policy, chain: ReadonlyArray<PolicyEntry>, { name, title }: PolicyEntry): Policy => {
  const defaults = chain.toReversed().reduce(set, base.defaults)
  return { ...base, name, title: title ?? `${base.title}, with parameters of one's own`, defaults }
}

/**
 * The policies of the entries, in their order, or every problem that they have. All or nothing.
 *
 * @example
 * ```ts import.meta.vitest
 * import { customPolicies, POLICIES } from "@corroborate/core"
 * import * as Result from "effect/Result"
 *
 * const ours = customPolicies([{ name: "ours", extends: "official-fallback", order: ["ministry", "monitor"] }], POLICIES)
 * Result.getOrThrow(ours).map(({ name, defaults }) => [name, defaults.order]) // => [["ours", ["ministry", "monitor"]]]
 * Result.isFailure(customPolicies([{ name: "a", extends: "b" }, { name: "b", extends: "a" }], POLICIES)) // => true
 * ```
 */
export const customPolicies = (
  entries: ReadonlyArray<PolicyEntry>,
  table: ReadonlyArray<Policy>,
): Result.Result<ReadonlyArray<Policy>, ReadonlyArray<PolicyProblem>> => {
  const byName = new Map<string, Indexed>()
  const problems: Array<PolicyProblem> = []
  const report = (entry: number, name: string, problem: string): void => {
    problems.push(new PolicyProblem({ entry, name, problem }))
  }
  for (const [at, entry] of entries.entries()) {
    for (const fault of faults(entry)) report(at, entry.name, fault)
    const other = byName.get(entry.name)
    if (other !== undefined) report(at, entry.name, `entry ${other.at + 1} has the same name`)
    else if (table.some(({ name }) => name === entry.name))
      report(at, entry.name, "a policy of the table has this name")
    else byName.set(entry.name, { entry, at })
  }
  const made = Array.from(byName.values()).flatMap((indexed) => {
    const line = lineage(indexed, byName, table)
    if (typeof line !== "string") return [withParameters(line.base, line.chain, indexed.entry)]
    report(indexed.at, indexed.entry.name, line)
    return []
  })
  return problems.length === 0 ? Result.succeed(made) : Result.fail(problems.toSorted((a, b) => a.entry - b.entry))
}
