/** `corroborate methods`: the table of methods of truth discovery. */
import { ESTIMATORS, type Estimator } from "@corroborate/core"
import type { Command } from "../Command.ts"
import { EXIT } from "../Io.ts"
import { misuse } from "./check.ts"

const ANSWERS: Readonly<Record<Estimator["answers"], string>> = {
  single: "one answer",
  several: "several answers",
  number: "a number",
  any: "one answer, several or a number, as the votes are",
}

const parametersOf = ({ defaults, meaning }: Estimator): ReadonlyArray<string> =>
  Object.entries(defaults).map(([name, value]) => `${name}=${value}: ${meaning[name] ?? ""}`)

const linesOf = (method: Estimator): ReadonlyArray<string> => [
  `${ANSWERS[method.answers]}; ${method.paper}`,
  `a round costs ${method.cost}; stops ${method.stops}`,
  ...(method.uses.length === 0 ? [] : [`uses ${method.uses.join(", ")}`]),
  ...parametersOf(method),
]

const run: Command["run"] = ({ words }, io) => {
  if (words.length > 0) return Promise.resolve(misuse("`methods` takes no words", io))
  const width = Math.max(...ESTIMATORS.map(({ name }) => name.length))
  for (const method of ESTIMATORS) {
    io.out(`${method.name.padEnd(width)}  ${method.title}\n`)
    for (const line of linesOf(method)) io.out(`${" ".repeat(width + 2)}${line}\n`)
  }
  return Promise.resolve(EXIT.calm)
}

/** See the head of this file. */
export const methods: Command = {
  name: "methods",
  words: "",
  meaning: "the methods of truth discovery: paper, cost, parameters",
  options: {},
  examples: ["corroborate methods"],
  run,
}
