/** The methods whose rounds anybody may run: in threads, in a database, on other machines. */
import type { Estimate, Parameters } from "./Estimator.ts"
import { crhOn } from "./method/loss/crh.ts"
import type { RoundExecutor } from "./round/RoundExecutor.ts"
import type { VoteTable } from "./table/VoteTable.ts"

/** A method with its rounds run by an executor over the table's votes. */
export type OnRounds = (table: VoteTable, executor: RoundExecutor, parameters?: Parameters) => Estimate

/** By name of the method. **Law** *any executor*: what comes out is what the method of that name gives. */
export const ON_ROUNDS: Readonly<Record<string, OnRounds>> = { crh: crhOn }
