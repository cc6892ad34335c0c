/** The laws of methods of truth discovery on ways in which a method goes wrong; the table's methods are tried by themselves. */
import { ESTIMATORS, type Estimate, type Estimator, type VoteTable } from "@corroborate/core"
import { estimatorLaws } from "@corroborate/core/laws"
import { suite, type Tried } from "./Tried.ts"

const [majority] = ESTIMATORS

const but = (change: (result: Estimate, table: VoteTable) => Estimate): Estimator => ({
  ...majority,
  run: (table, parameters, knowledge) => change(majority.run(table, parameters, knowledge), table),
})

const asked = { times: 0 }

/** Ours and what is wrong with others. */
export const ESTIMATOR_LAWS: ReadonlyArray<Tried> = suite<Estimator>(
  "a method of truth discovery",
  ["estimate/Estimator.ts"],
  estimatorLaws,
  majority,
  {
    bounded: ["votes are counted and not shared out", but((it) => ({ ...it, belief: it.belief.map((x) => x * 3) }))],
    complete: ["the last item is left out", but((it) => ({ ...it, winners: it.winners.slice(1) }))],
    probability: [
      "everything is certain",
      but((it) => ({ ...it, belief: it.belief.map(() => 1), beliefIs: "probability" })),
    ],
    "order blindness": ["a method remembers how often it was asked", but((it) => ({ ...it, rounds: asked.times++ }))],
    idempotence: ["a method grows with use", but((it) => ({ ...it, rounds: asked.times++ }))],
    anonymity: [
      "whoever sorts last is not believed",
      but((it, { sources }) => ({
        ...it,
        trustworthiness: it.trustworthiness.map((x, source) => (sources.at(source).startsWith("x") ? 0 : x + 1)),
      })),
    ],
  },
)
