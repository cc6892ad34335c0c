/** A question's figure under each policy, side by side: how much the answer depends on the rule. */
import { digits, say, type Figure, type Ruled } from "@corroborate/core"
import { fragment } from "./words.ts"

/** A figure with what lies around it, as far as the policy says. */
export const figureWords = ({ low, best, high }: Figure): string => {
  const around =
    low === undefined && high === undefined
      ? ""
      : `${low === undefined ? "?" : digits(low)} to ${high === undefined ? "?" : digits(high)}`
  if (best === undefined) return low !== undefined && low === high ? digits(low) : around
  return around === "" || (low === best && high === best) ? digits(best) : `${digits(best)} (${around})`
}

const answerWords = ({ figure, value }: Ruled): string => {
  if (figure !== undefined) return figureWords(figure)
  return value === undefined ? "-" : fragment(say(value))
}

/** Rows of a table: policy, figure, status, the step that fired. */
export const policyTable = (rulings: ReadonlyArray<Ruled>): ReadonlyArray<string> => {
  const rows = rulings.map((ruled) => [
    `${ruled.policy}/${ruled.version}`,
    answerWords(ruled),
    ruled.status,
    ruled.step,
  ])
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => (row[column] ?? "").length)))
  return rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join("  ")
      .trimEnd(),
  )
}
