/** Methods of other kinds, run beside, to tell where the answer hangs on the method. */
import type { Estimator, Knowledge } from "../../Estimator.ts"
import type { VoteTable } from "../../table/VoteTable.ts"
import { accu } from "../accuracy/accu.ts"
import { catd } from "../loss/catd.ts"
import { majority } from "../majority.ts"
import { pooledInvestment } from "../web/pooledInvestment.ts"
import { truthFinder } from "../web/truthFinder.ts"
import type { Account } from "./Account.ts"

/** For single answers: one of each family that is linear in the votes: counting, accuracy, loss, investment, and a damped sum. */
export const PANEL: ReadonlyArray<Estimator> = [majority, accu, catd, pooledInvestment, truthFinder]

/** How far a panel prefers other answers than these. */
export const apart = (
  table: VoteTable,
  winners: Uint32Array,
  panel: ReadonlyArray<Estimator>,
  knowledge: Knowledge,
): Pick<Account, "panel" | "apart" | "apartOverAll"> => {
  const others = panel.map((method) => method.run(table, method.defaults, knowledge).winners)
  const shares = Float64Array.from(
    winners,
    (fact, i) => others.filter((other) => other[i] !== fact).length / panel.length,
  )
  let [sum, rivalled] = [0, 0]
  for (const [i, share] of shares.entries()) {
    if ((table.itemFacts[i + 1] ?? 0) - (table.itemFacts[i] ?? 0) < 2) continue
    sum += share
    rivalled++
  }
  return { panel: panel.map(({ name }) => name), apart: shares, apartOverAll: rivalled === 0 ? 0 : sum / rivalled }
}
