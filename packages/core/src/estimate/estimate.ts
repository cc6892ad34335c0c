/** Runs a method of the table on votes. */
import type { Estimate, Estimator, Knowledge, Parameters } from "./Estimator.ts"
import { ESTIMATORS } from "./estimators.ts"
import type { VoteTable } from "./table/VoteTable.ts"

/** How a method is to be run. */
export interface EstimateOptions extends Knowledge {
  /** Instead of the method's own; what is left out keeps its default. */
  readonly parameters?: Parameters
}

/** The method of a name. */
export const estimatorOf = (name: string): Estimator | undefined => ESTIMATORS.find((row) => row.name === name)

/**
 * What a method concludes from votes.
 *
 * @param method - a row of the table, or a method of your own
 *
 * @example
 * ```ts import.meta.vitest
 * import { estimate, ESTIMATORS, tableOf } from "@corroborate/core"
 *
 * const table = tableOf([{ item: "toll", source: "monitor", value: "62" }])
 * ESTIMATORS.every((method) => estimate(table, method).winners[0] === 0) // => true
 * ```
 */
export const estimate = (
  table: VoteTable,
  method: Estimator,
  { parameters = {}, ...knowledge }: EstimateOptions = {},
): Estimate => method.run(table, { ...method.defaults, ...parameters }, knowledge)
