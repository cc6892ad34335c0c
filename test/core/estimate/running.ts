/** Runs a method on votes written as a person would, and reads results by name. */
import { estimate, tableOf, type Estimator, type NumberOf, type Vote } from "@corroborate/core"

/** `"s: o1 +, o2 -; t: o1 -"` as votes. */
export const votesFrom = (text: string): ReadonlyArray<Vote> =>
  text.split(";").flatMap((line) => {
    const [source = "", said = ""] = line.split(":").map((part) => part.trim())
    return said.split(",").map((pair) => {
      const [item = "", value = ""] = pair.trim().split(" ")
      return { source, item, value }
    })
  })

/** What a method says, by name, to some digits. */
export interface Said {
  readonly trust: Readonly<Record<string, number>>
  readonly belief: Readonly<Record<string, number>>
  readonly answer: Readonly<Record<string, string>>
  readonly numbers: Readonly<Record<string, number>>
  readonly rounds: number
}

/** Runs a method and names its columns. */
export const say = (
  method: Estimator,
  votes: ReadonlyArray<Vote>,
  parameters: Readonly<Record<string, number>> = {},
  numberOf?: NumberOf,
): Said => {
  const table = tableOf(votes, numberOf)
  const found = estimate(table, method, { parameters })
  const item = (f: number): number => table.itemFacts.findLastIndex((from) => from <= f)
  const value = (f: number): string => table.values.at(table.factValue[f] ?? 0)
  return {
    trust: Object.fromEntries(Array.from(found.trustworthiness, (t, s) => [table.sources.at(s), t])),
    belief: Object.fromEntries(Array.from(found.belief, (b, f) => [`${table.items.at(item(f))} ${value(f)}`, b])),
    answer: Object.fromEntries(Array.from(found.winners, (f, i) => [table.items.at(i), value(f)])),
    numbers: Object.fromEntries(Array.from(found.numbers ?? [], (x, i) => [table.items.at(i), x])),
    rounds: found.rounds,
  }
}

/** Numbers rounded to some digits after the point. */
export const rounded = (numbers: Readonly<Record<string, number>>, digits: number): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(numbers).map(([name, x]) => [name, Number(x.toFixed(digits))]))

/** The method of a name; a test that names none has a mistake in it. */
export const named = (methods: ReadonlyArray<Estimator>, name: string): Estimator => {
  const found = methods.find((method) => method.name === name)
  if (found === undefined) throw new Error(`no method ${name}`)
  return found
}
